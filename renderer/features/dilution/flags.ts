import { compareDecimals } from '#shared/calc/decimal-arithmetic.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { dilutionSheetText } from '#shared/text/dilution-sheet.ts';
import type { Language } from '#shared/text/language.ts';

/** What is to be looked at about a figure: a flag, never a verdict. Large allotments are flagged where third parties are allotted the rights. */
export function flagOf(id: string, value: DecimalText, { votes }: Pick<GrantDocument, 'votes'>, language: Language): string | null {
  const text = dilutionSheetText[language].figures.flags;
  if (id === 'authorisedHeadroom') return compareDecimals(value, '0') < 0 ? text.authorisedExceeded : null;
  if (id !== 'largeAllotmentRatio' || votes.thirdParty !== true) return null;
  if (compareDecimals(value, '3') > 0) return text.largeAllotment300;
  return compareDecimals(value, '0.25') >= 0 ? text.largeAllotment25 : null;
}
