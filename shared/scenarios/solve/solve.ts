import { boundsOf, type Bounds } from '../../calc/bounds.ts';
import { compareDecimals } from '../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../calc/decimal.ts';
import { evaluate, type Evaluation } from '../../calc/evaluate.ts';
import { inputsNeeded } from '../../calc/expression-needs.ts';
import type { GrantDocument, Scenario } from '../../grant/schema.ts';
import { exerciseSizes } from '../../metrics/exercises.ts';
import { INPUT_NAMES, type InputName } from '../../grant/input-names.ts';
import { meetsGoal, type Goal } from '../../metrics/goal.ts';
import { inputsFollowed } from '../../metrics/formula-needs.ts';
import { inputsOf } from '../../metrics/inputs.ts';
import type { Figure } from '../../metrics/metric.ts';
import { figureById } from '../../metrics/custom-columns.ts';
import { withInputs } from '../with-inputs.ts';
import { admissibleValues, valueOfSteps, type AdmissibleValues, type ValueRange } from './admissible-values.ts';
import { findIntervals, type IntervalTest, type ValueInterval } from './find-intervals.ts';

export { meetsGoal, type Goal };

/** A question: for which value of an input does a figure reach its target? */
export interface SolveRequest {
  readonly find: InputName;
  readonly figure: string;
  readonly goal: Goal;
  readonly target: DecimalText;
  /** The scenario whose other inputs apply; null is the grant itself. */
  readonly scenario: string | null;
  readonly range?: Partial<ValueRange>;
}

/** A value of the input and the figure it gives; null where it gives none. */
export interface SolvedValue {
  readonly value: DecimalText;
  readonly figure: DecimalText | null;
}

/** The position of a value among those that reach a target: the greatest (all below reach it too), the least, or the only one. */
export type Edge = 'greatest' | 'least' | 'only';

/**
 * The answer. `found`: one value, the last one that still reaches the target or the only one; its neighbours prove it.
 * `many`: more values reach it, and their first interval is reported. `none`: no value reaches it, and the nearest
 * values on both sides are reported.
 */
export type SolveResult =
  | { readonly status: 'found'; readonly edge: Edge; readonly at: SolvedValue; readonly below: SolvedValue | null; readonly above: SolvedValue | null }
  | {
      readonly status: 'many';
      readonly at: SolvedValue;
      readonly below: SolvedValue | null;
      readonly above: SolvedValue | null;
      /** The first intervals of values that reach the target; `complete` where these are all. */
      readonly runs: readonly { readonly from: DecimalText; readonly to: DecimalText }[];
      readonly complete: boolean;
    }
  | { readonly status: 'none'; readonly below: SolvedValue | null; readonly above: SolvedValue | null };

/** Why a question cannot be answered; each has a sentence in `shared/text/solve.ts`. */
export type SolveProblem =
  | { readonly kind: 'unknownFigure'; readonly figure: string }
  | { readonly kind: 'unknownScenario'; readonly scenario: string }
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  | { readonly kind: 'notNeeded'; readonly find: InputName }
  /** Formulas of the scenario depend on the input to be found. */
  | { readonly kind: 'formulaFollows'; readonly input: InputName }
  | { readonly kind: 'emptyRange' }
  | { readonly kind: 'tooLong' };

/** A result, or why there is none. */
export type SolveReading = { readonly ok: true; readonly result: SolveResult } | { readonly ok: false; readonly problem: SolveProblem };

const MOST_INTERVALS = 5;
const MOST_JUDGEMENTS = 20_000;

/**
 * Finds an input's value exactly. Bounds of the figure prove or exclude whole intervals of its valid values; single
 * values are calculated like any other.
 */
