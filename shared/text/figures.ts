import type { FigureGroup } from '../metrics/metric.ts';
import type { MetricId } from '../metrics/registry.ts';
import type { InputName } from '../grant/input-names.ts';
import type { ColumnUnit, CustomColumn, Scenario } from '../grant/schema.ts';
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
      statedCapitalRatio: { name: 'ratio', heading: 'Ratio', unit: 'of the amount' },
      statedCapitalUnit: { name: 'rounding unit', heading: 'Rounding unit', unit: '{currency}' },
      sharesIssued: { name: 'shares issued', heading: 'Shares issued', unit: 'shares' },
      treasuryShares: { name: 'treasury shares', heading: 'Treasury shares', unit: 'shares' },
      otherDilutiveShares: { name: 'other dilutive shares', heading: 'Other dilutive shares', unit: 'shares' },
      sharePrice: { name: 'share price', heading: 'Share price', unit: '{currency} per share' },
      averageSharePrice: { name: 'average share price', heading: 'Average share price', unit: '{currency} per share' },
      authorisedShares: { name: 'authorised shares', heading: 'Authorised shares', unit: 'shares' },
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
      dilutionOfIssued: { name: 'dilution of issued shares', heading: 'Dilution', unit: 'of issued shares' },
      stakeAfterExercise: { name: 'stake after exercise', heading: 'Stake after', unit: 'of outstanding' },
      fullyDiluted: { name: 'fully diluted stake', heading: 'Fully diluted', unit: 'of all shares' },
      treasuryStockMethodShares: { name: 'treasury stock method shares', heading: 'Treasury method', unit: 'net new shares' },
      intrinsicValue: { name: 'intrinsic value', heading: 'Intrinsic value', unit: '{currency}' },
    },
    groups: { amounts: 'Shares and amounts', capital: 'Capital', dilution: 'Dilution', value: 'Value', own: 'Custom columns' },
  },
  ja: {
    inputs: {
      exercisePrice: { name: '行使価額', heading: '行使価額', unit: '{currency}／株' },
      rights: { name: '新株予約権の数', heading: '予約権の数', unit: '個' },
      sharesPerRight: { name: '1個当たり株式数', heading: '1個当たり', unit: '株' },
      issuePrice: { name: '払込金額', heading: '払込金額', unit: '{currency}／個' },
      bookValuePerRight: { name: '新株予約権の帳簿価額', heading: '帳簿価額', unit: '{currency}／個' },
      statedCapitalRatio: { name: '資本金組入割合', heading: '組入割合', unit: '金額に対し' },
      statedCapitalUnit: { name: '切上げ単位', heading: '切上げ単位', unit: '{currency}' },
      sharesIssued: { name: '発行済株式総数', heading: '発行済株式', unit: '株' },
      treasuryShares: { name: '自己株式数', heading: '自己株式', unit: '株' },
      otherDilutiveShares: { name: 'その他の潜在株式数', heading: 'その他の潜在株式', unit: '株' },
      sharePrice: { name: '株価', heading: '株価', unit: '{currency}／株' },
      averageSharePrice: { name: '期中平均株価', heading: '期中平均株価', unit: '{currency}／株' },
      authorisedShares: { name: '発行可能株式総数', heading: '発行可能株式総数', unit: '株' },
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
      dilutionOfIssued: { name: '発行済株式に対する希薄化率', heading: '希薄化率', unit: '対発行済株式' },
      stakeAfterExercise: { name: '行使後の持分比率', heading: '行使後持分', unit: '対発行済株式（自己株式を除く）' },
      fullyDiluted: { name: '完全希薄化後の持分比率', heading: '完全希薄化後', unit: '対全株式' },
      treasuryStockMethodShares: { name: '自己株式方式による株式数', heading: '自己株式方式', unit: '純増株式数' },
      intrinsicValue: { name: '本源的価値', heading: '本源的価値', unit: '{currency}' },
    },
    groups: { amounts: '株式数と金額', capital: '資本金', dilution: '希薄化', value: '価値', own: '追加した列' },
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

/** The label of any input or figure by its id, or null for an id that is neither. */
export function labelOf(id: string, language: Language): FigureLabel | null {
  const { inputs, metrics }: { readonly inputs: Readonly<Record<string, FigureLabel>>; readonly metrics: Readonly<Record<string, FigureLabel>> } = figureText[language];
  if (Object.hasOwn(metrics, id)) return metrics[id] ?? null;
  return Object.hasOwn(inputs, id) ? (inputs[id] ?? null) : null;
}

/** The unit under the heading of a custom column. */
const OWN_UNITS: Record<Language, Record<ColumnUnit, string>> = {
  en: { money: '{currency}', shares: 'shares', ratio: '%', number: 'number', condition: 'yes or no' },
  ja: { money: '{currency}', shares: '株', ratio: '%', number: '数値', condition: '該当' },
};

/** The label of a custom column: the name that a person gave it, and its unit. */
export const customColumnLabel = ({ name, unit }: Pick<CustomColumn, 'name' | 'unit'>, language: Language): FigureLabel => ({ name, heading: name, unit: OWN_UNITS[language][unit] });

/** The label of an input, figure or custom column of a document. */
export function labelIn(columns: readonly CustomColumn[], id: string, language: Language): FigureLabel | null {
  const column = columnsById(columns).get(id);
  return column === undefined ? labelOf(id, language) : customColumnLabel(column, language);
}

/** A function from the id of an input, figure or column of a document to its full name; unknown ids are returned unchanged. */
export const namesIn = (columns: readonly CustomColumn[], language: Language, scenarios: readonly Scenario[] = []) => (id: string): string => {
  const name = (columnId: string): string => labelIn(columns, columnId, language)?.name ?? columnId;
  const [rowId, columnId] = id.split('!');
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
