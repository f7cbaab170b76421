import type { GridSource } from '../grid-source.ts';
import type { SheetSize } from '../ranges/cell-range.ts';
import type { SheetSettings } from '../sheet-state.ts';
import type { CellMatcher } from './match-cell.ts';
import type { MatchRow, Scan } from './scan.ts';

/** The settings of a sheet that a search depends on. */
export type SearchedSettings = Pick<SheetSettings, 'source' | 'columns'>;

const NONE: readonly number[] = [];

/** The number of searched rows and columns: all except the empty row at the end. */
export function searchedSize({ source: { pinnedRows, rows, newRow }, columns }: SearchedSettings): SheetSize {
  const endsEmpty = newRow !== undefined && rows.at(-1) === newRow;
  return { rows: columns.length === 0 ? 0 : pinnedRows.length + rows.length - (endsEmpty ? 1 : 0), columns: columns.length };
}

/** Matches cells by what they show, in the row order of the sheet, pinned rows first. */
export function matchRows(searched: SearchedSettings, matches: CellMatcher): MatchRow {
  const { source, columns } = searched;
  const columnIds = columns.map(({ id }) => id);
  return (rowIndex) => {
    const rowId = rowIdAt(source, rowIndex);
    let found: number[] | null = null;
    for (const [columnIndex, columnId] of columnIds.entries()) {
      if (matches(source.cell(rowId, columnId))) (found ??= []).push(columnIndex);
    }
    return found ?? NONE;
  };
}

/** {@link matchRows}, reusing an earlier search for rows that have not changed since. */
export function matchRowsAgain(searched: SearchedSettings, matches: CellMatcher, earlier: { readonly searched: SearchedSettings; readonly scan: Scan }): MatchRow {
  const anew = matchRows(searched, matches);
  const { source, columns } = searched;
  const { source: before, columns: columnsBefore } = earlier.searched;
  const sameRow = columns === columnsBefore && source.rows === before.rows && source.pinnedRows === before.pinnedRows ? source.sameRow : undefined;
  if (sameRow === undefined) return anew;
  return (rowIndex) => (sameRow(before, rowIdAt(source, rowIndex)) ? earlier.scan.inRow(rowIndex) : null) ?? anew(rowIndex);
}

const rowIdAt = ({ pinnedRows, rows }: GridSource, rowIndex: number): string =>
  (rowIndex < pinnedRows.length ? pinnedRows[rowIndex] : rows[rowIndex - pinnedRows.length]) ?? '';
