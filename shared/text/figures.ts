import type { FigureGroup } from '../metrics/metric.ts';
import type { MetricId } from '../metrics/registry.ts';
import type { InputName } from '../grant/input-names.ts';
import type { ColumnUnit, CustomColumn, GrantDocument, Scenario } from '../grant/schema.ts';
import type { HolderField, SecurityField } from '../grant/table-numbers.ts';
import type { HolderFigure } from '../metrics/holders.ts';
import { allotteeLabel } from './allottee-figures.ts';
import type { Language } from './language.ts';

/** The names of an input or figure: its full name, its column heading, and the unit under the heading. */
export interface FigureLabel {
  readonly name: string;
  readonly heading: string;
  /** Under the heading: "¥ per share". `{currency}` stands for the currency's sign. */
  readonly unit: string;
}

/** Names of inputs and figures, and of currencies. */
export interface FigureText {
  readonly inputs: Record<InputName | 'exercises' | 'rightsExercised', FigureLabel>;
  readonly metrics: Record<MetricId, FigureLabel>;
  /** The groups of figures in menus. */
  readonly groups: Record<FigureGroup, string>;
}

/** Labels of every input and figure. `{currency}` in a unit is replaced by {@link unitLine}. */
export const figureText: Record<Language, FigureText> = {
  en: {
    inputs: {
      exercisePrice: { name: 'exercise price', heading: 'Exercise price', unit: '{currency} per share' },
      rights: { name: 'rights', heading: 'Rights', unit: 'number' },
      sharesPerRight: { name: 'shares per right', heading: 'Per right', unit: 'shares' },
      issuePrice: { name: 'issue price of a right', heading: 'Issue price', unit: '{currency} per right' },
      bookValuePerRight: { name: 'book value of a right', heading: 'Book value', unit: '{currency} per right' },
      trancheBookValue: { name: 'book value per share over the tranches', heading: 'Tranche book value', unit: '{currency} per share' },
      statedCapitalRatio: { name: 'ratio', heading: 'Ratio', unit: 'of the amount' },
      statedCapitalUnit: { name: 'rounding unit', heading: 'Rounding unit', unit: '{currency}' },
      treasuryDelivered: { name: 'treasury shares delivered', heading: 'Treasury delivered', unit: 'shares' },
      treasuryBookPerShare: { name: 'book value of a treasury share', heading: 'Treasury book value', unit: '{currency} per share' },
      sharesIssued: { name: 'shares issued', heading: 'Shares issued', unit: 'shares' },
      treasuryShares: { name: 'treasury shares', heading: 'Treasury shares', unit: 'shares' },
      otherDilutiveShares: { name: 'other dilutive shares', heading: 'Other dilutive shares', unit: 'shares' },
      sharePrice: { name: 'share price', heading: 'Share price', unit: '{currency} per share' },
      averageSharePrice: { name: 'average share price', heading: 'Average share price', unit: '{currency} per share' },
      authorisedShares: { name: 'authorised shares', heading: 'Authorised shares', unit: 'shares' },
      unitShares: { name: 'shares per vote', heading: 'Shares per vote', unit: 'shares' },
      totalVotes: { name: 'total votes', heading: 'Total votes', unit: 'votes' },
      votesAllottedBefore: { name: 'votes allotted in the six months before', heading: 'Allotted before', unit: 'votes in six months' },
      profit: { name: 'profit', heading: 'Profit', unit: '{currency}' },
      controlProfit: { name: 'control figure', heading: 'Control figure', unit: '{currency}' },
      preferredDividends: { name: 'preferred dividends', heading: 'Preferred dividends', unit: '{currency}' },
      averageShares: { name: 'average shares', heading: 'Average shares', unit: 'shares' },
      unrecognisedCost: { name: 'unrecognised cost per share', heading: 'Unrecognised cost', unit: '{currency} per share' },
      exercises: { name: 'exercises of the allottees', heading: 'Exercises', unit: 'rights at once' },
      rightsExercised: { name: 'rights exercised at once', heading: 'Exercised at once', unit: 'rights' },
    },
    metrics: {
      shares: { name: 'shares', heading: 'Shares', unit: 'shares' },
      exercisePaymentPerRight: { name: 'exercise payment per right', heading: 'Exercise payment', unit: '{currency} per right' },
      aggregateExerciseAmount: { name: 'aggregate exercise amount', heading: 'Aggregate amount', unit: '{currency} on exercise' },
      issueProceeds: { name: 'paid for the rights', heading: 'Paid for the rights', unit: '{currency}' },
      statedCapitalPerShare: { name: 'stated capital per share', heading: 'Stated capital/share', unit: '{currency} per share' },
      additionalPaidInCapitalPerShare: { name: 'additional paid-in capital per share', heading: 'Additional paid-in/share', unit: '{currency} per share' },
      statedCapitalTotal: { name: 'stated capital, total', heading: 'Stated capital', unit: '{currency}' },
      additionalPaidInCapitalTotal: { name: 'additional paid-in capital, total', heading: 'Additional paid-in', unit: '{currency}' },
      roundUpEffect: { name: 'round-up effect', heading: 'Round-up effect', unit: '{currency}' },
      bookValuePerShare: { name: 'book value of a right per share', heading: 'Book value/share', unit: '{currency} per share' },
      issuePriceOfShare: { name: 'issue price of a share (table)', heading: 'Issue price/share', unit: '{currency} per share' },
      aggregateWithPremium: { name: 'exercise money and premium', heading: 'With premium', unit: '{currency}' },
      cashForRights: { name: 'cash paid for the rights', heading: 'Cash for rights', unit: '{currency}' },
      paidInTotal: { name: 'paid in with book value', heading: 'Paid in', unit: '{currency}' },
      issueRatio: { name: 'share-issue ratio', heading: 'Share-issue ratio', unit: 'new of all shares' },
      issuePart: { name: 'part of new shares', heading: 'Part of new shares', unit: '{currency}' },
      treasuryConsideration: { name: 'consideration for treasury shares', heading: 'Treasury consideration', unit: '{currency}' },
      treasuryBook: { name: 'book value of the treasury shares delivered', heading: 'Treasury book', unit: '{currency}' },
      treasuryLoss: { name: 'loss on treasury shares', heading: 'Treasury loss', unit: '{currency}' },
      maxCapitalIncrease: { name: 'maximum increase of capital', heading: 'Maximum increase', unit: '{currency}' },
      statedCapitalOnExercise: { name: 'stated capital on exercise', heading: 'Stated capital on exercise', unit: '{currency}' },
      capitalReserveOnExercise: { name: 'capital reserve on exercise', heading: 'Capital reserve on exercise', unit: '{currency}' },
      otherCapitalSurplusChange: { name: 'change in other capital surplus', heading: 'Other capital surplus', unit: '{currency}' },
      statedCapitalByShare: { name: 'stated capital, rounded per share', heading: 'Rounded per share', unit: '{currency}' },
      statedCapitalByRight: { name: 'stated capital, rounded per right', heading: 'Rounded per right', unit: '{currency}' },
      statedCapitalByExercise: { name: 'stated capital, rounded per exercise', heading: 'Rounded per exercise', unit: '{currency}' },
      statedCapitalAggregate: { name: 'stated capital, rounded in total', heading: 'Rounded in total', unit: '{currency}' },
      basisDifferenceByShare: { name: 'difference of rounding per share', heading: 'Difference per share', unit: '{currency} to the chosen method' },
      basisDifferenceByRight: { name: 'difference of rounding per right', heading: 'Difference per right', unit: '{currency} to the chosen method' },
      basisDifferenceByExercise: { name: 'difference of rounding per exercise', heading: 'Difference per exercise', unit: '{currency} to the chosen method' },
      basisDifferenceAggregate: { name: 'difference of rounding in total', heading: 'Difference in total', unit: '{currency} to the chosen method' },
      registrationTax: { name: 'registration tax', heading: 'Registration tax', unit: '{currency}' },
      offeringAmount: { name: 'offering amount', heading: 'Offering amount', unit: '{currency}' },
      dilutionOfIssued: { name: 'dilution of issued shares', heading: 'Dilution', unit: 'of issued shares' },
      stakeAfterExercise: { name: 'stake after exercise', heading: 'Stake after', unit: 'of outstanding' },
      fullyDiluted: { name: 'fully diluted stake', heading: 'Fully diluted', unit: 'of all shares' },
      treasuryStockMethodShares: { name: 'treasury stock method shares', heading: 'Treasury method', unit: 'net new shares' },
      dilutionOfOutstanding: { name: 'dilution of outstanding shares', heading: 'Dilution (outstanding)', unit: 'of outstanding shares' },
      newVotes: { name: 'votes of the new shares', heading: 'New votes', unit: 'votes' },
      dilutionOfVotes: { name: 'dilution of votes', heading: 'Dilution (votes)', unit: 'of votes' },
      largeAllotmentRatio: { name: 'large-allotment ratio', heading: 'Large allotment', unit: 'of votes' },
      fullyDilutedShares: { name: 'fully diluted shares', heading: 'Fully diluted shares', unit: 'shares' },
      overhang: { name: 'overhang', heading: 'Overhang', unit: 'of outstanding shares' },
      burnRate: { name: 'burn rate', heading: 'Burn rate', unit: 'of average shares' },
      authorisedHeadroom: { name: 'authorised headroom', heading: 'Authorised headroom', unit: 'shares' },
      incrementalShares: { name: 'incremental shares', heading: 'Incremental shares', unit: 'for diluted EPS' },
      basicEps: { name: 'basic earnings per share', heading: 'Basic EPS', unit: '{currency} per share' },
      dilutedProfit: { name: 'profit for diluted earnings per share', heading: 'Diluted profit', unit: '{currency}' },
      dilutedAverageShares: { name: 'average shares for diluted earnings per share', heading: 'Diluted average shares', unit: 'shares' },
      dilutedEps: { name: 'diluted earnings per share', heading: 'Diluted EPS', unit: '{currency} per share' },
      intrinsicValue: { name: 'intrinsic value', heading: 'Intrinsic value', unit: '{currency}' },
    },
    groups: { amounts: 'Shares and amounts', capital: 'Capital', exercise: 'Capital on exercise', dilution: 'Dilution', value: 'Value', own: 'Custom columns' },
  },
  ja: {
    inputs: {
      exercisePrice: { name: '行使価額', heading: '行使価額', unit: '{currency}／株' },
      rights: { name: '新株予約権の数', heading: '予約権の数', unit: '個' },
      sharesPerRight: { name: '1個当たり株式数', heading: '1個当たり', unit: '株' },
      issuePrice: { name: '払込金額', heading: '払込金額', unit: '{currency}／個' },
      bookValuePerRight: { name: '新株予約権の帳簿価額', heading: '帳簿価額', unit: '{currency}／個' },
      trancheBookValue: { name: '区分を通じた1株当たり帳簿価額', heading: '区分別帳簿価額', unit: '{currency}／株' },
      statedCapitalRatio: { name: '資本金組入割合', heading: '組入割合', unit: '金額に対し' },
      statedCapitalUnit: { name: '切上げ単位', heading: '切上げ単位', unit: '{currency}' },
      treasuryDelivered: { name: '交付する自己株式数', heading: '交付自己株式', unit: '株' },
      treasuryBookPerShare: { name: '自己株式の1株当たり帳簿価額', heading: '自己株式の帳簿価額', unit: '{currency}／株' },
      sharesIssued: { name: '発行済株式総数', heading: '発行済株式', unit: '株' },
      treasuryShares: { name: '自己株式数', heading: '自己株式', unit: '株' },
      otherDilutiveShares: { name: 'その他の潜在株式数', heading: 'その他の潜在株式', unit: '株' },
      sharePrice: { name: '株価', heading: '株価', unit: '{currency}／株' },
      averageSharePrice: { name: '期中平均株価', heading: '期中平均株価', unit: '{currency}／株' },
      authorisedShares: { name: '発行可能株式総数', heading: '発行可能株式総数', unit: '株' },
      unitShares: { name: '単元株式数', heading: '単元株式数', unit: '株' },
      totalVotes: { name: '総議決権数', heading: '総議決権数', unit: '議決権' },
      votesAllottedBefore: { name: '6か月以内の第三者割当の議決権数', heading: '6か月以内の割当', unit: '議決権' },
      profit: { name: '当期純利益', heading: '当期純利益', unit: '{currency}' },
      controlProfit: { name: '判定に用いる利益', heading: '判定に用いる利益', unit: '{currency}' },
      preferredDividends: { name: '優先配当額', heading: '優先配当額', unit: '{currency}' },
      averageShares: { name: '期中平均株式数', heading: '期中平均株式数', unit: '株' },
      unrecognisedCost: { name: '1株当たり未認識費用', heading: '未認識費用', unit: '{currency}／株' },
      exercises: { name: '割当対象者ごとの行使', heading: '行使', unit: '一度に行使する個数' },
      rightsExercised: { name: '一度に行使する個数', heading: '行使個数', unit: '個' },
    },
    metrics: {
      shares: { name: '目的となる株式数', heading: '株式数', unit: '株' },
      exercisePaymentPerRight: { name: '1個当たり行使時払込額', heading: '行使時払込額', unit: '{currency}／個' },
      aggregateExerciseAmount: { name: '行使時払込総額', heading: '行使時払込総額', unit: '{currency}' },
      issueProceeds: { name: '新株予約権の払込総額', heading: '予約権の払込総額', unit: '{currency}' },
      statedCapitalPerShare: { name: '1株当たり資本組入額', heading: '資本組入額', unit: '{currency}／株' },
      additionalPaidInCapitalPerShare: { name: '1株当たり資本準備金組入額', heading: '資本準備金組入額', unit: '{currency}／株' },
      statedCapitalTotal: { name: '増加する資本金の額', heading: '増加する資本金', unit: '{currency}' },
      additionalPaidInCapitalTotal: { name: '増加する資本準備金の額', heading: '増加する資本準備金', unit: '{currency}' },
      roundUpEffect: { name: '切上げの影響額', heading: '切上げの影響', unit: '{currency}' },
      bookValuePerShare: { name: '新株予約権の1株当たり帳簿価額', heading: '1株当たり帳簿価額', unit: '{currency}／株' },
      issuePriceOfShare: { name: '株式の発行価格（表示）', heading: '株式の発行価格', unit: '{currency}／株' },
      aggregateWithPremium: { name: '行使時払込額と払込金額の合計', heading: '払込金額を含む総額', unit: '{currency}' },
      cashForRights: { name: '新株予約権につき払い込まれる金銭', heading: '予約権への金銭払込', unit: '{currency}' },
      paidInTotal: { name: '帳簿価額を含む払込総額', heading: '払込等の総額', unit: '{currency}' },
      issueRatio: { name: '株式発行割合', heading: '株式発行割合', unit: '新株／交付株式' },
      issuePart: { name: '新株に対応する額', heading: '新株対応額', unit: '{currency}' },
      treasuryConsideration: { name: '自己株式の処分対価', heading: '自己株式の対価', unit: '{currency}' },
      treasuryBook: { name: '処分する自己株式の帳簿価額', heading: '処分自己株式の簿価', unit: '{currency}' },
      treasuryLoss: { name: '自己株式処分差損', heading: '自己株式処分差損', unit: '{currency}' },
      maxCapitalIncrease: { name: '資本金等増加限度額', heading: '資本金等増加限度額', unit: '{currency}' },
      statedCapitalOnExercise: { name: '行使により増加する資本金', heading: '行使時の資本金', unit: '{currency}' },
      capitalReserveOnExercise: { name: '行使により増加する資本準備金', heading: '行使時の資本準備金', unit: '{currency}' },
      otherCapitalSurplusChange: { name: 'その他資本剰余金の増減', heading: 'その他資本剰余金', unit: '{currency}' },
      statedCapitalByShare: { name: '増加する資本金（1株ごとに切上げ）', heading: '1株ごとに切上げ', unit: '{currency}' },
      statedCapitalByRight: { name: '増加する資本金（1個ごとに切上げ）', heading: '1個ごとに切上げ', unit: '{currency}' },
      statedCapitalByExercise: { name: '増加する資本金（行使ごとに切上げ）', heading: '行使ごとに切上げ', unit: '{currency}' },
      statedCapitalAggregate: { name: '増加する資本金（総額で切上げ）', heading: '総額で切上げ', unit: '{currency}' },
      basisDifferenceByShare: { name: '1株ごとの切上げとの差', heading: '1株ごととの差', unit: '{currency}（採用方法比）' },
      basisDifferenceByRight: { name: '1個ごとの切上げとの差', heading: '1個ごととの差', unit: '{currency}（採用方法比）' },
      basisDifferenceByExercise: { name: '行使ごとの切上げとの差', heading: '行使ごととの差', unit: '{currency}（採用方法比）' },
      basisDifferenceAggregate: { name: '総額での切上げとの差', heading: '総額との差', unit: '{currency}（採用方法比）' },
      registrationTax: { name: '登録免許税', heading: '登録免許税', unit: '{currency}' },
      offeringAmount: { name: '募集の総額', heading: '募集の総額', unit: '{currency}' },
      dilutionOfIssued: { name: '発行済株式に対する希薄化率', heading: '希薄化率', unit: '対発行済株式' },
      stakeAfterExercise: { name: '行使後の持分比率', heading: '行使後持分', unit: '対発行済株式（自己株式を除く）' },
      fullyDiluted: { name: '完全希薄化後の持分比率', heading: '完全希薄化後', unit: '対全株式' },
      treasuryStockMethodShares: { name: '自己株式方式による株式数', heading: '自己株式方式', unit: '純増株式数' },
      dilutionOfOutstanding: { name: '発行済株式（自己株式を除く）に対する希薄化率', heading: '希薄化率（自己株式除く）', unit: '対発行済株式（自己株式を除く）' },
      newVotes: { name: '新株式の議決権の数', heading: '新議決権', unit: '議決権' },
      dilutionOfVotes: { name: '議決権に対する希薄化率', heading: '議決権希薄化率', unit: '対総議決権' },
      largeAllotmentRatio: { name: '大規模割当ての比率', heading: '大規模割当て', unit: '対総議決権' },
      fullyDilutedShares: { name: '完全希薄化後の株式数', heading: '完全希薄化後株式', unit: '株' },
      overhang: { name: 'オーバーハング', heading: 'オーバーハング', unit: '対発行済株式（自己株式を除く）' },
      burnRate: { name: 'バーンレート', heading: 'バーンレート', unit: '対期中平均株式' },
      authorisedHeadroom: { name: '発行可能株式数の残余', heading: '発行枠の残余', unit: '株' },
      incrementalShares: { name: '本予約権による普通株式増加数', heading: '普通株式増加数', unit: '潜在株式調整後' },
      basicEps: { name: '1株当たり当期純利益', heading: '1株当たり利益', unit: '{currency}／株' },
      dilutedProfit: { name: '潜在株式調整後の当期純利益', heading: '調整後利益', unit: '{currency}' },
      dilutedAverageShares: { name: '潜在株式調整後の平均株式数', heading: '調整後平均株式', unit: '株' },
      dilutedEps: { name: '潜在株式調整後1株当たり当期純利益', heading: '調整後1株利益', unit: '{currency}／株' },
      intrinsicValue: { name: '本源的価値', heading: '本源的価値', unit: '{currency}' },
    },
    groups: { amounts: '株式数と金額', capital: '資本金', exercise: '行使時の資本', dilution: '希薄化', value: '価値', own: '追加した列' },
  },
};

