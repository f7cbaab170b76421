import { allotteeIds, allotteePositions } from '#shared/allottees/list-order.ts';
import { groupTotalsInSteps, plannedTotal, totalsOf } from '#shared/allottees/totals.ts';
import { usedColumns } from '#shared/allottees/used-columns.ts';
import { orderRowsInSteps } from '#shared/commands/rows.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
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
  yield* orderOfList(allottees);
  yield* groupTotalsInSteps(allottees, 'category');
  yield* issuesInSteps(contentOf(document));
}

/** Makes another order of a document's list ready, in steps: the command with these very ids takes a moment then, as does the sheet that shows it. */
export function* prepareOrder({ allottees }: GrantDocument, ids: readonly string[]): Steps<void> {
  yield* orderOfList(yield* orderRowsInSteps(allottees, Object.freeze(ids)));
}

function* orderOfList(allottees: readonly Allottee[]): Steps<void> {
  yield* allotteeIds.steps(allottees);
  yield* allotteePositions.steps(allottees);
}
