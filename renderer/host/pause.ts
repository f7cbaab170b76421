import type { Pause } from '#shared/host/wire.ts';

/** Milliseconds, well under a frame, so that typing and scrolling go on during long work. */
const BUSY_AT_MOST = 8;

/** Yields to the page whenever work in steps has occupied its thread for some milliseconds. */
export function createPause(busyAtMost = BUSY_AT_MOST): Pause {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < busyAtMost) return;
    await nextTask();
    began = performance.now();
  };
}

/** Timers of a hidden page run at most once a second; its messages are not throttled. */
function nextTask(): Promise<void> {
  // Without a document the page cannot be hidden.
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
