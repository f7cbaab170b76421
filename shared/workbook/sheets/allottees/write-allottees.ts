import type { Worksheet } from 'exceljs';
import { ALLOTTEE_CATEGORIES } from '../../../allottees/categories.ts';
import { wholeRights } from '../../../allottees/totals.ts';
import { subtractDecimals } from '../../../calc/decimal-arithmetic.ts';
import { isPositiveCount } from '../../../grant/number-rules.ts';
import { allotteeField, type AllotteeFieldName } from '../../../grant/parts/allottees/field-registry.ts';
import type { Allottee } from '../../../grant/schema.ts';
import { otherText } from '../../../metrics/allottee-figures.ts';
import { allotteeText } from '../../../text/allottees.ts';
import { exportText } from '../../../text/export.ts';
import { formulaCell, inputCellValue, spreadsheetNumber, textCell, textInFormula } from '../../cell-values.ts';
import { absoluteAddress, address, columnRange } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountFormat, percentFormat, type CellRole } from '../../style.ts';
import { writeTitle } from '../title.ts';
import { ALLOTTEE_HEADER_ROW, allotteeLayout, columnName, type AllotteeLayout, type ListColumn } from './allottee-columns.ts';
import { categoryLines, categoryWords, personsFormula, shareOf, type CategorySum } from './category-lines.ts';
import { CustomAllotteeCells } from './custom-cells.ts';
import { writeExerciseSizes } from './exercise-sizes.ts';
import { allotteesSheetText } from './text.ts';

/** The ids stand in the first column, hidden behind a narrow width. */
const ID_COLUMN = 1;
const FIRST_ROW = ALLOTTEE_HEADER_ROW + 1;
/** Free rows under the list that sums reach: who is added there counts. */
const SPARE_ROWS = 500;
/** Last row that sums reach. */
const lastRow = ({ document }: Pack): number => FIRST_ROW + document.allottees.length - 1 + SPARE_ROWS;
/** Last row of a sheet that is looked at for what stands too far below. */
const LAST_ROW_LOOKED_AT = 1_000_000;

/** A column of the list as formulas refer to it: one that every list has. */
const allotteeRange = (pack: Pack, column: 'id' | 'category' | 'rights'): string =>
  columnRange(allotteesSheetText[pack.language].sheet, columnNumber(pack, column), FIRST_ROW, lastRow(pack));

const columnNumber = (pack: Pack, column: 'id' | 'category' | 'rights'): number => (column === 'id' ? ID_COLUMN : (layoutOf(pack).numberOf(column) ?? ID_COLUMN));

const layoutOf = ({ document, choice }: Pack): AllotteeLayout => allotteeLayout(document, choice.people);

/** Whether what is changed in the list comes back. */
const isReadBack = ({ choice }: Pack): boolean => choice.carry === 'all';

/** Writes the list of allottees, its totals by category, and the sizes of exercises. */
export function writeAllottees(pack: Pack, sheet: Worksheet): void {
  const { document } = pack;
  const text = allotteesSheetText[pack.language];
  writeTitle(pack, sheet, text.sheet, ID_COLUMN + 1);
  const count = document.allottees.length;
  const words = count === 0 ? text.empty : isReadBack(pack) ? text.count(count) : [text.count(count), exportText[pack.language].notReadBack].join(pack.language === 'ja' ? '。' : '. ');
  writeCell(pack, sheet.getRow(3), ID_COLUMN + 1, words, 'remark');
  writeHeadings(pack, sheet);
  const layout = layoutOf(pack);
  const custom = new CustomAllotteeCells(pack, layout, FIRST_ROW);
  if (custom.remark !== null) writeCell(pack, sheet.getRow(4), ID_COLUMN + 1, textCell(custom.remark), 'remark');
  document.allottees.forEach((allottee, index) => writeAllottee(pack, sheet, FIRST_ROW + index, allottee, layout, custom));
  const next = writeTotals(pack, sheet, FIRST_ROW);
  writeExerciseSizes(pack, sheet, { row: next + 2, label: layout.totals.label, rights: allotteeRange(pack, 'rights') });
}

