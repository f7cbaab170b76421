import { figure, input, multiply } from '../calc/expression.ts';
import type { Metric } from './metric.ts';

/** Shares under the rights: rights × shares per right (term 2 of the notice). */
export const shares: Metric = {
  id: 'shares',
  unit: 'shares',
  shownDecimals: null,
  expression: multiply(input('rights'), input('sharesPerRight')),
};

/** What a holder pays on exercising one right: exercise price × shares per right. In the document's currency, exact. */
export const exercisePaymentPerRight: Metric = {
  id: 'exercisePaymentPerRight',
  unit: 'money',
  shownDecimals: null,
  expression: multiply(input('exercisePrice'), input('sharesPerRight')),
};

/** Aggregate amount of shares issued or transferred on exercise (term 6): exercise price × shares. Exact. */
export const aggregateExerciseAmount: Metric = {
  id: 'aggregateExerciseAmount',
  unit: 'money',
  shownDecimals: null,
  expression: multiply(input('exercisePrice'), figure('shares', shares.expression)),
};

/** Paid in for the rights themselves: issue price × rights, 0 where the rights are issued without payment. Exact. */
export const issueProceeds: Metric = {
  id: 'issueProceeds',
  unit: 'money',
  shownDecimals: null,
  expression: multiply(input('issuePrice'), input('rights')),
};
