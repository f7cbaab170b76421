import type { Expression } from '#shared/calc/expression.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { ScenarioInput } from '#shared/grant/input-names.ts';
import { customColumnsOf } from '#shared/metrics/custom-columns.ts';
import { formulaSpelling } from '#shared/text/formula-spelling.ts';
import type { ShownFigure } from '#shared/text/shown-figure.ts';

/** The formula of a text that is put into an input, as a person spells it; null where it is none, or cannot be read. */
export function formulaIn(document: GrantDocument, text: string): Expression | null {
  if (!/^\s*[=＝]/.test(text)) return null;
  const reading = customColumnsOf(document).names.read(text, formulaSpelling(document.columns));
  return reading.ok ? reading.expression : null;
}

/** How what a formula in an input comes to is shown: every digit of it. */
export const shownAsInput = (input: ScenarioInput): ShownFigure => ({ unit: input === 'exercisePrice' ? 'money' : 'number', shownDecimals: null });