/** The sign before an amount of a currency: "¥" for JPY, "$" for USD, else the code and a space. */
export function currencySign(currency: string): string {
  switch (currency) {
    case 'JPY':
      return '¥';
    case 'USD':
      return '$';
    case 'EUR':
      return '€';
    default:
      return `${currency} `;
  }
}

/** The name of a currency by itself: "¥" or "円". */
export function currencyName(currency: string, language: Language): string {
  return currency === 'JPY' && language === 'ja' ? '円' : currencySign(currency).trim();
}

/** The name of a million of a currency on the axis of a chart: "¥ million" or "百万円". */
export const currencyInMillions = (currency: string, language: Language): string =>
  language === 'ja' ? `百万${currencyName(currency, language)}` : `${currencyName(currency, language)} million`;

/** The line under a column's heading, with the currency, or the name of a multiple of it, filled in. */
export function unitLine(label: FigureLabel, currency: string, language: Language, name: string = currencyName(currency, language)): string {
  return label.unit.replace('{currency}', name);
}

/** The label of any input or figure by its id, those of an allottee too, or null for an id that is neither. */
export function labelOf(id: string, language: Language): FigureLabel | null {
  const { inputs, metrics }: { readonly inputs: Readonly<Record<string, FigureLabel>>; readonly metrics: Readonly<Record<string, FigureLabel>> } = figureText[language];
  if (Object.hasOwn(metrics, id)) return metrics[id] ?? null;
  return Object.hasOwn(inputs, id) ? (inputs[id] ?? null) : allotteeLabel(id, language);
}

