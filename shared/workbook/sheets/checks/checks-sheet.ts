import type { Worksheet } from 'exceljs';
import { formulaCell, spreadsheetNumber, textCell } from '../../cell-values.ts';
import { totalsOf } from '../../../allottees/totals.ts';
import { formatDecimal } from '../../../calc/format-decimal.ts';
import { exerciseSizes } from '../../../metrics/exercises.ts';
import { shownFigure } from '../../../text/shown-figure.ts';
import { absolute, address, ALLOTTEE_COLUMNS, elsewhere, MASTER_CHECK, SCENARIO_COLUMNS } from '../../names.ts';
import type { PackFigure, PackRow } from '../../pack-rows.ts';
import { put, type Pack } from '../../pack.ts';
import { ALARM_STYLE, amountFormat, CALM_STYLE, setWidths, wideTableSetup } from '../../style.ts';
import { allotteeRange, listedPersonsFormula } from '../allottees/write-allottees.ts';
import { writeFigureHeadings } from '../scenarios/write-scenarios.ts';
import { columnWidths, printedParts } from '../scenarios/table-widths.ts';
import { writeTitle } from '../title.ts';

const MASTER_ROW = 4;
const TIES_ROW = 6;
const FIRST_FIGURE = SCENARIO_COLUMNS.firstFigure;
const lastFigure = ({ lastColumn }: Pack): number => lastColumn - 1;
/** Results of all checks stand in one column, so that one formula counts them. */
const RESULT_COLUMN = 3;

/**
 * Writes the ties of the allottee list, the figures frozen at export beside a comparison with the live ones, and the
 * master check. Answers after which columns a new printed page starts.
 */
export function writeChecks(pack: Pack): readonly number[] {
  const { workbook, text, rows } = pack;
  const figuresRow = TIES_ROW + 5;
  const widths = checkWidths(pack);
  const parts = printedParts(widths);
  const sheet = workbook.addWorksheet(text.sheets.checks, {
    pageSetup: wideTableSetup(parts.widths, { printTitlesColumn: 'A:B' }),
    views: [{ state: 'frozen', xSplit: RESULT_COLUMN, ySplit: MASTER_ROW, showGridLines: false }],
  });
  setWidths(sheet, widths);
  writeTitle(pack, sheet, text.sheets.checks, SCENARIO_COLUMNS.name);
  const ties = writeTies(pack, sheet);
  writeFrozen(pack, sheet, figuresRow, widths);
  const firstFrozen = figuresRow + 4;
  writeMaster(pack, sheet, TIES_ROW + 2, firstFrozen + rows.length - 1, ties);
  markResults(pack, sheet, firstFrozen);
  return parts.breaks;
}

function checkWidths(pack: Pack): readonly number[] {
  const [key = 4, name = 16, , , , ...rest] = columnWidths(pack);
  const figures = rest.slice(0, -1);
  return [key, Math.max(name, 32), 11, 12, 10, ...figures.map((width, index) => (index === 0 ? Math.max(width, 11) : width)), 50];
}

function writeMaster(pack: Pack, sheet: Worksheet, firstRow: number, lastRow: number, failing: number): void {
  const { text, workbook } = pack;
  const range = `${address(RESULT_COLUMN, firstRow)}:${address(RESULT_COLUMN, lastRow)}`;
  const count = `COUNTIF(${range},"${text.checks.differs}")`;
  const [before, , after] = text.checks.failing(count);
  const row = sheet.getRow(MASTER_ROW);
  row.height = 20;
  put(pack, row, SCENARIO_COLUMNS.name, text.checks.master, 'strong');
  const words = `${before}${failing}${after}`;
  put(pack, row, RESULT_COLUMN, formulaCell(`IF(${count}=0,"${text.checks.allHold}","${before}"&${count}&"${after}")`, failing === 0 ? text.checks.allHold : words), 'strong', { align: 'left' });
  sheet.mergeCells(MASTER_ROW, RESULT_COLUMN, MASTER_ROW, RESULT_COLUMN + 3);
  workbook.definedNames.add(absolute(sheet.name, RESULT_COLUMN, MASTER_ROW), MASTER_CHECK);
}

