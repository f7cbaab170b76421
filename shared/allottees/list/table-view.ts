import type { CellRemark, MergedArea, Table } from '../../tables/table.ts';

/** A table with what a person mended, and with its merged areas at hand. */
export interface TableView {
  readonly table: Table;
  readonly cells: readonly (readonly string[])[];
  /** '' where nothing stands. */
  text(row: number, column: number): string;
  remark(row: number, column: number): CellRemark | undefined;
  /** The merged area of more than one row that a cell is part of; null where there is none. */
  area(row: number, column: number): MergedArea | null;
  /** Whether a cell lies in an area that begins in a row above it. */
  isCovered(row: number, column: number): boolean;
}

/** A mended cell, by its place from 0. */
export interface MendedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A table as it stands after cells were mended. A mended cell is a text of its own: what was known of it before no longer holds. */
export function viewTable(table: Table, mended: readonly MendedCell[] = []): TableView {
  const cells = mended.length === 0 ? table.texts : withMended(table.texts, mended);
  const isMended = new Set(mended.map(({ row, column }) => `${row}:${column}`));
  const areas = areasByRow(table);
  const area: TableView['area'] = (row, column) => areas.get(row)?.find(({ left, right }) => left <= column && column <= right) ?? null;
  return {
    table,
    cells,
    text: (row, column) => cells[row]?.[column] ?? '',
    remark: (row, column) => (isMended.size > 0 && isMended.has(`${row}:${column}`) ? undefined : table.remarks.get(row)?.get(column)),
    area,
    isCovered: (row, column) => (area(row, column)?.top ?? row) < row,
  };
}

function withMended(texts: Table['texts'], mended: readonly MendedCell[]): readonly (readonly string[])[] {
  const rows = new Map<number, string[]>();
  for (const { row, column, text } of mended) {
    const cells = rows.get(row) ?? [...(texts[row] ?? [])];
    while (cells.length < column) cells.push('');
    cells[column] = text;
    rows.set(row, cells);
  }
  return texts.map((cells, row) => rows.get(row) ?? cells);
}

/** Areas of several rows, at every row that they reach. */
function areasByRow({ merges, texts }: Table): ReadonlyMap<number, readonly MergedArea[]> {
  const areas = new Map<number, MergedArea[]>();
  for (const area of merges) {
    if (area.bottom === area.top) continue;
    for (let row = area.top; row <= Math.min(area.bottom, texts.length - 1); row += 1) {
      const here = areas.get(row);
      if (here === undefined) areas.set(row, [area]);
      else here.push(area);
    }
  }
  return areas;
}
