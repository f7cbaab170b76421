import { multiplyDecimals } from '../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../calc/decimal.ts';
import type { GrantDocument, Scenario, Sensitivity } from '../../grant/schema.ts';
import { type AxisInput, type InputName, SCENARIO_INPUTS } from '../../grant/input-names.ts';
import { inputsOf, ownInputsOf } from '../../metrics/inputs.ts';
import { hasFormulas } from '../../metrics/scenario-formulas.ts';
import { GRANT_ROW_ID } from '../row.ts';
import { withInputs } from '../with-inputs.ts';

/** The values of a scenario on the axes of a sensitivity; `page` is null without a third axis. */
export interface AxisCoordinates {
  readonly row: DecimalText;
  readonly column: DecimalText;
  readonly page: DecimalText | null;
}

/** A scenario, or the grant itself (null), and its coordinates. */
export interface ScenarioMatch extends AxisCoordinates {
  readonly scenario: Scenario | null;
}

/**
 * The marked scenarios whose figures are exactly those of a cell of the sensitivity, provided its axes have their
 * values: all other inputs are the same as in that cell. `isThere` rejects early those that fall on no cell.
 */
export function scenarioMatches(
  document: GrantDocument,
  sensitivity: Pick<Sensitivity, 'scenario' | 'rows' | 'columns' | 'pages' | 'marked'>,
  isThere: (standing: AxisCoordinates) => boolean = () => true,
): readonly ScenarioMatch[] {
  const { rows, columns, pages } = sensitivity;
  const marked = sensitivity.marked === null ? null : new Set(sensitivity.marked);
  const base = document.scenarios.find(({ id }) => id === sensitivity.scenario) ?? null;
  const axes = [rows, columns, ...(pages === null ? [] : [pages])].map(({ input }) => input);
  const hold = othersHold(document, base, axes);
  const ofGrant = inputsOf(document, null).values;
  return [null, ...document.scenarios].flatMap((scenario) => {
    if (marked?.has(scenario?.id ?? GRANT_ROW_ID) === false) return [];
    // Reads only the scenario's own inputs, because a document can have thousands of scenarios.
    const own: Readonly<Record<string, DecimalText | null | undefined>> = scenario === null ? {} : ownInputsOf(document, scenario);
    const at: ValueOf = (name) => (own[name] === undefined ? ofGrant[name] : own[name]) ?? null;
    const [row, column, page = null] = axes.map((input) => onAxis(at, input));
    if (row == null || column == null || (pages !== null && page === null)) return [];
    const standing = { row, column, page };
    return isThere(standing) && hold(at) ? [{ scenario, ...standing }] : [];
  });
}

type ValueOf = (name: InputName) => DecimalText | null;

function onAxis(at: ValueOf, input: AxisInput): DecimalText | null {
  if (input !== 'shares') return at(input);
  const [rights, sharesPerRight] = [at('rights'), at('sharesPerRight')];
  return rights === null || sharesPerRight === null ? null : multiplyDecimals(rights, sharesPerRight);
}

/** A test whether the inputs without an axis have the same values in a scenario as in the cells with its axis values. */
function othersHold(document: GrantDocument, base: Scenario | null, axes: readonly AxisInput[]): (at: ValueOf) => boolean {
  // The inputs that the axes replace: shares replace the rights.
  const replaced = axes.map((input): InputName => (input === 'shares' ? 'rights' : input));
  const others = SCENARIO_INPUTS.filter((name) => !replaced.includes(name));
  const hold = (values: Readonly<Record<string, DecimalText | null>>, at: ValueOf): boolean => others.every((name) => (values[name] ?? null) === at(name));
  const { values } = inputsOf(document, base);
  if (base === null || !hasFormulas(base)) return (at) => hold(values, at);
  return (at) => {
    const there = withInputs({ document, scenario: base }, Object.fromEntries(replaced.map((name) => [name, at(name)])));
    return hold(inputsOf(there.document, there.scenario).values, at);
  };
}
