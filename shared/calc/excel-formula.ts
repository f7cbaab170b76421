import { decimalsOf } from './decimal.ts';
import { assertNever, childrenOf, type ArithmeticExpression, type Condition, type Expression, type FigureExpression, type RoundExpression, type SumOverExpression } from './expression.ts';

/** Where a workbook keeps what a formula refers to. All answers are cell references or ranges, without a leading "=". */
export interface ExcelNames {
  input(name: string): string;
  figure(id: string): string;
  /** Two ranges of equal size, and optionally a condition that must hold for the list to be usable. */
  list(name: string): { readonly values: string; readonly counts: string; readonly condition?: string };
  /** Most decimals an input has in this workbook: 0 for counts, 1 for a ratio of 0.5. */
  decimals(name: string): number;
  /** Whether an input counts rights or shares: products with it are totals, too large for the forms that amounts per share take. */
  isCount(name: string): boolean;
}

/** What must be known of inputs to choose the form of a rounding. */
export type InputMeasures = Pick<ExcelNames, 'decimals' | 'isCount'>;

/** Decimals at which noise of double arithmetic is cut off before a fraction is judged, for amounts per share. */
export const NOISE_DECIMALS = 6;

/**
 * The second reading of an expression: the formula a spreadsheet program calculates with, without "=".
 * Spreadsheets calculate in doubles, so a rounding is written in a form in which a double cannot fall on the wrong
 * side: noise is cut off first (`ROUNDUP(ROUND(x,6),0)`), and large or fine-grained amounts are judged as whole
 * numbers (`INT`). Right for results of up to 15 significant digits.
 */
export function excelFormula(expression: Expression, names: ExcelNames): string {
  return write(expression, names, new Map(), 0);
}

/**
 * The formula of a cell: blank while one of the cells it refers to is blank, cut to the decimals the exact figure can
 * have, and where it divides rounded half-up to `shownDecimals` (null: to {@link QUOTIENT_DECIMALS}).
 */
export function excelCellFormula(expression: Expression, names: ExcelNames, shownDecimals: number | null): string {
  const formula = excelFormula(expression, names);
  const decimals = cellDecimals(expression, names, shownDecimals);
  const rounded = decimals === 0 && exactDecimals(expression, names) === 0 ? formula : `ROUND(${formula},${decimals})`;
  return `IF(${missingCondition(expression, names)},"",${rounded})`;
}

/** Decimals of a quotient in a cell where nothing says how many are shown. */
export const QUOTIENT_DECIMALS = 10;

/** Decimals that a figure has in its cell: those of the exact figure, or where it divides those that are shown. */
export const cellDecimals = (expression: Expression, names: Pick<ExcelNames, 'decimals'>, shownDecimals: number | null): number =>
  exactDecimals(expression, names) ?? shownDecimals ?? QUOTIENT_DECIMALS;

/** Most digits after the point that the exact value can have; null where a quotient may never end. */
export function exactDecimals(expression: Expression, names: Pick<ExcelNames, 'decimals'>): number | null {
  switch (expression.kind) {
    case 'constant':
      return decimalsOf(expression.value);
    case 'input':
      return names.decimals(expression.name);
    case 'divide': {
      const unit = unitWithoutDivisor(expression);
      return unit === null ? null : exactDecimals(unit, names);
    }
    case 'multiply':
      return both(exactDecimals(expression.left, names), exactDecimals(expression.right, names), (left, right) => left + right);
    case 'round':
      return exactDecimals(expression.unit, names);
    case 'choose':
      return both(exactDecimals(expression.then, names), exactDecimals(expression.otherwise, names), Math.max);
    case 'add':
    case 'subtract':
    case 'absolute':
    case 'least':
    case 'greatest':
    case 'figure':
    case 'sumOver':
      return childrenOf(expression)
        .map((child) => exactDecimals(child, names))
        .reduce((most, decimals) => both(most, decimals, Math.max));
    default:
      return assertNever(expression);
  }
}

