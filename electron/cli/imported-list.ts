import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { ALLOTTEE_FIELDS } from '#shared/allottees/list-reading.ts';
import { allotteeText } from '#shared/text/allottees.ts';
import { commandLineText } from '#shared/text/command-line.ts';
import type { Language } from '#shared/text/language.ts';
import type { ImportSummary } from './commands/import-allottees.ts';
import type { FoundListIssue } from './list-issues.ts';
import { formatTable } from './table.ts';
import { visibleText } from './visible-text.ts';

/** Most issues shown to a person; a list with more has one cause, and `--json` has them all. */
const MOST_SHOWN = 50;

/** How a list was understood: counts, and the column of each field. */
export function importedText(summary: ImportSummary, names: { readonly list: string; readonly document: string }, language: Language): string {
  const text = commandLineText[language].answers;
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
    text.written(visibleText(names.document)),
  ].join('\n\n');
}

/** The issues of a list, a line each. */
export function listIssueTable(issues: readonly FoundListIssue[], language: Language): string {
  const text = commandLineText[language].answers;
  const columns = [
    { heading: text.severity, align: 'left' },
    { heading: text.row, align: 'right' },
    { heading: text.column, align: 'left' },
    { heading: text.message, align: 'left' },
  ] as const;
  const rows = issues.slice(0, MOST_SHOWN).map(({ severity, row, column, message }) => [text.severities[severity], row === null ? '' : String(row), column ?? '', message]);
  const more = issues.length - MOST_SHOWN;
  return formatTable(columns, rows) + (more > 0 ? `\n${text.moreIssues(String(more))}` : '');
}
