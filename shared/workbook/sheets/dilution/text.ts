import type { Language } from '../../../text/language.ts';

const en = {
  /** The name on its tab. */
  sheet: 'Dilution',
  /** How the sheet is read, for the help. */
  help: 'Dilution of the grant itself: its figures, the holders before and after exercise, and earnings per share step by step. All of it are formulas over the terms and the sheet of securities and holders.',
  unit: 'Unit',
  total: 'All shareholders',
};

const ja: typeof en = {
  sheet: '希薄化',
  help: '本付与の希薄化の計算結果、行使前後の株主、1株当たり利益の計算手順です。すべて要項と潜在株式・株主のシートに基づく数式です。',
  unit: '単位',
  total: '株主全体',
};

/** The words of the sheet of dilution. */
export const dilutionSheetText: Record<Language, typeof en> = { en, ja };
