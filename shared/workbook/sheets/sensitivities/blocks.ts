import type { CellValue } from 'exceljs';
import { cellText, missingText, type ExcelCell } from '../../../calc/excel/excel-cell.ts';
import { inputsNeeded } from '../../../calc/expression-needs.ts';
import { INPUT_NAMES, type InputName } from '../../../grant/input-names.ts';
import { unitLine } from '../../../text/figures.ts';
import { formulaCell, shownText, spreadsheetNumber, textCell, textInFormula } from '../../cell-values.ts';
import { address } from '../../names.ts';
import { writeCell } from '../../pack.ts';
import { wrappedHeight, type CellRole } from '../../style.ts';
import { capitalised } from '../../../text/capitalised.ts';
import { AXIS_COLUMN_NUMBER, columnIn, rowIn, type MatrixBlock } from './matrix-layout.ts';
import { cellNumber, differenceFormat, figureWords, inputFormat, labelFor, placesOf, withUnit, type SensitivityPage } from './matrix-page.ts';
import type { MatrixFigure, MatrixPlace } from './matrix-parts.ts';
import { isCellNumber, type MatrixValue } from './matrix-values.ts';

/** Writes every block of figures, differences and inputs that follow several axes. Answers whether any figure in them is frozen among live ones. */
export function writeBlocks(page: SensitivityPage): { readonly hasFrozen: boolean } {
  let hasFrozen = false;
  for (const block of page.layout.blocks) {
    writeHeadings(page, block);
    hasFrozen = writeCells(page, block) || hasFrozen;
  }
  return { hasFrozen };
}

function titleOf({ pack, words, parts }: SensitivityPage, { content }: MatrixBlock): string {
  if (content.kind === 'followed') return followedTitle({ pack, words }, content.name);
  const id = parts.figures[content.figure]?.figure.id ?? '';
  if (content.kind === 'figure') return withUnit(pack, words, id);
  const label = labelFor(pack, id);
  const unit = unitLine(label, pack.document.currency, pack.language);
  return capitalised(parts.sensitivity.view === 'percent' ? words.percent(label.name) : words.difference(label.name, unit));
}

function followedTitle({ pack, words }: Pick<SensitivityPage, 'pack' | 'words'>, name: InputName): string {
  const label = labelFor(pack, name);
  return capitalised(words.followed(label.name, unitLine(label, pack.document.currency, pack.language)));
}

function writeHeadings(page: SensitivityPage, block: MatrixBlock): void {
  const { pack, words, sheet, parts, layout } = page;
  const { rows, columns } = parts.sensitivity;
  const line = (row: number, role: CellRole): void => {
    for (let column = AXIS_COLUMN_NUMBER; column <= layout.lastColumn; column += 1) writeCell(pack, sheet.getRow(row), column, null, role);
  };
  line(block.titleRow, 'section');
  writeCell(pack, sheet.getRow(block.titleRow), AXIS_COLUMN_NUMBER, textCell(titleOf(page, block)), 'section');
  sheet.getRow(block.titleRow).height = 20;
  if (block.content.kind === 'figure') writeCell(pack, sheet.getRow(block.remarkRow), AXIS_COLUMN_NUMBER, blankRemark(page, block), 'remark', { align: 'left' });
  line(block.labelRow, 'head');
  writeCell(pack, sheet.getRow(block.labelRow), layout.firstColumn, textCell(`${withUnit(pack, words, columns.input)} →`), 'head', { align: 'left' });
  line(block.axisRow, 'unit');
  const corner = `${withUnit(pack, words, rows.input)} ↓`;
  const axis = sheet.getRow(block.axisRow);
  writeCell(pack, axis, AXIS_COLUMN_NUMBER, textCell(corner), 'unit', { align: 'left', wrap: true });
  axis.height = Math.max(18, wrappedHeight(corner, sheet.getColumn(AXIS_COLUMN_NUMBER).width ?? 16));
  for (const [name, column] of layout.rowFollowers) writeCell(pack, axis, column, block.content.kind === 'difference' ? null : textCell(followedTitle(page, name)), 'unit', { align: 'right', wrap: true });
  writeAxes(page, block);
}

