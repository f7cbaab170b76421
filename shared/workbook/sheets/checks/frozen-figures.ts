import type { Worksheet } from 'exceljs';
import { formatDecimal } from '../../../calc/format-decimal.ts';
import { shownFigure } from '../../../text/shown-figure.ts';
import { formulaCell, spreadsheetNumber, textCell } from '../../cell-values.ts';
import { address, columnLetter, figureColumn, SCENARIO_COLUMNS, sheetAddress } from '../../names.ts';
import type { PackFigure, PackRow } from '../../pack-rows.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { ALARM_STYLE } from '../../style.ts';
import { scenariosSheetText } from '../scenarios/text.ts';
import { writeFigureHeadings } from '../scenarios/write-scenarios.ts';
import type { ChangesFound } from './changed-inputs.ts';
import { CHECK_COLUMNS } from './check-lines.ts';
import { NO_LINES, type CountedLines } from './results.ts';
import { checksSheetText } from './text.ts';

const FIRST_FIGURE = SCENARIO_COLUMNS.firstFigure;
const lastFigure = ({ lastColumn }: Pack): number => lastColumn - 1;

/**
 * Writes the exact figures of every row at export, and compares the live ones with them: as they are while the inputs are
 * unchanged, else by what always holds of them. Answers how many rows hold at export.
 */
export function writeFrozenFigures(pack: Pack, sheet: Worksheet, from: number, widths: readonly number[], changes: ChangesFound): CountedLines {
  const { rows } = pack;
  const text = checksSheetText[pack.language];
  for (let column: number = CHECK_COLUMNS.label; column <= CHECK_COLUMNS.last; column += 1) writeCell(pack, sheet.getRow(from), column, column === CHECK_COLUMNS.label ? text.figures : null, 'section');
  writeCell(pack, sheet.getRow(from + 1), SCENARIO_COLUMNS.name, text.figuresHint, 'remark');
  const head = sheet.getRow(from + 2);
  const unit = sheet.getRow(from + 3);
  [null, pack.text.scenario, text.result, null, null].forEach((label, index) => {
    writeCell(pack, head, index + 1, label, 'head', { align: 'left' });
    writeCell(pack, unit, index + 1, null, 'unit');
  });
  writeFigureHeadings(pack, sheet, from + 2, widths);
  writeCell(pack, head, pack.lastColumn, text.remark, 'head', { align: 'left', indent: 1 });
  writeCell(pack, unit, pack.lastColumn, null, 'unit');
  const first = from + 4;
  rows.forEach((row, index) => writeFrozenRow(pack, sheet, first + index, row, changes));
  markDifferences(pack, sheet, first);
  const passes = rows.filter(hasComparedFigures).length;
  const column = columnLetter(CHECK_COLUMNS.result);
  return { ranges: [`$${column}$${first}:$${column}$${first + rows.length - 1}`], counts: { ...NO_LINES.counts, passes, notGiven: rows.length - passes } };
}

/** Whether a row has a frozen figure that is compared: one that a spreadsheet program has, too. */
const hasComparedFigures = ({ figures }: PackRow): boolean => figures.some(({ value, exactInSpreadsheet }) => value !== null && exactInSpreadsheet);

function writeFrozenRow(pack: Pack, sheet: Worksheet, number: number, packRow: PackRow, changes: ChangesFound): void {
  const text = checksSheetText[pack.language];
  const row = sheet.getRow(number);
  row.height = 17;
  writeCell(pack, row, SCENARIO_COLUMNS.id, null, 'key');
  writeCell(pack, row, SCENARIO_COLUMNS.name, textCell(packRow.called), 'label');
  writeCell(pack, row, 4, null, 'label');
  writeCell(pack, row, 5, null, 'label');
  for (const { column, worked } of pack.columns) if (worked === null) writeCell(pack, row, column, null, 'figure');
  for (const figure of packRow.figures) writeCell(pack, row, figure.column, frozenValue(pack, figure), 'figure', { format: pack.look(figure.column).format, align: 'right' });
  writeCell(pack, row, CHECK_COLUMNS.result, formulaCell(comparison(pack, number, packRow, changes), hasComparedFigures(packRow) ? text.ok : text.notChecked), 'strong');
  writeCell(pack, row, pack.lastColumn, remarks(pack, packRow), 'remark', { align: 'left', wrap: true, indent: 1 });
}

