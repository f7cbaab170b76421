import type { ColumnLayout, SheetLayout } from '#shared/grant/schema.ts';
import type { GridColumn } from '../grid-source.ts';

/** A column where nobody has arranged it yet. */
const unarranged = ({ id, frozen, hidden }: GridColumn): ColumnLayout => ({ id, width: null, hidden: hidden === true, pinned: frozen === true });

/** Pinned columns first; both groups keep their order. */
export const pinnedFirst = (columns: readonly ColumnLayout[]): readonly ColumnLayout[] =>
  [...columns.filter(({ pinned }) => pinned), ...columns.filter(({ pinned }) => !pinned)];

/**
 * Every column from left to right, hidden ones too: those that a layout names, also where they are gone for now, then
 * the others in their usual order. A column that is named twice counts once.
 */
export function wholeLayout(columns: readonly GridColumn[], layout: SheetLayout): readonly ColumnLayout[] {
  const byId = new Map<string, ColumnLayout>();
  for (const column of [...layout.columns, ...columns.map(unarranged)]) if (!byId.has(column.id)) byId.set(column.id, column);
  return pinnedFirst([...byId.values()]);
}

/**
 * The columns in view from left to right as a layout has them, those that stay in view first. A sheet always has a
 * column: where a layout hides every one that is there, the first of them is shown.
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

/** The columns that are there and not in view, from left to right. */
export function hiddenColumns(columns: readonly GridColumn[], layout: SheetLayout): readonly GridColumn[] {
  const shown = new Set(arrange(columns, layout).map(({ id }) => id));
  return columnsInOrder(columns, layout).filter(({ id }) => !shown.has(id));
}

/** Every column that is there, hidden ones too, from left to right. */
export function columnsInOrder(columns: readonly GridColumn[], layout: SheetLayout): readonly GridColumn[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  return wholeLayout(columns, layout).flatMap(({ id }) => byId.get(id) ?? []);
}
