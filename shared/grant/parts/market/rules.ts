import { errorAt } from '../../make-issues.ts';
import { inputIssues } from '../../input-issues.ts';
import { MARKET_INPUTS } from '../../input-names.ts';
import { exceedsTotal, INPUTS } from '../../input-registry.ts';
import type { Issue } from '../../issue.ts';
import type { GrantDocument } from '../../schema.ts';

/** What the rules find in the market figures, in the order of the document. */
export function checkMarket(document: GrantDocument): readonly Issue[] {
  return MARKET_INPUTS.flatMap((name) => [...inputIssues(document, name), ...(name === 'treasuryShares' ? checkTreasuryShares(document) : [])]);
}

/** Treasury shares are issued shares that the company holds itself. */
function checkTreasuryShares(document: GrantDocument): readonly Issue[] {
  if (!exceedsTotal(document, 'treasuryShares')) return [];
  return errorAt('treasuryExceedsIssued', INPUTS.treasuryShares.path, document.market.treasuryShares, { sharesIssued: document.market.sharesIssued ?? '' });
}
