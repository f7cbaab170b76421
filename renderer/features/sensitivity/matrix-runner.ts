import { isStillFresh } from '#shared/grant/freshness.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { MatrixPlan, MatrixProblem } from '#shared/scenarios/sensitivity/matrix.ts';
import { recordError } from '#renderer/store/error-log.ts';
import type { FigureRange } from './figure-range.ts';
import { matrixDocument, type MatrixThreadRequest } from './matrix-document.ts';
import { MatrixParts } from './matrix-parts.ts';
import { matrixThreads, type MatrixThread, type MatrixThreads } from './matrix-threads.ts';
import type { MatrixAnswer, MatrixPart } from './matrix-worker.ts';

/** The state of a matrix calculation. */
export type MatrixStage = 'nothing' | 'working' | 'done' | 'stopped' | 'failed';

/** A matrix at one moment: the calculated parts, or why there is no matrix. Each change is a new object. */
export interface MatrixState {
  readonly stage: MatrixStage;
  readonly parts: MatrixParts | null;
  readonly problem: MatrixProblem | null;
  /** The number of calculated cells of one figure. */
  readonly done: number;
}

const NOTHING: MatrixState = { stage: 'nothing', parts: null, problem: null, done: 0 };

/** The number of cells of one figure in a part. */
const cellsOf = ({ axes }: MatrixPlan, { from, to }: MatrixPart): number => (to - from) * axes.columns;

/** Calculates a matrix in a thread. A new request ends the thread of the previous one. */
export class MatrixRunner {
  #state: MatrixState = NOTHING;
  #thread: MatrixThread | null = null;
  #asked: { readonly document: GrantDocument; readonly request: MatrixThreadRequest; readonly whose: string } | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #threads: MatrixThreads;

  constructor(threads: MatrixThreads = matrixThreads) {
    this.#threads = threads;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): MatrixState => this.#state;

  /** Shows the matrix of a request; does nothing where it is already shown. `whose` identifies the sensitivity. */
  show(document: GrantDocument, request: MatrixThreadRequest, whose: string): void {
    const before = this.#asked;
    if (before?.whose === whose && JSON.stringify(before.request) === JSON.stringify(request) && isStillFresh('matrix', before.document, document)) return;
    this.#asked = { document, request, whose };
    this.#run(before?.whose !== whose);
  }

  again(): void {
    this.#run(false);
  }

  /** Ends the thread; calculated parts stay. */
  stop(): void {
    this.#end();
    if (this.#state.stage === 'working') this.#tell({ ...this.#state, stage: 'stopped' });
  }

  /** Ends the thread and forgets the request. */
  clear(): void {
    this.#end();
    this.#asked = null;
    this.#tell(NOTHING);
  }

  #run(forget: boolean): void {
    this.#end();
    if (this.#asked === null) return;
    const { document, request } = this.#asked;
    const thread = this.#threads.take();
    this.#thread = thread;
    thread.onmessage = ({ data }: MessageEvent<MatrixAnswer>) => {
      if (this.#thread === thread) this.#take(data);
    };
    thread.onerror = (event) => {
      event.preventDefault();
      recordError('matrix thread', event.message);
      if (this.#thread !== thread) return;
      this.#end();
      this.#tell({ ...this.#state, stage: 'failed' });
    };
    // Earlier parts stay visible until the first new part arrives, which is soon.
    this.#tell(forget ? { ...NOTHING, stage: 'working' } : { ...this.#state, stage: 'working', done: 0 });
    thread.postMessage({ kind: 'calculate', document: matrixDocument(document, request), request, limits: request.limits });
  }

  #take(answer: MatrixAnswer): void {
    switch (answer.kind) {
      case 'plan':
        return this.#begin(answer.plan, answer.estimates, answer.first);
      case 'problem':
        this.#giveBack();
        return this.#tell({ stage: 'done', parts: null, problem: answer.problem, done: 0 });
      case 'part': {
        const { parts, done } = this.#state;
        if (parts !== null) this.#tell({ ...this.#state, parts: parts.with(answer.part), done: done + cellsOf(parts.plan, answer.part) });
        return;
      }
      case 'done':
        this.#giveBack();
        return this.#tell({ ...this.#state, stage: 'done' });
    }
  }

  #begin(plan: MatrixPlan, estimates: readonly (FigureRange | null)[], first: MatrixPart | null): void {
    const parts = new MatrixParts(plan, estimates, first === null ? [] : [first]);
    this.#tell({ stage: 'working', parts, problem: null, done: first === null ? 0 : cellsOf(plan, first) });
  }

  #end(): void {
    if (this.#thread !== null) this.#threads.end(this.#thread);
    this.#thread = null;
  }

  #giveBack(): void {
    if (this.#thread !== null) this.#threads.giveBack(this.#thread);
    this.#thread = null;
  }

  #tell(state: MatrixState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** The problem that prevents a matrix for a request, if any; checked in a thread, because planning a large one takes time. */
export function checkMatrix(document: GrantDocument, request: MatrixThreadRequest): Promise<MatrixProblem | null> {
  const thread = matrixThreads.take();
  return new Promise((resolve, reject) => {
    let problem: MatrixProblem | null = null;
    thread.onmessage = ({ data }: MessageEvent<MatrixAnswer>) => {
      if (data.kind === 'problem') problem = data.problem;
      if (data.kind === 'plan') return;
      matrixThreads.giveBack(thread);
      resolve(problem);
    };
    thread.onerror = (event) => {
      event.preventDefault();
      matrixThreads.end(thread);
      reject(new Error(event.message));
    };
    thread.postMessage({ kind: 'plan', document: matrixDocument(document, request), request, limits: request.limits });
  });
}
