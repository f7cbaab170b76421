import type { CapitalBase, CapitalBasis } from '../grant/schema.ts';
import { formatDate } from './dates.ts';
import type { Language } from './language.ts';

const en = {
  sheets: { summary: 'Summary', terms: 'Terms', scenarios: 'Scenarios', allottees: 'Allottees', checks: 'Checks' },
  untitled: 'Grant of stock acquisition rights',
  asInTheGrant: 'As in the grant',
  scenario: 'Scenario',
  exportedOn: 'Exported on',
  page: 'Page &P of &N',
  legend: { input: 'Input: may be changed here', formulaInput: 'Input worked out by a formula', formula: 'Figure: live formula', inherited: 'As in the grant' },
  summary: {
    terms: 'Terms at a glance',
    figures: 'Key figures',
    masterCheck: 'Check of this workbook',
    more: (count: number, sheet: string) => `and ${count} more on the sheet ${sheet}`,
    amountsIn: (currency: string) => `Amounts in ${currency}`,
  },
  terms: {
    value: 'Value', remark: 'Remark', resolutionDate: 'Date of the resolution', issueDate: 'Issue date of the rights', rights: 'Number of rights',
    sharesPerRight: 'Shares for each right', shareClass: 'Class of shares', issuePrice: 'Issue price of a right', issuePriceNone: 'none',
    issuePriceCounted: 'counted in the figures as', exercisePrice: 'Exercise price per share', decisionDate: 'Date of its decision',
    aggregate: 'Aggregate amount on exercise', followsPrice: 'follows the exercise price', periodFrom: 'Exercise period, from', periodTo: 'to', ratio: 'Stated capital: ratio of the amount',
    unit: 'fractions rounded up to', base: 'taken of', basis: 'rounded', methodFixed: 'The formulas of this workbook follow this method; it is changed in Grantsheet.',
    announcedPersons: 'Allottees announced', announcedDescription: 'Who they are',
    /** Around the number of persons in the list. */
    listed: ['', ' persons in the list'] satisfies readonly [string, string],
    market: 'Market figures', company: 'Company', code: 'Securities code', currency: 'Currency', notes: 'Notes', definitions: 'How each figure is worked out', document: 'Document',
    toBeDecided: (isoDate: string | null) => (isoDate === null ? 'to be decided' : `to be decided on ${formatDate(isoDate, 'en')}`),
    decided: 'decided',
    leastRatio: 'at least 0.5 (Companies Act Art. 445(2))',
  },
  bases: { exercisePrice: 'the exercise price', exercisePriceAndBookValue: 'the exercise price and the book value of the right' } satisfies Record<CapitalBase, string>,
  roundingBases: { perShare: 'for each share', perRight: 'for each right', perExercise: 'for each exercise', aggregate: 'once, for the aggregate' } satisfies Record<CapitalBasis, string>,
  scenarios: {
    hint: 'Blue cells are inputs; grey ones follow the sheet Terms. A scenario may be added in the first free row: Grantsheet reads it back.',
    missing: 'Not shown, for want of',
    separator: ', ',
    dividesByZero: (name: string) => `${name} (would divide by zero)`,
    /** Why a column is blank, with the sentence that says what is wrong in its formula. */
    unreadable: (name: string, why: string) => `“${name}” is blank because its formula cannot be read. ${why}`,
    tooLarge: (name: string) => `“${name}” holds figures without a formula: written out, it is larger than spreadsheets take.`,
  },
  allottees: {
    empty: 'There is no list of allottees in this document yet.', count: (count: number) => `${count.toLocaleString('en')} in the list`, number: 'Employee no.', name: 'Name',
    company: 'Company', category: 'Category', grade: 'Grade', rights: 'Rights', note: 'Note', byCategory: 'By category', persons: 'Persons', share: 'Share',
    total: 'Total', noCategory: '(no category)', otherCategories: 'Other categories', exercises: 'Exercises by size',
    exercisesHint: 'Each allottee is taken to exercise all rights at once.', sizes: 'Rights at once', holders: 'Allottees',
  },
  checks: {
    master: 'Check of this workbook', allHold: 'All checks hold', failing: (countFormula: string): readonly [string, string, string] => ['Checks that do not hold: ', countFormula, ' (see the sheet Checks)'],
    ok: 'OK', differs: 'differs', ties: 'Allottees', inWorkbook: 'In the list', shouldBe: 'Should be', difference: 'Difference', result: 'Result',
    rightsTie: 'Rights of the list add up to the rights of the grant', personsTie: 'Persons of the list are as many as announced',
    noList: 'No list of allottees yet: nothing to compare.', figures: 'Figures frozen at export',
    figuresHint: 'These are the exact figures at the time of export. "differs" marks a scenario whose live figures are no longer the frozen ones, as after an input was changed.',
    remark: 'Remark', missing: 'blank figures wait for inputs (see Scenarios)',
    beyondDigits: 'figures shown as text need more than the 15 digits a spreadsheet calculates with to be certain: they are exact here and are not compared',
    scenarioWithout: '(no name)',
  },
  carried: 'This sheet carries the Grantsheet document, so that the workbook can be opened in Grantsheet again. Please leave it as it is.',
  subject: 'Stock acquisition rights: terms, scenarios, allottees and checks',
  validation: {
    title: 'Not a value for this cell', notNegative: 'A number, 0 or more.', whole: 'A whole number, 0 or more.',
    ratio: 'From 0.5 to 1: at most half of what is paid in may stay out of stated capital (Companies Act Art. 445(2)).',
  },
};

