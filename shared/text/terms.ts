import type { CapitalBase, CapitalBasis, BookValueSource } from '../grant/schema.ts';
import type { Language } from './language.ts';

/** The nine terms of a notice, in its order. */
export const TERM_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
/** Number of a term as the notice counts them. */
export type TermNumber = (typeof TERM_NUMBERS)[number];

/** Texts of the terms panel. */
export interface TermsText {
  readonly heading: string;
  readonly labels: Record<TermNumber, string>;
  readonly company: string;
  readonly companyName: string;
  readonly companyCode: string;
  readonly documentTitle: string;
  readonly resolutionDate: string;
  readonly issueDate: string;
  readonly market: string;
  readonly notes: string;
  readonly rights: string;
  readonly sharesPerRight: string;
  readonly equalsShares: (shares: string) => string;
  readonly notGiven: string;
  readonly none: string;
  readonly noneMeaning: string;
  readonly perRight: (amount: string) => string;
  readonly pendingOn: (date: string) => string;
  readonly pendingUndated: string;
  readonly followsPrice: string;
  readonly priceState: string;
  readonly pending: string;
  readonly decided: string;
  readonly decisionDate: string;
  readonly amountPerShare: string;
  readonly decidedOn: (date: string) => string;
  readonly from: string;
  readonly to: string;
  readonly period: (from: string, to: string) => string;
  readonly bookValueSource: string;
  readonly bookValueSources: Readonly<Record<BookValueSource, string>>;
  readonly bookValue: string;
  readonly bookValueHint: string;
  readonly base: string;
  readonly bases: Record<CapitalBase, string>;
  readonly basis: string;
  readonly bases4: Record<CapitalBasis, string>;
  readonly ratio: string;
  readonly unit: string;
  readonly capitalRule: (base: string, ratio: string, unit: string) => string;
  readonly persons: string;
  readonly personsCount: (persons: string) => string;
  readonly description: string;
  readonly tiesOut: (rights: string, announced: string) => string;
  readonly tieDiffers: (persons: string, rights: string, announced: string) => string;
  readonly done: string;
  readonly notADate: string;
  readonly derived: string;
}

/** See {@link TermsText}. */
export const termsText: Record<Language, TermsText> = {
  en: {
    heading: 'Terms of the grant',
    labels: {
      1: 'Issue date',
      2: 'Number of rights · shares per right',
      3: 'Class of shares',
      4: 'Issue price of a right',
      5: 'Exercise price per share',
      6: 'Aggregate amount on exercise',
      7: 'Exercise period',
      8: 'Stated capital',
      9: 'Allottees',
    },
    company: 'Company',
    companyName: 'Company',
    companyCode: 'Code',
    documentTitle: 'Title of this document',
    resolutionDate: 'Date of the resolution',
    issueDate: 'Issue date',
    market: 'Market figures',
    notes: 'Notes and sources',
    rights: 'Rights',
    sharesPerRight: 'Shares per right',
    equalsShares: (shares) => `= ${shares} shares`,
    notGiven: 'not given',
    none: 'None',
    noneMeaning: 'Leave empty where nothing is paid for the right.',
    perRight: (amount) => `${amount} per right`,
    pendingOn: (date) => `to be decided on ${date}`,
    pendingUndated: 'to be decided',
    followsPrice: 'follows the price',
    priceState: 'Exercise price',
    pending: 'To be decided',
    decided: 'Decided',
    decisionDate: 'Decision date',
    amountPerShare: 'Amount per share',
    decidedOn: (date) => `decided on ${date}`,
    from: 'First day',
    to: 'Last day',
    period: (from, to) => `${from} – ${to}`,
    bookValueSource: 'Book value of a right',
    bookValueSources: { issuePrice: 'its issue price', valuation: 'by a valuation', amount: 'another amount' },
    bookValue: 'Amount per right',
    bookValueHint: 'What stands in the books for a right when it is exercised. Rights given for services have the cost recognised for them.',
    base: 'Half is taken of',
    bases: { exercisePrice: 'exercise price', exercisePriceAndBookValue: 'price and book value of the right' },
    basis: 'Fractions are rounded',
    bases4: { perShare: 'per share', perRight: 'per right', perExercise: 'per exercise', aggregate: 'in total' },
    ratio: 'Ratio',
    unit: 'Rounded up to',
    capitalRule: (base, ratio, unit) => `${base} × ${ratio}, up to ${unit}`,
    persons: 'Persons',
    personsCount: (persons) => `${persons} persons`,
    description: 'Who they are',
    tiesOut: (rights, announced) => `✓ ${rights} of ${announced} rights`,
    tieDiffers: (persons, rights, announced) => `list: ${persons} persons, ${rights} of ${announced} rights`,
    done: 'Done',
    notADate: 'This is not read as a date. Write 31 October 2006 or 2006-10-31.',
    derived: 'Worked out from terms 2 and 5',
  },
  ja: {
    heading: '発行要項',
    labels: {
      1: '新株予約権の発行日',
      2: '新株予約権の数・1個当たり株式数',
      3: '株式の種類',
      4: '新株予約権の払込金額',
      5: '行使価額(1株当たり)',
      6: '行使時の払込総額',
      7: '行使期間',
      8: '資本金に組み入れる額',
      9: '割当対象者',
    },
    company: '会社',
    companyName: '会社名',
    companyCode: '証券コード',
    documentTitle: '文書の表題',
    resolutionDate: '決議日',
    issueDate: '発行日',
    market: '株式の状況',
    notes: '備考・出典',
    rights: '新株予約権の数',
    sharesPerRight: '1個当たり株式数',
    equalsShares: (shares) => `＝ ${shares}株`,
    notGiven: '記載なし',
    none: '無償',
    noneMeaning: '払込みを要しない場合は空欄にします。',
    perRight: (amount) => `1個当たり${amount}`,
    pendingOn: (date) => `${date}に決定予定`,
    pendingUndated: '未定',
    followsPrice: '行使価額による',
    priceState: '行使価額',
    pending: '未定',
    decided: '決定済み',
    decisionDate: '決定日',
    amountPerShare: '1株当たりの金額',
    decidedOn: (date) => `${date}に決定済み`,
    from: '初日',
    to: '最終日',
    period: (from, to) => `${from}から${to}まで`,
    bookValueSource: '新株予約権の帳簿価額',
    bookValueSources: { issuePrice: '払込金額による', valuation: '評価額による', amount: '金額を指定' },
    bookValue: '1個当たりの金額',
    bookValueHint: '行使時の帳簿価額です。報酬として付与した新株予約権では、費用計上した額になります。',
    base: '計算の基礎',
    bases: { exercisePrice: '行使価額', exercisePriceAndBookValue: '行使価額と帳簿価額' },
    basis: '端数処理の単位',
    bases4: { perShare: '1株ごと', perRight: '1個ごと', perExercise: '行使ごと', aggregate: '総額' },
    ratio: '割合',
    unit: '切上げ単位',
    capitalRule: (base, ratio, unit) => `${base} × ${ratio}、${unit}未満切上げ`,
    persons: '人数',
    personsCount: (persons) => `${persons}名`,
    description: '対象者の内訳',
    tiesOut: (rights, announced) => `✓ ${announced}個中${rights}個`,
    tieDiffers: (persons, rights, announced) => `名簿：${persons}名、${announced}個中${rights}個`,
    done: '完了',
    notADate: '日付として読めません。2006年10月31日または2006-10-31のように入力してください。',
    derived: '2と5から計算',
  },
};
