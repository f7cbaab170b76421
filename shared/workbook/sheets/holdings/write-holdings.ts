import type { Cell, Worksheet } from 'exceljs';
import { currencyDecimals } from '../../../grant/currency.ts';
import { holderNumber, securityNumber, tableNumberName, type TableNumber } from '../../../grant/table-numbers.ts';
import { inputCellValue, textCell } from '../../cell-values.ts';
import { absoluteAddress, tableNumberCellName } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountFormat } from '../../style.ts';
import { writeTitle } from '../title.ts';
import { tableCells, type TableCell } from './table-cells.ts';
import { holdingsSheetText } from './text.ts';

/** Name, kind, shares, exercise price or votes, add-back, included. */
export const HOLDINGS_WIDTHS = [34, 22, 18, 18, 20, 12] as const;
/** Row of the first title; everything stands under it. */
export const HOLDINGS_TITLE_ROW = 4;

/** Columns of the numbers, counted from 1. */
const COLUMNS = { securities: { shares: 3, exercisePrice: 4, addBack: 5 }, holders: { shares: 3, votes: 4 } } as const;

/** Writes the other securities and the groups of holders; every number has a name, by which formulas refer to it and an import finds it. */
export function writeHoldings(pack: Pack, sheet: Worksheet): void {
  const { document, language } = pack;
  const text = holdingsSheetText[language];
  writeTitle(pack, sheet, text.sheet);
  let row = HOLDINGS_TITLE_ROW - 1;
  const cells = tableCells(document);
  const table = (title: string, headings: readonly string[]): void => {
    row += 1;
    HOLDINGS_WIDTHS.forEach((_, index) => writeCell(pack, sheet.getRow(row), index + 1, index === 0 ? title : null, 'section'));
    row += 1;
    headings.forEach((heading, index) => writeCell(pack, sheet.getRow(row), index + 1, heading, 'head', { align: index >= 2 && index <= 4 ? 'right' : 'left' }));
  };
  const numbers = (of: TableNumber['table'], rowId: string): void => {
    for (const cell of cells.filter(({ number }) => number.table === of && number.rowId === rowId)) writeNumber(pack, sheet, row, cell);
  };
  if (document.securities.length > 0) {
    table(text.securities, [text.name, text.kind, text.shares, text.exercisePrice, text.addBack, text.included]);
    for (const { id, name, kind, included } of document.securities) {
      row += 1;
      writeCell(pack, sheet.getRow(row), 1, textCell(name), 'label');
      writeCell(pack, sheet.getRow(row), 2, text.kinds[kind], 'text');
      numbers('securities', id);
      writeCell(pack, sheet.getRow(row), 6, included ? text.yes : text.no, 'text');
    }
    row += 1;
  }
  if (document.holders.length > 0) {
    table(text.holders, [text.name, '', text.shares, text.votes]);
    for (const { id, name } of document.holders) {
      row += 1;
      writeCell(pack, sheet.getRow(row), 1, textCell(name), 'label');
      numbers('holders', id);
    }
  }
}

function writeNumber(pack: Pack, sheet: Worksheet, row: number, { number, read }: TableCell): Cell {
  const { document } = pack;
  const columns: Readonly<Record<string, number>> = COLUMNS[number.table];
  const column = columns[number.field] ?? 0;
  const decimals = Math.max(pack.decimals(tableNumberName(number)), number.field === 'exercisePrice' ? currencyDecimals(document.currency) : 0);
  const value = inputCellValue('number', read(document), (text) => isGood(pack, number, text));
  const cell = writeCell(pack, sheet.getRow(row), column, value, 'input', { format: amountFormat(decimals), align: 'right' });
  pack.workbook.definedNames.add(absoluteAddress(sheet.name, column, row), tableNumberCellName(number));
  return cell;
}

/** Whether formulas may count a text: one that breaks its rule stands in its cell as text. */
function isGood({ document }: Pack, number: TableNumber, text: string): boolean {
  if (number.table === 'holders') {
    const holder = document.holders.find(({ id }) => id === number.rowId);
    return holder !== undefined && holderNumber({ ...holder, [number.field]: text }, number.field) !== null;
  }
  const security = document.securities.find(({ id }) => id === number.rowId);
  return security !== undefined && securityNumber({ ...security, [number.field]: text }, number.field) !== null;
}
