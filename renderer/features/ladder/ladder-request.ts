import { readNumber } from '#shared/calc/number-text.ts';
import { MOST_LADDER_PRICES, MOST_SCENARIOS } from '#shared/grant/limits.ts';
import { priceLadder, type Ladder, type LadderProblem, type LadderRequest } from '#shared/scenarios/ladder.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { ladderText } from '#shared/text/ladder.ts';
import type { Language } from '#shared/text/language.ts';
import { numberProblemText } from '#shared/text/number-problem.ts';

/** The three texts of the dialog, as typed. */
export type LadderTexts = Readonly<Record<keyof LadderRequest, string>>;

/** The ladder that the texts mean, or the sentence at one of the fields; nothing is said of a field still empty. */
export type LadderReading =
  | { readonly status: 'ready'; readonly prices: readonly string[] }
  | { readonly status: 'unfinished' }
  | { readonly status: 'problem'; readonly field: keyof LadderRequest; readonly sentence: string };

const FIELDS = ['start', 'step', 'count'] as const satisfies readonly (keyof LadderRequest)[];

/** @param scenarios how many the document has already. */
export function readLadder(texts: LadderTexts, { currency, scenarios }: { readonly currency: string; readonly scenarios: number }, language: Language): LadderReading {
  const values = { start: '', step: '', count: '' };
  for (const field of FIELDS) {
    const reading = readNumber(texts[field], currency);
    if (reading.ok) values[field] = reading.value;
    else if (reading.code === 'empty') return { status: 'unfinished' };
    else return { status: 'problem', field, sentence: numberProblemText[language][reading.code] };
  }
  const ladder = priceLadder(values);
  const room = MOST_SCENARIOS - scenarios;
  if (ladder.ok && ladder.prices.length > room) {
    return { status: 'problem', field: 'count', sentence: ladderText[language].noRoom(formatDecimal(String(room)), formatDecimal(String(MOST_SCENARIOS))) };
  }
  return outcome(ladder, language);
}

function outcome(ladder: Ladder, language: Language): LadderReading {
  if (ladder.ok) return { status: 'ready', prices: ladder.prices };
  return { status: 'problem', field: ladder.problem.field, sentence: sentenceOf(ladder.problem, language) };
}

function sentenceOf({ field, code }: LadderProblem, language: Language): string {
  const text = ladderText[language];
  if (code === 'priceNotPositive') return text.priceBelowZero;
  if (field === 'count') return text.countRange(formatDecimal(String(MOST_LADDER_PRICES)));
  if (field === 'step' && code === 'zeroNumber') return text.stepZero;
  return field === 'start' ? text.startRange : text.stepRange;
}