/** The two ties of the list: rights and persons. Answers how many do not hold at export. */
function writeTies(pack: Pack, sheet: Worksheet): number {
  const { document, text } = pack;
  const { checks } = text;
  sectionTitle(pack, sheet, TIES_ROW, checks.ties);
  const head = sheet.getRow(TIES_ROW + 1);
  const labels = [null, null, checks.result, checks.inWorkbook, checks.shouldBe, checks.difference];
  labels.forEach((label, index) => put(pack, head, index + 1, label, 'head', { align: index < 3 ? 'left' : 'right' }));
  if (document.allottees.length === 0) {
    put(pack, sheet.getRow(TIES_ROW + 2), SCENARIO_COLUMNS.name, checks.noList, 'remark');
    return 0;
  }
  const persons = document.grant.allotteesAnnounced.persons;
  const rights = pack.rows[0]?.inputs.values['rights'] ?? null;
  const failing = [
    writeTie(pack, sheet, TIES_ROW + 2, checks.rightsTie, `SUM(${allotteeRange(pack, ALLOTTEE_COLUMNS.rights)})`, exerciseSizes(document.allottees).total, 'rights', rights),
    writeTie(pack, sheet, TIES_ROW + 3, checks.personsTie, listedPersonsFormula(pack), String(totalsOf(document.allottees).persons), 'announcedPersons', persons === null ? null : String(persons)),
  ];
  return failing.filter((differs) => differs).length;
}

function writeTie(pack: Pack, sheet: Worksheet, number: number, label: string, formula: string, value: string, target: string, should: string | null): boolean {
  const { ok, differs } = pack.text.checks;
  const row = sheet.getRow(number);
  const [is, shouldBe] = [address(4, number), address(5, number)];
  const count = { format: amountFormat(0), align: 'right' } as const;
  const difference = should === null ? '' : spreadsheetNumber(value) - spreadsheetNumber(should);
  const result = should === null ? '' : difference === 0 ? ok : differs;
  put(pack, row, SCENARIO_COLUMNS.name, label, 'label', { wrap: true });
  row.height = 32;
  put(pack, row, RESULT_COLUMN, formulaCell(`IF(COUNT(${is},${shouldBe})<2,"",IF(${is}=${shouldBe},"${ok}","${differs}"))`, result), 'strong');
  put(pack, row, 4, formulaCell(formula, spreadsheetNumber(value)), 'figure', count);
  put(pack, row, 5, formulaCell(`IF(COUNT(${target})=0,"",${target})`, should === null ? '' : spreadsheetNumber(should)), 'figure', count);
  put(pack, row, 6, formulaCell(`IF(COUNT(${is},${shouldBe})<2,"",${is}-${shouldBe})`, difference), 'figure', count);
  return result === differs;
}

function sectionTitle(pack: Pack, sheet: Worksheet, row: number, title: string): void {
  for (let column = SCENARIO_COLUMNS.name; column <= RESULT_COLUMN + 3; column += 1) put(pack, sheet.getRow(row), column, column === SCENARIO_COLUMNS.name ? title : null, 'section');
}

function writeFrozen(pack: Pack, sheet: Worksheet, from: number, widths: readonly number[]): void {
  const { text, rows } = pack;
  sectionTitle(pack, sheet, from, text.checks.figures);
  put(pack, sheet.getRow(from + 1), SCENARIO_COLUMNS.name, text.checks.figuresHint, 'remark');
  const head = sheet.getRow(from + 2);
  const unit = sheet.getRow(from + 3);
  [null, text.scenario, text.checks.result, null, null].forEach((label, index) => {
    put(pack, head, index + 1, label, 'head', { align: 'left' });
    put(pack, unit, index + 1, null, 'unit');
  });
  writeFigureHeadings(pack, sheet, from + 2, widths);
  put(pack, head, pack.lastColumn, text.checks.remark, 'head', { align: 'left', indent: 1 });
  put(pack, unit, pack.lastColumn, null, 'unit');
  rows.forEach((row, index) => writeFrozenRow(pack, sheet, from + 4 + index, row));
}

