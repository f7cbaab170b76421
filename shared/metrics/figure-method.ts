import { minorUnitOf } from '../grant/currency.ts';
import { lawOf } from '../grant/grant-law.ts';
import { followedInput, hasTranches, inputValue } from '../grant/input-registry.ts';
import type { GrantDocument, GrantTerms } from '../grant/schema.ts';
import type { FigureMethod } from './metric.ts';

/**
 * What of a document decides how its figures are defined. A right that was issued without payment has no book value by its
 * issue price: its figures then lack `bookValuePerRight` and name it (Company Accounting Regulations Art. 17 counts the book
 * value, which for rights given for services is the cost recognised, not 0). Under the Commercial Code it is what was paid,
 * and nothing where nothing was.
 */
export function figureMethodOf(document: GrantDocument): FigureMethod {
  const { statedCapital: { base, basis, shareIssuePrice }, issuePrice } = document.grant;
  const law = lawOf(document.grant);
  const bookValue = bookValueSource(document, law);
  return {
    base, basis, shareIssuePrice, law, bookValue,
    isBookValueKnown: inputValue(document, bookValue) !== null,
    delivery: document.grant.delivery.treasuryShares !== null && !isNothing(document.grant.delivery) ? 'treasury' : 'new',
    settlement: issuePrice.status === 'none' ? 'cash' : issuePrice.settlement,
    minorUnit: minorUnitOf(document.currency),
  };
}

function bookValueSource(document: GrantDocument, law: FigureMethod['law']): FigureMethod['bookValue'] {
  const { bookValue, issuePrice } = document.grant;
  if (hasTranches(bookValue)) return 'trancheBookValue';
  const isPaid = followedInput(document, 'bookValuePerRight') !== null && (issuePrice.status !== 'none' || law === 'commercialCode');
  return isPaid ? 'issuePrice' : 'bookValuePerRight';
}

/** No treasury shares need no book value of theirs; a number that is given with it keeps its place in the formulas, so that it can be varied. */
const isNothing = ({ treasuryShares, bookValuePerShare }: GrantTerms['delivery']): boolean => treasuryShares === '0' && bookValuePerShare === null;
