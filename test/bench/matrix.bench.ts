import { Decimal } from '#shared/calc/decimal.ts';
import { evaluateColumns, readCells, type Axes, type ColumnInputs } from '#shared/calc/evaluate-columns.ts';
import { PLAIN_METHOD, metricById } from '#shared/metrics/registry.ts';
import { atMost, type Bench, type Comparison } from './bench.ts';
import { leastTimes, timeOf } from './measure.ts';

const SIDE = 1000;
const CELLS = SIDE * SIDE;
const SAMPLE_ROWS = 10;
/** About as many rows at a time as the window's thread works out. */
const PART_ROWS = 100;
const SHARES_PER_RIGHT = 500;
const SHARE_PRICE = 3700;
const METHOD = PLAIN_METHOD;
const FIGURES = (['aggregateExerciseAmount', 'statedCapitalTotal', 'additionalPaidInCapitalTotal', 'roundUpEffect', 'intrinsicValue'] as const).map((id) => metricById(METHOD, id));
const TOTAL_ONLY = [metricById(METHOD, 'statedCapitalTotal')];

const prices = Float64Array.from({ length: SIDE }, (_, row) => 3000 + row);
const rights = Float64Array.from({ length: SIDE }, (_, column) => 2000 + column);

const axes: Axes = { pages: 1, rows: SIDE, columns: SIDE };
const inputs: ColumnInputs = {
  values: {
    exercisePrice: { along: 'rows', values: [...prices].map(String) },
    rights: { along: 'columns', values: [...rights].map(String) },
    sharesPerRight: String(SHARES_PER_RIGHT),
    statedCapitalRatio: '0.5',
    statedCapitalUnit: '1',
    sharePrice: String(SHARE_PRICE),
  },
  lists: {},
};

const parts = Array.from({ length: SIDE / PART_ROWS }, (_, part): { readonly axes: Axes; readonly inputs: ColumnInputs } => {
  const ofPart = [...prices.subarray(part * PART_ROWS, (part + 1) * PART_ROWS)].map(String);
  return { axes: { ...axes, rows: PART_ROWS }, inputs: { ...inputs, values: { ...inputs.values, exercisePrice: { along: 'rows', values: ofPart } } } };
});

const inParts = () => parts.map((part) => evaluateColumns(FIGURES, part.axes, part.inputs));

/** Five figures as somebody would write them by hand in doubles. */
function floatMatrix(): readonly Float64Array[] {
  const [aggregate, capital, paidIn, effect, intrinsic] = [0, 1, 2, 3, 4].map(() => new Float64Array(CELLS));
  if (!aggregate || !capital || !paidIn || !effect || !intrinsic) return [];
  for (let row = 0; row < SIDE; row += 1) {
    const price = prices[row] ?? NaN;
    const perShare = Math.ceil(price * 0.5);
    const gain = Math.max(SHARE_PRICE - price, 0);
    for (let column = 0; column < SIDE; column += 1) {
      const at = row * SIDE + column;
      const shares = (rights[column] ?? NaN) * SHARES_PER_RIGHT;
      const amount = price * shares;
      const stated = perShare * shares;
      aggregate[at] = amount;
      capital[at] = stated;
      paidIn[at] = amount - stated;
      effect[at] = stated - 0.5 * amount;
      intrinsic[at] = gain * shares;
    }
  }
  return [aggregate, capital, paidIn, effect, intrinsic];
}

function floatTotal(): Float64Array {
  const capital = new Float64Array(CELLS);
  for (let row = 0; row < SIDE; row += 1) {
    const perShare = Math.ceil((prices[row] ?? NaN) * 0.5);
    for (let column = 0; column < SIDE; column += 1) capital[row * SIDE + column] = perShare * (rights[column] ?? NaN) * SHARES_PER_RIGHT;
  }
  return capital;
}

/** The same five figures with a Decimal for every number, for the first rows of the matrix. */
function decimalRows(rows: number): string {
  let last = new Decimal(0);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < SIDE; column += 1) {
      const price = new Decimal(prices[row] ?? NaN);
      const shares = new Decimal(rights[column] ?? NaN).times(SHARES_PER_RIGHT);
      const amount = price.times(shares);
      const stated = price.times('0.5').ceil().times(shares);
      const paidIn = amount.minus(stated);
      const effect = stated.minus(amount.times('0.5'));
      const intrinsic = Decimal.max(new Decimal(SHARE_PRICE).minus(price), 0).times(shares);
      last = paidIn.plus(effect).plus(intrinsic);
    }
  }
  return last.toFixed();
}

/** Exact and float must be talking of the same figures; these prices are whole, so doubles are right too. */
function checkAgreement(): void {
  const columns = evaluateColumns(FIGURES, axes, inputs);
  for (const [index, figures] of floatMatrix().entries()) {
    const column = columns[index];
    const expression = FIGURES[index]?.expression;
    if (column === undefined || expression === undefined) throw new Error('One column for each figure');
    const cells = readCells(column, expression, axes, inputs);
    for (let cell = 0; cell < CELLS; cell += 997) {
      if (cells.approximateAt(cell) !== figures[cell]) throw new Error(`Figure ${index} differs at cell ${cell}`);
    }
  }
}

function run(): readonly Comparison[] {
  checkAgreement();
  const [five = NaN, floatFive = NaN] = leastTimes([inParts, floatMatrix]);
  const [one = NaN, floatOne = NaN] = leastTimes([() => evaluateColumns(TOTAL_ONLY, axes, inputs), floatTotal]);
  decimalRows(1);
  const perCell = (timeOf(() => decimalRows(SAMPLE_ROWS)) / SAMPLE_ROWS) * SIDE;
  return [
    atMost(2, '1,000 × 1,000 stated capital totals, exact', one, 'float loop by hand', floatOne),
    atMost(2, `1,000 × 1,000 × 5 figures, exact, ${PART_ROWS} rows at a time`, five, 'float loop by hand', floatFive),
    {
      ...atMost(1 / 100, '  the same', five, 'decimal.js per cell', perCell),
      toHold: '100 × faster',
      note: `decimal.js measured over ${SAMPLE_ROWS} of ${SIDE} rows and multiplied`,
    },
  ];
}

export const matrixBench: Bench = { name: 'Matrix of figures', run };
