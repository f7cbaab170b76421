import type { DecimalText } from '../../calc/decimal.ts';
import type { Inputs } from '../../calc/expression.ts';
import type { AxisInput } from '../../grant/input-names.ts';
import type { GrantDocument, Scenario } from '../../grant/schema.ts';
import { inputsOf } from '../../metrics/inputs.ts';
import { withInputs } from '../with-inputs.ts';
import { rightsOfShares } from './matrix.ts';

/** An input replaced by an axis, and its value in a cell. */
export type AxisValue = readonly [input: AxisInput, value: DecimalText];

/**
 * The inputs of a cell of a matrix: those of the scenario (null: the grant itself) with the axis values in place of
 * theirs. Shares are converted to rights; rights are missing where shares per right are, or where the shares are not a
 * whole number of rights.
 */
export function cellInputs(document: GrantDocument, scenario: Scenario | null, values: readonly AxisValue[]): Inputs {
  const shares = values.find(([input]) => input === 'shares')?.[1];
  const rights = shares === undefined ? undefined : rightsOfShares(document, scenario, shares);
  const own = values.filter(([input]) => input !== 'shares');
  const changed = withInputs({ document, scenario }, { ...Object.fromEntries(own), ...(rights != null && { rights }) });
  const inputs = inputsOf(changed.document, changed.scenario);
  return rights === null ? { values: { ...inputs.values, rights: null }, lists: { ...inputs.lists, exercises: null } } : inputs;
}
