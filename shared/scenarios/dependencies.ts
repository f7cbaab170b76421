import { isFormula } from '../grant/formula-text.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { isInputName, isScenarioInput, SCENARIO_INPUTS, type InputName, type ScenarioInput } from '../grant/input-names.ts';
import { INPUTS } from '../grant/input-registry.ts';
import { rowReferenceOf } from '../grant/row-reference.ts';
import { figureById, figuresFor, namedDirectly, customColumnsOf } from '../metrics/custom-columns.ts';
import { linkedRows } from '../metrics/linked-formulas.ts';
import { reversedReferences, type References } from '../metrics/reference-graph.ts';
import { GRANT_ROW_ID } from './row.ts';

/** A cell of the scenario table: the id of its row (a scenario's, or {@link GRANT_ROW_ID}) and of its column (an input or a figure). */
export interface TableCell {
  readonly rowId: string;
  readonly columnId: string;
}

/** Inputs of figures that have no column in the table: terms, market figures, and the exercises of the allottees. */
export type OutsideName = Exclude<InputName, ScenarioInput> | 'exercises';

/** The direct precedents of a cell: cells of the table, and inputs outside it, each in reading order. */
export interface Precedents {
  readonly cells: readonly TableCell[];
  readonly outside: readonly OutsideName[];
}

const NOTHING: Precedents = { cells: [], outside: [] };

/** The document path of an input outside the table, to which a reader can go. */
export const pathOutside = (name: OutsideName): string => (name === 'exercises' ? 'allottees' : INPUTS[name].path);

/** Whether a name is that of an input outside the table. */
export const isOutsideName = (name: string): name is OutsideName => name === 'exercises' || (isInputName(name) && !isScenarioInput(name));

/**
 * The direct precedents of a cell. A figure, or an input that is a formula, depends on the names in its definition, in
 * its own row; an input that is as in the grant depends on the grant's cell of that column. Exercises are those of the
 * rights, so a figure that uses them depends on the rights too. A plain value, an unreadable formula and a cell outside
 * the table have no precedents.
 */
export function precedentsOf(document: GrantDocument, { rowId, columnId }: TableCell): Precedents {
  const scenario = rowOf(document, rowId);
  return scenario === undefined ? NOTHING : precedentsIn(document, scenario, columnId);
}

/**
 * The direct dependents of a cell, in the order they are shown: those of its row, then for an input of the grant itself
 * the cells of every scenario that inherits it. The inverse of {@link precedentsOf}.
 */
export function dependentsOf(document: GrantDocument, { rowId, columnId }: TableCell): readonly TableCell[] {
  const scenario = rowOf(document, rowId);
  if (scenario === undefined) return [];
  const inRow = (reversedReferences(referencesIn(document, scenario)).get(columnId) ?? []).map((id): TableCell => ({ rowId, columnId: id }));
  const inOtherRows = referringCells(document, rowId, columnId);
  return scenario === null && isScenarioInput(columnId) ? [...inRow, ...takenOver(document, columnId), ...inOtherRows] : [...inRow, ...inOtherRows];
}

function takenOver({ scenarios }: GrantDocument, columnId: ScenarioInput): readonly TableCell[] {
  return scenarios.flatMap(({ id, [columnId]: own }) => (own === null ? [{ rowId: id, columnId }] : []));
}

/** Formula cells of other rows that refer to a cell. */
function referringCells(document: GrantDocument, rowId: string, columnId: string): readonly TableCell[] {
  return linkedRows(document).flatMap((index) => {
    const scenario = document.scenarios[index];
    if (scenario === undefined || scenario.id === rowId) return [];
    const refers = (input: ScenarioInput): boolean => precedentsIn(document, scenario, input).cells.some((cell) => cell.rowId === rowId && cell.columnId === columnId);
    return SCENARIO_INPUTS.filter((input) => isFormula(scenario[input] ?? '') && refers(input)).map((input) => ({ rowId: scenario.id, columnId: input }));
  });
}

/** The scenario of a row; null for the grant itself, undefined for an unknown row. */
function rowOf({ scenarios }: GrantDocument, rowId: string): Scenario | null | undefined {
  return rowId === GRANT_ROW_ID ? null : scenarios.find(({ id }) => id === rowId);
}

/** The references of a row's cells to other cells of that row. */
function referencesIn(document: GrantDocument, scenario: Scenario | null): References {
  const rowId = scenario?.id ?? GRANT_ROW_ID;
  const columns = [...SCENARIO_INPUTS, ...figuresFor(document).map(({ id }) => id)];
  return new Map(columns.map((id) => [id, precedentsIn(document, scenario, id).cells.flatMap((cell) => (cell.rowId === rowId ? [cell.columnId] : []))]));
}

function precedentsIn(document: GrantDocument, scenario: Scenario | null, columnId: string): Precedents {
  if (scenario !== null && isScenarioInput(columnId) && scenario[columnId] === null) return { cells: [{ rowId: GRANT_ROW_ID, columnId }], outside: [] };
  const rowId = scenario?.id ?? GRANT_ROW_ID;
  const names = namesIn(document, scenario, columnId).flatMap((name) => (name === 'exercises' ? [name, 'rights'] : [name]));
  return {
    cells: [...new Set(names)].filter((name) => !isOutsideName(name)).map((name) => cellNamed(name, rowId)),
    outside: [...new Set(names.filter(isOutsideName))],
  };
}

/** The cell that a name refers to: in this row, or in another where the name says so. */
function cellNamed(name: string, rowId: string): TableCell {
  const reference = rowReferenceOf(name);
  return reference === null ? { rowId, columnId: name } : { rowId: reference.rowId, columnId: reference.columnId };
}

/** The inputs and figures that a cell's definition names. */
function namesIn(document: GrantDocument, scenario: Scenario | null, columnId: string): readonly string[] {
  if (!isScenarioInput(columnId)) {
    const figure = figureById(document, columnId);
    return figure === null ? [] : namedDirectly(figure.expression);
  }
  const own = scenario?.[columnId] ?? '';
  const reading = isFormula(own) ? customColumnsOf(document).names.read(own) : null;
  return reading?.ok === true ? namedDirectly(reading.expression) : [];
}
