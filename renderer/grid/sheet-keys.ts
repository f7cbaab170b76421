import type { GridApi } from 'ag-grid-community';
import type { GridRow } from './column-definitions.ts';
import type { CellPlace } from './grid-source.ts';

export interface SheetKeyActions {
  readonly onClear: (place: CellPlace) => void;
  /** Keys of the sheet's own, such as those that move rows. Answers whether the key was one of them. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** The cell that has the focus, by ids, or null. */
export function focusedPlace(api: GridApi<GridRow>): CellPlace | null {
  const cell = api.getFocusedCell();
  // The typings promise null; at run time it is undefined before the first focus.
  if (cell == null) return null;
  const node = cell.rowPinned === 'top' ? api.getPinnedTopRow(cell.rowIndex) : api.getDisplayedRowAtIndex(cell.rowIndex);
  return node?.id === undefined ? null : { rowId: node.id, columnId: cell.column.getColId() };
}

/**
 * Answers keys before the grid does (its own hooks come last): Tab leaves an editor and moves on without opening the
 * next one, Delete clears, and whatever the sheet adds.
 */
export function sheetKeyListener(api: GridApi<GridRow>, actions: SheetKeyActions): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.isComposing || !(event.target instanceof HTMLElement)) return;
    if (handled(event, event.target)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  function handled(event: KeyboardEvent, target: HTMLElement): boolean {
    if (target.classList.contains('cell-editor')) return event.key === 'Tab' && leaveEditor(event.shiftKey);
    if (target.closest('[role=gridcell]') === null) return false;
    if ((event.key === 'Delete' || event.key === 'Backspace') && !event.ctrlKey && !event.metaKey && !event.altKey) return clear();
    return actions.onKey(event);
  }

  function leaveEditor(backwards: boolean): boolean {
    api.stopEditing();
    if (backwards) api.tabToPreviousCell();
    else api.tabToNextCell();
    return true;
  }

  function clear(): boolean {
    const place = focusedPlace(api);
    if (place !== null) actions.onClear(place);
    return true;
  }
}
