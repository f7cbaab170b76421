import type { Worksheet } from 'exceljs';
import { isAllotteeCategory } from '../../../allottees/categories.ts';
import { totalsOf } from '../../../allottees/totals.ts';
import { addDecimals } from '../../../calc/decimal-arithmetic.ts';
import { isPositiveCount } from '../../../grant/number-rules.ts';
import type { Allottee } from '../../../grant/schema.ts';
import { exerciseSizes } from '../../../metrics/exercises.ts';
import { allotteeText } from '../../../text/allottees.ts';
import { formulaCell, inputCellValue, shownText, spreadsheetNumber, textCell } from '../../cell-values.ts';
import { absoluteAddress, address, columnRange, EXERCISE_COUNTS, EXERCISE_SIZES } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountFormat, percentFormat, type CellRole } from '../../style.ts';
import { writeTitle } from '../title.ts';
import { ALLOTTEE_COLUMN_NAMES, ALLOTTEE_COLUMNS, ALLOTTEE_HEADER_ROW } from './allottee-columns.ts';
import { allotteesSheetText } from './text.ts';

/** Widths of the list's columns and, behind a gap, of its totals. */
export const LIST_WIDTHS = [4, 14, 20, 20, 18, 12, 11, 20, 3, 22, 10, 12, 10] as const;

const FIRST_ROW = ALLOTTEE_HEADER_ROW + 1;
/** Columns of the totals, beside the list. */
const TOTALS = { label: 10, persons: 11, rights: 12, share: 13 } as const;
/** Categories that get a line of their own; the rest stand together, because each line reads the whole list. */
const MOST_CATEGORIES = 40;

const TEXT_FIELDS = ['employeeNumber', 'name', 'company', 'category', 'grade', 'note'] as const;

/** Last row of the list; the first one where there is no list, so that every range has a cell. */
const lastRow = ({ document }: Pack): number => FIRST_ROW + Math.max(document.allottees.length, 1) - 1;

/** A column of the list as formulas refer to it. */
export const allotteeRange = (pack: Pack, column: number): string => columnRange(allotteesSheetText[pack.language].sheet, column, FIRST_ROW, lastRow(pack));

/** Writes the list of allottees, its totals by category, and the sizes of exercises where capital is rounded for each exercise. */
export function writeAllottees(pack: Pack, sheet: Worksheet): void {
  const { document } = pack;
  const text = allotteesSheetText[pack.language];
  writeTitle(pack, sheet, text.sheet, ALLOTTEE_COLUMNS.employeeNumber);
  const words = document.allottees.length === 0 ? text.empty : text.count(document.allottees.length);
  writeCell(pack, sheet.getRow(3), ALLOTTEE_COLUMNS.employeeNumber, words, 'remark');
  writeHeadings(pack, sheet);
  document.allottees.forEach((allottee, index) => writeAllottee(pack, sheet, FIRST_ROW + index, allottee));
  const next = writeTotals(pack, sheet, FIRST_ROW);
  if (document.grant.statedCapital.basis === 'perExercise') writeExerciseSizes(pack, sheet, next + 2);
}

function writeHeadings(pack: Pack, sheet: Worksheet): void {
  const allottees = allotteesSheetText[pack.language];
  const labels = {
    id: null, employeeNumber: allottees.number, name: allottees.name, company: allottees.company, category: allottees.category, grade: allottees.grade,
    rights: allottees.rights, note: allottees.note,
  };
  const row = sheet.getRow(ALLOTTEE_HEADER_ROW);
  for (const key of ['id', 'employeeNumber', 'name', 'company', 'category', 'grade', 'rights', 'note'] as const) {
    writeCell(pack, row, ALLOTTEE_COLUMNS[key], labels[key], 'head', { align: key === 'rights' ? 'right' : 'left', ...(key === 'note' && { indent: 1 }) });
    pack.workbook.definedNames.add(absoluteAddress(sheet.name, ALLOTTEE_COLUMNS[key], ALLOTTEE_HEADER_ROW), ALLOTTEE_COLUMN_NAMES[key]);
  }
}

function writeAllottee(pack: Pack, sheet: Worksheet, number: number, allottee: Allottee): void {
  const row = sheet.getRow(number);
  writeCell(pack, row, ALLOTTEE_COLUMNS.id, textCell(allottee.id), 'key', { format: '@' });
  for (const field of TEXT_FIELDS) writeCell(pack, row, ALLOTTEE_COLUMNS[field], textCell(field === 'category' ? categoryWords(pack, allottee.category) : allottee[field]), 'input', { align: 'left', format: '@', ...(field === 'note' && { indent: 1 }) });
  writeCell(pack, row, ALLOTTEE_COLUMNS.rights, inputCellValue('number', allottee.rights, isPositiveCount), 'input', { align: 'right', format: amountFormat(0) });
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
  return personsFormula(`COUNTA(${allotteeRange(pack, ALLOTTEE_COLUMNS.id)})`, { rows: allottees.length, persons: totalsOf(allottees).persons, rights: '0' });
}

