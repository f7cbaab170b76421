import { EXERCISES_OF_LINE, PLANNED_FIGURES, plannedExpressions, plannedLines, plannedTotal, type PlannedFigure, type PlannedLine } from '../../../metrics/planned-exercises.ts';
import { RIGHTS_BEFORE } from '../../../metrics/exercise-of-rights.ts';
import { figureMethodOf } from '../../../metrics/figure-method.ts';
import { inputsOf } from '../../../metrics/inputs.ts';
import { isDecimalText, type DecimalText } from '../../../calc/decimal.ts';
import { currencyDecimals } from '../../../grant/currency.ts';
import { RIGHTS_EXERCISED } from '../../../grant/input-names.ts';
import { isPositiveCount } from '../../../grant/number-rules.ts';
import type { GrantDocument } from '../../../grant/schema.ts';
import { capitalSheetText } from '../../../text/capital-sheet.ts';
import { currencyName, figureText } from '../../../text/figures.ts';
import type { WorkbookFile } from '../../../tables/workbook-cells.ts';
import { inputCellValue } from '../../cell-values.ts';
import { cellName, findCell, namedCell } from '../../found-cell.ts';
import { compareInput, withUnread, type ImportProgress } from '../../import-progress.ts';
import { absoluteAddress, address, grantFigureName } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { cellContent, shownIn } from '../../read-cell.ts';
import { amountFormat, DATE_FORMATS, mostDecimals } from '../../style.ts';
import { BY_NAME } from '../dilution/live-cells.ts';
import { CapitalCells, type CapitalCell } from './capital-cells.ts';
import { PLAN_PAID_IN } from './layout.ts';
import { totalCell, writeHead, writeNumber, writeSentence, type CapitalPage } from './page.ts';
import { capitalPackText } from './text.ts';

/** Defined name of the heading over the dates of the plan, by which an import finds its lines. */
const PLAN_DATES = 'exercisePlanDates';

/** Columns of the plan: what a line says, then its figures. */
const COLUMNS = {
  date: 2, rights: 3, count: 4, plannedRights: 5, paidInTotal: 6, statedCapitalOnExercise: 7, capitalReserveOnExercise: 8, plannedTreasury: 9, treasuryBook: 10, otherCapitalSurplusChange: 11,
} as const satisfies Readonly<Record<PlannedFigure | 'date' | 'rights' | 'count', number>>;

/** What a line says of itself, in the order of its columns. */
const FIELDS = ['date', 'rights', 'count'] as const;

/** Figures that are there where treasury shares are delivered alone. */
const OF_TREASURY: readonly PlannedFigure[] = ['plannedTreasury', 'treasuryBook', 'otherCapitalSurplusChange'];

/** Rows that surely fit on a printed page, and lines of the plan that are not cut from its headings. */
const [ROWS_OF_PAGE, LEAST_LINES] = [56, 8];

/** Inputs that a line alone has. */
const OWN_INPUTS: readonly string[] = [RIGHTS_EXERCISED, EXERCISES_OF_LINE, RIGHTS_BEFORE];

/** The figures of the plan that are shown: without the book value of a right there are only its rights. */
function shownFigures(document: GrantDocument, lines: readonly PlannedLine[]): readonly PlannedFigure[] {
  const isNew = figureMethodOf(document).delivery === 'new';
  return PLANNED_FIGURES.filter((name) => !(isNew && OF_TREASURY.includes(name)) && (name === 'plannedRights' || lines.some(({ figures }) => figures[name].status === 'value')));
}

