import type { Language } from '../../../text/language.ts';

const en = {
  /** The name on its tab. */
  sheet: 'Capital on exercise',
  /** How the sheet is read, for the help. */
  help: 'What exercising all rights at once does to capital, in the steps of the law with the rule of each; the journal entries; stated capital by the four ways of rounding; the columns of annual reports; and the exercise plan line by line. All of it are formulas over the terms.',
  hint: 'All rights of the terms exercised at once. Scenarios have their own figures on the sheet Scenarios.',
  steps: 'Capital on exercise',
  /** Beside a figure that waits for inputs. */
  needs: (names: string) => `needs ${names}`,
  separator: ', ',
  /** In place of a figure that there is none of. */
  none: '―',
  leftOut: (names: string) => `Art. 17 also counts what is not given in this document: ${names}. Its other steps are therefore not shown.`,
  frozen: 'Exact figure at export as text: a spreadsheet’s 15 digits are not sure to give it.',
  entry: (kind: string) => `Journal entry: ${kind}`,
  account: 'Account',
  bases: 'Stated capital by rounding basis',
  planned: { treasury: 'Treasury shares', book: 'Book value of treasury shares', surplus: 'Other capital surplus' },
  planNote: 'Each exercise is rounded by itself. The plan is edited in Grantsheet, not here.',
  checks: 'Capital on exercise',
  found: 'On that sheet',
  balances: (kind: string) => `Journal entry (${kind}): debit is credit`,
  planAddsUp: 'The lines of the exercise plan add up to what is paid in for all rights',
};

/** See {@link capitalPackText}. */
export type CapitalPackText = typeof en;

const ja: CapitalPackText = {
  sheet: '行使による資本',
  help: '全部を一度に行使した場合の資本の増加を、法令の段階と根拠とともに示します。仕訳、4つの端数処理の方法による資本金、有価証券報告書に記載する額、行使計画の各行もあります。すべて発行要項に基づく数式です。',
  hint: '発行要項の新株予約権の全部を一度に行使した場合です。シナリオごとの値は「シナリオ」シートにあります。',
  steps: '行使による資本の増加',
  needs: (names) => `${names}が未入力`,
  separator: '、',
  none: '―',
  leftOut: (names) => `会社計算規則17条の計算には${names}も必要ですが、この文書では未入力のため、ほかの段階は表示していません。`,
  frozen: '出力時の正確な値（文字列）です。表計算の有効桁数（15桁）では確実に計算できません。',
  entry: (kind) => `仕訳：${kind}`,
  account: '勘定科目',
  bases: '端数処理の方法による資本金の比較',
  planned: { treasury: '自己株式', book: '自己株式の帳簿価額', surplus: 'その他資本剰余金' },
  planNote: '行使ごとに端数を処理します。計画はこのシートではなくGrantsheetで編集します。',
  checks: '行使による資本',
  found: 'シートの値',
  balances: (kind) => `仕訳（${kind}）の借方と貸方`,
  planAddsUp: '行使計画の各行の払込額の合計と全部を行使した場合の払込額',
};

/** The words of the sheet of capital. */
export const capitalPackText: Record<Language, CapitalPackText> = { en, ja };