function writeHeadings(pack: Pack, sheet: Worksheet): void {
  const row = sheet.getRow(ALLOTTEE_HEADER_ROW);
  for (const [index, column] of layoutOf(pack).columns.entries()) {
    const isNote = column.kind === 'field' && column.field === 'note';
    writeCell(pack, row, index + 1, headingOf(pack, column), 'head', { align: isCount(column) ? 'right' : 'left', ...(isNote && { indent: 1 }) });
    const name = isReadBack(pack) ? columnName(column) : null;
    if (name !== null) pack.workbook.definedNames.add(absoluteAddress(sheet.name, index + 1, ALLOTTEE_HEADER_ROW), name);
  }
}

function headingOf({ language, document, choice }: Pack, column: ListColumn): string | null {
  switch (column.kind) {
    case 'id':
      return null;
    case 'field':
      return column.field === 'employeeNumber' && choice.people !== 'names' ? allotteesSheetText[language].number : allotteeText[language].fields[column.field];
    case 'difference':
      return allotteesSheetText[language].difference;
    case 'other':
      return textCell(column.heading);
    case 'custom':
      return textCell(document.allotteeColumns[column.index]?.name ?? '');
  }
}

const isCount = (column: ListColumn): boolean => column.kind === 'difference' || column.kind === 'custom' || (column.kind === 'field' && allotteeField(column.field).kind === 'count');

/** How cells look of a list that is read back, and of one that is there for reading. */
const INPUT_ROLES = { text: 'input', count: 'input' } as const satisfies Record<string, CellRole>;
const READING_ROLES = { text: 'text', count: 'figure' } as const satisfies Record<string, CellRole>;

function writeAllottee(pack: Pack, sheet: Worksheet, number: number, allottee: Allottee, { columns, numberOf }: AllotteeLayout, custom: CustomAllotteeCells): void {
  const row = sheet.getRow(number);
  const roles = isReadBack(pack) ? INPUT_ROLES : READING_ROLES;
  for (const [index, column] of columns.entries()) {
    const at = index + 1;
    if (column.kind === 'id') writeCell(pack, row, at, textCell(allottee.id), 'key', { format: '@' });
    else if (column.kind === 'other') writeOther(at, column.heading);
    else if (column.kind === 'custom') custom.write(row, at, column.index, number - FIRST_ROW);
    else if (column.kind === 'difference') writeDifference(at);
    else writeField(at, column.field);
  }

  function writeField(at: number, field: AllotteeFieldName): void {
    const value = allottee[field];
    if (allotteeField(field).kind === 'count') writeCell(pack, row, at, inputCellValue('number', typeof value === 'string' ? value : null, isPositiveCount), roles.count, { align: 'right', format: amountFormat(0) });
    else if (typeof value === 'boolean') writeText(at, value ? allotteesSheetText[pack.language].flag : '');
    else writeText(at, field === 'category' ? categoryWords(pack, allottee.category) : (value ?? ''), field === 'note');
  }

  /** A number that formulas count with is a number in its cell, spelt as the list has it; all else is a text. */
  function writeOther(at: number, heading: string): void {
    const text = otherText(allottee, heading);
    if (custom.isNumberCell(heading, text)) writeCell(pack, row, at, spreadsheetNumber(text), roles.text, { align: 'left' });
    else writeText(at, text);
  }

  function writeText(at: number, text: string, indented = false): void {
    writeCell(pack, row, at, textCell(text), roles.text, { align: 'left', format: '@', ...(indented && { indent: 1 }) });
  }

  function writeDifference(at: number): void {
    const [planned, rights] = [address(numberOf('planned') ?? at, number), address(numberOf('rights') ?? at, number)];
    const difference = allottee.planned === null ? '' : spreadsheetNumber(subtractDecimals(String(wholeRights(allottee.rights)), String(wholeRights(allottee.planned))));
    writeCell(pack, row, at, formulaCell(`IF(${planned}="","",SUM(${rights})-SUM(${planned}))`, difference), 'figure', { align: 'right', format: amountFormat(0) });
  }
}

