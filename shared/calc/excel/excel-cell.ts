import type { CalculationError } from '../calculation-error.ts';
import { cellDecimals, ExcelReading, QUOTIENT_DECIMALS, type ExcelNames } from '../excel-formula.ts';
import { childrenOf, type Expression } from '../expression.ts';
import { numberTerm, rounded, type ExcelCondition, type ExcelTerm, type ReferenceTerm } from './excel-term.ts';
import { termSize, excelTermText, type ExcelPlaces } from './term-text.ts';
import { exactDecimals, isPositive, possibleFailures } from './value-measures.ts';

/** The formula of a cell, the same in every row: its term, and the cells and lists without which it stays blank. */
export interface ExcelCell {
  readonly term: ExcelTerm;
  /** Decimals that the value is cut or rounded half-up to. */
  readonly decimals: number;
  /** The cells the formula needs, in reading order, each once. */
  readonly cells: readonly ReferenceTerm[];
  /** The lists the formula sums over. */
  readonly lists: readonly string[];
  /** Why the value can fail although nothing is missing, such as a division by zero; the cell is blank then. */
  readonly failures: readonly CalculationError[];
}

/**
 * The cell of a figure: cut to the decimals the exact figure can have; a quotient is rounded half-up to `shownDecimals`
 * (null: to {@link QUOTIENT_DECIMALS}).
 */
export function figureExcelCell(expression: Expression, reading: ExcelReading, shownDecimals: number | null): ExcelCell {
  const decimals = cellDecimals(expression, reading.inputs, shownDecimals);
  return cellOf(expression, reading, cut(expression, reading, decimals), decimals);
}

/** The text of {@link figureExcelCell} in one row, without "="; null where spreadsheet programs would refuse it. */
export const excelCellFormula = (expression: Expression, names: ExcelNames, shownDecimals: number | null): string | null =>
  cellText(figureExcelCell(expression, new ExcelReading(names), shownDecimals), names);

/** The limits of an input's cell: above zero, and at most this many digits. */
export interface CellRule {
  readonly decimals: number;
  readonly integerDigits: number;
}

/**
 * The cell of an input that a formula calculates: blank where the value breaks the rule of the input. Its length is
 * checked only where `checksLength` is set, because amounts come nowhere near the limit.
 */
export function inputExcelCell(expression: Expression, reading: ExcelReading, rule: CellRule, checksLength: boolean): ExcelCell {
  const exact = exactDecimals(expression, reading.inputs);
  const decimals = Math.min(exact ?? rule.decimals, rule.decimals);
  const value = cut(expression, reading, decimals);
  const mayBeTooFine = exact === null || exact > rule.decimals;
  const conditions: readonly ExcelCondition[] = [
    ...(isPositive(expression, reading.inputs) ? [] : [{ kind: 'compare', comparison: '>', left: value, right: numberTerm('0') } as const]),
    ...(mayBeTooFine ? [{ kind: 'compare', comparison: '=', left: rounded(reading.term(expression), exact ?? QUOTIENT_DECIMALS), right: value } as const] : []),
    ...(checksLength ? [{ kind: 'compare', comparison: '<', left: value, right: numberTerm(`1${'0'.repeat(rule.integerDigits)}`) } as const] : []),
  ];
  const [first, ...others] = conditions;
  if (first === undefined) return cellOf(expression, reading, value, decimals);
  const condition: ExcelCondition = others.length === 0 ? first : { kind: 'and', parts: conditions };
  return cellOf(expression, reading, { kind: 'choose', condition, then: value, otherwise: null }, decimals);
}

/** The value cut to `decimals`. A whole number, a plain cell or a rounded value has no noise to cut off. */
function cut(expression: Expression, reading: ExcelReading, decimals: number): ExcelTerm {
  const term = reading.term(expression);
  const exact = exactDecimals(expression, reading.inputs);
  const isClean = exact === 0 || (exact !== null && exact <= decimals && (reading.isPlain(expression) || term.kind === 'round'));
  return isClean ? term : rounded(term, decimals);
}

