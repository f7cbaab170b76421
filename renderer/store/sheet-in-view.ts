import { createContext, use, useEffect, type RefObject } from 'react';
import type { SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { useSessionStore } from './use-session.ts';

/** The sheet in view: how it is asked to go somewhere, and typed into from outside. Null while no screen has one. */
export type SheetInView = RefObject<SheetHandle | null>;

/** Given once, around the whole window. */
export const SheetInViewContext = createContext<SheetInView | null>(null);

export function useSheetInView(): SheetInView {
  const sheet = use(SheetInViewContext);
  if (sheet === null) throw new Error('There is no window around this component.');
  return sheet;
}

/** Makes a screen's sheet the one in view as long as the screen is. */
export function useAsSheetInView(sheet: SheetInView): void {
  const session = useSessionStore();
  const inView = useSheetInView();
  useEffect(() => {
    inView.current = sheet.current;
    session.setState({ hasCells: true });
    return () => {
      inView.current = null;
      session.setState({ hasCells: false });
    };
  }, [session, inView, sheet]);
}
