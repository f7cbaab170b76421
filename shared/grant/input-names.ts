/** Names of the inputs that figures are worked out from, in the order a reader meets them. What is known of each stands in `input-registry.ts`. */
export const INPUT_NAMES = [
  'exercisePrice', 'rights', 'sharesPerRight', 'issuePrice', 'bookValuePerRight', 'trancheBookValue', 'statedCapitalRatio', 'statedCapitalUnit',
  'treasuryDelivered', 'treasuryBookPerShare',
  'sharesIssued', 'treasuryShares', 'otherDilutiveShares', 'sharePrice', 'averageSharePrice', 'authorisedShares',
  'unitShares', 'totalVotes', 'votesAllottedBefore',
  'profit', 'controlProfit', 'preferredDividends', 'averageShares', 'unrecognisedCost',
] as const;

/** One of {@link INPUT_NAMES}. */
export type InputName = (typeof INPUT_NAMES)[number];

/** Whether a name is that of an input. */
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

/** What an axis of a sensitivity can vary: an input, or the shares under the rights, which vary the rights by whole numbers of them. */
export type AxisInput = InputName | 'shares';

/** Every {@link AxisInput}, in the order a reader meets them. */
export const AXIS_INPUTS: readonly AxisInput[] = INPUT_NAMES.flatMap((name): readonly AxisInput[] => (name === 'exercisePrice' ? [name, 'shares'] : [name]));

/** The number of rights that one allottee exercises: the variable of sums over exercises, and no input of the document. */
export const RIGHTS_EXERCISED = 'rightsExercised';
