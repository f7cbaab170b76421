import type { ConditionalFormattingRule, Worksheet } from 'exceljs';
import { formatDecimal } from '../../../calc/format-decimal.ts';
import type { Check, CheckState } from '../../../checks/check-list.ts';
import type { Issue } from '../../../grant/issue.ts';
import { checkSentence, checksText } from '../../../text/checks.ts';
import { issueSentence } from '../../../text/issues.ts';
import type { Language } from '../../../text/language.ts';
import { shownFigure } from '../../../text/shown-figure.ts';
import { formulaCell, spreadsheetNumber, textCell } from '../../cell-values.ts';
import { absoluteAddress, address, MASTER_CHECK, SCENARIO_COLUMNS, sheetAddress } from '../../names.ts';
import type { PackFigure, PackRow } from '../../pack-rows.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { ALARM_STYLE, amountFormat, CALM_STYLE, wideTableSetup } from '../../style.ts';
import type { CheckGroup, PackCheck, PackSheet, WholePack } from '../pack-sheet.ts';
import { columnWidths, foldedColumns, printedParts, seenWidths } from '../scenarios/table-widths.ts';
import { scenariosSheetText } from '../scenarios/text.ts';
import { writeFigureHeadings } from '../scenarios/write-scenarios.ts';
import { writeTitle } from '../title.ts';
import { checksSheetText } from './text.ts';

const MASTER_ROW = 4;
const FIRST_GROUP_ROW = 6;
/** Under the title of the first group and its headings. */
const FIRST_RESULT_ROW = FIRST_GROUP_ROW + 2;
const FIRST_FIGURE = SCENARIO_COLUMNS.firstFigure;
const lastFigure = ({ lastColumn }: Pack): number => lastColumn - 1;
/** Results of all checks stand in one column, so that one formula counts them. */
const RESULT_COLUMN = 3;
/** The last column of checks: by how much a number is off. */
const LAST_CHECK_COLUMN = RESULT_COLUMN + 3;

/** Numbers that have to be equal, and the figures frozen at export beside a comparison with the live ones; one sentence says whether all of it holds. */
export const checksSheet: PackSheet = {
  key: 'checks',
  text: checksSheetText,
  gather: (pack) => ({
    tabs: [{
      name: checksSheetText[pack.language].sheet,
      prepare: (whole) => {
        const widths = checkWidths(pack);
        // The columns of the checks above are not those of figures.
        const folded = foldedColumns(pack).filter((column) => column > LAST_CHECK_COLUMN);
        const parts = printedParts(seenWidths(widths, folded));
        return {
          setup: { widths, folded, frozen: { xSplit: RESULT_COLUMN, ySplit: MASTER_ROW }, page: wideTableSetup(parts.widths, { printTitlesColumn: 'A:B' }), columnBreaks: parts.breaks },
          write: (sheet) => writeChecks(pack, sheet, whole, widths),
        };
      },
    }],
  }),
};

/** The words of all results that mean that a check passed, failed, has a warning, or was not made. */
function resultWords(language: Language): Readonly<Record<CheckState, readonly string[]>> {
  const { ok, differs, notChecked } = checksSheetText[language];
  const { states } = checksText[language];
  return { passes: [ok, states.passes], fails: [differs, states.fails], warning: [states.warning], notGiven: [notChecked, states.notGiven] };
}

/** What the master check says at export: figures were frozen as they are, so that no row of them can fail. */
export function masterCheckWords({ language, rows }: Pack, { checks: groups, documentChecks }: WholePack): string {
  const text = checksSheetText[language];
  const count = { passes: 0, warning: 0, fails: 0, notGiven: 0 };
  for (const { state } of documentChecks) count[state] += 1;
  for (const { checks } of groups) {
    if (checks.length === 0) count.notGiven += 1;
    for (const check of checks) count[stateOf(check)] += 1;
  }
  for (const row of rows) count[hasComparedFigures(row) ? 'passes' : 'notGiven'] += 1;
  if (count.fails > 0) return text.failing.join(String(count.fails));
  if (count.warning + count.notGiven === 0) return text.allPass;
  const { passes, warnings, notChecked } = text.counted;
  const some = (words: readonly [string, string], number: number): string => (number === 0 ? '' : words.join(String(number)));
  return `${passes.join(String(count.passes))}${some(warnings, count.warning)}${some(notChecked, count.notGiven)}${text.see}`;
}

