import { followedInput } from '../grant/input-registry.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { dilutionMethodOf } from './dilution-method.ts';
import type { CapitalMethod } from './metric.ts';

/**
 * How capital is worked out in a document. A right that was issued without payment has no book value by its issue price:
 * its figures then lack `bookValuePerRight` and name it (Company Accounting Regulations Art. 17 counts the book value,
 * which for rights given for services is the cost recognised, not 0).
 */
export function capitalMethodOf(document: GrantDocument): CapitalMethod {
  const { base, basis } = document.grant.statedCapital;
  const isPaid = followedInput(document, 'bookValuePerRight') !== null && document.grant.issuePrice !== null;
  return { base, basis, bookValue: isPaid ? 'issuePrice' : 'bookValuePerRight', dilution: dilutionMethodOf(document) };
}
