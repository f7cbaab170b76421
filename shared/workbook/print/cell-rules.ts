import type { Cell, ConditionalFormattingRule, Cvfo, Worksheet } from 'exceljs';
import { cellText, resultOf } from './cell-text.ts';
import type { AddedLook } from './cell-styles.ts';

/** What the rules of a sheet add to its cells, by address; and whether there are rules that only a spreadsheet program can follow. */
export interface RuledCells {
  readonly looks: ReadonlyMap<string, AddedLook>;
  readonly hasUndrawn: boolean;
}

interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Follows the rules of a sheet for what its cells hold at export: scales of colours, and rules that compare a cell with
 * texts. Any other formula is not followed, which `hasUndrawn` tells.
 */
export function ruledCells(sheet: Worksheet): RuledCells {
  const looks = new Map<string, AddedLook>();
  let hasUndrawn = false;
  // exceljs keeps what was added to a sheet here; its typings leave it out.
  const { conditionalFormattings: formats } = sheet as unknown as { readonly conditionalFormattings: readonly { readonly ref: string; readonly rules: readonly ConditionalFormattingRule[] }[] };
  const rules = formats.flatMap(({ ref, rules: ofRange }) => ofRange.map((rule) => ({ ranges: ref.split(' ').map(rangeOf), rule })));
  // The least priority wins: it is written last.
  for (const { ranges, rule } of rules.toSorted((a, b) => b.rule.priority - a.rule.priority)) {
    if (rule.type === 'colorScale') addHeat(sheet, ranges, rule.cfvo ?? [], (rule.color ?? []).map(({ argb }) => argb ?? ''), looks);
    else if (rule.type !== 'expression' || !addMarks(sheet, ranges, String(rule.formulae?.[0] ?? ''), rule.style ?? {}, looks)) hasUndrawn = true;
  }
  return { looks, hasUndrawn };
}

const numberOf = (cell: Cell): number | null => {
  const value = resultOf(cell.value);
  return typeof value === 'number' ? value : null;
};

function* cellsIn(sheet: Worksheet, ranges: readonly Range[]): Generator<Cell> {
  for (const { top, left, bottom, right } of ranges) for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) yield sheet.getCell(row, column);
}

