import { createContext, use, useLayoutEffect } from 'react';
import type { SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { useSessionStore } from './use-session.ts';

/** A sheet that can be asked to go somewhere, and be typed into from outside; null while it is not in the page. */
export interface SheetReference {
  readonly current: SheetHandle | null;
}

/** The sheet in view, for what stands outside its screen. */
export class SheetInView implements SheetReference {
  current: SheetHandle | null = null;

  show(sheet: SheetHandle | null): void {
    this.current = sheet;
  }
}

/** Given once, around the whole window. */
export const SheetInViewContext = createContext<SheetInView | null>(null);

export function useSheetInView(): SheetInView {
  const sheet = use(SheetInViewContext);
  if (sheet === null) throw new Error('There is no window around this component.');
  return sheet;
}

/** Makes a screen's sheet the one in view as long as the screen is. */
export function useAsSheetInView(sheet: SheetReference): void {
  const session = useSessionStore();
  const inView = useSheetInView();
  // Before anything is painted: the formula line takes its room together with the sheet.
  useLayoutEffect(() => {
    inView.show(sheet.current);
    session.setState({ hasCells: true });
    return () => {
      inView.show(null);
      session.setState({ hasCells: false });
    };
  }, [session, inView, sheet]);
}
