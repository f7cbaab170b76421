import type { Inputs } from '../calc/expression.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { exercisesOf } from './exercises.ts';
import { ownNumbersOf, plainInputsOf, type OwnInputs } from './plain-inputs.ts';
import { formulaInputsOf, hasFormulas } from './scenario-formulas.ts';

/**
 * The inputs a scenario has of its own: null where its text breaks a rule of the document or its formula has no value
 * that the input can take, absent where it is as in the grant. Kept per scenario: they are frozen, and a table can have thousands.
 */
export function ownInputsOf(document: GrantDocument, scenario: Scenario): OwnInputs {
  const own = ownNumbersOf(scenario);
  if (!hasFormulas(scenario)) return own;
  const formulas = Object.entries(formulaInputsOf(document, scenario)).map(([name, found]) => [name, found.status === 'value' ? found.value : null] as const);
  return { ...own, ...Object.fromEntries(formulas) };
}

/**
 * What figures are worked out from in a scenario, or in the grant itself (`scenario` null). A text that breaks a rule
 * of the document is missing here, never guessed at: the figures that need it are then absent and name it. Rights
 * issued without payment have an issue price of 0 in arithmetic.
 */
export function inputsOf(document: GrantDocument, scenario: Scenario | null): Inputs {
  if (latest?.document !== document || latest.scenario !== scenario) latest = { document, scenario, inputs: gatherInputs(document, scenario) };
  return latest.inputs;
}

/** The row that was asked for last: its figures refer to each other, and with the same inputs each is worked out once. */
let latest: { readonly document: GrantDocument; readonly scenario: Scenario | null; readonly inputs: Inputs } | null = null;

function gatherInputs(document: GrantDocument, scenario: Scenario | null): Inputs {
  const values = { ...plainInputsOf(document, scenario), ...(scenario !== null && ownInputsOf(document, scenario)) };
  return { values, lists: { exercises: exercisesOf(document, values['rights'] ?? null) } };
}