/** Writes the plan line by line with live formulas over its own numbers, and what it adds up to. */
export function writePlan(page: CapitalPage): void {
  const { pack, sheet, layout: { plan: title } } = page;
  if (title === null) return;
  const { document, language } = pack;
  const text = capitalSheetText[language].plan.columns;
  const own = capitalPackText[language];
  const lines = plannedLines(document, null);
  const shown = shownFigures(document, lines);
  const currency = currencyName(document.currency, language);
  const { metrics } = figureText[language];
  const headings: Readonly<Record<PlannedFigure, string>> = {
    plannedRights: text.planned, paidInTotal: `${metrics.paidInTotal.heading} (${currency})`, statedCapitalOnExercise: `${metrics.statedCapitalOnExercise.heading} (${currency})`,
    capitalReserveOnExercise: `${metrics.capitalReserveOnExercise.heading} (${currency})`, plannedTreasury: own.planned.treasury, treasuryBook: `${own.planned.book} (${currency})`, otherCapitalSurplusChange: `${own.planned.surplus} (${currency})`,
  };
  writeHead(page, title, capitalSheetText[language].sheets.plan, [
    [COLUMNS.date, text.date, 'left'], [COLUMNS.rights, text.rights, 'right'], [COLUMNS.count, text.count, 'right'], ...shown.map((name) => [COLUMNS[name], headings[name], 'right'] as const),
  ], Math.max(COLUMNS.capitalReserveOnExercise, ...shown.map((name) => COLUMNS[name])));
  sheet.getRow(title + 1).height = 30;
  // A plan that would be cut by the end of the first printed page starts on the next.
  if (title + 2 + Math.min(lines.length, LEAST_LINES) > ROWS_OF_PAGE) sheet.getRow(title - 1).addPageBreak();
  pack.workbook.definedNames.add(absoluteAddress(sheet.name, COLUMNS.date, title + 1), PLAN_DATES);
  const first = title + 2;
  const written = lines.map((line, index) => writeLine(page, line, first + index, first, shown));
  writeTotal(page, first, lines, shown, written);
  const isFrozen = written.some((cells) => cells.some((cell) => cell.isFrozen));
  writeSentence(page, first + lines.length + 1, [own.planNote, ...(shown.length > 1 && plannedTotal(lines, 'paidInTotal') === null ? [capitalSheetText[language].plan.noCapital] : []), ...(isFrozen ? [own.frozen] : [])].join(' '));
}

const moneyFormat = (document: GrantDocument, values: readonly (DecimalText | null)[]): string => amountFormat(mostDecimals(values, currencyDecimals(document.currency)));

const formatOf = (document: GrantDocument, name: PlannedFigure, values: readonly (DecimalText | null)[]): string => (name === 'plannedRights' || name === 'plannedTreasury' ? amountFormat(0) : moneyFormat(document, values));

function writeLine(page: CapitalPage, planned: PlannedLine, row: number, first: number, shown: readonly PlannedFigure[]): readonly CapitalCell[] {
  const { pack, sheet } = page;
  const { document, language } = pack;
  const { line, figures } = planned;
  const count = (text: DecimalText | null): ReturnType<typeof inputCellValue> => inputCellValue('number', text, isPositiveCount);
  writeCell(pack, sheet.getRow(row), COLUMNS.date, inputCellValue('date', line.date, () => true), 'text', { align: 'left', format: DATE_FORMATS[language] });
  writeCell(pack, sheet.getRow(row), COLUMNS.rights, count(line.rights), 'figure', { align: 'right', format: amountFormat(0) });
  writeCell(pack, sheet.getRow(row), COLUMNS.count, count(line.count), 'figure', { align: 'right', format: amountFormat(0) });
  const cells = lineCells(pack, planned, row, first, shown);
  const expressions = plannedExpressions(figureMethodOf(document), document.grant.delivery.order);
  return shown.map((name) => {
    // What is said of a line that lacks a number is at the bottom of the table.
    const cell = figures[name].status === 'value' ? cells.cell(expressions[name], null, figures[name]) : { value: capitalPackText[language].none, exact: null, isFrozen: false };
    writeNumber(page, row, COLUMNS[name], cell, { format: formatOf(document, name, [cell.exact]) });
    return cell;
  });
}

