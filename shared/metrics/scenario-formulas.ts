import type { DecimalText } from '../calc/decimal.ts';
import { evaluate, type CalculationError } from '../calc/evaluate.ts';
import type { Inputs } from '../calc/expression.ts';
import { inputsNeeded } from '../calc/expression-needs.ts';
import type { FormulaProblem } from '../calc/formula/formula-problem.ts';
import { isFormula } from '../grant/formula-text.ts';
import { isStillFresh } from '../grant/freshness.ts';
import { inputRule } from '../grant/input-registry.ts';
import type { NumberProblem } from '../grant/number-rules.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { capitalMethodOf } from './capital-method.ts';
import { exercisesOf } from './exercises.ts';
import { SCENARIO_INPUTS, type ScenarioInput } from '../grant/input-names.ts';
import { customColumnsOf } from './custom-columns.ts';
import { plainInputsOf } from './plain-inputs.ts';

/** What a formula in an input of a scenario comes to: its value, or why it has none. */
export type FormulaInput =
  | { readonly status: 'value'; readonly value: DecimalText }
  | { readonly status: 'missing'; readonly missing: readonly string[] }
  | { readonly status: 'error'; readonly code: CalculationError }
  | { readonly status: 'unreadable'; readonly problem: FormulaProblem }
  /** It has a value, but not one that the input can take, such as a fraction of a right. */
  | { readonly status: 'refused'; readonly value: DecimalText; readonly problem: NumberProblem };

/** The formulas of a scenario's inputs, worked out. Inputs without a formula are absent. */
export type FormulaInputs = Readonly<Partial<Record<ScenarioInput, FormulaInput>>>;

const NO_FORMULAS: FormulaInputs = {};

/** Whether an input of the scenario is a formula. */
export const hasFormulas = (scenario: Scenario): boolean => SCENARIO_INPUTS.some((name) => isFormula(scenario[name] ?? ''));

/**
 * Works out the formulas in the inputs of a scenario: over its own other inputs (formulas too, in whatever order they
 * need each other), the terms and market figures, built-in figures and custom columns. Kept per scenario while
 * the rest of the document that formulas can see stays the same.
 */
export function formulaInputsOf(document: GrantDocument, scenario: Scenario): FormulaInputs {
  if (!hasFormulas(scenario)) return NO_FORMULAS;
  const known = knownByScenario.get(scenario);
  if (known !== undefined && haveSameSharedInputs(known.document, document)) return known.found;
  const found = new FormulaRun(document, scenario).all();
  knownByScenario.set(scenario, { document, found });
  return found;
}

const knownByScenario = new WeakMap<Scenario, { readonly document: GrantDocument; readonly found: FormulaInputs }>();

/**
 * Whether all that rows of scenarios share is the same in two documents: what figures and formulas in a row are worked
 * out from, but for the row itself.
 */
export const haveSameSharedInputs = (one: GrantDocument, other: GrantDocument): boolean =>
  isStillFresh(capitalMethodOf(other).basis === 'perExercise' ? 'rowOverExercises' : 'row', one, other);

/** One scenario worked out: each formula after those it needs. */
class FormulaRun {
  readonly #document: GrantDocument;
  readonly #scenario: Scenario;
  readonly #plain: Inputs['values'];
  readonly #found = new Map<ScenarioInput, FormulaInput>();

  constructor(document: GrantDocument, scenario: Scenario) {
    this.#document = document;
    this.#scenario = scenario;
    this.#plain = plainInputsOf(document, scenario);
  }

  all(): FormulaInputs {
    return Object.fromEntries(SCENARIO_INPUTS.flatMap((name) => (this.#isFormula(name) ? [[name, this.#find(name, [])]] : [])));
  }

  #isFormula = (name: ScenarioInput): boolean => isFormula(this.#scenario[name] ?? '');

  #find(name: ScenarioInput, trail: readonly ScenarioInput[]): FormulaInput {
    const known = this.#found.get(name);
    if (known !== undefined) return known;
    const found = this.#workOut(name, [...trail, name]);
    this.#found.set(name, found);
    return found;
  }

  #workOut(name: ScenarioInput, trail: readonly ScenarioInput[]): FormulaInput {
    const formula = this.#scenario[name] ?? '';
    const reading = customColumnsOf(this.#document).names.read(formula);
    if (!reading.ok) return { status: 'unreadable', problem: reading.problem };
    const needed = neededOf(inputsNeeded(reading.expression)).filter(this.#isFormula);
    const values: Record<string, DecimalText | null> = { ...this.#plain };
    for (const other of needed) {
      if (trail.includes(other)) return circle(formula, [...trail.slice(trail.indexOf(other)), other]);
      const outcome = this.#find(other, trail);
      // Each cell of a circular reference reports the same circle.
      if (outcome.status === 'unreadable' && outcome.problem.code === 'circle') return outcome;
      values[other] = outcome.status === 'value' ? outcome.value : null;
    }
    return judged(name, evaluate(reading.expression, { values, lists: { exercises: exercisesOf(this.#document, values['rights'] ?? null) } }));
  }
}

/** The inputs of a scenario among these names; exercises are those of the rights. */
const neededOf = (names: readonly string[]): readonly ScenarioInput[] =>
  SCENARIO_INPUTS.filter((name) => names.includes(name) || (name === 'rights' && names.includes('exercises')));

function judged(name: ScenarioInput, evaluation: ReturnType<typeof evaluate>): FormulaInput {
  if (evaluation.status !== 'value') return evaluation;
  const problem = inputRule(name)(evaluation.value);
  return problem === null ? evaluation : { status: 'refused', value: evaluation.value, problem };
}

const circle = (formula: string, names: readonly string[]): FormulaInput =>
  ({ status: 'unreadable', problem: { code: 'circle', at: 0, length: formula.length, text: formula, names } });
