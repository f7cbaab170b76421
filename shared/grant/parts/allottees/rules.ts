import { errorAt, numberIssues } from '../../make-issues.ts';
import type { Issue } from '../../issue.ts';
import { positiveCountProblem } from '../../number-rules.ts';
import { memoizeFor, memoizeRepeats, memoizeRows } from '../../memoize.ts';
import type { Allottee, GrantDocument } from '../../schema.ts';
import type { Steps } from '../../steps.ts';
import { badRows, located, orNothing } from '../row-issues.ts';

/** What the rules find in the allottee list, row by row. Rows that did not change are not looked at again. */
export function checkAllotteeRows(document: GrantDocument): readonly Issue[] {
  return allotteeListIssues(document.allottees, null);
}

const allotteeIssues = memoizeRows(({ rights }: Allottee, _setting: null) => orNothing(numberIssues('rights', rights, positiveCountProblem)));
const allotteeIdRepeats = memoizeRepeats((allottee: Allottee) => allottee.id);

/** Works out in steps what {@link checkAllotteeRows} goes through the list for: it is known then. */
export function* checkAllotteeRowsInSteps({ allottees }: GrantDocument): Steps<void> {
  yield* allotteeIssues.steps(allottees, null);
  yield* allotteeIdRepeats.steps(allottees);
}

const allotteeListIssues = memoizeFor((allottees: readonly Allottee[], _setting: null): readonly Issue[] => {
  const own = allotteeIssues(allottees, null);
  const idRepeats = allotteeIdRepeats(allottees);
  return badRows(own, idRepeats).flatMap((index) => located('allottees', allottees, index, ({ id }) => [
    ...(own[index] ?? []),
    ...(idRepeats.has(index) ? errorAt('duplicateId', 'id', id) : []),
  ]));
});
