import { describe, expect, it } from 'vitest';
import { runs, sampleOf } from '#test/runs.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import type { Expression } from '#shared/calc/expression.ts';
import { AXIS_INPUTS, type AxisInput } from '#shared/grant/input-names.ts';
import { ROUNDING_BASES, type GrantDocument, type CustomColumn, type Scenario, type SensitivityAxis } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { METRIC_IDS } from '#shared/metrics/registry.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { calculateMatrix, cellIndex, matrixCells, planMatrix, type MatrixPlan, type MatrixRequest } from '#shared/scenarios/sensitivity/matrix.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { paid } from '../../grant/issue-price.ts';

/** Values of each input that meet its rule and tell its figures apart: odd prices, decimals, cents, a ratio of its own. */
const VALUES: Readonly<Record<AxisInput, readonly string[]>> = {
  exercisePrice: ['3951', '3950.5', '0.01'],
  shares: ['500', '1453000', '94906266000'],
  rights: ['1', '2906', '94906266'],
  sharesPerRight: ['1', '500', '999'],
  issuePrice: ['0', '12.34', '1481'],
  bookValuePerRight: ['0', '45000', '0.07'],
  trancheBookValue: ['0', '2060', '0.07'],
  statedCapitalRatio: ['0.5', '0.6667', '1'],
  statedCapitalUnit: ['1', '100', '0.01'],
  treasuryDelivered: ['0', '7', '1452999', '9999999'],
  treasuryBookPerShare: ['0', '15500', '0.5'],
  sharesIssued: ['134090494', '999999999999999', '8', '9'],
  treasuryShares: ['0', '3000000', '7'],
  otherDilutiveShares: ['0', '77', '100000000000000'],
  sharePrice: ['3763', '4000.25', '0.01'],
  averageSharePrice: ['3700', '0.5'],
  authorisedShares: ['250000000', '1'],
  unitShares: ['100', '1', '999'],
  totalVotes: ['1340904', '1'],
  votesAllottedBefore: ['0', '20000'],
  profit: ['4442237000', '-0.01', '0'],
  controlProfit: ['8091000000', '-12.5'],
  preferredDividends: ['0', '6400000.25'],
  averageShares: ['44306680', '3'],
  unrecognisedCost: ['0', '200.0625'],
};

const OWN: CustomColumn = { id: 'c1', name: 'Own', formula: 'ROUND(exercisePrice / 3, 2) * rights + MAX(issuePrice, sharePrice) / sharesPerRight + bookValuePerRight * averageSharePrice + authorisedShares', unit: 'number', decimals: 2 };

function complete(basis: GrantDocument['grant']['statedCapital']['basis'] = 'perShare'): GrantDocument {
  const reference = referenceDocument();
  return {
    ...reference,
    grant: {
      ...reference.grant, rights: '2906', sharesPerRight: '500', issuePrice: paid('1481'), bookValue: { source: 'amount', perRight: '1500' },
      delivery: { treasuryShares: '7', order: 'newFirst', bookValuePerShare: '3000' },
      exercisePrice: { status: 'decided', amount: '3951', decisionDate: null }, statedCapital: { ...reference.grant.statedCapital, basis },
    },
    votes: { ...reference.votes, unitShares: '100', total: '1340904', allottedSixMonths: '20000' },
    eps: { profit: '4442237000', control: null, preferred: '0', averageShares: '44306680', unrecognisedCost: '200' },
    market: { sharesIssued: '134090494', treasuryShares: '4', otherDilutiveShares: '5', sharePrice: '3763', averageSharePrice: '3700', authorised: '250000000' },
    columns: [OWN],
    allottees: ['1', '2905'].map((rights, index) => ({ id: `a${index}`, ...NOBODY, employeeNumber: '', name: `社員${index}`, company: '', category: '', grade: '', rights, note: '' })),
  };
}

