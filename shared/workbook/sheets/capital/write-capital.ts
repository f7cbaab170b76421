import type { Worksheet } from 'exceljs';
import { currencyDecimals } from '../../../grant/currency.ts';
import { figureMethodOf } from '../../../metrics/figure-method.ts';
import { metricById, type Metric, type MetricId } from '../../../metrics/registry.ts';
import { capitalised } from '../../../text/capitalised.ts';
import { capitalSheetText } from '../../../text/capital-sheet.ts';
import { currencyName, figureText, labelIn, unitLine } from '../../../text/figures.ts';
import { journalText } from '../../../text/journal.ts';
import { sourceText } from '../../../text/sources.ts';
import { twoSidedText } from '../../../text/two-sided-entry.ts';
import { formatPercent } from '../../../calc/format-decimal.ts';
import { figureLook } from '../../figure-columns.ts';
import { absoluteAddress, address } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountFormat, mostDecimals, wrappedHeight, type CellFormat } from '../../style.ts';
import { writeTitle } from '../title.ts';
import type { CapitalCell } from './capital-cells.ts';
import { entryTotals, entryName } from './checks.ts';
import { CAPITAL_COLUMNS, CAPITAL_TITLE_ROW, type CapitalLayout } from './layout.ts';
import { capitalCells, CAPITAL_WIDTHS, totalCell, widthFrom, writeHead, writeNumber, writeRemark, writeSentence, type CapitalPage } from './page.ts';
import { writePlan } from './plan.ts';
import { capitalPackText } from './text.ts';

const { step: STEP, label: LABEL, value: VALUE, second: SECOND, remark: REMARK } = CAPITAL_COLUMNS;

/** Writes the steps of an exercise of all rights, its journal entries, the bases of rounding, the columns of annual reports, and the plan. */
export function writeCapital(pack: Pack, sheet: Worksheet, layout: CapitalLayout): void {
  const text = capitalPackText[pack.language];
  writeTitle(pack, sheet, text.sheet);
  writeCell(pack, sheet.getRow(3), 1, text.hint, 'remark');
  const page: CapitalPage = { pack, sheet, layout, cells: capitalCells(pack, layout) };
  writeSteps(page);
  for (const entry of layout.entries) writeEntry(page, entry);
  writeBases(page);
  writePractices(page);
  writePlan(page);
}

/** How a figure looks: with the decimals that it has. */
const formatOf = ({ document, language }: Pack, figure: Metric, { exact }: CapitalCell): CellFormat => ({ format: figureLook(figure, [exact], document.currency, language).format });

function writeSteps(page: CapitalPage): void {
  const { pack, sheet, layout, cells } = page;
  const { document, language } = pack;
  const { columns } = capitalSheetText[language].exercise;
  const text = capitalPackText[language];
  writeHead(page, CAPITAL_TITLE_ROW, text.steps, [[STEP, columns.step, 'left'], [LABEL, columns.figure, 'left'], [VALUE, columns.value, 'right'], [SECOND, columns.unit, 'right'], [REMARK, columns.source, 'left']]);
  for (const { id, step, row } of layout.steps) {
    const figure = metricById(figureMethodOf(document), id);
    const label = figureText[language].metrics[id];
    const cell = cells.cell(figure.expression, figure.shownDecimals);
    writeCell(pack, sheet.getRow(row), STEP, step === '' ? null : step, 'label', { align: 'left' });
    writeCell(pack, sheet.getRow(row), LABEL, capitalised(label.name), 'label', { align: 'left' });
    writeNumber(page, row, VALUE, cell, formatOf(pack, figure, cell));
    writeCell(pack, sheet.getRow(row), SECOND, unitLine(label, document.currency, language), 'text', { align: 'right' });
    const rule = figure.source === null ? null : sourceText[language][figure.source];
    writeRemark(page, row, cell.isFrozen ? [rule, text.frozen].filter((part) => part !== null).join(' · ') : rule);
  }
  if (layout.leftOut.length === 0) return;
  const names = layout.leftOut.map((name) => labelIn(document, name, language)?.name ?? name).join(text.separator);
  writeSentence(page, CAPITAL_TITLE_ROW + 2 + layout.steps.length, text.leftOut(names));
}

/** An amount of an entry; nothing stands as a dash, so that a side that is not used reads as one. */
const sideFormat = ({ document }: Pack, cells: readonly (CapitalCell | null)[]): CellFormat => {
  const format = amountFormat(mostDecimals(cells.map((cell) => cell?.exact), currencyDecimals(document.currency)));
  return { format: `${format};"${capitalPackText.en.none}"` };
};

