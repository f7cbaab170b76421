import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, SHARE_OF_RUNS } from '#test/runs.ts';
import { compareDecimals } from '#shared/calc/decimal-arithmetic.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { inputsNeeded } from '#shared/calc/expression-needs.ts';
import { currencyDecimals } from '#shared/grant/currency.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import { CAPITAL_BASES, ROUNDING_BASES, type GrantDocument } from '#shared/grant/schema.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { INPUT_NAMES, type InputName } from '#shared/grant/input-names.ts';
import { INPUTS } from '#shared/grant/input-registry.ts';
import { METRIC_IDS } from '#shared/metrics/registry.ts';
import { exerciseSizes } from '#shared/metrics/exercises.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { solve, type Goal, type SolvedValue, type SolveRequest, type SolveResult } from '#shared/scenarios/solve/solve.ts';
import { withInputs } from '#shared/scenarios/with-inputs.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { paid } from '../../grant/issue-price.ts';

const GOALS: readonly Goal[] = ['atMost', 'atLeast', 'equals'];

/** Enough questions that each input meets each goal many times, however many inputs there are. */
const QUESTIONS = runs(100 * INPUT_NAMES.length * GOALS.length);

/** Values that are tried, from the first one on. */
const COUNT = 60;

/** Decimals of a step of an input: whole numbers, coins, ten-thousandths of a ratio. */
const decimalsOf = (input: InputName, currency: string): number => (input === 'statedCapitalRatio' ? 4 : INPUTS[input].kind === 'count' ? 0 : currencyDecimals(currency));

function textOf(steps: number, decimals: number): DecimalText {
  const digits = String(steps).padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
  return text === '' ? '0' : text;
}

const count = fc.integer({ min: 1, max: 90 }).map(String);
const amount = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('', '.5', '.25')).map(([whole, part]) => `${whole}${part}`);

/** Grants that have all there is, in small numbers, so that figures meet and tie over sixty values. */
const grants: fc.Arbitrary<GrantDocument> = fc
  .record({
    counts: fc.tuple(count, count, count, count), amounts: fc.tuple(amount, amount, amount), ratio: fc.constantFrom('0.5', '0.5001', '0.75', '1'), unit: fc.constantFrom('1', '1', '5', '0.01'),
    base: fc.constantFrom(...CAPITAL_BASES), basis: fc.constantFrom(...ROUNDING_BASES), currency: fc.constantFrom('JPY', 'USD'), held: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ counts: [rights, sharesPerRight, treasuryShares, otherDilutiveShares], amounts: [price, issuePrice, sharePrice], ratio, unit, base, basis, currency, held }) => {
    const document = newDocument();
    const total = held.reduce((sum, one) => sum + one, 0);
    return {
      ...document,
      currency,
      grant: {
        ...document.grant, rights: basis === 'perExercise' ? String(total) : rights, sharesPerRight, issuePrice: paid(issuePrice),
        exercisePrice: { status: 'decided' as const, amount: price, decisionDate: null }, statedCapital: { base, shareIssuePrice: 'withBookValue' as const, ratio, unit, basis },
      },
      market: { sharesIssued: '100', treasuryShares, otherDilutiveShares, sharePrice, averageSharePrice: sharePrice, authorised: '400' },
      allottees: held.map((one, index) => ({ id: `a${index}`, ...NOBODY, employeeNumber: '', name: `社員${index}`, company: '', category: '', grade: '', rights: String(one), note: '' })),
    };
  });

/** Columns that rise, fall, turn, step and have holes. */
const columns = fc.constantFrom(
  (name: string) => `ABS(${name} - 20) * sharesPerRight`,
  (name: string) => `IF(${name} > 30, ${name}, 100 - ${name})`,
  (name: string) => `ROUND(${name} / 7, 0) - exercisePrice`,
  (name: string) => `MAX(${name}, 30) * MIN(${name}, 12)`,
  (name: string) => `shares / (${name} - 5)`,
  (name: string) => `MOD(${name}, 7) * 3 - INT(${name} / 10)`,
  (name: string) => `MROUND(${name} - 20, 5)`,
  (name: string) => `CEILING(exercisePrice * 2, ${name}) + FLOOR(${name}, 8)`,
  (name: string) => `(${name} - 30) ^ 2 - AVERAGE(${name}, 4) ^ 3 + MOD(exercisePrice, ${name} - 12)`,
  (name: string) => `ROUNDUP(${name} * 0.3, 0) - ROUNDDOWN(${name} / 4, 1)`,
);

