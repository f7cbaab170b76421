import type { ColDef, IRowNode } from 'ag-grid-community';
import { sameView, type CellView, type GridColumn, type GridSource } from './grid-source.ts';

/** A row as the grid knows it: an id alone. Cells are asked for when they are painted. */
export interface GridRow {
  readonly id: string;
}

export const ROW_NUMBER_COLUMN = 'rowNumber';

export interface ColumnContext {
  readonly source: () => GridSource;
  /** What a cell shows now, marks of the last gesture included. */
  readonly view: (rowId: string, columnId: string) => CellView;
  readonly rowNumberHeading: string;
  readonly rowCount: number;
}

/** The grid's column definitions: row numbers first, then the sheet's own columns. */
export function columnDefinitions(columns: readonly GridColumn[], context: ColumnContext): ColDef<GridRow, CellView>[] {
  return [rowNumbers(context), ...columns.map((column) => definitionOf(column, context))];
}

/** Room for the number of the last row. */
export const rowNumberWidth = (rowCount: number): number => Math.max(40, 14 + 7 * String(rowCount).length);

function rowNumbers({ source, rowNumberHeading, rowCount }: ColumnContext): ColDef<GridRow, CellView> {
  return {
    colId: ROW_NUMBER_COLUMN,
    headerName: rowNumberHeading,
    headerClass: 'row-number-heading',
    cellClass: 'row-number',
    valueGetter: ({ node }) => ({ text: node?.rowPinned == null ? rowNumberOf(source(), node) : '', edit: null, look: 'name', hint: null }),
    equals: sameView,
    valueFormatter: ({ value }) => value?.text ?? '',
    width: rowNumberWidth(rowCount),
    pinned: 'left',
    resizable: false,
    sortable: false,
    lockPosition: 'left',
  };
}

function rowNumberOf(source: GridSource, node: IRowNode<GridRow> | null): string {
  return source.rowNumber?.(node?.id ?? '') ?? String((node?.rowIndex ?? 0) + 1);
}

function definitionOf(column: GridColumn, { view }: ColumnContext): ColDef<GridRow, CellView> {
  return {
    colId: column.id,
    headerName: `${column.heading}\n${column.unit}`,
    headerClass: `heading-${column.align}`,
    valueGetter: ({ data }) => (data === undefined ? null : view(data.id, column.id)),
    equals: sameView,
    valueFormatter: ({ value }) => value?.text ?? '',
    cellClass: ({ value }) => [`cell-${column.align}`, `cell-role-${column.role}`, `cell-${value?.look ?? 'figure'}`],
    tooltipValueGetter: ({ value }) => (isView(value) ? value.hint : null),
    cellDataType: false,
    width: column.width,
    minWidth: 56,
    ...(column.frozen === true ? { pinned: 'left', lockPinned: true } : {}),
    sortable: false,
  };
}

const isView = (value: unknown): value is CellView => typeof value === 'object' && value !== null && 'hint' in value;
