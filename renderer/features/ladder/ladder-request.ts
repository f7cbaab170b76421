import { multiplyDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { readNumber } from '#shared/calc/number-text.ts';
import { currencyDecimals, minorUnitOf } from '#shared/grant/currency.ts';
import { MOST_SCENARIOS } from '#shared/grant/limits.ts';
import { mostLadderCount, priceLadder, type Ladder, type LadderField, type LadderKind, type LadderProblem, type LadderRequest } from '#shared/scenarios/ladder.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { roundStep } from '#shared/scenarios/charts/chart-range.ts';
import { priceToStart } from '#shared/scenarios/price-to-start.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { ladderText } from '#shared/text/ladder.ts';
import type { Language } from '#shared/text/language.ts';
import { numberProblemText } from '#shared/text/number-problem.ts';

/** The input of the dialog: the three numbers as typed. */
export type LadderDraft = Readonly<Record<LadderField, string>> & Pick<LadderRequest, 'kind'>;

/** The ladder for the typed texts, or the message at one of the fields; an empty field has no message yet. */
export type LadderReading =
  | { readonly status: 'ready'; readonly prices: readonly string[] }
  | { readonly status: 'unfinished' }
  | { readonly status: 'problem'; readonly field: LadderField; readonly sentence: string };

export const LADDER_FIELDS = ['start', 'step', 'count'] as const satisfies readonly LadderField[];

/** Prices on each side of an existing price; together they are as many as the default without a price. */
const ASIDE = '5';
const USUAL_COUNT = '11';
/** Greatest size of a default step as a share of the price. */
const STEP_SHARE = '0.03';
const USUAL_PERCENT = '5';

/** The initial values of the dialog: prices around the existing one, or an empty first price. */
export function startLadderDraft(document: GrantDocument, scenario: Scenario | null): LadderDraft {
  const price = priceToStart(document, scenario) ?? priceToStart(document, null);
  return ladderDraftOf(price === null ? 'from' : 'around', price === null ? '' : formatDecimal(price), document.currency);
}

/** A draft of another kind, with the typed price and suitable values. */
export function ladderDraftOf(kind: LadderKind, start: string, currency: string): LadderDraft {
  const reading = readNumber(start, currency);
  const step = reading.ok ? formatDecimal(roundStep(multiplyDecimals(reading.value, STEP_SHARE), minorUnitOf(currency))) : '100';
  return { kind, start, step: kind === 'percent' ? USUAL_PERCENT : step, count: kind === 'from' ? USUAL_COUNT : ASIDE };
}

/** @param scenarios how many scenarios the document already has. */
export function readLadder(draft: LadderDraft, { currency, scenarios }: { readonly currency: string; readonly scenarios: number }, language: Language): LadderReading {
  const values = { start: '', step: '', count: '' };
  for (const field of LADDER_FIELDS) {
    // Percentages can be typed with or without their sign.
    const typed = field === 'step' && draft.kind === 'percent' ? draft.step.replace(/\s*[%％]\s*$/, '') : draft[field];
    const reading = readNumber(typed, currency);
    if (reading.ok) values[field] = reading.value;
    else if (reading.code === 'empty') return { status: 'unfinished' };
    else return { status: 'problem', field, sentence: numberProblemText[language][reading.code] };
  }
  const ladder = priceLadder({ ...values, kind: draft.kind }, currencyDecimals(currency));
  const room = MOST_SCENARIOS - scenarios;
  if (ladder.ok && ladder.prices.length > room) {
    return { status: 'problem', field: 'count', sentence: ladderText[language].noRoom(formatDecimal(String(room)), formatDecimal(String(MOST_SCENARIOS))) };
  }
  return outcome(ladder, draft.kind, language);
}

function outcome(ladder: Ladder, kind: LadderKind, language: Language): LadderReading {
  if (ladder.ok) return { status: 'ready', prices: ladder.prices };
  return { status: 'problem', field: ladder.problem.field, sentence: sentenceOf(ladder.problem, kind, language) };
}

function sentenceOf({ field, code }: LadderProblem, kind: LadderKind, language: Language): string {
  const text = ladderText[language];
  if (code === 'priceNotPositive') return text.priceBelowZero;
  if (code === 'pricesRepeat') return text.pricesRepeat;
  if (field === 'count') return text.countRange(formatDecimal(String(mostLadderCount(kind))));
  if (field === 'step' && code === 'zeroNumber') return text.stepZero;
  return field === 'start' ? text.startRange : text.stepRange;
}
