import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/runs.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { multiplyDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { AXIS_INPUTS, type AxisInput } from '#shared/grant/input-names.ts';
import { INPUTS } from '#shared/grant/input-registry.ts';
import type { GrantDocument, SensitivityAxis } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { METRIC_IDS } from '#shared/metrics/registry.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { calculateMatrix, cellIndex, matrixCells, partOfPlan, planMatrix, type MatrixPlan, type MatrixRequest } from '#shared/scenarios/sensitivity/matrix.ts';
import { withInputs, type OtherInputs } from '#shared/scenarios/with-inputs.ts';
import { documents } from '../random-documents.ts';

const listed = (input: AxisInput, ...values: readonly string[]): SensitivityAxis => ({ input, values: { kind: 'list', values } });
const steps = (input: AxisInput, start: string, end: string, step: string): SensitivityAxis => ({ input, values: { kind: 'steps', start, end, step } });

const request = (change: Partial<MatrixRequest>): MatrixRequest => ({
  figures: ['statedCapitalTotal'],
  scenario: null,
  rows: steps('exercisePrice', '3500', '4000', '250'),
  columns: listed('rights', '2906', '3200'),
  pages: null,
  ...change,
});

function planOf(document: GrantDocument, change: Partial<MatrixRequest>): MatrixPlan {
  const reading = planMatrix(document, request(change));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.plan;
}

function tableOf(plan: MatrixPlan, figure = 0): readonly (readonly (string | null)[])[] {
  const cells = matrixCells(plan, figure, calculateMatrix(plan));
  return plan.rows.map((_, row) => plan.columns.map((__, column) => cells.valueAt(cellIndex(plan.axes, 0, row, column))));
}

describe('a matrix', () => {
  it('has a figure for every price and number of rights, exact to the yen', () => {
    expect(tableOf(planOf(referenceDocument(), { rows: listed('exercisePrice', '3500', '3951') }))).toEqual([
      ['2542750000', '2800000000'],
      ['2871128000', '3161600000'],
    ]);
  });

  it('varies shares by whole rights', () => {
    const plan = planOf(referenceDocument(), { figures: ['shares', 'dilutionOfIssued'], columns: listed('shares', '1453000', '1600000') });
    expect(tableOf(plan)[0]).toEqual(['1453000', '1600000']);
    expect(planMatrix(referenceDocument(), request({ columns: listed('shares', '1453001') }))).toEqual({
      ok: false, problem: { kind: 'sharesNotWhole', value: '1453001', sharesPerRight: '500' },
    });
  });

  it('follows a formula of its scenario', () => {
    const reference = referenceDocument();
    const document = { ...reference, scenarios: [{ id: 's1', name: '', exercisePrice: '=sharePrice * 1.05', rights: null, sharesPerRight: '=rights' }] };
    const plan = planOf(document, { scenario: 's1', figures: ['aggregateExerciseAmount'], rows: listed('sharePrice', '1000', '2000'), columns: listed('rights', '1', '2') });
    expect(tableOf(plan)).toEqual([['1050', '4200'], ['2100', '8400']]);
  });

  it.each<[string, Partial<MatrixRequest>, object]>([
    ['an empty list', { rows: listed('exercisePrice') }, { kind: 'axis', axis: 'rows', problem: { code: 'empty' } }],
    ['backwards', { rows: steps('exercisePrice', '4000', '3500', '50') }, { kind: 'axis', axis: 'rows', problem: { code: 'backwards' } }],
    ['a step of 0', { columns: steps('rights', '1', '5', '0') }, { kind: 'axis', axis: 'columns', problem: { code: 'stepZero' } }],
    ['no number', { columns: steps('rights', 'many', '5', '1') }, { kind: 'axis', axis: 'columns', problem: { code: 'notANumber', value: 'many' } }],
    ['a price of 0', { rows: listed('exercisePrice', '0') }, { kind: 'axis', axis: 'rows', problem: { code: 'badValue', value: '0' } }],
    ['too many values', { rows: steps('exercisePrice', '1', '999999', '0.01') }, { kind: 'axis', problem: { code: 'tooManyValues' } }],
    ['too many cells', { rows: steps('exercisePrice', '1', '3000', '1'), columns: steps('rights', '1', '3000', '1') }, { kind: 'tooManyCells', cells: '9000000' }],
    ['one input twice', { columns: listed('exercisePrice', '1') }, { kind: 'sameInput' }],
    ['shares beside rights', { columns: listed('shares', '500'), pages: listed('rights', '1') }, { kind: 'sharesAndParts' }],
    ['both book values', { columns: listed('bookValuePerRight', '1'), pages: listed('trancheBookValue', '1') }, { kind: 'twoBookValues' }],
    ['a per cent of nothing', { rows: { input: 'exercisePrice', values: { kind: 'percent', base: null, from: '-10', to: '10', step: '5' } } }, { kind: 'axis', problem: { code: 'noBase' } }],
    ['an unknown figure', { figures: ['c9'] }, { kind: 'unknownFigure', figure: 'c9' }],
    ['an unknown scenario', { scenario: 's9' }, { kind: 'unknownScenario' }],
  ])('refuses %s at once', (_, change, problem) => {
    expect(planMatrix(referenceDocument(), request(change))).toMatchObject({ ok: false, problem });
  });

  it('takes per cents around a base, rounded to what the input can be', () => {
    const axis = (input: AxisInput, base: string | null): SensitivityAxis => ({ input, values: { kind: 'percent', base, from: '-10', to: '10', step: '10' } });
    const plan = planOf(referenceDocument(), { rows: axis('exercisePrice', '3951'), columns: axis('rights', null) });
    expect([plan.rows, plan.columns]).toEqual([['3556', '3951', '4346'], ['2615', '2906', '3197']]);
  });

  it('leaves the base itself as it is, however fine', () => {
    const axis = (step: string): SensitivityAxis => ({ input: 'exercisePrice', values: { kind: 'percent', base: '3951.25', from: `-${step}`, to: step, step } });
    expect(planOf(referenceDocument(), { rows: axis('10') }).rows).toEqual(['3556', '3951.25', '4346']);
    expect(planOf(referenceDocument(), { rows: axis('0') }).rows).toEqual(['3951.25']);
  });

  it('takes the values of the scenarios, each once and in order', () => {
    const scenarios = ['4000', '3500', '4000'].map((exercisePrice, index) => ({ id: `s${index}`, name: '', exercisePrice, rights: null, sharesPerRight: null }));
    expect(planOf({ ...referenceDocument(), scenarios }, { rows: { input: 'exercisePrice', values: { kind: 'scenarios' } } }).rows).toEqual(['3500', '4000']);
  });

  it('never gives up exactness: prices with decimals and totals beyond 2^53 go the exact way, and say so', () => {
    const document = referenceDocument();
    const wide = planOf(document, { figures: ['statedCapitalTotal'], rows: listed('exercisePrice', '999999999.9999'), columns: listed('rights', '999999999999999') });
    const cells = matrixCells(wide, 0, calculateMatrix(wide));
    expect(cells.path).toBe('exact');
    expect(cells.valueAt(0)).toBe('249999999999999750000000000');
    const small = planOf(document, { rows: listed('exercisePrice', '3951.5') });
    expect(matrixCells(small, 0, calculateMatrix(small)).path).toBe('fast');
    expect(tableOf(small)[0]?.[0]).toBe('2871128000');
  });
});

const axisFor = (input: AxisInput): fc.Arbitrary<SensitivityAxis> => {
  const count = fc.integer({ min: 1, max: 5000 }).map(String);
  const amount = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('', '.5', '.25')).map(([whole, part]) => `${whole}${part}`);
  const value = input === 'statedCapitalRatio' ? fc.constantFrom('0.5', '0.75', '1')
    : input === 'shares' ? count.map((rights) => multiplyDecimals(rights, '500'))
    : INPUTS[input].kind === 'count' ? count : amount;
  return fc.uniqueArray(value, { minLength: 1, maxLength: 3 }).map((values) => listed(input, ...values));
};

