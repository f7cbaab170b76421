import type { Language } from '../../../text/language.ts';

/** Words before and behind a number that a formula puts between them. */
const around = (before: string, after: string): readonly [string, string] => [before, after];

const en = {
  /** The name on its tab. */
  sheet: 'Checks',
  /** How the sheet is read, for the help. */
  help: 'Every check in one place: the checks of the document at export, and formulas that compare the live figures with those at export.',
  master: 'Check of this workbook', allPass: 'All checks pass',
  failing: around('Checks that fail: ', ' (see the sheet Checks)'),
  counted: { passes: around('', ' checks pass'), warnings: around(', ', ' with a warning'), notChecked: around(', ', ' not checked') },
  see: ' (see the sheet Checks)',
  ok: 'OK', differs: 'differs', notChecked: 'not checked', shouldBe: 'Should be', difference: 'Difference', result: 'Result',
  document: 'Checks of the document at export',
  documentHint: 'Grantsheet checked the document when it was exported. These results are not recalculated here.',
  figures: 'Figures frozen at export',
  figuresHint: 'These are the exact figures at the time of export. "differs" marks a scenario whose live figures are no longer the frozen ones, as after an input was changed.',
  /** Stands for what was found in the list, where no names are shown. */
  rowsOfList: (rows: readonly number[], more: number) => `Rows of the list: ${rows.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  remark: 'Remark', missing: 'blank figures wait for inputs (see Scenarios)',
  beyondDigits: 'figures shown as text need more than the 15 digits a spreadsheet calculates with to be certain: they are exact here and are not compared',
};

/** See {@link checksSheetText}. */
export type ChecksSheetText = typeof en;

const ja: ChecksSheetText = {
  sheet: 'チェック',
  help: 'すべてのチェックです。出力時の文書のチェックと、数式の値を出力時の値と照合する数式があります。',
  master: 'このワークブックのチェック', allPass: 'チェックはすべて適合しています',
  failing: around('不適合 ', '件（「チェック」シートを参照）'),
  counted: { passes: around('適合 ', '件'), warnings: around('、要確認 ', '件'), notChecked: around('、未チェック ', '件') },
  see: '（「チェック」シートを参照）',
  ok: '一致', differs: '相違', notChecked: '未照合', shouldBe: 'あるべき値', difference: '差', result: '結果',
  document: '出力時の文書のチェック',
  documentHint: '出力時にGrantsheetがチェックした結果です。このワークブックでは再計算されません。',
  rowsOfList: (rows, more) => `名簿の行：${rows.join('、')}${more > 0 ? `、ほか${more}行` : ''}`,
  figures: '出力時に固定した項目の値',
  figuresHint: '出力時点の正確な値です。入力値の変更などで数式の値が固定した値と異なるシナリオには「相違」と表示します。', remark: '備考', missing: '空欄は未入力の項目によります（「シナリオ」を参照）',
  beyondDigits: '文字列で表示した値は表計算の有効桁数（15桁）では確実に計算できないため、正確な値を表示し、照合はしていません',
};

/** The words of the sheet of checks. */
export const checksSheetText: Record<Language, ChecksSheetText> = { en, ja };
