import { newHolder } from '#shared/grant/parts/holders/part.ts';
import { newSecurity } from '#shared/grant/parts/securities/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';

const reference = referenceDocument('en');

/** A company of 1,000,000 outstanding shares in units of 100, of which the founders hold a little more than a third. */
export const companyDocument: GrantDocument = {
  ...reference,
  grant: { ...reference.grant, rights: '500', sharesPerRight: '100', exercisePrice: { status: 'decided', amount: '900', decisionDate: null } },
  market: { ...reference.market, sharesIssued: '1200000', treasuryShares: '200000', otherDilutiveShares: null, averageSharePrice: '1000' },
  votes: { ...reference.votes, unitShares: '100', total: '10000', allottedSixMonths: null },
  holders: [{ ...newHolder('h1'), name: 'Founders', shares: '340000', votes: '3400' }, { ...newHolder('h2'), name: 'Fund', shares: '500000', votes: '5000' }],
  securities: [
    { ...newSecurity('b1'), name: 'CB', kind: 'convertible', shares: '30050', addBack: '1' },
    { ...newSecurity('b2'), name: 'Out', shares: '7', exercisePrice: '1', included: false },
    { ...newSecurity('b3'), name: 'Costly', kind: 'preferred', shares: '10', addBack: '1000000' },
  ],
  eps: { profit: '50000000', control: null, preferred: null, averageShares: '1000000', unrecognisedCost: null },
};
