import type { ColumnFilter, ColumnLayout, SheetLayout } from '#shared/grant/schema.ts';
import type { GridColumn } from '../grid-source.ts';
import { pinnedFirst, wholeLayout } from './arrange-columns.ts';

/** Narrowest and widest a column can be, in pixels. */
export const LEAST_WIDTH = 56;
export const MOST_WIDTH = 2000;

/** A layout, and the columns it belongs to. */
export interface Arranged {
  readonly columns: readonly GridColumn[];
  readonly layout: SheetLayout;
}

/*
 * The functions below return the layout after a gesture. It lists every column, so that columns added later come after
 * those that were arranged. A gesture without effect returns the same layout.
 */

/** Sets columns to these widths, in whole pixels. */
export function resizeColumns(arranged: Arranged, widths: ReadonlyMap<string, number>): SheetLayout {
  return changed(arranged, (column) => {
    const width = widths.get(column.id);
    return width === undefined ? column : { ...column, width: Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, Math.round(width))) };
  });
}

/** Moves columns, in their present order, before another one, or to the end where that is null. */
export function moveColumns(arranged: Arranged, ids: readonly string[], before: string | null): SheetLayout {
  const chosen = new Set(ids);
  const all = wholeLayout(arranged.columns, arranged.layout);
  const moved = all.filter(({ id }) => chosen.has(id));
  const rest = all.filter(({ id }) => !chosen.has(id));
  const at = rest.findIndex(({ id }) => id === before);
  return withColumns(arranged, at < 0 ? [...rest, ...moved] : [...rest.slice(0, at), ...moved, ...rest.slice(at)]);
}

/** Hides the columns of these ids and shows every other one. */
export const setHiddenColumns = (arranged: Arranged, ids: ReadonlySet<string>): SheetLayout =>
  changed(arranged, (column) => ({ ...column, hidden: ids.has(column.id) }));

export const hideColumns = (arranged: Arranged, ids: readonly string[]): SheetLayout =>
  changed(arranged, (column) => (ids.includes(column.id) ? { ...column, hidden: true } : column));

export const showColumns = (arranged: Arranged, ids: readonly string[]): SheetLayout =>
  changed(arranged, (column) => (ids.includes(column.id) ? { ...column, hidden: false } : column));

/** Pins columns at the left, or lets them scroll again. */
export const pinColumns = (arranged: Arranged, ids: readonly string[], pinned: boolean): SheetLayout =>
  changed(arranged, (column) => (ids.includes(column.id) ? { ...column, pinned } : column));

/** Restores the default arrangement of columns; the filters stay. */
export const resetColumns = (layout: SheetLayout): SheetLayout => (layout.columns.length === 0 ? layout : { ...layout, columns: [] });

/** Replaces the filter of its column. */
export const setFilter = (layout: SheetLayout, filter: ColumnFilter): SheetLayout =>
  ({ ...layout, filters: [...layout.filters.filter(({ column }) => column !== filter.column), filter] });

export function clearFilter(layout: SheetLayout, columnId: string): SheetLayout {
  const filters = layout.filters.filter(({ column }) => column !== columnId);
  return filters.length === layout.filters.length ? layout : { ...layout, filters };
}

export const clearFilters = (layout: SheetLayout): SheetLayout => (layout.filters.length === 0 ? layout : { ...layout, filters: [] });

/**
 * The target of moving columns one step to the left or right, as {@link moveColumns} takes it; null where there is no
 * such step. Pinned and scrolling columns stay separate.
 */
export function columnMoveTarget(shown: readonly GridColumn[], ids: readonly string[], direction: 'left' | 'right'): { readonly before: string | null } | null {
  const chosen = new Set(ids);
  const first = shown.findIndex(({ id }) => chosen.has(id));
  const rest = shown.filter(({ id }) => !chosen.has(id));
  const neighbour = first < 0 ? undefined : rest[direction === 'left' ? first - 1 : first];
  if (neighbour === undefined || neighbour.frozen !== shown[first]?.frozen) return null;
  return { before: direction === 'left' ? neighbour.id : (rest[first + 1]?.id ?? null) };
}

const changed = (arranged: Arranged, change: (column: ColumnLayout) => ColumnLayout): SheetLayout =>
  withColumns(arranged, wholeLayout(arranged.columns, arranged.layout).map(change));

function withColumns({ columns, layout }: Arranged, next: readonly ColumnLayout[]): SheetLayout {
  const before = wholeLayout(columns, layout);
  const ordered = pinnedFirst(next);
  return ordered.every((column, index) => sameColumn(column, before[index])) ? layout : { ...layout, columns: ordered };
}

const sameColumn = (one: ColumnLayout, other: ColumnLayout | undefined): boolean =>
  one.id === other?.id && one.width === other.width && one.hidden === other.hidden && one.pinned === other.pinned;
