import { compareDecimals } from '../calc/decimal-arithmetic.ts';
import { error, numberIssues } from './found.ts';
import type { Issue } from './issue.ts';
import { countProblem, isCount, positiveAmountProblem, positiveCountProblem } from './number-rules.ts';
import type { Market } from './schema.ts';

/** What the rules find in the market figures, in the order of the document. */
export function checkMarket(market: Market): readonly Issue[] {
  return [
    ...numberIssues('market.sharesIssued', market.sharesIssued, positiveCountProblem),
    ...numberIssues('market.treasuryShares', market.treasuryShares, countProblem),
    ...checkTreasuryShares(market),
    ...numberIssues('market.otherDilutiveShares', market.otherDilutiveShares, countProblem),
    ...numberIssues('market.sharePrice', market.sharePrice, positiveAmountProblem),
  ];
}

/** Whether there are more treasury shares than shares issued. Treasury shares are issued shares that the company holds itself. */
export function treasuryExceedsIssued({ sharesIssued, treasuryShares }: Market): boolean {
  if (sharesIssued === null || treasuryShares === null || !isCount(sharesIssued) || !isCount(treasuryShares)) return false;
  return compareDecimals(treasuryShares, sharesIssued) > 0;
}

function checkTreasuryShares(market: Market): readonly Issue[] {
  if (!treasuryExceedsIssued(market)) return [];
  return error('treasuryExceedsIssued', 'market.treasuryShares', market.treasuryShares, { sharesIssued: market.sharesIssued ?? '' });
}
