/** Names of the inputs of figures, in reading order. Their definitions are in `input-registry.ts`. */
export const INPUT_NAMES = [
  'exercisePrice', 'rights', 'sharesPerRight', 'issuePrice', 'bookValuePerRight', 'trancheBookValue', 'statedCapitalRatio', 'statedCapitalUnit',
  'treasuryDelivered', 'treasuryBookPerShare',
  'sharesIssued', 'treasuryShares', 'otherDilutiveShares', 'sharePrice', 'averageSharePrice', 'authorisedShares',
  'unitShares', 'totalVotes', 'votesAllottedBefore',
  'profit', 'controlProfit', 'preferredDividends', 'averageShares', 'unrecognisedCost',
] as const;

/** One of {@link INPUT_NAMES}. */
export type InputName = (typeof INPUT_NAMES)[number];

/** Whether a name is the name of an input. */
export const isInputName = (name: string): name is InputName => INPUT_NAMES.some((known) => known === name);

/** The inputs that are market figures, in the order of the document. */
export const MARKET_INPUTS = ['sharesIssued', 'treasuryShares', 'otherDilutiveShares', 'sharePrice', 'averageSharePrice', 'authorisedShares'] as const satisfies readonly InputName[];

/** One of {@link MARKET_INPUTS}. */
export type MarketInput = (typeof MARKET_INPUTS)[number];

/** The inputs that are about votes, in the order of the document. */
export const VOTE_INPUTS = ['unitShares', 'totalVotes', 'votesAllottedBefore'] as const satisfies readonly InputName[];

/** The inputs of earnings per share, in the order of the document. */
export const EPS_INPUTS = ['profit', 'controlProfit', 'preferredDividends', 'averageShares', 'unrecognisedCost'] as const satisfies readonly InputName[];

/** The inputs a scenario can put in place of the grant's. */
export const SCENARIO_INPUTS = ['exercisePrice', 'rights', 'sharesPerRight'] as const satisfies readonly InputName[];

/** One of {@link SCENARIO_INPUTS}. */
export type ScenarioInput = (typeof SCENARIO_INPUTS)[number];

/** Whether a name is an input that a scenario can set. */
export const isScenarioInput = (name: string): name is ScenarioInput => SCENARIO_INPUTS.some((known) => known === name);

/** The inputs that an axis of a sensitivity can vary: an input, or the shares under the rights, which vary the rights by whole numbers. */
export type AxisInput = InputName | 'shares';

/** Every {@link AxisInput}, in reading order. */
export const AXIS_INPUTS: readonly AxisInput[] = INPUT_NAMES.flatMap((name): readonly AxisInput[] => (name === 'exercisePrice' ? [name, 'shares'] : [name]));

/** The number of rights that one allottee exercises: the element of sums over exercises, not an input of the document. */
export const RIGHTS_EXERCISED = 'rightsExercised';
