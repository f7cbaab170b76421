import type { IssueAcrossLists } from '#shared/allottees/list/combine-lists.ts';
import { readSheets, type AllotteeListReading, type ListIssue } from '#shared/allottees/list-reading.ts';
import type { Issue } from '#shared/grant/issue.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import { listIssueSentence } from '#shared/text/list-issues.ts';

/** The place of an issue among several lists or sheets; absent where only one is read. */
export interface ListPlace {
  readonly file?: string;
  readonly sheet?: string;
}

/** An issue of a list: at a cell, at a row (no column), or as a whole (no row). */
export interface FoundListIssue extends ListPlace {
  readonly code: string;
  readonly severity: ListIssue['severity'];
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string;
  readonly message: string;
}

/** The file where there are several, and the sheet where several are read. */
export function placeIn(lists: readonly AllotteeListReading[], list: AllotteeListReading, sheet: string | null): ListPlace {
  return { ...(lists.length > 1 ? { file: list.fileName } : {}), ...(sheet !== null && readSheets(list).length > 1 ? { sheet } : {}) };
}

/** The issues of lists in the order of their rows, then of people in more than one list, then disagreements with the terms. */
export function foundListIssues(lists: readonly AllotteeListReading[], across: readonly IssueAcrossLists[], tieOut: readonly Issue[], language: Language): readonly FoundListIssue[] {
  const found = (issue: ListIssue, list: AllotteeListReading): FoundListIssue =>
    ({ code: issue.code, severity: issue.severity, ...placeIn(lists, list, issue.sheet), row: issue.row, column: issue.column, value: issue.value, message: listIssueSentence(issue, language) });
  return [
    ...lists.flatMap((list) => list.issues.map((issue) => found(issue, list))),
    ...across.flatMap(({ list, issue }) => (lists[list] === undefined ? [] : [found(issue, lists[list])])),
    ...tieOut.map((issue) => ({
      code: issue.code,
      severity: issue.severity,
      row: null,
      column: null,
      value: issue.details?.['listed'] ?? '',
      message: issueSentence(issue, language),
    })),
  ];
}
