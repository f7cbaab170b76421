import type { Language } from '../../../text/language.ts';

/** The words of the sheet that carries the document. */
export interface CarriedSheetText {
  /** The name on its tab, the same in every language. */
  readonly sheet: string;
  /** What it is for, for those who show it. */
  readonly hint: string;
}

const SHEET = 'Grantsheet';

/** See {@link CarriedSheetText}. */
export const carriedSheetText: Record<Language, CarriedSheetText> = {
  en: {
    sheet: SHEET,
    hint: 'This sheet carries the Grantsheet document, so that the workbook can be opened in Grantsheet again. Please leave it as it is.',
  },
  ja: {
    sheet: SHEET,
    hint: 'このシートはGrantsheetの文書を保持しています。ブックをGrantsheetで再び開くために使いますので、そのままにしてください。',
  },
};
