import { checkCategories } from './category-rules.ts';
import { isDate } from '../../dates.ts';
import { dateIssues, errorAt, warningAt } from '../../make-issues.ts';
import { inputIssues } from '../../input-issues.ts';
import type { Issue } from '../../issue.ts';
import type { GrantDocument, GrantTerms } from '../../schema.ts';

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
  const { grant: { bookValue, statedCapital: { basis } }, allottees } = document;
  return [
    // A book value that follows the issue price is checked with the issue price.
    ...(bookValue.source === 'issuePrice' ? [] : inputIssues(document, 'bookValuePerRight')),
    ...inputIssues(document, 'statedCapitalRatio'),
    ...inputIssues(document, 'statedCapitalUnit'),
    ...(basis === 'perExercise' && allottees.length === 0 ? warningAt('perExerciseWithoutAllottees', 'grant.statedCapital.basis', basis) : []),
  ];
}

/** The issues where the second of two good dates comes before the first. */
function order(first: string | null, second: string | null, issues: readonly Issue[]): readonly Issue[] {
  if (first === null || second === null || !isDate(first) || !isDate(second)) return [];
  return second < first ? issues : [];
}