/** The grant as it is after somebody typed a value into it: written out here, field by field. */
function typed(document: GrantDocument, input: AxisInput, value: string): GrantDocument {
  const { grant, market } = document;
  switch (input) {
    case 'exercisePrice':
      return { ...document, grant: { ...grant, exercisePrice: { status: 'decided', amount: value, decisionDate: null } } };
    case 'shares':
      return { ...document, grant: { ...grant, rights: String(BigInt(value) / BigInt(grant.sharesPerRight ?? '1')) } };
    case 'rights':
    case 'sharesPerRight':
      return { ...document, grant: { ...grant, [input]: value } };
    case 'issuePrice':
      return { ...document, grant: { ...grant, issuePrice: paid(value) } };
    case 'treasuryDelivered':
      return { ...document, grant: { ...grant, delivery: { ...grant.delivery, treasuryShares: value } } };
    case 'treasuryBookPerShare':
      return { ...document, grant: { ...grant, delivery: { ...grant.delivery, bookValuePerShare: value } } };
    case 'trancheBookValue':
      return { ...document, grant: { ...grant, bookValue: { tranches: [{ share: '1', perShare: value }] } } };
    case 'statedCapitalRatio':
      return { ...document, grant: { ...grant, statedCapital: { ...grant.statedCapital, ratio: value } } };
    case 'statedCapitalUnit':
      return { ...document, grant: { ...grant, statedCapital: { ...grant.statedCapital, unit: value } } };
    case 'sharesIssued':
    case 'treasuryShares':
    case 'otherDilutiveShares':
    case 'sharePrice':
    case 'averageSharePrice':
      return { ...document, market: { ...market, [input]: value } };
    case 'authorisedShares':
      return { ...document, market: { ...market, authorised: value } };
    case 'unitShares':
      return { ...document, votes: { ...document.votes, unitShares: value } };
    case 'totalVotes':
      return { ...document, votes: { ...document.votes, total: value } };
    case 'votesAllottedBefore':
      return { ...document, votes: { ...document.votes, allottedSixMonths: value } };
    case 'profit':
    case 'averageShares':
    case 'unrecognisedCost':
      return { ...document, eps: { ...document.eps, [input]: value } };
    case 'controlProfit':
      return { ...document, eps: { ...document.eps, control: value } };
    case 'preferredDividends':
      return { ...document, eps: { ...document.eps, preferred: value } };
    case 'bookValuePerRight':
      return { ...document, grant: { ...grant, bookValue: { source: 'amount', perRight: value } } };
  }
}

const axisOf = (input: AxisInput): SensitivityAxis => ({ input, values: { kind: 'list', values: input === 'shares' ? VALUES.shares.filter((value) => BigInt(value) % 500n === 0n) : VALUES[input] } });

function planOf(document: GrantDocument, request: Omit<MatrixRequest, 'scenario'> & Partial<MatrixRequest>): MatrixPlan {
  const reading = planMatrix(document, { scenario: null, ...request });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.plan;
}

/** The figure of a grant, worked out by itself. */
function figureOf(document: GrantDocument, id: string): string | null {
  const figure = figureById(document, id);
  if (figure === null) throw new Error(`No figure ${id}`);
  const evaluation = evaluate(figure.expression, inputsOf(document, null));
  return evaluation.status === 'value' ? evaluation.value : null;
}

const MAKE_SHARES: readonly AxisInput[] = ['rights', 'sharesPerRight'];
const goTogether = (inputs: readonly AxisInput[]): boolean => new Set(inputs).size === inputs.length && !(inputs.includes('shares') && inputs.some((input) => MAKE_SHARES.includes(input)))
  && !(inputs.includes('bookValuePerRight') && inputs.includes('trancheBookValue'));

/** Every pair of inputs with, in turn, no third one and each third one. */
const AXES = AXIS_INPUTS.flatMap((rows, one) => AXIS_INPUTS.map((columns, other): readonly AxisInput[] => {
  const third = AXIS_INPUTS[(one + 3 * other) % (AXIS_INPUTS.length + 1)];
  const inputs = [rows, columns, ...(third === undefined ? [] : [third])];
  return goTogether(inputs) ? inputs : [rows, columns];
})).filter(goTogether);

