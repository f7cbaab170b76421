import type { DecimalText } from '#shared/calc/decimal.ts';
import type { Sensitivity } from '#shared/grant/schema.ts';
import type { MatrixParts } from './matrix-parts.ts';

/** The position of the base among the axis values; null where there is no base, or it is not among them. */
export interface BasePlace {
  readonly page: number;
  readonly row: number;
  readonly column: number;
}

export function basePlace({ base }: Pick<Sensitivity, 'base'>, { plan }: MatrixParts): BasePlace | null {
  if (base === null) return null;
  const place = { page: plan.pages.indexOf(base.page), row: plan.rows.indexOf(base.row), column: plan.columns.indexOf(base.column) };
  return Object.values(place).includes(-1) ? null : place;
}

/**
 * The kind of values that the cells show: where the base is no longer among the axis values, there is nothing to take
 * differences from, and they show values.
 */
export const shownView = (sensitivity: Pick<Sensitivity, 'base' | 'view'>, parts: MatrixParts): Sensitivity['view'] =>
  (sensitivity.view === 'values' || basePlace(sensitivity, parts) !== null ? sensitivity.view : 'values');

/** The value of a figure at the base; null where there is none, or it is not calculated yet. */
export function baseValue(parts: MatrixParts, figure: number, place: BasePlace | null): DecimalText | null {
  const at = place === null ? null : parts.at(figure, place.page, place.row, place.column);
  return at === null ? null : at.cells.valueAt(at.index);
}
