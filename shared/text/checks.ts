import type { InputKind, InputSign } from '../grant/input-registry.ts';
import type { Check, CheckCounts, CheckState, CheckSubject, OtherCheck } from '../checks/check-list.ts';
import type { TermNumber } from '../grant/notice-terms.ts';
import { capitalised } from './capitalised.ts';
import { figureText } from './figures.ts';
import type { Language } from './language.ts';
import { termsText } from './terms.ts';

const en = {
  title: 'Checks',
  allPass: 'All checks pass. Click a line to go to it.',
  goTo: (counts: string) => `${counts}. Click a line to go to it.`,
  states: { passes: 'passes', warning: 'warning', fails: 'fails', notGiven: 'not given' } satisfies Record<CheckState, string>,
  counts: {
    passes: (count: number) => (count === 1 ? '1 check passes' : `${count} checks pass`),
    warning: (count: number) => (count === 1 ? '1 has a warning' : `${count} have warnings`),
    fails: (count: number) => (count === 1 ? '1 fails' : `${count} fail`),
    notGiven: (count: number) => `${count} not given`,
  } satisfies Record<CheckState, (count: number) => string>,
  between: ' · ',
  subjects: { document: 'Document', market: 'Market figures', dilution: 'Votes, holders and earnings per share', scenarios: 'Scenarios', allottees: 'List of allottees' } satisfies Record<Exclude<CheckSubject, TermNumber>, string>,
  rules: {
    count: { positive: 'a whole number above 0', orZero: 'a whole number, 0 or more', signed: 'a whole number' },
    amount: { positive: 'an amount above 0', orZero: 'an amount, 0 or more', signed: 'an amount' },
    ratio: { positive: 'from 0.5 to 1 (Companies Act, Art. 445(2))', orZero: 'from 0.5 to 1 (Companies Act, Art. 445(2))', signed: 'from 0.5 to 1 (Companies Act, Art. 445(2))' },
    total: { positive: 'an amount above 0', orZero: 'an amount, 0 or more', signed: 'an amount, negative for a loss' },
  } satisfies Record<InputKind, Record<InputSign, string>>,
  rule: (input: string, rule: string) => `${capitalised(input)}: ${rule}`,
  others: {
    resolutionDate: 'Date of the resolution is a date',
    issueDate: 'Issue date is a date',
    resolutionBeforeIssue: 'Resolution is not after the issue date',
    shareClass: 'Class of shares is named',
    issuePriceDecisionDate: 'Decision date of the issue price is a date',
    decisionDate: 'Decision date of the price is a date',
    decisionBeforePeriod: 'Price is decided before the exercise period begins',
    noticeDates: 'Dates of the notice are dates',
    periodFrom: 'First day of the exercise period is a date',
    periodTo: 'Last day of the exercise period is a date',
    periodOrder: 'First day is not after the last day',
    periodAfterIssue: 'Exercise period does not begin before the issue date',
    allotteesByExercise: 'Rounding per exercise has a list of allottees or an exercise plan',
    bookValueKnown: 'Book value of a right is known (Company Accounting Regulations, Art. 17)',
    tranchesWhole: 'Tranches are all rights together: their parts add up to 1',
    treasuryWithinHeld: 'Treasury shares delivered are no more than the company holds',
    exercisePlanLines: 'Each line of the exercise plan has whole numbers above 0 and a date',
    exercisePlanRights: 'Rights of the exercise plan = number of rights (term 2)',
    entriesBalanced: 'Journal entry of an exercise balances (Company Accounting Regulations, Art. 17)',
    personsAnnounced: 'Number of persons is announced',
    categoryLines: 'Each line of the category table has a different category and whole numbers',
    categoryPerPerson: 'Persons × rights per person = rights of the category',
    categoryMost: 'No category has more rights than its maximum per person allows',
    categoryPersonsSum: 'Persons of all categories = persons announced (term 9)',
    categoryRightsSum: 'Rights of all categories = number of rights (term 2)',
    treasuryWithinIssued: 'Treasury shares are no more than shares issued',
    votesUnit: 'Shares per vote are given beside the votes',
    votesWithinTotal: 'Votes allotted before are no more than all votes',
    authorised: 'Authorised shares suffice for all rights and securities (Companies Act, Art. 113(4))',
    largeAllotment: 'A third-party allotment is below 25% of the votes',
    holdersWithinOutstanding: 'Holders have no more shares than are outstanding',
    securityRows: 'Numbers of the other securities follow their rules',
    holderRows: 'Numbers of the holders follow their rules',
    customColumns: 'Formulas of custom columns can be read; each name is used once',
    allotteeColumns: 'Formulas of custom columns of the allottees can be read; each name is used once',
    scenarioInputs: 'Inputs of each scenario follow the rules of the terms; formulas can be calculated',
    scenarioNames: 'No two scenarios have the same name',
    solvedScenarios: 'Scenarios found by solving reach what their names say',
    allotteeRows: 'Rights of each allottee are a whole number above 0',
    allotteeNumbers: 'No employee number is used for two persons',
    allotteeCategories: 'Each category is a known one',
    personsTie: 'Persons in the list = persons announced (term 9)',
    rightsTie: 'Rights in the list = number of rights (term 2)',
    categoryPersonsTie: 'Persons of each category in the list = category table (term 9)',
    categoryRightsTie: 'Rights of each category in the list = category table (term 9)',
    rightsPerPersonTie: 'Rights of each person in the list follow the category table (term 9)',
    currency: 'Currency is a known one',
    otherParts: 'Other parts of the document follow their rules',
  } satisfies Record<OtherCheck, string>,
  more: (count: string) => `and ${count} more`,
};

