import { countChecks, type Check } from '#shared/checks/check-list.ts';
import { capitalised } from '#shared/text/capitalised.ts';
import { checkCountsSentence, checkSentence, checksText } from '#shared/text/checks.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import { labelled } from '#shared/text/punctuation.ts';
import { answerText } from './answer-text.ts';
import type { FoundIssue } from './issues.ts';
import { documentPlace } from './place-in-words.ts';
import { formatTable } from './table.ts';

/** A check as printed by `--json`. */
export interface PrintedCheck {
  readonly check: string;
  readonly state: Check['state'];
  /** The document path of the checked value. */
  readonly path: string;
  /** The path in words. */
  readonly place: string;
  /** The comparison in words. */
  readonly message: string;
}

export const printedChecks = (document: GrantDocument, checks: readonly Check[], language: Language): readonly PrintedCheck[] =>
  checks.map((check) => ({ check: check.id, state: check.state, path: check.path, place: documentPlace(document, check.path, language), message: checkSentence(check, language) }));

/** The number of checks in each state, as a remark. */
export const checkSummary = (checks: readonly Check[], language: Language): string => checkCountsSentence(countChecks(checks), language);

/** The message without its place, where it begins with it. */
function withoutPlace({ place, message }: FoundIssue, language: Language): string {
  const start = labelled(place, '', language);
  return place !== '' && message.startsWith(start) ? capitalised(message.slice(start.length)) : message;
}

/** The issues, then every check that passed or was not made. */
export function checkTable(document: GrantDocument, checks: readonly Check[], issues: readonly FoundIssue[], language: Language): string {
  const [answer, { states, title }] = [answerText[language], checksText[language]];
  const columns = [answer.severity, title, answer.place].map((heading) => ({ heading, align: 'left' as const }));
  const inState = (state: 'passes' | 'notGiven') => checks.filter((check) => check.state === state).map((check) => [states[state], checkSentence(check, language), documentPlace(document, check.path, language)]);
  return formatTable(columns, [
    ...issues.map((issue) => [answer.severities[issue.severity], withoutPlace(issue, language), issue.place]), ...inState('passes'), ...inState('notGiven'),
  ]);
}
