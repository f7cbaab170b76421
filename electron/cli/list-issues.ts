import type { ListIssue } from '#shared/allottees/list-reading.ts';
import type { Issue } from '#shared/grant/issue.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import { listIssueSentence } from '#shared/text/list-issues.ts';

/** What is wrong with a list: at a cell, at a row (no column), or as a whole (no row). */
export interface FoundListIssue {
  readonly code: string;
  readonly severity: ListIssue['severity'];
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string;
  readonly message: string;
}

/** The issues of a list in the order of its rows, then what does not tie out. */
export function foundListIssues(cells: readonly ListIssue[], tieOut: readonly Issue[], language: Language): readonly FoundListIssue[] {
  return [
    ...cells.map((issue) => ({ ...issue, message: listIssueSentence(issue, language) })),
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
