import { checkAllottees, type AllotteeIssueCode } from '#shared/allottees/check-allottees.ts';
import { checkWholeDocument } from '#shared/checks/check-whole-document.ts';
import type { Issue, Severity } from '#shared/grant/issue.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import { labelled } from '#shared/text/punctuation.ts';
import { answerText } from './answer-text.ts';
import { documentPlace, nameOfPlace } from './place-in-words.ts';
import { visibleText } from './visible-text.ts';

/** An issue as printed by `--json`: a code for programs, the place, and the sentence for people. */
export interface PrintedIssue {
  readonly code: string;
  readonly path: string;
  /** The place in words; empty for the document as a whole. */
  readonly place: string;
  readonly message: string;
}

/** A printed issue, and whether it makes the command exit with 1. */
export interface FoundIssue extends PrintedIssue {
  readonly severity: Severity;
}

export const foundIssues = (document: GrantDocument, issues: readonly Issue[], language: Language): readonly FoundIssue[] =>
  issues.map((issue) => ({ code: issue.code, severity: issue.severity, path: issue.path, place: issue.path === '' ? '' : documentPlace(document, issue.path, language), message: issueSentence(withNameOfRow(document, issue, language), language) }));

/** Names a row without a name as the answers do. */
function withNameOfRow(document: GrantDocument, issue: Issue, language: Language): Issue {
  const name = nameOfPlace(document, issue.path, language);
  return name === '' || (issue.details?.['name'] ?? '') !== '' ? issue : { ...issue, details: { ...issue.details, name } };
}

const TIE_OUT_CODES: readonly string[] = ['personsMissing', 'personsTooMany', 'rightsMissing', 'rightsTooMany'] satisfies AllotteeIssueCode[];

/** Whether an issue of {@link checkAllottees} is a disagreement of the list with the terms. */
const isTieOut = ({ code }: Issue): boolean => TIE_OUT_CODES.includes(code);

/**
 * In the window a list that disagrees with the terms is work in progress and causes a warning; a command that was asked
 * about the list reports an error.
 */
const tieOutAsError = (issue: Issue): Issue => (isTieOut(issue) ? { ...issue, severity: 'error' } : issue);

/** All issues of a document. */
export const allIssues = (document: GrantDocument): readonly Issue[] => checkWholeDocument(document).map(tieOutAsError);

/** The issues of allottees that do not agree with the terms. */
export const tieOutIssues = (document: GrantDocument): readonly Issue[] => checkAllottees(document).filter(isTieOut).map(tieOutAsError);

export const printed = (issues: readonly FoundIssue[]): readonly PrintedIssue[] => issues.map(({ code, path, place, message }) => ({ code, path, place, message }));

export const hasErrors = (issues: readonly { readonly severity: string }[]): boolean => issues.some(({ severity }) => severity === 'error');

/** Issues as remarks about an answer, one line each. */
export const issueLines = (issues: readonly FoundIssue[], language: Language): readonly string[] =>
  issues.map((issue) => visibleText(labelled(answerText[language].severities[issue.severity], wholeSentence(issue, language), language)));

/** The issue with its place, unless the sentence already begins with the place. */
export const wholeSentence = ({ place, message }: PrintedIssue, language: Language): string => (place === '' || message.startsWith(place) ? message : labelled(place, message, language));
