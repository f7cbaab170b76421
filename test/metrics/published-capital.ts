import { newDocument } from '#shared/grant/new-document.ts';
import type { GrantDocument, GrantTerms, IssuePrice } from '#shared/grant/schema.ts';
import type { MetricId } from '#shared/metrics/registry.ts';

/** A published calculation of capital, with what was printed or follows from what was printed to the yen. */
export interface PublishedCapital {
  readonly source: string;
  readonly document: GrantDocument;
  readonly expected: Readonly<Partial<Record<MetricId, string>>>;
  /** What the paper does not print, and how it is chosen here. */
  readonly chosen?: string;
}

interface Facts {
  readonly rights?: string;
  readonly sharesPerRight?: string;
  readonly price: string;
  readonly issuePrice?: string;
  readonly settlement?: IssuePrice['settlement'];
  readonly bookValue?: GrantTerms['bookValue'];
  readonly law?: GrantTerms['law'];
  readonly resolutionDate?: string;
  readonly delivery?: Partial<GrantTerms['delivery']>;
  readonly capital?: Partial<GrantTerms['statedCapital']>;
  readonly exercises?: readonly (readonly [rights: string, count: string])[];
}

/** A grant with the facts of a publication alone. */
export function grantOf(facts: Facts): GrantDocument {
  const empty = newDocument();
  const { grant } = empty;
  return {
    ...empty,
    grant: {
      ...grant,
      law: facts.law ?? null,
      resolutionDate: facts.resolutionDate ?? null,
      rights: facts.rights ?? '1',
      sharesPerRight: facts.sharesPerRight ?? '1',
      issuePrice: facts.issuePrice === undefined ? grant.issuePrice : { status: 'decided', perRight: facts.issuePrice, decisionDate: null, settlement: facts.settlement ?? 'cash' },
      bookValue: facts.bookValue ?? grant.bookValue,
      exercisePrice: { status: 'decided', amount: facts.price, decisionDate: null },
      statedCapital: { ...grant.statedCapital, ...facts.capital },
      delivery: { ...grant.delivery, ...facts.delivery },
    },
    exercisePlan: (facts.exercises ?? []).map(([rights, count], index) => ({ id: `x${index + 1}`, date: null, rights, count })),
  };
}

const valued = (perRight: string): GrantTerms['bookValue'] => ({ source: 'valuation', perRight });

/** One right of 15 shares at 10,000 yen with a book value of 45,000, of which some are treasury shares. */
const worked = (treasuryShares: string, bookValuePerShare: string): GrantDocument =>
  grantOf({ price: '10000', sharesPerRight: '15', bookValue: { source: 'amount', perRight: '45000' }, delivery: { treasuryShares, bookValuePerShare } });

const WORKED = 'one right of 15 shares at 10,000 with book value 45,000 (Art. 17; book values of dokugakukan.net thread 4767)';

