import type { ExcelReading } from '../excel-formula.ts';
import { multiplyDecimals } from '../decimal-arithmetic.ts';
import { multiply, type Expression, type RoundExpression } from '../expression.ts';
import type { RoundingMode } from '../rounding.ts';
import { called, numberTerm, operation, rounded, type ExcelTerm } from './excel-term.ts';
import { exactDecimals, isLarge, mayBeNegative, type InputMeasures } from './value-measures.ts';

/** Decimals to which amounts per share are rounded, to cut off the noise of doubles before a fraction is examined. */
const NOISE_DECIMALS = 6;

/**
 * Most decimals of a value whose noise can be cut off: 15 digits have no room for more. A value with more decimals,
 * such as 1.05 to the power of 10, is treated as a quotient that never terminates.
 */
export const MOST_CUT_DECIMALS = 12;

/** A rounding in a form in which doubles cannot fall on the wrong side, up to 15 digits. */
export function roundingTerm(expression: RoundExpression, reading: ExcelReading): ExcelTerm {
  const { value, unit, mode } = expression;
  const places = placesOf(unit);
  if (places !== null && mode === 'halfUp') return rounded(withoutNoise(reading.term(value), expression, reading), places);
  const whole = wholeNumbersOf(expression, reading.inputs);
  const bySize = SPREADSHEET_FUNCTIONS[mode];
  if (places !== null && bySize !== undefined && whole === null) return rounded(withoutNoise(reading.term(value), expression, reading), places, bySize);
  const multiples = whole === null ? multiplesOfUnit(expression, reading) : multiplesOfWhole(mode, whole, reading);
  return isOne(unit) ? multiples : timesUnit(multiples, unit, reading);
}

/** The spreadsheet functions of the modes that round to any number of places. */
const SPREADSHEET_FUNCTIONS: Readonly<Partial<Record<RoundingMode, 'ROUNDUP' | 'ROUNDDOWN'>>> = { awayFromZero: 'ROUNDUP', towardZero: 'ROUNDDOWN' };

const isOne = (unit: Expression): boolean => unit.kind === 'constant' && unit.value === '1';

/** n where the unit is 10^-n, as spreadsheet functions take it; null for any other unit. */
function placesOf(unit: Expression): number | null {
  if (unit.kind !== 'constant') return null;
  if (/^10*$/.test(unit.value)) return 1 - unit.value.length;
  return /^0\.0*1$/.test(unit.value) ? unit.value.length - 2 : null;
}

function timesUnit(multiples: ExcelTerm, unit: Expression, reading: ExcelReading): ExcelTerm {
  const product = operation('*', multiples, reading.term(unit));
  const decimals = exactDecimals(unit, reading.inputs) ?? 0;
  return decimals > 0 ? rounded(product, decimals) : product;
}

/** The number of units: the rounded whole number before it is multiplied by the unit again. */
function multiplesOfUnit(expression: RoundExpression, reading: ExcelReading): ExcelTerm {
  const { value, unit, mode } = expression;
  const inUnits = isOne(unit) ? reading.term(value) : operation('/', reading.term(value), reading.term(unit));
  const clean = withoutNoise(inUnits, expression, reading);
  switch (mode) {
    case 'halfUp':
      return rounded(clean, 0);
    case 'halfEven':
      return halfEven(clean);
    case 'up':
    case 'awayFromZero':
      return rounded(clean, 0, 'ROUNDUP');
    case 'down':
    case 'towardZero':
      return rounded(clean, 0, 'ROUNDDOWN');
  }
}

function halfEven(clean: ExcelTerm): ExcelTerm {
  const fraction = rounded(called('ABS', operation('-', clean, called('TRUNC', clean))), NOISE_DECIMALS);
  return {
    kind: 'choose',
    condition: { kind: 'compare', comparison: '=', left: fraction, right: numberTerm('0.5') },
    then: operation('*', numberTerm('2'), rounded(operation('/', clean, numberTerm('2')), 0)),
    otherwise: rounded(clean, 0),
  };
}

/**
 * The term with the noise of doubles cut off, where the exact value has a finite number of decimals. A large value has
 * digits left for its own decimals only.
 */
