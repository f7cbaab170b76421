/** Names of inputs and figures in earlier versions, with their ids: formulas still accept one unless something else has that name now. */
export const FORMER_NAMES: readonly (readonly [name: string, id: string])[] = [
  ['rounded up to', 'statedCapitalUnit'],
  ['payment', 'exercisePaymentPerRight'],
  ['aggregate', 'aggregateExerciseAmount'],
  ['paid in for the rights', 'issueProceeds'],
  ['paid for rights', 'issueProceeds'],
  ['端数処理の単位', 'statedCapitalUnit'],
  ['1個当たり払込額', 'exercisePaymentPerRight'],
  ['払込額', 'exercisePaymentPerRight'],
  ['行使時の払込総額', 'aggregateExerciseAmount'],
  ['払込総額', 'aggregateExerciseAmount'],
  ['予約権の払込', 'issueProceeds'],
  ['1株当たり資本金組入額', 'statedCapitalPerShare'],
  ['1株当たり資本準備金', 'additionalPaidInCapitalPerShare'],
  ['資本金の増加額', 'statedCapitalTotal'],
  ['資本準備金の増加額', 'additionalPaidInCapitalTotal'],
];
