import type { DecimalText } from '../calc/decimal.ts';
import { subtractDecimals } from '../calc/decimal-arithmetic.ts';
import { evaluate } from '../calc/evaluate.ts';
import { ROUNDING_BASES, type CapitalBasis, type GrantDocument, type Scenario } from '../grant/schema.ts';
import { inputsOf } from '../metrics/inputs.ts';
import { metricById } from '../metrics/registry.ts';
import { withInputs } from './with-inputs.ts';

/** Stated capital at one price by the basis on which fractions are rounded up; null where a basis has no figure. */
export interface OddYenRow {
  readonly price: DecimalText;
  readonly statedCapital: Readonly<Record<CapitalBasis, DecimalText | null>>;
  /** What rounding up on a basis adds to stated capital: never negative. */
  readonly roundUpEffect: Readonly<Record<CapitalBasis, DecimalText | null>>;
  /** What rounding up per share costs against rounding once for the total; null where either is absent. */
  readonly costPerShare: DecimalText | null;
}

/**
 * Where rounding up costs capital: along prices, stated capital on every basis of rounding, and what each adds. Odd
 * prices cost most per share; the fewer roundings, the less.
 */
export function oddYenMap(document: GrantDocument, scenario: Scenario | null, prices: readonly DecimalText[]): readonly OddYenRow[] {
  return prices.map((price) => {
    const place = withInputs({ document, scenario }, { exercisePrice: price });
    const inputs = inputsOf(place.document, place.scenario);
    const figure = (id: 'statedCapitalTotal' | 'roundUpEffect', basis: CapitalBasis): DecimalText | null => {
      const evaluation = evaluate(metricById({ base: document.grant.statedCapital.base, basis }, id).expression, inputs);
      return evaluation.status === 'value' ? evaluation.value : null;
    };
    const statedCapital = byBasis((basis) => figure('statedCapitalTotal', basis));
    const { perShare, aggregate } = statedCapital;
    return {
      price,
      statedCapital,
      roundUpEffect: byBasis((basis) => figure('roundUpEffect', basis)),
      costPerShare: perShare === null || aggregate === null ? null : subtractDecimals(perShare, aggregate),
    };
  });
}

function byBasis<T>(value: (basis: CapitalBasis) => T): Readonly<Record<CapitalBasis, T>> {
  // ROUNDING_BASES has every basis once.
  return Object.fromEntries(ROUNDING_BASES.map((basis) => [basis, value(basis)])) as Record<CapitalBasis, T>;
}