const questions = fc.record({
  grant: grants, find: fc.constantFrom<InputName>(...INPUT_NAMES), figure: fc.oneof({ weight: 2, arbitrary: fc.constantFrom<string>(...METRIC_IDS) }, { weight: 1, arbitrary: fc.constant('c1') }), column: columns,
  goal: fc.constantFrom(...GOALS), start: fc.integer({ min: 1, max: 50 }), pick: fc.integer({ min: 0, max: COUNT - 1 }), off: fc.constantFrom('same', 'between', 'far', 'low'),
});

interface Tried {
  readonly value: DecimalText;
  readonly figure: DecimalText | null;
}

/** What each of the values gives, worked out by itself. */
function byTrying(document: GrantDocument, request: SolveRequest, values: readonly DecimalText[]): readonly Tried[] {
  return values.map((value) => {
    const place = withInputs({ document, scenario: null }, { [request.find]: value });
    const figure = figureById(place.document, request.figure);
    const evaluation = figure === null ? null : evaluate(figure.expression, inputsOf(place.document, place.scenario));
    return { value, figure: evaluation?.status === 'value' ? evaluation.value : null };
  });
}

/** Rules of the document between inputs: rights are those that the allottees exercise, treasury shares are part of the shares issued. */
function allowed(document: GrantDocument, { find, figure }: SolveRequest, values: readonly DecimalText[]): readonly DecimalText[] {
  const { market } = document;
  const expression = figureById(document, figure)?.expression;
  if (find === 'rights' && expression !== undefined && inputsNeeded(expression).includes('exercises')) return values.filter((value) => value === exerciseSizes(document).total);
  if (find === 'treasuryShares') return values.filter((value) => compareDecimals(value, market.sharesIssued ?? value) <= 0);
  return find === 'sharesIssued' ? values.filter((value) => compareDecimals(value, market.treasuryShares ?? value) >= 0) : values;
}

const order = (one: DecimalText | null, other: DecimalText): number => (one === null ? NaN : compareDecimals(one, other));
const reaches = (goal: Goal, figure: DecimalText | null, target: DecimalText): boolean => {
  const sign = order(figure, target);
  return goal === 'equals' ? sign === 0 : goal === 'atMost' ? sign <= 0 : sign >= 0;
};

/** Stretches of neighbouring values that all reach the target. */
function runsOf(tried: readonly Tried[], isReached: (one: Tried) => boolean): readonly { readonly from: DecimalText; readonly to: DecimalText }[] {
  const runs: { from: DecimalText; to: DecimalText }[] = [];
  tried.forEach((one, index) => {
    const last = runs.at(-1);
    if (!isReached(one)) return;
    if (last !== undefined && index > 0 && isReached(tried[index - 1]!)) last.to = one.value;
    else runs.push({ from: one.value, to: one.value });
  });
  return runs;
}

const placeIn = (tried: readonly Tried[], at: SolvedValue): number => tried.findIndex(({ value }) => value === at.value);

/** An answer gives what trying gives, and beside it stand the values right before and after it. */
function checkAround(tried: readonly Tried[], at: SolvedValue, below: SolvedValue | null, above: SolvedValue | null): void {
  const place = placeIn(tried, at);
  expect([below, at, above]).toEqual([tried[place - 1] ?? null, tried[place], tried[place + 1] ?? null]);
}

