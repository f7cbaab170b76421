import type { ExcelPlaces } from '../../../calc/excel/term-text.ts';
import { INPUT_NAMES, isScenarioInput, type InputName } from '../../../grant/input-names.ts';
import type { Scenario } from '../../../grant/schema.ts';
import { tableNumberOf } from '../../../grant/table-numbers.ts';
import { absoluteAddress, address, columnLetter, EXERCISE_COUNTS, EXERCISE_SIZES, ISSUE_PRICE_COUNTED, SCENARIO_COLUMNS, tableNumberCellName } from '../../names.ts';
import { BASE_CELL, inputAtBase, LIMIT_CELL, VALUE_CELL } from './matrix-formulas.ts';
import type { MatrixSheetParts, MatrixPlace } from './matrix-parts.ts';
import { axisOf, isHeldFor } from './matrix-values.ts';

/** The column of the row axis; values of inputs and marks stand there too, their words beside them. */
export const AXIS_COLUMN_NUMBER = 2;
/** Rows above the lists of inputs and marks: title, whose grant it is, what it shows, remarks. */
const HEAD_ROWS = 4;
/** Rows of the sheet's usual height that the chart takes, with a line of space around it. */
const CHART_ROWS = 19;

/** What a block of cells shows. */
export type BlockContent = { readonly kind: 'figure' | 'difference'; readonly figure: number } | { readonly kind: 'followed'; readonly name: InputName };

/** A block: a title, why figures are blank, the column axis with the inputs that follow it, then the rows. */
export interface MatrixBlock {
  readonly content: BlockContent;
  readonly page: number;
  readonly titleRow: number;
  readonly remarkRow: number;
  /** The row that names the column axis; its values stand in the next one. */
  readonly labelRow: number;
  readonly axisRow: number;
  readonly firstRow: number;
}

