import type { Cell, Row, Worksheet } from 'exceljs';
import { MOST_ANNOUNCED_CATEGORIES } from '../../../grant/limits.ts';
import { isCount } from '../../../grant/number-rules.ts';
import { countOf, sumOf } from '../../../grant/parts/terms/category-rules.ts';
import type { AnnouncedCategory } from '../../../grant/schema.ts';
import { formulaCell, inputCellValue, spreadsheetNumber, textCell } from '../../cell-values.ts';
import { absoluteAddress, address } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountFormat } from '../../style.ts';
import { validateCount } from '../../validation.ts';
import { categoryWords } from '../allottees/category-lines.ts';
import { CATEGORY_COLUMN_NAMES, CATEGORY_COLUMNS, CATEGORY_COUNTS, CATEGORY_FIELDS, CATEGORY_SUMS, categoryKey, SPARE_LINES } from './category-table.ts';
import { termsSheetText } from './text.ts';

const COUNT = { format: amountFormat(0), align: 'right' } as const;

/** Writes the table of categories of term 9 under a row: its lines, rows for more of them, and live sums. Answers the last row that is taken. */
export function writeCategories(pack: Pack, sheet: Worksheet, after: number): number {
  const { categories } = pack.document.grant.allotteesAnnounced;
  const head = after + 1;
  writeHead(pack, sheet, head);
  const rows = Math.min(categories.length + SPARE_LINES, Math.max(MOST_ANNOUNCED_CATEGORIES, categories.length));
  for (let index = 0; index < rows; index += 1) writeLine(pack, sheet.getRow(head + 1 + index), index, categories[index] ?? null);
  writeSums(pack, sheet, head + 1, head + rows);
  return head + rows + 1;
}

function writeHead(pack: Pack, sheet: Worksheet, number: number): void {
  const row = sheet.getRow(number);
  const { categories } = termsSheetText[pack.language];
  row.height = 18;
  writeCell(pack, row, CATEGORY_COLUMNS.id, null, 'head');
  writeCell(pack, row, CATEGORY_COLUMNS.check, categories.check, 'head', { align: 'left', indent: 1 });
  for (const field of CATEGORY_FIELDS) writeCell(pack, row, CATEGORY_COLUMNS[field], categories[field], 'head', { align: field === 'category' ? 'left' : 'right' });
  for (const field of ['id', ...CATEGORY_FIELDS] as const) pack.workbook.definedNames.add(absoluteAddress(sheet.name, CATEGORY_COLUMNS[field], number), CATEGORY_COLUMN_NAMES[field]);
}

function writeLine(pack: Pack, row: Row, index: number, line: AnnouncedCategory | null): void {
  row.height = 16;
  writeCell(pack, row, CATEGORY_COLUMNS.id, line === null ? null : categoryKey(index), 'key', { format: '@' });
  writeCell(pack, row, CATEGORY_COLUMNS.category, line === null ? null : textCell(categoryWords(pack, line.category)), 'input', { align: 'left', format: '@' });
  for (const field of CATEGORY_COUNTS) {
    const cell = writeCell(pack, row, CATEGORY_COLUMNS[field], inputCellValue('number', line?.[field] ?? null, isCount), 'input', COUNT);
    validateCount(cell, pack.text);
  }
  writeCell(pack, row, CATEGORY_COLUMNS.check, lineCheck(pack, row.number, line), 'remark', { align: 'left', indent: 1 });
}

/** Whether a line keeps to its maximum, and its persons × rights for each are its rights; blank while too little of it is given. */
function lineCheck({ language }: Pack, row: number, line: AnnouncedCategory | null): Cell['value'] {
  const { ok, differs, aboveMost } = termsSheetText[language].categories;
  const [persons, rights, each, most] = CATEGORY_COUNTS.map((field) => address(CATEGORY_COLUMNS[field], row));
  const isAbove = `OR(AND(COUNT(${each},${most})=2,N(${each})>N(${most})),AND(COUNT(${persons},${rights},${most})=3,N(${rights})>N(${persons})*N(${most})))`;
  const formula = `IF(${isAbove},"${aboveMost}",IF(COUNT(${persons},${rights},${each})<3,"",IF(${persons}*${each}=${rights},"${ok}","${differs}")))`;
  return formulaCell(formula, line === null ? '' : lineCheckWords(line, { ok, differs, aboveMost }));
}

function lineCheckWords(line: AnnouncedCategory, words: Readonly<Record<'ok' | 'differs' | 'aboveMost', string>>): string {
  const [persons = null, rights = null, each = null, most = null] = CATEGORY_COUNTS.map((field) => countOf(line[field]));
  if (most !== null && each !== null && each > most) return words.aboveMost;
  if (most !== null && persons !== null && rights !== null && rights > persons * most) return words.aboveMost;
  if (persons === null || rights === null || each === null) return '';
  return persons * each === rights ? words.ok : words.differs;
}

/** Sums of persons and rights, which are there while every line gives its own, as the checks of the document have it. */
function writeSums(pack: Pack, sheet: Worksheet, first: number, last: number): void {
  const { categories } = pack.document.grant.allotteesAnnounced;
  const row = sheet.getRow(last + 1);
  row.height = 18;
  const range = (column: number): string => `${address(column, first)}:${address(column, last)}`;
  const lines = `SUMPRODUCT(--(${CATEGORY_FIELDS.map((field) => range(CATEGORY_COLUMNS[field])).join('&')}<>""))`;
  for (const column of Object.values(CATEGORY_COLUMNS)) writeCell(pack, row, column, null, 'total');
  writeCell(pack, row, CATEGORY_COLUMNS.category, termsSheetText[pack.language].categories.total, 'total', { align: 'left' });
  for (const field of ['persons', 'rights'] as const) {
    const sum = sumOf(categories, field);
    const formula = `IF(OR(${lines}=0,COUNT(${range(CATEGORY_COLUMNS[field])})<${lines}),"",SUM(${range(CATEGORY_COLUMNS[field])}))`;
    writeCell(pack, row, CATEGORY_COLUMNS[field], formulaCell(formula, sum === null ? '' : spreadsheetNumber(sum)), 'total', COUNT);
    pack.workbook.definedNames.add(absoluteAddress(sheet.name, CATEGORY_COLUMNS[field], last + 1), CATEGORY_SUMS[field]);
  }
}
