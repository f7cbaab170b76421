import type { App } from 'electron';

/** A disk that does not answer must not keep the program from ending. */
const LONGEST_WAIT_MILLISECONDS = 3_000;

/** Writes that may finish before the program ends. */
export interface LastWrites {
  readonly track: <Value>(work: Promise<Value>) => Promise<Value>;
}

/** Delays the end of the program while something is still being written. */
export const finishWritesBeforeEnd = (app: App): LastWrites => {
  const running = new Set<Promise<unknown>>();
  let waited = false;

  app.on('will-quit', (event) => {
    if (waited || running.size === 0) return;
    waited = true;
    event.preventDefault();
    const tooLate = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MILLISECONDS));
    void Promise.race([Promise.allSettled(running), tooLate]).then(() => app.quit());
  });

  return {
    track(work) {
      running.add(work);
      const forget = (): void => void running.delete(work);
      work.then(forget, forget);
      return work;
    },
  };
};
