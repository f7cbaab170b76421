import type { DecimalText } from '../calc/decimal.ts';
import { evaluate } from '../calc/evaluate.ts';
import type { Expression, Inputs } from '../calc/expression.ts';
import { inputsNeeded } from '../calc/expression-needs.ts';
import { isScenarioInput } from '../grant/input-names.ts';
import { GRANT_ROW_REFERENCE, rowReferenceOf } from '../grant/row-reference.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { figureById } from './custom-columns.ts';
import { exercisesOf } from './exercises.ts';
import { scenariosById } from './linked-formulas.ts';
import { ownNumbersOf, plainInputsOf, type OwnInputs } from './plain-inputs.ts';
import { formulaInputsOf, hasFormulas, haveSameSharedInputs } from './scenario-formulas.ts';

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
  if (scenario === null) return inputsOfGrant(document);
  if (latest?.document !== document || latest.scenario !== scenario) latest = { document, scenario, inputs: gatherInputs(document, scenario) };
  return latest.inputs;
}

/** The row that was asked for last: its figures refer to each other, and with the same inputs each is worked out once. */
let latest: { readonly document: GrantDocument; readonly scenario: Scenario; readonly inputs: Inputs } | null = null;

/** The grant's own inputs: the same object while no edit changes them, because each edited row is worked out from them. */
function inputsOfGrant(document: GrantDocument): Inputs {
  const inputs = latestOfGrant !== null && haveSameSharedInputs(latestOfGrant.document, document) ? latestOfGrant.inputs : gatherInputs(document, null);
  latestOfGrant = { document, inputs };
  return inputs;
}

let latestOfGrant: { readonly document: GrantDocument; readonly inputs: Inputs } | null = null;

function gatherInputs(document: GrantDocument, scenario: Scenario | null): Inputs {
  const values = { ...plainInputsOf(document, scenario), ...(scenario !== null && ownInputsOf(document, scenario)) };
  return { values, lists: { exercises: exercisesOf(document, values['rights'] ?? null) } };
}

/** What a formula in a row is worked out from: the inputs of the row, and the cells of other rows that it refers to. */
export function formulaInputs(document: GrantDocument, scenario: Scenario | null, expression: Expression): Inputs {
  const inputs = inputsOf(document, scenario);
  const references = inputsNeeded(expression).flatMap((name) => {
    const reference = rowReferenceOf(name);
    return reference === null ? [] : [{ name, ...reference }];
  });
  if (references.length === 0) return inputs;
  const [values, lists] = [{ ...inputs.values }, { ...inputs.lists }];
  for (const { name, rowId, columnId } of references) {
    if (columnId === 'exercises') lists[name] = exercisesOf(document, valueOfCell(document, rowId, 'rights'));
    else values[name] = valueOfCell(document, rowId, columnId);
  }
  return { values, lists };
}

/** The exact value of an input or figure in a row; null where it has none, or there is no such row. */
export function valueOfCell(document: GrantDocument, rowId: string, columnId: string): DecimalText | null {
  const scenario = rowId === GRANT_ROW_REFERENCE ? null : (scenariosById(document.scenarios).get(rowId) ?? undefined);
  if (scenario === undefined) return null;
  const inputs = inputsOf(document, scenario);
  if (isScenarioInput(columnId)) return inputs.values[columnId] ?? null;
  const figure = figureById(document, columnId);
  const evaluation = figure === null ? null : evaluate(figure.expression, inputs);
  return evaluation?.status === 'value' ? evaluation.value : null;
}
