import type { DecimalText } from '../calc/decimal.ts';
import type { Inputs } from '../calc/expression.ts';
import { treasuryExceedsIssued } from '../grant/check-market.ts';
import { isAmount, isCount, isPositiveAmount, isPositiveCount, isRatio } from '../grant/number-rules.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import type { InputName, ScenarioInput } from './input-names.ts';

/** The inputs a scenario has of its own, where they have a value; null where they should have one and do not, absent where they are as in the grant. */
export type OwnInputs = Readonly<Partial<Record<ScenarioInput, DecimalText | null>>>;

const ownByScenario = new WeakMap<Scenario, OwnInputs>();

/** The inputs a scenario has of its own as numbers: null where its text breaks a rule or is a formula, absent where it is as in the grant. */
export function ownNumbersOf(scenario: Scenario): OwnInputs {
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

/** The inputs of a scenario (null: the grant itself) but for what formulas in them come to. */
export function plainInputsOf(document: GrantDocument, scenario: Scenario | null): Inputs['values'] {
  const { grant, market } = document;
  const price = grant.exercisePrice.status === 'decided' ? grant.exercisePrice.amount : null;
  return {
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
    ...(scenario !== null && ownNumbersOf(scenario)),
  } satisfies Record<InputName, DecimalText | null>;
}

const keep = (text: string | null, isGood: (text: string) => boolean): DecimalText | null => (text !== null && isGood(text) ? text : null);
