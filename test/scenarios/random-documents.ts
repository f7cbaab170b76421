import fc from 'fast-check';
import { newDocument } from '#shared/grant/new-document.ts';
import { BOOK_VALUE_SOURCES, CAPITAL_BASES, ROUNDING_BASES, SHARE_ISSUE_PRICES, type GrantDocument, type Scenario } from '#shared/grant/schema.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { paid } from '../grant/issue-price.ts';

const count = fc.bigInt(1n, 20_000n).map(String);
const largeCount = fc.bigInt(1n, 10n ** 15n - 1n).map(String);
const amount = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('', '.5', '.25', '.0125')).map(([whole, part]) => `${whole}${part}`);
const broken = fc.constantFrom('', 'abc', '-5', '0', '1.5', '12345678901234567', '0.00001');

const or = <T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>): fc.Arbitrary<T> => fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: seldom });
const nullable = (text: fc.Arbitrary<string>): fc.Arbitrary<string | null> => fc.oneof({ weight: 3, arbitrary: text }, { weight: 1, arbitrary: fc.constant(null) });

const someCount = or(fc.oneof(count, largeCount), broken);
const someAmount = or(amount, broken);

const scenarios: fc.Arbitrary<readonly Scenario[]> = fc
  .array(fc.record({ exercisePrice: nullable(someAmount), rights: nullable(someCount), sharesPerRight: nullable(someCount) }), { maxLength: 6 })
  .map((all) => all.map((own, index) => ({ id: `s${index + 1}`, name: `Scenario ${index + 1}`, ...own })));

const exercisePrice = fc.oneof(
  fc.record({ status: fc.constant('pending' as const), decisionDate: fc.constant(null) }),
  fc.record({ status: fc.constant('decided' as const), amount: someAmount, decisionDate: fc.constant(null) }),
);

const terms = fc.record({
  rights: nullable(someCount),
  sharesPerRight: nullable(someCount),
  issuePrice: nullable(someAmount).map(paid),
  bookValue: fc.record({ source: fc.constantFrom(...BOOK_VALUE_SOURCES), perRight: nullable(someAmount) }),
  exercisePrice,
  statedCapital: fc.record({
    base: fc.constantFrom(...CAPITAL_BASES),
    shareIssuePrice: fc.constantFrom(...SHARE_ISSUE_PRICES),
    ratio: or(fc.constantFrom('0.5', '0.75', '1', '0.5001'), fc.constantFrom('0.4', 'half')),
    unit: or(fc.constantFrom('1', '0.01', '100'), broken),
    basis: fc.constantFrom(...ROUNDING_BASES),
  }),
});

const market = fc.record({
  sharesIssued: nullable(someCount),
  treasuryShares: nullable(or(fc.oneof(count, fc.constant('0')), broken)),
  otherDilutiveShares: nullable(or(count, broken)),
  sharePrice: nullable(someAmount),
});

const allottees = fc.array(nullable(or(fc.bigInt(1n, 30n).map(String), broken)), { maxLength: 8 }).map((all) =>
  all.map((rights, index) => ({ id: `a${index + 1}`, ...NOBODY, employeeNumber: '', name: `社員${index + 1}`, company: '', category: '', grade: '', rights, note: '' })),
);

/** Documents with and without a decided price, with holes and broken texts; some whose allottees hold just the rights of the grant. */
export const documents: fc.Arbitrary<GrantDocument> = fc
  .record({ terms, market, scenarios, allottees, tied: fc.boolean() })
  .map(({ terms: some, market: figures, scenarios: rows, allottees: persons, tied }) => {
    const document = newDocument();
    const held = persons.reduce((sum, { rights }) => sum + (/^[1-9]\d*$/.test(rights ?? '') ? BigInt(rights ?? '0') : 0n), 0n);
    const rights = tied && held > 0n && held < 10n ** 15n ? String(held) : some.rights;
    return { ...document, grant: { ...document.grant, ...some, rights }, market: { ...document.market, ...figures }, scenarios: rows, allottees: persons };
  });
