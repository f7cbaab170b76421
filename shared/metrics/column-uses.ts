import { isFormula } from '../grant/formula-text.ts';
import type { GrantDocument, OwnColumn, Scenario } from '../grant/schema.ts';
import { SCENARIO_INPUTS } from '../grant/input-names.ts';
import { ownColumnsOf } from './own-columns.ts';

/** Where a column of one's own is used: by other columns, and by formulas of scenarios. */
export interface ColumnUses {
  readonly columns: readonly OwnColumn[];
  readonly scenarios: readonly Scenario[];
}

/** Who would be left without a name if the column went. Formulas that cannot be read name nobody. */
export function usesOfColumn(document: GrantDocument, id: string): ColumnUses {
  const { names, columns } = ownColumnsOf(document);
  const uses = (formula: string): boolean => {
    const reading = names.read(formula);
    return reading.ok && reading.names.some((name) => names.idOf(name) === id);
  };
  return {
    columns: columns.flatMap(({ column, names: used }) => (column.id !== id && used.includes(id) ? [column] : [])),
    scenarios: document.scenarios.filter((scenario) => SCENARIO_INPUTS.some((input) => isFormula(scenario[input] ?? '') && uses(scenario[input] ?? ''))),
  };
}
