import type { Cell } from 'exceljs';
import { formatDecimal } from '../../../calc/format-decimal.ts';
import { formulaCell, spreadsheetNumber, textCell, textInFormula } from '../../cell-values.ts';
import { figureLook } from '../../figure-columns.ts';
import { writeCell } from '../../pack.ts';
import { wrappedHeight, type CellFormat, type CellRole } from '../../style.ts';
import { writeTitle } from '../title.ts';
import { capitalised } from '../../../text/capitalised.ts';
import { withBrackets } from '../../../text/punctuation.ts';
import type { MarkedScenario } from './marks.ts';
import { AXIS_COLUMN_NUMBER, fixed } from './matrix-layout.ts';
import { axesOf, cellNumber, inputFormat, labelFor, withUnit, type SensitivityPage } from './matrix-page.ts';

/** The row of what the sheet shows, and of what must be known of it. */
const SHOWS_ROW = 3;
/** See {@link SHOWS_ROW}. */
const REMARK_ROW = 4;
/** Characters of columns that the words at the top go over at most: the width of a page. */
const HEAD_WIDTH = 106;
/** Names of scenarios that are listed. */
const MOST_NAMES = 12;

/** Writes what stands above the figures: title, what is shown, inputs that hold, marks with their values in cells. */
export function writeHead(page: SensitivityPage, scenarios: readonly MarkedScenario[], remarks: readonly string[]): void {
  const { pack, words, sheet, parts, scenario, layout } = page;
  const { sensitivity } = parts;
  writeTitle(pack, sheet, sensitivity.name === '' ? sheet.name : sensitivity.name, AXIS_COLUMN_NUMBER);
  const name = (axis: { readonly input: string } | null): string => (axis === null ? '' : labelFor(pack, axis.input).name);
  const shows = words.shows(name(sensitivity.rows), name(sensitivity.columns), sensitivity.pages === null ? null : name(sensitivity.pages), scenario === null ? null : page.called);
  writeWords(page, SHOWS_ROW, capitalised(`${shows} ${words.hint}`));
  if (remarks.length > 0) writeWords(page, REMARK_ROW, remarks.join('\n'));
  writeHeld(page);
  if (layout.marksTitle > 0) sectionLine(page, layout.marksTitle, words.marks);
  writeLimits(page);
  writeMidpoint(page);
  writeBase(page);
  if (layout.scenariosRow === null) return;
  const names = scenarios.slice(0, MOST_NAMES).map((found) => found.name);
  const all = [...names, ...(scenarios.length > names.length ? [words.more(scenarios.length - names.length)] : [])];
  writeCell(pack, sheet.getRow(layout.scenariosRow), AXIS_COLUMN_NUMBER, textCell(words.scenarios(all.join(words.separator))), 'text', { align: 'left' });
}

/** Writes the value of each page and of the inputs that follow it, above the page's blocks. */
export function writePageHeads(page: SensitivityPage, followed: (name: Parameters<SensitivityPage['values']['followedAt']>[0], page: number, row: number) => void): void {
  const { pack, words, sheet, parts, layout } = page;
  const { pages } = parts.sensitivity;
  if (pages === null) return;
  layout.pages.forEach(({ row, followed: followers }, index) => {
    const value = parts.plan.pages[index];
    const cells = sheet.getRow(row);
    cells.height = 20;
    writeCell(pack, cells, AXIS_COLUMN_NUMBER, value == null ? null : cellNumber(value), 'input', { format: inputFormat(parts, pages.input), align: 'right' });
    writeCell(pack, cells, AXIS_COLUMN_NUMBER + 1, textCell(withBrackets(withUnit(pack, words, pages.input), `${index + 1} / ${layout.pages.length}`, pack.language)), 'strong', { align: 'left', indent: 1 });
    for (const [name, followerRow] of followers) {
      followed(name, index, followerRow);
      writeCell(pack, sheet.getRow(followerRow), AXIS_COLUMN_NUMBER + 1, textCell(withUnit(pack, words, name)), 'text', { align: 'left', indent: 1 });
    }
  });
}

/** The last of the columns that words at the top go over, and how wide they are together. */
function headColumns({ sheet }: SensitivityPage): { readonly last: number; readonly width: number } {
  const widthOf = (column: number): number => sheet.getColumn(column).width ?? USUAL_WIDTH;
  let last = AXIS_COLUMN_NUMBER;
  let width = widthOf(last);
  while (width + widthOf(last + 1) <= HEAD_WIDTH) width += widthOf((last += 1));
  return { last, width };
}

/** Width of a column that has none of its own. */
const USUAL_WIDTH = 9;

