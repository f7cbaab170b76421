import type { Issue } from '#shared/grant/issue.ts';
import type { HostError } from '#shared/host/result.ts';
import { allotteeText } from '#shared/text/allottees.ts';
import { formulaIssueSentence, isFormulaIssue } from '#shared/text/formula-issues.ts';
import { hostErrorText } from '#shared/text/host-errors.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import { fileErrorText } from '#shared/text/list-errors.ts';

type Details = Readonly<Record<string, string>>;

/** The sentence of a failure in the window's language; a code without one says what the host said. */
export function hostSentence({ code, message, details = {} }: HostError, language: Language): string {
  const sentences: Readonly<Record<string, (details: Details) => string>> = { ...hostErrorText[language], ...fileErrorText[language] };
  return sentences[code]?.(details) ?? message;
}

/** The sentence of an issue of the document, of its formulas or of its allottees. */
export function sentenceOfIssue(issue: Issue, language: Language): string {
  if (isFormulaIssue(issue)) return formulaIssueSentence(issue, language);
  const ofAllottees: Readonly<Record<string, (value: string, details: Details) => string>> = allotteeText[language].issues;
  return ofAllottees[issue.code]?.(issue.value ?? '', issue.details ?? {}) ?? issueSentence(issue, language);
}