/** The unit under the heading of a custom column. */
const OWN_UNITS: Record<Language, Record<ColumnUnit, string>> = {
  en: { money: '{currency}', shares: 'shares', ratio: '%', number: 'number', condition: 'yes or no' },
  ja: { money: '{currency}', shares: '株', ratio: '%', number: '数値', condition: '該当' },
};

/** The label of a custom column: the name that a person gave it, and its unit. */
export const customColumnLabel = ({ name, unit }: Pick<CustomColumn, 'name' | 'unit'>, language: Language): FigureLabel => ({ name, heading: name, unit: OWN_UNITS[language][unit] });

/** What people named in a document: custom columns, and rows of the tables beside the terms. */
export type NamedRows = Pick<GrantDocument, 'columns'> & Partial<Pick<GrantDocument, 'securities' | 'holders'>>;

/** The label of an input or figure of a document: custom columns, and numbers and figures of rows, are called as a person called them. */
export function labelIn(named: NamedRows, id: string, language: Language): FigureLabel | null {
  const column = columnsById(named.columns).get(id);
  if (column !== undefined) return customColumnLabel(column, language);
  return labelOf(id, language) ?? rowLabel(named, id, language);
}

/** The label of a number in a row of a table, or of a figure of a holder. A row without a name is called by its place. */
function rowLabel({ securities = [], holders = [] }: NamedRows, id: string, language: Language): FigureLabel | null {
  const text = rowNames[language];
  const [, table, field, rowId] = TABLE_NUMBER.exec(id) ?? [];
  if (rowId !== undefined) {
    const called = table === 'securities' ? nameOfRow(securities, rowId, text.security) : nameOfRow(holders, rowId, text.holder);
    const fieldName = text.fields[field as SecurityField | HolderField]; // The pattern names the very fields.
    return called === null ? null : { name: text.number(fieldName, called), heading: called, unit: fieldName };
  }
  const [, kind, holderId] = HOLDER_FIGURE.exec(id) ?? [];
  const holder = holderId === undefined ? null : nameOfRow(holders, holderId, text.holder);
  if (holder === null) return null;
  const { name, unit } = text.figures[kind as HolderFigure]; // The pattern names the very figures.
  return { name: text.number(name, holder), heading: holder, unit };
}

