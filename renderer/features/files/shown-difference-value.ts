import type { ValueDifference } from '#shared/grant/differences.ts';
import { differencesText } from '#shared/text/differences.ts';
import { formatDate } from '#shared/text/dates.ts';
import type { Language } from '#shared/text/language.ts';
import { termsText } from '#shared/text/terms.ts';
import { shownNumber } from '#renderer/cases/scenario-cells.ts';

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

/** One of the two values of a difference, as the window shows such a value. */
export function shownDifferenceValue({ path }: ValueDifference, value: string | null, language: Language): string {
  if (value === null || value === '') return differencesText[language].empty;
  const word = wordsAt(path, language)[value];
  if (word !== undefined) return word;
  return ISO_DATE.test(value) ? formatDate(value, language) : shownNumber(value);
}

/** What the choices at a place are called. */
function wordsAt(path: string, language: Language): Readonly<Record<string, string>> {
  const text = termsText[language];
  switch (path) {
    case 'grant.exercisePrice.status':
      return { pending: text.pending, decided: text.decided };
    case 'grant.bookValue.source':
      return text.bookValueSources;
    case 'grant.statedCapital.base':
      return text.bases;
    case 'grant.statedCapital.basis':
      return text.bases4;
    default:
      return {};
  }
}