function cellOf(expression: Expression, reading: ExcelReading, term: ExcelTerm, decimals: number): ExcelCell {
  return { term, decimals, ...neededBy(expression, reading), failures: possibleFailures(expression, reading.inputs) };
}

/**
 * The cells and lists in reading order, each once, without recursion: references between expressions can be nested
 * deeper than the call stack.
 */
function neededBy(expression: Expression, reading: ExcelReading): Pick<ExcelCell, 'cells' | 'lists'> {
  const cells = new Map<string, ReferenceTerm>();
  const lists = new Set<string>();
  const add = (to: ReferenceTerm['to'], name: string): unknown => cells.set(`${to} ${name}`, { kind: 'reference', to, name });
  const waiting: Visit[] = [{ expression, scope: { bound: new Set(), seen: new Set() } }];
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { expression: node, scope } = visit;
    if (scope.seen.has(node)) continue;
    scope.seen.add(node);
    if (node.kind === 'figure' && !reading.isWrittenOut(node)) add('figure', node.id);
    else if (node.kind === 'input') {
      if (!scope.bound.has(node.name)) add('input', node.name);
    } else if (node.kind === 'sumOver') {
      lists.add(node.list);
      waiting.push({ expression: node.body, scope: { bound: new Set([...scope.bound, node.element]), seen: new Set() } });
    } else waiting.push(...childrenOf(node).toReversed().map((child) => ({ expression: child, scope })));
  }
  return { cells: [...cells.values()], lists: [...lists] };
}

/** An expression to visit; the expressions of one scope have the same bound names. */
interface Visit {
  readonly expression: Expression;
  readonly scope: { readonly bound: ReadonlySet<string>; readonly seen: Set<Expression> };
}

/** Characters a formula may have in every spreadsheet program. */
export const LONGEST_CELL_FORMULA = 8_000;
/** Nesting depth of functions, including those around the figure. */
const DEEPEST_FORMULA = 60;
/** Parts above which a formula is surely too long, so that it need not be written to find out. */
const MOST_PARTS = 4_000;
/** Arguments a function may take. */
const MOST_VALUES = 250;

/** The text of a cell in a row, without "="; null where spreadsheet programs would refuse it as too long or nested too deeply. */
export function cellText(cell: ExcelCell, places: ExcelPlaces): string | null {
  const { parts, depth } = termSize(cell.term);
  if (parts > MOST_PARTS || depth > DEEPEST_FORMULA) return null;
  const value = excelTermText(cell.term, places);
  const whole = cell.failures.length > 0 ? `IFERROR(${value},"")` : value;
  const missing = missingText(cell, places);
  const text = missing === null ? whole : `IF(${missing},"",${whole})`;
  return text.length > LONGEST_CELL_FORMULA ? null : text;
}

/** A condition that is true in the workbook while a cell that the formula needs is blank or not a number; null where it needs none. */
export function missingText({ cells, lists }: Pick<ExcelCell, 'cells' | 'lists'>, places: ExcelPlaces): string | null {
  const addresses = [...new Set(cells.map(({ to, name }) => (to === 'input' ? places.input(name) : places.figure(name))))];
  const counts = Array.from({ length: Math.ceil(addresses.length / MOST_VALUES) }, (_, index) => `COUNT(${addresses.slice(index * MOST_VALUES, (index + 1) * MOST_VALUES).join(',')})`);
  const blank = addresses.length === 0 ? [] : [addresses.length === 1 ? `${counts.join('')}=0` : `${counts.join('+')}<${addresses.length}`];
  const unusable = lists.flatMap((name) => places.list(name).condition ?? []).map((condition) => `NOT(${condition})`);
  const all = [...blank, ...unusable];
  return all.length === 0 ? null : all.length === 1 ? all[0]! : `OR(${all.join(',')})`;
}