type ChecksText = typeof en;

const ja: ChecksText = {
  title: 'チェック',
  allPass: 'すべてのチェックが適合しています。行を選ぶと該当箇所に移ります。',
  goTo: (counts) => `${counts}。行を選ぶと該当箇所に移ります。`,
  states: { passes: '適合', warning: '要確認', fails: '不適合', notGiven: '未入力' },
  counts: {
    passes: (count) => `適合 ${count}項目`,
    warning: (count) => `要確認 ${count}項目`,
    fails: (count) => `不適合 ${count}項目`,
    notGiven: (count) => `未入力 ${count}項目`,
  },
  between: '・',
  subjects: { document: '文書', market: '株式の状況', dilution: '議決権・株主・1株当たり利益', scenarios: 'シナリオ', allottees: '割当対象者の名簿' },
  rules: {
    count: { positive: '0より大きい整数', orZero: '0以上の整数', signed: '整数' },
    amount: { positive: '0より大きい金額', orZero: '0以上の金額', signed: '金額' },
    ratio: { positive: '0.5以上1以下（会社法第445条第2項）', orZero: '0.5以上1以下（会社法第445条第2項）', signed: '0.5以上1以下（会社法第445条第2項）' },
    total: { positive: '0より大きい金額', orZero: '0以上の金額', signed: '金額（損失は負の数）' },
  },
  rule: (input, rule) => `${input}：${rule}`,
  others: {
    resolutionDate: '決議日が日付',
    issueDate: '割当日が日付',
    resolutionBeforeIssue: '決議日が割当日以前',
    shareClass: '株式の種類の入力',
    issuePriceDecisionDate: '払込金額の決定日が日付',
    decisionDate: '行使価額の決定日が日付',
    decisionBeforePeriod: '行使価額の決定日が行使期間の開始以前',
    noticeDates: '公表文案の日付が日付',
    periodFrom: '行使期間の初日が日付',
    periodTo: '行使期間の最終日が日付',
    periodOrder: '行使期間の初日が最終日以前',
    periodAfterIssue: '行使期間の初日が割当日以後',
    allotteesByExercise: '行使ごとの端数処理に必要な名簿または行使計画',
    bookValueKnown: '新株予約権の帳簿価額の入力（会社計算規則17条）',
    tranchesWhole: '区分の割合の合計＝1',
    treasuryWithinHeld: '交付する自己株式数が保有する自己株式数以下',
    exercisePlanLines: '行使計画の各行の数が0より大きい整数で、日付が正しい',
    exercisePlanRights: '行使計画の個数の合計＝新株予約権の数（要項2）',
    entriesBalanced: '行使の仕訳の貸借が一致（会社計算規則17条）',
    personsAnnounced: '割当対象者の人数の入力',
    categoryLines: '内訳表の区分に重複がなく、数が整数',
    categoryPerPerson: '内訳表の人数×1名当たり個数＝区分の個数',
    categoryMost: '内訳表の個数が1名当たり上限個数の範囲内',
    categoryPersonsSum: '内訳表の人数の合計＝公表人数（要項9）',
    categoryRightsSum: '内訳表の個数の合計＝新株予約権の数（要項2）',
    treasuryWithinIssued: '自己株式数が発行済株式総数以下',
    votesUnit: '総議決権数に対する単元株式数の入力',
    votesWithinTotal: '6か月以内の第三者割当の議決権数が総議決権数以下',
    authorised: '発行可能株式総数が予約権と潜在株式に足りる（会社法113条4項）',
    largeAllotment: '第三者割当が議決権の25％未満',
    holdersWithinOutstanding: '株主の株式数の合計が発行済株式（自己株式を除く）以下',
    securityRows: '他の潜在株式の数値',
    holderRows: '株主の数値',
    customColumns: '追加した列の数式が計算可能で、名称の重複なし',
    allotteeColumns: '割当対象者に追加した列の数式が計算可能で、名称の重複なし',
    scenarioInputs: '各シナリオの入力が発行要項と同じ規則に適合し、数式が計算可能',
    scenarioNames: 'シナリオの名称に重複なし',
    solvedScenarios: '逆算で追加したシナリオが名称の条件に適合',
    allotteeRows: '各対象者の個数が0より大きい整数',
    allotteeNumbers: '同じ社員番号の別人なし',
    allotteeCategories: '区分がすべて既知',
    personsTie: '名簿の人数＝公表人数（要項9）',
    rightsTie: '名簿の個数の合計＝新株予約権の数（要項2）',
    categoryPersonsTie: '名簿の区分別人数＝内訳表（要項9）',
    categoryRightsTie: '名簿の区分別個数＝内訳表（要項9）',
    rightsPerPersonTie: '名簿の各人の個数が内訳表（要項9）のとおり',
    currency: '通貨が既知',
    otherParts: '文書のその他の項目が規則に適合',
  },
  more: (count) => `ほか${count}件`,
};

/** Texts of the sheet of checks. */
export const checksText: Record<Language, ChecksText> = { en, ja };

/** The comparison that a check makes: "Shares issued: a whole number above 0". */
export function checkSentence({ id, rule }: Pick<Check, 'id' | 'rule'>, language: Language): string {
  const text = checksText[language];
  if (rule === null) return text.others[id as OtherCheck]; // Only checks of inputs have a rule.
  return text.rule(figureText[language].inputs[rule.input].name, text.rules[rule.kind][rule.sign]);
}

/** The number of checks in each state that occurs: "12 checks pass · 8 not given". */
export function checkCountsSentence(counts: CheckCounts, language: Language): string {
  const text = checksText[language];
  const shown = (['fails', 'warning', 'passes', 'notGiven'] as const).filter((state) => counts[state] > 0 || state === 'passes');
  return shown.map((state) => text.counts[state](counts[state])).join(text.between);
}

/** The name of a group of checks: "5  Exercise price per share". */
export const subjectName = (subject: CheckSubject, language: Language): string =>
  (typeof subject === 'number' ? `${subject}  ${termsText[language].labels[subject]}` : checksText[language].subjects[subject]);
