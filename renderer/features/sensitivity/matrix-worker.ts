import { buffersOf, type FigureColumn } from '#shared/calc/evaluate-columns.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { planMatrix, type MatrixPlan, type MatrixProblem, type MatrixRequest } from '#shared/scenarios/sensitivity/matrix.ts';
import type { Limit } from './limits.ts';
import type { FigureRange, Extremes } from './figure-range.ts';
import { estimatedRanges, calculateInParts } from './calculate-in-parts.ts';

/** A task for the thread: calculate a matrix, check only whether that is possible, or prepare itself, which has no answer. */
export type MatrixTask =
  | { readonly kind: 'plan' | 'calculate'; readonly document: GrantDocument; readonly request: MatrixRequest; readonly limits: readonly Limit[] }
  | { readonly kind: 'makeReady' };

/** Rows of one page, `from` up to but not including `to`: a column for each figure. */
export interface MatrixPart {
  readonly page: number;
  readonly from: number;
  readonly to: number;
  readonly columns: readonly FigureColumn[];
  /** The cells with the least and greatest value of each figure; null where none has a value. */
  readonly extremes: readonly (Extremes | null)[];
  /** The number of cells beyond each of the limits. */
  readonly beyond: readonly number[];
}

/**
 * The thread's messages: a plan with its estimates and its first part, so that its cells are never shown without
 * figures, or why there is none; then the other parts, then the end.
 */
export type MatrixAnswer =
  | { readonly kind: 'plan'; readonly plan: MatrixPlan; readonly estimates: readonly (FigureRange | null)[]; readonly first: MatrixPart | null }
  | { readonly kind: 'problem'; readonly problem: MatrixProblem }
  | { readonly kind: 'part'; readonly part: MatrixPart }
  | { readonly kind: 'done' };

const answer = (message: MatrixAnswer, transfer: readonly ArrayBuffer[] = []): void => postMessage(message, { transfer: [...transfer] });

addEventListener('message', ({ data: task }: MessageEvent<MatrixTask>) => {
  if (task.kind === 'makeReady') return makeReady();
  const reading = planMatrix(task.document, task.request);
  if (!reading.ok) return answer({ kind: 'problem', problem: reading.problem });
  if (task.kind === 'plan') answer({ kind: 'plan', plan: reading.plan, estimates: [], first: null });
  else answerParts(reading.plan, task.limits);
  answer({ kind: 'done' });
});

function answerParts(plan: MatrixPlan, limits: readonly Limit[]): void {
  const estimates = estimatedRanges(plan);
  let isFirst = true;
  for (const part of calculateInParts(plan, limits)) {
    answer(isFirst ? { kind: 'plan', plan, estimates, first: part } : { kind: 'part', part }, buffersOf(part.columns));
    isFirst = false;
  }
}

/** A calculation without a request, because code that has run before is faster. */
function makeReady(): void {
  const steps = { kind: 'steps', start: '1', end: '400', step: '1' } as const;
  const reading = planMatrix(referenceDocument(), { figures: ['statedCapitalTotal'], scenario: null, rows: { input: 'exercisePrice', values: steps }, columns: { input: 'rights', values: steps }, pages: null });
  if (!reading.ok) return;
  estimatedRanges(reading.plan);
  for (const part of calculateInParts(reading.plan)) void part;
}
