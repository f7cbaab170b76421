import { recordError } from '#renderer/store/error-log.ts';
import type { MatrixTask } from './matrix-worker.ts';

/** A thread that matrices are worked out in, as those who use it need it. */
export type MatrixThread = Pick<Worker, 'terminate' | 'onmessage' | 'onerror'> & { postMessage(task: MatrixTask): void };

/** Threads for matrices. One waits for the next matrix: to start a thread takes longer than many a matrix does. */
export class MatrixThreads {
  readonly #start: () => MatrixThread;
  readonly #taken = new Set<MatrixThread>();
  #waiting: MatrixThread | null = null;

  constructor(start: () => MatrixThread) {
    this.#start = start;
  }

  /** The thread that waits, or a new one. Whoever takes it gives it back once it has answered, or has it ended. */
  take(): MatrixThread {
    const thread = this.#waiting ?? this.#start();
    this.#waiting = null;
    thread.onerror = null;
    this.#taken.add(thread);
    return thread;
  }

  /** A thread that has nothing to do any more waits for the next matrix, or ends where another one waits. */
  giveBack(thread: MatrixThread): void {
    thread.onmessage = null;
    this.#taken.delete(thread);
    if (this.#waiting === null) this.#wait(thread);
    else thread.terminate();
  }

  /** Ends a thread, whatever it does. */
  end(thread: MatrixThread): void {
    this.#taken.delete(thread);
    thread.terminate();
  }

  /** Starts a thread beforehand where none waits or will, and has it work something out so that its code is ready too. */
  keepOneWaiting(): void {
    if (this.#waiting !== null || this.#taken.size > 0) return;
    const thread = this.#start();
    thread.postMessage({ kind: 'makeReady' });
    this.#wait(thread);
  }

  #wait(thread: MatrixThread): void {
    // One that could not start is no use to anybody; the next who needs one starts it again and learns why not.
    thread.onerror = (event) => {
      event.preventDefault();
      recordError('matrix thread', event.message);
      if (this.#waiting === thread) this.#waiting = null;
    };
    this.#waiting = thread;
  }
}

/** The threads of the window. */
export const matrixThreads = new MatrixThreads(() => new Worker(new URL('./matrix-worker.ts', import.meta.url), { type: 'module' }));
