import type { ComparedList, DocumentDifferences, ListDifference } from '../grant/differences.ts';
import type { Language } from './language.ts';
import { placeInWords } from './places.ts';

const NOUNS: Readonly<Record<ComparedList, readonly [string, string]>> = {
  scenarios: ['scenario', 'scenarios'],
  columns: ['custom column', 'custom columns'],
  sensitivities: ['sensitivity', 'sensitivities'],
  allotteeColumns: ['custom column of the allottees', 'custom columns of the allottees'],
  allottees: ['allottee', 'allottees'],
  securities: ['other security', 'other securities'],
  holders: ['holder', 'holders'],
};

const JAPANESE_NOUNS: Readonly<Record<ComparedList, string>> = {
  scenarios: 'シナリオ', columns: '追加した列', sensitivities: '感応度', allotteeColumns: '割当対象者に追加した列', allottees: '割当対象者',
  securities: '他の潜在株式', holders: '株主',
};

const number = (count: number): string => count.toLocaleString('en');

const en = {
  terms: 'Terms and other details',
  termCount: (count: number) => `${number(count)} terms`,
  lists: { scenarios: 'Scenarios', columns: 'Custom columns', sensitivities: 'Sensitivities', allotteeColumns: 'Custom columns of the allottees', allottees: 'Allottees', securities: 'Other securities', holders: 'Holders' } satisfies Record<ComparedList, string>,
  rowCount: (list: ComparedList, count: number) => `${number(count)} ${NOUNS[list][count === 1 ? 0 : 1]}`,
  orderOf: (list: ComparedList) => `order of the ${NOUNS[list][1]}`,
  arranged: 'column layout or filters',
  none: 'no changes',
  onlyBefore: (count: number) => `${number(count)} only on disk`,
  onlyAfter: (count: number) => `${number(count)} only in yours`,
  changed: (count: number) => `${number(count)} changed`,
  reordered: 'in another order',
  more: (count: number) => `and ${number(count)} more`,
  row: (row: number, name: string) => (name === '' ? `Row ${row}` : `${row}. ${name}`),
  absent: 'not there',
  present: 'there',
  settingsDiffer: 'other settings',
  separator: ', ',
  empty: 'empty',
};

type DifferencesText = typeof en;

const ja: DifferencesText = {
  terms: '要項とその他の項目',
  termCount: (count) => `要項など${number(count)}項目`,
  lists: { scenarios: 'シナリオ', columns: '追加した列', sensitivities: '感応度', allotteeColumns: '割当対象者に追加した列', allottees: '割当対象者', securities: '他の潜在株式', holders: '株主' },
  rowCount: (list, count) => `${JAPANESE_NOUNS[list]}${number(count)}件`,
  orderOf: (list) => `${JAPANESE_NOUNS[list]}の順序`,
  arranged: '列の配置またはフィルター',
  none: '変更なし',
  onlyBefore: (count) => `ディスク上のみ${number(count)}件`,
  onlyAfter: (count) => `自分のみ${number(count)}件`,
  changed: (count) => `変更${number(count)}件`,
  reordered: '順序が異なる',
  more: (count) => `ほか${number(count)}件`,
  row: (row, name) => (name === '' ? `${row}行目` : `${row}. ${name}`),
  absent: 'なし',
  present: 'あり',
  settingsDiffer: '設定が異なる',
  separator: '、',
  empty: '空欄',
};

export const differencesText: Readonly<Record<Language, DifferencesText>> = { en, ja };

/** Most terms that are named; further ones are counted. */
const MOST_NAMED = 2;

/** A place without "Term 5, ": in a short list the name is enough. */
const shortPlace = (path: string, language: Language): string => placeInWords(path, '', language).replace(/^(Term \d+, |要項\d+ )/, '');

const rowsIn = ({ added, removed, changed }: ListDifference): number => added + removed + changed;

/** The changes from one version to the next, in one line: "exercise price, 2 scenarios". */
export function differenceSummary({ terms, lists, arranged }: DocumentDifferences, language: Language): string {
  const text = differencesText[language];
  const names = [...new Set(terms.map(({ path }) => shortPlace(path, language)))];
  // The record's keys are the lists, in their order.
  const listed = (Object.keys(lists) as ComparedList[]).flatMap((list) => {
    const rows = rowsIn(lists[list]);
    return rows > 0 ? [text.rowCount(list, rows)] : lists[list].reordered ? [text.orderOf(list)] : [];
  });
  const parts = [...(names.length > MOST_NAMED ? [text.termCount(names.length)] : names), ...listed, ...(arranged ? [text.arranged] : [])];
  return parts.length === 0 ? text.none : parts.join(text.separator);
}

/** The differences of a list, in counts: "2 changed, 1 only on disk". */
export function listDifferenceInWords({ added, removed, changed, reordered }: ListDifference, language: Language): string {
  const text = differencesText[language];
  const parts = [
    ...(changed > 0 ? [text.changed(changed)] : []),
    ...(removed > 0 ? [text.onlyBefore(removed)] : []),
    ...(added > 0 ? [text.onlyAfter(added)] : []),
    ...(reordered ? [text.reordered] : []),
  ];
  return parts.join(text.separator);
}
