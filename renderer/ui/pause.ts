import type { Steps } from '#shared/grant/steps.ts';
import type { Pause } from '#shared/host/wire.ts';

/** Well under a frame, so that typing and scrolling go on during long work. */
const BUSY_AT_MOST = 8;

/** Lets the page breathe whenever work in steps has kept its thread busy for some milliseconds. */
export function createPause(busyAtMost = BUSY_AT_MOST): Pause {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < busyAtMost) return;
    await nextTask();
    began = performance.now();
  };
}

/**
 * Makes steps for as long as a slice may take, and goes on with them in later tasks: what is short is done at once. Undefined
 * where nobody wants the outcome any more, which is asked before each slice.
 */
export async function inSlices<Value>(steps: Steps<Value>, isWanted: () => boolean = () => true): Promise<Value | undefined> {
  let began = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - began < BUSY_AT_MOST) continue;
    await nextTask();
    if (!isWanted()) return undefined;
    began = performance.now();
  }
}

/** What steps come to within one slice; undefined where that takes longer. */
export function oneSlice<Value>(steps: Steps<Value>): Value | undefined {
  const began = performance.now();
  while (performance.now() - began < BUSY_AT_MOST) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
  return undefined;
}

/**
 * Resolves in a later task of the page: what went before is painted, and keys are taken, in between. The timers of a page that
 * nobody sees run once a second at most; its messages are not held up.
 */
export function nextTask(): Promise<void> {
  // Without a document there is nothing to be hidden.
  if (!('document' in globalThis) || !document.hidden) return new Promise((resolve) => setTimeout(resolve));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