/** Rows of the list in which something stands, those that were added under it too. */
const filledRows = (pack: Pack): string => `SUMPRODUCT(--(${(['id', 'category', 'rights'] as const).map((column) => allotteeRange(pack, column)).join('&')}<>""))`;

/** How many people the list has, live: its rows, less those that repeat a person. */
export const listedPersonsFormula = (pack: Pack): string => personsFormula(filledRows(pack), categoryLines(pack).total);

/** The rights of the list together, live. */
export const listedRightsFormula = (pack: Pack): string => `SUM(${allotteeRange(pack, 'rights')})`;

function writeTotals(pack: Pack, sheet: Worksheet, from: number): number {
  const { totals } = layoutOf(pack);
  const text = allotteesSheetText[pack.language];
  const { shown, rest, total: sum } = categoryLines(pack);
  const ranges = { categories: allotteeRange(pack, 'category'), rights: allotteeRange(pack, 'rights') };
  writeTotalsHead(pack, sheet, from);
  const first = from + 1;
  const restRow = first + shown.length;
  const totalRow = restRow + (rest === null ? 0 : 1);
  const line = (row: number, label: string | null, persons: string, rights: string, total: CategorySum, role: CellRole): void => {
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
  if (rest !== null) {
    const others = shown.length === 0 ? '0' : `SUM(${address(totals.rights, first)}:${address(totals.rights, restRow - 1)})`;
    const shownRows = shown.map((_, index) => `SUMPRODUCT(--EXACT(${ranges.categories},${address(totals.label, first + index)}))`);
    line(restRow, rest.label, [filledRows(pack), ...shownRows].join('-'), `SUM(${ranges.rights})-${others}`, rest.sum, 'figure');
  }
  line(totalRow, text.total, filledRows(pack), `SUM(${ranges.rights})`, sum, 'total');
  return totalRow;
}

/** The rights of all lines by category, and of the total under them. */
export function categoryTotals(pack: Pack): { readonly lines: string; readonly total: string } {
  const { totals } = layoutOf(pack);
  const { shown, rest } = categoryLines(pack);
  const { sheet } = allotteesSheetText[pack.language];
  const totalRow = FIRST_ROW + 1 + shown.length + (rest === null ? 0 : 1);
  return { lines: `SUM(${columnRange(sheet, totals.rights, FIRST_ROW + 1, totalRow - 1)})`, total: absoluteAddress(sheet, totals.rights, totalRow) };
}

/** How many rows stand so far below the list that no sum reaches them. */
export const rowsOutOfReach = (pack: Pack): string =>
  `COUNTA(${columnRange(allotteesSheetText[pack.language].sheet, columnNumber(pack, 'rights'), lastRow(pack) + 1, Math.max(LAST_ROW_LOOKED_AT, lastRow(pack) + 1))})`;

/** How many rows have a category that is neither known nor one of the list at export; null where not every category has a line. */
export function unknownCategoriesFormula(pack: Pack): string | null {
  const { shown, rest } = categoryLines(pack);
  if (rest !== null && rest.label !== allotteesSheetText[pack.language].noCategory) return null;
  const range = allotteeRange(pack, 'category');
  const words = new Set([...shown.map(([category]) => category), ...ALLOTTEE_CATEGORIES.map((code) => categoryWords(pack, code))]);
  // A text that a formula cannot hold whole would be looked for in vain.
  if ([...words].some((word) => textInFormula(word) !== `"${word.replaceAll('"', '""')}"`)) return null;
  return [`SUMPRODUCT(--(${range}<>""))`, ...[...words].map((word) => `SUMPRODUCT(--EXACT(${range},${textInFormula(word)}))`)].join('-');
}

function writeTotalsHead(pack: Pack, sheet: Worksheet, row: number): void {
  const allottees = allotteesSheetText[pack.language];
  const { totals } = layoutOf(pack);
  const labels = [[totals.label, allottees.byCategory], [totals.persons, allottees.persons], [totals.rights, allottees.rights], [totals.share, allottees.share]] as const;
  for (const [column, label] of labels) writeCell(pack, sheet.getRow(row), column, label, 'head', { align: column === totals.label ? 'left' : 'right' });
}
