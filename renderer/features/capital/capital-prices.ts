import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { readNumber } from '#shared/calc/number-text.ts';
import { minorUnitOf } from '#shared/grant/currency.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { MOST_MAP_PRICES, pricesOfRange, rangeAround, type PriceRange } from '#shared/scenarios/odd-yen.ts';
import { priceToStart } from '#shared/scenarios/price-to-start.ts';
import { priceRangeSentence } from '#shared/text/capital.ts';
import type { Language } from '#shared/text/language.ts';
import { numberProblemText } from '#shared/text/number-problem.ts';
import type { CapitalChoice } from './capital-choice.ts';

/** What the fields show, which prices are looked at, and the sentence at a field that cannot be taken: the last good prices stay then. */
export interface CapitalPrices {
  readonly texts: PriceRange;
  /** Null where there are none yet. */
  readonly prices: readonly string[] | null;
  readonly problem: { readonly field: keyof PriceRange; readonly sentence: string } | null;
}

const FIELDS = ['start', 'step', 'end'] as const satisfies readonly (keyof PriceRange)[];

/** The prices as typed, else those around the price of the case, one minor unit of the currency apart. */
export function capitalPrices(document: GrantDocument, scenario: Scenario | null, { typed, prices }: Pick<CapitalChoice, 'typed' | 'prices'>, language: Language): CapitalPrices {
  if (typed !== null) return typedPrices(typed, prices, document.currency, language);
  const around = priceToStart(document, scenario);
  if (around === null) return { texts: { start: '', step: minorUnitOf(document.currency), end: '' }, prices: null, problem: null };
  const range = rangeAround(around, minorUnitOf(document.currency));
  const reading = pricesOfRange(range);
  const texts = { start: formatDecimal(range.start), step: formatDecimal(range.step), end: formatDecimal(range.end) };
  return { texts, prices: reading.ok ? reading.prices : null, problem: reading.ok ? null : { field: reading.problem.field, sentence: priceRangeSentence(reading.problem, language, mostShown) } };
}

const mostShown = formatDecimal(String(MOST_MAP_PRICES));

function typedPrices(texts: PriceRange, last: readonly string[] | null, currency: string, language: Language): CapitalPrices {
  const values = { start: '', step: '', end: '' };
  for (const field of FIELDS) {
    const reading = readNumber(texts[field], currency);
    if (reading.ok) values[field] = reading.value;
    // Nothing is said of a field that is still to be filled.
    else return { texts, prices: last, problem: reading.code === 'empty' ? null : { field, sentence: numberProblemText[language][reading.code] } };
  }
  const reading = pricesOfRange(values);
  if (reading.ok) return { texts, prices: reading.prices, problem: null };
  return { texts, prices: last, problem: { field: reading.problem.field, sentence: priceRangeSentence(reading.problem, language, mostShown) } };
}
