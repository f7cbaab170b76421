import type { Cell, Worksheet } from 'exceljs';
import { FIGURES, KEY_FIGURES, type MetricId } from '../../../metrics/registry.ts';
import { formatDate } from '../../../text/dates.ts';
import { currencyName, figureText, unitLine, type FigureLabel } from '../../../text/figures.ts';
import { withBrackets } from '../../../text/punctuation.ts';
import { formulaCell, shownText, spreadsheetNumber, textCell, textInFormula } from '../../cell-values.ts';
import { figureColumn, CHECKS_ALERTS, CHECKS_CHANGED, CHECKS_INTEGRITY, MASTER_CHECK, SCENARIO_COLUMNS, sheetAddress } from '../../names.ts';
import type { PackRow } from '../../pack-rows.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountFormat, DATE_FORMATS, pageSetup, type CellFormat } from '../../style.ts';
import { writeCheckResult } from '../checks/check-result.ts';
import { checksSheetText } from '../checks/text.ts';
import type { PackSheet, SheetContents, WholePack } from '../pack-sheet.ts';
import { scenariosSheetText } from '../scenarios/text.ts';
import { termCell, type TermName } from '../terms/term-inputs.ts';
import { termsSheetText } from '../terms/text.ts';
import { writeTitle } from '../title.ts';
import { summarySheetText } from './text.ts';

/** Scenarios the summary shows, so that it stays one page. */
const MOST_SCENARIOS = 15;

const CHECK_ROW = 3;
const TERMS_ROW = 8;
const COLUMNS = { label: 1, price: 2, firstFigure: 3 } as const;
/** Pixels from which a column of the window's sheet counts as wide. */
const WIDE_ON_SCREEN = 108;
const LAST_COLUMN = COLUMNS.firstFigure + KEY_FIGURES.length - 1;

/** The page a board reads first: the check, the terms at a glance, the key figures, links. All of it refers to the other sheets. */
export const summarySheet: PackSheet = {
  key: 'summary',
  text: summarySheetText,
  gather: (pack) => ({
    tabs: [{
      name: summarySheetText[pack.language].sheet,
      prepare: (whole) => ({
        setup: { widths: [30, 16, ...KEY_FIGURES.map(widthOnPaper)], frozen: { ySplit: CHECK_ROW }, page: pageSetup({ fitToHeight: 1 }) },
        write: (sheet) => writeSummary(pack, sheet, whole),
      }),
    }],
  }),
};

function writeSummary(pack: Pack, sheet: Worksheet, whole: WholePack): void {
  const text = summarySheetText[pack.language];
  const { company, title } = pack.document;
  writeTitle(pack, sheet, title === '' ? pack.text.untitled : title);
  const called = company.name === '' || company.code === '' ? company.name : withBrackets(company.name, company.code, pack.language);
  writeCell(pack, sheet.getRow(2), 1, textCell(called), 'subtitle');
  writeCell(pack, sheet.getRow(2), LAST_COLUMN, `${text.exportedOn} ${formatDate(pack.createdAt.toISOString().slice(0, 10), pack.language)}`, 'subtitle', { align: 'right' });
  writeCheckLines(pack, sheet);
  const figuresRow = writeGlance(pack, sheet) + 2;
  const last = whole.contents.reduce((after, one) => writeContents(pack, sheet, one, after), writeKeyFigures(pack, sheet, figuresRow));
  writeLegend(pack, sheet, last + 2);
}

/** A column that is wide on the screen is wide on paper. */
function widthOnPaper(id: MetricId): number {
  const onScreen = FIGURES.find((figure) => figure.id === id)?.width ?? 0;
  return onScreen >= WIDE_ON_SCREEN ? 18 : 15;
}

/** What all checks come to, then each kind of them. */
function writeCheckLines(pack: Pack, sheet: Worksheet): void {
  const { integrity, alerts, changed } = checksSheetText[pack.language];
  const lines = [[MASTER_CHECK, summarySheetText[pack.language].masterCheck], [CHECKS_INTEGRITY, integrity.title], [CHECKS_ALERTS, alerts.title], [CHECKS_CHANGED, changed.title]] as const;
  lines.forEach(([name, label], index) => {
    const row = CHECK_ROW + index;
    sheet.getRow(row).height = index === 0 ? 20 : 16;
    writeCell(pack, sheet.getRow(row), COLUMNS.label, label, index === 0 ? 'strong' : 'label');
    writeCheckResult(pack, sheet, { row, column: COLUMNS.price }, name, 1 + 2 * index);
    sheet.mergeCells(row, COLUMNS.price, row, COLUMNS.price + 4);
  });
}

