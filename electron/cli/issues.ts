import type { Issue, Severity } from '#shared/grant/issue.ts';
import { commandLineText } from '#shared/text/command-line.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import { formatTable } from './table.ts';

/** An issue as `--json` prints it: a code for programs, the place, and the sentence for people. */
export interface PrintedIssue {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** A printed issue, and whether it makes a command end with 1. */
export interface FoundIssue extends PrintedIssue {
  readonly severity: Severity;
}

export const foundIssues = (issues: readonly Issue[], language: Language): readonly FoundIssue[] =>
  issues.map((issue) => ({ code: issue.code, severity: issue.severity, path: issue.path, message: issueSentence(issue, language) }));

export const printed = (issues: readonly FoundIssue[]): readonly PrintedIssue[] => issues.map(({ code, path, message }) => ({ code, path, message }));

export const hasErrors = (issues: readonly { readonly severity: string }[]): boolean => issues.some(({ severity }) => severity === 'error');

/** Issues as remarks about an answer, one line each. */
export const issueLines = (issues: readonly FoundIssue[], language: Language): readonly string[] =>
  issues.map(({ severity, path, message }) => `${commandLineText[language].answers.severities[severity]}: ${path === '' ? '' : `${path}: `}${message}`);

/** Issues as the answer itself. */
export function issueTable(issues: readonly FoundIssue[], language: Language): string {
  const text = commandLineText[language].answers;
  if (issues.length === 0) return text.noProblems;
  const columns = [text.severity, text.place, text.message].map((heading) => ({ heading, align: 'left' as const }));
  return formatTable(columns, issues.map(({ severity, path, message }) => [text.severities[severity], path, message]));
}
