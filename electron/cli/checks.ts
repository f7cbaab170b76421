import { countChecks, type Check } from '#shared/checks/check-list.ts';
import { checkCountsSentence, checkSentence, checksText } from '#shared/text/checks.ts';
import type { Language } from '#shared/text/language.ts';
import { answerText } from './answer-text.ts';
import type { FoundIssue } from './issues.ts';
import { formatTable } from './table.ts';

/** A check as `--json` prints it. */
export interface PrintedCheck {
  readonly check: string;
  readonly state: Check['state'];
  /** Where the document keeps what is checked. */
  readonly path: string;
  /** What is compared, in words. */
  readonly message: string;
}

export const printedChecks = (checks: readonly Check[], language: Language): readonly PrintedCheck[] =>
  checks.map((check) => ({ check: check.id, state: check.state, path: check.path, message: checkSentence(check, language) }));

/** How many checks ended in each way, as a remark. */
export const checkSummary = (checks: readonly Check[], language: Language): string => checkCountsSentence(countChecks(checks), language);

/** What is wrong, then every check that passed or was not made. */
export function checkTable(checks: readonly Check[], issues: readonly FoundIssue[], language: Language): string {
  const [answer, { states, title }] = [answerText[language], checksText[language]];
  const columns = [answer.severity, title, answer.place].map((heading) => ({ heading, align: 'left' as const }));
  const inState = (state: 'passes' | 'notGiven') => checks.filter((check) => check.state === state).map((check) => [states[state], checkSentence(check, language), check.path]);
  return formatTable(columns, [
    ...issues.map(({ severity, path, message }) => [answer.severities[severity], message, path]), ...inState('passes'), ...inState('notGiven'),
  ]);
}
