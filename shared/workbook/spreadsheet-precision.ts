import { evaluate } from '../calc/evaluate.ts';
import { exactDecimals, NOISE_DECIMALS, wholeNumbersOf, type InputMeasures, type WholeNumbers } from '../calc/excel-formula.ts';
import { childrenOf, type Expression, type Inputs, type RoundExpression } from '../calc/expression.ts';

/** Significant digits a spreadsheet program calculates with. */
const SPREADSHEET_DIGITS = 15;

/**
 * Whether a spreadsheet program, which calculates in doubles, gives the exact figure: neither the figure nor a step
 * on the way to it needs more than 15 digits. A figure that fails this is still right here; the workbook then shows it
 * as text and compares nothing.
 */
export function isExactInSpreadsheet(expression: Expression, inputs: Inputs, names: InputMeasures): boolean {
  if (expression.kind === 'sumOver') {
    const entries = inputs.lists[expression.list] ?? [];
    const terms = entries.every((entry) =>
      isExactInSpreadsheet(expression.body, { ...inputs, values: { ...inputs.values, [expression.element]: entry.value } }, names));
    return terms && digitsNeeded(expression, inputs, names) <= SPREADSHEET_DIGITS;
  }
  if (digitsNeeded(expression, inputs, names) > SPREADSHEET_DIGITS) return false;
  return childrenOf(expression).every((child) => isExactInSpreadsheet(child, inputs, names));
}

/** Digits before the point of the value, and behind it as many as the formula provides for. */
function digitsNeeded(expression: Expression, inputs: Inputs, names: InputMeasures): number {
  const evaluation = evaluate(expression, inputs);
  if (evaluation.status !== 'value') return 0;
  const digits = integerDigits(evaluation.value) + (exactDecimals(expression, names) ?? 0);
  return expression.kind === 'round' ? Math.max(digits, roundingDigits(expression, inputs, names)) : digits;
}

/** A rounding is judged on the amount scaled to whole numbers, or on the number of units with the noise cut off behind the point. */
function roundingDigits(expression: RoundExpression, inputs: Inputs, names: InputMeasures): number {
  const { value, unit } = expression;
  const whole = wholeNumbersOf(expression, names);
  if (whole !== null) return Math.max(...[whole.amount, stepOf(whole)].map((part) => digitsOf(part, inputs) + whole.scale));
  return digitsOf({ kind: 'divide', left: value, right: unit }, inputs) + NOISE_DECIMALS;
}

const stepOf = ({ unit, divisor }: WholeNumbers): Expression => (divisor === null ? unit : { kind: 'multiply', left: unit, right: divisor });

function digitsOf(expression: Expression, inputs: Inputs): number {
  const evaluation = evaluate(expression, inputs);
  return evaluation.status === 'value' ? integerDigits(evaluation.value) : 0;
}

const integerDigits = (text: string): number => {
  const [integer = ''] = text.replace('-', '').split('.');
  return integer === '0' ? 0 : integer.length;
};
