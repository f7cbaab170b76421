import type { Worksheet } from 'exceljs';
import { figure } from '../../../calc/expression.ts';
import { figureMethodOf } from '../../../metrics/figure-method.ts';
import { metricsFor } from '../../../metrics/registry.ts';
import { holderCells, type HolderColumn } from '../../../scenarios/dilution/holder-cells.ts';
import { capitalised } from '../../../text/capitalised.ts';
import { dilutionText } from '../../../text/dilution.ts';
import { figureText, unitLine } from '../../../text/figures.ts';
import { textCell } from '../../cell-values.ts';
import type { SheetChart } from '../../charts/sheet-chart.ts';
import { figureColumn } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountFormat, percentFormat } from '../../style.ts';
import { writeTitle } from '../title.ts';
import { GrantCells } from './live-cells.ts';
import { holderName, writeHead, writeNumber } from './table.ts';
import { dilutionSheetText } from './text.ts';
import { writeStacks } from './write-stacks.ts';
import { writeSteps } from './write-steps.ts';

/** Row of the first title; everything stands under it. */
export const DILUTION_TITLE_ROW = 4;

/** Decimals that a percentage is shown with. */
const PERCENT = 4;

/** Writes the figures of dilution, the holders before and after, the steps of earnings per share, and what the charts show. Answers the charts. */
export function writeDilution(pack: Pack, sheet: Worksheet): readonly SheetChart[] {
  writeTitle(pack, sheet, dilutionSheetText[pack.language].sheet);
  const cells = new GrantCells(pack);
  const afterFigures = writeFigures(pack, sheet, cells, DILUTION_TITLE_ROW);
  const afterHolders = pack.document.holders.length === 0 ? afterFigures : writeHolders(pack, sheet, cells, afterFigures + 1);
  const afterSteps = pack.document.eps.profit === null ? afterHolders : writeSteps(pack, sheet, cells, afterHolders + 1);
  return writeStacks(pack, sheet, cells, afterSteps + 1);
}

/** Figures with a value; the scenario table says of all others what they lack. */
function writeFigures(pack: Pack, sheet: Worksheet, cells: GrantCells, from: number): number {
  const { document, language, rows: [grant] } = pack;
  const text = dilutionText[language];
  let row = writeHead(pack, sheet, from, dilutionSheetText[language].sheet, [text.figure, text.value]);
  // Beside right-aligned numbers, and longer than its column in Japanese.
  writeCell(pack, sheet.getRow(row - 1), 3, dilutionSheetText[language].unit, 'head', { align: 'left', indent: 1 });
  for (const { id, unit, group, expression, shownDecimals } of metricsFor(figureMethodOf(document))) {
    if (group !== 'dilution' || grant?.byColumn.get(figureColumn(id))?.value == null) continue;
    const label = figureText[language].metrics[id];
    writeCell(pack, sheet.getRow(row), 1, capitalised(label.name), 'label', { align: 'left' });
    writeNumber(pack, sheet, row, 2, cells.cell(figure(id, expression), unit, shownDecimals), { format: pack.look(figureColumn(id)).format });
    writeCell(pack, sheet.getRow(row), 3, unitLine(label, document.currency, language), 'text', { align: 'left', indent: 1 });
    row += 1;
  }
  return row;
}

/** The numbers of a holder from left to right. */
const HOLDER_NUMBERS = ['sharesBefore', 'stakeBefore', 'sharesAfter', 'stakeAfter', 'votesBefore', 'votesAfter'] as const satisfies readonly HolderColumn[];

function writeHolders(pack: Pack, sheet: Worksheet, cells: GrantCells, from: number): number {
  const text = dilutionText[pack.language];
  let row = writeHead(pack, sheet, from, text.holders, [text.holder, ...HOLDER_NUMBERS.map((column) => text[column])]);
  const all = holderCells(pack.document);
  for (const one of [...all.filter(({ kind }) => kind !== 'total'), ...all.filter(({ kind }) => kind === 'total')]) {
    writeCell(pack, sheet.getRow(row), 1, textCell(holderName(pack, one)), one.kind === 'total' ? 'strong' : 'label', { align: 'left' });
    HOLDER_NUMBERS.forEach((column, index) => {
      const isStake = column === 'stakeBefore' || column === 'stakeAfter';
      writeNumber(pack, sheet, row, index + 2, isStake ? cells.cell(one.cells[column], 'ratio', PERCENT) : cells.cell(one.cells[column], 'shares', null), { format: isStake ? percentFormat(PERCENT) : amountFormat(0) });
    });
    row += 1;
  }
  return row;
}
