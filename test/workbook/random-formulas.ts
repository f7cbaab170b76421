import fc from 'fast-check';
import { COLUMN_UNITS, type GrantDocument, type CustomColumn, type Scenario } from '#shared/grant/schema.ts';
import { INPUT_NAMES } from '#shared/grant/input-names.ts';
import { METRIC_IDS } from '#shared/metrics/registry.ts';

/** Numbers as people write them into formulas: rates, prices, thousands and millions, per cent. */
const numbers = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map(String),
  fc.integer({ min: 1, max: 99_999 }).map(String),
  fc.constantFrom('0.5', '1.05', '0.1', '1.1', '0.01', '0.025', '1.0025', '0.3333', '2.5', '1000', '1000000', '5%', '105%', '12.5%', '100'),
);

/** What prices and counts are brought to multiples of; some refused by their sign, and 0. */
const multiples = fc.constantFrom('5', '10', '50', '100', '500', '7', '0.5', '0.05', '1', '3', '-5', '0');

const comparisons = fc.constantFrom('>', '>=', '<', '<=', '=', '<>');

/** Formula texts over all functions, and conditions, in which these names stand. */
function formulasOver(names: readonly string[]): { readonly number: fc.Arbitrary<string>; readonly condition: fc.Arbitrary<string> } {
  const places = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, 0, 1, 2) }, { weight: 1, arbitrary: fc.integer({ min: -4, max: 5 }) });
  const { number, condition } = fc.letrec<{ number: string; condition: string }>((tie) => {
    const some = fc.array(tie('number'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(', '));
    return {
      number: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { weight: 5, arbitrary: fc.constantFrom(...names) },
        { weight: 3, arbitrary: numbers },
        { weight: 6, arbitrary: fc.tuple(tie('number'), fc.constantFrom('+', '-', '*', '/'), tie('number')).map(([left, sign, right]) => `(${left} ${sign} ${right})`) },
        { weight: 3, arbitrary: fc.tuple(fc.constantFrom('ROUND', 'ROUNDUP', 'ROUNDDOWN'), tie('number'), places).map(([name, value, count]) => `${name}(${value}, ${count})`) },
        { weight: 2, arbitrary: fc.tuple(tie('condition'), tie('number'), tie('number')).map((parts) => `IF(${parts.join(', ')})`) },
        { weight: 2, arbitrary: fc.tuple(fc.constantFrom('MIN', 'MAX', 'SUM'), some).map(([name, parts]) => `${name}(${parts})`) },
        { weight: 3, arbitrary: fc.tuple(fc.constantFrom('MOD', 'MROUND', 'CEILING', 'FLOOR'), tie('number'), fc.oneof({ weight: 3, arbitrary: multiples }, { weight: 1, arbitrary: tie('number') })).map(([name, value, unit]) => `${name}(${value}, ${unit})`) },
        { weight: 1, arbitrary: some.map((parts) => `AVERAGE(${parts})`) },
        { weight: 1, arbitrary: tie('number').map((value) => `INT(${value})`) },
        { weight: 1, arbitrary: fc.tuple(tie('number'), fc.constantFrom('2', '3', '2', '-1', '0', '10')).map(([value, exponent]) => `(${value})^${exponent}`) },
        { weight: 1, arbitrary: tie('number').map((value) => `ABS(${value})`) },
        { weight: 1, arbitrary: tie('number').map((value) => `-${value}`) },
        { weight: 1, arbitrary: tie('number').map((value) => `${value}%`) },
      ),
      condition: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { weight: 4, arbitrary: fc.tuple(tie('number'), comparisons, tie('number')).map((parts) => parts.join(' ')) },
        { weight: 1, arbitrary: fc.tuple(fc.constantFrom('AND', 'OR'), tie('condition'), tie('condition')).map(([name, one, other]) => `${name}(${one}, ${other})`) },
        { weight: 1, arbitrary: tie('condition').map((part) => `NOT(${part})`) },
      ),
    };
  });
  return { number, condition };
}

/** Formulas that a grant really has: shares of a whole, thousands, discounts, tests against a limit. */
const usual = fc.constantFrom(
  'statedCapitalTotal / aggregateExerciseAmount', 'aggregateExerciseAmount / 1000000', 'ROUNDDOWN(aggregateExerciseAmount / 1000, 0)', 'exercisePrice / sharePrice - 1',
  'shares / (sharesIssued - treasuryShares)', 'ROUNDUP(exercisePrice * 0.95, 0)', 'ROUNDUP(exercisePrice * statedCapitalRatio, 2)', 'MAX(0, sharePrice - exercisePrice)', 'aggregateExerciseAmount > 1000000000',
  'AND(shares <= 1453000, exercisePrice >= sharePrice)', 'ROUND(additionalPaidInCapitalTotal / shares, 2)', 'shares / otherDilutiveShares', 'MOD(shares, 100)', 'MROUND(exercisePrice, 5)', 'CEILING(exercisePrice * 1.05, 10)', 'FLOOR(rights, 50)', 'exercisePrice * 1.02^3', 'AVERAGE(exercisePrice, sharePrice)', 'MOD(shares, treasuryShares)', 'IF(treasuryShares = 0, 0, shares / treasuryShares)',
);

