import { roundedText } from '../calc/format-decimal.ts';
import type { DecimalText } from '../calc/decimal.ts';
import { evaluate, type Evaluation } from '../calc/evaluate.ts';
import type { ExcelCell } from '../calc/excel/excel-cell.ts';
import type { ReferenceTerm } from '../calc/excel/excel-term.ts';
import { foldIteratively } from '../calc/fold-parts.ts';
import type { Inputs } from '../calc/expression.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { isScenarioInput, SCENARIO_INPUTS, type ScenarioInput } from '../grant/input-names.ts';
import { inputsOf } from '../metrics/inputs.ts';
import type { PackFigureColumn, WorkedColumn } from './figure-columns.ts';
import { verifyCell, type KnownCells } from './verify-cell.ts';
import { GRANT_ROW_NUMBER } from './names.ts';
import type { WorkbookFormulas } from './workbook-formulas.ts';

/** A figure of a row: its exact value or why it has none, what its cell holds, and whether a spreadsheet program surely gives it. */
export interface PackFigure extends WorkedColumn {
  readonly id: string;
  readonly column: number;
  readonly evaluation: Evaluation;
  /** The value with the decimals of its cell; null where there is none. */
  readonly value: DecimalText | null;
  readonly exactInSpreadsheet: boolean;
}

/** The formula of an input, and whether a spreadsheet program surely gives what it comes to. */
export interface PackFormula {
  readonly cell: ExcelCell;
  readonly exactInSpreadsheet: boolean;
}

/** A row of the scenario table: the grant itself or a scenario, the row it stands in, and its figures from left to right. */
export interface PackRow {
  readonly row: number;
  readonly scenario: Scenario | null;
  readonly name: string;
  readonly inputs: Inputs;
  /** Inputs that the scenario works out by formulas. */
  readonly formulas: Readonly<Partial<Record<ScenarioInput, PackFormula>>>;
  /** Figures of the columns that can be worked out. */
  readonly figures: readonly PackFigure[];
  /** The same by the column in which they stand. */
  readonly byColumn: ReadonlyMap<number, PackFigure>;
}

/** All rows with their figures: the grant itself, then the scenarios. */
export function packRows(document: GrantDocument, columns: readonly PackFigureColumn[], formulas: WorkbookFormulas, asInTheGrant: string): readonly PackRow[] {
  return [null, ...document.scenarios].map((scenario, index): PackRow => {
    const inputs = inputsOf(document, scenario);
    const row = new RowFigures(columns, inputs, scenario === null ? {} : formulasOf(scenario, formulas));
    const figures = row.figures();
    const byColumn = new Map(figures.map((figure) => [figure.column, figure]));
    return { row: GRANT_ROW_NUMBER + index, scenario, name: scenario === null ? asInTheGrant : scenario.name, inputs, formulas: row.formulas(), figures, byColumn };
  });
}

type InputCells = Readonly<Partial<Record<ScenarioInput, ExcelCell>>>;

const formulasOf = (scenario: Scenario, formulas: WorkbookFormulas): InputCells =>
  Object.fromEntries(SCENARIO_INPUTS.flatMap((name) => {
    const cell = formulas.input(scenario, name);
    return cell === null ? [] : [[name, cell]];
  }));

/** The figures of one row, each judged after those that its cell refers to, wherever they stand. */
class RowFigures implements KnownCells {
  readonly #columns: readonly PackFigureColumn[];
  readonly #byId: ReadonlyMap<string, PackFigureColumn>;
  readonly #inputs: Inputs;
  readonly #cells: InputCells;
  readonly #figures = new Map<PackFigureColumn, PackFigure | null>();
  readonly #sureInputs = new Map<ScenarioInput, boolean>();

  constructor(columns: readonly PackFigureColumn[], inputs: Inputs, cells: InputCells) {
    this.#columns = columns;
    this.#byId = new Map(columns.toReversed().map((column) => [column.id, column]));
    this.#inputs = inputs;
    this.#cells = cells;
  }

  figures(): readonly PackFigure[] {
    return this.#columns.flatMap((column) => this.#figureOf(column) ?? []);
  }

  formulas(): PackRow['formulas'] {
    return Object.fromEntries(SCENARIO_INPUTS.flatMap((name) => {
      const cell = this.#cells[name];
      return cell === undefined ? [] : [[name, { cell, exactInSpreadsheet: this.#isSureInput(name) }]];
    }));
  }

  list = (name: string): Inputs['lists'][string] => this.#inputs.lists[name] ?? null;

  isSure({ to, name }: ReferenceTerm): boolean {
    if (to === 'figure') return this.#figureById(name)?.exactInSpreadsheet ?? false;
    return isScenarioInput(name) ? this.#isSureInput(name) : true;
  }

  exactValueOf({ to, name }: ReferenceTerm): DecimalText | null {
    return to === 'figure' ? (this.#figureById(name)?.value ?? null) : (this.#inputs.values[name] ?? null);
  }

  #isSureInput(name: ScenarioInput): boolean {
    const known = this.#sureInputs.get(name);
    if (known !== undefined) return known;
    const cell = this.#cells[name];
    const sure = cell === undefined || verifyCell(cell, this, this.#inputs.values[name] ?? null);
    this.#sureInputs.set(name, sure);
    return sure;
  }

  #figureById(id: string): PackFigure | null {
    const column = this.#byId.get(id);
    return column === undefined ? null : this.#figureOf(column);
  }

  #figureOf(column: PackFigureColumn): PackFigure | null {
    return foldIteratively<PackFigureColumn, PackFigure | null>(column, this.#referredBy, this.#figures, (one) => (one.worked === null ? null : this.#work(one, one.worked)));
  }

  /** The columns that the cell of one refers to. */
  readonly #referredBy = ({ worked }: PackFigureColumn): readonly PackFigureColumn[] =>
    (worked?.cell.cells ?? []).flatMap(({ to, name }) => (to === 'figure' ? (this.#byId.get(name) ?? []) : []));

  #work({ id, column }: PackFigureColumn, worked: WorkedColumn): PackFigure {
    const evaluation = evaluate(worked.figure.expression, this.#inputs);
    const value = evaluation.status === 'value' ? evaluation.value : null;
    const shown = value === null ? null : roundedText(value, worked.cell.decimals);
    return { ...worked, id, column, evaluation, value: shown, exactInSpreadsheet: verifyCell(worked.cell, this, value) };
  }
}
