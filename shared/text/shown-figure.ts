import type { DecimalText } from '../calc/decimal.ts';
import { formatDecimal, formatPercent, roundedText } from '../calc/format-decimal.ts';
import type { Figure } from '../metrics/metric.ts';
import type { Language } from './language.ts';

/** The properties of a figure that determine how it is shown. */
export type ShownFigure = Pick<Figure, 'unit' | 'shownDecimals'>;

/** The number of places by which a percentage shifts the decimal point of its ratio. */
const PERCENT_SHIFT = 2;
/** Decimals of a ratio that does not specify any. */
const RATIO_DECIMALS = 4;

/** The words for a condition that holds, and for one that does not. */
export const CONDITION_WORDS: Record<Language, readonly [holds: string, not: string]> = { en: ['yes', 'no'], ja: ['該当', '非該当'] };

/**
 * A figure as people read it, without its currency: thousands separated, a ratio as a percentage, a condition as yes
 * or no; rounded half-up to the decimals it is shown with, every digit where nothing limits them.
 */
export function shownFigure(value: DecimalText, { unit, shownDecimals }: ShownFigure, language: Language): string {
  if (unit === 'ratio') return formatPercent(value, Math.max(0, (shownDecimals ?? RATIO_DECIMALS) - PERCENT_SHIFT));
  if (unit === 'condition') return CONDITION_WORDS[language][value === '0' ? 1 : 0];
  return formatDecimal(value, shownDecimals === null ? {} : { most: shownDecimals });
}

/** Reliable significant digits of sums and differences of quotients, each of which is rounded to 20. */
const SURE_DIGITS = 17;

/**
 * A sum or difference of figures without the digits affected by the rounding of quotients: 0.81999999999999999999 is
 * 0.82. Exact figures keep every digit.
 */
export function withoutNoise(value: DecimalText, { unit, shownDecimals }: ShownFigure): DecimalText {
  if (shownDecimals === null && unit !== 'ratio') return value;
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  const sure = SURE_DIGITS - whole.length;
  return fraction.length > sure && sure > (shownDecimals ?? RATIO_DECIMALS) ? roundedText(value, sure) : value;
}
