import { multiplyDecimals } from '../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../calc/decimal.ts';
import type { Inputs } from '../../calc/expression.ts';
import type { AxisInput, GrantDocument, Scenario, Sensitivity } from '../../grant/schema.ts';
import { SCENARIO_INPUTS } from '../../metrics/input-names.ts';
import { inputsOf } from '../../metrics/inputs.ts';
import { withInputs, type OtherInputs } from '../with-inputs.ts';

/** A scenario, or the grant itself (null), with its values on the axes of a sensitivity; `page` is null without a third axis. */
export interface StandingScenario {
  readonly scenario: Scenario | null;
  readonly row: DecimalText;
  readonly column: DecimalText;
  readonly page: DecimalText | null;
}

/**
 * The scenarios whose figures are just those of a cell of the sensitivity, should its axes have their values: all other
 * inputs are those that hold there too. Of a long list of scenarios the first {@link MOST_STANDING} are asked.
 */
export function standingScenarios(document: GrantDocument, sensitivity: Pick<Sensitivity, 'scenario' | 'rows' | 'columns' | 'pages'>): readonly StandingScenario[] {
  const { rows, columns, pages } = sensitivity;
  const base = document.scenarios.find(({ id }) => id === sensitivity.scenario) ?? null;
  const axes = [rows, columns, ...(pages === null ? [] : [pages])].map(({ input }) => input);
  return [null, ...document.scenarios.slice(0, MOST_STANDING)].flatMap((scenario) => {
    const own = inputsOf(document, scenario).values;
    const [row, column, page = null] = axes.map((input) => valueOf(own, input));
    if (row == null || column == null || (pages !== null && page === null)) return [];
    const there = withInputs({ document, scenario: base }, replacedBy(axes, own));
    const { values } = inputsOf(there.document, there.scenario);
    return SCENARIO_INPUTS.every((name) => (values[name] ?? null) === (own[name] ?? null)) ? [{ scenario, row, column, page }] : [];
  });
}

/** Reading thousands of scenarios would hold a page up, and so many marks say nothing. */
export const MOST_STANDING = 500;

function valueOf(values: Inputs['values'], input: AxisInput): DecimalText | null {
  if (input !== 'shares') return values[input] ?? null;
  const { rights, sharesPerRight } = values;
  return rights == null || sharesPerRight == null ? null : multiplyDecimals(rights, sharesPerRight);
}

/** What the axes put in the place of other inputs where they have the values of a scenario: shares are so many rights. */
function replacedBy(axes: readonly AxisInput[], own: Inputs['values']): OtherInputs {
  return Object.fromEntries(axes.flatMap((input) => {
    const name = input === 'shares' ? 'rights' : input;
    const value = own[name] ?? null;
    return value === null ? [] : [[name, value]];
  }));
}
