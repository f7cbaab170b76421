import { addDecimals, compareDecimals, multiplyDecimals } from '../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../calc/decimal.ts';
import type { Inputs, ListEntry } from '../calc/expression.ts';
import { treasuryExceedsIssued } from '../grant/check-market.ts';
import { isAmount, isCount, isPositiveAmount, isPositiveCount, isRatio } from '../grant/number-rules.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';

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

type OwnInputs = Readonly<Partial<Record<ScenarioInput, DecimalText | null>>>;

const ownByScenario = new WeakMap<Scenario, OwnInputs>();

/**
 * The inputs a scenario has of its own: null where its text breaks a rule of the document, absent where it is as in
 * the grant. Kept per scenario: they are frozen, and a table can have thousands.
 */
export function ownInputsOf(scenario: Scenario): OwnInputs {
  const known = ownByScenario.get(scenario);
  if (known !== undefined) return known;
  const own = {
    ...(scenario.exercisePrice !== null && { exercisePrice: keep(scenario.exercisePrice, isPositiveAmount) }),
    ...(scenario.rights !== null && { rights: keep(scenario.rights, isPositiveCount) }),
    ...(scenario.sharesPerRight !== null && { sharesPerRight: keep(scenario.sharesPerRight, isPositiveCount) }),
  };
  ownByScenario.set(scenario, own);
  return own;
}

/**
 * What figures are worked out from in a scenario, or in the grant itself (`scenario` null). A text that breaks a rule
 * of the document is missing here, never guessed at: the figures that need it are then absent and name it. Rights
 * issued without payment have an issue price of 0 in arithmetic.
 */
export function inputsOf(document: GrantDocument, scenario: Scenario | null): Inputs {
  const { grant, market } = document;
  const price = grant.exercisePrice.status === 'decided' ? grant.exercisePrice.amount : null;
  const values = {
    exercisePrice: keep(price, isPositiveAmount),
    rights: keep(grant.rights, isPositiveCount),
    sharesPerRight: keep(grant.sharesPerRight, isPositiveCount),
    issuePrice: grant.issuePrice === null ? '0' : keep(grant.issuePrice, isAmount),
    statedCapitalRatio: keep(grant.statedCapital.ratio, isRatio),
    statedCapitalUnit: keep(grant.statedCapital.unit, isPositiveAmount),
    sharesIssued: keep(market.sharesIssued, isPositiveCount),
    treasuryShares: treasuryExceedsIssued(market) ? null : keep(market.treasuryShares, isCount),
    otherDilutiveShares: keep(market.otherDilutiveShares, isCount),
    sharePrice: keep(market.sharePrice, isPositiveAmount),
    ...(scenario !== null && ownInputsOf(scenario)),
  } satisfies Record<InputName, DecimalText | null>;
  return { values, lists: { exercises: exercisesOf(document, values.rights) } };
}

const keep = (text: string | null, isGood: (text: string) => boolean): DecimalText | null => (text !== null && isGood(text) ? text : null);

/**
 * How many rights are exercised at once: each allottee all of theirs. Null (missing) unless the allottees hold exactly
 * the rights of the scenario, because a part of the exercises says nothing of the total.
 */
export function exercisesOf(document: GrantDocument, rights: DecimalText | null): readonly ListEntry[] | null {
  if (rights === null) return null;
  const { entries, total } = exerciseSizes(document.allottees);
  return compareDecimals(total, rights) === 0 ? entries : null;
}

interface ExerciseSizes {
  /** Distinct numbers of rights, each with how many allottees hold so many, smallest first. */
  readonly entries: readonly ListEntry[];
  /** Rights of all allottees together. */
  readonly total: DecimalText;
}

const sizesByList = new WeakMap<GrantDocument['allottees'], ExerciseSizes>();

/** The allottees' rights as a table of sizes. Kept per list: lists are frozen and can be long. */
export function exerciseSizes(allottees: GrantDocument['allottees']): ExerciseSizes {
  const known = sizesByList.get(allottees);
  if (known !== undefined) return known;
  const counts = new Map<DecimalText, number>();
  for (const { rights } of allottees) if (rights !== null) counts.set(rights, (counts.get(rights) ?? 0) + 1);
  // Texts are judged and added once for each size: people are many, sizes few.
  const entries = [...counts]
    .filter(([rights]) => isPositiveCount(rights))
    .map(([value, count]) => ({ value, count: String(count) }))
    .sort((one, other) => compareDecimals(one.value, other.value));
  const total = entries.reduce((sum, { value, count }) => addDecimals(sum, multiplyDecimals(value, count)), '0');
  const sizes = { entries, total };
  sizesByList.set(allottees, sizes);
  return sizes;
}