/** The axes are inputs in the first block; the others follow it. */
function writeAxes(page: SensitivityPage, block: MatrixBlock): void {
  const { pack, sheet, parts, layout } = page;
  const [first] = layout.blocks;
  const write = (column: number, row: number, source: string, text: string, format: string): void => {
    const value = cellNumber(text);
    writeCell(pack, sheet.getRow(row), column, block === first ? value : formulaCell(source, value), block === first ? 'input' : 'inherited', { format, align: 'right' });
  };
  const { rows, columns } = parts.sensitivity;
  parts.plan.columns.forEach((text, index) => write(layout.firstColumn + index, block.axisRow, address(layout.firstColumn + index, first?.axisRow ?? 1), text, inputFormat(parts, columns.input)));
  parts.plan.rows.forEach((text, index) => write(AXIS_COLUMN_NUMBER, block.firstRow + index, address(AXIS_COLUMN_NUMBER, (first?.firstRow ?? 1) + index), text, inputFormat(parts, rows.input)));
  if (block.content.kind === 'difference') return;
  for (const [name, offset] of layout.columnFollowers) {
    const row = block.axisRow + offset;
    writeCell(pack, sheet.getRow(row), AXIS_COLUMN_NUMBER, textCell(followedTitle(page, name)), 'remark', { align: 'left', wrap: true });
    sheet.getRow(row).height = wrappedHeight(followedTitle(page, name), sheet.getColumn(AXIS_COLUMN_NUMBER).width ?? 16, 12);
    for (const column of parts.plan.columns.keys()) writeFollowed(page, block, name, { page: block.page, row: 0, column }, layout.firstColumn + column, row);
  }
  for (const [name, column] of layout.rowFollowers) {
    for (const row of parts.plan.rows.keys()) writeFollowed(page, block, name, { page: block.page, row, column: 0 }, column, block.firstRow + row);
  }
}

/** Writes the cell of an input that follows an axis, by its formula. */
export function writeFollowed(page: SensitivityPage, block: MatrixBlock, name: InputName, place: MatrixPlace, column: number, row: number): void {
  const { pack, sheet, parts, places, values } = page;
  const role = parts.roles.get(name);
  const cell = role?.kind === 'followed' ? role.cell : null;
  const value = values.followedAt(name, place);
  const content = contentOf(value, cell === null ? null : () => cellText(cell, places.at(block, place, name)), cellNumber);
  writeCell(pack, sheet.getRow(row), column, content, value.isLive ? 'inherited' : 'frozen', { format: inputFormat(parts, name), align: 'right' });
}

/** A live formula with its result, or the value as it was at export. */
function contentOf({ value, isLive }: MatrixValue, formula: (() => string | null) | null, words: (value: string) => number | string): CellValue {
  if (isLive && formula !== null) return formulaCell(formula() ?? '""', value === null ? '' : spreadsheetNumber(value));
  if (value === null) return null;
  return isCellNumber(value) ? spreadsheetNumber(value) : words(value);
}

function writeCells(page: SensitivityPage, block: MatrixBlock): boolean {
  const { pack, sheet, parts, values, layout, places, looks } = page;
  const { content } = block;
  if (content.kind === 'followed') {
    for (const place of placesOf(parts, block.page)) writeFollowed(page, block, content.name, place, columnIn(layout, place), rowIn(block, place));
    return false;
  }
  const figure = parts.figures[content.figure];
  const numberLook = looks[content.figure];
  const { base, sensitivity } = parts;
  if (figure === undefined || numberLook === undefined) throw new RangeError(`No figure ${content.figure} in the matrix`);
  const isDifference = content.kind === 'difference';
  const format = isDifference && sensitivity.view !== 'values' ? differenceFormat(figure, numberLook, sensitivity.view) : numberLook.format;
  let hasFrozen = false;
  for (const place of placesOf(parts, block.page)) {
    const value = isDifference ? values.differenceAt(content.figure, place) : values.figureAt(content.figure, place);
    const formula = (): string | null => (isDifference && base !== null ? textOf(figure.difference, places.comparing(content.figure, place, base)) : textOf(figure.cell, places.at(block, place)));
    const isFrozen = !value.isLive && figure.withoutFormulas === null;
    hasFrozen ||= isFrozen;
    writeCell(pack, sheet.getRow(rowIn(block, place)), columnIn(layout, place), contentOf(value, formula, (text) => figureWords(page, figure, text)), isFrozen ? 'frozen' : 'figure', { format, align: 'right' });
  }
  return hasFrozen;
}