/** The same words, live: results of all checks stand in one column and are counted by what they say. */
function masterCheckFormula(language: Language, range: string): string {
  const text = checksSheetText[language];
  const words = resultWords(language);
  const count = (state: CheckState): string => words[state].map((word) => `COUNTIF(${range},"${word}")`).join('+');
  const said = ([before, after]: readonly [string, string], state: CheckState): string => `"${before}"&(${count(state)})&"${after}"`;
  const some = (counted: readonly [string, string], state: CheckState): string => `IF(${count(state)}=0,"",${said(counted, state)})`;
  const { passes, warnings, notChecked } = text.counted;
  const counts = `${said(passes, 'passes')}&${some(warnings, 'warning')}&${some(notChecked, 'notGiven')}&"${text.see}"`;
  return `IF(${count('fails')}>0,${said(text.failing, 'fails')},IF(${count('warning')}+${count('notGiven')}=0,"${text.allPass}",${counts}))`;
}

/** How a cell that shows the master check is coloured: alarming where a check fails, calm where all pass. */
export function masterCheckRules(language: Language, at: string, priority: number): ConditionalFormattingRule[] {
  const { failing, allPass } = checksSheetText[language];
  const cell = `$${at.replace(/(\d+)/, '$$$1')}`;
  const begins = `LEFT(${cell},${failing[0].length})="${failing[0]}"`;
  return [
    { type: 'expression', priority, formulae: [begins], style: ALARM_STYLE },
    { type: 'expression', priority: priority + 1, formulae: [`${cell}="${allPass}"`], style: CALM_STYLE },
  ];
}

/** How a check of a sheet stands at export. */
function stateOf(check: PackCheck): 'passes' | 'fails' | 'notGiven' {
  const difference = differenceOf(check);
  return difference === null ? 'notGiven' : difference === 0 ? 'passes' : 'fails';
}

/** Whether a row has a frozen figure that is compared: one that a spreadsheet program has, too. */
const hasComparedFigures = ({ figures }: PackRow): boolean => figures.some(({ value, exactInSpreadsheet }) => value !== null && exactInSpreadsheet);

/** What a check is off by; null where nothing is checked. */
const differenceOf = ({ value, expected }: PackCheck): number | null => (expected === null ? null : spreadsheetNumber(value) - spreadsheetNumber(expected));

function writeChecks(pack: Pack, sheet: Worksheet, whole: WholePack, widths: readonly number[]): void {
  writeTitle(pack, sheet, checksSheetText[pack.language].sheet, SCENARIO_COLUMNS.name);
  const documentRow = whole.checks.reduce((row, group) => writeGroup(pack, sheet, group, row), FIRST_GROUP_ROW);
  const figuresRow = writeDocumentChecks(pack, sheet, whole.documentChecks, documentRow);
  writeFrozen(pack, sheet, figuresRow, widths);
  const firstFrozen = figuresRow + 4;
  writeMaster(pack, sheet, FIRST_RESULT_ROW, firstFrozen + pack.rows.length - 1, whole);
  markResults(pack, sheet, firstFrozen);
}

function checkWidths(pack: Pack): readonly number[] {
  const [key = 4, name = 16, , , , ...rest] = columnWidths(pack);
  const figures = rest.slice(0, -1);
  return [key, Math.max(name, 32), 11, 12, 10, ...figures.map((width, index) => (index === 0 ? Math.max(width, 11) : width)), 50];
}

function writeMaster(pack: Pack, sheet: Worksheet, firstRow: number, lastRow: number, whole: WholePack): void {
  const text = checksSheetText[pack.language];
  const range = `${address(RESULT_COLUMN, firstRow)}:${address(RESULT_COLUMN, lastRow)}`;
  const row = sheet.getRow(MASTER_ROW);
  row.height = 20;
  writeCell(pack, row, SCENARIO_COLUMNS.name, text.master, 'strong');
  writeCell(pack, row, RESULT_COLUMN, formulaCell(masterCheckFormula(pack.language, range), masterCheckWords(pack, whole)), 'strong', { align: 'left' });
  sheet.mergeCells(MASTER_ROW, RESULT_COLUMN, MASTER_ROW, LAST_CHECK_COLUMN);
  pack.workbook.definedNames.add(absoluteAddress(sheet.name, RESULT_COLUMN, MASTER_ROW), MASTER_CHECK);
}

/** Lines that a group takes at least: what stands below keeps its place when a list is added. */
const LEAST_LINES = 2;

