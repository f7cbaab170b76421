import type { Worksheet } from 'exceljs';
import { isAllotteeCategory } from '../../../allottees/categories.ts';
import { totalsOf, wholeRights } from '../../../allottees/totals.ts';
import { addDecimals, subtractDecimals } from '../../../calc/decimal-arithmetic.ts';
import { isPositiveCount } from '../../../grant/number-rules.ts';
import { allotteeField, type AllotteeFieldName } from '../../../grant/parts/allottees/field-registry.ts';
import type { Allottee } from '../../../grant/schema.ts';
import { exerciseSizes } from '../../../metrics/exercises.ts';
import { allotteeText } from '../../../text/allottees.ts';
import { formulaCell, inputCellValue, shownText, spreadsheetNumber, textCell } from '../../cell-values.ts';
import { absoluteAddress, address, columnRange, EXERCISE_COUNTS, EXERCISE_SIZES } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountFormat, percentFormat, type CellRole } from '../../style.ts';
import { writeTitle } from '../title.ts';
import { ALLOTTEE_HEADER_ROW, allotteeLayout, columnName, type AllotteeLayout, type ListColumn } from './allottee-columns.ts';
import { allotteesSheetText } from './text.ts';

/** The ids stand in the first column, hidden behind a narrow width. */
const ID_COLUMN = 1;
const FIRST_ROW = ALLOTTEE_HEADER_ROW + 1;
/** Categories that get a line of their own; the rest stand together, because each line reads the whole list. */
const MOST_CATEGORIES = 40;

/** Last row of the list; the first one where there is no list, so that every range has a cell. */
const lastRow = ({ document }: Pack): number => FIRST_ROW + Math.max(document.allottees.length, 1) - 1;

/** A column of the list as formulas refer to it: one that every list has. */
export const allotteeRange = (pack: Pack, column: 'id' | 'category' | 'rights'): string =>
  columnRange(allotteesSheetText[pack.language].sheet, columnNumber(pack, column), FIRST_ROW, lastRow(pack));

const columnNumber = ({ document }: Pack, column: 'id' | 'category' | 'rights'): number => (column === 'id' ? ID_COLUMN : (allotteeLayout(document).numberOf(column) ?? ID_COLUMN));

/** Writes the list of allottees, its totals by category, and the sizes of exercises. */
export function writeAllottees(pack: Pack, sheet: Worksheet): void {
  const { document } = pack;
  const text = allotteesSheetText[pack.language];
  writeTitle(pack, sheet, text.sheet, ID_COLUMN + 1);
  const words = document.allottees.length === 0 ? text.empty : text.count(document.allottees.length);
  writeCell(pack, sheet.getRow(3), ID_COLUMN + 1, words, 'remark');
  writeHeadings(pack, sheet);
  const layout = allotteeLayout(document);
  document.allottees.forEach((allottee, index) => writeAllottee(pack, sheet, FIRST_ROW + index, allottee, layout));
  const next = writeTotals(pack, sheet, FIRST_ROW);
  writeExerciseSizes(pack, sheet, next + 2);
}

function writeHeadings(pack: Pack, sheet: Worksheet): void {
  const row = sheet.getRow(ALLOTTEE_HEADER_ROW);
  for (const [index, column] of allotteeLayout(pack.document).columns.entries()) {
    const isNote = column.kind === 'field' && column.field === 'note';
    writeCell(pack, row, index + 1, headingOf(pack, column), 'head', { align: isCount(column) ? 'right' : 'left', ...(isNote && { indent: 1 }) });
    const name = columnName(column);
    if (name !== null) pack.workbook.definedNames.add(absoluteAddress(sheet.name, index + 1, ALLOTTEE_HEADER_ROW), name);
  }
}

function headingOf({ language }: Pack, column: ListColumn): string | null {
  switch (column.kind) {
    case 'id':
      return null;
    case 'field':
      return allotteeText[language].fields[column.field];
    case 'difference':
      return allotteesSheetText[language].difference;
    case 'other':
      return textCell(column.heading);
  }
}

const isCount = (column: ListColumn): boolean => column.kind === 'difference' || (column.kind === 'field' && allotteeField(column.field).kind === 'count');

