import { useMemo } from 'react';
import { ALLOTTEE_FIELDS, type AllotteeField } from '#shared/allottees/list-reading.ts';
import { nextAllotteeIds } from '#shared/commands/command.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { useDocument } from '#renderer/store/use-session.ts';
import { compareLists, withDifferences, type ListDifferences } from './list-differences.ts';
import type { ListReview } from './list-review.ts';

/** The differences of what was read to the document, and what the document becomes by those that are accepted. */
export interface Differences extends ListDifferences {
  readonly accepted: number;
  readonly result: readonly Allottee[];
}

export function useDifferences({ files, declined, taking }: ListReview, read: readonly Allottee[]): Differences {
  const document = useDocument();
  const { allottees } = document;
  const isAsked = taking === 'differences' && allottees.length > 0;
  const found = useMemo(() => (isAsked ? compareLists(allottees, read, saidFields(files)) : NONE), [isAsked, allottees, read, files]);
  return useMemo(() => {
    if (!isAsked) return { ...found, accepted: 0, result: allottees };
    const accepted = found.differences.filter(({ id }) => !declined.has(id));
    return { ...found, accepted: accepted.length, result: withDifferences(allottees, accepted, (count) => nextAllotteeIds(document, count)) };
  }, [isAsked, found, declined, allottees, document]);
}

const NONE: ListDifferences = { differences: [], same: 0 };

/** The fields that some list has a column for; the note says more than its column where rows come along with problems. */
function saidFields(files: ListReview['files']): ReadonlySet<AllotteeField> {
  const mapped = (field: AllotteeField): boolean => files.some(({ reading }) => (reading?.mapping[field] ?? '') !== '');
  return new Set(ALLOTTEE_FIELDS.filter(mapped));
}
