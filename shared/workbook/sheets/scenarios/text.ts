import type { Language } from '../../../text/language.ts';

const en = {
  /** The name on its tab. */
  sheet: 'Scenarios',
  /** How the sheet is read, for the help. */
  help: 'One row for the grant and one for each scenario, with its inputs in blue and every figure as a live formula; the reason for a blank figure is at the right. Columns that the sheet of scenarios does not show are folded away: + above the columns opens them.',
  hint: 'Blue cells are inputs; grey ones follow the sheet Terms. A scenario may be added in the first free row: Grantsheet reads it back.',
  /** Behind the hint, where columns are folded away. */
  folded: ' More figures are folded away: + above the columns opens them.',
  /** What always holds of the figures of all rows. */
  capital: { title: 'Capital of all rows', found: 'Capital', addsUp: 'Stated capital + additional paid-in capital = what is paid in' },
  missing: 'Not shown, missing',
  separator: ', ',
  /** A figure that would divide by zero, among what is missing. */
  dividesByZero: (name: string) => `${name} (would divide by zero)`,
  /** The same of a figure that may fail for other reasons too, such as a multiple of unlike sign. */
  hasNoValue: (name: string) => `${name} (cannot be calculated)`,
  /** Why a column is blank, with the sentence that says what is wrong in its formula. */
  unreadable: (name: string, why: string) => `“${name}” is blank because its formula cannot be read. ${why}`,
  tooLarge: (name: string) => `“${name}” holds figures without a formula: written out, it is larger than spreadsheets take.`,
};

/** See {@link scenariosSheetText}. */
export type ScenariosSheetText = typeof en;

const ja: ScenariosSheetText = {
  sheet: 'シナリオ',
  help: '発行要項とシナリオを1行ずつ示します。入力値は青、各項目は数式です。空欄の理由は右端にあります。シナリオのシートで表示していない列は折りたたまれており、列の上の「+」で開けます。',
  hint: '青のセルは入力値、灰色のセルは「発行要項」シートの値です。最初の空行にシナリオを追加すると、Grantsheetで読み込めます。',
  folded: 'ほかの項目は折りたたまれています。列の上の「+」で開けます。',
  capital: { title: '全行の資本', found: '資本', addsUp: '資本金＋資本準備金＝行使時払込総額' },
  missing: '未入力のため表示なし',
  separator: '、',
  dividesByZero: (name) => `${name}（ゼロで除算）`,
  hasNoValue: (name) => `${name}（計算不能）`,
  unreadable: (name, why) => `「${name}」は数式が読めないため空欄です。${why}`,
  tooLarge: (name) => `「${name}」は展開した数式が表計算の上限を超えるため、数式なしの値です。`,
};

/** The words of the sheet of scenarios. */
export const scenariosSheetText: Record<Language, ScenariosSheetText> = { en, ja };
