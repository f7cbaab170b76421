import type { CustomColumn } from '#shared/grant/schema.ts';
import { calculateMatrix, matrixCells, planMatrix, type MatrixPlan } from '#shared/scenarios/sensitivity/matrix.ts';
import { atMost, type Bench, type Comparison } from './bench.ts';
import { documentOfLargeSensitivity, LARGE_SIDE } from './large-sensitivity.ts';
import { leastTimes } from './measure.ts';

const CELLS = LARGE_SIDE * LARGE_SIDE;
const SAMPLE = 997;

const [SHARES_PER_RIGHT, SHARE_PRICE, SHARES_ISSUED] = [500, 4_100, 134_090_494];
const prices = Float64Array.from({ length: LARGE_SIDE }, (_, row) => 3_000 + row);
const rights = Float64Array.from({ length: LARGE_SIDE }, (_, column) => 2_000 + column);

interface OwnFigure {
  readonly what: string;
  readonly column: Pick<CustomColumn, 'formula' | 'unit'>;
  readonly byHand: () => Float64Array;
  /** A quotient is divided when it is read: the time has that in it. */
  readonly isRead?: true;
}

const OWN_FIGURES: readonly OwnFigure[] = [
  { what: 'a difference', column: { formula: 'aggregateExerciseAmount - statedCapitalTotal', unit: 'money' }, byHand: difference },
  {
    what: 'IF and MAX', byHand: choice,
    column: { formula: 'IF(exercisePrice > 3500, MAX(sharePrice - exercisePrice, 0) * shares, statedCapitalTotal)', unit: 'money' },
  },
  { what: 'rounded up to thousands', column: { formula: 'ROUNDUP(aggregateExerciseAmount, -3)', unit: 'money' }, byHand: roundedUp },
  { what: 'a quotient, divided', column: { formula: 'statedCapitalTotal / sharesIssued', unit: 'number' }, byHand: quotient, isRead: true },
];

// One loop for each formula, as somebody would write it by hand: a function called for every cell would be slower.

function difference(): Float64Array {
  const cells = new Float64Array(CELLS);
  for (let row = 0; row < LARGE_SIDE; row += 1) {
    const price = prices[row] ?? NaN;
    const perShare = Math.ceil(price * 0.5);
    for (let column = 0; column < LARGE_SIDE; column += 1) {
      const shares = (rights[column] ?? NaN) * SHARES_PER_RIGHT;
      cells[row * LARGE_SIDE + column] = price * shares - perShare * shares;
    }
  }
  return cells;
}

function choice(): Float64Array {
  const cells = new Float64Array(CELLS);
  for (let row = 0; row < LARGE_SIDE; row += 1) {
    const price = prices[row] ?? NaN;
    const perShare = Math.ceil(price * 0.5);
    for (let column = 0; column < LARGE_SIDE; column += 1) {
      const shares = (rights[column] ?? NaN) * SHARES_PER_RIGHT;
      cells[row * LARGE_SIDE + column] = price > 3500 ? Math.max(SHARE_PRICE - price, 0) * shares : perShare * shares;
    }
  }
  return cells;
}

function roundedUp(): Float64Array {
  const cells = new Float64Array(CELLS);
  for (let row = 0; row < LARGE_SIDE; row += 1) {
    const price = prices[row] ?? NaN;
    for (let column = 0; column < LARGE_SIDE; column += 1) {
      cells[row * LARGE_SIDE + column] = Math.ceil((price * (rights[column] ?? NaN) * SHARES_PER_RIGHT) / 1000) * 1000;
    }
  }
  return cells;
}

function quotient(): Float64Array {
  const cells = new Float64Array(CELLS);
  for (let row = 0; row < LARGE_SIDE; row += 1) {
    const perShare = Math.ceil((prices[row] ?? NaN) * 0.5);
    for (let column = 0; column < LARGE_SIDE; column += 1) {
      cells[row * LARGE_SIDE + column] = (perShare * (rights[column] ?? NaN) * SHARES_PER_RIGHT) / SHARES_ISSUED;
    }
  }
  return cells;
}

/** The plan of a sensitivity that shows one column of a person's own. */
function planOf({ column }: OwnFigure): MatrixPlan {
  const document = documentOfLargeSensitivity();
  const [sensitivity] = document.sensitivities;
  if (sensitivity === undefined) throw new Error('The document has a sensitivity');
  const reading = planMatrix({ ...document, columns: [{ id: 'c1', name: 'Own', decimals: null, ...column }] }, { ...sensitivity, figures: ['c1'] });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.plan;
}

const read = (plan: MatrixPlan): Float64Array => matrixCells(plan, 0, calculateMatrix(plan)).approximations();

function compare(figure: OwnFigure): Comparison {
  const plan = planOf(figure);
  const [exact, float] = [read(plan), figure.byHand()];
  for (let cell = 0; cell < CELLS; cell += SAMPLE) {
    if (exact[cell] !== float[cell]) throw new Error(`${figure.what}: ${exact[cell]} and by hand ${float[cell]} at cell ${cell}`);
  }
  const [ours = NaN, byHand = NaN] = leastTimes([() => (figure.isRead ? read(plan) : calculateMatrix(plan)), figure.byHand]);
  return atMost(4, `1,000 × 1,000 of a column of one's own, exact: ${figure.what}`, ours, 'float loop by hand', byHand);
}

export const ownColumnsBench: Bench = { name: "Matrix of a column of one's own", run: () => OWN_FIGURES.map(compare) };
