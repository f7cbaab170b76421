import { recordError } from '#renderer/store/error-log.ts';
import type { MatrixTask } from './matrix-worker.ts';

/** A thread for calculating matrices, as its users need it. */
export type MatrixThread = Pick<Worker, 'terminate' | 'onmessage' | 'onerror'> & { postMessage(task: MatrixTask): void };

/** Threads for matrices. One is kept ready, because starting a thread takes longer than calculating many a matrix. */
export class MatrixThreads {
  readonly #start: () => MatrixThread;
  readonly #taken = new Set<MatrixThread>();
  #waiting: MatrixThread | null = null;

  constructor(start: () => MatrixThread) {
    this.#start = start;
  }

  /** Takes the idle thread, or a new one. The caller gives it back once it has answered, or ends it. */
  take(): MatrixThread {
    const thread = this.#waiting ?? this.#start();
    this.#waiting = null;
    thread.onerror = null;
    this.#taken.add(thread);
    return thread;
  }

  /** Keeps an idle thread for the next matrix, or ends it where another one is idle. */
  giveBack(thread: MatrixThread): void {
    thread.onmessage = null;
    this.#taken.delete(thread);
    if (this.#waiting === null) this.#wait(thread);
    else thread.terminate();
  }

  /** Ends a thread, even while it works. */
  end(thread: MatrixThread): void {
    this.#taken.delete(thread);
    thread.terminate();
  }

  /** Starts a thread in advance where none is or will be idle, and lets it calculate something to load its code. */
  keepOneWaiting(): void {
    if (this.#waiting !== null || this.#taken.size > 0) return;
    const thread = this.#start();
    thread.postMessage({ kind: 'makeReady' });
    this.#wait(thread);
  }

  #wait(thread: MatrixThread): void {
    // A thread that could not start is dropped; the next user starts another and receives the error.
    thread.onerror = (event) => {
      event.preventDefault();
      recordError('matrix thread', event.message);
      if (this.#waiting === thread) this.#waiting = null;
    };
    this.#waiting = thread;
  }
}

export const matrixThreads = new MatrixThreads(() => new Worker(new URL('./matrix-worker.ts', import.meta.url), { type: 'module' }));