/** The unit that is left where a multiple of `unit × divisor` is divided by the same `divisor`; null for any other division. */
function unitWithoutDivisor({ left, right }: ArithmeticExpression): Expression | null {
  if (left.kind !== 'round' || left.unit.kind !== 'multiply' || right.kind !== 'input') return null;
  const factor = left.unit.right;
  return factor.kind === 'input' && factor.name === right.name ? left.unit.left : null;
}

const both = (left: number | null, right: number | null, join: (left: number, right: number) => number): number | null =>
  left === null || right === null ? null : join(left, right);

type Bound = ReadonlyMap<string, string>;

/** Binding strength: 1 sums, 2 products, 3 anything that needs no brackets. A part weaker than `outer` is bracketed. */
function write(expression: Expression, names: ExcelNames, bound: Bound, outer: number): string {
  switch (expression.kind) {
    case 'constant':
      return expression.value.startsWith('-') ? `(${expression.value})` : expression.value;
    case 'input':
      return bound.get(expression.name) ?? names.input(expression.name);
    case 'figure':
      return isRoundedInItsCell(expression, names) ? write(expression.definition, names, bound, outer) : names.figure(expression.id);
    case 'add':
      return bracket(`${write(expression.left, names, bound, 1)}+${write(expression.right, names, bound, 1)}`, 1, outer);
    case 'subtract':
      return bracket(`${write(expression.left, names, bound, 1)}-${write(expression.right, names, bound, 2)}`, 1, outer);
    case 'multiply':
      return bracket(`${write(expression.left, names, bound, 2)}*${write(expression.right, names, bound, 2)}`, 2, outer);
    case 'divide':
      return bracket(`${write(expression.left, names, bound, 2)}/${write(expression.right, names, bound, 3)}`, 2, outer);
    case 'round':
      return writeRounding(expression, names, bound, outer);
    case 'absolute':
      return `ABS(${write(expression.value, names, bound, 0)})`;
    case 'least':
    case 'greatest':
      return `${expression.kind === 'least' ? 'MIN' : 'MAX'}(${expression.parts.map((part) => write(part, names, bound, 0)).join(',')})`;
    case 'choose':
      return `IF(${writeCondition(expression.condition, names, bound)},${write(expression.then, names, bound, 0)},${write(expression.otherwise, names, bound, 0)})`;
    case 'sumOver':
      return writeSum(expression, names, bound);
    default:
      return assertNever(expression);
  }
}

const bracket = (text: string, strength: number, outer: number): string => (strength < outer ? `(${text})` : text);

/** A quotient is rounded in its cell for people to read: whoever calculates on takes its definition instead. */
const isRoundedInItsCell = ({ definition }: FigureExpression, names: ExcelNames): boolean => exactDecimals(definition, names) === null;

function writeCondition(condition: Condition, names: ExcelNames, bound: Bound): string {
  switch (condition.kind) {
    case 'compare':
      return `${writeCompared(condition.left, names, bound)}${condition.comparison}${writeCompared(condition.right, names, bound)}`;
    case 'and':
    case 'or':
      return `${condition.kind.toUpperCase()}(${condition.parts.map((part) => writeCondition(part, names, bound)).join(',')})`;
    case 'not':
      return `NOT(${writeCondition(condition.part, names, bound)})`;
    default:
      return assertNever(condition);
  }
}

/** A side of a comparison: what is worked out with decimals has its noise cut off, so that equal values compare as equal. */
function writeCompared(side: Expression, names: ExcelNames, bound: Bound): string {
  const decimals = exactDecimals(side, names) ?? 0;
  const plain = side.kind === 'input' || side.kind === 'constant' || side.kind === 'figure' || side.kind === 'round';
  return plain || decimals === 0 ? write(side, names, bound, 1) : `ROUND(${write(side, names, bound, 0)},${decimals})`;
}

function writeSum(expression: SumOverExpression, names: ExcelNames, bound: Bound): string {
  const { values, counts } = names.list(expression.list);
  const inner = new Map([...bound, [expression.element, values]]);
  return `SUMPRODUCT(${write(expression.body, names, inner, 0)},${counts})`;
}

