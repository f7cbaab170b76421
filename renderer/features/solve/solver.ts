import type { GrantDocument } from '#shared/grant/schema.ts';
import type { SolveReading, SolveRequest } from '#shared/scenarios/solve/solve.ts';
import { recordError } from '#renderer/store/error-log.ts';
import { searchDocument } from './search-document.ts';
import type { SolveTask } from './solve-worker.ts';

/** How a search ended: with an answer or a reason why there is none, by being stopped, or because its thread could not run. */
export type SolveEnd = { readonly kind: 'read'; readonly reading: SolveReading } | { readonly kind: 'stopped' } | { readonly kind: 'failed' };

/**
 * Searches in a thread, one question at a time: with the exercises of a thousand allottees a search can take seconds.
 * The thread is started in advance, and ended to stop a search.
 */
export class Solver {
  #worker: Worker | null = null;
  #end: ((end: SolveEnd) => void) | null = null;

  /** Starts the thread, so that the first answer does not wait for it. */
  warmUp(): void {
    this.#worker ??= new Worker(new URL('./solve-worker.ts', import.meta.url), { type: 'module' });
  }

  solve(document: GrantDocument, request: SolveRequest): Promise<SolveEnd> {
    if (this.#end !== null) this.stop();
    this.warmUp();
    const worker = this.#worker;
    return new Promise((resolve) => {
      if (worker === null) return resolve({ kind: 'failed' });
      this.#end = resolve;
      worker.onmessage = ({ data }: MessageEvent<SolveReading>) => this.#finish({ kind: 'read', reading: data });
      worker.onerror = ({ message }) => {
        recordError('solve thread', message);
        this.#drop();
        this.#finish({ kind: 'failed' });
      };
      worker.postMessage({ document: searchDocument(document, request), request } satisfies SolveTask);
    });
  }

  /** Ends the thread, and with it a running search. */
  stop(): void {
    this.#drop();
    this.#finish({ kind: 'stopped' });
  }

  #drop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #finish(end: SolveEnd): void {
    const tell = this.#end;
    this.#end = null;
    tell?.(end);
  }
}
