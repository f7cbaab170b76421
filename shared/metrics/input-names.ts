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

const INPUTS_THAT_MAY_BE_ZERO: readonly string[] = ['issuePrice', 'treasuryShares', 'otherDilutiveShares'];

/** Whether an input may be 0; the others are above it by a rule of the document. None is negative. */
export const mayInputBeZero = (name: string): boolean => INPUTS_THAT_MAY_BE_ZERO.includes(name);

/** Whether an input is never more than another by a rule of the document: treasury shares are part of the shares issued. */
export const isInputPartOf = (part: string, whole: string): boolean => part === 'treasuryShares' && whole === 'sharesIssued';

/** The inputs a scenario can put in place of the grant's. */
export const SCENARIO_INPUTS = ['exercisePrice', 'rights', 'sharesPerRight'] as const satisfies readonly InputName[];

/** One of {@link SCENARIO_INPUTS}. */
export type ScenarioInput = (typeof SCENARIO_INPUTS)[number];

/** Whether a name is an input that a scenario can set. */
export const isScenarioInput = (name: string): name is ScenarioInput => SCENARIO_INPUTS.some((known) => known === name);
