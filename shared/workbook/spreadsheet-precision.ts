import { evaluate } from '../calc/evaluate.ts';
import { exactDecimals, NOISE_DECIMALS, roundsWholeNumbers, type ExcelNames } from '../calc/excel-formula.ts';
import { childrenOf, type Expression, type Inputs, type RoundExpression } from '../calc/expression.ts';

/** Significant digits a spreadsheet program calculates with. */
const SPREADSHEET_DIGITS = 15;

/**
 * Whether a spreadsheet program, which calculates in doubles, gives the exact figure: neither the figure nor a step
 * on the way to it needs more than 15 digits. A figure that fails this is still right here; the workbook then shows it
 * as text and compares nothing.
 */
export function isExactInSpreadsheet(expression: Expression, inputs: Inputs, names: Pick<ExcelNames, 'decimals'>): boolean {
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
function digitsNeeded(expression: Expression, inputs: Inputs, names: Pick<ExcelNames, 'decimals'>): number {
  const evaluation = evaluate(expression, inputs);
  if (evaluation.status !== 'value') return 0;
  const digits = integerDigits(evaluation.value) + (exactDecimals(expression, names) ?? 0);
  return expression.kind === 'round' ? Math.max(digits, roundingDigits(expression, inputs, names)) : digits;
}

/** A rounding is judged on the amount scaled to whole numbers, or on the number of units with the noise cut off behind the point. */
function roundingDigits(expression: RoundExpression, inputs: Inputs, names: Pick<ExcelNames, 'decimals'>): number {
  const { value, unit } = expression;
  const whole = roundsWholeNumbers(expression, names);
  const judged = evaluate(whole ? value : { kind: 'divide', left: value, right: unit }, inputs);
  if (judged.status !== 'value') return 0;
  const decimals = whole ? Math.max(exactDecimals(value, names) ?? 0, exactDecimals(unit, names) ?? 0) : NOISE_DECIMALS;
  return integerDigits(judged.value) + decimals;
}

const integerDigits = (text: string): number => {
  const [integer = ''] = text.replace('-', '').split('.');
  return integer === '0' ? 0 : integer.length;
};