function writeGlance(pack: Pack, sheet: Worksheet): number {
  const { document } = pack;
  const terms = termsSheetText[pack.language];
  section(pack, sheet, TERMS_ROW, summarySheetText[pack.language].terms);
  const pending = terms.toBeDecided(document.grant.exercisePrice.decisionDate);
  const date: CellFormat = { format: DATE_FORMATS[pack.language], align: 'left' };
  const count: CellFormat = { format: amountFormat(0), align: 'left' };
  const left: CellFormat = { align: 'left' };
  const grant = pack.rows[0];
  const aggregate = grant === undefined ? null : figureOf(grant, 'aggregateExerciseAmount');
  const lines: readonly (readonly [string, string, Cell['value'], CellFormat])[] = [
    ['1', terms.issueDate, reference(pack, 'issueDate'), date],
    ['2', terms.rights, reference(pack, 'rights'), count],
    ['', terms.sharesPerRight, reference(pack, 'sharesPerRight'), count],
    ['3', terms.shareClass, reference(pack, 'shareClass'), left],
    ['4', terms.issuePrice, reference(pack, 'issuePrice', terms.issuePriceNone), { format: amountFormat(pack.decimals('issuePrice')), align: 'left' }],
    ['5', terms.exercisePrice, reference(pack, 'exercisePrice', pending), { format: amountFormat(pack.decimals('exercisePrice')), align: 'left' }],
    ['6', terms.aggregate, formulaCell(`IF(COUNT(grant_aggregateExerciseAmount)=0,"${terms.followsPrice}",grant_aggregateExerciseAmount)`, aggregate === null ? terms.followsPrice : spreadsheetNumber(aggregate)), { format: pack.look(figureColumn('aggregateExerciseAmount')).format, align: 'left' }],
    ['7', terms.periodFrom, reference(pack, 'exerciseFrom'), date],
    ['', terms.periodTo, reference(pack, 'exerciseTo'), date],
    ['8', terms.ratio, reference(pack, 'statedCapitalRatio'), { format: '0.####', align: 'left' }],
    ['9', terms.announcedPersons, reference(pack, 'announcedPersons'), count],
  ];
  // Two columns of terms side by side keep the page short.
  const half = Math.ceil(lines.length / 2);
  lines.forEach(([number, label, value, look], index) => {
    const row = sheet.getRow(TERMS_ROW + 1 + (index % half));
    const column = index < half ? 1 : 5;
    row.height = 17;
    writeCell(pack, row, column, number === '' ? `     ${label}` : `${number}   ${label}`, 'label', { align: 'left' });
    for (let filler = column + 1; filler < column + 4; filler += 1) writeCell(pack, row, filler, null, 'label');
    if (column === 5) sheet.mergeCells(row.number, 5, row.number, 6);
    const at = column === 1 ? 2 : 7;
    writeCell(pack, row, at, value, 'figure', look);
    sheet.mergeCells(row.number, at, row.number, at + (column === 1 ? 1 : 2));
  });
  return TERMS_ROW + half;
}

/** A live reference to a term: its words or number, or the words that stand for a blank. */
function reference({ document }: Pack, name: TermName, blank = ''): Cell['value'] {
  const value = termCell(name, document);
  return formulaCell(`IF(ISBLANK(${name}),${textInFormula(blank)},${name})`, value ?? blank);
}

function writeKeyFigures(pack: Pack, sheet: Worksheet, from: number): number {
  const { rows, language, document } = pack;
  const text = summarySheetText[language];
  section(pack, sheet, from, `${text.figures}  ·  ${text.amountsIn(currencyName(document.currency, language))}`);
  const head = sheet.getRow(from + 1);
  const unit = sheet.getRow(from + 2);
  writeCell(pack, head, COLUMNS.label, pack.text.scenario, 'head', { align: 'left' });
  writeCell(pack, unit, COLUMNS.label, null, 'unit');
  const heading = (column: number, label: FigureLabel): void => {
    writeCell(pack, head, column, label.heading, 'head', { align: 'right' });
    writeCell(pack, unit, column, unitLine(label, document.currency, language), 'unit', { align: 'right' });
  };
  heading(COLUMNS.price, figureText[language].inputs.exercisePrice);
  KEY_FIGURES.forEach((id, index) => heading(COLUMNS.firstFigure + index, figureText[language].metrics[id]));
  const shown = rows.slice(0, MOST_SCENARIOS + 1);
  shown.forEach((row, index) => writeKeyRow(pack, sheet, from + 3 + index, row));
  const last = from + 2 + shown.length;
  if (shown.length === rows.length) return last;
  writeCell(pack, sheet.getRow(last + 1), COLUMNS.label, text.more(rows.length - shown.length, scenariosSheetText[language].sheet), 'remark');
  return last + 1;
}

