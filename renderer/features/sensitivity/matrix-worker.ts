import { buffersOf, type FigureColumn } from '#shared/calc/evaluate-columns.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { planMatrix, type MatrixPlan, type MatrixProblem, type MatrixRequest } from '#shared/scenarios/sensitivity/matrix.ts';
import type { Limit } from './limits.ts';
import { workOut } from './work-out.ts';

/** What the thread is asked: to work a matrix out, or only whether it could. */
export interface MatrixTask {
  readonly document: GrantDocument;
  readonly request: MatrixRequest;
  readonly limits: readonly Limit[];
  readonly planOnly: boolean;
}

/** Where a figure is least and where it is most, and doubles near those values to compare parts by. */
export interface Extremes {
  readonly least: { readonly cell: number; readonly near: number };
  readonly most: { readonly cell: number; readonly near: number };
}

/** Rows of one page, from one place up to another (not included): a column for each figure. */
export interface MatrixPart {
  readonly page: number;
  readonly from: number;
  readonly to: number;
  readonly columns: readonly FigureColumn[];
  /** The cells with the least and the most of each figure; null where none has a value. */
  readonly extremes: readonly (Extremes | null)[];
  /** How many cells lie beyond each of the limits. */
  readonly beyond: readonly number[];
}

/** What the thread answers: a plan or why there is none, then the parts, then the end. */
export type MatrixAnswer =
  | { readonly kind: 'plan'; readonly plan: MatrixPlan }
  | { readonly kind: 'problem'; readonly problem: MatrixProblem }
  | { readonly kind: 'part'; readonly part: MatrixPart }
  | { readonly kind: 'done' };

const answer = (message: MatrixAnswer, transfer: readonly ArrayBuffer[] = []): void => postMessage(message, { transfer: [...transfer] });

addEventListener('message', ({ data: { document, request, limits, planOnly } }: MessageEvent<MatrixTask>) => {
  const reading = planMatrix(document, request);
  if (!reading.ok) return answer({ kind: 'problem', problem: reading.problem });
  answer({ kind: 'plan', plan: reading.plan });
  if (!planOnly) for (const part of workOut(reading.plan, limits)) answer({ kind: 'part', part }, buffersOf(part.columns));
  answer({ kind: 'done' });
});
