import { groupTotalsInSteps, plannedTotal, totalsOf } from '#shared/allottees/totals.ts';
import { usedColumns } from '#shared/allottees/used-columns.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Steps } from '#shared/grant/steps.ts';
import { heldSizes } from '#shared/metrics/exercises.ts';
import { contentOf } from './content-of.ts';
import { issuesInSteps } from './issues.ts';

/** What the window asks of a document as soon as it shows it, in steps: it is known then, and nobody waits for a long list to be gone through. */
export function* prepareDocument(document: GrantDocument): Steps<void> {
  const { allottees } = document;
  yield* heldSizes.steps(allottees);
  yield* totalsOf.steps(allottees);
  yield* plannedTotal.steps(allottees);
  yield* usedColumns.steps(allottees);
  yield* groupTotalsInSteps(allottees, 'category');
  yield* issuesInSteps(contentOf(document));
}