function checkNone({ below, above }: Extract<SolveResult, { status: 'none' }>, tried: readonly Tried[], target: DecimalText): void {
  const signs = tried.map(({ figure }) => order(figure, target));
  for (const beside of [below, above]) if (beside !== null) expect(tried[placeIn(tried, beside)]).toEqual(beside);
  if (signs.some((sign) => Number.isNaN(sign))) return;
  if (signs.includes(1) && signs.includes(-1)) {
    // The figure passes the target just between the two.
    if (below === null || above === null) throw new Error('A value on each side');
    expect(placeIn(tried, above)).toBe(placeIn(tried, below) + 1);
    expect(order(below.figure, target) * order(above.figure, target)).toBe(-1);
    return;
  }
  const nearest = [tried[0]!, tried.at(-1)!].toSorted((one, other) => compareDecimals(one.figure!, other.figure!) * (signs[0] ?? 1))[0]!;
  expect([below, above].filter((one) => one !== null).map(({ figure }) => figure)).toEqual([nearest.figure]);
}

describe('solve for', () => {
  it('agrees with trying every value: every input, every goal, found, none and many', () => {
    const answered = new Map<string, number>();
    const note = (what: string): unknown => answered.set(what, (answered.get(what) ?? 0) + 1);
    fc.assert(fc.property(questions, ({ grant, find, figure, column, goal, start, pick, off }) => {
      const document: GrantDocument = { ...grant, columns: [{ id: 'c1', name: 'c1', formula: column(find), unit: 'number', decimals: null }] };
      const decimals = decimalsOf(find, document.currency);
      const first = find === 'statedCapitalRatio' ? 5_000 + start : start;
      const all = Array.from({ length: COUNT }, (_, index) => textOf(first + index, decimals));
      const request: SolveRequest = { find, figure, goal, target: '0', scenario: null, range: { from: all[0]!, to: all.at(-1)! } };
      const values = allowed(document, request, all);
      const tried = byTrying(document, request, values);
      const met = tried[pick % Math.max(1, tried.length)]?.figure ?? '5';
      const target = { same: met, between: `${met}${met.includes('.') ? '' : '.'}3`, far: '99999999999', low: '-99999' }[off];
      const reading = solve(document, { ...request, target });
      if (!reading.ok) return void note(reading.problem.kind);
      const runs = runsOf(tried, (one) => reaches(goal, one.figure, target));
      const { result } = reading;
      note(result.status);
      note(`${find} ${goal}`);
      switch (result.status) {
        case 'none':
          expect(runs).toEqual([]);
          return checkNone(result, tried, target);
        case 'many':
          // More than one value, and no single one at which the target begins or ceases to be reached.
          expect(runs.slice(0, result.runs.length)).toEqual(result.runs);
          if (result.complete) expect(runs).toEqual(result.runs);
          expect(result.at.value).toBe(runs[0]?.from);
          if (runs.length === 1 && goal !== 'equals') expect([runs[0]?.from === values[0], runs[0]?.to === values.at(-1)]).toSatisfy(([one, other]) => one === other);
          return checkAround(tried, result.at, result.below, result.above);
        case 'found': {
          expect(runs).toHaveLength(1);
          const { from, to } = runs[0]!;
          const expected = { only: [from, to], least: [from, values.at(-1)], greatest: [values[0], to] }[result.edge];
          expect([from, to]).toEqual(expected);
          expect(result.at.value).toBe(result.edge === 'greatest' ? to : from);
          if (result.edge === 'only' || goal === 'equals') expect(from).toBe(to);
          return checkAround(tried, result.at, result.below, result.above);
        }
      }
    }), { numRuns: QUESTIONS });
    // The test is no proof where it seldom gets an answer.
    for (const status of ['found', 'none', 'many']) expect([status, (answered.get(status) ?? 0) > QUESTIONS / 14]).toEqual([status, true]);
    const answersEach = QUESTIONS / (INPUT_NAMES.length * GOALS.length);
    const answers = (find: InputName, goal: Goal): number => answered.get(`${find} ${goal}`) ?? 0;
    for (const find of INPUT_NAMES) {
      // Of a sample, how often each goal comes is chance; that an input comes at all is not.
      expect([find, GOALS.reduce((sum, goal) => sum + answers(find, goal), 0) > 0]).toEqual([find, true]);
      if (SHARE_OF_RUNS === 1) for (const goal of GOALS) expect([find, goal, answers(find, goal) > answersEach / 10]).toEqual([find, goal, true]);
    }
  });
});