/** Writes a group of checks. Answers the row where the next one may stand. */
function writeGroup(pack: Pack, sheet: Worksheet, { title, found, checks, nothing }: CheckGroup, titleRow: number): number {
  const text = checksSheetText[pack.language];
  sectionTitle(pack, sheet, titleRow, title);
  const head = sheet.getRow(titleRow + 1);
  const labels = [null, null, text.result, found, text.shouldBe, text.difference];
  labels.forEach((label, index) => writeCell(pack, head, index + 1, label, 'head', { align: index < 3 ? 'left' : 'right' }));
  const first = titleRow + 2;
  if (checks.length === 0) {
    writeCell(pack, sheet.getRow(first), SCENARIO_COLUMNS.name, nothing, 'remark', { wrap: true });
    writeCell(pack, sheet.getRow(first), RESULT_COLUMN, text.notChecked, 'strong');
    sheet.getRow(first).height = 32;
  }
  checks.forEach((check, index) => writeCheck(pack, sheet, first + index, check));
  return first + Math.max(checks.length, LEAST_LINES) + 1;
}

function writeCheck(pack: Pack, sheet: Worksheet, number: number, check: PackCheck): void {
  const { ok, differs, notChecked } = checksSheetText[pack.language];
  const { label, formula, value, target, expected } = check;
  const row = sheet.getRow(number);
  const [is, shouldBe] = [address(4, number), address(5, number)];
  const count = { format: amountFormat(0), align: 'right' } as const;
  const difference = differenceOf(check) ?? '';
  const result = { passes: ok, fails: differs, notGiven: notChecked }[stateOf(check)];
  writeCell(pack, row, SCENARIO_COLUMNS.name, label, 'label', { wrap: true });
  row.height = 32;
  writeCell(pack, row, RESULT_COLUMN, formulaCell(`IF(COUNT(${is},${shouldBe})<2,"${notChecked}",IF(${is}=${shouldBe},"${ok}","${differs}"))`, result), 'strong');
  writeCell(pack, row, 4, formulaCell(formula, spreadsheetNumber(value)), 'figure', count);
  writeCell(pack, row, 5, formulaCell(`IF(COUNT(${target})=0,"",${target})`, expected === null ? '' : spreadsheetNumber(expected)), 'figure', count);
  writeCell(pack, row, 6, formulaCell(`IF(COUNT(${is},${shouldBe})<2,"",${is}-${shouldBe})`, difference), 'figure', count);
}

/** Writes how the checks of the document stand. Answers the row where the next section may stand. */
function writeDocumentChecks(pack: Pack, sheet: Worksheet, checks: WholePack['documentChecks'], titleRow: number): number {
  const { language } = pack;
  const text = checksSheetText[language];
  sectionTitle(pack, sheet, titleRow, text.document);
  writeCell(pack, sheet.getRow(titleRow + 1), SCENARIO_COLUMNS.name, text.documentHint, 'remark');
  const first = titleRow + 2;
  checks.forEach((check, index) => {
    const row = sheet.getRow(first + index);
    row.height = 32;
    writeCell(pack, row, SCENARIO_COLUMNS.name, checkSentence(check, language), 'label', { wrap: true });
    writeCell(pack, row, RESULT_COLUMN, checksText[language].states[check.state], 'strong');
    const found = foundWords(pack, check);
    writeCell(pack, row, RESULT_COLUMN + 1, found === null ? null : textCell(found), 'remark', { align: 'left' });
  });
  return first + checks.length + 1;
}

const MOST_ROWS_NAMED = 5;

/** What a check found first. Where no names are shown, findings in the list say their rows alone: sentences about persons name them. */
function foundWords({ language, choice }: Pack, { issues }: Check): string | null {
  const [issue] = issues;
  if (issue === undefined) return null;
  const rowOf = ({ path }: Issue): number | null => (path.startsWith('allottees[') ? Number.parseInt(path.slice('allottees['.length), 10) + 1 : null);
  if (choice.people === 'names' || rowOf(issue) === null) return issueSentence(issue, language);
  const rows = [...new Set(issues.flatMap((one) => rowOf(one) ?? []))];
  return checksSheetText[language].rowsOfList(rows.slice(0, MOST_ROWS_NAMED), rows.length - MOST_ROWS_NAMED);
}

function sectionTitle(pack: Pack, sheet: Worksheet, row: number, title: string): void {
  for (let column = SCENARIO_COLUMNS.name; column <= LAST_CHECK_COLUMN; column += 1) writeCell(pack, sheet.getRow(row), column, column === SCENARIO_COLUMNS.name ? title : null, 'section');
}

