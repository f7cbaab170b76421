import { evaluate } from '#shared/calc/evaluate.ts';
import type { Expression } from '#shared/calc/expression.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import type { Language } from '#shared/text/language.ts';
import { shownFigure, type ShownFigure } from '#shared/text/shown-figure.ts';
import { absenceOfEvaluation } from '#renderer/cases/absence.ts';
import { moneyQuantity, quantityOfInput } from '#renderer/cases/quantities.ts';
import { absentCell } from '#renderer/cases/scenario-cells.ts';
import type { CellView } from '#renderer/grid/grid-source.ts';
import { EVERY_DIGIT, type Quantity } from '#renderer/grid/quantity.ts';

/** The case whose figures the sheet shows. */
export interface InCase {
  readonly document: GrantDocument;
  readonly scenario: Scenario | null;
  readonly language: Language;
}

/** How numbers of the sheet that are no figures of the registry are shown. */
export const SHOWN = {
  shares: { unit: 'shares', shownDecimals: 2 },
  stake: { unit: 'ratio', shownDecimals: 4 },
  money: { unit: 'money', shownDecimals: null },
  perShare: { unit: 'money', shownDecimals: 2 },
} as const satisfies Readonly<Record<string, ShownFigure>>;
export type ShownAs = keyof typeof SHOWN;

/** A number of the sheet that is worked out, or why it is not there. */
export function workedCell(expression: Expression, shown: ShownAs, { document, scenario, language }: InCase): CellView {
  const found = evaluate(expression, inputsOf(document, scenario));
  if (found.status !== 'value') return absentCell(absenceOfEvaluation(found, document, scenario, language), language);
  return { text: shownFigure(found.value, SHOWN[shown], language), edit: null, look: 'figure', hint: null, exact: found.value, quantity: quantityOf(shown, document.currency, language) };
}

/** What such a number counts: shares and votes are not added to each other. */
function quantityOf(shown: ShownAs, currency: string, language: Language): Quantity {
  if (shown === 'money') return moneyQuantity(currency, language);
  if (shown === 'perShare') return { ...quantityOfInput('exercisePrice', currency, language), adds: false, shown: SHOWN.perShare };
  return shown === 'stake' ? { kind: 'ratio', unit: '%', adds: true, told: 'value', shown: SHOWN.stake } : { ...quantityOfInput('sharesIssued', currency, language), shown: EVERY_DIGIT };
}
