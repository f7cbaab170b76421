import type { Language } from '../../../text/language.ts';

/** Words before and behind a number that a formula puts between them. */
const around = (before: string, after: string): readonly [string, string] => [before, after];

const en = {
  /** The name on its tab. */
  sheet: 'Checks',
  /** How the sheet is read, for the help. */
  help: 'Three kinds of checks, each with a line at the top: whether the workbook still calculates what was exported, what does not fit together in it, and which inputs were changed since the export.',
  master: 'Check of this workbook', allPass: 'All checks pass',
  failing: around('Checks that fail: ', ' (see the sheet Checks)'),
  counted: { passes: around('', ' checks pass'), warnings: around(', ', ' with a warning'), notChecked: around(', ', ' not checked') },
  see: ' (see the sheet Checks)', nothing: 'Nothing was checked',
  /** The three kinds: what each is called, and what its line says. */
  integrity: { title: 'Integrity of the workbook', hint: 'These hold while the workbook calculates what was exported. Changing an input does not make them fail.', fails: around('Failing: ', ''), passes: around('', ' hold') },
  alerts: { title: 'Alerts', hint: 'What the cells hold now, by the rules of the document. Lines marked "at export" cannot be recalculated by a spreadsheet.', fails: around('Failing: ', ''), warnings: around('Warnings: ', ''), passes: around('No alerts: ', ' pass') },
  changed: { title: 'Changed since export', hint: 'Inputs may be changed. Each is listed with its value at export.', none: 'No input was changed', some: around('Changed inputs: ', '') },
  ok: 'OK', differs: 'differs', notChecked: 'not checked', shouldBe: 'Should be', difference: 'Difference', result: 'Result',
  unchanged: 'unchanged', isChanged: 'changed', inputsChanged: 'inputs changed', now: 'Now', atExport: 'At export', frozenState: 'at export',
  /** Over the number of inputs that were changed beside the rows of the table of scenarios. */
  outside: 'Changed beside the table of scenarios',
  formulas: { title: 'Formulas', found: 'Formulas', of: (sheet: string, part: string) => `Every formula of the sheet ${sheet} is still one${part}`, part: (number: number) => ` (${number})` },
  /** Over comparisons of one sheet with another. */
  agreement: { title: 'Agreement of the sheets', found: 'There' },
  /** A column of a long list, compared as a whole. */
  column: (cells: string, heading: string) => `${cells}${heading === '' ? '' : `, ${heading}`}: all cells together`,
  rowsBelow: (sheet: string) => `Rows added below the table of ${sheet}`,
  periodEnded: (date: string) => `Exercise period has not ended on the day of the export (${date})`,
  document: 'Checks of the document',
  figures: 'Figures frozen at export',
  figuresHint: 'These are the exact figures at the time of export. Where the inputs of a scenario and the terms are unchanged, its live figures must be these; where they are not, its capital must add up.',
  /** Stands for what was found in the list, where no names are shown. */
  rowsOfList: (rows: readonly number[], more: number) => `Rows of the list: ${rows.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  remark: 'Remark', missing: 'blank figures wait for inputs (see Scenarios)',
  beyondDigits: 'figures shown as text need more than the 15 digits a spreadsheet calculates with to be certain: they are exact here and are not compared',
};

/** See {@link checksSheetText}. */
export type ChecksSheetText = typeof en;

const ja: ChecksSheetText = {
  sheet: 'チェック',
  help: '3種類のチェックと、その結果の行があります。ワークブックの計算が出力時のままか、内容に不整合がないか、出力後に変更された入力値はどれかを示します。',
  master: 'このワークブックのチェック', allPass: 'チェックはすべて適合しています',
  failing: around('不適合 ', '件（「チェック」シートを参照）'),
  counted: { passes: around('適合 ', '件'), warnings: around('、要確認 ', '件'), notChecked: around('、未チェック ', '件') },
  see: '（「チェック」シートを参照）', nothing: 'チェックした項目はありません',
  integrity: { title: 'ワークブックの整合性', hint: 'ワークブックの計算が出力時のままであれば適合します。入力値を変更しても不適合にはなりません。', fails: around('不適合：', '件'), passes: around('適合 ', '件') },
  alerts: { title: '警告', hint: '現在のセルの内容を文書の規則でチェックしています。「出力時」の行は表計算では再計算できません。', fails: around('不適合：', '件'), warnings: around('要確認：', '件'), passes: around('警告なし：適合 ', '件') },
  changed: { title: '出力後の変更', hint: '入力値は変更できます。出力時の値を併記しています。', none: '変更された入力値はありません', some: around('変更された入力値：', '件') },
  ok: '一致', differs: '相違', notChecked: '未照合', shouldBe: 'あるべき値', difference: '差', result: '結果',
  unchanged: '変更なし', isChanged: '変更あり', inputsChanged: '入力変更', now: '現在', atExport: '出力時', frozenState: '出力時',
  outside: 'シナリオの表以外で変更された入力値',
  formulas: { title: '数式', found: '数式の数', of: (sheet, part) => `「${sheet}」シートの数式がすべて残っている${part}`, part: (number) => `（${number}）` },
  agreement: { title: 'シート間の一致', found: 'そのシート' },
  column: (cells, heading) => `${cells}${heading === '' ? '' : `（${heading}）`}：全セルの合算`,
  rowsBelow: (sheet) => `「${sheet}」の表の下に追加された行`,
  periodEnded: (date) => `行使期間が出力日（${date}）に終了していない`,
  document: '文書のチェック',
  rowsOfList: (rows, more) => `名簿の行：${rows.join('、')}${more > 0 ? `、ほか${more}行` : ''}`,
  figures: '出力時に固定した項目の値',
  figuresHint: '出力時点の正確な値です。シナリオの入力値と発行要項が変わっていなければ、数式の値はこの値と一致します。変わった場合は、資本金と資本準備金の合計を照合します。', remark: '備考', missing: '空欄は未入力の項目によります（「シナリオ」を参照）',
  beyondDigits: '文字列で表示した値は表計算の有効桁数（15桁）では確実に計算できないため、正確な値を表示し、照合はしていません',
};

/** The words of the sheet of checks. */
export const checksSheetText: Record<Language, ChecksSheetText> = { en, ja };
