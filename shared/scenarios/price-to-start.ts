import type { DecimalText } from '../calc/decimal.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { inputsOf } from '../metrics/inputs.ts';

/**
 * The price to start from when prices are tried: the case's own (null: the grant itself); while that is open the share
 * price, else the first price of a scenario. In units of the currency per share, unrounded; null where there is none.
 */
export function priceToStart(document: GrantDocument, scenario: Scenario | null): DecimalText | null {
  const { exercisePrice, sharePrice } = inputsOf(document, scenario).values;
  if (exercisePrice != null || sharePrice != null) return exercisePrice ?? sharePrice ?? null;
  for (const one of document.scenarios) {
    const price = inputsOf(document, one).values['exercisePrice'];
    if (price != null) return price;
  }
  return null;
}
