import type { DecimalText } from '../calc/decimal.ts';
import type { Inputs } from '../calc/expression.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { INPUT_NAMES, SCENARIO_INPUTS, type ScenarioInput } from '../grant/input-names.ts';
import { inputRule, inputValue } from '../grant/input-registry.ts';
import { tableNumbers } from '../grant/table-numbers.ts';

/** The inputs a scenario has of its own, where they have a value; null where they should have one and do not, absent where they are as in the grant. */
export type OwnInputs = Readonly<Partial<Record<ScenarioInput, DecimalText | null>>>;

const ownByScenario = new WeakMap<Scenario, OwnInputs>();

/** The inputs a scenario has of its own as numbers: null where its text breaks a rule or is a formula, absent where it is as in the grant. */
export function ownNumbersOf(scenario: Scenario): OwnInputs {
  const known = ownByScenario.get(scenario);
  if (known !== undefined) return known;
  const own: Partial<Record<ScenarioInput, DecimalText | null>> = {};
  for (const name of SCENARIO_INPUTS) {
    const text = scenario[name];
    if (text !== null) own[name] = inputRule(name)(text) === null ? text : null;
  }
  ownByScenario.set(scenario, own);
  return own;
}

/** The inputs of a scenario (null: the grant itself) but for what formulas in them come to. */
export function plainInputsOf(document: GrantDocument, scenario: Scenario | null): Inputs['values'] {
  const values = { ...tableNumbers(document), ...Object.fromEntries(INPUT_NAMES.map((name) => [name, inputValue(document, name)] as const)) };
  return scenario === null ? values : { ...values, ...ownNumbersOf(scenario) };
}
