import type { Cell, Worksheet } from 'exceljs';
import { evaluate } from '../../../calc/evaluate.ts';
import { choose, constant, figure, type Expression } from '../../../calc/expression.ts';
import { figureMethodOf } from '../../../metrics/figure-method.ts';
import { dilutionMethodOf } from '../../../metrics/dilution-method.ts';
import { epsSteps, GRANT_STEP, type EpsStep } from '../../../metrics/eps.ts';
import { metricById } from '../../../metrics/registry.ts';
import { dilutionText } from '../../../text/dilution.ts';
import { formulaCell, textCell, textInFormula } from '../../cell-values.ts';
import { absoluteAddress, address, figureColumn } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { ALARM_STYLE, amountFormat, wrappedHeight, type CellFormat } from '../../style.ts';
import type { CheckGroup } from '../../pack-check.ts';
import { writtenNumber, type GrantCells } from './live-cells.ts';
import { DILUTION_WIDTHS, holderName, writeHead, writeNumber } from './table.ts';
import { dilutionSheetText } from './text.ts';

/** Decimals that a number of shares and an amount for each share are shown with. */
const [SHARES, PER_SHARE] = [2, 2];
/** Columns of the steps, counted from 1. */
const COLUMNS = { increment: 2, addBack: 3, running: 4, dilutes: 5, order: 6 } as const;
/** The cells that hold how many steps there are and how many of them are in order. */
const NAMES = { steps: 'epsSteps', inOrder: 'epsStepsInOrder' } as const;

/** The steps, where a document has earnings and another security to compare with. */
const stepsOf = ({ document }: Pack): readonly EpsStep[] => epsSteps(dilutionMethodOf(document));

/** Compares how many steps are in order with how many there are: their order alone does not follow the cells. */
export function orderCheck(pack: Pack): CheckGroup | null {
  const steps = stepsOf(pack);
  if (pack.document.eps.profit === null || steps.length < 2) return null;
  const text = dilutionSheetText[pack.language];
  const known = stepsInOrder(pack, steps);
  const check = { label: text.orderCheck, formula: NAMES.inOrder, value: String(known), target: NAMES.steps, expected: known < steps.length ? null : String(steps.length) };
  return { kind: 'alerts', title: text.orderChecks, found: text.orderFound, checks: [check], nothing: '' };
}

/** The first steps whose numbers are known, which are in order at export. */
function stepsInOrder({ rows: [grant] }: Pack, steps: readonly EpsStep[]): number {
  const isKnown = (expression: Expression): boolean => grant !== undefined && evaluate(expression, grant.inputs).status === 'value';
  const unknown = steps.findIndex(({ increment, addBack }) => !isKnown(increment) || !isKnown(addBack));
  return unknown === -1 ? steps.length : unknown;
}

/** Writes the steps of diluted earnings per share. Answers the first row below. */
export function writeSteps(pack: Pack, sheet: Worksheet, cells: GrantCells, from: number): number {
  const { document, language } = pack;
  const [text, words] = [dilutionText[language], dilutionSheetText[language]];
  const steps = stepsOf(pack);
  const hasOrder = steps.length > 1;
  let row = writeHead(pack, sheet, from, text.eps, [text.security, text.increment, text.addBack, text.running, text.dilutes, ...(hasOrder ? [words.inOrder] : [])]);
  const perShare: CellFormat = { format: amountFormat(PER_SHARE) };
  const end = (label: string, id: 'basicEps' | 'dilutedEps'): void => {
    writeCell(pack, sheet.getRow(row), 1, label, 'strong', { align: 'left' });
    writeNumber(pack, sheet, row, COLUMNS.running, cells.cell(figure(id, metricById(figureMethodOf(document), id).expression), 'money', PER_SHARE), perShare);
    row += 1;
  };
  end(text.basic, 'basicEps');
  const [first, known] = [row, stepsInOrder(pack, steps)];
  for (const { id, increment, addBack, running, counts } of steps) {
    writeCell(pack, sheet.getRow(row), 1, textCell(id === GRANT_STEP ? text.thisGrant : holderName(pack, { kind: 'security', id })), 'label', { align: 'left' });
    writeNumber(pack, sheet, row, COLUMNS.increment, cells.cell(increment, 'shares', SHARES), { format: amountFormat(SHARES) });
    writeNumber(pack, sheet, row, COLUMNS.addBack, cells.cell(addBack, 'money', null), { format: amountFormat(0) });
    writeNumber(pack, sheet, row, COLUMNS.running, cells.cell(running, 'money', PER_SHARE), perShare);
    const isCounted: Expression = choose(counts, constant('1'), constant('0'));
    writeNumber(pack, sheet, row, COLUMNS.dilutes, cells.cell(isCounted, 'number', 0), { format: `"${text.yes}";"${text.yes}";"${text.no}"` });
    const order = isFollowed(pack) ? orderFormula(first, row) : unchangedFormula(pack, sheet, first, row);
    if (hasOrder) writeNumber(pack, sheet, row, COLUMNS.order, formulaCell(order, row - first < known ? 1 : ''), { format: `"${words.keeps}";"${words.keeps}";"${words.breaks}"` });
    row += 1;
  }
  const last = row - 1;
  end(text.diluted, 'dilutedEps');
  if (hasOrder) writeOrder(pack, sheet, { first, last }, known);
  return hasOrder ? row + 1 : row;
}