/** The exact figure: a number where a spreadsheet program surely has the same, else text, which is not compared. */
function frozenValue({ language }: Pack, { value, figure, exactInSpreadsheet }: PackFigure): number | string | null {
  if (value === null) return exactInSpreadsheet ? null : NO_FIGURE;
  if (exactInSpreadsheet) return spreadsheetNumber(value);
  return figure.unit === 'ratio' || figure.unit === 'condition' ? shownFigure(value, figure, language) : formatDecimal(value);
}

/** Stands for a figure that there is none of, where a spreadsheet program may have one. */
const NO_FIGURE = '—';

/**
 * While its inputs are unchanged, a row is OK where figures are just where numbers were frozen, and each is the frozen one; what
 * is frozen as text is left out. After a change its capital must add up. Without a number nothing is compared.
 */
function comparison(pack: Pack, row: number, packRow: PackRow, changes: ChangesFound): string {
  const liveRow = packRow.row;
  const text = checksSheetText[pack.language];
  const live = `'${scenariosSheetText[pack.language].sheet}'!${address(FIRST_FIGURE, liveRow)}:${address(lastFigure(pack), liveRow)}`;
  const frozen = `${address(FIRST_FIGURE, row)}:${address(lastFigure(pack), row)}`;
  const same = `AND(SUMPRODUCT(ISNUMBER(${live})*(1-ISTEXT(${frozen})))=COUNT(${frozen}),SUMPRODUCT(--(${live}<>${frozen}),1-ISTEXT(${frozen}))=0)`;
  const compared = `IF(${same},IF(COUNT(${frozen})=0,"${text.notChecked}","${text.ok}"),"${text.differs}")`;
  // A formula of a scenario may follow any other row.
  const own = Object.keys(packRow.formulas).length > 0 ? changes.inScenarios : changes.ofRow(liveRow);
  return `IF(${changes.elsewhere}+${own}>0,${addsUp(pack, packRow)},${compared})`;
}

/** What always holds of a row: stated capital and additional paid-in capital are what is paid in. */
function addsUp(pack: Pack, { row, byColumn }: PackRow): string {
  const { ok, differs, inputsChanged } = checksSheetText[pack.language];
  const sheet = scenariosSheetText[pack.language].sheet;
  const ids = ['statedCapitalTotal', 'additionalPaidInCapitalTotal', 'aggregateExerciseAmount'] as const;
  const isSure = pack.document.grant.statedCapital.base === 'exercisePrice' && ids.every((id) => byColumn.get(figureColumn(id))?.exactInSpreadsheet === true);
  if (!isSure) return `"${inputsChanged}"`;
  const [stated = '', reserve = '', paid = ''] = ids.map((id) => sheetAddress(sheet, figureColumn(id), row));
  return `IF(COUNT(${stated},${reserve},${paid})<3,"${inputsChanged}",IF(ABS(${stated}+${reserve}-${paid})<0.001,"${ok}","${differs}"))`;
}

function remarks({ language }: Pack, { figures }: PackRow): string | null {
  const text = checksSheetText[language];
  const missing = figures.some(({ evaluation }) => evaluation.status !== 'value') ? [text.missing] : [];
  const beyond = figures.some(({ exactInSpreadsheet }) => !exactInSpreadsheet) ? [text.beyondDigits] : [];
  const all = [...missing, ...beyond];
  return all.length === 0 ? null : all.join('; ');
}

/** Marks figures that are no longer the frozen ones; the words of the row say whether they should be. */
function markDifferences(pack: Pack, sheet: Worksheet, first: number): void {
  const cell = address(FIRST_FIGURE, first);
  const live = sheetAddress(scenariosSheetText[pack.language].sheet, FIRST_FIGURE, pack.rows[0]?.row ?? 1);
  const result = `$${address(CHECK_COLUMNS.result, first)}`;
  sheet.addConditionalFormatting({
    ref: `${cell}:${address(lastFigure(pack), first + pack.rows.length - 1)}`,
    rules: [{ type: 'expression', priority: 5, formulae: [`AND(${result}="${checksSheetText[pack.language].differs}",NOT(ISTEXT(${cell})),${live}<>${cell})`], style: ALARM_STYLE }],
  });
}