const columnFacts = (index: number): fc.Arbitrary<Omit<CustomColumn, 'id' | 'name'>> => {
  const { number, condition } = formulasOver([...INPUT_NAMES, ...METRIC_IDS, ...Array.from({ length: index }, (_, before) => `c${before + 1}`)]);
  return fc.record({
    formula: fc.oneof({ weight: 4, arbitrary: number }, { weight: 1, arbitrary: condition }, { weight: 2, arbitrary: usual }),
    unit: fc.constantFrom(...COLUMN_UNITS),
    decimals: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 2 }),
  });
};

/** Columns that refer to inputs, to figures and to each other, in any order. */
export const ownColumns: fc.Arbitrary<readonly CustomColumn[]> = fc
  .tuple(...Array.from({ length: 5 }, (_, index) => columnFacts(index)))
  .chain((facts) => {
    const columns = facts.map((own, index) => ({ id: `c${index + 1}`, name: `Own ${index + 1}`, ...own }));
    return fc.shuffledSubarray(columns, { minLength: columns.length });
  });

/** Formulas in which cells of other rows stand: mostly of one column, down from row to row or across, circles among them. */
function otherRows(column: string, texts: readonly string[]): fc.Arbitrary<string> {
  const columns = fc.oneof({ weight: 3, arbitrary: fc.constant(column) }, { weight: 1, arbitrary: fc.constantFrom('exercisePrice', 'rights', ...METRIC_IDS, 'c1', 'c2', 'c3') });
  const rows = fc.constantFrom('f1', 'f1', 'f2', 'f2', 'f3', 'f4', 'grant');
  return fc.tuple(fc.constantFrom(...texts), rows, columns).map(([text, row, at]) => text.replace('@', `[${row}!${at}]`));
}

const PRICE_NAMES = ['sharePrice', 'issuePrice', 'sharesIssued', 'rights', 'sharesPerRight', 'statedCapitalRatio', 'shares'] as const;

/** Formulas of exercise prices: most come to a price, some to what is none. */
const prices = fc.oneof(
  fc.constantFrom('=ROUNDUP(sharePrice * 1.05, 0)', '=sharePrice', '=sharePrice * 1.05', '=MAX(sharePrice, ROUNDUP(sharePrice * 1.025, 0))', '=ROUND(sharePrice / 3, 2)', '=sharePrice / 3', '=sharePrice - 1000', '=1', '=sharePrice * 100000', '=issuePrice', '=CEILING(sharePrice * 1.05, 5)', '=MROUND(sharePrice, 0.5)', '=INT(sharePrice * 1.02^2)', '=FLOOR(sharePrice, 100)'),
  formulasOver(PRICE_NAMES).number.map((text) => `=ROUND(ABS(${text}), 2)`),
  formulasOver(PRICE_NAMES).number.map((text) => `=${text}`),
  otherRows('exercisePrice', ['=ROUND(@*1.05, 0)', '=@+50', '=@', '=@*1.1', '=ABS(@)/100', '=CEILING(@, 5)+issuePrice']),
);
const counts = fc.oneof(
  otherRows('rights', ['=@', '=@+1', '=ROUNDUP(@/3, 0)', '=MAX(1, INT(@))', '=@*2']),
  fc.constantFrom('=ROUNDDOWN(100000000 / exercisePrice, 0)', '=IF(sharePrice > 3000, 100, 500)', '=100000 / 7', '=sharesIssued * 1%', '=ROUNDDOWN(sharesIssued / 1000, 0)', '=2906', '=otherDilutiveShares', '=FLOOR(100000000 / exercisePrice, 100)', '=MOD(sharesIssued, 1000)', '=CEILING(sharesIssued / 7, 10)'),
  formulasOver(['exercisePrice', 'sharesIssued', 'treasuryShares']).number.map((text) => `=ROUNDUP(ABS(${text}), 0)`),
);

/** Scenarios whose inputs are worked out by formulas. */
export const formulaScenarios: fc.Arbitrary<readonly Scenario[]> = fc
  .array(fc.record({ exercisePrice: fc.option(prices, { freq: 6 }), rights: fc.option(counts, { freq: 2 }), sharesPerRight: fc.option(counts, { freq: 2 }) }), { minLength: 3, maxLength: 6 })
  .map((rows) => rows.map((row, index) => ({ id: `f${index + 1}`, name: `By formula ${index + 1}`, ...row })));

/** Documents of `grants` with columns of one's own and scenarios by formula. */
export const withFormulas = (grants: fc.Arbitrary<GrantDocument>): fc.Arbitrary<GrantDocument> =>
  fc.tuple(grants, ownColumns, formulaScenarios).map(([document, columns, scenarios]) => ({ ...document, columns, scenarios: [...document.scenarios, ...scenarios] }));
