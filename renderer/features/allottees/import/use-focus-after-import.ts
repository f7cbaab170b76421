import { useEffectEvent, useLayoutEffect, type RefObject } from 'react';
import type { SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { inSlice, setSlice } from '#renderer/store/session.ts';
import type { Slice } from '#renderer/store/slices.ts';
import { useSessionStore } from '#renderer/store/use-session.ts';

/** Whether a list was just imported, and nobody has seen it yet. */
export const justImported: Slice<boolean> = { initial: false };

/** Whoever imports by keyboard goes on in the list: in the first cell that is shown, whatever is filtered. */
export function useFocusAfterImport(sheet: RefObject<SheetHandle | null>, rows: readonly string[], columnId: string | undefined): void {
  const session = useSessionStore();
  const begin = useEffectEvent(() => {
    const [rowId] = rows;
    if (!inSlice(session.getState(), justImported)) return;
    setSlice(session, justImported, () => false);
    if (rowId !== undefined && columnId !== undefined) sheet.current?.focus({ rowId, columnId });
  });
  useLayoutEffect(() => begin(), []);
}
