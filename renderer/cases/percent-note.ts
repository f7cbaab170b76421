import { compareDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { decimalsOf, type DecimalText } from '#shared/calc/decimal.ts';
import { formatPercent } from '#shared/calc/format-decimal.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import type { Language } from '#shared/text/language.ts';
import { solveDialogText } from '#shared/text/solve-dialog.ts';

/** The meaning of a number typed for a ratio where it is probably unintended: "3" is 300 %. Null where there is no doubt. */
export function percentNote(figure: Figure | null, typed: string, value: DecimalText, language: Language): string | null {
  if (figure?.unit !== 'ratio' || compareDecimals(value, '1') <= 0 || /[%％]/.test(typed)) return null;
  return solveDialogText[language].meansPercent(typed.trim(), formatPercent(value, Math.max(0, decimalsOf(value) - 2)));
}