const article17: readonly PublishedCapital[] = [
  {
    source: `${WORKED}: 15 new`,
    document: grantOf({ price: '10000', sharesPerRight: '15', bookValue: { source: 'amount', perRight: '45000' } }),
    expected: {
      paidInTotal: '195000', issueRatio: '1', issuePart: '195000', treasuryConsideration: '0', treasuryBook: '0', treasuryLoss: '0', maxCapitalIncrease: '195000',
      statedCapitalOnExercise: '97500', capitalReserveOnExercise: '97500', otherCapitalSurplusChange: '0', bookValuePerShare: '3000',
    },
  },
  {
    source: `${WORKED}: 15 treasury`,
    document: worked('15', '15500'),
    expected: {
      issueRatio: '0', issuePart: '0', treasuryConsideration: '195000', treasuryBook: '232500', treasuryLoss: '37500', maxCapitalIncrease: '0', statedCapitalOnExercise: '0',
      capitalReserveOnExercise: '0', otherCapitalSurplusChange: '-37500', registrationTax: '0',
    },
  },
  {
    source: `${WORKED}: 9 new and 6 treasury at 15,500`,
    document: worked('6', '15500'),
    expected: {
      issueRatio: '0.6', issuePart: '117000', treasuryBook: '93000', treasuryLoss: '15000', maxCapitalIncrease: '102000', statedCapitalOnExercise: '51000', capitalReserveOnExercise: '51000',
      otherCapitalSurplusChange: '0',
    },
  },
  {
    source: `${WORKED}: 9 new and 6 treasury at 10,000`,
    document: worked('6', '10000'),
    expected: {
      issuePart: '117000', treasuryBook: '60000', treasuryLoss: '0', maxCapitalIncrease: '117000', statedCapitalOnExercise: '58500', capitalReserveOnExercise: '58500',
      otherCapitalSurplusChange: '18000',
    },
  },
  {
    source: `${WORKED}: 1 new and 14 treasury at 15,500 (floor)`,
    document: worked('14', '15500'),
    expected: {
      issuePart: '13000', treasuryBook: '217000', treasuryLoss: '35000', maxCapitalIncrease: '0', statedCapitalOnExercise: '0', capitalReserveOnExercise: '0', otherCapitalSurplusChange: '-22000',
    },
  },
  {
    source: 'ASBJ Guidance 11 (kaisya.ifdef.jp swk330003): 20 holders × 160 × (75,000 + 8,000), whole capitalisation',
    document: grantOf({ rights: '3200', price: '75000', bookValue: valued('8000'), capital: { ratio: '1' } }),
    expected: { aggregateExerciseAmount: '240000000', paidInTotal: '265600000', statedCapitalOnExercise: '265600000', capitalReserveOnExercise: '0' },
  },
  {
    source: 'ASBJ Guidance 11 (kaisya.ifdef.jp swk330003): 25 holders × 160 × (75,000 + 8,000), whole capitalisation',
    document: grantOf({ rights: '4000', price: '75000', bookValue: valued('8000'), capital: { ratio: '1' } }),
    expected: { aggregateExerciseAmount: '300000000', paidInTotal: '332000000', statedCapitalOnExercise: '332000000' },
  },
  {
    chosen: 'Printed are A and the shares (996,000,000 of exercise money, which is no whole price a share); price and premium are chosen to come to A.',
    source: 'E01035: 160,000 treasury and 1,060,000 new shares, A = 1,003,513,000, delivered in proportion',
    document: grantOf({ rights: '1', sharesPerRight: '1220000', price: '816', issuePrice: '7993000', delivery: { treasuryShares: '160000', order: 'proportional', bookValuePerShare: '0' } }),
    expected: { paidInTotal: '1003513000', issuePart: '871904738', maxCapitalIncrease: '871904738', statedCapitalOnExercise: '435952369' },
  },
];

const bases: readonly PublishedCapital[] = [
  {
    source: 'reference notice, 3,951 × 500 × 2,906',
    document: grantOf({ rights: '2906', sharesPerRight: '500', price: '3951' }),
    expected: {
      statedCapitalPerShare: '1976', statedCapitalTotal: '2871128000', statedCapitalByShare: '2871128000', statedCapitalByRight: '2870401500', statedCapitalAggregate: '2870401500',
      basisDifferenceByShare: '0', basisDifferenceByRight: '-726500', basisDifferenceAggregate: '-726500', registrationTax: '20097800',
    },
  },
  {
    source: 'SoftBank 2004: 4,700 + 207.50, 100 × 80,000, Commercial Code',
    document: grantOf({
      rights: '80000', sharesPerRight: '100', price: '4700', issuePrice: '20750', resolutionDate: '2004-06-24',
      capital: { base: 'exercisePriceAndBookValue', shareIssuePrice: 'withBookValue', basis: 'aggregate' }, exercises: [['80', '1000']],
    }),
    expected: {
      bookValuePerShare: '207.5', issuePriceOfShare: '4907.5', statedCapitalPerShare: '2454', statedCapitalByShare: '19632000000', statedCapitalByRight: '19630000000', statedCapitalAggregate: '19630000000',
      statedCapitalByExercise: '19630000000', statedCapitalTotal: '19630000000', basisDifferenceByShare: '2000000', issueProceeds: '1660000000', cashForRights: '1660000000', paidInTotal: '39260000000',
      statedCapitalOnExercise: '19630000000',
    },
  },
  {
    source: 'gratis rights under the Commercial Code have a book value of 0: the exercise price alone',
    document: grantOf({ rights: '2906', sharesPerRight: '500', price: '3951', resolutionDate: '2006-03-28' }),
    expected: { paidInTotal: '5740803000', statedCapitalOnExercise: '2870401500', bookValuePerShare: '0' },
  },
];

type Pair = readonly [source: string, facts: Facts, issuePriceOfShare: string, capitalPerShare: string, chosen?: string];

const PAIR_ALONE = 'The table prints the pair alone: an exercise price of 1 yen and the book value that comes to the issue price stand for both.';

const WITH = { base: 'exercisePriceAndBookValue', shareIssuePrice: 'withBookValue' } as const;
const MIXED = { base: 'exercisePriceAndBookValue', shareIssuePrice: 'exercisePrice' } as const;

