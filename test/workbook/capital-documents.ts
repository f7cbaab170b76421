import type { GrantDocument } from '#shared/grant/schema.ts';
import { grantOf } from '../metrics/published-capital.ts';

/** The reference notice at 3,951 yen with a book value, all shares new, and a plan of three lines for all rights. */
export const NEW_SHARES: GrantDocument = grantOf({
  rights: '2906', sharesPerRight: '500', price: '3951', bookValue: { source: 'amount', perRight: '45001' }, capital: { base: 'exercisePriceAndBookValue' }, exercises: [['3', '500'], ['906', '1'], ['500', '1']],
});

/** The same where some of the shares come from treasury, paid rights set off. */
export const withTreasury = (treasuryShares: string, order: GrantDocument['grant']['delivery']['order'], price = '3951'): GrantDocument => grantOf({
  rights: '2906', sharesPerRight: '500', price, issuePrice: '45001', settlement: 'setOff', bookValue: { source: 'issuePrice', perRight: null },
  delivery: { treasuryShares, order, bookValuePerShare: '4100' }, exercises: [['3', '500'], ['906', '1'], ['500', '1']],
});