/** The axes of this run: a matrix asks every figure, so that with more figures a run asks fewer axes. */
const MOST_MATRICES_TIMES_FIGURES = 6_000;
const TRIED_AXES = sampleOf('axes of a matrix of which every cell is worked out by itself', AXES, Math.min(runs(AXES.length), Math.ceil(MOST_MATRICES_TIMES_FIGURES / METRIC_IDS.length)));

describe('every cell of a matrix', () => {
  it('is asked of every input, with two axes and with three', () => {
    const counts = AXIS_INPUTS.map((input) => [2, 3].map((axes) => AXES.filter((inputs) => inputs.length === axes && inputs.includes(input)).length));
    expect(counts.flat().filter((count) => count === 0)).toEqual([]);
  });

  it.each(ROUNDING_BASES)('is the figure of the grant with those values typed into it, for every figure and every input, capital rounded %s', (basis) => {
    const document = complete(basis);
    const figures = [...METRIC_IDS, OWN.id];
    const valued = new Map(figures.map((id) => [id, 0]));
    for (const [rows = 'rights', columns = 'rights', pages] of TRIED_AXES) {
      const plan = planOf(document, { figures, rows: axisOf(rows), columns: axisOf(columns), pages: pages === undefined ? null : axisOf(pages) });
      const worked = calculateMatrix(plan);
      const all = figures.map((_, figure) => matrixCells(plan, figure, worked));
      // Pages, then rows, then columns, one cell after the other.
      let cell = -1;
      for (const [page, pageValue] of plan.pages.entries()) {
        for (const [row, rowValue] of plan.rows.entries()) {
          for (const [column, columnValue] of plan.columns.entries()) {
            cell += 1;
            expect(cellIndex(plan.axes, page, row, column)).toBe(cell);
            const there = [[rows, rowValue], [columns, columnValue], ...(pages === undefined || pageValue === null ? [] : [[pages, pageValue] as const])] as const;
            const changed = there.reduce((sofar, [input, value]) => typed(sofar, input, value), document);
            for (const [figure, id] of figures.entries()) {
              const value = figureOf(changed, id);
              expect([...there, id, all[figure]?.valueAt(cell)]).toEqual([...there, id, value]);
              if (value !== null) valued.set(id, (valued.get(id) ?? 0) + 1);
            }
          }
        }
      }
    }
    // No figure is equal for want of a value everywhere.
    expect([...valued].filter(([, count]) => count < TRIED_AXES.length / 2)).toEqual([]);
  });

  it('is the same over one value of the other axis as in the wide matrix', () => {
    const document = complete();
    const wide = planOf(document, { figures: ['statedCapitalTotal'], rows: axisOf('exercisePrice'), columns: axisOf('rights'), pages: null });
    const cells = matrixCells(wide, 0, calculateMatrix(wide));
    for (const [column, value] of wide.columns.entries()) {
      const line = planOf(document, { figures: ['statedCapitalTotal'], rows: axisOf('exercisePrice'), columns: { input: 'rights', values: { kind: 'list', values: [value] } }, pages: null });
      const own = matrixCells(line, 0, calculateMatrix(line));
      expect(line.rows.map((_, row) => own.valueAt(row))).toEqual(wide.rows.map((_, row) => cells.valueAt(cellIndex(wide.axes, 0, row, column))));
    }
  });

  it('keeps the inputs of its scenario that no axis varies', () => {
    const scenario: Scenario = { id: 's1', name: '', exercisePrice: '4001', rights: '7', sharesPerRight: null };
    const document = { ...complete(), scenarios: [scenario] };
    const plan = planOf(document, { figures: ['statedCapitalTotal'], scenario: 's1', rows: axisOf('sharesPerRight'), columns: axisOf('rights'), pages: null });
    const cells = matrixCells(plan, 0, calculateMatrix(plan));
    // ⌈4,001 ÷ 2⌉ = 2,001 yen a share.
    expect(plan.columns.map((rights, column) => [rights, cells.valueAt(cellIndex(plan.axes, 0, 1, column))])).toEqual(VALUES.rights.map((rights) => [rights, String(2_001n * BigInt(rights) * 500n)]));
  });
});