function writeEntry(page: CapitalPage, entry: CapitalLayout['entries'][number]): void {
  const { pack, sheet, cells } = page;
  const { document, language, workbook } = pack;
  const words = twoSidedText[language];
  const { kind, rows, row } = entry;
  const currency = currencyName(document.currency, language);
  writeHead(page, row, capitalPackText[language].entry(words.kinds[kind]), [
    [LABEL, capitalPackText[language].account, 'left'], [VALUE, `${words.sides.debit} (${currency})`, 'right'], [SECOND, `${words.sides.credit} (${currency})`, 'right'],
  ]);
  const sides = rows.map(({ debit, credit }) => [debit, credit].map((side) => (side === null ? null : cells.cell(side, null))));
  const look = sideFormat(pack, sides.flat());
  rows.forEach(({ account }, index) => {
    const at = row + 2 + index;
    writeCell(pack, sheet.getRow(at), LABEL, journalText[language].accounts[account], 'label', { align: 'left' });
    sides[index]?.forEach((cell, offset) => {
      if (cell === null) writeCell(pack, sheet.getRow(at), VALUE + offset, null, 'figure');
      else writeNumber(page, at, VALUE + offset, cell, look);
    });
    const isFrozen = sides[index]?.some((cell) => cell?.isFrozen === true) === true;
    const remark = [...(index === 0 && words.notes[kind] !== '' ? [words.notes[kind]] : []), ...(isFrozen ? [capitalPackText[language].frozen] : [])].join(' ');
    if (remark === '') return;
    writeRemark(page, at, remark);
    sheet.getRow(at).height = Math.max(15, wrappedHeight(remark, widthFrom(REMARK), 12));
  });
  const total = row + 2 + rows.length;
  writeCell(pack, sheet.getRow(total), LABEL, words.total, 'total', { align: 'left' });
  const totals = entryTotals(document, entry);
  ([['debit', VALUE], ['credit', SECOND]] as const).forEach(([side, column]) => {
    const range = `${address(column, row + 2)}:${address(column, total - 1)}`;
    const isFrozen = sides.some((pair) => pair.some((cell) => cell?.isFrozen === true));
    writeCell(pack, sheet.getRow(total), column, totalCell(range, rows.filter((one) => one[side] !== null).length, totals?.[side] ?? null, isFrozen, language), 'total', { align: 'right', ...look });
    workbook.definedNames.add(absoluteAddress(sheet.name, column, total), entryName(kind, side));
  });
}

function writeBases(page: CapitalPage): void {
  const { pack, sheet, layout: { bases }, cells } = page;
  const { document, language } = pack;
  const text = capitalSheetText[language].bases;
  const first = bases[0]?.row;
  if (first === undefined) return;
  const currency = currencyName(document.currency, language);
  writeHead(page, first - 2, capitalPackText[language].bases, [
    [LABEL, text.columns.basis, 'left'], [VALUE, `${text.columns.capital} (${currency})`, 'right'], [SECOND, `${text.columns.difference} (${currency})`, 'right'], [REMARK, capitalSheetText[language].exercise.columns.source, 'left'],
  ]);
  const method = figureMethodOf(document);
  const value = (id: MetricId, row: number, column: number): boolean => {
    const figure = metricById(method, id);
    const cell = cells.cell(figure.expression, figure.shownDecimals);
    writeNumber(page, row, column, cell, formatOf(pack, figure, cell));
    return cell.isFrozen;
  };
  for (const { basis, capital, difference, row } of bases) {
    writeCell(pack, sheet.getRow(row), LABEL, capitalised(figureText[language].metrics[capital].name), 'label', { align: 'left' });
    const isFrozen = [value(capital, row, VALUE), value(difference, row, SECOND)].includes(true);
    const rule = sourceText[language].act445capital;
    const chosen = basis === document.grant.statedCapital.basis ? [text.chosen] : [];
    writeRemark(page, row, [...chosen, rule, ...(isFrozen ? [capitalPackText[language].frozen] : [])].join(' · '));
  }
}

function writePractices(page: CapitalPage): void {
  const { pack, sheet, layout: { practices }, cells } = page;
  const { document, language } = pack;
  const text = capitalSheetText[language].bases;
  const first = practices[0]?.row;
  if (first === undefined) return;
  const currency = currencyName(document.currency, language);
  writeHead(page, first - 2, text.practices, [[LABEL, text.practice, 'left'], [VALUE, `${text.issuePrice} (${currency})`, 'right'], [SECOND, `${text.perShare} (${currency})`, 'right']]);
  sheet.getRow(first - 1).height = 30;
  for (const { practice, issuePrice, capitalPerShare, row } of practices) {
    const { tranche } = practice;
    const name = text.names[practice.practice.id];
    const label = tranche === null ? name : `${name} · ${text.tranche(String(tranche.index + 1), tranche.share === null ? capitalPackText[language].none : formatPercent(tranche.share, 2))}`;
    writeCell(pack, sheet.getRow(row), LABEL, label, 'label', { align: 'left', wrap: true });
    sheet.getRow(row).height = wrappedHeight(label, CAPITAL_WIDTHS[LABEL - 1] ?? 0);
    const pair = [[VALUE, issuePrice], [SECOND, capitalPerShare]] as const;
    const isFrozen = pair.map(([column, figure]) => {
      const cell = cells.cell(figure.expression, figure.shownDecimals);
      writeNumber(page, row, column, cell, formatOf(pack, figure, cell));
      return cell.isFrozen;
    }).includes(true);
    writeRemark(page, row, [...(practice.isChosen ? [`✓ ${text.isChosen}`] : []), ...(isFrozen ? [capitalPackText[language].frozen] : [])].join(' · '));
  }
  writeSentence(page, first + practices.length, text.noProduct);
}