/** Where everything stands on the sheet of a sensitivity. */
export interface MatrixLayout {
  /** Inputs that hold throughout, each a line. */
  readonly heldTitle: number;
  readonly heldRows: ReadonlyMap<InputName, number>;
  readonly marksTitle: number;
  /** The rows of the limits, in their order. */
  readonly limitRows: readonly number[];
  readonly midpointRow: number | null;
  readonly baseRow: number | null;
  readonly scenariosRow: number | null;
  readonly chartRow: number | null;
  /** The row above the cells that the chart draws, below everything else. */
  readonly chartCellsRow: number | null;
  /** For each page the row of its value, and of the inputs that follow it. */
  readonly pages: readonly { readonly row: number; readonly followed: ReadonlyMap<InputName, number> }[];
  readonly blocks: readonly MatrixBlock[];
  /** Columns of the inputs that follow the rows. */
  readonly rowFollowers: ReadonlyMap<InputName, number>;
  /** How many rows under the column axis its followers stand. */
  readonly columnFollowers: ReadonlyMap<InputName, number>;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** What the head of a sheet has beside the inputs that hold. */
export interface LayoutMarks {
  readonly hasScenarios: boolean;
  readonly hasChart: boolean;
}

/** Places the parts of a sensitivity on its sheet from top to bottom. */
export function layoutOf({ sensitivity, plan, figures, roles, needed, base }: MatrixSheetParts, { hasScenarios, hasChart }: LayoutMarks): MatrixLayout {
  let row = HEAD_ROWS + 1;
  const take = (rows = 1): number => (row += rows) - rows;
  const held = needed.filter((name) => roles.get(name)?.kind === 'held');
  const heldTitle = held.length === 0 ? 0 : take();
  const heldRows = new Map(held.map((name) => [name, take()]));
  const hasMidpoint = sensitivity.heat.shown && sensitivity.heat.midpoint !== null;
  const hasMarks = sensitivity.limits.length > 0 || hasMidpoint || base !== null || hasScenarios;
  const marksTitle = hasMarks ? take() : 0;
  const limitRows = sensitivity.limits.map(() => take());
  const midpointRow = hasMidpoint ? take() : null;
  const baseRow = base === null ? null : take();
  const scenariosRow = hasScenarios ? take() : null;
  take();
  const chartRow = hasChart ? take(CHART_ROWS) : null;

  const following = (along: string): readonly InputName[] => needed.filter((name) => {
    const role = roles.get(name);
    return role?.kind === 'followed' && role.along === along;
  });
  const [onRows, onColumns, onPages, onCells] = [following('rows'), following('columns'), following('pages'), following('cells')];
  const rowFollowers = new Map(onRows.map((name, index) => [name, AXIS_COLUMN_NUMBER + 1 + index]));
  const columnFollowers = new Map(onColumns.map((name, index) => [name, 1 + index]));
  const firstColumn = AXIS_COLUMN_NUMBER + 1 + onRows.length;
  const blocks: MatrixBlock[] = [];
  const addBlock = (page: number, content: BlockContent): void => {
    const titleRow = take(4 + (content.kind === 'difference' ? 0 : onColumns.length));
    blocks.push({ content, page, titleRow, remarkRow: titleRow + 1, labelRow: titleRow + 2, axisRow: titleRow + 3, firstRow: row });
    take(plan.axes.rows + 1);
  };
  const pages = plan.pages.map((_, page) => {
    const at = sensitivity.pages === null ? row : take();
    const followed = new Map(onPages.map((name) => [name, take()]));
    if (sensitivity.pages !== null) take();
    for (const name of onCells) addBlock(page, { kind: 'followed', name });
    for (const figure of figures.keys()) addBlock(page, { kind: 'figure', figure });
    for (const [figure, { difference }] of figures.entries()) if (difference !== null) addBlock(page, { kind: 'difference', figure });
    return { row: at, followed };
  });
  return {
    heldTitle, heldRows, marksTitle, limitRows, midpointRow, baseRow, scenariosRow, chartRow, chartCellsRow: hasChart ? row : null, pages, blocks, rowFollowers, columnFollowers, firstColumn,
    lastColumn: firstColumn + plan.axes.columns - 1,
  };
}

/** The row of a cell of a block. */
export const rowIn = ({ firstRow }: MatrixBlock, { row }: MatrixPlace): number => firstRow + row;
/** The column of a cell of any block. */
export const columnIn = ({ firstColumn }: MatrixLayout, { column }: MatrixPlace): number => firstColumn + column;

/** The block of a page that shows something. */
export function blockOf({ blocks }: MatrixLayout, page: number, kind: BlockContent['kind'], of: number | InputName): MatrixBlock {
  const found = blocks.find((block) => block.page === page && block.content.kind === kind && ('figure' in block.content ? block.content.figure : block.content.name) === of);
  if (found === undefined) throw new RangeError(`No block of ${kind} ${of} on page ${page}`);
  return found;
}

/** What formulas of a sensitivity's sheet refer to, cell by cell. */
export class MatrixPlaces {
  readonly #parts: MatrixSheetParts;
  readonly #layout: MatrixLayout;
  readonly #held: (name: string) => string;

  /** @param held where inputs stand that hold throughout. */
  constructor(parts: MatrixSheetParts, layout: MatrixLayout, held: (name: string) => string) {
    this.#parts = parts;
    this.#layout = layout;
    this.#held = held;
  }

  /** What the formula in a cell of a block refers to: inputs of its row, column and page. */
  at(block: MatrixBlock, place: MatrixPlace, self: InputName | null = null): ExcelPlaces {
    const input = (name: string): string => this.#input(name, block, place, self);
    return { input, figure: unknownFigure, list: () => listPlaces(input('rights')) };
  }