/** A figure's definition that counts how often it is read from the top: `evaluate` does it once for each cell it works out. */
function counted(plan: MatrixPlan): { readonly plan: MatrixPlan; readonly readings: () => number } {
  let readings = 0;
  const figures = plan.figures.map((figure) => ({
    ...figure,
    get expression(): Expression {
      return new Proxy(figure.expression, {
        get(target, key) {
          if (key === 'kind') readings += 1;
          return Reflect.get(target, key) as unknown;
        },
      });
    },
  }));
  return { plan: { ...plan, figures }, readings: () => readings };
}

describe('the way around safe integers', () => {
  /** Cells of shares over rights and shares per right, read from columns that were worked out before counting began. */
  function sharesOver(rights: readonly string[], perRight: readonly string[]) {
    const list = (input: AxisInput, values: readonly string[]): SensitivityAxis => ({ input, values: { kind: 'list', values } });
    const plan = planOf(complete(), { figures: ['shares'], rows: list('rights', rights), columns: list('sharesPerRight', perRight), pages: null });
    const worked = calculateMatrix(plan);
    const { plan: watched, readings } = counted(plan);
    return { cells: matrixCells(watched, 0, worked), readings };
  }

  it('is not taken up to 2^53 − 1: no cell is worked out by itself', () => {
    // 6,361 × 69,431 × 20,394,401 = 2^53 − 1.
    const { cells, readings } = sharesOver(['441650591', '441650590'], ['20394401']);
    expect([cells.valueAt(0), cells.valueAt(1), cells.path]).toEqual(['9007199254740991', '9007199234346590', 'fast']);
    expect(readings()).toBe(0);
  });

  it('is taken by just the cells beyond, which keep every digit', () => {
    const { cells, readings } = sharesOver(['441650591', '441650593'], ['20394401']);
    expect(cells.path).toBe('exact');
    expect(cells.valueAt(0)).toBe('9007199254740991');
    expect(readings()).toBe(0);
    expect(cells.valueAt(1)).toBe(String(441_650_593n * 20_394_401n));
    // As a double it would be even.
    expect(cells.valueAt(1)).not.toBe(String(441_650_593 * 20_394_401));
    expect(readings()).toBeGreaterThan(0);
  });

  it.each([
    ['yen with decimals', 'JPY', '3950.0001', '1', '1976'],
    ['dollars and cents', 'USD', '10.01', '0.01', '5.01'],
  ])('keeps %s exact on both sides of 2^53', (_, currency, price, unit, perShare) => {
    const document = typed({ ...complete(), currency }, 'statedCapitalUnit', unit);
    const rights = ['3', '999999999999999'];
    const plan = planOf(document, { figures: ['statedCapitalTotal', 'aggregateExerciseAmount'], rows: { input: 'exercisePrice', values: { kind: 'list', values: [price] } }, columns: { input: 'rights', values: { kind: 'list', values: rights } }, pages: null });
    const worked = calculateMatrix(plan);
    const cents = (text: string): bigint => BigInt((Number(text) * 10_000).toFixed(0));
    const text = (tenThousandths: bigint): string => `${tenThousandths / 10_000n}.${String(tenThousandths % 10_000n).padStart(4, '0')}`.replace(/\.?0+$/, '');
    for (const [figure, each] of [perShare, price].entries()) {
      const { plan: watched, readings } = counted(plan);
      const cells = matrixCells(watched, figure, worked);
      expect(cells.valueAt(0)).toBe(text(cents(each) * 3n * 500n));
      expect(readings()).toBe(0);
      expect(cells.valueAt(1)).toBe(text(cents(each) * 999_999_999_999_999n * 500n));
      expect(readings()).toBeGreaterThan(0);
    }
  });
});
