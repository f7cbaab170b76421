import type { AllotteeListReading, LeftOutRow } from '#shared/allottees/list-reading.ts';
import type { Language } from '#shared/text/language.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { listIssueSentence } from '#shared/text/list-issues.ts';
import type { CellView, GridColumn, GridSource } from '#renderer/grid/grid-source.ts';
import type { Mended } from './list-review.ts';
import { fileRowId } from './review-rows.ts';

/** A line of the log: what was not taken as it stands in the file, where, and why. */
export interface LogLine {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

const COLUMNS = ['sheet', 'row', 'column', 'from', 'to', 'reason'] as const satisfies readonly (keyof LogLine)[];

/** Everything of a list that was left out, read as something else, mended or passed over, and its totals, by rows of the file. */
export function logLines({ leftOut, reinterpreted, totals, issues }: AllotteeListReading, { cells }: Mended, language: Language): readonly LogLine[] {
  const text = listImportText[language];
  const mended = [...cells.values()];
  const isPassedOver = ({ reason }: LeftOutRow): boolean => reason === 'ignored';
  const passedOver = new Set(leftOut.filter(isPassedOver).map(fileRowId));
  const lines: LogLine[] = [
    ...leftOut.filter((row) => !isPassedOver(row)).map(({ sheet, row, reason, text: from }) => ({ sheet: sheet ?? '', row, column: '', from, to: text.leftOut, reason: text.leftOutReason[reason] })),
    ...reinterpreted.map(({ sheet, row, column, from, to, code }) => ({
      sheet: sheet ?? '', row, column: column ?? '', from, to,
      reason: listIssueSentence({ code, severity: 'note', sheet, row, column, value: from, details: { read: to } }, language),
    })),
    ...mended.map(({ sheet, row, column, before, text: to }) => ({ sheet: sheet ?? '', row, column, from: before, to, reason: text.mendedReason })),
    ...issues.flatMap((issue) => (issue.ignored === undefined ? [] : [{
      sheet: issue.sheet ?? '', row: issue.row, column: issue.column ?? '', from: issue.value, to: passedOver.has(fileRowId(issue)) ? text.leftOut : issue.value,
      reason: `${text.ignoredReason(issue.ignored)} – ${listIssueSentence(issue, language)}`,
    }])),
    ...totals.map(({ sheet, row, label, said, read }) => ({ sheet: sheet ?? '', row, column: label, from: said, to: read, reason: text.totalReason })),
  ];
  return lines.toSorted((one, other) => (one.sheet === other.sheet ? one.row - other.row : one.sheet < other.sheet ? -1 : 1));
}

/** A table of the log, without the column of sheets where there are none. */
export function logColumns(lines: readonly LogLine[], language: Language): readonly GridColumn[] {
  const { logHeadings } = listImportText[language];
  const hasSheets = lines.some(({ sheet }) => sheet !== '');
  const widths: Readonly<Record<(typeof COLUMNS)[number], number>> = { sheet: 104, row: 64, column: 120, from: 240, to: 160, reason: 400 };
  return COLUMNS.filter((id) => id !== 'row' && (id !== 'sheet' || hasSheets)).map((id) => ({ id, heading: logHeadings[id], unit: '', align: 'left', width: widths[id], role: 'figure' }));
}

const PREFIX = 'log:';

/** Whether a row is a line of a log. */
export const isLogRow = (rowId: string): boolean => rowId.startsWith(PREFIX);

export function logSource(lines: readonly LogLine[]): GridSource {
  const rows = lines.map((_, index) => `${PREFIX}${index}`);
  const lineOf = (rowId: string): LogLine | undefined => lines[Number.parseInt(rowId.slice(PREFIX.length), 10)];
  return { pinnedRows: [], rows, rowNumber: (rowId) => String(lineOf(rowId)?.row ?? ''), cell };

  function cell(rowId: string, columnId: string): CellView {
    // Columns of the log are keys of its lines: see logColumns.
    const text = String(lineOf(rowId)?.[columnId as keyof LogLine] ?? '');
    return { text, edit: null, look: columnId === 'reason' ? 'inherited' : 'figure', hint: text === '' ? null : text };
  }
}

/** The log as CSV for Excel: UTF-8 with its mark, CRLF. */
export function logCsv(files: readonly { readonly name: string; readonly lines: readonly LogLine[] }[], language: Language): Uint8Array {
  const text = listImportText[language];
  const headings = [text.step.file, ...COLUMNS.map((id) => text.logHeadings[id])];
  const rows = files.flatMap(({ name, lines }) => lines.map((line) => [name, ...COLUMNS.map((id) => String(line[id]))]));
  return new TextEncoder().encode(`\uFEFF${[headings, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`);
}

/** What looks like a formula would be worked out by Excel: an apostrophe makes it text. */
const csvField = (text: string): string => `"${(/^([=+@\t\r]|-(?![\d.]))/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
