import fc from 'fast-check';
import { AXIS_INPUTS } from '#shared/grant/input-names.ts';
import {
  BOOK_VALUE_SOURCES, CAPITAL_BASES, COLUMN_UNITS, DELIVERY_ORDERS, FILTER_COMPARISONS, GRANT_LAWS, ISSUE_PRICE_STATES, MATRIX_VIEWS, MOST_COLUMN_DECIMALS, ROUNDING_BASES, SECURITY_KINDS, SETTLEMENTS,
  SHARE_ISSUE_PRICES, type GrantDocument,
} from '#shared/grant/schema.ts';

/** Canonical numbers, good and bad ones, and texts that are none: all of them a document can hold. */
const numberText = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 16n }).map(String),
  fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 9 })).map(([whole, tenth]) => `${whole}.${tenth}`),
  fc.constantFrom('-3', '0', '', 'abc', '1,000', '1e5'),
);
const maybeNumber = fc.option(numberText);
const words = fc.oneof(fc.string(), fc.constantFrom('社員0001', '𠮷', '=1+1', '"quoted"'));
const maybeDate = fc.option(fc.constantFrom('2006-10-31', '2007-11-08', '2006-02-30', 'tomorrow', ''));

const exercisePrice = fc.oneof(
  fc.record({ status: fc.constant('pending' as const), decisionDate: maybeDate }),
  fc.record({ status: fc.constant('decided' as const), amount: numberText, decisionDate: maybeDate }),
);

const grant = fc.record({
  law: fc.option(fc.constantFrom(...GRANT_LAWS)),
  resolutionDate: maybeDate,
  issueDate: maybeDate,
  rights: maybeNumber,
  sharesPerRight: maybeNumber,
  shareClass: words,
  issuePrice: fc.record({ status: fc.constantFrom(...ISSUE_PRICE_STATES), perRight: maybeNumber, decisionDate: maybeDate, settlement: fc.constantFrom(...SETTLEMENTS) }),
  bookValue: fc.oneof(
    fc.record({ source: fc.constantFrom(...BOOK_VALUE_SOURCES), perRight: maybeNumber }),
    fc.record({ tranches: fc.array(fc.record({ share: maybeNumber, perShare: maybeNumber }), { minLength: 1, maxLength: 3 }) }),
  ),
  exercisePrice,
  exercisePeriod: fc.record({ from: maybeDate, to: maybeDate }),
  statedCapital: fc.record({ base: fc.constantFrom(...CAPITAL_BASES), shareIssuePrice: fc.constantFrom(...SHARE_ISSUE_PRICES), ratio: numberText, unit: numberText, basis: fc.constantFrom(...ROUNDING_BASES) }),
  delivery: fc.record({ treasuryShares: maybeNumber, order: fc.constantFrom(...DELIVERY_ORDERS), bookValuePerShare: maybeNumber }),
  allotteesAnnounced: fc.record({
    persons: fc.option(fc.nat(5000)),
    description: words,
    categories: fc.array(fc.record({ category: words, persons: maybeNumber, rights: maybeNumber, rightsPerPerson: maybeNumber, mostPerPerson: maybeNumber }), { maxLength: 3 }),
  }),
});

const exercisePlan = fc.array(fc.record({ date: maybeDate, rights: maybeNumber, count: maybeNumber }), { maxLength: 3 }).map((rows) => rows.map((row, index) => ({ id: `x${index + 1}`, ...row })));

const scenarios = fc
  .array(fc.record({ name: words, exercisePrice: maybeNumber, rights: maybeNumber, sharesPerRight: maybeNumber }), { maxLength: 6 })
  .map((rows) => rows.map((row, index) => ({ id: `s${index + 1}`, ...row })));

const allottees = fc
  .array(
    fc.record({
      employeeNumber: words, name: words, reading: words, company: words, category: words, grade: words, planned: maybeNumber, rights: maybeNumber, reason: words,
      locked: fc.boolean(), note: words,
      other: fc.dictionary(fc.constantFrom('部署', 'name', '1', 'toString'), words, { maxKeys: 3 }),
      ignored: fc.array(fc.record({ code: fc.constantFrom('nameMissing', 'rightsZero'), reason: words }), { maxLength: 2 }),
    }),
    { maxLength: 6 },
  )
  .map((rows) => rows.map((row, index) => ({ id: `a${index + 1}`, ...row })));

const columns = fc
  .array(
    fc.record({ name: words, formula: fc.constantFrom('shares*2', 'c1/2', 'ROUND(', '', '=1+1'), unit: fc.constantFrom(...COLUMN_UNITS), decimals: fc.option(fc.nat(MOST_COLUMN_DECIMALS)) }),
    { maxLength: 3 },
  )
  .map((rows) => rows.map((row, index) => ({ id: `c${index + 1}`, ...row })));

