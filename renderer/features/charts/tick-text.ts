import { multiplyDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { doubleText } from '#shared/calc/double-text.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { FigureUnit } from '#shared/metrics/metric.ts';
import type { Language } from '#shared/text/language.ts';
import { CONDITION_WORDS } from '#shared/text/shown-figure.ts';

/** The format of the ticks of an axis. */
export interface TickWords {
  readonly unit: FigureUnit;
  readonly inMillions: boolean;
  readonly language: Language;
}

/**
 * The text of a tick in the unit of its axis: thousands separated, ratios in per cent, conditions as yes and no without
 * values in between.
 */
export function tickText(tick: number, { unit, inMillions, language }: TickWords): string {
  const exact = doubleText(tick);
  if (exact === null) return '';
  if (unit === 'condition') return exact === '0' ? CONDITION_WORDS[language][1] : exact === '1' ? CONDITION_WORDS[language][0] : '';
  return unit === 'ratio' ? `${formatDecimal(multiplyDecimals(exact, '100'))}%` : formatDecimal(inMillions ? multiplyDecimals(exact, '0.000001') : exact);
}