export function solve(document: GrantDocument, request: SolveRequest): SolveReading {
  const scenario = request.scenario === null ? null : document.scenarios.find(({ id }) => id === request.scenario);
  if (scenario === undefined) return refused({ kind: 'unknownScenario', scenario: request.scenario ?? '' });
  const figure = figureById(document, request.figure);
  if (figure === null) return refused({ kind: 'unknownFigure', figure: request.figure });
  const problem = problemOf(document, scenario, figure, request.find);
  if (problem !== null) return refused(problem);
  const values = admissibleValues(request.find, document.currency, rangeOf(document, scenario, figure, request));
  return values === null ? refused({ kind: 'emptyRange' }) : new Search(document, scenario, figure, request, values).run();
}

function problemOf(document: GrantDocument, scenario: Scenario | null, { expression }: Figure, find: InputName): SolveProblem | null {
  const needed = inputsNeeded(expression);
  const follows = INPUT_NAMES.find((name) => name !== find && inputsFollowed(document, scenario, name).has(find) && needed.includes(name));
  if (follows !== undefined) return { kind: 'formulaFollows', input: follows };
  if (!needed.includes(find) && !(find === 'rights' && needed.includes('exercises'))) return { kind: 'notNeeded', find };
  const { values } = inputsOf(document, scenario);
  const names = needed.filter((name) => name !== find && INPUT_NAMES.some((known) => known === name) && (values[name] ?? null) === null);
  if (names.length > 0) return { kind: 'missing', names };
  return needed.includes('exercises') && exerciseSizes(document).entries.length === 0 ? { kind: 'missing', names: ['exercises'] } : null;
}

/** Document rules between inputs: rights are those the allottees exercise, and treasury shares do not exceed issued shares. */
function rangeOf(document: GrantDocument, scenario: Scenario | null, { expression }: Figure, { find, range = {} }: SolveRequest): Partial<ValueRange> {
  const { values } = inputsOf(document, scenario);
  if (find === 'rights' && inputsNeeded(expression).includes('exercises')) {
    const { total } = exerciseSizes(document);
    const isIn = compareDecimals(range.from ?? total, total) <= 0 && compareDecimals(range.to ?? total, total) >= 0;
    return isIn ? { from: total, to: total } : { from: '1', to: '0' };
  }
  const { sharesIssued, treasuryShares } = values;
  if (find === 'sharesIssued' && treasuryShares != null && compareDecimals(range.from ?? '0', treasuryShares) < 0) return { ...range, from: treasuryShares };
  if (find === 'treasuryShares' && sharesIssued != null && (range.to === undefined || compareDecimals(range.to, sharesIssued) > 0)) return { ...range, to: sharesIssued };
  return range;
}

class Search {
  readonly #document: GrantDocument;
  readonly #scenario: Scenario | null;
  readonly #figure: Figure;
  readonly #request: SolveRequest;
  readonly #values: AdmissibleValues;

  constructor(document: GrantDocument, scenario: Scenario | null, figure: Figure, request: SolveRequest, values: AdmissibleValues) {
    this.#document = document;
    this.#scenario = scenario;
    this.#figure = figure;
    this.#request = request;
    this.#values = values;
  }

