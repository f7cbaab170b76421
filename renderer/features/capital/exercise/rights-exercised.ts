import { compareDecimals } from '#shared/calc/decimal-arithmetic.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { readNumber } from '#shared/calc/number-text.ts';
import { isPositiveCount } from '#shared/grant/number-rules.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { exercisedCase } from '#shared/scenarios/exercise/exercised-case.ts';
import type { Case } from '#shared/scenarios/with-inputs.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import type { Language } from '#shared/text/language.ts';
import { numberProblemText } from '#shared/text/number-problem.ts';

/** How many rights are exercised: the case of so many, and the sentence at the field where its text cannot be taken. */
export interface RightsExercised {
  /** Of all rights where nothing, or nothing good, was typed. */
  readonly place: Case;
  readonly problem: string | null;
  /** All rights of the case; null where they are not given. */
  readonly all: DecimalText | null;
}

/** Reads what was typed as rights exercised; nothing typed means all of them. */
export function rightsExercised(place: Case, typed: string, language: Language): RightsExercised {
  const all = inputsOf(place.document, place.scenario).values['rights'] ?? null;
  const refused = (problem: string): RightsExercised => ({ place, problem, all });
  if (typed.trim() === '') return { place, problem: null, all };
  const text = capitalSheetText[language].exercise.problems;
  const reading = readNumber(typed, place.document.currency);
  if (!reading.ok) return refused(numberProblemText[language][reading.code]);
  if (!isPositiveCount(reading.value)) return refused(text.notACount);
  if (all === null) return refused(text.noRights);
  if (compareDecimals(reading.value, all) > 0) return refused(text.tooMany(formatDecimal(all)));
  return { place: exercisedCase(place, reading.value), problem: null, all };
}
