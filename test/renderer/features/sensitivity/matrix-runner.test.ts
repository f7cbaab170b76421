import { describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument, Sensitivity } from '#shared/grant/schema.ts';
import { calculateMatrix, cellIndex, matrixCells, planMatrix, type MatrixPlan } from '#shared/scenarios/sensitivity/matrix.ts';
import { threadRequestOf } from '#renderer/features/sensitivity/matrix-document.ts';
import { MatrixParts } from '#renderer/features/sensitivity/matrix-parts.ts';
import { MatrixRunner } from '#renderer/features/sensitivity/matrix-runner.ts';
import { MatrixThreads, type MatrixThread } from '#renderer/features/sensitivity/matrix-threads.ts';
import type { MatrixAnswer } from '#renderer/features/sensitivity/matrix-worker.ts';
import { newSensitivity } from '#renderer/features/sensitivity/new-sensitivity.ts';
import { estimatedRanges, calculateInParts } from '#renderer/features/sensitivity/calculate-in-parts.ts';

const document: GrantDocument = referenceDocument();
const sensitivity: Sensitivity = {
  ...newSensitivity(document),
  figures: ['statedCapitalTotal', 'dilutionOfIssued'],
  rows: { input: 'exercisePrice', values: { kind: 'steps', start: '3000', end: '4000', step: '1' } },
  columns: { input: 'rights', values: { kind: 'steps', start: '1', end: '60', step: '1' } },
  pages: { input: 'sharesPerRight', values: { kind: 'list', values: ['100', '1000'] } },
};

function planned(): MatrixPlan {
  const reading = planMatrix(document, threadRequestOf(sensitivity));
  if (!reading.ok) throw new Error(reading.problem.kind);
  return reading.plan;
}

class ThreadInHand implements MatrixThread {
  onmessage: MatrixThread['onmessage'] = null;
  onerror: MatrixThread['onerror'] = null;
  asked = 0;
  ended = false;
  postMessage = (): void => { this.asked += 1; };
  terminate = (): void => { this.ended = true; };
  answer(data: MatrixAnswer): void {
    // The runner makes no use of the worker that a handler is called on.
    (this.onmessage as ((event: { data: MatrixAnswer }) => void) | null)?.({ data });
  }
}

describe('the parts of a matrix', () => {
  it('have the same cells as the whole', () => {
    const plan = planned();
    const slices = [...calculateInParts(plan)];
    const parts = slices.reduce((all, part) => all.with(part), new MatrixParts(plan));
    expect(slices.length).toBeGreaterThan(plan.axes.pages);
    const whole = calculateMatrix(plan);
    for (const figure of [0, 1]) {
      const cells = matrixCells(plan, figure, whole);
      for (const [page, row, column] of [[0, 0, 0], [0, 1000, 59], [1, 0, 0], [1, 334, 17], [1, 1000, 59]] as const) {
        const at = parts.at(figure, page, row, column);
        expect(at?.cells.valueAt(at.index)).toBe(cells.valueAt(cellIndex(plan.axes, page, row, column)));
      }
    }
  });
});

it('cells beyond a limit are counted over all parts, those at the limit exactly', () => {
  const plan = planned();
  const third = { figure: 'statedCapitalTotal', comparison: '>=' as const, value: '3000000' };
  const count = (limits: Sensitivity['limits']): number => [...calculateInParts(plan, limits)].reduce((all, part) => all.with(part), new MatrixParts(plan)).beyond(0);
  const cells = matrixCells(plan, 0, calculateMatrix(plan));
  const values = Array.from({ length: 2 * 1001 * 60 }, (_, index) => BigInt(cells.valueAt(index) ?? '0'));
  expect(count([third])).toBe(values.filter((value) => value >= 3_000_000n).length);
  expect(count([{ ...third, comparison: '>' }])).toBe(values.filter((value) => value > 3_000_000n).length);
  expect(values.filter((value) => value === 3_000_000n).length).toBeGreaterThan(0);
});

