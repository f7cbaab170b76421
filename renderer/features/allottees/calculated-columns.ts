import type { DecimalText } from '#shared/calc/decimal.ts';
import { divideDecimals, multiplyDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { wholeRights } from '#shared/allottees/totals.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { unitLine, figureText } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { shownFigure, type ShownFigure } from '#shared/text/shown-figure.ts';
import { moneyQuantity, quantityOfInput } from '#renderer/cases/quantities.ts';
import { scenarioAt } from '#renderer/cases/sheet-rows.ts';
import { EVERY_DIGIT, type Quantity } from '#renderer/grid/quantity.ts';

/** What is worked out from the rights of a person, in the order of their columns. */
export const CALCULATED_COLUMNS = ['difference', 'shareOfGrant', 'shares', 'exerciseAmount'] as const;

/** One of {@link CALCULATED_COLUMNS}. */
export type CalculatedColumn = (typeof CALCULATED_COLUMNS)[number];

/** The numbers of the grant in a case; null where one is not given, still pending, or breaks a rule. */
export interface AllotteeCase {
  readonly rights: DecimalText | null;
  readonly sharesPerRight: DecimalText | null;
  readonly exercisePrice: DecimalText | null;
  readonly currency: string;
}

/** The grant itself, or one of its scenarios. */
export function allotteeCase(document: GrantDocument, caseId: string): AllotteeCase {
  const { values } = inputsOf(document, scenarioAt(document, caseId));
  return { rights: values['rights'] ?? null, sharesPerRight: values['sharesPerRight'] ?? null, exercisePrice: values['exercisePrice'] ?? null, currency: document.currency };
}

/** The exact number of a figure for some rights and planned rights; null where something it needs is not given. */
export function calculated(figure: CalculatedColumn, { rights, planned }: Pick<Allottee, 'rights' | 'planned'>, { rights: all, sharesPerRight, exercisePrice }: AllotteeCase): DecimalText | null {
  // No rights are kept as no number: with a plan they count as none.
  if (figure === 'difference') return planned === null ? null : String(wholeRights(rights) - wholeRights(planned));
  if (rights === null) return null;
  const count = String(wholeRights(rights));
  if (figure === 'shareOfGrant') return all === null || all === '0' ? null : divideDecimals(count, all);
  const shares = sharesPerRight === null ? null : multiplyDecimals(count, sharesPerRight);
  if (figure === 'shares' || shares === null) return shares;
  return exercisePrice === null ? null : multiplyDecimals(shares, exercisePrice);
}

/** Decimals of a ratio: two of a percentage. */
const SHARE: ShownFigure = { unit: 'ratio', shownDecimals: 4 };

/** A number of a figure as its column shows it. */
export const shownCalculated = (figure: CalculatedColumn, value: DecimalText, language: Language): string =>
  (figure === 'difference' && !value.startsWith('-') && value !== '0' ? '+' : '') + shownFigure(value, figure === 'shareOfGrant' ? SHARE : EVERY_DIGIT, language);

/** What the numbers of a figure count. */
export function calculatedQuantity(figure: CalculatedColumn, currency: string, language: Language): Quantity {
  switch (figure) {
    case 'difference':
      return quantityOfInput('rights', currency, language);
    case 'shares':
      return quantityOfInput('sharesIssued', currency, language);
    case 'exerciseAmount':
      return moneyQuantity(currency, language);
    case 'shareOfGrant':
      return { kind: 'share of the grant', unit: '%', adds: true, told: 'value', shown: SHARE };
  }
}

/** The unit under the heading of a figure. */
export function calculatedUnit(figure: CalculatedColumn, currency: string, language: Language): string {
  switch (figure) {
    case 'difference':
      return allotteesScreenText[language].rightsUnit;
    case 'shareOfGrant':
      return '%';
    case 'shares':
      return unitLine(figureText[language].metrics.shares, currency, language);
    case 'exerciseAmount':
      return unitLine(figureText[language].metrics.aggregateExerciseAmount, currency, language);
  }
}