function addHeat(sheet: Worksheet, ranges: readonly Range[], points: readonly Cvfo[], colours: readonly string[], looks: Map<string, AddedLook>): void {
  const numbers = [...cellsIn(sheet, ranges)].flatMap((cell) => numberOf(cell) ?? []);
  const [least, most] = numbers.reduce(([low, high], number) => [Math.min(low, number), Math.max(high, number)], [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  const stops = points.map((point) => stopAt(sheet, point, least, most));
  for (const cell of cellsIn(sheet, ranges)) {
    const number = numberOf(cell);
    if (number === null) continue;
    looks.set(cell.address, { ...looks.get(cell.address), fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${between(number, stops, colours)}` } } });
  }
}

/** Where a colour of a scale stands. Formulas are those that sensitivities write: a cell, its difference from another, also relative. */
function stopAt(sheet: Worksheet, { type, value }: Cvfo, least: number, most: number): number {
  switch (type) {
    case 'min':
      return least;
    case 'max':
      return most;
    case 'num':
      return value ?? 0;
    case 'formula': {
      const [first, second, base] = (String(value).match(/\$[A-Z]+\$\d+/g) ?? []).map((address) => numberOf(sheet.getCell(address.replaceAll('$', ''))) ?? 0);
      const difference = (first ?? 0) - (second ?? 0);
      return base === undefined || base === 0 ? difference : difference / base;
    }
    default:
      return least + ((most - least) * (value ?? 50)) / 100;
  }
}

/** The colour of a number between the stops of a scale, as six hexadecimal digits. */
function between(number: number, stops: readonly number[], colours: readonly string[]): string {
  const upper = Math.max(1, stops.findIndex((stop) => number <= stop) === -1 ? stops.length - 1 : stops.findIndex((stop) => number <= stop));
  const [low, high] = [stops[upper - 1] ?? 0, stops[upper] ?? 0];
  const part = high > low ? Math.min(1, Math.max(0, (number - low) / (high - low))) : 0;
  const channel = (colour: string | undefined, at: number): number => Number.parseInt((colour ?? 'FFFFFFFF').slice(at, at + 2), 16);
  return [2, 4, 6].map((at) => {
    const [from, to] = [channel(colours[upper - 1], at), channel(colours[upper], at)];
    return Math.round(from + (to - from) * part).toString(16).padStart(2, '0');
  }).join('').toUpperCase();
}

/** Marks the cells for which a comparison holds; false where the formula is of another kind. */
function addMarks(sheet: Worksheet, ranges: readonly Range[], formula: string, style: AddedLook, looks: Map<string, AddedLook>): boolean {
  const [first] = ranges;
  const holds = comparisonOf(sheet, formula);
  if (first === undefined || holds === null) return false;
  for (const cell of cellsIn(sheet, ranges)) {
    if (holds(cell.fullAddress.row - first.top, cell.fullAddress.col - first.left)) looks.set(cell.address, { ...looks.get(cell.address), ...style });
  }
  return true;
}

/** Whether a formula holds for the cell so many rows and columns from the first one of its range. */
type Holds = (down: number, right: number) => boolean;

/** The comparisons that sheets write: a cell with texts, and a number with that of another sheet where the row says that it differs. */
function comparisonOf(sheet: Worksheet, formula: string): Holds | null {
  const [, result = '', said = '', own = '', name = '', other = ''] = /^AND\((\$?[A-Z]+\$?\d+)="((?:[^"]|"")*)",NOT\(ISTEXT\(([A-Z]+\d+)\)\),'([^']+)'!([A-Z]+\d+)<>\3\)$/.exec(formula) ?? [];
  const source = sheet.workbook.getWorksheet(name);
  if (own !== '' && source !== undefined) {
    return (down, right) => {
      if (cellText(movedCell(sheet, result, down, right)).text !== said.replaceAll('""', '"')) return false;
      const [found, compared] = [sheet, source].map((where, index) => resultOf(movedCell(where, index === 0 ? own : other, down, right).value) ?? null);
      return typeof found !== 'string' && (compared === '' ? null : compared) !== found;
    };
  }
  // At export no cell holds an error.
  const terms = (/^OR\((.*)\)$/.exec(formula)?.[1] ?? formula).replace(/^ISERROR\(\$?[A-Z]+\$?\d+\),/, '').split(/,(?=(?:LEFT\()?\$?[A-Z]+\$?\d+[=,])/).map((term) => COMPARISON.exec(term));
  if (!terms.every((term) => term !== null)) return null;
  return (down, right) => terms.some(([, address = '', length, text = '']) => {
    const { text: found } = cellText(movedCell(sheet, address, down, right));
    return (length === undefined ? found : found.slice(0, Number.parseInt(length, 10))) === text.replaceAll('""', '"');
  });
}

/** `A1="x"`, or `LEFT(A1,3)="x"`. */
const COMPARISON = /^(?:LEFT\()?(\$?[A-Z]+\$?\d+)(?:,(\d+)\))?="((?:[^"]|"")*)"$/;

/** The cell that an address of the first cell of a range means for another: `$` holds a column or row. */
function movedCell(sheet: Worksheet, address: string, down: number, right: number): Cell {
  const [, heldColumn = '', column = '', heldRow = '', row = ''] = /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(address) ?? [];
  return sheet.getCell(Number.parseInt(row, 10) + (heldRow === '' ? down : 0), sheet.getColumn(column).number + (heldColumn === '' ? right : 0));
}

/** A range such as "B2:C5" in numbers. */
export function rangeOf(ref: string): Range {
  const [from = '', to = from] = ref.replaceAll('$', '').split(':');
  const place = (address: string): readonly [number, number] => {
    const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return [Number.parseInt(row, 10), [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)];
  };
  const [[top, left], [bottom, right]] = [place(from), place(to)];
  return { top, left, bottom, right };
}
