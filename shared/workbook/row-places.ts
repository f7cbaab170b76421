import type { ExcelPlaces } from '../calc/excel/term-text.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { GRANT_ROW_REFERENCE, rowReferenceOf } from '../grant/row-reference.ts';
import { isScenarioInput, type ScenarioInput } from '../grant/input-names.ts';
import { tableNumberOf } from '../grant/table-numbers.ts';
import { customColumnsOf } from '../metrics/custom-columns.ts';
import { METRIC_IDS } from '../metrics/registry.ts';
import { address, EXERCISE_COUNTS, EXERCISE_SIZES, figureColumn, GRANT_ROW_NUMBER, holderColumn, ISSUE_PRICE_COUNTED, customColumn, SCENARIO_COLUMNS, tableNumberCellName } from './names.ts';

/** In which columns of the scenario table the inputs and figures stand, counted from 1. */
export interface TableColumns {
  readonly inputs: Readonly<Record<ScenarioInput, number>>;
  readonly figures: ReadonlyMap<string, number>;
}

/** The columns of the scenario table as it is exported. */
export function exportedColumns(document: GrantDocument): TableColumns {
  const { columns } = document;
  const own = columns.map(({ id }, index) => [id, customColumn(index)] as const);
  const ofHolders = customColumnsOf(document).ofHolders.map(({ id }, index) => [id, holderColumn(columns.length, index)] as const);
  // Built-in figures keep their ids, and of two columns with one id the first is meant.
  const figures = new Map([...own.toReversed(), ...ofHolders, ...METRIC_IDS.map((id) => [id, figureColumn(id)] as const)]);
  return { inputs: SCENARIO_COLUMNS, figures };
}

/** In which row of the sheet a scenario stands, by its id; the grant itself too. Null where it stands nowhere. */
export type RowOf = (rowId: string) => number | null;

/** The rows of a document's scenarios as they are exported. */
export function exportedRows({ scenarios }: Pick<GrantDocument, 'scenarios'>): RowOf {
  const rows = new Map(scenarios.map(({ id }, index) => [id, GRANT_ROW_NUMBER + 1 + index] as const).toReversed());
  return (rowId) => (rowId === GRANT_ROW_REFERENCE ? GRANT_ROW_NUMBER : (rows.get(rowId) ?? null));
}

/** What stands for a cell of a row that was deleted, as spreadsheet programs write it. */
const NO_CELL = '#REF!';

/** What formulas of a row of the scenario table refer to: cells of the row and of others, and the named cells of the terms. */
export function placesOfRow(row: number, columns: TableColumns, rowOf: RowOf): ExcelPlaces {
  const inputAt = (name: ScenarioInput, at: number): string => address(columns.inputs[name], at);
  const figureAt = (id: string, at: number): string => {
    const column = columns.figures.get(id);
    if (column === undefined) throw new RangeError(`Not a figure of the workbook: ${id}`);
    return address(column, at);
  };
  return {
    input: (name) => {
      if (isScenarioInput(name)) return inputAt(name, row);
      const reference = rowReferenceOf(name);
      if (reference !== null) {
        const at = rowOf(reference.rowId);
        if (at === null) return NO_CELL;
        return isScenarioInput(reference.columnId) ? inputAt(reference.columnId, at) : figureAt(reference.columnId, at);
      }
      const number = tableNumberOf(name);
      if (number !== null) return tableNumberCellName(number);
      return name === 'issuePrice' ? ISSUE_PRICE_COUNTED : name;
    },
    figure: (id) => figureAt(id, row),
    list: () => ({
      values: EXERCISE_SIZES,
      counts: EXERCISE_COUNTS,
      condition: `SUMPRODUCT(${EXERCISE_SIZES},${EXERCISE_COUNTS})=${address(columns.inputs.rights, row)}`,
    }),
  };
}
