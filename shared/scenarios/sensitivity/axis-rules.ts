import { amountProblem, countProblem, positiveAmountProblem, positiveCountProblem, ratioProblem, type NumberProblem } from '../../grant/number-rules.ts';
import type { AxisInput } from '../../grant/schema.ts';

const RULES: Readonly<Record<AxisInput, (text: string) => NumberProblem | null>> = {
  exercisePrice: positiveAmountProblem,
  shares: positiveCountProblem,
  rights: positiveCountProblem,
  sharesPerRight: positiveCountProblem,
  issuePrice: amountProblem,
  statedCapitalRatio: ratioProblem,
  statedCapitalUnit: positiveAmountProblem,
  sharesIssued: positiveCountProblem,
  treasuryShares: countProblem,
  otherDilutiveShares: countProblem,
  sharePrice: positiveAmountProblem,
};

/** The rule of the document for the values of an input; shares are a positive count. */
export const axisRule = (input: AxisInput): ((text: string) => NumberProblem | null) => RULES[input];
