import type { GrantDocument, Security } from '#shared/grant/schema.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import type { MetricId } from '#shared/metrics/registry.ts';
import { paid } from '../grant/issue-price.ts';

/** A published figure, or one that follows from published numbers: where it was printed, the grant it is of, and how it reads. */
export interface PublishedDilution {
  readonly source: string;
  readonly document: GrantDocument;
  readonly figures: Readonly<Partial<Record<MetricId, string>>>;
  /** What the paper does not print, and how it is chosen here. */
  readonly chosen?: string;
}

type Parts = { readonly [Key in 'market' | 'votes' | 'eps']?: Partial<GrantDocument[Key]> } & { readonly securities?: readonly Security[] };

/** A grant of so many shares, one to a right, at a price of one yen unless said otherwise. */
function granted(shares: string, { market, votes, eps, securities = [] }: Parts, price = '1'): GrantDocument {
  const document = newDocument();
  return {
    ...document,
    grant: { ...document.grant, rights: shares, sharesPerRight: '1', issuePrice: paid(null), exercisePrice: { status: 'decided', amount: price, decisionDate: null } },
    market: { ...document.market, ...market },
    votes: { ...document.votes, ...votes },
    eps: { ...document.eps, ...eps },
    securities,
  };
}

/** A grant that is out of the money: what is published of earnings per share is of other securities alone. */
const outOfTheMoney = (parts: Parts): GrantDocument => granted('1000', { ...parts, market: { averageSharePrice: '1000', ...parts.market } }, '1000');

const security = (id: string, kind: Security['kind'], shares: string, more: Partial<Security> = {}): Security =>
  ({ id, name: id, kind, shares, exercisePrice: null, addBack: null, included: true, ...more });

const SHARES_ISSUED = 'The number of shares issued is not printed; this one lies in the interval that both percentages leave.';

/** The rows of the specification, each by the paper that it was read from. */
export const PUBLISHED_DILUTION: readonly PublishedDilution[] = [
  { source: 'Trend Micro, 7 September 2012, before', document: granted('15157600', { market: { sharesIssued: '140293004' } }), figures: { dilutionOfIssued: '10.80%' }, chosen: SHARES_ISSUED },
  { source: 'Trend Micro, 7 September 2012, after', document: granted('10940500', { market: { sharesIssued: '140293004' } }), figures: { dilutionOfIssued: '7.80%' }, chosen: SHARES_ISSUED },
  { source: 'E05179', document: granted('5000000', { market: { sharesIssued: '46081400' } }), figures: { dilutionOfIssued: '10.85%' } },
  { source: 'Hope (a twentieth of the shares issued)', document: granted('500000', { market: { sharesIssued: '10000000' } }), figures: { dilutionOfIssued: '5.00%' }, chosen: 'The percentage alone is printed; a twentieth of 10,000,000 shares stands for it.' },
  { source: 'IPO of filing 699,393 + 178,100', document: granted('877493', { market: { sharesIssued: '6262140' } }), figures: { dilutionOfIssued: '14.01%' } },
  {
    source: 'E02167',
    document: granted('1000000', { market: { sharesIssued: '491000000', treasuryShares: '49717597' }, votes: { unitShares: '100', total: '4411976' } }),
    figures: { dilutionOfIssued: '0.2037%', dilutionOfOutstanding: '0.2266%', newVotes: '10000', dilutionOfVotes: '0.2267%' },
  },
  {
    source: 'Large allotment (Disclosure Order, Form 2 note 23-6)',
    document: granted('24000000', { votes: { unitShares: '100', total: '1020000', allottedSixMonths: '20000' } }),
    figures: { dilutionOfVotes: '23.53%', largeAllotmentRatio: '26.00%' },
  },
  {
    source: 'ASBJ Guidance No. 4, options',
    document: granted('150000', { market: { averageSharePrice: '1500' } }, '1000'),
    figures: { incrementalShares: '50000' },
  },
  {
    source: 'ASBJ Guidance No. 4 example 2-2, with cost still to be recognised',
    document: granted('150000', { market: { averageSharePrice: '1500' }, eps: { unrecognisedCost: '200' } }, '1000'),
    figures: { incrementalShares: '30000' },
  },
  {
    source: 'IIJ FY2013 (1090633 R25)',
    document: outOfTheMoney({ eps: { profit: '4442237000', averageShares: '44306680' }, securities: [security('b1', 'other', '54403')] }),
    figures: { basicEps: '100.26', dilutedAverageShares: '44361083', dilutedEps: '100.14' },
  },
  {
    chosen: 'Profit and average shares are not in the specification; these give the printed basic figure.',
    source: 'IIJ FY2012 (1090633 R25)',
    document: outOfTheMoney({ eps: { profit: '5300654000', averageShares: '40536600' }, securities: [security('b1', 'rsu', '36000')] }),
    figures: { basicEps: '130.76', dilutedAverageShares: '40572600', dilutedEps: '130.65' },
  },
  {
    source: 'SMFG FY2019 (1022837 R42), with the effect of subsidiaries',
    document: outOfTheMoney({ eps: { profit: '200052000000', preferred: '0', averageShares: '1375118000' }, securities: [security('b1', 'other', '802000', { addBack: '-3000000' })] }),
    figures: { basicEps: '145.48', dilutedProfit: '200049000000', dilutedAverageShares: '1375920000', dilutedEps: '145.39' },
  },
  {
    source: 'Nidec FY2011 (1158967 R24), zero-coupon bonds',
    document: outOfTheMoney({ eps: { profit: '40731000000', averageShares: '274981000' }, securities: [security('b1', 'convertible', '18821000', { addBack: '-55000000' })] }),
    figures: { basicEps: '148.12', dilutedProfit: '40676000000', dilutedAverageShares: '293802000', dilutedEps: '138.45' },
  },
  {
    source: 'LINE 2017 (1611820 R59), control figure',
    document: outOfTheMoney({ eps: { profit: '8091000000', control: '8091000000', averageShares: '220945548' }, securities: [security('b1', 'rsu', '16559789'), security('b2', 'other', '47369')] }),
    figures: { basicEps: '36.62', dilutedAverageShares: '237552706', dilutedEps: '34.06' },
  },
  {
    source: 'IAS 33 example 9',
    document: granted('100000', {
      market: { averageSharePrice: '75' },
      eps: { profit: '16400000', preferred: '6400000', averageShares: '2000000' },
      securities: [security('preference', 'preferred', '1600000', { addBack: '6400000' }), security('bonds', 'convertible', '2000000', { addBack: '3000000' })],
    }, '60'),
    figures: { basicEps: '5.00', incrementalShares: '20000', dilutedProfit: '13000000', dilutedAverageShares: '4020000', dilutedEps: '3.23' },
  },
];
