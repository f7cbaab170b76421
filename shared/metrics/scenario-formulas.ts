import type { DecimalText } from '../calc/decimal.ts';
import { evaluate } from '../calc/evaluate.ts';
import type { Inputs } from '../calc/expression.ts';
import { inputsNeeded } from '../calc/expression-needs.ts';
import { isFormula } from '../grant/formula-text.ts';
import { isStillFresh } from '../grant/freshness.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { exercisesOf } from './exercises.ts';
import { SCENARIO_INPUTS, type ScenarioInput } from '../grant/input-names.ts';
import { customColumnsOf } from './custom-columns.ts';
import { judgedFormula, type FormulaInput, type FormulaInputs } from './formula-input.ts';
import { LinkedFormulas, refersToRows, scenariosById } from './linked-formulas.ts';
import { plainInputsOf } from './plain-inputs.ts';

export type { FormulaInput, FormulaInputs } from './formula-input.ts';

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
  if (refersToRows(scenario)) return linkedInputsOf(document, scenario);
  const known = knownByScenario.get(scenario);
  if (known !== undefined && haveSameSharedInputs(known.document, document)) return known.found;
  const found = new FormulaRun(document, scenario).all();
  knownByScenario.set(scenario, { document, found });
  return found;
}

/** Formulas that refer to other rows are worked out together: once for a document, and for a row that is still typed by itself. */
function linkedInputsOf(document: GrantDocument, scenario: Scenario): FormulaInputs {
  if (scenariosById(document.scenarios).get(scenario.id) === scenario) {
    const known = linkedByDocument.get(document) ?? new LinkedFormulas(document, null, formulaInputsOf, haveSameSharedInputs);
    linkedByDocument.set(document, known);
    return known.of(scenario);
  }
  const known = typedByScenario.get(scenario);
  if (known?.document === document) return known.found;
  const found = new LinkedFormulas(document, scenario, formulaInputsOf, haveSameSharedInputs).of(scenario);
  typedByScenario.set(scenario, { document, found });
  return found;
}

const linkedByDocument = new WeakMap<GrantDocument, LinkedFormulas>();
const typedByScenario = new WeakMap<Scenario, { readonly document: GrantDocument; readonly found: FormulaInputs }>();

const knownByScenario = new WeakMap<Scenario, { readonly document: GrantDocument; readonly found: FormulaInputs }>();

/**
 * Whether all that rows of scenarios share is the same in two documents: what figures and formulas in a row are worked
 * out from, but for the row itself.
 */
export const haveSameSharedInputs = (one: GrantDocument, other: GrantDocument): boolean => isStillFresh('row', one, other);

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
    return judgedFormula(name, evaluate(reading.expression, { values, lists: { exercises: exercisesOf(this.#document, values['rights'] ?? null) } }));
  }
}

/** The inputs of a scenario among these names; exercises are those of the rights. */
const neededOf = (names: readonly string[]): readonly ScenarioInput[] =>
  SCENARIO_INPUTS.filter((name) => names.includes(name) || (name === 'rights' && names.includes('exercises')));

const circle = (formula: string, names: readonly string[]): FormulaInput =>
  ({ status: 'unreadable', problem: { code: 'circle', at: 0, length: formula.length, text: formula, names } });
