import type { ChangeKind } from '../grant/document-changes.ts';
import type { Language } from './language.ts';
import { groupedDigits } from './parts/wording.ts';

const en = {
  /** The label of a change of the order of rows; `list` is what they are. */
  orderOf: (list: string) => `${list}: order`,
  kinds: { changed: 'Changed', added: 'Added', removed: 'Removed', reordered: 'Order' } satisfies Record<ChangeKind, string>,
  theGrant: 'the grant itself',
  /** A figure whose price is still to be decided. */
  pending: 'pending',
  /** A value in a list of values. */
  between: ', ',
  /** A field and what it is. */
  field: (name: string, value: string) => `${name} ${value}`,
  /** A setting without a label of its own, after that of what it belongs to. */
  setting: (whole: string, path: string) => `${whole}: ${path}`,
  steps: (start: string, end: string, step: string) => `${start} to ${end} by ${step}`,
  percent: (base: string, from: string, to: string, step: string) => `${base}, from ${from}% to ${to}% by ${step}%`,
  /** A base that is the value in the grant. */
  ownValue: 'current value',
  axis: (input: string, values: string) => `${input}: ${values}`,
  figureOf: (scenario: string, figure: string) => `${scenario}: ${figure}`,
  more: (count: string) => `and ${count} more`,
  /** Files without people; `then` says how many they were. */
  notInOne: (then: string, now: string) => `People are not in ${then}, so they are not compared. ${now}`,
  notInBoth: (one: string, other: string) => `People are neither in ${one} nor in ${other}, so they are not compared.`,
  peopleOf: (file: string, people: string) => `“${file}” (${people} when it was exported)`,
  has: (file: string, people: string) => `“${file}” has ${people}; figures that depend on people are compared with those.`,
  people: (persons: string, rights: string) => `${persons} ${persons === '1' ? 'person' : 'persons'} with ${rights} rights`,
};

type DocumentChangesText = typeof en;

const ja: DocumentChangesText = {
  orderOf: (list) => `${list}の順序`,
  kinds: { changed: '変更', added: '追加', removed: '削除', reordered: '順序' },
  theGrant: '発行要項',
  pending: '未定',
  between: '、',
  field: (name, value) => `${name} ${value}`,
  setting: (whole, path) => `${whole}：${path}`,
  steps: (start, end, step) => `${start}～${end}（刻み ${step}）`,
  percent: (base, from, to, step) => `${base}の${from}％～${to}％（刻み ${step}％）`,
  ownValue: '現在の値',
  axis: (input, values) => `${input}：${values}`,
  figureOf: (scenario, figure) => `${scenario}：${figure}`,
  more: (count) => `ほか${count}件`,
  notInOne: (then, now) => `割当対象者は${then}に含まれていないため、比較していません。${now}`,
  notInBoth: (one, other) => `割当対象者は${one}にも${other}にも含まれていないため、比較していません。`,
  peopleOf: (file, people) => `「${file}」（出力時 ${people}）`,
  has: (file, people) => `「${file}」は${people}です。割当対象者による項目はこれで比較しています。`,
  people: (persons, rights) => `${persons}名・${rights}個`,
};

/** The words for changes between two documents. */
export const documentChangesText: Readonly<Record<Language, DocumentChangesText>> = { en, ja };

/** A file of a comparison, and how many people it has, or had when it was made without them, with the sum of their rights. */
interface FileWithPeople {
  readonly name: string;
  readonly persons: number;
  readonly rights: string;
}

/** Why people are not compared: which of the two files is without them. They are not in it, which does not mean that they were removed. */
export function peopleNotComparedLine(notIn: 'before' | 'after' | 'both', files: Readonly<Record<'before' | 'after', FileWithPeople>>, language: Language): string {
  const text = documentChangesText[language];
  const people = ({ persons, rights }: FileWithPeople): string => text.people(groupedDigits(String(persons)), groupedDigits(rights));
  const called = (file: FileWithPeople): string => text.peopleOf(file.name, people(file));
  if (notIn === 'both') return text.notInBoth(called(files.before), called(files.after));
  const other = notIn === 'before' ? files.after : files.before;
  return text.notInOne(called(files[notIn]), text.has(other.name, people(other)));
}
