import { formatDecimal } from '../../../calc/format-decimal.ts';
import { SCENARIO_INPUTS } from '../../../grant/input-names.ts';
import { figureText, type FigureLabel } from '../../../text/figures.ts';
import type { PackFigureColumn } from '../../figure-columns.ts';
import { LAST_CAPITAL_COLUMN, SCENARIO_COLUMNS } from '../../names.ts';
import type { Pack } from '../../pack.ts';
import { headingWidth, textWidth, wrappedHeight } from '../../style.ts';

/** Width of the column that says what is missing. */
const LAST_WIDTH = 44;
/** Widest that a heading of one's own may make its column: it takes as many lines as it needs. */
const OWN_HEADING = 20;

/** Widths of the scenario table from what its columns show: headings, units, and the longest number. */
export function columnWidths(pack: Pack): readonly number[] {
  const { language, rows, text, document, columns } = pack;
  const names = longest([text.scenario, ...rows.map(({ name }) => name)]);
  const inputs = SCENARIO_INPUTS.map((input) => {
    const values = [...document.scenarios.map((scenario, index) => rows[index + 1]?.inputs.values[input] ?? scenario[input]), rows[0]?.inputs.values[input] ?? null];
    const width = longest(values.map((value) => value ?? '')) * 1.3;
    return Math.max(headWidth(figureText[language].inputs[input], pack), width) + 1.5;
  });
  const figures = columns.map((column) => Math.max(headingOf(column, pack) + (column.isOwn ? 1 : 0), longestFigure(column, pack)) + 1.5);
  return [3.5, clamp(names + 2, 16, 26), ...inputs.map((width) => clamp(width, 9.5, 20)), ...figures.map((width) => clamp(width, 9.5, 30)), LAST_WIDTH];
}

function headingOf({ column, label, isOwn }: PackFigureColumn, pack: Pack): number {
  // A text without spaces may break anywhere: it stands on one line where there is room.
  if (isOwn) return Math.min(OWN_HEADING, Math.max(headWidth(label, pack), label.heading.includes(' ') ? 0 : textWidth(label.heading)));
  // The second printed part has room: there headings stand on one line.
  return column > LAST_CAPITAL_COLUMN ? Math.max(textWidth(label.heading), unitWidth(label, pack) * 0.9) : headWidth(label, pack);
}

const headWidth = (label: FigureLabel, pack: Pack): number => Math.max(headingWidth(label.heading), unitWidth(label, pack) * 0.75, textWidth(label.heading) / 2);

const unitWidth = ({ unit }: FigureLabel, { currency }: Pack): number => textWidth(unit.replace('{currency}', currency));

/** Ratios and conditions are short; amounts are as long as the longest. */
function longestFigure({ column, worked }: PackFigureColumn, { rows, look }: Pack): number {
  if (worked === null || worked.figure.unit === 'ratio' || worked.figure.unit === 'condition') return 0;
  const { decimals } = look(column);
  return longest(rows.map(({ byColumn }) => {
    const value = byColumn.get(column)?.value ?? null;
    return value === null ? '' : formatDecimal(value, { least: decimals, most: decimals });
  }));
}

const longest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** Height of a row of headings: two lines, or as many as the longest name of one's own takes. */
export function headingHeight({ columns }: Pick<Pack, 'columns'>, widths: readonly number[]): number {
  const own = columns.filter(({ isOwn }) => isOwn).map(({ column, label }) => wrappedHeight(label.heading, widths[column - 1] ?? OWN_HEADING));
  return Math.max(30, ...own);
}

/** Columns of figures that are folded away, counted from 1. */
export const foldedColumns = ({ columns }: Pick<Pack, 'columns'>): readonly number[] => columns.flatMap(({ column, isFolded }) => (isFolded ? [column] : []));

/** Widths as they are seen and printed: a folded column takes no room. */
export const seenWidths = (widths: readonly number[], folded: readonly number[]): readonly number[] => widths.map((width, index) => (folded.includes(index + 1) ? 0 : width));

/** A wide table on paper: the columns after which a new page starts, and how wide each page's part is. */
export interface PrintedParts {
  readonly breaks: readonly number[];
  readonly widths: readonly number[];
}

/**
 * The printed parts of the scenario table or the frozen one: capital first, then dilution, value and columns of one's
 * own, on as few pages as they fit on, about equally wide. The names stand on every page. A table that fits on one page is one part.
 * @param widths as they are seen, see {@link seenWidths}.
 */
export function printedParts(widths: readonly number[]): PrintedParts {
  const names = sum(widths.slice(0, SCENARIO_COLUMNS.name));
  const first = sum(widths.slice(0, LAST_CAPITAL_COLUMN));
  const room = Math.max(first, LEAST_PAGE) - names;
  if (sum(widths) <= LEAST_PAGE) return { breaks: [], widths: [sum(widths)] };
  const rest = widths.slice(LAST_CAPITAL_COLUMN);
  const aim = sum(rest) / Math.ceil(sum(rest) / room);
  const breaks = [LAST_CAPITAL_COLUMN];
  const parts = [0];
  rest.forEach((width, index) => {
    const part = parts.at(-1) ?? 0;
    const isFull = part + width > room || (part + width / 2 > aim && width <= aim);
    if (part > 0 && isFull) {
      breaks.push(LAST_CAPITAL_COLUMN + index);
      parts.push(width);
    } else parts[parts.length - 1] = part + width;
  });
  return { breaks, widths: [first, ...parts.map((part) => names + part)] };
}

/** Characters that fit on every page, however narrow the first part is. */
const LEAST_PAGE = 130;

const sum = (part: readonly number[]): number => part.reduce((total, width) => total + width, 0);
