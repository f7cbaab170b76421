import { useEffect, type RefObject } from 'react';
import type { SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { useSessionStore } from './use-session.ts';

/** Gives the window the sheet of this screen as long as it is in view: the formula line types into it, and goes to its cells. */
export function useSheetInView(sheet: RefObject<SheetHandle | null>): void {
  const session = useSessionStore();
  useEffect(() => {
    session.setState({ sheetInView: sheet.current });
    return () => session.setState({ sheetInView: null });
  }, [session, sheet]);
}
