import { checkCategories } from './category-rules.ts';
import { isDate } from '../../dates.ts';
import { addDecimals, compareDecimals } from '../../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../../calc/decimal.ts';
import { dateIssues, errorAt, numberIssues, warningAt } from '../../make-issues.ts';
import { inputIssues } from '../../input-issues.ts';
import { lawOf } from '../../grant-law.ts';
import { followedInput, hasTranches, trancheSharesAreWhole } from '../../input-registry.ts';
import type { Issue } from '../../issue.ts';
import { amountProblem, isCount, isTrancheShare, trancheShareProblem } from '../../number-rules.ts';
import type { GrantDocument, GrantTerms, Tranche } from '../../schema.ts';

/** What the rules find in the terms of the grant, in the order of the document. */
export function checkTerms(document: GrantDocument): readonly Issue[] {
  return [...checkIssue(document), ...checkExercisePrice(document), ...checkExercisePeriod(document.grant), ...checkStatedCapital(document), ...checkCategories(document.grant)];
}

function checkIssue(document: GrantDocument): readonly Issue[] {
  const { grant } = document;
  return [
    ...dateIssues('grant.resolutionDate', grant.resolutionDate),
    ...dateIssues('grant.issueDate', grant.issueDate),
    ...order(grant.resolutionDate, grant.issueDate, warningAt('issueBeforeResolution', 'grant.issueDate', grant.issueDate)),
    ...inputIssues(document, 'rights'),
    ...inputIssues(document, 'sharesPerRight'),
    ...inputIssues(document, 'issuePrice'),
    ...dateIssues('grant.issuePrice.decisionDate', grant.issuePrice.decisionDate),
  ];
}

function checkExercisePrice(document: GrantDocument): readonly Issue[] {
  const price = document.grant.exercisePrice;
  const date = dateIssues('grant.exercisePrice.decisionDate', price.decisionDate);
  return price.status === 'pending' ? date : [...inputIssues(document, 'exercisePrice'), ...date];
}

function checkExercisePeriod({ issueDate, exercisePrice, exercisePeriod: { from, to } }: GrantTerms): readonly Issue[] {
  return [
    ...dateIssues('grant.exercisePeriod.from', from),
    ...dateIssues('grant.exercisePeriod.to', to),
    ...order(from, to, errorAt('periodEndsBeforeStart', 'grant.exercisePeriod.to', to, { from: from ?? '' })),
    ...order(issueDate, from, warningAt('periodStartsBeforeIssue', 'grant.exercisePeriod.from', from, { issueDate: issueDate ?? '' })),
    ...order(exercisePrice.decisionDate, from, warningAt('decisionAfterPeriodStart', 'grant.exercisePrice.decisionDate', exercisePrice.decisionDate)),
  ];
}

function checkStatedCapital(document: GrantDocument): readonly Issue[] {
  const { grant: { bookValue, statedCapital: { basis } }, allottees, exercisePlan } = document;
  return [
    ...(hasTranches(bookValue) ? checkTranches(bookValue.tranches) : []),
    // A book value that follows the issue price is checked with the issue price.
    ...(followedInput(document, 'bookValuePerRight') === null ? inputIssues(document, 'bookValuePerRight') : []),
    ...inputIssues(document, 'statedCapitalRatio'),
    ...inputIssues(document, 'statedCapitalUnit'),
    ...(basis === 'perExercise' && allottees.length === 0 && exercisePlan.length === 0 ? warningAt('perExerciseWithoutAllottees', 'grant.statedCapital.basis', basis) : []),
    ...checkBookValue(document),
    ...inputIssues(document, 'treasuryDelivered'),
    ...checkDelivery(document),
    ...inputIssues(document, 'treasuryBookPerShare'),
  ];
}

/** Whether the terms need a book value: for the basis of capital, for the annual report, or because treasury shares are delivered. */
export const needsBookValue = ({ grant: { statedCapital, delivery } }: GrantDocument): boolean =>
  statedCapital.base === 'exercisePriceAndBookValue' || statedCapital.shareIssuePrice === 'withBookValue' || delivery.treasuryShares !== null;

/** Nothing paid for a right says nothing of its book value, but under the Commercial Code. What is pending is no problem yet. */
function checkBookValue(document: GrantDocument): readonly Issue[] {
  const { grant } = document;
  const { bookValue, issuePrice } = grant;
  const isMissing = !hasTranches(bookValue) && (bookValue.source === 'issuePrice' ? issuePrice.status === 'none' && lawOf(grant) === 'companiesAct' : bookValue.perRight === null);
  return isMissing && needsBookValue(document) ? warningAt('bookValueMissing', 'grant.bookValue', '') : [];
}

/** No more treasury shares can be delivered than the company holds. */
function checkDelivery({ grant: { delivery: { treasuryShares: delivered } }, market: { treasuryShares: held } }: GrantDocument): readonly Issue[] {
  if (delivered === null || held === null || !isCount(delivered) || !isCount(held) || compareDecimals(delivered, held) <= 0) return [];
  return errorAt('treasuryDeliveryExceedsTreasury', 'grant.delivery.treasuryShares', delivered, { held });
}

/** Each tranche by itself, then whether they are all rights together. */
function checkTranches(tranches: readonly Tranche[]): readonly Issue[] {
  const path = 'grant.bookValue.tranches';
  const ofEach = tranches.flatMap(({ share, perShare }, index) => [
    ...numberIssues(`${path}[${index}].share`, share, trancheShareProblem),
    ...numberIssues(`${path}[${index}].perShare`, perShare, amountProblem),
  ]);
  const areWhole = trancheSharesAreWhole(tranches) || tranches.some(({ share }) => share === null || !isTrancheShare(share));
  return areWhole ? ofEach : [...ofEach, ...errorAt('tranchesNotWhole', path, tranches.reduce<DecimalText>((sum, { share }) => addDecimals(sum, share ?? '0'), '0'))];
}

/** The issues where the second of two good dates comes before the first. */
function order(first: string | null, second: string | null, issues: readonly Issue[]): readonly Issue[] {
  if (first === null || second === null || !isDate(first) || !isDate(second)) return [];
  return second < first ? issues : [];
}