function writeFrozen(pack: Pack, sheet: Worksheet, from: number, widths: readonly number[]): void {
  const { rows } = pack;
  const text = checksSheetText[pack.language];
  sectionTitle(pack, sheet, from, text.figures);
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
  rows.forEach((row, index) => writeFrozenRow(pack, sheet, from + 4 + index, row));
}

function writeFrozenRow(pack: Pack, sheet: Worksheet, number: number, packRow: PackRow): void {
  const text = checksSheetText[pack.language];
  const row = sheet.getRow(number);
  row.height = 17;
  writeCell(pack, row, SCENARIO_COLUMNS.id, null, 'key');
  writeCell(pack, row, SCENARIO_COLUMNS.name, textCell(packRow.called), 'label');
  writeCell(pack, row, 4, null, 'label');
  writeCell(pack, row, 5, null, 'label');
  for (const { column, worked } of pack.columns) if (worked === null) writeCell(pack, row, column, null, 'figure');
  for (const figure of packRow.figures) writeCell(pack, row, figure.column, frozenValue(pack, figure), 'figure', { format: pack.look(figure.column).format, align: 'right' });
  writeCell(pack, row, RESULT_COLUMN, formulaCell(comparison(pack, number, packRow.row), hasComparedFigures(packRow) ? text.ok : text.notChecked), 'strong');
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

/** OK while figures are there just where numbers were frozen, and each is the frozen one; what is frozen as text is left out. Without a number nothing is compared. */
function comparison(pack: Pack, row: number, liveRow: number): string {
  const text = checksSheetText[pack.language];
  const live = `'${scenariosSheetText[pack.language].sheet}'!${address(FIRST_FIGURE, liveRow)}:${address(lastFigure(pack), liveRow)}`;
  const frozen = `${address(FIRST_FIGURE, row)}:${address(lastFigure(pack), row)}`;
  const same = `AND(SUMPRODUCT(ISNUMBER(${live})*(1-ISTEXT(${frozen})))=COUNT(${frozen}),SUMPRODUCT(--(${live}<>${frozen}),1-ISTEXT(${frozen}))=0)`;
  return `IF(${same},IF(COUNT(${frozen})=0,"${text.notChecked}","${text.ok}"),"${text.differs}")`;
}

function remarks({ language }: Pack, { figures }: PackRow): string | null {
  const text = checksSheetText[language];
  const missing = figures.some(({ evaluation }) => evaluation.status !== 'value') ? [text.missing] : [];
  const beyond = figures.some(({ exactInSpreadsheet }) => !exactInSpreadsheet) ? [text.beyondDigits] : [];
  const all = [...missing, ...beyond];
  return all.length === 0 ? null : all.join('; ');
}

/** Colours what holds and what does not; the words in the cells say the same without colour. */
function markResults(pack: Pack, sheet: Worksheet, firstFrozen: number): void {
  const { rows } = pack;
  const words = resultWords(pack.language);
  const oneOf = (cell: string, state: CheckState): string => `OR(${words[state].map((word) => `${cell}="${word}"`).join()})`;
  const last = firstFrozen + rows.length - 1;
  const results = `${address(RESULT_COLUMN, FIRST_RESULT_ROW)}:${address(RESULT_COLUMN, last)}`;
  const first = address(RESULT_COLUMN, FIRST_RESULT_ROW);
  sheet.addConditionalFormatting({
    ref: results,
    rules: [
      { type: 'expression', priority: 1, formulae: [oneOf(first, 'fails')], style: ALARM_STYLE },
      { type: 'expression', priority: 2, formulae: [oneOf(first, 'passes')], style: CALM_STYLE },
    ],
  });
  const master = address(RESULT_COLUMN, MASTER_ROW);
  sheet.addConditionalFormatting({ ref: master, rules: masterCheckRules(pack.language, master, 3) });
  const cell = address(FIRST_FIGURE, firstFrozen);
  const live = sheetAddress(scenariosSheetText[pack.language].sheet, FIRST_FIGURE, rows[0]?.row ?? 1);
  sheet.addConditionalFormatting({
    ref: `${cell}:${address(lastFigure(pack), last)}`,
    rules: [{ type: 'expression', priority: 5, formulae: [`AND(NOT(ISTEXT(${cell})),${live}<>${cell})`], style: ALARM_STYLE }],
  });
}
