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

/** Treasury shares are issued shares that the company holds itself. */
function checkTreasuryShares({ sharesIssued, treasuryShares }: Market): readonly Issue[] {
  if (sharesIssued === null || treasuryShares === null || !isCount(sharesIssued) || !isCount(treasuryShares)) return [];
  if (compareDecimals(treasuryShares, sharesIssued) <= 0) return [];
  return error('treasuryExceedsIssued', 'market.treasuryShares', treasuryShares, { sharesIssued });
}
