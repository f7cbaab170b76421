import type { GridColumn } from '#renderer/grid/grid-source.ts';
import { followColumns, type SheetExtent, type SheetSelection } from '#renderer/grid/sheet-selection.ts';

export const sameOrder = (one: readonly GridColumn[], other: readonly GridColumn[]): boolean =>
  one.length === other.length && one.every(({ id }, index) => id === other[index]?.id);

/** Whether columns differ only in their widths and in whether they are filtered: the grid then keeps its definitions of them. */
export const areDefinedAlike = (one: readonly GridColumn[], other: readonly GridColumn[]): boolean =>
  one === other || (sameOrder(one, other) && one.every((column, index) => isDefinedAlike(column, other[index])));

const isDefinedAlike = (one: GridColumn, other: GridColumn | undefined): boolean =>
  other !== undefined && one.id === other.id && one.heading === other.heading && one.unit === other.unit && one.align === other.align
  && one.role === other.role && one.fits === other.fits && one.frozen === other.frozen
  && one.group?.id === other.group?.id && one.group?.heading === other.group?.heading;

/** Columns whose width has changed. Newly visible columns are created with their width. */
export function changedWidths(before: readonly GridColumn[], columns: readonly GridColumn[]): readonly { readonly key: string; readonly newWidth: number }[] {
  const widths = new Map(before.map(({ id, width }) => [id, width]));
  return columns.flatMap(({ id, width }) => (widths.get(id) === undefined || widths.get(id) === width ? [] : [{ key: id, newWidth: width }]));
}

/** The same selection after its columns have moved. */
export function followArrangement(selection: SheetSelection, before: readonly GridColumn[], columns: readonly GridColumn[], size: SheetExtent): SheetSelection {
  const indexes = new Map(columns.map(({ id }, index) => [id, index]));
  const newIndex = (columnIndex: number): number | null => indexes.get(before[columnIndex]?.id ?? '') ?? null;
  return followColumns(selection, newIndex, { ...size, columns: before.length }, size);
}
