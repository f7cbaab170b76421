import type { Language } from '../../../text/language.ts';

const en = {
  /** The name on its tab. */
  sheet: 'Checks',
  master: 'Check of this workbook', allHold: 'All checks hold', failing: (countFormula: string): readonly [string, string, string] => ['Checks that do not hold: ', countFormula, ' (see the sheet Checks)'],
  ok: 'OK', differs: 'differs', shouldBe: 'Should be', difference: 'Difference', result: 'Result',
  figures: 'Figures frozen at export',
  figuresHint: 'These are the exact figures at the time of export. "differs" marks a scenario whose live figures are no longer the frozen ones, as after an input was changed.',
  remark: 'Remark', missing: 'blank figures wait for inputs (see Scenarios)',
  beyondDigits: 'figures shown as text need more than the 15 digits a spreadsheet calculates with to be certain: they are exact here and are not compared',
  scenarioWithout: '(no name)',
};

/** See {@link checksSheetText}. */
export type ChecksSheetText = typeof en;

const ja: ChecksSheetText = {
  sheet: '検証',
  master: 'このブックの検証', allHold: 'すべて一致しています', failing: (count) => ['', count, '件が一致しません。「検証」シートをご覧ください'],
  ok: '一致', differs: '相違', shouldBe: 'あるべき値', difference: '差', result: '結果',
  figures: '出力時に固定した計数',
  figuresHint: '出力時点の正確な計数です。入力値の変更などで数式の値が固定した値と異なるシナリオには「相違」と表示します。', remark: '備考', missing: '空欄は未入力の項目によります（「シナリオ」を参照）',
  beyondDigits: '文字列の計数は表計算の有効桁数（15桁）では確実に計算できないため、正確な値を表示し、照合はしていません',
  scenarioWithout: '（名称なし）',
};

/** The words of the sheet of checks. */
export const checksSheetText: Record<Language, ChecksSheetText> = { en, ja };
