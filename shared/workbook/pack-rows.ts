import { roundedText } from '../calc/format-decimal.ts';
import type { DecimalText } from '../calc/decimal.ts';
import { evaluate, type Evaluation } from '../calc/evaluate.ts';
import type { ExcelCell } from '../calc/excel/excel-cell.ts';
import type { ReferenceTerm } from '../calc/excel/excel-term.ts';
import { foldIteratively } from '../calc/fold-parts.ts';
import type { Inputs } from '../calc/expression.ts';
import { inputsNeeded } from '../calc/expression-needs.ts';
import { cellKey, GRANT_ROW_REFERENCE, partsOfCellKey, rowReferenceOf, type RowReference } from '../grant/row-reference.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { isScenarioInput, SCENARIO_INPUTS, type ScenarioInput } from '../grant/input-names.ts';
import { figureById } from '../metrics/custom-columns.ts';
import { inputsOf, valueOfCell } from '../metrics/inputs.ts';
import type { Language } from '../text/language.ts';
import { scenarioName } from '../text/scenario-name.ts';
import { workbookText } from '../text/workbook.ts';
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
  /** How the row is called where it has no name, too. */
  readonly called: string;
  readonly inputs: Inputs;
  /** Inputs that the scenario works out by formulas. */
  readonly formulas: Readonly<Partial<Record<ScenarioInput, PackFormula>>>;
  /** Figures of the columns that can be worked out. */
  readonly figures: readonly PackFigure[];
  /** The same by the column in which they stand. */
  readonly byColumn: ReadonlyMap<number, PackFigure>;
}

/** All rows with their figures: the grant itself, then the scenarios. */
export function packRows(document: GrantDocument, columns: readonly PackFigureColumn[], formulas: WorkbookFormulas, language: Language): readonly PackRow[] {
  const others = new OtherRows(document);
  const rows = [null, ...document.scenarios].map((scenario) => {
    const row = new RowFigures(columns, inputsOf(document, scenario), scenario === null ? {} : formulasOf(scenario, formulas), others);
    others.add(scenario?.id ?? GRANT_ROW_REFERENCE, row);
    return { scenario, row };
  });
  return rows.map(({ scenario, row }, index): PackRow => {
    const { inputs } = row;
    const figures = row.figures();
    const byColumn = new Map(figures.map((figure) => [figure.column, figure]));
    return { row: GRANT_ROW_NUMBER + index, scenario, ...namesOf(document, scenario, index, language), inputs, formulas: row.formulas(), figures, byColumn };
  });
}

/** Of the rows the first, 0, is the grant itself. */
function namesOf({ currency }: GrantDocument, scenario: Scenario | null, index: number, language: Language): Pick<PackRow, 'name' | 'called'> {
  if (scenario !== null) return { name: scenario.name, called: scenarioName(scenario, index, currency, language) };
  const { asInTheGrant } = workbookText[language];
  return { name: asInTheGrant, called: asInTheGrant };
}

type InputCells = Readonly<Partial<Record<ScenarioInput, ExcelCell>>>;

const formulasOf = (scenario: Scenario, formulas: WorkbookFormulas): InputCells =>
  Object.fromEntries(SCENARIO_INPUTS.flatMap((name) => {
    const cell = formulas.input(scenario, name);
    return cell === null ? [] : [[name, cell]];
  }));

/** Cells of other rows: what they hold, and whether a spreadsheet program surely has that, each judged after those it refers to. */
class OtherRows {
  readonly #document: GrantDocument;
  readonly #rows = new Map<string, RowFigures>();
  readonly #judged = new Map<string, boolean>();

  constructor(document: GrantDocument) {
    this.#document = document;
  }

