import type { ExcelPlaces } from '../calc/excel/term-text.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { isScenarioInput, type ScenarioInput } from '../grant/input-names.ts';
import { METRIC_IDS } from '../metrics/registry.ts';
import { address, EXERCISE_COUNTS, EXERCISE_SIZES, figureColumn, ISSUE_PRICE_COUNTED, customColumn, SCENARIO_COLUMNS } from './names.ts';

/** In which columns of the scenario table the inputs and figures stand, counted from 1. */
export interface TableColumns {
  readonly inputs: Readonly<Record<ScenarioInput, number>>;
  readonly figures: ReadonlyMap<string, number>;
}

/** The columns of the scenario table as it is exported. */
export function exportedColumns({ columns }: Pick<GrantDocument, 'columns'>): TableColumns {
  const own = columns.map(({ id }, index) => [id, customColumn(index)] as const);
  // Built-in figures keep their ids, and of two columns with one id the first is meant.
  const figures = new Map([...own.toReversed(), ...METRIC_IDS.map((id) => [id, figureColumn(id)] as const)]);
  return { inputs: SCENARIO_COLUMNS, figures };
}

/** What formulas of a row of the scenario table refer to: cells of the row, and the named cells of the terms. */
export function placesOfRow(row: number, columns: TableColumns): ExcelPlaces {
  return {
    input: (name) => {
      if (isScenarioInput(name)) return address(columns.inputs[name], row);
      return name === 'issuePrice' ? ISSUE_PRICE_COUNTED : name;
    },
    figure: (id) => {
      const column = columns.figures.get(id);
      if (column === undefined) throw new RangeError(`Not a figure of the workbook: ${id}`);
      return address(column, row);
    },
    list: () => ({
      values: EXERCISE_SIZES,
      counts: EXERCISE_COUNTS,
      condition: `SUMPRODUCT(${EXERCISE_SIZES},${EXERCISE_COUNTS})=${address(columns.inputs.rights, row)}`,
    }),
  };
}