const requests: fc.Arbitrary<MatrixRequest> = fc
  .uniqueArray(fc.constantFrom(...AXIS_INPUTS), { minLength: 3, maxLength: 3 })
  .filter((inputs) => !inputs.includes('shares') || (!inputs.includes('rights') && !inputs.includes('sharesPerRight')))
  .filter((inputs) => !inputs.includes('bookValuePerRight') || !inputs.includes('trancheBookValue'))
  .chain(([rows, columns, pages]) => fc.record({
    figures: fc.uniqueArray(fc.constantFrom(...METRIC_IDS), { minLength: 1, maxLength: 3 }),
    scenario: fc.constant<string | null>(null),
    rows: axisFor(rows ?? 'rights'),
    columns: axisFor(columns ?? 'rights'),
    pages: fc.option(axisFor(pages ?? 'rights')),
  }));

it('every cell of every matrix is the figure of the scenario with those inputs, whole or in parts', () => {
  const formulas = fc.constantFrom(null, '=sharePrice * 2', '=ROUNDUP(issuePrice + rights / 3, 0)', '=sharesPerRight + 1');
  fc.assert(fc.property(documents, requests, formulas, fc.boolean(), (random, given, formula, own) => {
    const scenario = { id: 'own', name: '', exercisePrice: formula, rights: null, sharesPerRight: null };
    // Where the book value follows the issue price, it is no axis.
    const bookValue = [given.rows, given.columns, given.pages].some((axis) => axis?.input === 'bookValuePerRight') ? { source: 'amount' as const, perRight: '45' } : random.grant.bookValue;
    const document: GrantDocument = { ...random, grant: { ...random.grant, bookValue, sharesPerRight: given.rows.input === 'shares' || given.columns.input === 'shares' || given.pages?.input === 'shares' ? '500' : random.grant.sharesPerRight }, scenarios: [scenario] };
    const reading = planMatrix(document, { ...given, scenario: own ? 'own' : null });
    if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
    const { plan } = reading;
    const columns = calculateMatrix(plan);
    const expected = (page: number, row: number, column: number, figure: number): string | null => {
      const place = withInputs({ document, scenario: own ? scenario : null }, {
        ...replaced(given.rows, plan.rows[row]), ...replaced(given.columns, plan.columns[column]), ...replaced(given.pages, plan.pages[page]),
      });
      const definition = figureById(place.document, plan.figures[figure]?.id ?? '');
      if (definition === null) return null;
      const evaluation = evaluate(definition.expression, inputsOf(place.document, place.scenario));
      return evaluation.status === 'value' ? evaluation.value : null;
    };
    for (const figure of plan.figures.keys()) {
      const cells = matrixCells(plan, figure, columns);
      for (const page of plan.pages.keys()) {
        for (const row of plan.rows.keys()) {
          const part = partOfPlan(plan, page, row, row + 1);
          const cellsOfPart = matrixCells(part, figure, calculateMatrix(part));
          for (const column of plan.columns.keys()) {
            const value = expected(page, row, column, figure);
            expect(cells.valueAt(cellIndex(plan.axes, page, row, column))).toBe(value);
            expect(cellsOfPart.valueAt(column)).toBe(value);
          }
        }
      }
    }
  }), { numRuns: runs(150) });
});

function replaced(axis: SensitivityAxis | null, value: string | null | undefined): OtherInputs {
  if (axis === null || value == null) return {};
  if (axis.input !== 'shares') return { [axis.input]: value };
  return { rights: String(BigInt(value) / 500n) };
}