function writeTotals(pack: Pack, sheet: Worksheet, from: number): number {
  const { document } = pack;
  const text = allotteesSheetText[pack.language];
  const all = totalsByCategory(pack);
  const shown = all.filter(([category]) => category !== '').slice(0, MOST_CATEGORIES);
  const sum: Total = { ...sumOf(all.map(([, total]) => total)), persons: totalsOf(document.allottees).persons };
  const rest = sumOf(all.filter((entry) => !shown.includes(entry)).map(([, total]) => total));
  const ranges = { categories: allotteeRange(pack, ALLOTTEE_COLUMNS.category), rights: allotteeRange(pack, ALLOTTEE_COLUMNS.rights), ids: allotteeRange(pack, ALLOTTEE_COLUMNS.id) };
  writeTotalsHead(pack, sheet, from);
  const first = from + 1;
  const restRow = first + shown.length;
  const hasRest = rest.rows > 0;
  const totalRow = restRow + (hasRest ? 1 : 0);
  const line = (row: number, label: string | null, persons: string, rights: string, total: Total, role: CellRole): void => {
    const cells = sheet.getRow(row);
    writeCell(pack, cells, TOTALS.label, label, role === 'figure' ? 'text' : role, { align: 'left' });
    writeCell(pack, cells, TOTALS.persons, formulaCell(personsFormula(persons, total), total.persons), role, { align: 'right', format: amountFormat(0) });
    writeCell(pack, cells, TOTALS.rights, formulaCell(rights, spreadsheetNumber(total.rights)), role, { align: 'right', format: amountFormat(0) });
    const [part, whole] = [address(TOTALS.rights, row), `$${address(TOTALS.rights, totalRow).replace(/(\d+)/, '$$$1')}`];
    writeCell(pack, cells, TOTALS.share, formulaCell(`IF(${whole}=0,"",ROUND(${part}/${whole},4))`, shareOf(total.rights, sum.rights)), role, { align: 'right', format: percentFormat(4) });
  };
  shown.forEach(([category, total], index) => {
    const row = first + index;
    const label = address(TOTALS.label, row);
    line(row, textCell(category), `SUMPRODUCT(--EXACT(${ranges.categories},${label}))`, `SUMPRODUCT(--EXACT(${ranges.categories},${label}),${ranges.rights})`, total, 'figure');
  });
  if (hasRest) {
    const others = shown.length === 0 ? '0' : `SUM(${address(TOTALS.rights, first)}:${address(TOTALS.rights, restRow - 1)})`;
    const label = all.length > shown.length + 1 ? text.otherCategories : text.noCategory;
    const shownRows = shown.map((_, index) => `SUMPRODUCT(--EXACT(${ranges.categories},${address(TOTALS.label, first + index)}))`);
    line(restRow, label, [`COUNTA(${ranges.ids})`, ...shownRows].join('-'), `SUM(${ranges.rights})-${others}`, rest, 'figure');
  }
  line(totalRow, text.total, `COUNTA(${ranges.ids})`, `SUM(${ranges.rights})`, sum, 'total');
  return totalRow;
}

function writeTotalsHead(pack: Pack, sheet: Worksheet, row: number): void {
  const allottees = allotteesSheetText[pack.language];
  const labels = [[TOTALS.label, allottees.byCategory], [TOTALS.persons, allottees.persons], [TOTALS.rights, allottees.rights], [TOTALS.share, allottees.share]] as const;
  for (const [column, label] of labels) writeCell(pack, sheet.getRow(row), column, label, 'head', { align: column === TOTALS.label ? 'left' : 'right' });
}

const NOBODY: Total = { rows: 0, persons: 0, rights: '0' };

const sumOf = (totals: readonly Total[]): Total =>
  totals.reduce((sum, { rows, persons, rights }) => ({ rows: sum.rows + rows, persons: sum.persons + persons, rights: addDecimals(sum.rights, rights) }), NOBODY);

/** Share of a total as the cell shows it, to four decimals; blank where there is nothing to share. */
function shareOf(part: string, whole: string): number | '' {
  if (whole === '0') return '';
  return Math.round((spreadsheetNumber(part) / spreadsheetNumber(whole)) * 10_000) / 10_000;
}

/** The list that the per-exercise basis sums over: every number of rights held, and how many allottees hold it. */
function writeExerciseSizes(pack: Pack, sheet: Worksheet, from: number): void {
  const { workbook, document } = pack;
  const text = allotteesSheetText[pack.language];
  const { entries } = exerciseSizes(document.allottees);
  writeCell(pack, sheet.getRow(from - 1), TOTALS.label, text.exercisesHint, 'remark');
  writeCell(pack, sheet.getRow(from), TOTALS.label, text.sizes, 'head', { align: 'left' });
  writeCell(pack, sheet.getRow(from), TOTALS.persons, text.holders, 'head', { align: 'right' });
  const rights = allotteeRange(pack, ALLOTTEE_COLUMNS.rights);
  const rows = entries.length === 0 ? [{ value: '0', count: '0' }] : entries;
  rows.forEach(({ value, count }, index) => {
    const row = sheet.getRow(from + 1 + index);
    writeCell(pack, row, TOTALS.label, spreadsheetNumber(value), 'figure', { align: 'left', format: amountFormat(0) });
    const formula = `COUNTIF(${rights},${address(TOTALS.label, row.number)})`;
    writeCell(pack, row, TOTALS.persons, formulaCell(formula, spreadsheetNumber(count)), 'figure', { align: 'right', format: amountFormat(0) });
  });
  const last = from + rows.length;
  workbook.definedNames.add(columnRange(sheet.name, TOTALS.label, from + 1, last), EXERCISE_SIZES);
  workbook.definedNames.add(columnRange(sheet.name, TOTALS.persons, from + 1, last), EXERCISE_COUNTS);
}