describe('the runner', () => {
  it('starts anew for another request alone, and takes nothing from a thread that it ended', () => {
    const threads: ThreadInHand[] = [];
    const runner = new MatrixRunner(new MatrixThreads(() => {
      const thread = new ThreadInHand();
      threads.push(thread);
      return thread;
    }));
    runner.show(document, threadRequestOf(sensitivity), 't1');
    runner.show({ ...document, title: 'another' }, threadRequestOf(sensitivity), 't1');
    expect(threads).toHaveLength(1);
    runner.show(document, threadRequestOf({ ...sensitivity, figures: ['shares'] }), 't1');
    expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
    threads[0]?.answer({ kind: 'plan', plan: planned(), estimates: [], first: null });
    expect(runner.state().parts).toBeNull();
    threads[1]?.answer({ kind: 'plan', plan: planned(), estimates: [], first: null });
    expect(runner.state().parts).not.toBeNull();
  });

  it('shows the first cells together with the plan, never a plan without cells', () => {
    const thread = new ThreadInHand();
    const runner = new MatrixRunner(new MatrixThreads(() => thread));
    const shown: (boolean | null)[] = [];
    runner.subscribe(() => shown.push(runner.state().parts && runner.state().parts?.at(0, 0, 0, 0) !== null));
    const plan = planned();
    const [first = null] = calculateInParts(plan);
    runner.show(document, threadRequestOf(sensitivity), 't1');
    thread.answer({ kind: 'plan', plan, estimates: [], first });
    expect(shown).toEqual([null, true]);
    expect(runner.state().done).toBe(((first?.to ?? 0) - (first?.from ?? 0)) * plan.axes.columns);
  });

  it('keeps what is there when it is stopped, and says how much', () => {
    const thread = new ThreadInHand();
    const runner = new MatrixRunner(new MatrixThreads(() => thread));
    const plan = planned();
    runner.show(document, threadRequestOf(sensitivity), 't1');
    thread.answer({ kind: 'plan', plan, estimates: [], first: null });
    const [part] = calculateInParts(plan);
    if (part !== undefined) thread.answer({ kind: 'part', part });
    runner.stop();
    expect(thread.ended).toBe(true);
    expect(runner.state()).toMatchObject({ stage: 'stopped', done: ((part?.to ?? 0) - (part?.from ?? 0)) * plan.axes.columns });
    expect(runner.state().parts?.at(0, 0, 0, 0)).not.toBeNull();
    expect(runner.state().parts?.at(0, 1, 0, 0)).toBeNull();
  });
});

describe('the threads', () => {
  const threadsOf = () => {
    const started: ThreadInHand[] = [];
    const threads = new MatrixThreads(() => {
      const thread = new ThreadInHand();
      started.push(thread);
      return thread;
    });
    return { started, threads };
  };

  it('of a matrix that is done works out the next one', () => {
    const { started, threads } = threadsOf();
    const runner = new MatrixRunner(threads);
    runner.show(document, threadRequestOf(sensitivity), 't1');
    started[0]?.answer({ kind: 'plan', plan: planned(), estimates: [], first: null });
    started[0]?.answer({ kind: 'done' });
    runner.show(document, threadRequestOf({ ...sensitivity, figures: ['shares'] }), 't1');
    expect(started.map(({ asked, ended }) => ({ asked, ended }))).toEqual([{ asked: 2, ended: false }]);
  });

  it('keep one alone waiting, and none that could not start', () => {
    const { started, threads } = threadsOf();
    threads.keepOneWaiting();
    threads.keepOneWaiting();
    expect(started).toHaveLength(1);
    const other = new ThreadInHand();
    threads.giveBack(other);
    expect(other.ended).toBe(true);
    (started[0]?.onerror as ((event: Pick<Event, 'preventDefault'>) => void) | null | undefined)?.({ preventDefault: () => undefined });
    expect(threads.take()).not.toBe(started[0]);
  });
});

it('the estimates have the least and the most of figures that grow along the axes', () => {
  const plan = planned();
  const estimated = new MatrixParts(plan, estimatedRanges(plan));
  const whole = [...calculateInParts(plan)].reduce((all, part) => all.with(part), new MatrixParts(plan));
  for (const figure of [0, 1]) expect(estimated.range(figure)).toEqual(whole.range(figure));
});
