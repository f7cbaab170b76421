import { useMemo } from 'react';
import { listDifference, withDifference, type ListDifference } from '#shared/allottees/list-difference.ts';
import { ALLOTTEE_FIELDS } from '#shared/allottees/list-reading.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { useDocument } from '#renderer/store/use-session.ts';
import { chosenChanges, differenceItems, type DifferenceItem } from './list-differences.ts';
import type { ListReview } from './list-review.ts';

/** The differences of what was read to the document, and what the document becomes by those that are taken. */
export interface Differences {
  readonly items: readonly DifferenceItem[];
  /** How many persons are the same in both. */
  readonly unchanged: number;
  /** How many parts are taken. */
  readonly accepted: number;
  readonly result: readonly Allottee[];
}

export function useDifferences({ files, declined, taking }: ListReview, read: readonly Allottee[]): Differences {
  const { allottees } = useDocument();
  const isAsked = taking === 'differences' && allottees.length > 0;
  const difference = useMemo(() => (isAsked ? listDifference(allottees, read, saidFields(files)) : NONE), [isAsked, allottees, read, files]);
  const items = useMemo(() => differenceItems(difference), [difference]);
  const result = useMemo(() => (isAsked ? withDifference(allottees, difference, chosenChanges(difference, declined)) : allottees), [isAsked, allottees, difference, declined]);
  return { items, unchanged: difference.unchanged, accepted: items.filter(({ id }) => !declined.has(id)).length, result };
}

const NONE: ListDifference = { added: [], removed: [], changed: [], unchanged: 0 };

/** The fields that some list has a column for. */
const saidFields = (files: ListReview['files']) => ALLOTTEE_FIELDS.filter((field) => files.some(({ reading }) => (reading?.mapping[field] ?? '') !== ''));
