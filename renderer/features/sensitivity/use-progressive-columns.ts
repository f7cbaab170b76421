import { useEffect, useState } from 'react';

/** Columns that the grid receives first: more than fit into a window. */
const FIRST = 40;
/** Columns added at a time, up to `MANY` columns; after that all others are added at once. */
const MORE = 160;
const MANY = 1_000;
/** Milliseconds after which more are added even if the window is never idle. */
const LATEST = 250;

const nextOf = (shown: number): number => (shown + MORE < MANY ? shown + MORE : Infinity);

/**
 * The number of columns the grid receives: some at once, the others after figures are painted, in turns with other
 * work. Creating a thousand columns takes as long as the rest of a sheet, and those out of view can wait.
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
