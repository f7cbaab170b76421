import { useEffect, useState } from 'react';

/** Columns that the grid is given first: more than a window has room for. */
const FIRST = 40;
/** Columns that are added to them at a time, as long as there are not many: then all others come at once. */
const MORE = 160;
const MANY = 1_000;
/** Milliseconds after which more are added even where the window never rests. */
const LATEST = 250;

const nextOf = (shown: number): number => (shown + MORE < MANY ? shown + MORE : Infinity);

/**
 * How many columns the grid is given of so many: the first at once, the others as soon as figures are painted, in turns
 * with whatever else there is to do. To make room for a thousand columns takes as long as all the rest of a sheet, and
 * those out of view can wait for it.
 */
export function useProgressiveColumns(all: number, isSomeThere: boolean): number {
  const [shown, setShown] = useState(FIRST);
  const isDue = isSomeThere && shown < all;
  useEffect(() => {
    if (!isDue) return;
    let waiting = 0;
    const frame = requestAnimationFrame(() => {
      waiting = requestIdleCallback(() => setShown(nextOf(shown)), { timeout: LATEST });
    });
    return () => {
      cancelAnimationFrame(frame);
      cancelIdleCallback(waiting);
    };
  }, [isDue, shown]);
  return Math.min(all, shown);
}
