import type { SourceId } from './sources.ts';

/** The nine terms of a notice, in its order. */
export const TERM_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The number of a term in the notice. */
export type TermNumber = (typeof TERM_NUMBERS)[number];

/** The paths of each term in the document. Term 6 follows from 2 and 5 and has no path of its own. */
const PATHS: Readonly<Record<TermNumber, readonly string[]>> = {
  1: ['grant.resolutionDate', 'grant.issueDate'],
  2: ['grant.rights', 'grant.sharesPerRight'],
  3: ['grant.shareClass'],
  4: ['grant.issuePrice'],
  5: ['grant.exercisePrice'],
  6: [],
  7: ['grant.exercisePeriod'],
  8: ['grant.law', 'grant.bookValue', 'grant.statedCapital', 'grant.delivery', 'exercisePlan'],
  9: ['grant.allotteesAnnounced'],
};

/** The legal rule of each term; null where the term follows from others or is only announced. */
export const TERM_SOURCES: Readonly<Record<TermNumber, SourceId | null>> = {
  1: 'act238date', 2: 'act236shares', 3: 'act236shares', 4: 'act238payment', 5: 'act236payment', 6: null, 7: 'act236period', 8: 'act236capital', 9: null,
};

/** Whether a path of the document lies at or under one of a term's places. */
export const isOfTerm = (term: TermNumber, path: string): boolean => PATHS[term].some((place) => path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`));

/** The term that a path of the document belongs to; null where it belongs to none. */
export const termOfPath = (path: string): TermNumber | null => TERM_NUMBERS.find((term) => isOfTerm(term, path)) ?? null;
