import type { DecimalText } from '../calc/decimal.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { INPUT_NAMES, SCENARIO_INPUTS, type InputName } from '../grant/input-names.ts';
import { INPUTS } from '../grant/input-registry.ts';
import { linkedRows } from '../metrics/linked-formulas.ts';

/** Inputs that replace those of a scenario, of the grant or of the market. */
export type OtherInputs = Readonly<Partial<Record<InputName, DecimalText>>>;

/** A document and one of its scenarios (null: the grant itself). */
export interface Case {
  readonly document: GrantDocument;
  readonly scenario: Scenario | null;
}

/**
 * The case with other inputs: the changes that a person would type into the scenario, the terms and the market figures.
 * Formulas of the scenario follow them. The document is temporary and must not be saved.
 */
export function withInputs({ document, scenario }: Case, other: OtherInputs): Case {
  const own = scenario === null ? {} : Object.fromEntries(SCENARIO_INPUTS.flatMap((name) => (other[name] === undefined ? [] : [[name, other[name]]])));
  // Writes only given inputs: definitions of figures are cached by the method of stated capital, which must stay the same object.
  const changed = INPUT_NAMES.reduce((before, name) => {
    const text = other[name];
    return text === undefined || name in own ? before : (INPUTS[name].write(before, text) ?? before);
  }, document);
  if (scenario === null) return { document: changed, scenario: null };
  const replaced = { ...scenario, ...own };
  // Formulas of other rows may refer to this one, and its formulas to them.
  if (Object.keys(own).length === 0 || linkedRows(document).length === 0) return { document: changed, scenario: replaced };
  return { document: { ...changed, scenarios: changed.scenarios.map((row) => (row === scenario ? replaced : row)) }, scenario: replaced };
}