function writeRounding(expression: RoundExpression, names: ExcelNames, bound: Bound, outer: number): string {
  const { value, mode } = expression;
  const places = placesOf(expression.unit);
  if (mode === 'halfUp' && places !== null) return `ROUND(${withoutNoise(write(value, names, bound, 0), expression, names)},${places})`;
  const unit = expression.unit.kind === 'constant' && expression.unit.value === '1' ? null : write(expression.unit, names, bound, 3);
  const unitDecimals = exactDecimals(expression.unit, names) ?? 0;
  const multiples = multiplesOfUnit(expression, unit, names, bound);
  if (unit === null) return multiples;
  return unitDecimals > 0 ? `ROUND(${multiples}*${unit},${unitDecimals})` : bracket(`${multiples}*${unit}`, 2, outer);
}

/** n where the unit is 10^-n, as ROUND of spreadsheets takes it; null for any other unit. */
function placesOf(unit: Expression): number | null {
  if (unit.kind !== 'constant') return null;
  if (/^10*$/.test(unit.value)) return 1 - unit.value.length;
  return /^0\.0*1$/.test(unit.value) ? unit.value.length - 2 : null;
}

/** How many units: the rounded whole number before it is multiplied by the unit again. */
function multiplesOfUnit(expression: RoundExpression, unit: string | null, names: ExcelNames, bound: Bound): string {
  const { value, mode } = expression;
  const inUnits = unit === null ? write(value, names, bound, 0) : `${write(value, names, bound, 2)}/${unit}`;
  const clean = withoutNoise(inUnits, expression, names);
  if (mode === 'halfUp') return `ROUND(${clean},0)`;
  if (mode === 'halfEven') return `IF(ROUND(ABS(${clean}-TRUNC(${clean})),6)=0.5,2*ROUND(${clean}/2,0),ROUND(${clean},0))`;
  const whole = wholeNumbersOf(expression, names);
  if (whole !== null) return directedMultiple(mode, whole, names, bound);
  return `${mode === 'up' || mode === 'awayFromZero' ? 'ROUNDUP' : 'ROUNDDOWN'}(${clean},0)`;
}

/** The text with the noise of doubles cut off, where the exact value has decimals that end. A large one has no room for more than its own. */
function withoutNoise(text: string, { value, unit, mode }: RoundExpression, names: ExcelNames): string {
  const decimals = exactDecimals(value, names);
  if (decimals === null) return mode === 'halfUp' || mode === 'halfEven' ? text : `ROUND(${text},${NOISE_DECIMALS})`;
  const ownDecimals = decimals + (unit.kind === 'constant' ? Math.max(0, -(placesOf(unit) ?? 0)) : NOISE_DECIMALS);
  return `ROUND(${text},${isLarge(value, names) ? Math.max(1, ownDecimals) : Math.max(NOISE_DECIMALS, decimals)})`;
}

/** A rounding up or down that a spreadsheet judges on whole numbers: how many steps of `unit` × `divisor` the amount takes, all × 10^`scale`. */
export interface WholeNumbers {
  readonly amount: Expression;
  readonly unit: Expression;
  readonly divisor: Expression | null;
  readonly scale: number;
}

/**
 * The whole numbers on which the Excel reading judges a rounding up or down: of a quotient its parts, of totals and of
 * what may be negative or has many decimals the amount itself. Null for amounts per share, where cutting the noise off is enough.
 */
export function wholeNumbersOf({ value, unit, mode }: RoundExpression, names: InputMeasures): WholeNumbers | null {
  const quotient = value.kind === 'divide' && !mayBeNegative(value.right) && exactDecimals(value, names) === null;
  const amount = quotient ? value.left : value;
  const divisor = quotient ? value.right : null;
  const amountDecimals = exactDecimals(amount, names);
  const divisorDecimals = divisor === null ? 0 : exactDecimals(divisor, names);
  if (amountDecimals === null || divisorDecimals === null) return null;
  const computedUnit = unit.kind !== 'constant' && unit.kind !== 'input';
  const signMatters = (mode === 'up' || mode === 'down') && mayBeNegative(value);
  if (!quotient && !computedUnit && !isLarge(value, names) && !signMatters && amountDecimals <= NOISE_DECIMALS) return null;
  return { amount, unit, divisor, scale: Math.max(amountDecimals, (exactDecimals(unit, names) ?? 0) + divisorDecimals) };
}