function writeKeyRow(pack: Pack, sheet: Worksheet, number: number, packRow: PackRow): void {
  const row = sheet.getRow(number);
  row.height = 17;
  const live = (column: number, result: string | number): Cell['value'] => {
    const cell = sheetAddress(scenariosSheetText[pack.language].sheet, column, packRow.row);
    return formulaCell(`IF(${cell}="","",${cell})`, result);
  };
  const price = packRow.inputs.values['exercisePrice'] ?? null;
  const isGrant = packRow.scenario === null;
  writeCell(pack, row, COLUMNS.label, live(SCENARIO_COLUMNS.name, textCell(packRow.called) ?? ''), isGrant ? 'strong' : 'label', { align: 'left' });
  writeCell(pack, row, COLUMNS.price, live(SCENARIO_COLUMNS.exercisePrice, price === null ? '' : spreadsheetNumber(price)), 'figure', { align: 'right', format: amountFormat(pack.decimals('exercisePrice')) });
  KEY_FIGURES.forEach((id, index) => {
    const value = figureOf(packRow, id);
    const { format } = pack.look(figureColumn(id));
    writeCell(pack, row, COLUMNS.firstFigure + index, live(figureColumn(id), value === null ? '' : spreadsheetNumber(value)), 'figure', { align: 'right', format });
  });
}

/** A figure as its cell has it, or null where it has no value. */
const figureOf = ({ figures }: PackRow, id: MetricId): string | null => figures.find(({ column }) => column === figureColumn(id))?.value ?? null;

/** Links of a sheet that the summary lists, so that it stays one page. */
const MOST_LINKS = 10;

/** Lists what a sheet has, each with a link to its tab. Answers the last row that is taken. */
function writeContents(pack: Pack, sheet: Worksheet, { title, links, more, remarks }: SheetContents, after: number): number {
  let row = after + 2;
  section(pack, sheet, row, title);
  for (const { tab, label, remark } of links.slice(0, MOST_LINKS)) {
    row += 1;
    const shown = shownText(label) === '' ? tab : shownText(label);
    const link = formulaCell(`HYPERLINK(${textInFormula(`#'${tab}'!A1`)},${textInFormula(shown)})`, shown);
    writeCell(pack, sheet.getRow(row), COLUMNS.label, link, 'link', { align: 'left' });
    writeCell(pack, sheet.getRow(row), COLUMNS.price, textCell(remark), 'remark', { align: 'left' });
  }
  const rest = [...(links.length > MOST_LINKS ? [more(links.length - MOST_LINKS)] : []), ...remarks];
  for (const words of rest) writeCell(pack, sheet.getRow((row += 1)), COLUMNS.label, words, 'remark');
  return row;
}

function section(pack: Pack, sheet: Worksheet, row: number, title: string): void {
  for (let column = 1; column <= LAST_COLUMN; column += 1) writeCell(pack, sheet.getRow(row), column, column === 1 ? title : null, 'section');
  sheet.getRow(row).height = 20;
}

function writeLegend(pack: Pack, sheet: Worksheet, row: number): void {
  const { legend } = summarySheetText[pack.language];
  const hasFormulas = pack.rows.some(({ formulas }) => Object.keys(formulas).length > 0);
  const lines = [
    ['input', legend.input], ...(hasFormulas ? [['formulaInput', legend.formulaInput] as const] : []), ['label', legend.formula], ['inherited', legend.inherited],
  ] as const;
  lines.forEach(([role, words], index) => {
    // It only looks like an input.
    writeCell(pack, sheet.getRow(row + index), 1, words, 'text').style = pack.style(role, { align: 'left' });
  });
}
