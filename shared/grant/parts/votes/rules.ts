import { compareDecimals } from '../../../calc/decimal-arithmetic.ts';
import { inputIssues } from '../../input-issues.ts';
import { VOTE_INPUTS } from '../../input-names.ts';
import { INPUTS } from '../../input-registry.ts';
import type { Issue } from '../../issue.ts';
import { errorAt, warningAt } from '../../make-issues.ts';
import { isCount, isPositiveCount } from '../../number-rules.ts';
import type { GrantDocument } from '../../schema.ts';

/** What the rules find in the votes, in the order of the document. */
export function checkVotes(document: GrantDocument): readonly Issue[] {
  return [...VOTE_INPUTS.flatMap((name) => inputIssues(document, name)), ...checkUnit(document), ...checkAllottedBefore(document)];
}

/** Votes cannot be compared with shares while nobody says how many shares make a vote. */
function checkUnit({ votes: { unitShares, total } }: GrantDocument): readonly Issue[] {
  return unitShares === null && total !== null && isPositiveCount(total) ? warningAt('votesWithoutUnit', INPUTS.unitShares.path, null, { total }) : [];
}

function checkAllottedBefore({ votes: { total, allottedSixMonths } }: GrantDocument): readonly Issue[] {
  if (total === null || allottedSixMonths === null || !isCount(total) || !isCount(allottedSixMonths) || compareDecimals(allottedSixMonths, total) <= 0) return [];
  return errorAt('votesExceedTotal', INPUTS.votesAllottedBefore.path, allottedSixMonths, { total });
}
