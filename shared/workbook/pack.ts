import type { Cell, Row, Workbook } from 'exceljs';
import { evaluate, type Evaluation } from '../calc/evaluate.ts';
import type { ExcelNames } from '../calc/excel-formula.ts';
import type { Inputs } from '../calc/expression.ts';
import { currencyDecimals } from '../grant/currency.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { isCountInput as isCount, SCENARIO_INPUTS, type ScenarioInput } from '../metrics/input-names.ts';
import { inputsOf } from '../metrics/inputs.ts';
import { METRIC_IDS, type Metric, type MetricId } from '../metrics/metric.ts';
import { metricsFor } from '../metrics/registry.ts';
import { currencyName } from '../text/figures.ts';
import type { Language } from '../text/language.ts';
import { workbookText, type WorkbookText } from '../text/workbook.ts';
import { address, EXERCISE_COUNTS, EXERCISE_SIZES, figureColumn, GRANT_ROW, ISSUE_PRICE_COUNTED, SCENARIO_COLUMNS } from './names.ts';
import { isExactInSpreadsheet } from './spreadsheet-precision.ts';
import { mostDecimals, styles, type CellLook, type CellRole } from './style.ts';

/** A figure of a row: its exact value or why it has none, and whether a spreadsheet program can hold it. */
export interface PackFigure {
  readonly metric: Metric;
  readonly evaluation: Evaluation;
  readonly exactInSpreadsheet: boolean;
}

/** A row of the scenario table: the grant itself or a scenario, the row it stands in, and its figures in registry order. */
export interface PackRow {
  readonly row: number;
  readonly scenario: Scenario | null;
  readonly name: string;
  readonly inputs: Inputs;
  readonly figures: readonly PackFigure[];
}

/** What every sheet of the board pack is written from. */
export interface Pack {
  readonly workbook: Workbook;
  readonly document: GrantDocument;
  readonly language: Language;
  readonly text: WorkbookText;
  readonly createdAt: Date;
  readonly metrics: readonly Metric[];
  readonly rows: readonly PackRow[];
  /** The currency as people call it: "¥", "円". */
  readonly currency: string;
  /** Decimals shown in a figure's column. */
  readonly figureDecimals: (id: MetricId) => number;
  readonly decimals: (input: string) => number;
  readonly style: ReturnType<typeof styles>;
}

/** Works out everything the sheets show, before the first cell is written. */
export function gather(workbook: Workbook, document: GrantDocument, language: Language, createdAt: Date): Pack {
  const metrics = metricsFor(document.grant.statedCapital);
  const decimals = inputDecimals(document);
  const text = workbookText[language];
  const rows = [null, ...document.scenarios].map((scenario, index): PackRow => {
    const inputs = inputsOf(document, scenario);
    return {
      row: GRANT_ROW + index,
      scenario,
      name: scenario === null ? text.asInTheGrant : scenario.name,
      inputs,
      figures: metrics.map((metric) => ({
        metric,
        evaluation: evaluate(metric.expression, inputs),
        exactInSpreadsheet: isExactInSpreadsheet(metric.expression, inputs, { decimals, isCount }),
      })),
    };
  });
  return {
    workbook, document, language, text, createdAt, metrics, rows, decimals,
    currency: currencyName(document.currency, language),
    figureDecimals: decimalsOfColumns(metrics, rows, document.currency),
    style: styles(language),
  };
}

/** Most decimals an input has anywhere in the document; money has at least those of its currency, so that a price may be changed. */
function inputDecimals({ currency, grant, market, scenarios }: GrantDocument): (name: string) => number {
  const money = currencyDecimals(currency);
  const price = grant.exercisePrice.status === 'decided' ? grant.exercisePrice.amount : null;
  const known: Readonly<Record<string, number>> = {
    exercisePrice: mostDecimals([price, ...scenarios.map((scenario) => scenario.exercisePrice)], money),
    issuePrice: mostDecimals([grant.issuePrice], money),
    sharePrice: mostDecimals([market.sharePrice], money),
    statedCapitalRatio: mostDecimals([grant.statedCapital.ratio], 1),
    statedCapitalUnit: mostDecimals([grant.statedCapital.unit], 0),
  };
  return (name) => known[name] ?? 0;
}

function decimalsOfColumns(metrics: readonly Metric[], rows: readonly PackRow[], currency: string): Pack['figureDecimals'] {
  const byId = new Map(metrics.map((metric, index) => [metric.id, columnDecimals(metric, index)]));
  return (id) => byId.get(id) ?? 0;

  function columnDecimals({ unit, shownDecimals }: Metric, index: number): number {
    if (unit === 'ratio') return shownDecimals ?? 4;
    const values = rows.map(({ figures }) => figures[index]?.evaluation).map((figure) => (figure?.status === 'value' ? figure.value : null));
    return Math.min(shownDecimals ?? 8, mostDecimals(values, unit === 'money' ? currencyDecimals(currency) : 0));
  }
}

const COLUMN_OF_INPUT: Readonly<Record<ScenarioInput, number>> = SCENARIO_COLUMNS;

const isScenarioInput = (name: string): name is ScenarioInput => (SCENARIO_INPUTS as readonly string[]).includes(name);
const isMetricId = (id: string): id is MetricId => (METRIC_IDS as readonly string[]).includes(id);

/** What formulas of a row of the scenario table refer to: cells of the row, and the named cells of the terms. */
export function namesOfRow(row: number, decimals: Pack['decimals']): ExcelNames {
  return {
    input: (name) => {
      if (isScenarioInput(name)) return address(COLUMN_OF_INPUT[name], row);
      return name === 'issuePrice' ? ISSUE_PRICE_COUNTED : name;
    },
    figure: (id) => {
      if (!isMetricId(id)) throw new RangeError(`Not a figure of the workbook: ${id}`);
      return address(figureColumn(id), row);
    },
    list: () => ({
      values: EXERCISE_SIZES,
      counts: EXERCISE_COUNTS,
      condition: `SUMPRODUCT(${EXERCISE_SIZES},${EXERCISE_COUNTS})=${address(SCENARIO_COLUMNS.rights, row)}`,
    }),
    decimals,
    isCount,
  };
}

/** Fills a cell with a value in the look of a role. */
export function put(pack: Pack, row: Row, column: number, value: Cell['value'], role: CellRole, look?: CellLook): Cell {
  const cell = row.getCell(column);
  cell.value = value;
  cell.style = pack.style(role, look);
  return cell;
}
