import type { Language } from './language.ts';

const en = {
  title: 'Board pack as PDF',
  confirm: 'Make the PDF…',
  writing: 'Making the PDF…',
  exported: (name: string) => `The board pack was saved as “${name}”.`,
  undrawn: 'Formulas mark some cells of this sheet in the workbook. Those marks are not on this page.',
};

const ja: typeof en = {
  title: '取締役会資料のPDF出力',
  confirm: 'PDFを作成…',
  writing: 'PDFを作成しています…',
  exported: (name) => `取締役会資料を「${name}」として保存しました。`,
  undrawn: 'このシートには、数式の条件によって色が付くセルがあります。その色はワークブックにのみ表示されます。',
};

/** Texts about the PDF of the board pack, and those on its pages that the workbook does not have. */
export const printText: Readonly<Record<Language, typeof en>> = { en, ja };