function writeAllottee(pack: Pack, sheet: Worksheet, number: number, allottee: Allottee, { columns, numberOf }: AllotteeLayout): void {
  const row = sheet.getRow(number);
  for (const [index, column] of columns.entries()) {
    const at = index + 1;
    if (column.kind === 'id') writeCell(pack, row, at, textCell(allottee.id), 'key', { format: '@' });
    else if (column.kind === 'other') writeText(at, Object.hasOwn(allottee.other, column.heading) ? (allottee.other[column.heading] ?? '') : '');
    else if (column.kind === 'difference') writeDifference(at);
    else writeField(at, column.field);
  }

  function writeField(at: number, field: AllotteeFieldName): void {
    const value = allottee[field];
    if (allotteeField(field).kind === 'count') writeCell(pack, row, at, inputCellValue('number', typeof value === 'string' ? value : null, isPositiveCount), 'input', { align: 'right', format: amountFormat(0) });
    else if (typeof value === 'boolean') writeText(at, value ? allotteesSheetText[pack.language].flag : '');
    else writeText(at, field === 'category' ? categoryWords(pack, allottee.category) : (value ?? ''), field === 'note');
  }

  function writeText(at: number, text: string, indented = false): void {
    writeCell(pack, row, at, textCell(text), 'input', { align: 'left', format: '@', ...(indented && { indent: 1 }) });
  }

  function writeDifference(at: number): void {
    const [planned, rights] = [address(numberOf('planned') ?? at, number), address(numberOf('rights') ?? at, number)];
    const difference = allottee.planned === null ? '' : spreadsheetNumber(subtractDecimals(String(wholeRights(allottee.rights)), String(wholeRights(allottee.planned))));
    writeCell(pack, row, at, formulaCell(`IF(${planned}="","",SUM(${rights})-SUM(${planned}))`, difference), 'figure', { align: 'right', format: amountFormat(0) });
  }
}

interface Total {
  readonly rows: number;
  /** Distinct people: a person who stands in several rows counts once. */
  readonly persons: number;
  readonly rights: string;
}

/** Totals by category as the list's cells spell it, in the order of a notice. */
function totalsByCategory(pack: Pack): readonly (readonly [string, Total])[] {
  const { allottees } = pack.document;
  const totals = new Map<string, Total>();
  for (const { category, persons, rights } of totalsOf(allottees).byCategory) {
    const key = shownText(categoryWords(pack, category));
    const rows = allottees.reduce((count, allottee) => count + (allottee.category === category ? 1 : 0), 0);
    totals.set(key, sumOf([totals.get(key) ?? NOBODY, { rows, persons, rights }]));
  }
  return [...totals];
}

/** A category as people read it: known ones are codes in the document. */
const categoryWords = ({ language }: Pack, category: string): string =>
  isAllotteeCategory(category) ? allotteeText[language].categories[category] : category;

/** Rows, counted live, less those that repeat a person. */
const personsFormula = (rows: string, { rows: all, persons }: Total): string => (all === persons ? rows : `${rows}-${all - persons}`);

/** How many people the list names, live: its rows, less those that repeat a person. */
export function listedPersonsFormula(pack: Pack): string {
  const { allottees } = pack.document;
  return personsFormula(`COUNTA(${allotteeRange(pack, 'id')})`, { rows: allottees.length, persons: totalsOf(allottees).persons, rights: '0' });
}

function writeTotals(pack: Pack, sheet: Worksheet, from: number): number {
  const { totals } = allotteeLayout(pack.document);
  const { document } = pack;
  const text = allotteesSheetText[pack.language];
  const all = totalsByCategory(pack);
  const shown = all.filter(([category]) => category !== '').slice(0, MOST_CATEGORIES);
  const sum: Total = { ...sumOf(all.map(([, total]) => total)), persons: totalsOf(document.allottees).persons };
  const rest = sumOf(all.filter((entry) => !shown.includes(entry)).map(([, total]) => total));
  const ranges = { categories: allotteeRange(pack, 'category'), rights: allotteeRange(pack, 'rights'), ids: allotteeRange(pack, 'id') };
  writeTotalsHead(pack, sheet, from);
  const first = from + 1;
  const restRow = first + shown.length;
  const hasRest = rest.rows > 0;
  const totalRow = restRow + (hasRest ? 1 : 0);
  const line = (row: number, label: string | null, persons: string, rights: string, total: Total, role: CellRole): void => {
    const cells = sheet.getRow(row);
    writeCell(pack, cells, totals.label, label, role === 'figure' ? 'text' : role, { align: 'left' });
    writeCell(pack, cells, totals.persons, formulaCell(personsFormula(persons, total), total.persons), role, { align: 'right', format: amountFormat(0) });
    writeCell(pack, cells, totals.rights, formulaCell(rights, spreadsheetNumber(total.rights)), role, { align: 'right', format: amountFormat(0) });
    const [part, whole] = [address(totals.rights, row), `$${address(totals.rights, totalRow).replace(/(\d+)/, '$$$1')}`];
    writeCell(pack, cells, totals.share, formulaCell(`IF(${whole}=0,"",ROUND(${part}/${whole},4))`, shareOf(total.rights, sum.rights)), role, { align: 'right', format: percentFormat(4) });
  };
  shown.forEach(([category, total], index) => {
    const row = first + index;
    const label = address(totals.label, row);
    line(row, textCell(category), `SUMPRODUCT(--EXACT(${ranges.categories},${label}))`, `SUMPRODUCT(--EXACT(${ranges.categories},${label}),${ranges.rights})`, total, 'figure');
  });
  if (hasRest) {
    const others = shown.length === 0 ? '0' : `SUM(${address(totals.rights, first)}:${address(totals.rights, restRow - 1)})`;
    const label = all.length > shown.length + 1 ? text.otherCategories : text.noCategory;
    const shownRows = shown.map((_, index) => `SUMPRODUCT(--EXACT(${ranges.categories},${address(totals.label, first + index)}))`);
    line(restRow, label, [`COUNTA(${ranges.ids})`, ...shownRows].join('-'), `SUM(${ranges.rights})-${others}`, rest, 'figure');
  }
  line(totalRow, text.total, `COUNTA(${ranges.ids})`, `SUM(${ranges.rights})`, sum, 'total');
  return totalRow;
}

