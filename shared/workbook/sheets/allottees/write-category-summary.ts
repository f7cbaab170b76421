import type { Cell, Worksheet } from 'exceljs';
import { multiplyDecimals } from '../../../calc/decimal-arithmetic.ts';
import { withBrackets } from '../../../text/punctuation.ts';
import { formulaCell, spreadsheetNumber, textCell } from '../../cell-values.ts';
import { address, sheetAddress } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountFormat, percentFormat, type CellRole } from '../../style.ts';
import { writeTitle } from '../title.ts';
import { ALLOTTEE_HEADER_ROW } from './allottee-columns.ts';
import { categoryLines, shareOf, type CategorySum } from './category-lines.ts';
import { writeExerciseSizes } from './exercise-sizes.ts';
import { allotteesSheetText } from './text.ts';

const COLUMNS = { category: 2, persons: 3, rights: 4, share: 5, shares: 6, amount: 7 } as const;
/** Widths in characters, from the first column. */
export const CATEGORY_SUMMARY_WIDTHS: readonly number[] = [3, 34, 11, 13, 10, 16, 20];
const FIRST_ROW = ALLOTTEE_HEADER_ROW + 1;

/** Row of the total. */
function totalRowOf(pack: Pack): number {
  const { shown, rest } = categoryLines(pack);
  return FIRST_ROW + shown.length + (rest === null ? 0 : 1);
}

const totalCell = (pack: Pack, column: number): string => sheetAddress(allotteesSheetText[pack.language].sheet, column, totalRowOf(pack));

/** How many people the list has, as the cell of the total has it. */
export const summedPersonsFormula = (pack: Pack): string => totalCell(pack, COLUMNS.persons);

/** The rights of the list together, as the cell of the total has them. */
export const summedRightsFormula = (pack: Pack): string => totalCell(pack, COLUMNS.rights);

/**
 * Writes what the list adds up to by category, where it has no row of any person: persons and rights as they were counted
 * at export, and what follows from them live.
 */
export function writeCategorySummary(pack: Pack, sheet: Worksheet): void {
  const { document } = pack;
  const text = allotteesSheetText[pack.language];
  writeTitle(pack, sheet, text.sheet, COLUMNS.category);
  const count = document.allottees.length;
  writeCell(pack, sheet.getRow(3), COLUMNS.category, count === 0 ? text.empty : text.withoutList(count), 'remark');
  if (count > 0) writeLines(pack, sheet);
  writeExerciseSizes(pack, sheet, { row: totalRowOf(pack) + 3, label: COLUMNS.category, rights: null });
}

function writeLines(pack: Pack, sheet: Worksheet): void {
  const text = allotteesSheetText[pack.language];
  const { shown, rest, total } = categoryLines(pack);
  const last = totalRowOf(pack);
  const [sharesPerRight, price] = [grantInput(pack, 'sharesPerRight'), grantInput(pack, 'exercisePrice')];
  const headings = [[COLUMNS.category, text.byCategory], [COLUMNS.persons, text.persons], [COLUMNS.rights, text.rights], [COLUMNS.share, text.share], [COLUMNS.shares, text.shares], [COLUMNS.amount, withBrackets(text.amount, pack.currency, pack.language)]] as const;
  for (const [column, heading] of headings) writeCell(pack, sheet.getRow(ALLOTTEE_HEADER_ROW), column, heading, 'head', { align: column === COLUMNS.category ? 'left' : 'right' });
  const parts = [...shown.map(([category, sum]) => [category, sum] as const), ...(rest === null ? [] : [[rest.label, rest.sum] as const])];
  parts.forEach(([label, sum], index) => {
    const number = FIRST_ROW + index;
    writeLine(number, label, sum, 'figure', {
      persons: sum.persons,
      rights: spreadsheetNumber(sum.rights),
      shares: formulaCell(`IF(COUNT(sharesPerRight)=0,"",${address(COLUMNS.rights, number)}*sharesPerRight)`, numberOrBlank(sharesOf(sum))),
      amount: formulaCell(`IF(COUNT(${address(COLUMNS.shares, number)},exercisePrice)<2,"",ROUND(${address(COLUMNS.shares, number)}*exercisePrice,${decimals()}))`, numberOrBlank(amountOf(sum))),
    });
  });
  const sumOver = (column: number): string => `SUM(${address(column, FIRST_ROW)}:${address(column, last - 1)})`;
  const orBlank = (column: number): string => `IF(COUNT(${address(column, FIRST_ROW)}:${address(column, last - 1)})=0,"",${sumOver(column)})`;
  const repeated = parts.reduce((sum, [, { persons }]) => sum + persons, 0) - total.persons;
  writeLine(last, text.total, total, 'total', {
    // Somebody in two categories counts in each of them, and once in all.
    persons: formulaCell(`${sumOver(COLUMNS.persons)}${repeated === 0 ? '' : `-${repeated}`}`, total.persons),
    rights: formulaCell(sumOver(COLUMNS.rights), spreadsheetNumber(total.rights)),
    shares: formulaCell(orBlank(COLUMNS.shares), numberOrBlank(sharesOf(total))),
    amount: formulaCell(orBlank(COLUMNS.amount), numberOrBlank(amountOf(total))),
  });

  function writeLine(number: number, label: string, sum: CategorySum, role: CellRole, cells: Readonly<Record<'persons' | 'rights' | 'shares' | 'amount', Cell['value']>>): void {
    const row = sheet.getRow(number);
    const counted = { align: 'right', format: amountFormat(0) } as const;
    const whole = `$${address(COLUMNS.rights, last).replace(/(\d+)/, '$$$1')}`;
    writeCell(pack, row, COLUMNS.category, textCell(label), role === 'figure' ? 'text' : role, { align: 'left' });
    writeCell(pack, row, COLUMNS.persons, cells.persons, role, counted);
    writeCell(pack, row, COLUMNS.rights, cells.rights, role, counted);
    writeCell(pack, row, COLUMNS.share, formulaCell(`IF(${whole}=0,"",ROUND(${address(COLUMNS.rights, number)}/${whole},4))`, shareOf(sum.rights, total.rights)), role, { align: 'right', format: percentFormat(4) });
    writeCell(pack, row, COLUMNS.shares, cells.shares, role, counted);
    writeCell(pack, row, COLUMNS.amount, cells.amount, role, { align: 'right', format: amountFormat(decimals()) });
  }

  function sharesOf({ rights }: CategorySum): string | null {
    return sharesPerRight === null ? null : multiplyDecimals(rights, sharesPerRight);
  }

  function amountOf(sum: CategorySum): string | null {
    const shares = sharesOf(sum);
    return shares === null || price === null ? null : multiplyDecimals(shares, price);
  }

  function decimals(): number {
    return pack.decimals('exercisePrice');
  }
}

const numberOrBlank = (text: string | null): number | '' => (text === null ? '' : spreadsheetNumber(text));

/** An input of the grant itself; null where it is not given, or no good number. */
const grantInput = ({ rows }: Pack, name: 'sharesPerRight' | 'exercisePrice'): string | null => rows[0]?.inputs.values[name] ?? null;