/** Formulas of a line: over its own cells, the lines above it, and the terms. */
function lineCells(pack: Pack, { line, before, figures }: PlannedLine, row: number, first: number, shown: readonly PlannedFigure[]): CapitalCells {
  const { document } = pack;
  const { lists, values } = inputsOf(document, null);
  const own: Readonly<Record<string, string>> = {
    [RIGHTS_EXERCISED]: address(COLUMNS.rights, row),
    [EXERCISES_OF_LINE]: address(COLUMNS.count, row),
    [RIGHTS_BEFORE]: row === first ? '0' : `SUM(${address(COLUMNS.plannedRights, first)}:${address(COLUMNS.plannedRights, row - 1)})`,
  };
  const treasury = shown.includes('plannedTreasury') && figures.plannedTreasury.status === 'value' ? { value: figures.plannedTreasury.value, exactInSpreadsheet: true } : undefined;
  const grant = pack.rows[0]?.figures.find(({ id }) => id === 'shares');
  const context = {
    places: { ...BY_NAME, input: (name: string) => own[name] ?? BY_NAME.input(name), figure: (id: string) => (id === 'plannedTreasury' ? address(COLUMNS.plannedTreasury, row) : (grantFigureName(id) ?? '#REF!')) },
    inputs: { lists, values: { ...values, [RIGHTS_EXERCISED]: line.rights, [EXERCISES_OF_LINE]: line.count, [RIGHTS_BEFORE]: before } },
    measures: { names: OWN_INPUTS, decimals: () => 0, isLarge: () => true, mayBeZero: (name: string) => name === RIGHTS_BEFORE, mayBeNegative: () => false },
  };
  const ofShares = (id: string) => (id === 'shares' ? grant : undefined);
  if (treasury === undefined) return new CapitalCells(pack, { ...context, figure: ofShares });
  const isSure = !new CapitalCells(pack, { ...context, figure: ofShares }).cell(plannedExpressions(figureMethodOf(document), document.grant.delivery.order).plannedTreasury, null, figures.plannedTreasury).isFrozen;
  return new CapitalCells(pack, { ...context, figure: (id) => (id === 'plannedTreasury' ? { ...treasury, exactInSpreadsheet: isSure } : ofShares(id)) });
}

/** Whether the formula of a figure of a line surely gives it. */
export function isLineLive(pack: Pack, planned: PlannedLine, name: PlannedFigure): boolean {
  const { document } = pack;
  const expressions = plannedExpressions(figureMethodOf(document), document.grant.delivery.order);
  return !lineCells(pack, planned, 2, 1, PLANNED_FIGURES).cell(expressions[name], null, planned.figures[name]).isFrozen;
}

function writeTotal({ pack, sheet }: CapitalPage, first: number, lines: readonly PlannedLine[], shown: readonly PlannedFigure[], written: readonly (readonly CapitalCell[])[]): void {
  const row = first + lines.length;
  const { document, language } = pack;
  for (let column: number = COLUMNS.date; column <= COLUMNS.plannedRights; column += 1) writeCell(pack, sheet.getRow(row), column, column === COLUMNS.date ? capitalSheetText[language].plan.total : null, 'total', { align: 'left' });
  for (const [index, name] of shown.entries()) {
    const total = plannedTotal(lines, name);
    const range = `${address(COLUMNS[name], first)}:${address(COLUMNS[name], row - 1)}`;
    const value = total === null ? capitalPackText[language].none : totalCell(range, lines.length, total, written.some((cells) => cells[index]?.isFrozen === true), language);
    writeCell(pack, sheet.getRow(row), COLUMNS[name], value, 'total', { align: 'right', format: formatOf(document, name, [total]) });
    if (name === 'paidInTotal' && total !== null) pack.workbook.definedNames.add(absoluteAddress(sheet.name, COLUMNS[name], row), PLAN_PAID_IN);
  }
}

/** Tells what was changed in the lines of the plan: it is not edited here, and comes back as the document has it. */
export function readPlan(workbook: WorkbookFile, progress: ImportProgress, exported: GrantDocument): ImportProgress {
  const head = namedCell(workbook, PLAN_DATES);
  if (head === null) return progress;
  return exported.exercisePlan.reduce((before, line, index) => FIELDS.reduce((told, field) => {
    const cell = findCell(workbook, head.sheet, head.row + 1 + index, head.column + COLUMNS[field] - COLUMNS.date);
    const value = line[field];
    const kind = field === 'date' ? 'date' : 'number';
    const isSame = compareInput(cellContent(cell), value !== null && kind === 'number' && !isDecimalText(value) ? null : value, kind, exported.currency, field === 'rights' ? 'rights' : null).kind === 'same';
    return isSame ? told : withUnread(told, `exercisePlan[${index}].${field}`, cellName(cell), shownIn(cell));
  }, before), progress);
}
