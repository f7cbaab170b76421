import type { ColDef, ColGroupDef, IRowNode } from 'ag-grid-community';
import { HeadingCell, type HeadingParams } from './columns/heading-cell.ts';
import { LEAST_WIDTH, MOST_WIDTH } from './columns/layout-gestures.ts';
import { sameView, type CellView, type GridColumn, type GridSource } from './grid-source.ts';
import { rowIdAt } from './row-places.ts';

/** A place of the grid, which has only an id: that of a pinned row, or a number. What stands there is read when it is painted. */
export interface GridRow {
  readonly id: string;
}

export const ROW_NUMBER_COLUMN = 'rowNumber';

export interface ColumnContext {
  readonly source: () => GridSource;
  /** The present view of a cell, including marks of the last gesture. */
  readonly view: (rowId: string, columnId: string) => CellView;
  readonly rowNumberHeading: string;
  /** A class of a cell for the decimals that its number lacks compared with its column. */
  readonly decimalsClass: (rowId: string, columnId: string, text: string) => readonly string[];
  readonly menuLabel: (column: GridColumn) => string;
  /** The headings in view by column. */
  readonly headingsInView: Map<string, HeadingCell>;
  /** A column as it is now: it may have been filtered since it was defined. */
  readonly columnNow: (column: GridColumn) => GridColumn;
  readonly staysInView: (column: GridColumn) => boolean;
}

/** The grid's column definitions: row numbers first, then the sheet's own columns, those of a group under its heading. */
export function columnDefinitions(columns: readonly GridColumn[], context: ColumnContext): (ColDef<GridRow, CellView> | ColGroupDef<GridRow>)[] {
  const definitions: (ColDef<GridRow, CellView> | ColGroupDef<GridRow>)[] = [rowNumbers(context)];
  let open: { readonly id: string; readonly children: ColDef<GridRow, CellView>[] } | null = null;
  for (const column of columns) {
    const { group } = column;
    const begins = group !== undefined && open?.id !== group.id;
    const definition = definitionOf(column, context, begins);
    if (group === undefined) {
      open = null;
      definitions.push(definition);
    } else if (open === null || begins) {
      open = { id: group.id, children: [definition] };
      definitions.push({ groupId: group.id, headerName: group.heading, ...(group.definition !== undefined && { headerTooltip: group.definition }), headerClass: 'heading-group', children: open.children, marryChildren: true });
    } else open.children.push(definition);
  }
  return definitions;
}

/** Width for the longest row number. */
export function rowNumberWidth({ rows, rowNumber, longestNumber }: GridSource): number {
  const digits = longestNumber?.length ?? (rowNumber === undefined ? String(rows.length).length : rows.reduce((most, rowId) => Math.max(most, rowNumber(rowId).length), 0));
  return Math.max(40, 14 + 7 * digits);
}

function rowNumbers({ source, rowNumberHeading }: ColumnContext): ColDef<GridRow, CellView> {
  return {
    colId: ROW_NUMBER_COLUMN,
    headerName: rowNumberHeading,
    headerClass: 'row-number-heading',
    cellClass: 'row-number',
    valueGetter: ({ node }) => ({ text: node?.rowPinned == null ? rowNumberOf(source(), node) : (source().pinnedNumber ?? ''), edit: null, look: 'name', hint: null }),
    equals: sameView,
    valueFormatter: ({ value }) => value?.text ?? '',
    width: rowNumberWidth(source()),
    pinned: 'left',
    resizable: false,
    sortable: false,
    lockPosition: 'left',
  };
}

function rowNumberOf(source: GridSource, node: IRowNode<GridRow> | null): string {
  const rowId = node === null ? undefined : rowIdAt(source, node);
  return (rowId === undefined ? undefined : source.rowNumber?.(rowId)) ?? String((node?.rowIndex ?? 0) + 1);
}

function definitionOf(column: GridColumn, { source, view, menuLabel, headingsInView, columnNow, staysInView, decimalsClass }: ColumnContext, begins: boolean): ColDef<GridRow, CellView> {
  const start = begins ? ['group-start'] : [];
  const rowIdOf = (node: IRowNode<GridRow> | null): string | undefined => (node === null ? undefined : rowIdAt(source(), node));
  return {
    colId: column.id,
    headerName: `${column.heading} ${column.unit}`,
    headerClass: [`heading-${column.align}`, ...start],
    headerComponent: HeadingCell,
    // A function, because the grid would copy an object, field by field, for each of its columns.
    headerComponentParams: (): HeadingParams => ({ heading: columnNow(column), menuLabel: menuLabel(columnNow(column)), inView: headingsInView }),
    valueGetter: ({ node }) => {
      const rowId = rowIdOf(node);
      return rowId === undefined ? null : view(rowId, column.id);
    },
    equals: sameView,
    valueFormatter: ({ value }) => value?.text ?? '',
    // The grid removes and adds classes from `cellClass` whenever a value changes; permanent ones are rules.
    cellClassRules: Object.fromEntries([`cell-${column.align}`, `cell-role-${column.role}`, ...start].map((name) => [name, always])),
    cellClass: ({ value, node }) => [
      `cell-${value?.look ?? 'figure'}`,
      ...(value?.marks ?? []),
      ...(isView(value) && column.align === 'right' && column.mixed !== true ? decimalsClass(rowIdOf(node) ?? '', column.id, value.text) : []),
    ],
    tooltipValueGetter: ({ value }) => (isView(value) ? value.hint : null),
    cellDataType: false,
    // Later widths are set one by one: a column widened for its figures keeps its width when others change.
    initialWidth: column.width,
    minWidth: LEAST_WIDTH,
    maxWidth: MOST_WIDTH,
    pinned: staysInView(column) ? 'left' : null,
    lockPinned: true,
    sortable: false,
  };
}

const always = (): boolean => true;
const isView = (value: unknown): value is CellView => typeof value === 'object' && value !== null && 'hint' in value;
