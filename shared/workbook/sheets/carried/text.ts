import type { Language } from '../../../text/language.ts';

const en = {
  /** The same in every language. */
  sheet: 'Grantsheet',
  hint: 'This sheet carries the Grantsheet document, so that the workbook can be opened in Grantsheet again. Please leave it as it is.',
};

/** See {@link carriedSheetText}. */
export type CarriedSheetText = typeof en;

const ja: CarriedSheetText = {
  sheet: en.sheet,
  hint: 'このシートはGrantsheetの文書を保持しています。ワークブックをGrantsheetで再び開くために使いますので、そのままにしてください。',
};

/** The words of the sheet that carries the document: the name on its tab, and what it is for, for those who show it. */
export const carriedSheetText: Record<Language, CarriedSheetText> = { en, ja };