/** See `tableNumberName` of the document: a number in a row of a table. */
const TABLE_NUMBER = /^@(securities|holders)#(shares|exercisePrice|addBack|votes)#(.+)$/s;
/** See `holderFigureId`: a figure of a holder. */
const HOLDER_FIGURE = /^(stakeBefore|stakeAfter|votesAfter)_(.+)$/s;

interface NamedRow {
  readonly id: string;
  readonly name: string;
  /** The row that it stands for, by whose place it is called (`CountedSecurity` of the document). */
  readonly counts?: { readonly id: string };
}

function nameOfRow(rows: readonly NamedRow[], rowId: string, called: (number: number) => string): string | null {
  const row = rows.find(({ id }) => id === rowId);
  const index = rows.findIndex(({ id }) => id === (row?.counts?.id ?? rowId));
  return row === undefined ? null : row.name === '' ? called(index + 1) : row.name;
}

/** What numbers of a row of a table and figures of a holder are called. */
interface RowNames {
  readonly security: (number: number) => string;
  readonly holder: (number: number) => string;
  readonly number: (field: string, row: string) => string;
  readonly fields: Readonly<Record<SecurityField | HolderField, string>>;
  readonly figures: Readonly<Record<HolderFigure, { readonly name: string; readonly unit: string }>>;
}

