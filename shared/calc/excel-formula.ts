import { decimalsOf } from './decimal.ts';
import { assertNever, childrenOf, type ArithmeticExpression, type Condition, type Expression, type RoundExpression, type SumOverExpression } from './expression.ts';

/** Where a workbook keeps what a formula refers to. All answers are cell references or ranges, without a leading "=". */
export interface ExcelNames {
  input(name: string): string;
  figure(id: string): string;
  /** Two ranges of equal size, and optionally a condition that must hold for the list to be usable. */
  list(name: string): { readonly values: string; readonly counts: string; readonly condition?: string };
  /** Most decimals an input has in this workbook: 0 for counts, 1 for a ratio of 0.5. */
  decimals(name: string): number;
}

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
 * The formula of a cell: blank while one of the cells it refers to is blank, and rounded half-up to `shownDecimals`
 * where the definition divides (null: every digit, cut to the decimals the exact figure can have).
 */
export function excelCellFormula(expression: Expression, names: ExcelNames, shownDecimals: number | null): string {
  const formula = excelFormula(expression, names);
  const decimals = shownDecimals ?? exactDecimals(expression, names);
  const rounded = decimals === null || (shownDecimals === null && decimals === 0) ? formula : `ROUND(${formula},${decimals})`;
  return `IF(${missingCondition(expression, names)},"",${rounded})`;
}

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
    case 'add':
    case 'subtract':
    case 'choose':
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
      return names.figure(expression.id);
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
    case 'choose':
      return `IF(${writeCondition(expression.condition, names, bound)},${write(expression.then, names, bound, 0)},${write(expression.otherwise, names, bound, 0)})`;
    case 'sumOver':
      return writeSum(expression, names, bound);
    default:
      return assertNever(expression);
  }
}

const bracket = (text: string, strength: number, outer: number): string => (strength < outer ? `(${text})` : text);

const writeCondition = ({ comparison, left, right }: Condition, names: ExcelNames, bound: Bound): string =>
  `${write(left, names, bound, 1)}${comparison}${write(right, names, bound, 1)}`;

function writeSum(expression: SumOverExpression, names: ExcelNames, bound: Bound): string {
  const { values, counts } = names.list(expression.list);
  const inner = new Map([...bound, [expression.element, values]]);
  return `SUMPRODUCT(${write(expression.body, names, inner, 0)},${counts})`;
}

function writeRounding(expression: RoundExpression, names: ExcelNames, bound: Bound, outer: number): string {
  const unit = expression.unit.kind === 'constant' && expression.unit.value === '1' ? null : write(expression.unit, names, bound, 3);
  const unitDecimals = exactDecimals(expression.unit, names) ?? 0;
  const multiples = multiplesOfUnit(expression, unit, names, bound);
  if (unit === null) return multiples;
  return unitDecimals > 0 ? `ROUND(${multiples}*${unit},${unitDecimals})` : bracket(`${multiples}*${unit}`, 2, outer);
}

/** How many units: the rounded whole number before it is multiplied by the unit again. */
function multiplesOfUnit(expression: RoundExpression, unit: string | null, names: ExcelNames, bound: Bound): string {
  const decimals = exactDecimals(expression.value, names);
  const whole = decimals !== null && roundsWholeNumbers(expression, names);
  const digits = whole ? decimals : NOISE_DECIMALS;
  const inUnits = unit === null ? write(expression.value, names, bound, 0) : `${write(expression.value, names, bound, 2)}/${unit}`;
  switch (expression.mode) {
    case 'up':
      return whole ? wholeNumberRounding(expression, unit, decimals, names, bound) : `ROUNDUP(ROUND(${inUnits},${digits}),0)`;
    case 'down':
      return whole ? wholeNumberRounding(expression, unit, decimals, names, bound) : `ROUNDDOWN(ROUND(${inUnits},${digits}),0)`;
    case 'halfUp':
      return `ROUND(ROUND(${inUnits},${Math.max(digits, 1)}),0)`;
    case 'halfEven': {
      const clean = `ROUND(${inUnits},${Math.max(digits, 1)})`;
      return `IF(ROUND(ABS(${clean}-TRUNC(${clean})),6)=0.5,2*ROUND(${clean}/2,0),ROUND(${clean},0))`;
    }
    default:
      return assertNever(expression.mode);
  }
}

/** Whether the Excel reading judges a rounding on whole numbers, scaled by the decimals of amount and unit, rather than on an amount per share. */
export function roundsWholeNumbers({ value, unit }: RoundExpression, names: Pick<ExcelNames, 'decimals'>): boolean {
  const decimals = exactDecimals(value, names);
  const computedUnit = unit.kind !== 'constant' && unit.kind !== 'input';
  return decimals !== null && (computedUnit || isLarge(value) || mayBeNegative(value) || decimals > NOISE_DECIMALS);
}

/** Up or down over whole numbers: amount and unit are scaled to integers, which doubles hold exactly, then divided once. */
function wholeNumberRounding(expression: RoundExpression, unit: string | null, decimals: number, names: ExcelNames, bound: Bound): string {
  const scale = 10 ** Math.max(decimals, exactDecimals(expression.unit, names) ?? 0);
  const scaled = `ROUND(${write(expression.value, names, bound, 2)}${scale === 1 ? '' : `*${scale}`},0)`;
  const step = unit === null ? `${scale}` : scale === 1 ? unit : `ROUND(${unit}*${scale},0)`;
  return expression.mode === 'up' ? `INT((${scaled}+${step}-1)/${step})` : `INT(${scaled}/${step})`;
}

/** Whether a value grows with the number of rights: a total, too large for the per-share form of rounding. */
function isLarge(expression: Expression): boolean {
  if (expression.kind === 'input') return expression.name === 'rights' || expression.name === 'rightsExercised';
  return childrenOf(expression).some(isLarge);
}

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
    if (node.kind === 'figure') cells.add(names.figure(node.id));
    else if (node.kind === 'input') {
      if (!bound.has(node.name)) cells.add(names.input(node.name));
    } else if (node.kind === 'sumOver') {
      const { condition } = names.list(node.list);
      if (condition !== undefined) conditions.push(`NOT(${condition})`);
      collect(node.body, new Set([...bound, node.element]));
    } else for (const child of childrenOf(node)) collect(child, bound);
  }
}
