import type { DecimalText } from '#shared/calc/decimal.ts';
import type { MatrixPlan } from '#shared/scenarios/sensitivity/matrix.ts';

/** Chosen in place of one figure: all of them side by side. No figure has this id. */
export const ALL_FIGURES = '*';

/** Most columns that are put side by side: the grid holds each of them. */
const MOST_COLUMNS = 5000;
/** At most so many figures and columns stand side by side where nothing was chosen: they are seen at a glance. */
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

/** The id of the column for a value of the column axis. Side by side it names its figure too; the first figure keeps the ids that it has alone. */
export const columnIdOf = (value: DecimalText, figure: string | null = null): string => `${COLUMN_PREFIX}${value}${figure === null ? '' : `${FIGURE_SEPARATOR}${figure}`}`;

/** The value of the column axis that a column stands for. */
export const columnValue = (columnId: string): DecimalText => columnId.slice(COLUMN_PREFIX.length).split(FIGURE_SEPARATOR, 1)[0] ?? '';

/** The figure whose block a column is in; null where it is the only one in view, or the first. */
export function columnFigure(columnId: string): string | null {
  const at = columnId.indexOf(FIGURE_SEPARATOR);
  return at < 0 ? null : columnId.slice(at + 1);
}

/** The figure that a column shows: the one that its id names, else the chosen one, else the first. */
export const figureOfColumn = (figures: readonly string[], chosen: string | null, columnId: string): string =>
  columnFigure(columnId) ?? (chosen !== null && figures.includes(chosen) ? chosen : (figures[0] ?? ''));