const rowNames: Readonly<Record<Language, RowNames>> = {
  en: {
    security: (number) => `security ${number}`,
    holder: (number) => `holder ${number}`,
    number: (field, row) => `${field} of “${row}”`,
    fields: { shares: 'shares', exercisePrice: 'exercise price', addBack: 'add-back to profit', votes: 'votes' },
    figures: { stakeBefore: { name: 'stake before', unit: 'stake before' }, stakeAfter: { name: 'stake after', unit: 'stake after' }, votesAfter: { name: 'share of votes after', unit: 'of votes after' } },
  },
  ja: {
    security: (number) => `潜在株式${number}`,
    holder: (number) => `株主${number}`,
    number: (field, row) => `「${row}」の${field}`,
    fields: { shares: '株式数', exercisePrice: '行使価額', addBack: '当期純利益調整額', votes: '議決権の数' },
    figures: { stakeBefore: { name: '行使前の持分比率', unit: '行使前持分' }, stakeAfter: { name: '行使後の持分比率', unit: '行使後持分' }, votesAfter: { name: '行使後の議決権比率', unit: '行使後議決権' } },
  },
};

/** How the inputs, figures and columns of a document are called in full; what is none of them is called by its id. */
export const namesIn = (named: NamedRows, language: Language, scenarios: readonly Scenario[] = []) => (id: string): string => {
  const name = (columnId: string): string => labelIn(named, columnId, language)?.name ?? columnId;
  // The heading of a list's column and the id of a row of a table may have any sign.
  const [rowId, columnId] = id.startsWith('@') || id.startsWith('other:') ? [] : id.split('!');
  if (rowId === undefined || columnId === undefined) return name(id);
  const number = scenarios.findIndex((scenario) => scenario.id === rowId) + 1;
  const text = cellNames[language];
  return rowId === 'grant' ? text.ofTheGrant(name(columnId)) : number === 0 ? text.ofDeletedRow(name(columnId)) : text.ofRow(name(columnId), String(number));
};

/** The names of cells of other rows in sentences. */
const cellNames = {
  en: { ofRow: (name: string, row: string) => `${name} of row ${row}`, ofTheGrant: (name: string) => `${name} of the grant`, ofDeletedRow: (name: string) => `${name} of a deleted row` },
  ja: { ofRow: (name: string, row: string) => `${row}行目の${name}`, ofTheGrant: (name: string) => `発行要項の${name}`, ofDeletedRow: (name: string) => `削除された行の${name}` },
};

const knownColumns = new WeakMap<readonly CustomColumn[], ReadonlyMap<string, CustomColumn>>();

/** The columns of a document by id, the first where two have one; cached, because every cell and sentence uses some. */
function columnsById(columns: readonly CustomColumn[]): ReadonlyMap<string, CustomColumn> {
  const known = knownColumns.get(columns) ?? new Map(columns.toReversed().map((column) => [column.id, column]));
  knownColumns.set(columns, known);
  return known;
}
