import type { DecimalText } from '../calc/decimal.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import type { InputName } from '../metrics/input-names.ts';

/** Inputs that take the place of a scenario's own, of the grant's or of the market's. */
export type OtherInputs = Readonly<Partial<Record<InputName, DecimalText>>>;

/** A document and one of its scenarios (null: the grant itself). */
export interface Case {
  readonly document: GrantDocument;
  readonly scenario: Scenario | null;
}

/**
 * The case as it would be with other inputs: what a person would type into the scenario, the terms and the market
 * figures. Formulas of the scenario follow them. The document is not meant to be kept.
 */
export function withInputs({ document, scenario }: Case, other: OtherInputs): Case {
  const { exercisePrice, rights, sharesPerRight } = other;
  const own = { ...(exercisePrice !== undefined && { exercisePrice }), ...(rights !== undefined && { rights }), ...(sharesPerRight !== undefined && { sharesPerRight }) };
  const changed = withTerms(document, other, scenario === null ? own : {});
  return { document: changed, scenario: scenario === null ? null : { ...scenario, ...own } };
}

type Own = Readonly<Partial<Record<'exercisePrice' | 'rights' | 'sharesPerRight', DecimalText>>>;

function withTerms(document: GrantDocument, other: OtherInputs, { exercisePrice, ...counts }: Own): GrantDocument {
  const { grant, market } = document;
  const { issuePrice, statedCapitalRatio: ratio, statedCapitalUnit: unit, sharesIssued, treasuryShares, otherDilutiveShares, sharePrice } = other;
  const figures = { sharesIssued, treasuryShares, otherDilutiveShares, sharePrice };
  const given = Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined));
  return {
    ...document,
    grant: {
      ...grant,
      ...counts,
      ...(issuePrice !== undefined && { issuePrice }),
      ...(exercisePrice !== undefined && { exercisePrice: { status: 'decided' as const, amount: exercisePrice, decisionDate: grant.exercisePrice.decisionDate } }),
      // The same object as long as it is the same: definitions of figures hang on its method.
      statedCapital: ratio === undefined && unit === undefined ? grant.statedCapital : { ...grant.statedCapital, ...(ratio !== undefined && { ratio }), ...(unit !== undefined && { unit }) },
    },
    market: { ...market, ...given },
  };
}
