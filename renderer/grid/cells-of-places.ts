import type { CellPlace } from './grid-source.ts';
import type { Cell } from './ranges/cell-range.ts';
import type { SheetSettings } from './sheet-state.ts';

const knownIndexes = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function rowIndexes(rows: readonly string[]): ReadonlyMap<string, number> {
  const known = knownIndexes.get(rows) ?? new Map(rows.map((id, index) => [id, index]));
  knownIndexes.set(rows, known);
  return known;
}

/** Cells by their places, without hidden ones. Looks many places up at once, without searching all rows for each. */
export function cellsOfPlaces({ source: { pinnedRows, rows }, columns }: SheetSettings, places: readonly CellPlace[]): readonly Cell[] {
  const indexes = rowIndexes(rows);
  const columnIndexes = new Map(columns.map(({ id }, index) => [id, index]));
  return places.flatMap(({ rowId, columnId }) => {
    const pinned = pinnedRows.indexOf(rowId);
    const body = indexes.get(rowId);
    const columnIndex = columnIndexes.get(columnId);
    if (columnIndex === undefined || (pinned < 0 && body === undefined)) return [];
    return [{ rowIndex: pinned >= 0 ? pinned : pinnedRows.length + (body ?? 0), columnIndex }];
  });
}