/** Wrapped words over several columns. */
function writeWords(page: SensitivityPage, row: number, text: string): void {
  const { pack, sheet } = page;
  const { last, width } = headColumns(page);
  writeCell(pack, sheet.getRow(row), AXIS_COLUMN_NUMBER, textCell(text), 'remark', { align: 'left', wrap: true, vertical: 'top' });
  sheet.mergeCells(row, AXIS_COLUMN_NUMBER, row, last);
  sheet.getRow(row).height = wrappedHeight(text, width);
}

function sectionLine(page: SensitivityPage, row: number, title: string): void {
  const { last } = headColumns(page);
  for (let column = AXIS_COLUMN_NUMBER; column <= last; column += 1) writeCell(page.pack, page.sheet.getRow(row), column, column === AXIS_COLUMN_NUMBER ? title : null, 'section');
}

/** A value and, beside it, what it is. */
function line({ pack, sheet }: SensitivityPage, row: number, value: Cell['value'], role: CellRole, look: CellFormat, text: string): void {
  writeCell(pack, sheet.getRow(row), AXIS_COLUMN_NUMBER, value, role, { align: 'right', ...look });
  writeCell(pack, sheet.getRow(row), AXIS_COLUMN_NUMBER + 1, textCell(text), 'remark', { align: 'left', indent: 1 });
}

function writeHeld(page: SensitivityPage): void {
  const { pack, words, parts, values, layout, held } = page;
  if (layout.heldTitle > 0) sectionLine(page, layout.heldTitle, words.held);
  const inputs = values.inputsAt({ page: 0, row: 0, column: 0 }).values;
  for (const [name, row] of layout.heldRows) {
    const value = inputs[name] ?? null;
    const formula = `IF(COUNT(${held(name)})=0,"",${held(name)})`;
    line(page, row, formulaCell(formula, value === null ? '' : spreadsheetNumber(value)), 'inherited', { format: inputFormat(parts, name) }, withUnit(pack, words, name));
  }
}

function writeLimits(page: SensitivityPage): void {
  const { pack, words, parts, layout } = page;
  parts.sensitivity.limits.forEach(({ figure, comparison, value }, index) => {
    const row = layout.limitRows[index];
    const found = parts.figures.find((one) => one.figure.id === figure);
    if (row === undefined) return;
    const { name } = labelFor(pack, figure);
    if (found === undefined) line(page, row, textCell(value), 'text', {}, capitalised(words.limitUnknown(name)));
    else line(page, row, cellNumber(value), 'input', { format: figureLook(found.figure, [value], pack.document.currency, pack.language).format }, capitalised(words.limit(name, comparison)));
  });
}

function writeMidpoint(page: SensitivityPage): void {
  const { pack, words, parts, layout } = page;
  const { midpoint } = parts.sensitivity.heat;
  const [first] = parts.figures;
  if (layout.midpointRow === null || midpoint === null || first === undefined) return;
  const { format } = figureLook(first.figure, [midpoint], pack.document.currency, pack.language);
  line(page, layout.midpointRow, cellNumber(midpoint), 'input', { format }, capitalised(words.midpoint(labelFor(pack, first.figure.id).name)));
}

/** Names the base by the values in its axis cells, so that the words follow them. */
function writeBase(page: SensitivityPage): void {
  const { pack, words, sheet, parts, layout } = page;
  const { base } = parts;
  const [first] = layout.blocks;
  if (layout.baseRow === null || base === null || first === undefined) return;
  const cells = { rows: fixed(AXIS_COLUMN_NUMBER, first.firstRow + base.row), columns: fixed(layout.firstColumn + base.column, first.axisRow), pages: fixed(AXIS_COLUMN_NUMBER, layout.pages[base.page]?.row ?? 1) };
  const axes = axesOf(parts).map(({ name, axis, values }) => ({
    words: `${labelFor(pack, axis.input).name} `, cell: cells[name], format: inputFormat(parts, axis.input), value: values[{ rows: base.row, columns: base.column, pages: base.page }[name]] ?? '',
  }));
  const live = axes.map((axis, index) => `${textInFormula(`${index === 0 ? words.base : words.separator}${axis.words}`)}&TEXT(${axis.cell},"${axis.format}")`).join('&');
  const shown = axes.map((axis) => `${axis.words}${formatDecimal(axis.value, { least: /\.(0*)/.exec(axis.format)?.[1]?.length ?? 0 })}`).join(words.separator);
  writeCell(pack, sheet.getRow(layout.baseRow), AXIS_COLUMN_NUMBER, formulaCell(live, `${words.base}${shown}`), 'text', { align: 'left' });
}
