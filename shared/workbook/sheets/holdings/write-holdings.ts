import type { Cell, Worksheet } from 'exceljs';
import { addDecimals } from '../../../calc/decimal-arithmetic.ts';
import { givenSecurities, hasCountedAddBack, hasCountedPrice, isCounted } from '../../../grant/counted-securities.ts';
import { currencyDecimals } from '../../../grant/currency.ts';
import type { Security } from '../../../grant/schema.ts';
import { holderNumber, SECURITY_FIELDS, securityNumber, tableNumberName, type SecurityField, type TableNumber } from '../../../grant/table-numbers.ts';
import { formulaCell, inputCellValue, spreadsheetNumber, textCell } from '../../cell-values.ts';
import { absoluteAddress, address, switchCellName, tableNumberCellName } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountFormat } from '../../style.ts';
import { writeTitle } from '../title.ts';
import { tableCells, type TableCell } from './table-cells.ts';
import { holdingsSheetText } from './text.ts';

/** Name, kind, shares, exercise price or votes, add-back, included; then what formulas count of a security by its switch. */
export const HOLDINGS_WIDTHS = [34, 22, 18, 18, 20, 12, 18, 18, 20] as const;
/** Row of the first title; everything stands under it. */
export const HOLDINGS_TITLE_ROW = 4;

/** Columns of the numbers, counted from 1. */
const SWITCH_COLUMN = 6;
const COUNTED_COLUMNS = { shares: 7, exercisePrice: 8, addBack: 9 } as const satisfies Record<SecurityField, number>;
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
    headings.forEach((heading, index) => writeCell(pack, sheet.getRow(row), index + 1, heading, 'head', { align: index < 2 ? 'left' : index === SWITCH_COLUMN - 1 ? 'center' : 'right' }));
  };
  const numbers = (of: TableNumber['table'], rowId: string): void => {
    for (const cell of cells.filter(({ number }) => number.table === of && number.rowId === rowId)) writeNumber(pack, sheet, row, cell);
  };
  const securities = givenSecurities(document);
  if (securities.length > 0) {
    table(text.securities, [text.name, text.kind, text.shares, text.exercisePrice, text.addBack, text.included, text.countedShares, text.countedPrice, text.countedAddBack]);
    const first = row + 1;
    for (const security of securities) {
      row += 1;
      writeCell(pack, sheet.getRow(row), 1, textCell(security.name), 'label');
      writeCell(pack, sheet.getRow(row), 2, text.kinds[security.kind], 'text');
      if (!cells.some(({ number }) => number.rowId === security.id && number.table === 'securities')) continue;
      numbers('securities', security.id);
      writeSwitch(pack, sheet, row, security);
    }
    row += 1;
    writeTogether(pack, sheet, row, first);
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

/** The switch of a security, and what formulas count of it: its own numbers, or 0 while it is not included. A blank number stays blank. */
function writeSwitch(pack: Pack, sheet: Worksheet, row: number, security: Security): void {
  const text = holdingsSheetText[pack.language];
  const cell = writeCell(pack, sheet.getRow(row), SWITCH_COLUMN, security.included ? text.yes : text.no, 'input', { align: 'center' });
  cell.dataValidation = { type: 'list', allowBlank: false, formulae: [`"${text.yes},${text.no}"`], showErrorMessage: true, errorStyle: 'stop', errorTitle: text.switchTitle, error: text.switchError };
  pack.workbook.definedNames.add(absoluteAddress(sheet.name, SWITCH_COLUMN, row), switchCellName(security.id));
  const counted = pack.document.securities.find((one) => isCounted(one) && one.counts.id === security.id);
  if (counted === undefined) return;
  for (const field of SECURITY_FIELDS) {
    if ((field === 'exercisePrice' && !hasCountedPrice(security)) || (field === 'addBack' && !hasCountedAddBack(security))) continue;
    const [column, at] = [COUNTED_COLUMNS[field], address(SWITCH_COLUMN, row)];
    const source = address(COLUMNS.securities[field], row);
    const value = securityNumber(counted, field);
    const formula = `IF(${at}="${text.yes}",IF(${source}="","",${source}),IF(${at}="${text.no}",0,""))`;
    writeCell(pack, sheet.getRow(row), column, formulaCell(formula, value === null ? '' : spreadsheetNumber(value)), 'figure', { format: numberFormat(pack, { table: 'securities', rowId: security.id, field }), align: 'right' });
    pack.workbook.definedNames.add(absoluteAddress(sheet.name, column, row), tableNumberCellName({ table: 'securities', rowId: counted.id, field }));
  }
}

/** The shares of all securities that are included, by their switches alone: what the shares counted have to come to. */
function writeTogether(pack: Pack, sheet: Worksheet, row: number, first: number): void {
  const text = holdingsSheetText[pack.language];
  const all = (column: number): string => `${address(column, first)}:${address(column, row - 1)}`;
  const shares = givenSecurities(pack.document).flatMap((security) => (security.included ? (securityNumber(security, 'shares') ?? []) : []));
  HOLDINGS_WIDTHS.forEach((_, index) => writeCell(pack, sheet.getRow(row), index + 1, index === 0 ? text.together : null, 'total'));
  const formula = `SUMIF(${all(SWITCH_COLUMN)},"${text.yes}",${all(COLUMNS.securities.shares)})`;
  writeCell(pack, sheet.getRow(row), COUNTED_COLUMNS.shares, formulaCell(formula, spreadsheetNumber(shares.reduce(addDecimals, '0'))), 'total', { format: amountFormat(0), align: 'right' });
}

function numberFormat(pack: Pack, number: TableNumber): string {
  return amountFormat(Math.max(pack.decimals(tableNumberName(number)), number.field === 'exercisePrice' ? currencyDecimals(pack.document.currency) : 0));
}

function writeNumber(pack: Pack, sheet: Worksheet, row: number, { number, read }: TableCell): Cell {
  const columns: Readonly<Record<string, number>> = COLUMNS[number.table];
  const column = columns[number.field] ?? 0;
  const value = inputCellValue('number', read(pack.document), (text) => isGood(pack, number, text));
  const cell = writeCell(pack, sheet.getRow(row), column, value, 'input', { format: numberFormat(pack, number), align: 'right' });
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
