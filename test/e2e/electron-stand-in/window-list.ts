import type { StandInWindow } from './browser-window.ts';
import { deferred } from './deferred.ts';

/** The windows of a program, in the order they were opened. */
export const createWindowList = (allClosed: () => void) => {
  const open: StandInWindow[] = [];
  const all: StandInWindow[] = [];
  const first = deferred<StandInWindow>();
  let latest: StandInWindow | null = null;
  return {
    opened(window: StandInWindow): void {
      open.push(window);
      all.push(window);
      latest = window;
      first.resolve(window);
    },
    closed(window: StandInWindow): void {
      open.splice(open.indexOf(window), 1);
      if (open.length === 0) allClosed();
    },
    first: first.promise,
    all: (): readonly StandInWindow[] => all,
    open: (): readonly StandInWindow[] => open,
    /** The window that was opened last, whether it is still open or not. */
    latest(): StandInWindow {
      if (latest === null) throw new Error('The program has not opened a window.');
      return latest;
    },
    count: () => open.length,
    closeAll: () => [...open].forEach((window) => window.requestClose()),
    destroyAll: () => [...open].forEach((window) => window.destroy()),
  };
};

export type WindowList = ReturnType<typeof createWindowList>;
