import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { ALLOTTEE_FIELDS, type AllotteeListReading, type LeftOutReason } from '#shared/allottees/list-reading.ts';
import type { ListDifference } from '#shared/allottees/list-difference.ts';
import { allotteeText } from '#shared/text/allottees.ts';
import type { Language } from '#shared/text/language.ts';
import { labelled } from '#shared/text/punctuation.ts';
import type { ImportSummary } from './commands/import-allottees.ts';
import { placeIn, type FoundListIssue, type ListPlace } from './list-issues.ts';
import { answerText } from './answer-text.ts';
import { formatTable } from './table.ts';

const en = {
  row: 'Row',
  column: 'Column',
  field: 'Field',
  heading: 'Heading in the list',
  listRead: (name: string, source: string) => (source === '' ? name : `${name} (${source})`),
  rowsRead: 'Rows',
  accepted: 'Imported',
  rejected: 'Skipped',
  persons: 'Persons',
  rights: 'Rights',
  leftOut: 'Not a person',
  text: 'Content',
  reasons: {
    title: 'title', heading: 'headings', repeatedHeading: 'headings again', footnote: 'footnote', total: 'total', blank: 'blank', hidden: 'hidden',
    struck: 'struck through', merged: 'merged with the row above', otherTable: 'another table', ignored: 'passed over',
  } satisfies Record<LeftOutReason, string>,
  total: 'Total in the list',
  said: 'Says',
  read: 'Read',
  added: 'New',
  removed: 'Gone',
  changed: 'Changed',
  before: 'Before',
  after: 'After',
  person: 'Person',
  noDifference: 'The list changes nothing.',
  more: (count: string) => `… and ${count} more; --json lists them all.`,
};

const ja: typeof en = {
  row: '行',
  column: '列',
  field: '項目',
  heading: '名簿の見出し',
  listRead: (name, source) => (source === '' ? name : `${name}（${source}）`),
  rowsRead: '行数',
  accepted: '読込',
  rejected: '除外',
  persons: '人数',
  rights: '割当個数',
  leftOut: '対象者以外',
  text: '内容',
  reasons: {
    title: '表題', heading: '見出し', repeatedHeading: '見出しの繰返し', footnote: '脚注', total: '合計', blank: '空白', hidden: '非表示',
    struck: '取消線', merged: '上の行と結合', otherTable: '別の表', ignored: '確認済み',
  },
  total: '名簿の合計',
  said: '記載',
  read: '読込',
  added: '追加',
  removed: '削除',
  changed: '変更',
  before: '変更前',
  after: '変更後',
  person: '対象者',
  noDifference: '名簿による変更はありません。',
  more: (count) => `…ほか${count}件。--json ですべて表示します。`,
};

const TEXT: Readonly<Record<Language, typeof en>> = { en, ja };

/** Most lines of one kind shown to a person: a list with more has one common cause, and `--json` prints them all. */
const MOST_SHOWN = 50;

/** A summary of lists for a person: counts, the column of each field, rows that are not persons, and totals. */
export function importedText(summary: ImportSummary, lists: readonly AllotteeListReading[], language: Language): string {
  const text = TEXT[language];
  const source = lists.length > 1 ? '' : [...summary.sheets.filter(({ read }) => read).map(({ name }) => name), summary.encoding].filter((part) => part !== null).join(', ');
  const counts = [
    [text.rowsRead, String(summary.rows)],
    [text.accepted, String(summary.accepted)],
    [text.rejected, String(summary.rejected)],
    [text.persons, String(summary.persons)],
    [text.rights, summary.rights],
  ].map(([name = '', count = '']) => [name, formatDecimal(count)]);
  const mapping = ALLOTTEE_FIELDS.flatMap((field) => {
    const heading = summary.mapping[field];
    return heading === undefined ? [] : [[allotteeText[language].fields[field], heading]];
  });
  return [
    formatTable([{ heading: text.listRead(lists.map(({ fileName }) => fileName).join(', '), source), align: 'left' }, { heading: '', align: 'right' }], counts),
    formatTable([{ heading: text.field, align: 'left' }, { heading: text.heading, align: 'left' }], mapping),
    ...leftOutTable(lists, language),
    ...totalsTable(lists, language),
  ].join('\n\n');
}

