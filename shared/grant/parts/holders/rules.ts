import { errorAt, numberIssues } from '../../make-issues.ts';
import type { Issue } from '../../issue.ts';
import { memoizeFor, memoizeRepeats } from '../../memoize.ts';
import { countProblem } from '../../number-rules.ts';
import type { GrantDocument, Holder } from '../../schema.ts';
import { HOLDER_FIELDS } from '../../table-numbers.ts';
import { badRows, located } from '../row-issues.ts';

const idRepeats = memoizeRepeats(({ id }: Holder) => id);

const listIssues = memoizeFor((holders: readonly Holder[], _setting: null): readonly Issue[] => {
  const repeats = idRepeats(holders);
  const own = holders.map((holder) => HOLDER_FIELDS.flatMap((field) => numberIssues(field, holder[field], countProblem)));
  return badRows(own, repeats).flatMap((index) => located('holders', holders, index, ({ id }) => [
    ...(own[index] ?? []),
    ...(repeats.has(index) ? errorAt('duplicateId', 'id', id) : []),
  ]));
});

/** What the rules find in the groups of holders, row by row. */
export const checkHolders = ({ holders }: GrantDocument): readonly Issue[] => listIssues(holders, null);
