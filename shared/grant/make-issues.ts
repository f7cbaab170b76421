import { dateProblem } from './dates.ts';
import type { Issue, Severity } from './issue.ts';
import type { DocumentIssueCode } from './issue-codes.ts';
import { decimalsOfText, type NumberProblem } from './number-rules.ts';

/** A list with one error at a place of a document, the result of a rule. */
export function errorAt(code: DocumentIssueCode, path: string, value: string | null, details?: Issue['details']): readonly Issue[] {
  return [located('error', code, path, value, details)];
}

/** A list with one warning at a place of a document, the result of a rule. */
export function warningAt(code: DocumentIssueCode, path: string, value: string | null, details?: Issue['details']): readonly Issue[] {
  return [located('warning', code, path, value, details)];
}

/** The issues of a number by a rule; an absent number has none. */
export function numberIssues(path: string, value: string | null, rule: (text: string) => NumberProblem | null): readonly Issue[] {
  const problem = value === null ? null : rule(value);
  if (problem === null) return [];
  return errorAt(problem.code, path, value, problem.limit === undefined ? undefined : { limit: problem.limit });
}

/** The issues of an invalid date; an absent date has none. */
export function dateIssues(path: string, value: string | null): readonly Issue[] {
  const problem = value === null ? null : dateProblem(value);
  return problem === null ? [] : errorAt(problem, path, value);
}

/** A warning where a price has more decimals than the minor unit of its currency. The number must be valid otherwise. */
export function finerThanCurrency(path: string, value: string, decimals: number): readonly Issue[] {
  return decimalsOfText(value) > decimals ? warningAt('finerThanCurrency', path, value, { limit: String(decimals) }) : [];
}

function located(severity: Severity, code: DocumentIssueCode, path: string, value: string | null, details?: Issue['details']): Issue {
  return details === undefined ? { code, severity, path, value } : { code, severity, path, value, details };
}
