import { SCENARIO_INPUTS, type ScenarioInput } from '../../../grant/input-names.ts';
import { nextScenarioId } from '../../../grant/next-id.ts';
import { GRANT_ROW_REFERENCE } from '../../../grant/row-reference.ts';
import type { GrantDocument, Scenario } from '../../../grant/schema.ts';
import { customColumnsOf } from '../../../metrics/custom-columns.ts';
import type { WorkbookFile } from '../../../tables/workbook-cells.ts';
import { shownText } from '../../cell-values.ts';
import { cellName, findCell, type FoundCell } from '../../found-cell.ts';
import { compareInput, withChange, withUnread, type InputComparison, type ImportProgress } from '../../import-progress.ts';
import { tableRows, type TableRows } from '../../import-rows.ts';
import { grantFigureName, SCENARIO_COLUMN_NAMES } from '../../names.ts';
import { cellContent, formulaOf, readInputCell, shownIn } from '../../read-cell.ts';
import { tellCopiedRows } from '../copied-rows.ts';
import { countedBy } from '../terms/term-inputs.ts';
import { currentColumns, ExportedFormulas, figureColumnIn, isSameFormula } from './exported-formulas.ts';
import { isUnnamedFormula } from './unnamed-scenario.ts';
import { GRANT_KEY, inheritedFormula } from './write-scenarios.ts';

type ScenarioTable = TableRows<keyof typeof SCENARIO_COLUMN_NAMES>;

/** The table as it stands, and the formulas that it was exported with. */
interface Found {
  readonly table: ScenarioTable;
  readonly formulas: ExportedFormulas;
}

/**
 * Takes over names and inputs of scenarios, rows that were deleted, and rows that were added under the table. An input
 * that still has the formula it was exported with is unchanged. Formulas of custom columns are not read back: a
 * column that has others now is told as unread.
 */
export function readScenarios(workbook: WorkbookFile, progress: ImportProgress, exported: GrantDocument): ImportProgress {
  const table = tableRows(workbook, SCENARIO_COLUMN_NAMES);
  if (table === null) return withUnread(progress, 'scenarios', SCENARIO_COLUMN_NAMES.id, '');
  const columns = currentColumns(exported, workbook, table.sheet, table.column);
  const found: Found = { table, formulas: new ExportedFormulas(exported, columns, (rowId) => table.rowOf.get(rowId === GRANT_ROW_REFERENCE ? GRANT_KEY : shownText(rowId)) ?? null) };
  const { scenarios } = progress.document;
  let next = progress;
  scenarios.forEach((scenario, index) => {
    const row = table.rowOf.get(shownText(scenario.id));
    if (row === undefined) next = withoutScenario(next, scenario, index, table);
    else next = readScenario(next, found, row, scenario, index);
  });
  const told = tellChangedColumns(addScenarios(next, found), workbook, found, exported);
  return tellCopiedRows(workbook, told, { path: 'scenarios', names: SCENARIO_COLUMN_NAMES, columns: ['name', ...SCENARIO_INPUTS] }, table);
}

function withoutScenario(progress: ImportProgress, { id, name }: Scenario, index: number, { sheet }: ScenarioTable): ImportProgress {
  const { document } = progress;
  const kept = { ...document, scenarios: document.scenarios.filter((scenario) => scenario.id !== id) };
  return withChange(progress, kept, { path: `scenarios[${index}]`, row: name, cell: sheet.name, before: name, after: null });
}

function readScenario(progress: ImportProgress, { table, formulas }: Found, row: number, scenario: Scenario, index: number): ImportProgress {
  return (['name', ...SCENARIO_INPUTS] as const).reduce((before, field) => {
    const cell = table.cell(row, field);
    const path = `scenarios[${index}].${field}`;
    if (cell === null) return withUnread(before, path, SCENARIO_COLUMN_NAMES[field], '');
    if (field !== 'name' && formulas.isUnchanged(cell, scenario, field, row)) return before;
    const comparison = compareField(cell, field, scenario[field], before.document.currency);
    if (comparison.kind === 'same') return before;
    const place = cellName(cell);
    if (comparison.kind === 'unread') return withUnread(before, path, place, comparison.text);
    const value = field === 'name' ? (comparison.value ?? '') : comparison.value;
    return withChange(before, withField(before.document, scenario.id, field, value), { path, row: scenario.name, cell: place, before: scenario[field], after: value });
  }, progress);
}

function compareField(cell: FoundCell, field: 'name' | ScenarioInput, before: string | null, currency: string): InputComparison {
  if (field === 'name' && isUnnamedFormula(formulaOf(cell))) return before === '' ? { kind: 'same' } : { kind: 'changed', value: '' };
  if (field === 'name') return compareInput(cellContent(cell), before, 'text', currency);
  if (isInherited(cell, field)) return before === null ? { kind: 'same' } : { kind: 'changed', value: null };
  return compareInput(cellContent(cell), before, 'number', currency, countedBy(field));
}

