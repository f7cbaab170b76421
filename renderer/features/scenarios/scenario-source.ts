import { isStillFresh } from '#shared/grant/freshness.ts';
import type { Issue } from '#shared/grant/issue.ts';
import { MOST_SCENARIOS } from '#shared/grant/limits.ts';
import { newScenario } from '#shared/grant/parts/scenarios/part.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { isScenarioInput, type ScenarioInput } from '#shared/grant/input-names.ts';
import { figureById, customColumnsOf } from '#shared/metrics/custom-columns.ts';
import { linkedRows } from '#shared/metrics/linked-formulas.ts';
import { calculateScenarioRow, type ScenarioTable } from '#shared/scenarios/table.ts';
import type { ScenarioRow } from '#shared/scenarios/row.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import type { CellPlace, CellView, GridSource } from '#renderer/grid/grid-source.ts';
import { brokenCell, figureCell, inputCell, nameCell } from '#renderer/cases/scenario-cells.ts';
import { readInput } from '#renderer/cases/scenario-texts.ts';
import { GRANT_ROW, NEW_ROW, scenarioAt, sheetRows } from '#renderer/cases/sheet-rows.ts';

const BLANK: CellView = { text: '', edit: null, look: 'figure', hint: null };
const PINNED = [GRANT_ROW];
const NEW_SCENARIO = newScenario(NEW_ROW);

/** A text being typed, before it is committed. */
export interface Typing {
  readonly place: CellPlace;
  readonly text: string;
}

export interface ScenarioView {
  readonly table: ScenarioTable;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly language: Language;
  readonly typing: Typing | null;
}

/** The scenario sheet at one moment: the document's figures, and the text being typed. */
export function scenarioSource(view: ScenarioView): GridSource {
  const { table, issues, language } = view;
  const { document } = table;
  const { ids, positions } = sheetRows(document);
  const typed = view.typing === null ? null : typedRow(document, view.typing);
  const roomForRows = MOST_SCENARIOS - document.scenarios.length;
  let read = { rowId: '', cells: new Map<string, CellView>() };
  const source: GridSource = { pinnedRows: PINNED, pinnedNumber: '0', rows: ids, newRow: NEW_ROW, roomForRows, sameRow, cell };
  views.set(source, view);
  return source;

  function sameRow(earlier: GridSource, rowId: string): boolean {
    const before = views.get(earlier);
    return before !== undefined && haveSameSurroundings(before, view) && rowId !== before.typing?.place.rowId
      && rowId !== view.typing?.place.rowId && tableRow(before.table, rowId) === tableRow(view.table, rowId);
  }

  /** The cells of the row that was read last are kept: an edited row is painted, measured and announced one after the other. */
  function cell(rowId: string, columnId: string): CellView {
    if (read.rowId !== rowId) read = { rowId, cells: new Map() };
    const known = read.cells.get(columnId) ?? cellOf(rowId, columnId);
    read.cells.set(columnId, known);
    return known;
  }

  function cellOf(rowId: string, columnId: string): CellView {
    // The edited cell keeps its own value until the text is committed.
    if (typed !== null && typed.rowId === rowId && typed.columnId !== columnId) return rowCell(columnId, { ...typed, language, issue: null });
    if (rowId === NEW_ROW) return newRowCell(columnId, language);
    const row = tableRow(table, rowId);
    return row === undefined ? BLANK : rowCell(columnId, { document, row, language, issue: issueAt(positions.get(rowId) ?? -1, columnId) });
  }

  function issueAt(position: number, columnId: string): Issue | null {
    if (issues.size === 0) return null;
    if (position >= 0) return issues.get(`scenarios[${position}].${columnId}`) ?? null;
    return issues.get(`grant.${columnId}`) ?? issues.get(`grant.${columnId}.amount`) ?? null;
  }
}

/** The view that each source was made from, for comparison with a later one. */
const views = new WeakMap<GridSource, ScenarioView>();

/** Whether the cells of a row can differ only because of the row itself: its row of the table, and the text typed into it. */
function haveSameSurroundings(one: ScenarioView, other: ScenarioView): boolean {
  return one.issues === other.issues && one.language === other.language && hasSameAddresses(one.table.document, other.table.document) && isStillFresh('scenarioCell', one.table.document, other.table.document);
}

/** Formulas that refer to other rows show their row numbers. */
const hasSameAddresses = (one: GrantDocument, other: GrantDocument): boolean => linkedRows(other).length === 0 || sheetRows(one) === sheetRows(other);

/** The grant itself precedes the scenarios. */
function tableRow({ document, rows }: ScenarioTable, rowId: string): ScenarioRow | undefined {
  const position = rowId === GRANT_ROW ? -1 : sheetRows(document).positions.get(rowId);
  return position === undefined ? undefined : rows[position + 1];
}

interface RowContext {
  readonly document: GrantDocument;
  readonly row: ScenarioRow;
  readonly language: Language;
  readonly issue: Issue | null;
}

function rowCell(columnId: string, { document, row, language, issue }: RowContext): CellView {
  const view = { document, scenario: row.scenario, language };
  if (columnId === 'name') return nameCell(view, issue);
  if (isScenarioInput(columnId)) return inputCell(columnId, view, issue);
  const figure = figureById(document, columnId);
  if (figure !== null) return figureCell(figure, view, row);
  const problem = customColumnsOf(document).columns.find(({ column }) => column.id === columnId)?.problem ?? null;
  return problem === null ? BLANK : brokenCell(view, problem);
}

function newRowCell(columnId: string, language: Language): CellView {
  const hint = scenarioText[language].typeHere;
  return columnId === 'name' || isScenarioInput(columnId) ? { text: '', edit: '', look: 'input', hint } : BLANK;
}

/** The edited row with its figures already updated. A text that is not a number yet changes nothing. */
function typedRow(before: GrantDocument, { place: { rowId, columnId }, text }: Typing) {
  if (!isScenarioInput(columnId)) return null;
  const reading = readInput(before, { rowId, field: columnId, text });
  if ('reason' in reading) return null;
  const { value } = reading;
  const document = rowId === GRANT_ROW ? documentWith(before, columnId, value) : before;
  const scenario = rowId === GRANT_ROW ? null : { ...(scenarioAt(document, rowId) ?? NEW_SCENARIO), [columnId]: value };
  return { rowId, columnId, document, row: calculateScenarioRow(document, scenario) };
}

function documentWith(document: GrantDocument, input: ScenarioInput, value: string | null): GrantDocument {
  const { grant } = document;
  if (input !== 'exercisePrice') return { ...document, grant: { ...grant, [input]: value } };
  const { decisionDate } = grant.exercisePrice;
  const exercisePrice = value === null ? ({ status: 'pending', decisionDate } as const) : ({ status: 'decided', amount: value, decisionDate } as const);
  return { ...document, grant: { ...grant, exercisePrice } };
}
