import { ALLOTTEE_ISSUE_CODES, checkAllottees, type AllotteeIssueCode } from '#shared/allottees/check-allottees.ts';
import type { Issue, Severity } from '#shared/grant/issue.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { allotteeText } from '#shared/text/allottees.ts';
import { formulaIssueSentence, isFormulaIssue } from '#shared/text/formula-issues.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import { answerText } from './answer-text.ts';
import { formatTable } from './table.ts';
import { visibleText } from './visible-text.ts';

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
  issues.map((issue) => ({ code: issue.code, severity: issue.severity, path: issue.path, message: issueMessage(issue, language) }));

/** An issue of a document, of its formulas or of its allottees, as a sentence. */
export function issueMessage(issue: Issue, language: Language): string {
  if (isFormulaIssue(issue)) return formulaIssueSentence(issue, language);
  return isAllotteeIssue(issue.code) ? allotteeText[language].issues[issue.code](issue.value ?? '', issue.details ?? {}) : issueSentence(issue, language);
}

// Widened on purpose: the code of an issue may be any text.
const isAllotteeIssue = (code: string): code is AllotteeIssueCode => (ALLOTTEE_ISSUE_CODES as readonly string[]).includes(code);

const TIE_OUT_CODES: readonly string[] = ['personsMissing', 'personsTooMany', 'rightsMissing', 'rightsTooMany'] satisfies AllotteeIssueCode[];

/** Whether an issue of {@link checkAllottees} says that the list and the terms do not agree. */
export const isTieOut = ({ code }: Issue): boolean => TIE_OUT_CODES.includes(code);

/**
 * What is wrong with the allottees of a document. In the window a list that does not tie out is work in progress, a
 * warning; a command that is asked about the list answers that it is wrong.
 */
export const allotteeIssues = (document: GrantDocument): readonly Issue[] =>
  checkAllottees(document).map((issue) => (isTieOut(issue) ? { ...issue, severity: 'error' } : issue));

export const printed = (issues: readonly FoundIssue[]): readonly PrintedIssue[] => issues.map(({ code, path, message }) => ({ code, path, message }));

export const hasErrors = (issues: readonly { readonly severity: string }[]): boolean => issues.some(({ severity }) => severity === 'error');

/** Issues as remarks about an answer, one line each. */
export const issueLines = (issues: readonly FoundIssue[], language: Language): readonly string[] =>
  issues.map(({ severity, path, message }) => visibleText(`${answerText[language].severities[severity]}: ${message}${path === '' ? '' : ` (${path})`}`));

/** Issues as the answer itself. */
export function issueTable(issues: readonly FoundIssue[], language: Language): string {
  const text = answerText[language];
  if (issues.length === 0) return text.noProblems;
  const columns = [text.severity, text.message, text.place].map((heading) => ({ heading, align: 'left' as const }));
  return formatTable(columns, issues.map(({ severity, path, message }) => [text.severities[severity], message, path]));
}
