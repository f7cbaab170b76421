import fc from 'fast-check';
import type { Allottee, GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { CAPITAL_BASES, ROUNDING_BASES, SECURITY_KINDS } from '#shared/grant/schema.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';

/** A scenario that leaves everything as in the grant but what is given. */
export const scenario = (id: string, change: Partial<Scenario> = {}): Scenario => ({ id, name: id, exercisePrice: null, rights: null, sharesPerRight: null, ...change });

/** An allottee with nothing but what is given. */
export const allottee = (id: string, change: Partial<Allottee> = {}): Allottee => ({
  id, ...NOBODY, employeeNumber: '', name: '', company: '', category: '', grade: '', rights: null, note: '', ...change,
});

/** The reference grant with the price of its cases: 3,951 yen. */
export const referenceAt3951 = (): GrantDocument => ({
  ...referenceDocument(),
  scenarios: [scenario('s1', { name: 'At ¥3,951', exercisePrice: '3951' }), scenario('s2', { name: 'More rights', exercisePrice: '3951', rights: '3200' })],
});

const count = (most: number): fc.Arbitrary<string> => fc.integer({ min: 1, max: most }).map(String);
const price = (decimals: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: 999_999 * 10 ** decimals }).map((units) => {
    const digits = String(units).padStart(decimals + 1, '0');
    return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  });
const orMissing = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { freq: 6 });

const total = (least: number): fc.Arbitrary<string> => fc.integer({ min: least, max: 900_000_000_000 }).map(String);

const votes = fc.record({ unitShares: orMissing(fc.constantFrom('1', '100', '1000')), total: orMissing(count(30_000_000)), allottedSixMonths: orMissing(fc.oneof(fc.constant('0'), count(9_000))), thirdParty: fc.constant(null) });
const eps = fc.record({ profit: orMissing(total(-9_000_000_000)), control: fc.option(total(-9_000_000_000)), preferred: fc.option(total(0)), averageShares: orMissing(count(3_000_000_000)), unrecognisedCost: fc.option(price(2)) });
const securities = fc.array(fc.record({ kind: fc.constantFrom(...SECURITY_KINDS), shares: fc.option(count(9_000_000), { freq: 20 }), exercisePrice: fc.option(price(2)), addBack: fc.option(total(-5_000_000), { freq: 12 }), included: fc.boolean() }), { maxLength: 3 })
  .map((rows) => rows.map((row, index) => ({ id: `b${index + 1}`, name: `Security ${index + 1}`, ...row })));
const holders = fc.array(fc.record({ shares: orMissing(count(90_000_000)), votes: orMissing(count(900_000)) }), { maxLength: 2 })
  .map((rows) => rows.map((row, index) => ({ id: `h${index + 1}`, name: `Holder ${index + 1}`, ...row })));

const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });

/** Grants of every method of capital, with prices of up to two decimals, in yen and dollars, and now and then an input missing. */
export const grants: fc.Arbitrary<GrantDocument> = fc
  .record({
    currency: fc.constantFrom('JPY', 'USD'),
    base: fc.constantFrom(...CAPITAL_BASES),
    basis: fc.constantFrom(...ROUNDING_BASES),
    ratio: fc.oneof(fc.constant('0.5'), fc.integer({ min: 500, max: 1000 }).map((thousandths) => (thousandths / 1000).toString())),
    unit: fc.constantFrom('1', '0.01', '10'),
    issuePrice: fc.option(fc.oneof(count(5000), price(2)), { freq: 2 }),
    sharesPerRight: orMissing(fc.constantFrom('1', '10', '100', '500', '1000', '7', '300')),
    sizes,
    decided: fc.option(fc.integer({ min: 0, max: 2 }).chain(price), { freq: 2 }),
    sharesIssued: orMissing(count(3_000_000_000)),
    treasuryShares: orMissing(count(1_000_000)),
    otherDilutiveShares: orMissing(count(9_000_000)),
    sharePrice: orMissing(fc.integer({ min: 0, max: 2 }).chain(price)),
    prices: fc.array(fc.integer({ min: 0, max: 2 }).chain(price), { minLength: 3, maxLength: 6 }),
    otherRights: orMissing(count(99_999)),
    averageSharePrice: orMissing(fc.integer({ min: 0, max: 2 }).chain(price)),
    authorised: orMissing(count(9_000_000_000 / 8)),
    votes,
    eps,
    securities,
    holders,
  })
  .map((facts): GrantDocument => {
    const empty = newDocument();
    const rights = String(facts.sizes.reduce((sum, size) => sum + size, 0));
    return {
      ...empty,
      currency: facts.currency,
      grant: {
        ...empty.grant,
        rights,
        sharesPerRight: facts.sharesPerRight,
        issuePrice: facts.issuePrice,
        exercisePrice: facts.decided === null ? { status: 'pending', decisionDate: '2006-11-08' } : { status: 'decided', amount: facts.decided, decisionDate: null },
        statedCapital: { base: facts.base, basis: facts.basis, ratio: facts.ratio, unit: facts.unit },
      },
      market: { sharesIssued: facts.sharesIssued, treasuryShares: facts.treasuryShares, otherDilutiveShares: facts.otherDilutiveShares, sharePrice: facts.sharePrice, averageSharePrice: facts.averageSharePrice, authorised: facts.authorised },
      votes: facts.votes,
      eps: facts.eps,
      securities: facts.securities,
      holders: facts.holders,
      scenarios: [...facts.prices.map((exercisePrice, index) => scenario(`s${index + 1}`, { exercisePrice })), scenario('s9', { exercisePrice: facts.prices[0] ?? null, rights: facts.otherRights })],
      allottees: facts.sizes.map((size, index) => allottee(`a${index + 1}`, { rights: String(size) })),
    };
  });