const textOf = (cell: ExcelCell | null, places: Parameters<typeof cellText>[1]): string | null => (cell === null ? null : cellText(cell, places));

/** Most blank cells that are asked why they are blank. */
const MOST_ASKED = 2_000;

/** Why figures of a block are blank: live for the inputs that hold throughout, else as it is at export. */
function blankRemark(page: SensitivityPage, block: MatrixBlock): CellValue {
  const { pack, words, parts, values, held } = page;
  const { content } = block;
  if (content.kind !== 'figure') return null;
  const figure = parts.figures[content.figure];
  if (figure === undefined) return null;
  const needed = neededFrom(page, figure).filter((name) => parts.roles.get(name)?.kind === 'held');
  const missing = needed.filter((name) => values.inputsAt({ page: block.page, row: 0, column: 0 }).values[name] == null);
  const reasons = missing.length > 0 ? '' : otherReasons(page, block, content.figure);
  if (needed.length === 0) return textCell(reasons);
  const { separator } = words;
  const names = (name: InputName): string => labelFor(pack, name).name;
  const condition = missingText({ cells: needed.map((name) => ({ kind: 'reference', to: 'input', name })), lists: [] }, { input: held, figure: held, list: () => ({ values: '', counts: '' }) });
  const list = needed.map((name) => `IF(COUNT(${held(name)})=0,${textInFormula(`${separator}${names(name)}`)},"")`).join('&');
  const formula = `IF(${condition},${textInFormula(words.missing)}&MID(${list},${separator.length + 1},500),${reasons === '' ? '""' : formulaText(reasons)})`;
  return formulaCell(formula, missing.length > 0 ? `${words.missing}${missing.map(names).join(separator)}` : reasons);
}

/** A longer text in a formula: in pieces, because each takes 255 signs at most. */
const formulaText = (text: string): string => (shownText(text).match(/.{1,100}/gsu) ?? ['']).map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');

/** The inputs that a figure needs, and those that they follow. */
function neededFrom({ parts }: SensitivityPage, { figure }: MatrixFigure): readonly InputName[] {
  const needed = new Set(inputsNeeded(figure.expression));
  for (const name of parts.needed) {
    const role = parts.roles.get(name);
    if (role?.kind === 'followed' && (needed.has(name) || (name === 'rights' && needed.has('exercises')))) for (const cell of role.cell?.cells ?? []) needed.add(cell.name);
  }
  return INPUT_NAMES.filter((name) => needed.has(name));
}

function otherReasons(page: SensitivityPage, block: MatrixBlock, figure: number): string {
  const { pack, words, parts, values } = page;
  const found = new Set<string>();
  let asked = 0;
  for (const place of placesOf(parts, block.page)) {
    if (values.figureAt(figure, place).value !== null) continue;
    if ((asked += 1) > MOST_ASKED) break;
    const evaluation = values.evaluationAt(figure, place);
    if (evaluation.status === 'error') found.add(words.blank[evaluation.code]);
    if (evaluation.status !== 'missing') continue;
    const inputs = evaluation.missing.filter((name) => name !== 'exercises');
    for (const name of inputs) found.add(words.blankInput(labelFor(pack, name).name));
    if (inputs.length < evaluation.missing.length && !inputs.includes('rights')) found.add(words.blank.exercises);
  }
  return [...found].join(' ');
}

