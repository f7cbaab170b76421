import type { ColumnLayout, SheetLayout } from '#shared/grant/schema.ts';
import type { GridColumn } from '../grid-source.ts';

/** The default layout of a column. */
const unarranged = ({ id, frozen, hidden }: GridColumn): ColumnLayout => ({ id, width: null, hidden: hidden === true, pinned: frozen === true });

/** Pinned columns first; both groups keep their order. */
export const pinnedFirst = (columns: readonly ColumnLayout[]): readonly ColumnLayout[] =>
  [...columns.filter(({ pinned }) => pinned), ...columns.filter(({ pinned }) => !pinned)];

/**
 * Every column from left to right, including hidden ones: first the columns in the layout, even those that do not exist
 * at present, then the others in their default order. A column listed twice counts once.
 */
export function wholeLayout(columns: readonly GridColumn[], layout: SheetLayout): readonly ColumnLayout[] {
  const byId = new Map<string, ColumnLayout>();
  for (const column of [...layout.columns, ...columns.map(unarranged)]) if (!byId.has(column.id)) byId.set(column.id, column);
  return pinnedFirst([...byId.values()]);
}

/**
 * The visible columns from left to right by a layout, pinned ones first. A sheet always shows a column: where a layout
 * hides all existing ones, the first of them is shown.
 */
export function arrange(columns: readonly GridColumn[], layout: SheetLayout): readonly GridColumn[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const filtered = new Set(layout.filters.map(({ column }) => column));
  const all = wholeLayout(columns, layout).flatMap((named) => {
    const column = byId.get(named.id);
    return column === undefined ? [] : [{ named, column }];
  });
  const visible = all.filter(({ named }) => !named.hidden);
  return (visible.length > 0 ? visible : all.slice(0, 1)).map(({ named: { id, width, pinned }, column }) => ({
    ...column,
    width: width ?? column.width,
    frozen: pinned,
    filtered: filtered.has(id),
  }));
}

/** The existing columns that are hidden, from left to right. */
export function hiddenColumns(columns: readonly GridColumn[], layout: SheetLayout): readonly GridColumn[] {
  const shown = new Set(arrange(columns, layout).map(({ id }) => id));
  return columnsInOrder(columns, layout).filter(({ id }) => !shown.has(id));
}

/** Every existing column, including hidden ones, from left to right. */
export function columnsInOrder(columns: readonly GridColumn[], layout: SheetLayout): readonly GridColumn[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  return wholeLayout(columns, layout).flatMap(({ id }) => byId.get(id) ?? []);
}
