import type { DecimalText } from '#shared/calc/decimal.ts';
import type { MatrixPlan } from '#shared/scenarios/sensitivity/matrix.ts';

/** The choice of all figures side by side instead of one. No figure has this id. */
export const ALL_FIGURES = '*';

/** Most columns side by side, because the grid holds each of them. */
const MOST_COLUMNS = 5000;
/** By default, all figures are side by side only up to these numbers of figures and columns, which can be read at a glance. */
const USUAL = { figures: 4, columns: 24 } as const;

/** Whether the figures of a plan can be shown side by side. */
export const canShowAllFigures = ({ figures, columns }: Pick<MatrixPlan, 'figures' | 'columns'>): boolean => figures.length > 1 && figures.length * columns.length <= MOST_COLUMNS;

/** The visible figures by their index in the plan: one, or all of them. A choice that no longer exists counts as none. */
export function figuresInView(plan: Pick<MatrixPlan, 'figures' | 'columns'>, chosen: string | null): readonly number[] {
  const { figures, columns } = plan;
  const one = figures.findIndex(({ id }) => id === chosen);
  if (one >= 0) return [one];
  const isUsual = figures.length <= USUAL.figures && figures.length * columns.length <= USUAL.columns;
  return canShowAllFigures(plan) && (chosen === ALL_FIGURES || isUsual) ? [...figures.keys()] : [0];
}

const COLUMN_PREFIX = 'at-';
const FIGURE_SEPARATOR = ':';

/**
 * The id of the column for a value of the column axis. Side by side it includes its figure, except for the first
 * figure, which keeps its ids.
 */
export const columnIdOf = (value: DecimalText, figure: string | null = null): string => `${COLUMN_PREFIX}${value}${figure === null ? '' : `${FIGURE_SEPARATOR}${figure}`}`;

/** The value of the column axis that a column stands for. */
export const columnValue = (columnId: string): DecimalText => columnId.slice(COLUMN_PREFIX.length).split(FIGURE_SEPARATOR, 1)[0] ?? '';

/** The figure of a column's block; null where it is the only or the first one. */
export function columnFigure(columnId: string): string | null {
  const at = columnId.indexOf(FIGURE_SEPARATOR);
  return at < 0 ? null : columnId.slice(at + 1);
}

/** The figure of a column: the one in its id, else the chosen one, else the first. */
export const figureOfColumn = (figures: readonly string[], chosen: string | null, columnId: string): string =>
  columnFigure(columnId) ?? (chosen !== null && figures.includes(chosen) ? chosen : (figures[0] ?? ''));
