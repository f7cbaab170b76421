import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { ALLOTTEE_FIELDS } from '#shared/allottees/list-reading.ts';
import { allotteeText } from '#shared/text/allottees.ts';
import type { Language } from '#shared/text/language.ts';
import type { ImportSummary } from './commands/import-allottees.ts';
import type { FoundListIssue } from './list-issues.ts';
import { answerText } from './answer-text.ts';
import { formatTable } from './table.ts';
import { visibleText } from './visible-text.ts';

const en = {
  row: 'Row',
  column: 'Column',
  field: 'Field',
  heading: 'Heading in the list',
  listRead: (name: string, source: string) => `${name} (${source})`,
  rowsRead: 'Rows',
  accepted: 'Imported',
  rejected: 'Skipped',
  persons: 'Persons',
  rights: 'Rights',
  moreIssues: (count: string) => `… and ${count} more; --json lists them all.`,
};

const ja: typeof en = {
  row: '行',
  column: '列',
  field: '項目',
  heading: '名簿の見出し',
  listRead: (name, source) => `${name}（${source}）`,
  rowsRead: '行数',
  accepted: '読込',
  rejected: '除外',
  persons: '人数',
  rights: '割当個数',
  moreIssues: (count) => `…ほか${count}件。--json ですべて表示します。`,
};

const TEXT: Readonly<Record<Language, typeof en>> = { en, ja };

/** Most issues shown to a person; a list with more has one cause, and `--json` has them all. */
const MOST_SHOWN = 50;

/** How a list was understood: counts, and the column of each field. */
export function importedText(summary: ImportSummary, names: { readonly list: string; readonly document: string }, language: Language): string {
  const text = TEXT[language];
  const source = [summary.sheet, summary.encoding].filter((part) => part !== null).join(', ');
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
    formatTable([{ heading: text.listRead(names.list, source), align: 'left' }, { heading: '', align: 'right' }], counts),
    formatTable([{ heading: text.field, align: 'left' }, { heading: text.heading, align: 'left' }], mapping),
    answerText[language].written(visibleText(names.document)),
  ].join('\n\n');
}

/** The issues of a list, a line each. */
export function listIssueTable(issues: readonly FoundListIssue[], language: Language): string {
  const text = TEXT[language];
  const { severity: severityHeading, severities, message: messageHeading } = answerText[language];
  const columns = [
    { heading: severityHeading, align: 'left' },
    { heading: text.row, align: 'right' },
    { heading: text.column, align: 'left' },
    { heading: messageHeading, align: 'left' },
  ] as const;
  const rows = issues.slice(0, MOST_SHOWN).map(({ severity, row, column, message }) => [severities[severity], row === null ? '' : String(row), column ?? '', message]);
  const more = issues.length - MOST_SHOWN;
  return formatTable(columns, rows) + (more > 0 ? `\n${text.moreIssues(String(more))}` : '');
}
