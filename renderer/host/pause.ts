import type { Pause } from '#shared/host/wire.ts';

/** Well under a frame, so that typing and scrolling go on during long work. */
const BUSY_AT_MOST = 8;

/** Lets the page breathe whenever work in steps has kept its thread busy for some milliseconds. */
export function createPause(): Pause {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < BUSY_AT_MOST) return;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  };
}
