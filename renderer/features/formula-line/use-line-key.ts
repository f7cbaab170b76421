import { useEffect, useRef, type RefObject } from 'react';
import { isModal } from '#renderer/app/actions.ts';
import { useSessionStore } from '#renderer/store/use-session.ts';

/** F6 goes from the sheet to what the line has to type into or to press, and back to the active cell. */
export function useLineKey(): RefObject<HTMLDivElement | null> {
  const session = useSessionStore();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.isComposing || line.current === null || isModal(session)) return;
      event.preventDefault();
      const { activeCell, sheetInView } = session.getState();
      if (!line.current.contains(document.activeElement)) line.current.querySelector<HTMLElement>('textarea, button')?.focus();
      else if (activeCell !== null) sheetInView?.focus(activeCell.place);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [session]);
  return line;
}