function withoutNoise(term: ExcelTerm, { value, unit, mode }: RoundExpression, reading: ExcelReading): ExcelTerm {
  const places = placesOf(unit);
  if (places !== null && reading.isPlain(value) && (mode === 'halfUp' || mode in SPREADSHEET_FUNCTIONS || isOne(unit))) return term;
  const decimals = exactDecimals(value, reading.inputs);
  if (decimals === null || decimals > MOST_CUT_DECIMALS) return mode === 'halfUp' || mode === 'halfEven' ? term : rounded(term, NOISE_DECIMALS + Math.max(0, places ?? 0));
  const ownDecimals = decimals + (unit.kind === 'constant' ? Math.max(0, -(places ?? 0)) : NOISE_DECIMALS);
  return rounded(term, isLarge(value, reading.inputs) ? Math.max(1, ownDecimals) : Math.max(NOISE_DECIMALS, decimals));
}

/** A rounding up or down in whole numbers: how many steps of `unit` × `divisor` the amount takes, all × 10^`scale`. */
interface WholeNumbers {
  readonly amount: Expression;
  readonly unit: Expression;
  readonly divisor: Expression | null;
  readonly scale: number;
}

/**
 * The whole numbers that decide a rounding up or down: the parts of a quotient; the amount itself for totals and for
 * values that may be negative or have many decimals. Null for amounts per share, where cutting off the noise is enough.
 */
function wholeNumbersOf({ value, unit, mode }: RoundExpression, inputs: InputMeasures): WholeNumbers | null {
  if (mode === 'halfUp' || mode === 'halfEven') return null;
  const quotient = value.kind === 'divide' && !mayBeNegative(value.right, inputs) && (value.right.kind === 'constant' || exactDecimals(value, inputs) === null);
  const amount = quotient ? value.left : value;
  const divisor = quotient ? value.right : null;
  const amountDecimals = exactDecimals(amount, inputs);
  const divisorDecimals = divisor === null ? 0 : exactDecimals(divisor, inputs);
  if (amountDecimals === null || divisorDecimals === null) return null;
  const computedUnit = unit.kind === 'constant' ? placesOf(unit) === null : unit.kind !== 'input' || inputs.isLarge(unit.name);
  const signMatters = (mode === 'up' || mode === 'down') && mayBeNegative(value, inputs);
  if (!quotient && !computedUnit && !isLarge(value, inputs) && !signMatters && (amountDecimals <= NOISE_DECIMALS || amountDecimals > MOST_CUT_DECIMALS)) return null;
  return { amount, unit, divisor, scale: Math.max(amountDecimals, (exactDecimals(unit, inputs) ?? 0) + divisorDecimals) };
}

/** Rounds up or down in whole numbers, which doubles hold exactly and which are divided once. */
function multiplesOfWhole(mode: RoundingMode, whole: WholeNumbers, reading: ExcelReading): ExcelTerm {
  const amount = scaled(whole.amount, whole.scale, reading);
  const step = stepOf(whole, reading);
  const up = (of: ExcelTerm): ExcelTerm => called('INT', operation('/', operation('-', operation('+', of, step), numberTerm('1')), step));
  const down = (of: ExcelTerm): ExcelTerm => called('INT', operation('/', of, step));
  if (mode === 'up') return up(amount);
  if (mode === 'down') return down(amount);
  const multiple = mode === 'awayFromZero' ? up : down;
  return mayBeNegative(whole.amount, reading.inputs) ? operation('*', called('SIGN', amount), multiple(called('ABS', amount))) : multiple(amount);
}

/** A value × 10^`scale`, as a whole number. */
function scaled(value: Expression, scale: number, reading: ExcelReading): ExcelTerm {
  const term = reading.term(value);
  if (scale === 0 && reading.isPlain(value)) return term;
  return rounded(scale === 0 ? term : operation('*', term, numberTerm(powerOfTen(scale))), 0);
}

function stepOf({ unit, divisor, scale }: WholeNumbers, reading: ExcelReading): ExcelTerm {
  const step = divisor === null ? unit : isOne(unit) ? divisor : multiply(unit, divisor);
  if (step.kind === 'constant') return numberTerm(multiplyDecimals(step.value, powerOfTen(scale)));
  return scale === 0 ? reading.term(step) : scaled(step, scale, reading);
}

const powerOfTen = (scale: number): string => `1${'0'.repeat(scale)}`;
