/** Names of the inputs that figures are worked out from, in the order a reader meets them. */
export const INPUT_NAMES = [
  'exercisePrice', 'rights', 'sharesPerRight', 'issuePrice', 'statedCapitalRatio', 'statedCapitalUnit',
  'sharesIssued', 'treasuryShares', 'otherDilutiveShares', 'sharePrice',
] as const;

/** One of {@link INPUT_NAMES}. */
export type InputName = (typeof INPUT_NAMES)[number];

const COUNT_INPUTS: readonly string[] = ['rights', 'sharesPerRight', 'sharesIssued', 'treasuryShares', 'otherDilutiveShares', 'rightsExercised'];

/** Whether an input counts rights or shares: a whole number that may be large. */
export const isCountInput = (name: string): boolean => COUNT_INPUTS.includes(name);

/** The inputs a scenario can put in place of the grant's. */
export const SCENARIO_INPUTS = ['exercisePrice', 'rights', 'sharesPerRight'] as const satisfies readonly InputName[];

/** One of {@link SCENARIO_INPUTS}. */
export type ScenarioInput = (typeof SCENARIO_INPUTS)[number];

/** Whether a name is an input that a scenario can set. */
export const isScenarioInput = (name: string): name is ScenarioInput => SCENARIO_INPUTS.some((known) => known === name);
