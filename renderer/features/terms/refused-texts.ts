import { createContext, use, useCallback, useEffect, useId, useState } from 'react';

/** Told by a field, by its id, whether it holds a text that was refused. */
type TellRefused = (field: string, isRefused: boolean) => void;

/** Given by what holds fields, and wants to keep those in view whose texts were refused. */
export const RefusedTextsContext = createContext<TellRefused>(() => undefined);

/** Tells what holds this field whether its text was refused; a field that goes takes that back. */
export function useRefusedText(isRefused: boolean): void {
  const id = useId();
  const tell = use(RefusedTextsContext);
  useEffect(() => {
    if (!isRefused) return;
    tell(id, true);
    return () => tell(id, false);
  }, [id, isRefused, tell]);
}

/** Whether any field holds a text that was refused, and what they tell it by. */
export function useRefusedTexts(): readonly [hasRefused: boolean, tell: TellRefused] {
  const [fields, setFields] = useState<readonly string[]>([]);
  const tell = useCallback<TellRefused>((field, isRefused) => {
    setFields((others) => (isRefused ? [...others.filter((one) => one !== field), field] : others.filter((one) => one !== field)));
  }, []);
  return [fields.length > 0, tell];
}
