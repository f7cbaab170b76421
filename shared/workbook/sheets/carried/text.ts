import type { Language } from '../../../text/language.ts';

const en = {
  /** The same in every language. */
  sheet: 'Grantsheet',
  /** How the sheet is read, for the help. */
  help: 'Hidden: it carries the document, so that Grantsheet can open the workbook again and import what was changed in blue cells.',
  hint: 'This sheet carries the Grantsheet document, so that the workbook can be opened in Grantsheet again. Please leave it as it is.',
};

/** See {@link carriedSheetText}. */
export type CarriedSheetText = typeof en;

const ja: CarriedSheetText = {
  sheet: en.sheet,
  help: '非表示のシートです。文書を保持しており、Grantsheetでワークブックを開くと、青のセルの変更を反映できます。',
  hint: 'このシートはGrantsheetの文書を保持しています。ワークブックをGrantsheetで再び開くために使いますので、そのままにしてください。',
};

/** The words of the sheet that carries the document: the name on its tab, and what it is for, for those who show it. */
export const carriedSheetText: Record<Language, CarriedSheetText> = { en, ja };
