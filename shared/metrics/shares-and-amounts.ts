import { figure, input, multiply } from '../calc/expression.ts';
import type { FigureDefinition, FigureFamily } from './metric.ts';

const GROUP = 'amounts';

/** Shares under the rights: rights × shares per right (term 2 of the notice). */
export const shares: FigureDefinition = {
  unit: 'shares',
  group: GROUP,
  isKeyFigure: true,
  isShown: true,
  width: 84,
  source: null,
  shownDecimals: null,
  expression: multiply(input('rights'), input('sharesPerRight')),
};

/** What a holder pays on exercising one right: exercise price × shares per right. In the document's currency, exact. */
export const exercisePaymentPerRight: FigureDefinition = {
  unit: 'money',
  group: GROUP,
  isKeyFigure: false,
  isShown: true,
  width: 112,
  source: 'act236payment',
  shownDecimals: null,
  expression: multiply(input('exercisePrice'), input('sharesPerRight')),
};

/** Aggregate amount of shares issued or transferred on exercise (term 6): exercise price × shares. Exact. */
export const aggregateExerciseAmount: FigureDefinition = {
  unit: 'money',
  group: GROUP,
  isKeyFigure: true,
  isShown: true,
  width: 108,
  source: 'act236payment',
  shownDecimals: null,
  expression: multiply(input('exercisePrice'), figure('shares', shares.expression)),
};

/** Paid in for the rights themselves: issue price × rights, 0 where the rights are issued without payment. Exact. */
export const issueProceeds: FigureDefinition = {
  unit: 'money',
  group: GROUP,
  isKeyFigure: false,
  isShown: false,
  width: 120,
  source: 'act238payment',
  shownDecimals: null,
  expression: multiply(input('issuePrice'), input('rights')),
};

/** Shares and amounts that follow from the terms by multiplying. */
export const sharesAndAmounts = { shares, exercisePaymentPerRight, aggregateExerciseAmount, issueProceeds } satisfies FigureFamily;