  /** The same in a block of differences: the cell of the figure, the base, and inputs at the base. */
  comparing(figure: number, place: MatrixPlace, base: MatrixPlace): ExcelPlaces {
    const [here, there] = [blockOf(this.#layout, place.page, 'figure', figure), blockOf(this.#layout, base.page, 'figure', figure)];
    const input = (name: string): string => {
      if (name === VALUE_CELL) return address(columnIn(this.#layout, place), rowIn(here, place));
      if (name === BASE_CELL) return fixed(columnIn(this.#layout, base), rowIn(there, base));
      const own = inputAtBase(name);
      return own === null ? this.#input(name, here, place, null) : allFixed(this.#input(own, there, base, null));
    };
    return { input, figure: unknownFigure, list: (name) => listPlaces(input(inputAtBase(name) === null ? 'rights' : 'base rights')) };
  }

  /** The same for a limit, judged in the first cell of a block. */
  limiting(figure: number, page: number, limitRow: number): ExcelPlaces {
    const first = { page, row: 0, column: 0 };
    const block = blockOf(this.#layout, page, 'figure', figure);
    const input = (name: string): string => {
      if (name === LIMIT_CELL) return fixed(AXIS_COLUMN_NUMBER, limitRow);
      return name === VALUE_CELL ? address(columnIn(this.#layout, first), rowIn(block, first)) : this.#input(name, block, first, null);
    };
    return { input, figure: unknownFigure, list: () => listPlaces(input('rights')) };
  }

  #input(name: string, block: MatrixBlock, place: MatrixPlace, self: InputName | null): string {
    const { pages, rowFollowers, columnFollowers } = this.#layout;
    const [row, column] = [rowIn(block, place), columnIn(this.#layout, place)];
    const page = pages[place.page];
    const axis = axisOf(this.#parts, name, self);
    if (axis !== null) return axis === 'rows' ? inColumn(AXIS_COLUMN_NUMBER, row) : axis === 'columns' ? inRow(column, block.axisRow) : fixed(AXIS_COLUMN_NUMBER, page?.row ?? 1);
    if (isHeldFor(this.#parts, name, self)) return this.#held(name);
    const input = name as InputName;
    const [across, under, onPage] = [rowFollowers.get(input), columnFollowers.get(input), page?.followed.get(input)];
    if (across !== undefined) return inColumn(across, row);
    if (under !== undefined) return inRow(column, block.axisRow + under);
    if (onPage !== undefined) return fixed(AXIS_COLUMN_NUMBER, onPage);
    return address(column, rowIn(blockOf(this.#layout, place.page, 'followed', input), place));
  }
}

const inColumn = (column: number, row: number): string => `$${address(column, row)}`;
const inRow = (column: number, row: number): string => `${columnLetter(column)}$${row}`;
/** An address that stays the same wherever its formula is copied to. */
export const fixed = (column: number, row: number): string => `$${columnLetter(column)}$${row}`;

/** An address of a sheet's own cell with both parts fixed; names and cells of other sheets are as they are. */
const allFixed = (reference: string): string => reference.replace(/^\$?([A-Z]{1,3})\$?(\d+)$/, '$$$1$$$2');

const listPlaces = (rights: string) => ({ values: EXERCISE_SIZES, counts: EXERCISE_COUNTS, condition: `SUMPRODUCT(${EXERCISE_SIZES},${EXERCISE_COUNTS})=${rights}` });

function unknownFigure(id: string): never {
  throw new RangeError(`Figures are written out: ${id}`);
}

/** Where the inputs stand that hold throughout: the named cells of the terms, or the scenario's row of the scenario table. */
export function heldPlaces(scenario: Scenario | null, scenarioSheet: string, row: number): (name: string) => string {
  return (name) => {
    if (scenario !== null && isScenarioInput(name)) return absoluteAddress(scenarioSheet, SCENARIO_COLUMNS[name], row);
    const number = tableNumberOf(name);
    if (number !== null) return tableNumberCellName(number);
    return name === 'issuePrice' ? ISSUE_PRICE_COUNTED : name;
  };
}

/** The lines of inputs that hold, as cells of the sheet: what a conditional format may refer to. */
export const heldLines = ({ heldRows }: MatrixLayout) => (name: string): string => {
  const number = tableNumberOf(name);
  if (number !== null) return tableNumberCellName(number);
  const row = heldRows.get(INPUT_NAMES.find((known) => known === name) ?? 'exercisePrice');
  if (row === undefined) throw new RangeError(`No line for ${name}`);
  return fixed(AXIS_COLUMN_NUMBER, row);
};