/** Rows that are not persons, except blank ones and the headings. */
function leftOutTable(lists: readonly AllotteeListReading[], language: Language): readonly string[] {
  const text = TEXT[language];
  const rows = lists.flatMap((list) => list.leftOut
    .filter(({ reason }) => reason !== 'blank' && reason !== 'heading')
    .map(({ sheet, row, reason, text: content }) => [rowLabel(row, placeIn(lists, list, sheet)), text.reasons[reason], content]));
  const columns = [{ heading: text.row, align: 'right' }, { heading: text.leftOut, align: 'left' }, { heading: text.text, align: 'left' }] as const;
  return rows.length === 0 ? [] : [shortTable(columns, rows, language)];
}

function totalsTable(lists: readonly AllotteeListReading[], language: Language): readonly string[] {
  const text = TEXT[language];
  const rows = lists.flatMap((list) => list.totals.map(({ sheet, row, label, said, read }) => [rowLabel(row, placeIn(lists, list, sheet)), label, formatDecimal(said), formatDecimal(read)]));
  const columns = [{ heading: text.row, align: 'right' }, { heading: text.total, align: 'left' }, { heading: text.said, align: 'right' }, { heading: text.read, align: 'right' }] as const;
  return rows.length === 0 ? [] : [shortTable(columns, rows, language)];
}

/** The issues of lists, one per line. */
export function listIssueTable(issues: readonly FoundListIssue[], language: Language): string {
  const text = TEXT[language];
  const { severity: severityHeading, severities, message: messageHeading } = answerText[language];
  const columns = [
    { heading: severityHeading, align: 'left' },
    { heading: text.row, align: 'right' },
    { heading: text.column, align: 'left' },
    { heading: messageHeading, align: 'left' },
  ] as const;
  return shortTable(columns, issues.map((issue) => [severities[issue.severity], issue.row === null ? '' : rowLabel(issue.row, issue), issue.column ?? '', issue.message]), language);
}

/** The changes of a corrected list, one per line. */
export function differenceText({ added, removed, changed }: ListDifference, language: Language): string {
  const text = TEXT[language];
  const person = [{ heading: text.person, align: 'left' }, { heading: text.rights, align: 'right' }] as const;
  const people = (heading: string, rows: ListDifference['added']): readonly string[] =>
    (rows.length === 0 ? [] : [`${labelled(heading, String(rows.length), language)}\n${shortTable(person, rows.map(({ key, allottee: { name, rights } }) => [key === name ? key : `${key} ${name}`, rights ?? '']), language)}`]);
  const columns = [{ heading: text.person, align: 'left' }, { heading: text.field, align: 'left' }, { heading: text.before, align: 'left' }, { heading: text.after, align: 'left' }] as const;
  const changes = changed.map(({ key, field, before, after }) => [key, allotteeText[language].fields[field], before, after]);
  const parts = [...people(text.added, added), ...people(text.removed, removed), ...(changes.length === 0 ? [] : [`${labelled(text.changed, String(changes.length), language)}\n${shortTable(columns, changes, language)}`])];
  return parts.length === 0 ? text.noDifference : parts.join('\n\n');
}

function shortTable(columns: Parameters<typeof formatTable>[0], rows: readonly (readonly string[])[], language: Language): string {
  const more = rows.length - MOST_SHOWN;
  return formatTable(columns, rows.slice(0, MOST_SHOWN)) + (more > 0 ? `\n${TEXT[language].more(String(more))}` : '');
}

const rowLabel = (row: number, { file, sheet }: ListPlace): string => [file, sheet, String(row)].filter((part) => part !== undefined).join(' ');
