import type { Issue } from '#shared/grant/issue.ts';
import type { DocumentKey } from '#shared/grant/parts/all.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { TERM_NUMBERS, type TermNumber } from '#shared/text/terms.ts';

/** A thing that is checked: a term, the market figures, the scenarios, the allottees, with the paths of its rules. */
export type CheckSubject = TermNumber | 'document' | 'market' | 'scenarios' | 'allottees';

/** One line of the checks: what is looked at, and what was found there. */
export interface Check {
  readonly subject: CheckSubject;
  readonly state: CheckState;
  readonly issues: readonly Issue[];
}

/** `idle`: there is nothing to check yet, which is not the same as holding. */
export type CheckState = 'holds' | 'warning' | 'error' | 'idle';

const PATHS: Record<TermNumber, readonly string[]> = {
  1: ['grant.resolutionDate', 'grant.issueDate'],
  2: ['grant.rights', 'grant.sharesPerRight'],
  3: ['grant.shareClass'],
  4: ['grant.issuePrice'],
  5: ['grant.exercisePrice'],
  6: [],
  7: ['grant.exercisePeriod'],
  8: ['grant.bookValue', 'grant.statedCapital'],
  9: ['grant.allotteesAnnounced'],
};

/** The path of a subject to go to where it has no issue of its own. */
export function pathOfSubject(subject: CheckSubject): string {
  if (typeof subject === 'number') return PATHS[subject].at(-1) ?? `grant.exercisePrice`;
  return subject === 'document' ? 'company' : subject;
}

/** Whether a path lies at or under one of a term's places. */
export function isOfTerm(term: TermNumber, path: string): boolean {
  return PATHS[term].some((place) => path === place || path.startsWith(`${place}.`));
}

/** Every subject with its issues, the terms in the notice's order first. Term 6 follows 2 and 5 and has no rule of its own. */
export function checkList(document: GrantDocument, issues: readonly Issue[]): readonly Check[] {
  const terms = TERM_NUMBERS.filter((term) => PATHS[term].length > 0);
  const subjects: readonly CheckSubject[] = [...terms, 'market', 'scenarios', 'allottees', 'document'];
  const found = new Map<CheckSubject, Issue[]>(subjects.map((subject) => [subject, []]));
  for (const issue of issues) found.get(subjectOf(issue.path))?.push(issue);
  return subjects.map((subject) => {
    const ofSubject = found.get(subject) ?? [];
    return { subject, state: stateOf(document, subject, ofSubject), issues: ofSubject };
  });
}

function stateOf(document: GrantDocument, subject: CheckSubject, issues: readonly Issue[]): CheckState {
  if (issues.some(({ severity }) => severity === 'error')) return 'error';
  if (issues.length > 0) return 'warning';
  return (subject === 'scenarios' || subject === 'allottees') && document[subject].length === 0 ? 'idle' : 'holds';
}

/** Which line tells of each part of a document. A path in the terms belongs to its term. */
const SUBJECTS: Readonly<Record<DocumentKey, 'terms' | Exclude<CheckSubject, TermNumber>>> = {
  title: 'document',
  currency: 'document',
  company: 'document',
  grant: 'terms',
  market: 'market',
  columns: 'scenarios',
  scenarios: 'scenarios',
  sensitivities: 'document',
  allottees: 'allottees',
  layouts: 'document',
  notes: 'document',
};

function subjectOf(path: string): CheckSubject {
  const [key = ''] = path.split(/[.[]/u, 1);
  const subject = Object.hasOwn(SUBJECTS, key) ? SUBJECTS[key as DocumentKey] : 'document'; // what is no part is the file itself
  return subject === 'terms' ? (TERM_NUMBERS.find((term) => isOfTerm(term, path)) ?? 'document') : subject;
}
