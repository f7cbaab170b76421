import { cellText, type ExcelCell } from '../../../calc/excel/excel-cell.ts';
import { SCENARIO_INPUTS, type ScenarioInput } from '../../../grant/input-names.ts';
import type { GrantDocument, Scenario } from '../../../grant/schema.ts';
import type { Figure } from '../../../metrics/metric.ts';
import { formulaInputsOf } from '../../../metrics/scenario-formulas.ts';
import type { WorkbookFile, WorkbookSheet } from '../../../tables/workbook-cells.ts';
import { namedCell, type FoundCell } from '../../found-cell.ts';
import { compareInput } from '../../import-progress.ts';
import { grantFigureName } from '../../names.ts';
import { cellContent, formulaOf } from '../../read-cell.ts';
import { exportedColumns, placesOfRow, type RowOf, type TableColumns } from '../../row-places.ts';
import { inputFormula, WorkbookFormulas } from '../../workbook-formulas.ts';

/**
 * The formulas that an exported workbook has in its scenario table, at the places where rows and columns stand now:
 * what an import compares its cells with.
 */
export class ExportedFormulas {
  readonly #document: GrantDocument;
  readonly #formulas: WorkbookFormulas;
  readonly #columns: TableColumns;
  readonly #rowOf: RowOf;
  readonly #distinctByName = new Map<ScenarioInput, readonly DistinctFormula[]>();

  /** @param document as it was exported. */
  constructor(document: GrantDocument, columns: TableColumns, rowOf: RowOf) {
    this.#rowOf = rowOf;
    this.#document = document;
    this.#formulas = new WorkbookFormulas(document);
    this.#columns = columns;
  }

  /** Whether the cell of an input still has the formula that the scenario was exported with: its value where that was too large to be written. */
  isUnchanged(cell: FoundCell, scenario: Scenario, name: ScenarioInput, row: number): boolean {
    if (inputFormula(this.#document, scenario, name) === null) return false;
    const exported = this.#input(scenario, name, row);
    if (exported !== null) return isSameFormula(formulaOf(cell) ?? '', exported);
    const found = formulaInputsOf(this.#document, scenario)[name];
    const value = found?.status === 'value' ? found.value : null;
    return formulaOf(cell) === null && compareInput(cellContent(cell), value, 'number', this.#document.currency).kind === 'same';
  }

  /** The formula of a figure in a row; null where it is too large to be written. */
  figure(figure: Figure, row: number): string | null {
    return this.#text(this.#formulas.figure(figure), row);
  }

  /** The formula of a scenario that was copied into an input of another row, as the document writes it; null where it is none of ours. */
  copied(cell: FoundCell, name: ScenarioInput, row: number): string | null {
    const formula = formulaOf(cell);
    if (formula === null) return null;
    const source = this.#distinct(name).find(({ cell: exported }) => isSameFormula(formula, this.#text(exported, row)));
    return source?.text ?? null;
  }

  /** The formulas of an input over all scenarios, each once. */
  #distinct(name: ScenarioInput): readonly DistinctFormula[] {
    const known = this.#distinctByName.get(name);
    if (known !== undefined) return known;
    const cells = new Map<ExcelCell, DistinctFormula>();
    for (const scenario of this.#document.scenarios) {
      const [cell, text] = [this.#formulas.input(scenario, name), scenario[name]];
      if (cell !== null && text !== null && !cells.has(cell)) cells.set(cell, { cell, text });
    }
    const found = [...cells.values()];
    this.#distinctByName.set(name, found);
    return found;
  }

  #input(scenario: Scenario, name: ScenarioInput, row: number): string | null {
    const cell = this.#formulas.input(scenario, name);
    return cell === null ? null : this.#text(cell, row);
  }

  #text(cell: ExcelCell, row: number): string | null {
    return cellText(cell, placesOfRow(row, this.#columns, this.#rowOf));
  }
}

/** A formula of an input as terms and as the document writes it. */
interface DistinctFormula {
  readonly cell: ExcelCell;
  readonly text: string;
}

/** Whether two formulas are the same, however a spreadsheet program spells them. */
export const isSameFormula = (formula: string, other: string | null): boolean => other !== null && spelling(formula) === spelling(other);

const spelling = (formula: string): string => formula.replaceAll(/[\s$]/g, '').toLowerCase();

/** Where the columns of the scenario table stand now; one that is no longer named, where it was exported. */
export function currentColumns(document: GrantDocument, workbook: WorkbookFile, sheet: WorkbookSheet, input: (name: ScenarioInput) => number | null): TableColumns {
  const exported = exportedColumns(document);
  const inputs = SCENARIO_INPUTS.map((name) => [name, input(name) ?? exported.inputs[name]] as const);
  return {
    inputs: { ...exported.inputs, ...Object.fromEntries(inputs) },
    figures: new Map([...exported.figures].map(([id, column]) => [id, figureColumnIn(workbook, sheet, id) ?? column])),
  };
}

/** The column of a figure by its defined name; null where the name is gone. */
export function figureColumnIn(workbook: WorkbookFile, sheet: WorkbookSheet, id: string): number | null {
  const name = grantFigureName(id);
  const cell = name === null ? null : namedCell(workbook, name);
  return cell === null || cell.sheet !== sheet ? null : cell.column;
}