function writeTotalsHead(pack: Pack, sheet: Worksheet, row: number): void {
  const allottees = allotteesSheetText[pack.language];
  const { totals } = allotteeLayout(pack.document);
  const labels = [[totals.label, allottees.byCategory], [totals.persons, allottees.persons], [totals.rights, allottees.rights], [totals.share, allottees.share]] as const;
  for (const [column, label] of labels) writeCell(pack, sheet.getRow(row), column, label, 'head', { align: column === totals.label ? 'left' : 'right' });
}

const NOBODY: Total = { rows: 0, persons: 0, rights: '0' };

const sumOf = (totals: readonly Total[]): Total =>
  totals.reduce((sum, { rows, persons, rights }) => ({ rows: sum.rows + rows, persons: sum.persons + persons, rights: addDecimals(sum.rights, rights) }), NOBODY);

/** Share of a total as the cell shows it, to four decimals; blank where there is nothing to share. */
function shareOf(part: string, whole: string): number | '' {
  if (whole === '0') return '';
  return Math.round((spreadsheetNumber(part) / spreadsheetNumber(whole)) * 10_000) / 10_000;
}

/**
 * The list that the per-exercise basis sums over: every number of rights that is exercised at once, and how often. Formulas
 * need it in any case; where nobody exercises anything, its row is hidden.
 */
function writeExerciseSizes(pack: Pack, sheet: Worksheet, from: number): void {
  const { workbook, document } = pack;
  const { totals } = allotteeLayout(document);
  const text = allotteesSheetText[pack.language];
  const { entries } = exerciseSizes(document);
  const isPlanned = document.exercisePlan.length > 0;
  if (entries.length > 0) {
    writeCell(pack, sheet.getRow(from - 1), totals.label, isPlanned ? text.plannedHint : text.exercisesHint, 'remark');
    writeCell(pack, sheet.getRow(from), totals.label, text.sizes, 'head', { align: 'left' });
    writeCell(pack, sheet.getRow(from), totals.persons, isPlanned ? text.planned : text.holders, 'head', { align: 'right' });
  }
  const rights = allotteeRange(pack, 'rights');
  const rows = entries.length === 0 ? [{ value: '0', count: '0' }] : entries;
  rows.forEach(({ value, count }, index) => {
    const row = sheet.getRow(from + 1 + index);
    writeCell(pack, row, totals.label, spreadsheetNumber(value), 'figure', { align: 'left', format: amountFormat(0) });
    const formula = `COUNTIF(${rights},${address(totals.label, row.number)})`;
    row.hidden = entries.length === 0;
    writeCell(pack, row, totals.persons, isPlanned ? spreadsheetNumber(count) : formulaCell(formula, spreadsheetNumber(count)), 'figure', { align: 'right', format: amountFormat(0) });
  });
  const last = from + rows.length;
  workbook.definedNames.add(columnRange(sheet.name, totals.label, from + 1, last), EXERCISE_SIZES);
  workbook.definedNames.add(columnRange(sheet.name, totals.persons, from + 1, last), EXERCISE_COUNTS);
}