function writeFrozenRow(pack: Pack, sheet: Worksheet, number: number, packRow: PackRow): void {
  const { text } = pack;
  const row = sheet.getRow(number);
  row.height = 17;
  put(pack, row, SCENARIO_COLUMNS.id, null, 'key');
  put(pack, row, SCENARIO_COLUMNS.name, textCell(packRow.name) ?? text.checks.scenarioWithout, 'label');
  put(pack, row, 4, null, 'label');
  put(pack, row, 5, null, 'label');
  for (const { column, worked } of pack.columns) if (worked === null) put(pack, row, column, null, 'figure');
  for (const figure of packRow.figures) put(pack, row, figure.column, frozenValue(pack, figure), 'figure', { format: pack.look(figure.column).format, align: 'right' });
  put(pack, row, RESULT_COLUMN, formulaCell(comparison(pack, number, packRow.row), text.checks.ok), 'strong');
  put(pack, row, pack.lastColumn, remarks(pack, packRow), 'remark', { align: 'left', wrap: true, indent: 1 });
}

/** The exact figure: a number where a spreadsheet program surely has the same, else text, which is not compared. */
function frozenValue({ language }: Pack, { value, figure, exactInSpreadsheet }: PackFigure): number | string | null {
  if (value === null) return exactInSpreadsheet ? null : NO_FIGURE;
  if (exactInSpreadsheet) return spreadsheetNumber(value);
  return figure.unit === 'ratio' || figure.unit === 'condition' ? shownFigure(value, figure, language) : formatDecimal(value);
}

/** Stands for a figure that there is none of, where a spreadsheet program may have one. */
const NO_FIGURE = '—';

/** OK while figures are there just where numbers were frozen, and each is the frozen one; what is frozen as text is left out. */
function comparison(pack: Pack, row: number, liveRow: number): string {
  const { text } = pack;
  const live = `'${text.sheets.scenarios}'!${address(FIRST_FIGURE, liveRow)}:${address(lastFigure(pack), liveRow)}`;
  const frozen = `${address(FIRST_FIGURE, row)}:${address(lastFigure(pack), row)}`;
  const same = `AND(SUMPRODUCT(ISNUMBER(${live})*(1-ISTEXT(${frozen})))=COUNT(${frozen}),SUMPRODUCT(--(${live}<>${frozen}),1-ISTEXT(${frozen}))=0)`;
  return `IF(${same},"${text.checks.ok}","${text.checks.differs}")`;
}

function remarks({ text }: Pack, { figures }: PackRow): string | null {
  const missing = figures.some(({ evaluation }) => evaluation.status !== 'value') ? [text.checks.missing] : [];
  const beyond = figures.some(({ exactInSpreadsheet }) => !exactInSpreadsheet) ? [text.checks.beyondDigits] : [];
  const all = [...missing, ...beyond];
  return all.length === 0 ? null : all.join('; ');
}

/** Colours what holds and what does not; the words in the cells say the same without colour. */
function markResults(pack: Pack, sheet: Worksheet, firstFrozen: number): void {
  const { text, rows } = pack;
  const last = firstFrozen + rows.length - 1;
  const results = `${address(RESULT_COLUMN, TIES_ROW + 2)}:${address(RESULT_COLUMN, last)}`;
  const first = address(RESULT_COLUMN, TIES_ROW + 2);
  sheet.addConditionalFormatting({
    ref: results,
    rules: [
      { type: 'expression', priority: 1, formulae: [`${first}="${text.checks.differs}"`], style: ALARM_STYLE },
      { type: 'expression', priority: 2, formulae: [`${first}="${text.checks.ok}"`], style: CALM_STYLE },
    ],
  });
  const master = address(RESULT_COLUMN, MASTER_ROW);
  sheet.addConditionalFormatting({
    ref: master,
    rules: [
      { type: 'expression', priority: 3, formulae: [`$${master.replace(/(\d+)/, '$$$1')}<>"${text.checks.allHold}"`], style: ALARM_STYLE },
      { type: 'expression', priority: 4, formulae: [`$${master.replace(/(\d+)/, '$$$1')}="${text.checks.allHold}"`], style: CALM_STYLE },
    ],
  });
  const cell = address(FIRST_FIGURE, firstFrozen);
  const live = elsewhere(text.sheets.scenarios, FIRST_FIGURE, rows[0]?.row ?? 1);
  sheet.addConditionalFormatting({
    ref: `${cell}:${address(lastFigure(pack), last)}`,
    rules: [{ type: 'expression', priority: 5, formulae: [`AND(NOT(ISTEXT(${cell})),${live}<>${cell})`], style: ALARM_STYLE }],
  });
}