/** Whether a cell follows the grant: by our own formula, however a spreadsheet program spells it. */
function isInherited(cell: FoundCell, input: ScenarioInput): boolean {
  const formula = formulaOf(cell);
  return formula !== null && (isSameFormula(formula, inheritedFormula(input)) || isSameFormula(formula, input));
}

const withField = (document: GrantDocument, id: string, field: 'name' | ScenarioInput, value: string | null): GrantDocument => ({
  ...document,
  scenarios: document.scenarios.map((scenario) => (scenario.id === id ? { ...scenario, [field]: value } : scenario)),
});

/** Rows that somebody added become scenarios where at least one input can be read; rows that sum others up do not. */
function addScenarios(progress: ImportProgress, found: Found): ImportProgress {
  const { table } = found;
  const first = Math.min(...table.rowOf.values(), Number.POSITIVE_INFINITY);
  const grantRow = table.rowOf.get(GRANT_KEY) ?? first;
  return table.rowsWithoutKey.filter((row) => row > grantRow).reduce((before, row) => addScenario(before, found, row), progress);
}

function addScenario(progress: ImportProgress, { table, formulas }: Found, row: number): ImportProgress {
  const { document } = progress;
  const nameCell = table.cell(row, 'name');
  const name = nameCell === null || isUnnamedFormula(formulaOf(nameCell)) ? null : cellContent(nameCell);
  const fields = SCENARIO_INPUTS.map((input) => ({ input, ...readNewField(table.cell(row, input), input, row, formulas, document.currency) }));
  const path = `scenarios[${document.scenarios.length}]`;
  const odd = fields.find(({ unread }) => unread !== null);
  if (odd !== undefined) return withUnread(progress, `${path}.${odd.input}`, placeOf(table, row, odd.input), odd.unread ?? '');
  if (fields.every(({ value }) => value === null)) return progress;
  const value = (input: ScenarioInput): string | null => fields.find((field) => field.input === input)?.value ?? null;
  const scenario: Scenario = {
    id: nextScenarioId(document),
    name: name === null || name.kind === 'blank' ? '' : name.text,
    exercisePrice: value('exercisePrice'),
    rights: value('rights'),
    sharesPerRight: value('sharesPerRight'),
  };
  const cell = placeOf(table, row, 'name');
  return withChange(progress, { ...document, scenarios: [...document.scenarios, scenario] }, { path, row: scenario.name, cell, before: null, after: scenario.name });
}

/** Where a cell stands; of a column that is gone, its row. */
function placeOf(table: ScenarioTable, row: number, column: 'name' | ScenarioInput): string {
  const cell = table.cell(row, column);
  return cell === null ? `${table.sheet.name}!${row}` : cellName(cell);
}

/** Formulas over other rows, as under a table: no input of a scenario. */
const AGGREGATE = /\b(sum|average|subtotal|min|max|count|counta|median)\s*\(/i;

interface NewField {
  readonly value: string | null;
  readonly unread: string | null;
}

function readNewField(cell: FoundCell | null, input: ScenarioInput, row: number, formulas: ExportedFormulas, currency: string): NewField {
  if (cell === null || isInherited(cell, input)) return { value: null, unread: null };
  const copied = formulas.copied(cell, input, row);
  if (copied !== null) return { value: copied, unread: null };
  const formula = formulaOf(cell);
  if (formula !== null && AGGREGATE.test(formula)) return { value: null, unread: `=${formula}` };
  const reading = readInputCell(cellContent(cell), 'number', currency, countedBy(input));
  return reading.ok ? { value: reading.value, unread: null } : { value: null, unread: reading.text };
}

/**
 * Tells which custom columns no longer have the formulas they were exported with, each by its first such cell:
 * they come back as the document has them.
 */
function tellChangedColumns(progress: ImportProgress, workbook: WorkbookFile, { table, formulas }: Found, exported: GrantDocument): ImportProgress {
  const rows = [GRANT_KEY, ...exported.scenarios.map(({ id }) => shownText(id))].flatMap((key) => table.rowOf.get(key) ?? []);
  const seen = new Set<string>();
  return customColumnsOf(exported).columns.reduce((before, { column: { id }, figure }, index) => {
    const name = grantFigureName(id)?.toLowerCase() ?? null;
    if (figure === null || name === null || seen.has(name)) return before;
    seen.add(name);
    const path = `columns[${index}].formula`;
    const column = figureColumnIn(workbook, table.sheet, id);
    if (column === null) return withUnread(before, path, name, '');
    const changed = rows.map((row) => ({ cell: findCell(workbook, table.sheet, row, column), expected: formulas.figure(figure, row) }))
      .find(({ cell, expected }) => expected !== null && !isSameFormula(formulaOf(cell) ?? '', expected));
    if (changed === undefined) return before;
    const formula = formulaOf(changed.cell);
    return withUnread(before, path, cellName(changed.cell), formula === null ? shownIn(changed.cell) : `=${formula}`);
  }, progress);
}
