import type { DecimalText } from '#shared/calc/decimal.ts';
import type { MatrixPlan } from '#shared/scenarios/sensitivity/matrix.ts';

/** Chosen in place of one figure: all of them side by side. No figure has this id. */
export const ALL_FIGURES = '*';

/** More columns than these are not put side by side: the grid would have to hold each of them. */
const MOST_COLUMNS = 5000;
/** Where nothing was chosen: few figures of few columns, which are looked over together at a glance. */
const USUAL = { figures: 4, columns: 24 } as const;

/** Whether the figures of a plan can stand side by side. */
export const canShowAllFigures = ({ figures, columns }: Pick<MatrixPlan, 'figures' | 'columns'>): boolean => figures.length > 1 && figures.length * columns.length <= MOST_COLUMNS;

/** The figures in view by their places in the plan: one, or all of them. What was chosen and is no more counts as nothing chosen. */
export function figuresInView(plan: Pick<MatrixPlan, 'figures' | 'columns'>, chosen: string | null): readonly number[] {
  const { figures, columns } = plan;
  const one = figures.findIndex(({ id }) => id === chosen);
  if (one >= 0) return [one];
  const isUsual = figures.length <= USUAL.figures && figures.length * columns.length <= USUAL.columns;
  return canShowAllFigures(plan) && (chosen === ALL_FIGURES || isUsual) ? [...figures.keys()] : [0];
}

const COLUMN_PREFIX = 'at-';
const FIGURE_SEPARATOR = ':';

/** The column of a value of the column axis; beside others that of a figure, but for the first, whose columns stay what they are alone. */
export const columnIdOf = (value: DecimalText, figure: string | null = null): string => `${COLUMN_PREFIX}${value}${figure === null ? '' : `${FIGURE_SEPARATOR}${figure}`}`;

/** The value of the column axis that a column stands for. */
export const columnValue = (columnId: string): DecimalText => columnId.slice(COLUMN_PREFIX.length).split(FIGURE_SEPARATOR, 1)[0] ?? '';

/** The figure whose block a column is in; null where it is the only one in view, or the first. */
export function columnFigure(columnId: string): string | null {
  const at = columnId.indexOf(FIGURE_SEPARATOR);
  return at < 0 ? null : columnId.slice(at + 1);
}

/** The figure of a column by its id, for a choice that may be none or all. */
export const figureOfColumn = (figures: readonly string[], chosen: string | null, columnId: string): string =>
  columnFigure(columnId) ?? (chosen !== null && figures.includes(chosen) ? chosen : (figures[0] ?? ''));
