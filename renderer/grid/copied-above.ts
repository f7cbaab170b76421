import type { SheetState } from './sheet-state.ts';

/** The text that Ctrl+' puts into the active cell: the formula or value of the cell above; null where there is none. */
export function copiedAbove(state: SheetState): string | null {
  const { rowIndex, columnIndex } = state.chosen.active;
  if (rowIndex === 0) return null;
  const { edit, exact, text, look } = state.view({ rowIndex: rowIndex - 1, columnIndex });
  if (edit !== null && edit !== '') return edit;
  return look === 'pending' || look === 'missing' ? '' : (exact ?? text);
}