/** See {@link workbookText}. */
export type WorkbookText = typeof en;

const ja: WorkbookText = {
  sheets: { summary: '概要', terms: '発行要項', scenarios: 'シナリオ', allottees: '割当対象者', checks: '検証' },
  untitled: '新株予約権の発行',
  asInTheGrant: '発行要項のとおり',
  scenario: 'シナリオ',
  exportedOn: '出力日',
  page: '&P / &Nページ',
  legend: { input: '入力値：変更できます', formulaInput: '数式による入力値', formula: '計算値：数式', inherited: '発行要項の値' },
  summary: {
    terms: '発行要項の概要',
    figures: '主要な計数',
    masterCheck: 'このブックの検証',
    more: (count, sheet) => `ほか${count}件は「${sheet}」シートにあります`,
    amountsIn: (currency) => (currency === 'JPY' ? '金額の単位：円' : `金額の単位：${currency}`),
  },
  terms: {
    value: '内容', remark: '備考', resolutionDate: '取締役会決議日', issueDate: '新株予約権の発行日', rights: '新株予約権の数', sharesPerRight: '1個当たりの株式数',
    shareClass: '株式の種類', issuePrice: '新株予約権の払込金額（1個当たり）', issuePriceNone: '無償', issuePriceCounted: '計算上の金額', exercisePrice: '行使価額（1株当たり）',
    decisionDate: '行使価額の決定日', aggregate: '行使時の払込総額', followsPrice: '行使価額により決定', periodFrom: '行使期間（開始）', periodTo: '行使期間（終了）', ratio: '資本金組入割合',
    unit: '端数切上げの単位', base: '組入れの対象', basis: '端数処理の単位金額', methodFixed: '数式はこの方法によります。変更はGrantsheetで行ってください。',
    announcedPersons: '割当対象者の数（公表）', announcedDescription: '割当対象者', listed: ['名簿上 ', '名'], market: '市場の数値', company: '会社名', code: '証券コード', currency: '通貨',
    notes: '注記', definitions: '計数の算式', document: '文書',
    toBeDecided: (isoDate) => (isoDate === null ? '未定' : `${formatDate(isoDate, 'ja')}に決定予定`),
    decided: '決定済み',
    leastRatio: '0.5以上（会社法445条2項）',
  },
  bases: { exercisePrice: '行使価額', exercisePriceAndBookValue: '行使価額と新株予約権の帳簿価額' },
  roundingBases: { perShare: '1株ごと', perRight: '新株予約権1個ごと', perExercise: '行使1回ごと', aggregate: '総額で1回' },
  scenarios: {
    hint: '青のセルは入力値、灰色のセルは「発行要項」シートの値です。最初の空行にシナリオを追加すると、Grantsheetで読み込めます。',
    missing: '未入力のため表示なし',
    separator: '、',
    dividesByZero: (name) => `${name}（ゼロで除算）`,
    unreadable: (name, why) => `「${name}」は数式が読めないため空欄です。${why}`,
    tooLarge: (name) => `「${name}」は展開した数式が表計算の上限を超えるため、数式なしの値です。`,
  },
  allottees: {
    empty: 'この文書にはまだ割当対象者の名簿がありません。', count: (count) => `名簿 ${count.toLocaleString('en')}名`, number: '社員番号', name: '氏名', company: '会社', category: '区分',
    grade: '役職・等級', rights: '個数', note: '備考', byCategory: '区分別', persons: '人数', share: '割合', total: '合計', noCategory: '（区分なし）', otherCategories: 'その他の区分',
    exercises: '行使個数の分布', exercisesHint: '各対象者が全個数を一度に行使するものとしています。', sizes: '一度の行使個数', holders: '人数',
  },
  checks: {
    master: 'このブックの検証', allHold: 'すべて一致しています', failing: (count) => ['', count, '件が一致しません。「検証」シートをご覧ください'],
    ok: '一致', differs: '相違', ties: '割当対象者', inWorkbook: '名簿', shouldBe: 'あるべき値', difference: '差', result: '結果', rightsTie: '名簿の個数の合計が新株予約権の数と一致',
    personsTie: '名簿の人数が公表人数と一致', noList: '名簿がまだないため、照合していません。', figures: '出力時に固定した計数',
    figuresHint: '出力時点の正確な計数です。入力値の変更などで数式の値が固定した値と異なるシナリオには「相違」と表示します。', remark: '備考', missing: '空欄は未入力の項目によります（「シナリオ」を参照）',
    beyondDigits: '文字列の計数は表計算の有効桁数（15桁）では確実に計算できないため、正確な値を表示し、照合はしていません',
    scenarioWithout: '（名称なし）',
  },
  carried: 'このシートはGrantsheetの文書を保持しています。ブックをGrantsheetで再び開くために使いますので、そのままにしてください。',
  subject: '新株予約権：発行要項、シナリオ、割当対象者、検証',
  validation: {
    title: 'このセルに入力できない値です', notNegative: '0以上の数値を入力してください。', whole: '0以上の整数を入力してください。',
    ratio: '0.5以上1以下で入力してください（会社法445条2項）。',
  },
};

/** Every word of the exported workbook that is not a label of an input or a figure. */
export const workbookText: Record<Language, WorkbookText> = { en, ja };