/** Money in total, losses too. */
const maybeTotal = fc.option(fc.oneof(numberText, fc.bigInt({ min: -(10n ** 12n), max: -1n }).map(String)));

const securities = fc
  .array(fc.record({ name: words, kind: fc.constantFrom(...SECURITY_KINDS), shares: maybeNumber, exercisePrice: maybeNumber, addBack: maybeTotal, included: fc.boolean() }), { maxLength: 3 })
  .map((rows) => rows.map((row, index) => ({ id: `b${index + 1}`, ...row })));

const holders = fc
  .array(fc.record({ name: words, shares: maybeNumber, votes: maybeNumber }), { maxLength: 3 })
  .map((rows) => rows.map((row, index) => ({ id: `h${index + 1}`, ...row })));

const columnId = fc.constantFrom('name', 'exercisePrice', 'shares', 'c1', 'gone');
const layout = fc.record({
  columns: fc.uniqueArray(fc.record({ id: columnId, width: fc.option(fc.integer({ min: 1, max: 2000 })), hidden: fc.boolean(), pinned: fc.boolean() }), { selector: ({ id }) => id, maxLength: 4 }),
  filters: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('values' as const), column: columnId, values: fc.array(words, { maxLength: 2 }) }),
      fc.record({ kind: fc.constant('contains' as const), column: columnId, text: words }),
      fc.record({ kind: fc.constant('number' as const), column: columnId, comparison: fc.constantFrom(...FILTER_COMPARISONS), value: words }),
      fc.record({ kind: fc.constant('between' as const), column: columnId, from: words, to: words }),
    ),
    { maxLength: 2 },
  ),
});

const axis = fc.record({
  input: fc.constantFrom(...AXIS_INPUTS),
  values: fc.oneof(
    fc.record({ kind: fc.constant('steps' as const), start: numberText, end: numberText, step: numberText }),
    fc.record({ kind: fc.constant('list' as const), values: fc.array(numberText, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('percent' as const), base: maybeNumber, from: numberText, to: numberText, step: numberText }),
    fc.record({ kind: fc.constant('scenarios' as const) }),
  ),
});

const sensitivity = fc.record({
  name: words,
  figures: fc.array(fc.constantFrom('statedCapitalTotal', 'c1', 'gone'), { minLength: 1, maxLength: 2 }),
  scenario: fc.option(fc.constantFrom('s1', 'gone')),
  rows: axis,
  columns: axis,
  pages: fc.option(axis),
  base: fc.option(fc.record({ row: numberText, column: numberText, page: maybeNumber })),
  view: fc.constantFrom(...MATRIX_VIEWS),
  heat: fc.record({ shown: fc.boolean(), midpoint: maybeNumber }),
  limits: fc.array(fc.record({ figure: fc.constantFrom('dilutionOfIssued', 'c1'), comparison: fc.constantFrom('>' as const, '<=' as const), value: numberText }), { maxLength: 2 }),
  marked: fc.option(fc.subarray(['s1', 'grant'])),
});

/** Documents of the right shape with contents good and bad; ids of rows are distinct, numbers canonical. */
export const arbitraryDocument: fc.Arbitrary<GrantDocument> = fc.record({
  format: fc.constant('grantsheet' as const),
  version: fc.constant(8 as const),
  title: words,
  currency: fc.constantFrom('JPY', 'USD', 'XXX'),
  company: fc.record({ name: words, code: words }),
  grant,
  notice: fc.record({
    series: words, boardResolutionDate: maybeDate, shareholdersResolutionDate: maybeDate, allotmentDate: maybeDate, paymentDate: maybeDate,
    conditions: words, adjustment: words, acquisition: words, transfer: words, reorganisation: words, subsidiaries: words, agreement: words,
  }),
  exercisePlan,
  market: fc.record({ sharesIssued: maybeNumber, treasuryShares: maybeNumber, otherDilutiveShares: maybeNumber, sharePrice: maybeNumber, averageSharePrice: maybeNumber, authorised: maybeNumber }),
  votes: fc.record({ unitShares: maybeNumber, total: maybeNumber, allottedSixMonths: maybeNumber, thirdParty: fc.option(fc.boolean()) }),
  securities,
  holders,
  eps: fc.record({ profit: maybeTotal, control: maybeTotal, preferred: maybeNumber, averageShares: maybeNumber, unrecognisedCost: maybeNumber }),
  columns,
  scenarios,
  sensitivities: fc.array(sensitivity, { maxLength: 2 }).map((all) => all.map((one, index) => ({ id: `m${index + 1}`, ...one }))),
  allotteeColumns: columns,
  allottees,
  layouts: fc.record({ scenarios: layout, allottees: layout }),
  notes: words,
});