const pairs: readonly Pair[] = [
  ['Canon, with book value', { price: '1', bookValue: valued('228100'), sharesPerRight: '100', capital: WITH }, '2282', '1141', PAIR_ALONE],
  ['E00577, with book value', { price: '1', bookValue: valued('291900'), sharesPerRight: '100', capital: WITH }, '2920', '1460', PAIR_ALONE],
  ['E03599, with book value (1)', { price: '1', bookValue: valued('174000'), sharesPerRight: '100', capital: WITH }, '1741', '871', PAIR_ALONE],
  ['E03599, with book value (2)', { price: '1', bookValue: valued('190000'), sharesPerRight: '100', capital: WITH }, '1901', '951', PAIR_ALONE],
  ['E03599, with book value (3)', { price: '1', bookValue: valued('223000'), sharesPerRight: '100', capital: WITH }, '2231', '1116', PAIR_ALONE],
  ['E34747, half from 2022', { price: '1', bookValue: { tranches: [{ share: '1', perShare: '2062' }] }, sharesPerRight: '100', capital: WITH }, '2063', '1032'],
  ['E34747, half from 2023', { price: '1', bookValue: { tranches: [{ share: '1', perShare: '2058' }] }, sharesPerRight: '100', capital: WITH }, '2059', '1030'],
  ['Trend Micro, price alone', { price: '7714' }, '7714', '3857'],
  ['E34721, price alone', { price: '392' }, '392', '196'],
  ['817, price alone', { price: '817' }, '817', '409'],
  ['E31335, price alone', { price: '276' }, '276', '138'],
  ['Advantest, mixed', { price: '6990', bookValue: valued('206500'), sharesPerRight: '100', capital: MIXED }, '6990', '4528', 'The book value lies in (2,064; 2,066]; 2,065 stands for it.'],
  ['413 with a fractional book value of 1.28', { price: '413', bookValue: valued('128'), sharesPerRight: '100', capital: WITH }, '414.28', '208'],
];

const tables: readonly PublishedCapital[] = pairs.map(([source, facts, issuePriceOfShare, statedCapitalPerShare, chosen]) =>
  ({ source, document: grantOf(facts), expected: { issuePriceOfShare, statedCapitalPerShare }, ...(chosen === undefined ? {} : { chosen }) }));

const others: readonly PublishedCapital[] = [
  {
    source: 'E34747: both halves together, weighted',
    document: grantOf({ price: '1', rights: '120', sharesPerRight: '100', bookValue: { tranches: [{ share: '0.5', perShare: '2062' }, { share: '0.5', perShare: '2058' }] }, capital: WITH }),
    expected: { bookValuePerShare: '2060', issuePriceOfShare: '2061', paidInTotal: '24732000', statedCapitalOnExercise: '12366000' },
  },
  {
    source: 'filing 45703, 22nd series: 1,183 rights × 314,600 and 1 yen a share',
    document: grantOf({ rights: '1183', sharesPerRight: '100', price: '3146', issuePrice: '100' }),
    expected: { aggregateExerciseAmount: '372171800', issueProceeds: '118300', aggregateWithPremium: '372290100', offeringAmount: '372290100', cashForRights: '118300' },
  },
  {
    source: 'filing 45703, 22nd series, before correction',
    document: grantOf({ rights: '1183', sharesPerRight: '100', price: '3217', issuePrice: '100', settlement: 'setOff' }),
    expected: { aggregateExerciseAmount: '380571100', aggregateWithPremium: '380689400', cashForRights: '0' },
  },
  { source: 'RIZAP 2022: 834,535 × 200', document: grantOf({ rights: '834535', sharesPerRight: '100', price: '2', issuePrice: '200' }), expected: { issueProceeds: '166907000' } },
  { source: 'registration tax of 5,905,067,000', document: grantOf({ rights: '10', sharesPerRight: '100', price: '5905067', capital: { ratio: '1' } }), expected: { statedCapitalTotal: '5905067000', registrationTax: '41335400' } },
  { source: 'registration tax of 2,871,128,000', document: grantOf({ rights: '2906', sharesPerRight: '500', price: '3951' }), expected: { statedCapitalTotal: '2871128000', registrationTax: '20097800' } },
  { source: 'registration tax of 5,000,000', document: grantOf({ rights: '100', sharesPerRight: '100', price: '1000' }), expected: { statedCapitalTotal: '5000000', registrationTax: '35000' } },
  { source: 'registration tax of 4,285,714: the least', document: grantOf({ price: '8571428' }), expected: { statedCapitalTotal: '4285714', registrationTax: '30000' } },
];

/** Every published row of capital on exercise, rounding bases, the annual report's pair of columns, premium and registration tax. */
export const PUBLISHED_CAPITAL: readonly PublishedCapital[] = [...article17, ...bases, ...tables, ...others];
