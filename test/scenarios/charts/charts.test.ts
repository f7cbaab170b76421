import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/runs.ts';
import { addDecimals, compareDecimals, subtractDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { add, input, multiply } from '#shared/calc/expression.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { InputName } from '#shared/grant/input-names.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { METRIC_IDS, metricById } from '#shared/metrics/registry.ts';
import { capitalByPrice } from '#shared/scenarios/charts/capital-by-price.ts';
import type { ChartReading } from '#shared/scenarios/charts/chart-data.ts';
import { defaultRange, roundStep, type RangeRequest } from '#shared/scenarios/charts/chart-range.ts';
import { dilutionByShares } from '#shared/scenarios/charts/dilution-by-shares.ts';
import { figureByPrice, type FigureByPriceRequest } from '#shared/scenarios/charts/figure-by-price.ts';
import { tornado, type TornadoData } from '#shared/scenarios/charts/tornado.ts';
import { calculateScenarioRow } from '#shared/scenarios/table.ts';
import { withInputs, type Case, type OtherInputs } from '#shared/scenarios/with-inputs.ts';
import { documents } from '../random-documents.ts';

const USUAL: RangeRequest = { from: null, to: null, step: null };
const AROUND: FigureByPriceRequest['counts'] = [{ kind: 'percent', value: '-10' }, { kind: 'percent', value: '0' }, { kind: 'percent', value: '10' }];

const scenarioOf = (own: Partial<Scenario>): Scenario => ({ id: 's1', name: '', exercisePrice: null, rights: null, sharesPerRight: null, ...own });
const priced = (amount: string, change: Partial<GrantDocument> = {}): Case => {
  const document = { ...referenceDocument(), ...change };
  return { document: { ...document, grant: { ...document.grant, exercisePrice: { status: 'decided', amount, decisionDate: null } } }, scenario: null };
};
const pending = (change: Partial<GrantDocument> = {}): Case => ({ document: { ...referenceDocument(), ...change }, scenario: null });

function ready<Data>(reading: ChartReading<Data>): Data {
  if (reading.status !== 'ready') throw new Error(JSON.stringify(reading));
  return reading.data;
}

/** The figure as the grid would show it with these inputs typed in. */
function inTheTable(place: Case, id: string, other: OtherInputs): string | null {
  const { document, scenario } = withInputs(place, other);
  return calculateScenarioRow(document, scenario).figures[id] ?? null;
}

describe('the range of a chart', () => {
  it.each([
    ['3951', 'JPY', { from: '3451', to: '4451', step: '50' }],
    ['1', 'JPY', { from: '1', to: '11', step: '1' }],
    ['12.34', 'USD', { from: '10.34', to: '14.34', step: '0.2' }],
    ['0.01', 'USD', { from: '0.01', to: '0.11', step: '0.01' }],
    ['999999999', 'JPY', { from: '899999999', to: '999999999', step: '10000000' }],
  ])('lies around a price of %s %s', (amount, currency, range) => {
    const { document } = priced(amount, { currency });
    expect(defaultRange(document, null, 'exercisePrice')).toEqual(range);
  });

  it('is that of the scenarios while the price is open, else around the share price, else none', () => {
    const scenarios = ['4500', '3500'].map((exercisePrice, index) => ({ ...scenarioOf({ exercisePrice }), id: `s${index}` }));
    const market = { ...referenceDocument().market, sharePrice: '3000' };
    expect(defaultRange(pending({ scenarios }).document, null, 'exercisePrice')).toEqual({ from: '3500', to: '4500', step: '50' });
    expect(defaultRange(pending({ scenarios: scenarios.slice(1) }).document, null, 'exercisePrice')).toEqual({ from: '3000', to: '4000', step: '50' });
    expect(defaultRange(pending({ market }).document, null, 'exercisePrice')).toEqual({ from: '2500', to: '3500', step: '50' });
    expect(defaultRange(pending().document, null, 'exercisePrice')).toBeNull();
    expect(figureByPrice(pending(), { figure: 'shares', prices: USUAL, counts: AROUND })).toEqual({ status: 'needs', input: 'exercisePrice' });
    expect(ready(figureByPrice(pending(), { figure: 'shares', prices: { from: '1', to: '3', step: '1' }, counts: AROUND })).xs).toEqual(['1', '2', '3']);
  });

  it.each([['79.02', '1', '50'], ['50', '1', '50'], ['49.99', '1', '20'], ['0.5', '1', '1'], ['0.24', '0.01', '0.2'], ['1', '1', '1']])('%s, at least %s, is a step of %s', (most, least, step) => {
    expect(roundStep(most, least)).toBe(step);
  });

  it.each<[Partial<RangeRequest>, object]>([
    [{ from: '0' }, { field: 'from', code: 'badValue', value: '0' }],
    [{ to: '1234567890' }, { field: 'to', code: 'badValue' }],
    [{ from: '5000' }, { field: 'to', code: 'backwards', value: '4451' }],
    [{ step: '0' }, { field: 'step', code: 'stepNotPositive' }],
    [{ step: '-5' }, { field: 'step', code: 'stepNotPositive' }],
    [{ step: '5' }, { field: 'step', code: 'tooManyPoints', limit: '200' }],
    [{ step: '0.00001' }, { field: 'step', code: 'tooManyPoints' }],
    [{ from: '3451', to: '3452', step: '0.00625' }, { field: 'step', code: 'badValue', value: '3451.00625' }],
  ])('refuses %j with its place', (given, problem) => {
    const prices = { ...USUAL, ...given };
    expect(capitalByPrice(priced('3951'), prices)).toMatchObject({ status: 'problem', problem });
    expect(figureByPrice(priced('3951'), { figure: 'shares', prices, counts: AROUND })).toMatchObject({ status: 'problem', problem });
  });

  it('has 200 points and no more', () => {
    expect(ready(capitalByPrice(priced('3951'), { from: '1', to: '200', step: '1' })).xs).toHaveLength(200);
    expect(capitalByPrice(priced('3951'), { from: '1', to: '201', step: '1' })).toMatchObject({ problem: { code: 'tooManyPoints' } });
  });
});

describe('a figure by the exercise price', () => {
  it('has a line for each number of rights, exact to the yen', () => {
    const { xs, lines, baseX } = ready(figureByPrice(priced('3951'), { figure: 'statedCapitalTotal', prices: USUAL, counts: AROUND }));
    expect([xs.length, xs[10], baseX]).toEqual([21, '3951', '3951']);
    expect(lines.map(({ rights, shares, values }) => [rights, shares, values[10]])).toEqual([
      ['2615', '1307500', '2583620000'], ['2906', '1453000', '2871128000'], ['3197', '1598500', '3158636000'],
    ]);
  });

  it.each<[FigureByPriceRequest['counts'], object]>([
    [[], { field: 'counts', code: 'empty' }],
    [[{ kind: 'count', value: '0' }], { field: 'counts', code: 'badValue', value: '0' }],
    [[{ kind: 'percent', value: '-100' }], { field: 'counts', code: 'badValue', value: '0' }],
    [['1', '2', '3', '4', '5', '6', '7'].map((value) => ({ kind: 'count' as const, value })), { field: 'counts', code: 'tooManyLines', value: '7', limit: '6' }],
  ])('refuses the numbers of rights %j', (counts, problem) => {
    expect(figureByPrice(priced('3951'), { figure: 'shares', prices: USUAL, counts })).toMatchObject({ status: 'problem', problem });
  });

  it('shows a number of rights once, however it is asked for, fewest first', () => {
    const counts = [{ kind: 'count' as const, value: '3000' }, { kind: 'percent' as const, value: '0' }, { kind: 'count' as const, value: '2906' }];
    expect(ready(figureByPrice(priced('3951'), { figure: 'shares', prices: USUAL, counts })).lines.map(({ rights }) => rights)).toEqual(['2906', '3000']);
  });

  it('needs the rights for per cents of them', () => {
    const place = priced('3951');
    const without = { ...place, document: { ...place.document, grant: { ...place.document.grant, rights: null } } };
    expect(figureByPrice(without, { figure: 'shares', prices: USUAL, counts: AROUND })).toEqual({ status: 'needs', input: 'rights' });
  });

  it('has gaps with their reason where a figure of one’s own cannot be worked out', () => {
    const columns = [{ id: 'c1', name: 'Gap', formula: '=1 / (exercisePrice - 3951)', unit: 'number' as const, decimals: null }];
    const data = ready(figureByPrice(priced('3951', { columns }), { figure: 'c1', prices: USUAL, counts: AROUND }));
    expect(data.lines.map(({ values }) => values.filter((value) => value === null).length)).toEqual([1, 1, 1]);
    expect(data.lines[0]?.values[11]).toBe('0.02');
    expect(data.gaps).toMatchObject([{ figure: { id: 'c1' }, points: 3 }]);
  });

  it('says so where no point has a figure', () => {
    expect(figureByPrice(priced('3951'), { figure: 'stakeAfterExercise', prices: USUAL, counts: AROUND })).toMatchObject({ status: 'missing', gaps: [{ points: 63 }] });
  });
});

describe('dilution by shares', () => {
  it('varies whole rights and shows the shares under them; a figure that needs more is left out and named', () => {
    const { xs, lines, gaps, baseX } = ready(dilutionByShares(pending(), USUAL));
    expect([xs.length, xs[0], xs[10], baseX]).toEqual([21, '953000', '1453000', '1453000']);
    expect(lines.map(({ figure }) => figure.id)).toEqual(['dilutionOfIssued']);
    expect(lines[0]?.values[10]).toBe('0.010835965747131933156');
    expect(gaps.map(({ figure, points }) => [figure.id, points])).toEqual([['stakeAfterExercise', 21], ['fullyDiluted', 21]]);
  });

  it('needs rights and shares per right', () => {
    const { grant } = referenceDocument();
    expect(dilutionByShares(pending({ grant: { ...grant, rights: null } }), USUAL)).toEqual({ status: 'needs', input: 'rights' });
    expect(dilutionByShares(pending({ grant: { ...grant, sharesPerRight: null } }), USUAL)).toEqual({ status: 'needs', input: 'sharesPerRight' });
  });
});

describe('a tornado', () => {
  const barsOf = (data: TornadoData) => data.bars.map(({ input, down, up }) => [input, down.input, down.change, up.input, up.change]);

  it('has the inputs that move the figure, the strongest first, each end exact', () => {
    const data = ready(tornado(priced('4000'), { figure: 'statedCapitalTotal', percent: '10' }));
    expect(data.base).toBe('2906000000');
    expect(barsOf(data)).toEqual([
      ['rights', '2615', '-291000000', '3197', '291000000'],
      ['exercisePrice', '3600', '-290600000', '4400', '290600000'],
      ['sharesPerRight', '450', '-290600000', '550', '290600000'],
      // A ratio below a half is no ratio.
      ['statedCapitalRatio', '0.45', null, '0.55', '290600000'],
      ['statedCapitalUnit', '1', '0', '1', '0'],
    ]);
    expect(data.bars[3]?.down.place).toBeNull();
  });

  it('follows a formula of its scenario', () => {
    const document = { ...referenceDocument(), market: { ...referenceDocument().market, sharePrice: '1000' } };
    const data = ready(tornado({ document, scenario: scenarioOf({ exercisePrice: '=sharePrice * 2' }) }, { figure: 'aggregateExerciseAmount', percent: '10' }));
    expect(barsOf(data)).toContainEqual(['sharePrice', '900', '-290600000', '1100', '290600000']);
  });

  it.each(['0', '-1', '100', '1000'])('refuses %s per cent', (percent) => {
    expect(tornado(priced('4000'), { figure: 'shares', percent })).toMatchObject({ status: 'problem', problem: { field: 'percent', code: 'percentRange', value: percent } });
  });

  it('is missing where its figure is', () => {
    expect(tornado(pending(), { figure: 'statedCapitalTotal', percent: '10' })).toMatchObject({ status: 'missing', gaps: [{ figure: { id: 'statedCapitalTotal' } }] });
  });
});

const formulas = fc.constantFrom(null, '=sharePrice * 2', '=ROUNDUP(issuePrice + rights / 3, 0)');
const perRight = fc.constantFrom(null, '=rights + 1', '7');
const places: fc.Arbitrary<Case> = fc.record({ document: documents, own: fc.boolean(), exercisePrice: formulas, sharesPerRight: perRight }).map(({ document, own, ...inputs }) => {
  const scenario = scenarioOf(inputs);
  return { document: { ...document, scenarios: [scenario] }, scenario: own ? scenario : null };
});
const counts: fc.Arbitrary<FigureByPriceRequest['counts']> = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 3 })
  .map((all) => all.map((value) => ({ kind: 'count', value: String(value) })));
