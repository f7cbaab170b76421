import { addDecimals, compareDecimals, multiplyDecimals, subtractDecimals } from '../calc/decimal-arithmetic.ts';
import { canonicalDecimal, type DecimalText } from '../calc/decimal.ts';
import { evaluateColumns, readCells } from '../calc/evaluate-columns.ts';
import { positiveAmountProblem } from '../grant/number-rules.ts';
import { ROUNDING_BASES, type CapitalBasis, type GrantDocument, type Scenario } from '../grant/schema.ts';
import { figureMethodOf } from '../metrics/figure-method.ts';
import { metricById } from '../metrics/registry.ts';
import { exercisesColumn } from './exercises-column.ts';
import { matrixInputs } from './sensitivity/matrix-inputs.ts';

/** Stated capital at one price, by the basis on which fractions are rounded up; null where a basis has no figure. */
export interface OddYenRow {
  readonly price: DecimalText;
  readonly statedCapital: Readonly<Record<CapitalBasis, DecimalText | null>>;
  /** The amount that rounding up on a basis adds to stated capital; never negative. */
  readonly roundUpEffect: Readonly<Record<CapitalBasis, DecimalText | null>>;
  /** The cost of rounding up per share compared with rounding once for the total; null where either is absent. */
  readonly costPerShare: DecimalText | null;
}

/**
 * Stated capital on every rounding basis along prices, and the amount each basis adds by rounding up. Odd prices cost
 * most per share; fewer roundings cost less. All prices are calculated together.
 */
export function oddYenMap(document: GrantDocument, scenario: Scenario | null, prices: readonly DecimalText[]): readonly OddYenRow[] {
  const axes = { pages: 1, rows: prices.length, columns: 1 };
  // Null only where an input follows several axes; here there is one axis.
  const values = matrixInputs({ document, scenario }, [{ along: 'rows', input: 'exercisePrice', values: prices }]) ?? {};
  const inputs = { values, lists: { exercises: exercisesColumn(document, values['rights'] ?? null) } };
  const cellsOf = (id: 'statedCapitalTotal' | 'roundUpEffect') => byBasis((basis) => {
    const metric = metricById({ ...figureMethodOf(document), basis }, id);
    const [column] = evaluateColumns([metric], axes, inputs);
    if (column === undefined) throw new Error('A figure was not worked out');
    return readCells(column, metric.expression, axes, inputs);
  });
  const [capital, effect] = [cellsOf('statedCapitalTotal'), cellsOf('roundUpEffect')];
  return prices.map((price, index) => {
    const statedCapital = byBasis((basis) => capital[basis].valueAt(index));
    const { perShare, aggregate } = statedCapital;
    return {
      price,
      statedCapital,
      roundUpEffect: byBasis((basis) => effect[basis].valueAt(index)),
      costPerShare: perShare === null || aggregate === null ? null : perShare === aggregate ? '0' : subtractDecimals(perShare, aggregate),
    };
  });
}

function byBasis<T>(value: (basis: CapitalBasis) => T): Readonly<Record<CapitalBasis, T>> {
  // ROUNDING_BASES lists every basis once.
  return Object.fromEntries(ROUNDING_BASES.map((basis) => [basis, value(basis)])) as Record<CapitalBasis, T>;
}

/** Totals of an odd-yen map. */
export interface OddYenTotals {
  /** The number of prices at which rounding up per share has a cost. */
  readonly costly: number;
  /** The number of prices at which the cost is not known. */
  readonly absent: number;
  /** The first row with the highest cost; null where no row has a cost. */
  readonly most: OddYenRow | null;
}

/**
 * Counts the prices at which rounding up per share costs more than rounding once for the total. Costs are not added up,
 * because only one of the prices comes true.
 */
export function oddYenTotals(rows: readonly OddYenRow[]): OddYenTotals {
  let [costly, absent] = [0, 0];
  for (const { costPerShare } of rows) {
    if (costPerShare === null) absent += 1;
    else if (costs(costPerShare)) costly += 1;
  }
  return { costly, absent, most: mostCostly(rows) };
}

/** The first row where rounding up per share costs most compared with rounding once; null where no row has a cost. */
export function mostCostly(rows: readonly OddYenRow[]): OddYenRow | null {
  let most: OddYenRow | null = null;
  for (const row of rows) {
    const { costPerShare } = row;
    if (costPerShare === null || costPerShare === most?.costPerShare || !costs(costPerShare)) continue;
    if (most === null || compareDecimals(costPerShare, most.costPerShare ?? '0') > 0) most = row;
  }
  return most;
}

const costs = (costPerShare: DecimalText): boolean => costPerShare !== '0' && compareDecimals(costPerShare, '0') > 0;

/** Most prices of one map. */
export const MOST_MAP_PRICES = 2_000;

/** A first and a last price and a step, as plain decimal texts. */
export interface PriceRange {
  readonly start: string;
  readonly step: string;
  readonly end: string;
}

/** Why there are no prices, and which field is at fault. */
export interface PriceRangeProblem {
  readonly field: keyof PriceRange;
  readonly code: 'badAmount' | 'backwards' | 'tooManyPrices';
}

/** The prices of a range in order, exact, or why there are none. */
export type PriceRangeReading = { readonly ok: true; readonly prices: readonly DecimalText[] } | { readonly ok: false; readonly problem: PriceRangeProblem };

/** The prices start, start + step, … up to the end: 1 to {@link MOST_MAP_PRICES} of them. All three are valid exercise prices. */
export function pricesOfRange(range: PriceRange): PriceRangeReading {
  const bad = (['start', 'step', 'end'] as const).find((field) => positiveAmountProblem(range[field]) !== null);
  if (bad !== undefined) return refused(bad, 'badAmount');
  if (compareDecimals(range.end, range.start) < 0) return refused('end', 'backwards');
  const prices: DecimalText[] = [];
  for (let price = canonicalDecimal(range.start); compareDecimals(price, range.end) <= 0; price = addDecimals(price, range.step)) {
    if (prices.length === MOST_MAP_PRICES) return refused('step', 'tooManyPrices');
    prices.push(price);
  }
  return { ok: true, prices };
}

const refused = (field: keyof PriceRange, code: PriceRangeProblem['code']): PriceRangeReading => ({ ok: false, problem: { field, code } });

/** Minor units on either side of a price in the proposed range. */
const MINOR_UNITS_AROUND = '50';

/** A range around a price in steps of one minor unit of the currency: 50 on either side, none below one minor unit. */
export function rangeAround(price: DecimalText, minorUnit: DecimalText): PriceRange {
  const distance = multiplyDecimals(MINOR_UNITS_AROUND, minorUnit);
  const start = subtractDecimals(price, distance);
  return { start: compareDecimals(start, minorUnit) < 0 ? minorUnit : start, step: minorUnit, end: addDecimals(price, distance) };
}
