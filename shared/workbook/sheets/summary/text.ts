import type { Language } from '../../../text/language.ts';

const en = {
  /** The name on its tab. */
  sheet: 'Summary',
  /** How the sheet is read, for the help. */
  help: 'The front page: the terms and key figures at a glance, one line that says whether the whole workbook checks out, and links to all sheets.',
  exportedOn: 'Exported on',
  legend: { input: 'Input: may be changed here', formulaInput: 'Input calculated by a formula', formula: 'Figure: live formula', inherited: 'As in the grant' },
  terms: 'Terms at a glance',
  figures: 'Key figures',
  masterCheck: 'Check of this workbook',
  more: (count: number, sheet: string) => `and ${count} more on the sheet ${sheet}`,
  amountsIn: (currency: string) => `Amounts in ${currency}`,
};

/** See {@link summarySheetText}. */
export type SummarySheetText = typeof en;

const ja: SummarySheetText = {
  sheet: '概要',
  help: '表紙です。発行要項と主要な項目、ワークブック全体のチェック結果、各シートへのリンクがあります。',
  exportedOn: '出力日',
  legend: { input: '入力値：変更できます', formulaInput: '数式による入力値', formula: '計算値：数式', inherited: '発行要項の値' },
  terms: '発行要項の概要',
  figures: '主要な項目',
  masterCheck: 'このワークブックのチェック',
  more: (count, sheet) => `ほか${count}件は「${sheet}」シートにあります`,
  amountsIn: (currency) => (currency === 'JPY' ? '金額の単位：円' : `金額の単位：${currency}`),
};

/** The words of the summary. */
export const summarySheetText: Record<Language, SummarySheetText> = { en, ja };