  run(): SolveReading {
    const { first, last } = this.#values;
    const { goal } = this.#request;
    const { intervals, complete } = findIntervals(first, last, this.#judge(goal), { intervals: MOST_INTERVALS, judgements: MOST_JUDGEMENTS });
    const [interval] = intervals;
    if (interval === undefined) return complete ? { ok: true, result: { status: 'none', ...this.#nearest() } } : refused({ kind: 'tooLong' });
    const only = complete && intervals.length === 1 ? boundaryOf(interval, goal, this.#values) : null;
    if (only !== null) return { ok: true, result: { status: 'found', edge: only.edge, ...this.#around(only.steps) } };
    const told = intervals.map(({ from, to }) => ({ from: this.#text(from), to: this.#text(to) }));
    return { ok: true, result: { status: 'many', ...this.#around(interval.from), runs: told, complete } };
  }

  #text = (steps: bigint): DecimalText => valueOfSteps(steps, this.#values.decimals);

  #evaluate(steps: bigint): Evaluation {
    const place = withInputs({ document: this.#document, scenario: this.#scenario }, { [this.#request.find]: this.#text(steps) });
    return evaluate(this.#figure.expression, inputsOf(place.document, place.scenario));
  }

  #figureAt(steps: bigint): DecimalText | null {
    const evaluation = this.#evaluate(steps);
    return evaluation.status === 'value' ? evaluation.value : null;
  }

  #at = (steps: bigint): SolvedValue => ({ value: this.#text(steps), figure: this.#figureAt(steps) });

  /** A value with the steps before and after it, where they exist. */
  #around(steps: bigint): { readonly at: SolvedValue; readonly below: SolvedValue | null; readonly above: SolvedValue | null } {
    const { first, last } = this.#values;
    return { at: this.#at(steps), below: steps > first ? this.#at(steps - 1n) : null, above: steps < last ? this.#at(steps + 1n) : null };
  }

  #judge(goal: Goal): IntervalTest {
    const { find, target } = this.#request;
    const inputs = inputsOf(this.#document, this.#scenario);
    return (from, to) => {
      if (from === to) {
        const figure = this.#figureAt(from);
        return figure !== null && meetsGoal(goal, figure, target) ? 'all' : 'none';
      }
      const bounds = boundsOf(this.#figure.expression, inputs, find, { low: this.#text(from), high: this.#text(to) });
      return bounds === null ? 'some' : judged(goal, bounds, target);
    };
  }

  /** The two neighbouring values between which the figure passes the target; or only the nearest one, at an end of the range. */
  #nearest(): { readonly below: SolvedValue | null; readonly above: SolvedValue | null } {
    const { first, last } = this.#values;
    const under = findIntervals(first, last, this.#judge('atMost'), { intervals: 1, judgements: MOST_JUDGEMENTS }).intervals[0];
    if (under !== undefined && under.to < last) return { below: this.#at(under.to), above: this.#at(under.to + 1n) };
    if (under !== undefined && under.from > first) return { below: this.#at(under.from - 1n), above: this.#at(under.from) };
    return this.#nearerEnd();
  }

  #nearerEnd(): { readonly below: SolvedValue | null; readonly above: SolvedValue | null } {
    const [low, high] = [this.#at(this.#values.first), this.#at(this.#values.last)];
    const { target } = this.#request;
    const rises = low.figure !== null && high.figure !== null && compareDecimals(low.figure, high.figure) < 0;
    const overTarget = low.figure !== null && compareDecimals(low.figure, target) > 0;
    // If all are above the target, the end with the lesser figure is nearest; if all are below, the other end.
    return rises === overTarget ? { below: null, above: low } : { below: high, above: null };
  }
}

function judged(goal: Goal, { low, high }: Bounds, target: DecimalText): 'all' | 'none' | 'some' {
  const [lowest, highest] = [compareDecimals(low, target), compareDecimals(high, target)];
  switch (goal) {
    case 'atMost':
      return highest <= 0 ? 'all' : lowest > 0 ? 'none' : 'some';
    case 'atLeast':
      return lowest >= 0 ? 'all' : highest < 0 ? 'none' : 'some';
    case 'equals':
      return lowest > 0 || highest < 0 ? 'none' : lowest === 0 && highest === 0 ? 'all' : 'some';
  }
}

/** The value that answers by itself: the boundary at which the target starts or stops being reached, or the only value that equals it. */
function boundaryOf({ from, to }: ValueInterval, goal: Goal, { first, last }: AdmissibleValues): { readonly steps: bigint; readonly edge: Edge } | null {
  if (from === to) return { steps: from, edge: 'only' };
  if (goal === 'equals' || (from === first && to === last)) return null;
  if (from === first) return { steps: to, edge: 'greatest' };
  return to === last ? { steps: from, edge: 'least' } : null;
}

const refused = (problem: SolveProblem): SolveReading => ({ ok: false, problem });
