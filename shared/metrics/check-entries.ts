import { errorAt } from '../grant/make-issues.ts';
import { INPUTS } from '../grant/input-registry.ts';
import type { Issue } from '../grant/issue.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { exerciseOf } from './exercise-of-rights.ts';
import { exerciseEntry, isBalanced, type JournalLine } from './journal-entries.ts';

/** The journal entry of exercising all rights of the grant at once; null where an amount of it is missing. */
export const entryOfGrant = (document: GrantDocument): readonly JournalLine[] | null => exerciseEntry(exerciseOf(document, null, null));

/** Whether the journal entry of an exercise balances, where it has all its amounts. */
export function checkEntries(document: GrantDocument): readonly Issue[] {
  const lines = entryOfGrant(document);
  return lines === null || isBalanced(lines) ? [] : errorAt('entryNotBalanced', INPUTS.treasuryDelivered.path, document.grant.delivery.treasuryShares);
}
