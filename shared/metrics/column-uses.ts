import { isFormula } from '../grant/formula-text.ts';
import type { GrantDocument, CustomColumn, Scenario } from '../grant/schema.ts';
import { SCENARIO_INPUTS } from '../grant/input-names.ts';
import { rowReferenceOf } from '../grant/row-reference.ts';
import { allotteeColumnsOf } from './allottee-columns.ts';
import { customColumnsOf, type CustomColumnReading } from './custom-columns.ts';

/** Where a custom column is used: by other columns, those of the allottee sheet too, and by formulas of scenarios. */
export interface ColumnUses {
  readonly columns: readonly CustomColumn[];
  readonly scenarios: readonly Scenario[];
}

/** Who would be left without a name if the column went. Formulas that cannot be read name nobody. */
export function usesOfColumn(document: GrantDocument, id: string): ColumnUses {
  const { names, columns } = customColumnsOf(document);
  const uses = (formula: string): boolean => {
    const reading = names.read(formula);
    return reading.ok && reading.names.some((name) => names.idOf(rowReferenceOf(name)?.columnId ?? name) === id);
  };
  return {
    columns: [...columnsUsing(columns, id), ...columnsUsing(allotteeColumnsOf(document).columns, id)],
    scenarios: document.scenarios.filter((scenario) => SCENARIO_INPUTS.some((input) => isFormula(scenario[input] ?? '') && uses(scenario[input] ?? ''))),
  };
}

/** Who would be left without a name if a custom column of the allottee sheet went: others of that sheet. */
export const usesOfAllotteeColumn = (document: GrantDocument, id: string): ColumnUses => ({ columns: columnsUsing(allotteeColumnsOf(document).columns, id), scenarios: [] });

const columnsUsing = (columns: readonly CustomColumnReading[], id: string): readonly CustomColumn[] =>
  columns.flatMap(({ column, names: used }) => (column.id !== id && used.includes(id) ? [column] : []));