/** Part of the products below which their difference is noise of doubles. */
const NOISE = '1E-12';

/** 1 where no step before has a larger add-back for each share, by products, without dividing; 0 where one has; blank while a number is missing. */
function orderFormula(first: number, row: number): string {
  if (row === first) return `IF(COUNT(${address(COLUMNS.increment, row)}:${address(COLUMNS.addBack, row)})<2,"",1)`;
  const before = (column: number): string => `${fixed(column, first)}:${address(column, row - 1)}`;
  const [own, others] = [`${before(COLUMNS.addBack)}*${address(COLUMNS.increment, row)}`, `${address(COLUMNS.addBack, row)}*${before(COLUMNS.increment)}`];
  const known = `COUNT(${fixed(COLUMNS.increment, first)}:${address(COLUMNS.addBack, row)})<${2 * (row - first + 1)}`;
  return `IF(${known},"",IF(SUMPRODUCT(--(${own}-${others}>${NOISE}*(ABS(${own})+ABS(${others}))))=0,1,0))`;
}

/** Whether the formula of diluted earnings per share is in the workbook: over many securities it is longer than programs take, and its number alone stands there. */
function isFollowed({ rows: [grant] }: Pack): boolean {
  const diluted = grant?.byColumn.get(figureColumn('dilutedEps'));
  return diluted === undefined || (diluted.isLive && (diluted.value === null || diluted.exactInSpreadsheet));
}

/** 1 while the numbers of a step are those of the export, 0 once they differ, for a diluted figure that does not follow them; the first step looks at profit, too. */
function unchangedFormula({ document: { eps } }: Pack, sheet: Worksheet, first: number, row: number): string {
  const same = (column: number, at: number): string => `${address(column, at)}=${numberIn(sheet.getCell(at, column)) ?? '""'}`;
  const ofProfit = row === first ? [same(COLUMNS.running, first - 1), ...(eps.control === null ? [] : [`control=${eps.control}`])] : [];
  return `IF(COUNT(${address(COLUMNS.increment, row)}:${address(COLUMNS.addBack, row)})<2,"",IF(AND(${[same(COLUMNS.increment, row), same(COLUMNS.addBack, row), ...ofProfit].join()}),1,0))`;
}

/** The number of a cell; exceljs leaves a result of 0 out of the value of a formula. */
const numberIn = ({ formula, result, value }: Cell): number | null => (formula === undefined ? writtenNumber(value) : typeof result === 'number' ? result : null);

const fixed = (column: number, row: number): string => address(column, row).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

/** Counts the steps and those in order beside the diluted figure, and says below whether the order still fits. */
function writeOrder(pack: Pack, sheet: Worksheet, { first, last }: { readonly first: number; readonly last: number }, known: number): void {
  const text = dilutionSheetText[pack.language];
  const count = last - first + 1;
  const order = `${address(COLUMNS.order, first)}:${address(COLUMNS.order, last)}`;
  const at = (column: number, name: string): void => pack.workbook.definedNames.add(absoluteAddress(sheet.name, column, last + 1), name);
  writeNumber(pack, sheet, last + 1, COLUMNS.dilutes, formulaCell(`IF(COUNT(${order})<ROWS(${order}),"",ROWS(${order}))`, known < count ? '' : count), { format: `0" ${text.steps}"` });
  writeNumber(pack, sheet, last + 1, COLUMNS.order, formulaCell(`SUM(${order})`, known), { format: `0" ${text.fit}"` });
  at(COLUMNS.dilutes, NAMES.steps);
  at(COLUMNS.order, NAMES.inOrder);
  const [holds, breaks] = isFollowed(pack) ? [text.orderHolds, text.orderBreaks] : [text.frozenHolds, text.frozenBreaks];
  const row = sheet.getRow(last + 2);
  const width = DILUTION_WIDTHS.reduce((sum: number, one) => sum + one, 0);
  const said = (words: string): string => words.match(/.{1,100}/gu)?.map(textInFormula).join('&') ?? '""';
  const cell = writeCell(pack, row, 1, formulaCell(`IF(COUNTIF(${order},0)=0,${said(holds)},${said(breaks)})`, holds), 'remark', { align: 'left', wrap: true, vertical: 'top' });
  sheet.mergeCells(last + 2, 1, last + 2, DILUTION_WIDTHS.length);
  row.height = wrappedHeight(holds, width);
  sheet.addConditionalFormatting({ ref: cell.address, rules: [{ type: 'expression', priority: 1, formulae: [`COUNTIF(${order.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')},0)>0`], style: ALARM_STYLE }] });
}
