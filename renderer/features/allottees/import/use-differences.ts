import { listDifferenceInSteps, withDifferenceInSteps, type ListDifference } from '#shared/allottees/list-difference.ts';
import { ALLOTTEE_FIELDS } from '#shared/allottees/list-reading.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { useDocument } from '#renderer/store/use-session.ts';
import { useSlicedWork } from '#renderer/ui/use-sliced-work.ts';
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
  /** Long lists take a moment to be compared: until then there is nothing to accept. */
  readonly isReady: boolean;
}

export function useDifferences({ files, declined, taking }: ListReview, read: readonly Allottee[]): Differences {
  const { allottees } = useDocument();
  const isAsked = taking === 'differences' && allottees.length > 0;
  const fields = saidFields(files).join();
  const compared = useSlicedWork(function* compare() {
    const difference = isAsked ? yield* listDifferenceInSteps(allottees, read, saidFields(files)) : NONE;
    return { difference, items: differenceItems(difference) };
  }, [isAsked, allottees, read, fields]);
  const result = useSlicedWork(function* take() {
    return isAsked && compared !== null ? yield* withDifferenceInSteps(allottees, compared.difference, chosenChanges(compared.difference, declined)) : allottees;
  }, [isAsked, allottees, compared, declined]);
  const { difference, items } = compared ?? NOT_COMPARED;
  return { items, unchanged: difference.unchanged, accepted: items.filter(({ id }) => !declined.has(id)).length, result: result ?? allottees, isReady: compared !== null && result !== null };
}

const NONE: ListDifference = { added: [], removed: [], changed: [], unchanged: 0 };
const NOT_COMPARED = { difference: NONE, items: [] };

/** The fields that some list has a column for. */
const saidFields = (files: ListReview['files']) => ALLOTTEE_FIELDS.filter((field) => files.some(({ reading }) => (reading?.mapping[field] ?? '') !== ''));
