import { evaluate, type Evaluation } from '#shared/calc/evaluate.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { formatDate } from '#shared/text/dates.ts';
import { namesIn } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { termsText } from '#shared/text/terms.ts';

/** Why a figure is blank: only the price is open, an input is missing, or the calculation fails. */
export interface AbsenceInWords {
  readonly kind: 'pending' | 'missing';
  readonly reason: string;
}

/** Why a row's figure has no value, in a sentence; null where it has one. */
export function absenceOf({ expression }: Pick<Figure, 'expression'>, document: GrantDocument, scenario: Scenario | null, language: Language): AbsenceInWords | null {
  return absenceOfEvaluation(evaluate(expression, inputsOf(document, scenario)), document, scenario, language);
}

/** Why an evaluation in a scenario has no value; null where it has one. */
export function absenceOfEvaluation(evaluation: Evaluation, document: GrantDocument, scenario: Scenario | null, language: Language): AbsenceInWords | null {
  const text = scenarioText[language];
  if (evaluation.status === 'value') return null;
  if (evaluation.status === 'error') return { kind: 'missing', reason: text[evaluation.code] };
  const { exercisePrice } = document.grant;
  const priceOpen = exercisePrice.status === 'pending' && (scenario?.exercisePrice ?? null) === null;
  if (priceOpen && evaluation.missing.length === 1 && evaluation.missing[0] === 'exercisePrice') {
    return { kind: 'pending', reason: text.needsPrice(priceOpenText(exercisePrice.decisionDate, language)) };
  }
  if (evaluation.missing.includes('exercises') && evaluation.missing.length === 1) return { kind: 'missing', reason: text.needsExercises };
  const names = evaluation.missing.map(namesIn(document, language));
  return { kind: 'missing', reason: text.needs(names.join(language === 'ja' ? '、' : ', ')) };
}

/** "to be decided on 8 November 2006", or without the date where none is given. */
export function priceOpenText(decisionDate: string | null, language: Language): string {
  const text = termsText[language];
  return decisionDate === null ? text.pendingUndated : text.pendingOn(formatDate(decisionDate, language));
}