/** Up or down over whole numbers, which doubles hold exactly and which are divided once. */
function directedMultiple(mode: RoundExpression['mode'], { amount, unit, divisor, scale }: WholeNumbers, names: ExcelNames, bound: Bound): string {
  const factor = scale === 0 ? '' : `*${10 ** scale}`;
  const scaled = `ROUND(${write(amount, names, bound, factor === '' ? 0 : 2)}${factor},0)`;
  const step = stepOf(unit, divisor, factor, names, bound);
  if (mode === 'up') return `INT((${scaled}+${step}-1)/${step})`;
  if (mode === 'down') return `INT(${scaled}/${step})`;
  const size = mayBeNegative(amount) ? `ABS(${scaled})` : scaled;
  const multiple = mode === 'awayFromZero' ? `INT((${size}+${step}-1)/${step})` : `INT(${size}/${step})`;
  return mayBeNegative(amount) ? `SIGN(${scaled})*${multiple}` : multiple;
}

function stepOf(unit: Expression, divisor: Expression | null, factor: string, names: ExcelNames, bound: Bound): string {
  const isOne = unit.kind === 'constant' && unit.value === '1';
  if (isOne && divisor === null) return factor === '' ? '1' : factor.slice(1);
  const parts = [...(isOne ? [] : [write(unit, names, bound, 3)]), ...(divisor === null ? [] : [write(divisor, names, bound, 3)])].join('*');
  if (factor !== '') return `ROUND(${parts}${factor},0)`;
  return parts.includes('*') ? `(${parts})` : parts;
}

/** Whether a value grows with a number of rights or shares: a total, too large for the per-share form of rounding. */
function isLarge(expression: Expression, names: Pick<ExcelNames, 'isCount'>): boolean {
  if (expression.kind === 'input') return names.isCount(expression.name);
  if (expression.kind === 'constant') return expression.value.split('.')[0]!.length > PER_SHARE_DIGITS;
  return childrenOf(expression).some((child) => isLarge(child, names));
}

/** Most digits before the point of an amount per share. */
const PER_SHARE_DIGITS = 9;

/** Whether a value can be below zero: inputs are not (a rule of the document), differences and negative constants may be. */
function mayBeNegative(expression: Expression): boolean {
  if (expression.kind === 'subtract') return true;
  if (expression.kind === 'constant') return expression.value.startsWith('-');
  return childrenOf(expression).some(mayBeNegative);
}

/** True in the workbook while a cell the formula refers to is blank or no number. */
function missingCondition(expression: Expression, names: ExcelNames): string {
  const cells = new Set<string>();
  const conditions: string[] = [];
  collect(expression, new Set());
  const blank = cells.size === 0 ? [] : [`COUNT(${[...cells].join(',')})<${cells.size}`];
  const all = [...blank, ...conditions];
  return all.length === 1 ? all[0]! : all.length === 0 ? 'FALSE' : `OR(${all.join(',')})`;

  function collect(node: Expression, bound: ReadonlySet<string>): void {
    if (node.kind === 'figure' && !isRoundedInItsCell(node, names)) cells.add(names.figure(node.id));
    else if (node.kind === 'input') {
      if (!bound.has(node.name)) cells.add(names.input(node.name));
    } else if (node.kind === 'sumOver') {
      const { condition } = names.list(node.list);
      if (condition !== undefined) conditions.push(`NOT(${condition})`);
      collect(node.body, new Set([...bound, node.element]));
    } else for (const child of childrenOf(node)) collect(child, bound);
  }
}