const prices = fc.record({ from: fc.integer({ min: 1, max: 5000 }), points: fc.integer({ min: 0, max: 4 }), step: fc.constantFrom(1, 7, 250) })
  .map(({ from, points, step }): RangeRequest => ({ from: String(from), to: String(from + points * step), step: String(step) }));

describe('whatever the document', () => {
  it('every point of a line is the figure of a scenario with these inputs, and every gap has a reason', () => {
    fc.assert(fc.property(places, prices, counts, fc.constantFrom(...METRIC_IDS), (place, range, lines, figure) => {
      const reading = figureByPrice(place, { figure, prices: range, counts: lines });
      if (reading.status === 'missing') {
        for (const gap of reading.gaps) expect(inTheTable(gap.place, figure, {})).toBeNull();
        return;
      }
      const data = ready(reading);
      let missing = 0;
      for (const { rights, values } of data.lines) {
        for (const [row, value] of values.entries()) {
          expect(value).toBe(inTheTable(place, figure, { exercisePrice: data.xs[row] ?? '', rights: rights ?? '' }));
          if (value === null) missing += 1;
        }
      }
      expect(data.gaps.reduce((sum, { points }) => sum + points, 0)).toBe(missing);
    }), { numRuns: runs(200) });
  });

  it('stated and additional paid-in capital add up to what is paid in, at every price', () => {
    fc.assert(fc.property(places, prices, (place, range) => {
      const reading = capitalByPrice(place, range);
      if (reading.status === 'missing') return;
      const { xs, lines: [stated, additional] } = ready(reading);
      const method = figureMethodOf(place.document);
      const paidIn = method.base === 'exercisePrice'
        ? metricById(method, 'aggregateExerciseAmount').expression
        : add(metricById(method, 'aggregateExerciseAmount').expression, multiply(input(method.bookValue), input('rights')));
      for (const [row, price] of xs.entries()) {
        const [one, other] = [stated?.values[row] ?? null, additional?.values[row] ?? null];
        const changed = withInputs(place, { exercisePrice: price });
        const total = evaluate(paidIn, inputsOf(changed.document, changed.scenario));
        expect([one, other]).toEqual([inTheTable(place, 'statedCapitalTotal', { exercisePrice: price }), inTheTable(place, 'additionalPaidInCapitalTotal', { exercisePrice: price })]);
        if (one !== null && other !== null) expect(total).toEqual({ status: 'value', value: addDecimals(one, other) });
      }
    }), { numRuns: runs(200) });
  });

  it('every dilution is that of a scenario with so many rights', () => {
    fc.assert(fc.property(places, fc.integer({ min: 1, max: 5000 }), (place, from) => {
      const reading = dilutionByShares(place, { from: String(from), to: String(from + 3), step: '1' });
      if (reading.status !== 'ready') return;
      const { xs, lines } = reading.data;
      for (const [row, shares] of xs.entries()) {
        const rights = String(from + row);
        expect(shares).toBe(inTheTable(place, 'shares', { rights }));
        for (const { figure, values } of lines) expect(values[row]).toBe(inTheTable(place, figure.id, { rights }));
      }
    }), { numRuns: runs(200) });
  });

  it('every end of a tornado is the figure with that input alone changed, its change the difference, and no bar is longer than the one before', () => {
    fc.assert(fc.property(places, fc.constantFrom(...METRIC_IDS), fc.constantFrom('1', '10', '12.5', '99'), (place, id, percent) => {
      const reading = tornado(place, { figure: id, percent });
      if (reading.status === 'missing') {
        expect(inTheTable(place, id, {})).toBeNull();
        return;
      }
      const { base, bars } = ready(reading);
      expect(base).toBe(inTheTable(place, id, {}));
      const known = inputsOf(place.document, place.scenario).values;
      const sizes = bars.map(({ input, base: value, down, up }) => {
        expect(value).toBe(known[input]);
        for (const end of [down, up]) {
          if (end.place === null) continue;
          expect(end.figure).toBe(inTheTable(place, id, { [input satisfies InputName]: end.input }));
          expect(end.change).toBe(end.figure === null ? null : subtractDecimals(end.figure, base));
        }
        const ends = ['0', down.change ?? '0', up.change ?? '0'].toSorted(compareDecimals);
        return subtractDecimals(ends[2] ?? '', ends[0] ?? '');
      });
      for (const [index, size] of sizes.entries()) if (index > 0) expect(compareDecimals(sizes[index - 1] ?? '', size)).not.toBe(-1);
      expect(figureById(place.document, id)).not.toBeNull();
    }), { numRuns: runs(200) });
  });
});
