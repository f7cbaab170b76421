import type { CellValue, Worksheet } from 'exceljs';
import { choose, constant, figure, type Expression } from '../../../calc/expression.ts';
import { figureMethodOf } from '../../../metrics/figure-method.ts';
import { dilutionMethodOf } from '../../../metrics/dilution-method.ts';
import { epsSteps, GRANT_STEP } from '../../../metrics/eps.ts';
import { metricById, metricsFor } from '../../../metrics/registry.ts';
import { holderCells, type HolderCells, type HolderColumn } from '../../../scenarios/dilution/holder-cells.ts';
import { capitalised } from '../../../text/capitalised.ts';
import { dilutionText } from '../../../text/dilution.ts';
import { figureText, unitLine } from '../../../text/figures.ts';
import { textCell } from '../../cell-values.ts';
import { figureColumn } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountFormat, percentFormat, type CellFormat } from '../../style.ts';
import { writeTitle } from '../title.ts';
import { GrantCells } from './live-cells.ts';
import { dilutionSheetText } from './text.ts';

/** What a row is about, then numbers. */
export const DILUTION_WIDTHS = [40, 18, 18, 18, 18, 18, 18] as const;
/** Row of the first title; everything stands under it. */
export const DILUTION_TITLE_ROW = 4;

/** Decimals that a percentage, a number of shares and an amount for each share are shown with. */
const [PERCENT, SHARES, PER_SHARE] = [4, 2, 2];

/** Writes the figures of dilution, the holders before and after, and the steps of earnings per share. */
export function writeDilution(pack: Pack, sheet: Worksheet): void {
  writeTitle(pack, sheet, dilutionSheetText[pack.language].sheet);
  const cells = new GrantCells(pack);
  const afterFigures = writeFigures(pack, sheet, cells, DILUTION_TITLE_ROW);
  const afterHolders = pack.document.holders.length === 0 ? afterFigures : writeHolders(pack, sheet, cells, afterFigures + 1);
  if (pack.document.eps.profit !== null) writeSteps(pack, sheet, cells, afterHolders + 1);
}

/** A title over a table with its headings. Answers the first row below. */
function head(pack: Pack, sheet: Worksheet, row: number, title: string, headings: readonly string[]): number {
  DILUTION_WIDTHS.forEach((_, index) => writeCell(pack, sheet.getRow(row), index + 1, index === 0 ? title : null, 'section'));
  headings.forEach((heading, index) => writeCell(pack, sheet.getRow(row + 1), index + 1, heading, 'head', { align: index === 0 ? 'left' : 'right' }));
  return row + 2;
}

const number = (pack: Pack, sheet: Worksheet, row: number, column: number, value: CellValue, look: CellFormat): void =>
  void writeCell(pack, sheet.getRow(row), column, value, 'figure', { align: 'right', ...look });

/** Figures with a value; the scenario table says of all others what they lack. */
function writeFigures(pack: Pack, sheet: Worksheet, cells: GrantCells, from: number): number {
  const { document, language, rows: [grant] } = pack;
  const text = dilutionText[language];
  let row = head(pack, sheet, from, dilutionSheetText[language].sheet, [text.figure, text.value, dilutionSheetText[language].unit]);
  for (const { id, unit, group, expression, shownDecimals } of metricsFor(figureMethodOf(document))) {
    if (group !== 'dilution' || grant?.byColumn.get(figureColumn(id))?.value == null) continue;
    const label = figureText[language].metrics[id];
    writeCell(pack, sheet.getRow(row), 1, capitalised(label.name), 'label', { align: 'left' });
    number(pack, sheet, row, 2, cells.cell(figure(id, expression), unit, shownDecimals), { format: pack.look(figureColumn(id)).format });
    writeCell(pack, sheet.getRow(row), 3, unitLine(label, document.currency, language), 'text', { align: 'right' });
    row += 1;
  }
  return row;
}

/** The numbers of a holder from left to right. */
const HOLDER_NUMBERS = ['sharesBefore', 'stakeBefore', 'sharesAfter', 'stakeAfter', 'votesBefore', 'votesAfter'] as const satisfies readonly HolderColumn[];

function writeHolders(pack: Pack, sheet: Worksheet, cells: GrantCells, from: number): number {
  const text = dilutionText[pack.language];
  let row = head(pack, sheet, from, text.holders, [text.holder, ...HOLDER_NUMBERS.map((column) => text[column])]);
  const all = holderCells(pack.document);
  for (const one of [...all.filter(({ kind }) => kind !== 'total'), ...all.filter(({ kind }) => kind === 'total')]) {
    writeCell(pack, sheet.getRow(row), 1, textCell(holderName(pack, one)), one.kind === 'total' ? 'strong' : 'label', { align: 'left' });
    HOLDER_NUMBERS.forEach((column, index) => {
      const isStake = column === 'stakeBefore' || column === 'stakeAfter';
      number(pack, sheet, row, index + 2, isStake ? cells.cell(one.cells[column], 'ratio', PERCENT) : cells.cell(one.cells[column], 'shares', null), { format: isStake ? percentFormat(PERCENT) : amountFormat(0) });
    });
    row += 1;
  }
  return row;
}

function holderName({ document, language }: Pack, { kind, id }: Pick<HolderCells, 'kind' | 'id'>): string {
  const text = dilutionText[language];
  if (kind === 'total') return dilutionSheetText[language].total;
  if (kind === 'others') return text.rows.others;
  if (kind === 'grant') return text.rows.allottees;
  const rows = kind === 'holder' ? document.holders : document.securities;
  const index = rows.findIndex((row) => row.id === id);
  return rows[index]?.name || text.unnamed(index + 1);
}

function writeSteps(pack: Pack, sheet: Worksheet, cells: GrantCells, from: number): void {
  const { document, language } = pack;
  const text = dilutionText[language];
  let row = head(pack, sheet, from, text.eps, [text.security, text.increment, text.addBack, text.running, text.dilutes]);
  const perShare: CellFormat = { format: amountFormat(PER_SHARE) };
  const end = (label: string, id: 'basicEps' | 'dilutedEps'): void => {
    writeCell(pack, sheet.getRow(row), 1, label, 'strong', { align: 'left' });
    number(pack, sheet, row, 4, cells.cell(figure(id, metricById(figureMethodOf(document), id).expression), 'money', PER_SHARE), perShare);
    row += 1;
  };
  end(text.basic, 'basicEps');
  for (const { id, increment, addBack, running, counts } of epsSteps(dilutionMethodOf(document))) {
    writeCell(pack, sheet.getRow(row), 1, textCell(id === GRANT_STEP ? text.thisGrant : holderName(pack, { kind: 'security', id })), 'label', { align: 'left' });
    number(pack, sheet, row, 2, cells.cell(increment, 'shares', SHARES), { format: amountFormat(SHARES) });
    number(pack, sheet, row, 3, cells.cell(addBack, 'money', null), { format: amountFormat(0) });
    number(pack, sheet, row, 4, cells.cell(running, 'money', PER_SHARE), perShare);
    const isCounted: Expression = choose(counts, constant('1'), constant('0'));
    number(pack, sheet, row, 5, cells.cell(isCounted, 'number', 0), { format: `"${text.yes}";"${text.yes}";"${text.no}"` });
    row += 1;
  }
  end(text.diluted, 'dilutedEps');
}
