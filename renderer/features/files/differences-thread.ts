import type { DifferencesAnswer, DifferencesTask } from './differences-worker.ts';

/** Compares versions of a document in a thread, because long lists take seconds. One comparison at a time. */
export interface DifferencesThread {
  /** Null where one of the two is not a document, or the thread could not run. */
  readonly compare: (before: Uint8Array, after: Uint8Array) => Promise<DifferencesAnswer>;
  /** Ends the thread; a running comparison is never answered. */
  readonly end: () => void;
}

export function startDifferencesThread(): DifferencesThread {
  const worker = new Worker(new URL('./differences-worker.ts', import.meta.url), { type: 'module' });
  return {
    compare: (before, after) =>
      new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<DifferencesAnswer>) => resolve(data);
        worker.onerror = () => resolve(null);
        worker.postMessage({ before, after } satisfies DifferencesTask);
      }),
    end: () => worker.terminate(),
  };
}
