import type { DecimalText } from '../calc/decimal.ts';
import { formatPercent } from '../calc/format-decimal.ts';
import { shownFigure, type ShownFigure } from './shown-figure.ts';
import type { Language } from './language.ts';

/** Decimals of a difference in per cent. */
const PERCENT_DECIMALS = 2;

const signed = (value: DecimalText, shown: string): string => (value.startsWith('-') || !/[1-9]/.test(value) ? shown : `+${shown}`);

/**
 * A difference in the units of a figure as people read it, with its sign: "+128,872,000"; ratios in percentage points,
 * "+0.07 pt"; rounded like the figure itself. Conditions have no difference.
 */
export function shownUnits(units: DecimalText, figure: ShownFigure, language: Language): string {
  const shown = shownFigure(units, figure, language);
  return signed(units, figure.unit === 'ratio' ? shown.replace('%', ' pt') : shown);
}

/** A difference as a share of the base, with its sign, in per cent with two decimals, half-up: "+4.49%". */
export const shownShare = (share: DecimalText): string => signed(share, formatPercent(share, PERCENT_DECIMALS));
