import { compareDecimals, subtractDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { plannedRights } from '#shared/grant/parts/exercise-plan/rules.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { capitalSheetText } from '#shared/text/capital-sheet.ts';
import type { Language } from '#shared/text/language.ts';

/** How the plan stands to the rights of the case. */
export function planSentence({ exercisePlan }: Pick<GrantDocument, 'exercisePlan'>, rights: string | null, language: Language): string {
  const text = capitalSheetText[language].plan;
  if (exercisePlan.length === 0) return text.empty;
  const planned = plannedRights(exercisePlan);
  if (planned === null) return text.unknown;
  if (rights === null) return text.noRights(formatDecimal(planned));
  const difference = compareDecimals(planned, rights);
  if (difference === 0) return text.whole(formatDecimal(rights));
  if (difference < 0) return text.open(formatDecimal(planned), formatDecimal(rights), formatDecimal(subtractDecimals(rights, planned)));
  return text.over(formatDecimal(planned), formatDecimal(rights), formatDecimal(subtractDecimals(planned, rights)));
}
