import type { DecimalText } from '../../calc/decimal.ts';
import { evaluate, type Evaluation } from '../../calc/evaluate.ts';
import { hasTranches } from '../../grant/input-registry.ts';
import type { CapitalBase, ShareIssuePrice } from '../../grant/schema.ts';
import { figureMethodOf } from '../../metrics/figure-method.ts';
import { inputsOf } from '../../metrics/inputs.ts';
import { metricById } from '../../metrics/registry.ts';
import type { Case } from '../with-inputs.ts';

/** A way of printing the issue price of a share and its capital beside it. */
export interface Practice {
  readonly id: 'withBookValue' | 'priceAlone' | 'mixed' | 'other';
  readonly shareIssuePrice: ShareIssuePrice;
  readonly base: CapitalBase;
}

/** The three practices of annual reports. */
const PRACTICES: readonly Practice[] = [
  { id: 'withBookValue', shareIssuePrice: 'withBookValue', base: 'exercisePriceAndBookValue' },
  { id: 'priceAlone', shareIssuePrice: 'exercisePrice', base: 'exercisePrice' },
  { id: 'mixed', shareIssuePrice: 'exercisePrice', base: 'exercisePriceAndBookValue' },
];

/** One that no report of ours has: it is in the table where the terms say so. */
const OTHER: Practice = { id: 'other', shareIssuePrice: 'withBookValue', base: 'exercisePrice' };

/** What a practice prints in a case: for each tranche of book values, or once. */
export interface PracticeRow {
  readonly practice: Practice;
  /** Whether it is that of the terms. */
  readonly isChosen: boolean;
  /** The tranche, from 0, and which part of the rights it is; null where there are none. */
  readonly tranche: { readonly index: number; readonly share: DecimalText | null } | null;
  readonly issuePrice: Evaluation;
  readonly capitalPerShare: Evaluation;
}

/** The practices side by side. Where book values are given by tranches each has a row of its own: reports print them apart. */
export function practiceRows({ document, scenario }: Case): readonly PracticeRow[] {
  const method = figureMethodOf(document);
  const { bookValue, statedCapital } = document.grant;
  const isChosen = ({ shareIssuePrice, base }: Practice): boolean => shareIssuePrice === statedCapital.shareIssuePrice && base === statedCapital.base;
  const tranches = hasTranches(bookValue) ? bookValue.tranches : [null];
  const inputs = inputsOf(document, scenario);
  return [...PRACTICES, ...(isChosen(OTHER) ? [OTHER] : [])].flatMap((practice) => tranches.map((tranche, index): PracticeRow => {
    const ofTranche = tranche === null ? inputs : { ...inputs, values: { ...inputs.values, trancheBookValue: tranche.perShare } };
    const { shareIssuePrice, base } = practice;
    const valueOf = (id: 'issuePriceOfShare' | 'statedCapitalPerShare'): Evaluation => evaluate(metricById({ ...method, shareIssuePrice, base }, id).expression, ofTranche);
    return {
      practice, isChosen: isChosen(practice), tranche: tranche === null ? null : { index, share: tranche.share },
      issuePrice: valueOf('issuePriceOfShare'), capitalPerShare: valueOf('statedCapitalPerShare'),
    };
  }));
}
