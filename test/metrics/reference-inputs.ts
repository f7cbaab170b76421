import type { Inputs } from '#shared/calc/expression.ts';

/** The inputs of the notice of 31 October 2006 at a price, or while the price is pending. */
export const referenceInputs = (exercisePrice: string | null): Inputs => ({
  values: {
    exercisePrice,
    rights: '2906',
    sharesPerRight: '500',
    issuePrice: '0',
    statedCapitalRatio: '0.5',
    statedCapitalUnit: '1',
    sharesIssued: '134090494',
    treasuryShares: null,
    otherDilutiveShares: null,
    sharePrice: null,
  },
  lists: {},
});
