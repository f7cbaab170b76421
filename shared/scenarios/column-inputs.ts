import type { DecimalText } from '../calc/decimal.ts';
import type { ColumnInput, ColumnInputs } from '../calc/evaluate-columns.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { SCENARIO_INPUTS, type ScenarioInput } from '../grant/input-names.ts';
import { inputsOf, ownInputsOf } from '../metrics/inputs.ts';
import { exercisesColumn } from './exercises-column.ts';
import { hasFormulas, haveSameSharedInputs } from '../metrics/scenario-formulas.ts';

/**
 * The inputs of many scenarios at once (null: the grant itself), one to each row: what `inputsOf` gives for each, but
 * the terms and market figures that all of them share are there once.
 */
export function columnInputsOf(document: GrantDocument, scenarios: readonly (Scenario | null)[]): ColumnInputs {
  const shared = inputsOf(document, null).values;
  const values: Record<string, ColumnInput> = { ...shared };
  for (const name of SCENARIO_INPUTS) values[name] = inputColumn(name, document, scenarios, shared[name] ?? null);
  return { values, lists: { exercises: exercisesColumn(document, values['rights'] ?? null) } };
}

interface KnownColumn {
  readonly shared: DecimalText | null;
  /** The document as formulas in the column saw it; null where the column has no formula. */
  readonly sight: GrantDocument | null;
  readonly column: ColumnInput;
}

const knownByScenarios = new WeakMap<readonly (Scenario | null)[], Map<ScenarioInput, KnownColumn>>();

/** An input over the scenarios. Kept per list of scenarios, so that changing another term does not visit thousands of them again. */
function inputColumn(name: ScenarioInput, document: GrantDocument, scenarios: readonly (Scenario | null)[], shared: DecimalText | null): ColumnInput {
  const known = knownByScenarios.get(scenarios) ?? new Map<ScenarioInput, KnownColumn>();
  const found = known.get(name);
  if (found?.shared === shared && (found.sight === null || haveSameSharedInputs(found.sight, document))) return found.column;
  const column = gatherColumn(name, document, scenarios, shared);
  const sight = scenarios.some((scenario) => scenario !== null && hasFormulas(scenario)) ? document : null;
  knownByScenarios.set(scenarios, known.set(name, { shared, sight, column }));
  return column;
}

function gatherColumn(name: ScenarioInput, document: GrantDocument, scenarios: readonly (Scenario | null)[], shared: DecimalText | null): ColumnInput {
  let varies = false;
  const values = scenarios.map((scenario) => {
    const own = scenario === null || scenario[name] === null ? undefined : ownInputsOf(document, scenario)[name];
    if (own === undefined) return shared;
    varies = true;
    return own;
  });
  return varies ? { along: 'rows', values } : shared;
}