  /** Of two rows with one id the first is meant. */
  add(rowId: string, row: RowFigures): void {
    if (!this.#rows.has(rowId)) this.#rows.set(rowId, row);
  }

  exactValueOf({ rowId, columnId }: RowReference): DecimalText | null {
    return valueOfCell(this.#document, rowId, columnId);
  }

  isSure({ rowId, columnId }: RowReference): boolean {
    const row = this.#rows.get(rowId);
    if (row === undefined) return false;
    for (const key of this.#inputsOf(rowId, columnId)) foldIteratively<string, boolean>(key, this.#neededBy, this.#judged, this.#judge);
    return row.isSure({ kind: 'reference', to: isScenarioInput(columnId) ? 'input' : 'figure', name: columnId });
  }

  /** The formulas of inputs behind a cell. */
  #inputsOf(rowId: string, columnId: string): readonly string[] {
    const figure = isScenarioInput(columnId) ? null : figureById(this.#document, columnId);
    const names = figure === null ? [columnId] : inputsNeeded(figure.expression);
    return SCENARIO_INPUTS.filter((name) => names.includes(name) || (name === 'rights' && names.includes('exercises'))).map((name) => cellKey(rowId, name));
  }

  readonly #neededBy = (key: string): readonly string[] => {
    const { rowId, columnId } = partsOfCellKey(key);
    const cell = isScenarioInput(columnId) ? this.#rows.get(rowId)?.cellOf(columnId) : undefined;
    return (cell?.cells ?? []).flatMap(({ to, name }) => {
      const reference = rowReferenceOf(name);
      if (reference !== null) return this.#inputsOf(reference.rowId, reference.columnId);
      return to === 'figure' || isScenarioInput(name) ? this.#inputsOf(rowId, name) : [];
    });
  };

  readonly #judge = (key: string): boolean => {
    const { rowId, columnId } = partsOfCellKey(key);
    return this.#rows.get(rowId)?.isSure({ kind: 'reference', to: 'input', name: columnId }) ?? false;
  };
}

/** The figures of one row, each judged after those that its cell refers to, wherever they stand. */
class RowFigures implements KnownCells {
  readonly #columns: readonly PackFigureColumn[];
  readonly #byId: ReadonlyMap<string, PackFigureColumn>;
  readonly inputs: Inputs;
  readonly #others: OtherRows;
  readonly #cells: InputCells;
  readonly #figures = new Map<PackFigureColumn, PackFigure | null>();
  readonly #sureInputs = new Map<ScenarioInput, boolean>();

  constructor(columns: readonly PackFigureColumn[], inputs: Inputs, cells: InputCells, others: OtherRows) {
    this.#others = others;
    this.#columns = columns;
    this.#byId = new Map(columns.toReversed().map((column) => [column.id, column]));
    this.inputs = inputs;
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

  cellOf = (name: ScenarioInput): ExcelCell | undefined => this.#cells[name];

  list = (name: string): Inputs['lists'][string] => this.inputs.lists[name] ?? null;

  isSure({ to, name }: ReferenceTerm): boolean {
    if (to === 'figure') return this.#figureById(name)?.exactInSpreadsheet ?? false;
    const reference = rowReferenceOf(name);
    if (reference !== null) return this.#others.isSure(reference);
    return isScenarioInput(name) ? this.#isSureInput(name) : true;
  }

  exactValueOf({ to, name }: ReferenceTerm): DecimalText | null {
    const reference = to === 'figure' ? null : rowReferenceOf(name);
    if (reference !== null) return this.#others.exactValueOf(reference);
    return to === 'figure' ? (this.#figureById(name)?.value ?? null) : (this.inputs.values[name] ?? null);
  }

  #isSureInput(name: ScenarioInput): boolean {
    const known = this.#sureInputs.get(name);
    if (known !== undefined) return known;
    const cell = this.#cells[name];
    const sure = cell === undefined || verifyCell(cell, this, this.inputs.values[name] ?? null);
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
    const evaluation = evaluate(worked.figure.expression, this.inputs);
    const value = evaluation.status === 'value' ? evaluation.value : null;
    const shown = value === null ? null : roundedText(value, worked.cell.decimals);
    return { ...worked, id, column, evaluation, value: shown, exactInSpreadsheet: verifyCell(worked.cell, this, value) };
  }
}
