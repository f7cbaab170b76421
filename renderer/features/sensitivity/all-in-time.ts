import { useEffect, useState } from 'react';
import type { MatrixPlan } from '#shared/scenarios/sensitivity/matrix.ts';

/** Columns that the grid is given first: more than a window has room for. */
const FIRST_COLUMNS = 40;
/** Milliseconds after which it gets the others even where the window never rests. */
const LATEST = 250;

/** Whether the grid has all columns from the start. */
const areFew = ({ columns }: Pick<MatrixPlan, 'columns'>): boolean => columns.length <= FIRST_COLUMNS;

/** The values of the column axis for which the grid is given columns. */
export const valuesInTime = (plan: Pick<MatrixPlan, 'columns'>, all: boolean): MatrixPlan['columns'] => (all || areFew(plan) ? plan.columns : plan.columns.slice(0, FIRST_COLUMNS));

/**
 * Whether the grid can be given all columns: at once where they are few, else as soon as the first figures are painted. To
 * make room for a thousand columns takes as long as all the rest of a sheet, and those out of view can wait for it.
 */
export function useAllInTime(plan: MatrixPlan | null, isSomeThere: boolean): boolean {
  const [all, setAll] = useState(false);
  const isDue = isSomeThere && !all;
  useEffect(() => {
    if (!isDue) return;
    let waiting = 0;
    const frame = requestAnimationFrame(() => {
      waiting = requestIdleCallback(() => setAll(true), { timeout: LATEST });
    });
    return () => {
      cancelAnimationFrame(frame);
      cancelIdleCallback(waiting);
    };
  }, [isDue]);
  return all || (plan !== null && areFew(plan));
}
