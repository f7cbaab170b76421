import { currencyDecimals } from './currency.ts';
import { isDate } from './dates.ts';
import { dateIssues, error, finerThanCurrency, numberIssues, warning } from './found.ts';
import type { Issue } from './issue.ts';
import { amountProblem, isPositiveAmount, positiveAmountProblem, positiveCountProblem, ratioProblem } from './number-rules.ts';
import type { ExercisePrice, GrantDocument, GrantTerms } from './schema.ts';

/** What the rules find in the terms of the grant, in the order of the document. */
export function checkTerms(document: GrantDocument): readonly Issue[] {
  const { grant } = document;
  const decimals = currencyDecimals(document.currency);
  return [
    ...checkIssue(grant),
    ...checkExercisePrice(grant.exercisePrice, decimals),
    ...checkExercisePeriod(grant),
    ...checkStatedCapital(document, decimals),
  ];
}

function checkIssue(grant: GrantTerms): readonly Issue[] {
  return [
    ...dateIssues('grant.resolutionDate', grant.resolutionDate),
    ...dateIssues('grant.issueDate', grant.issueDate),
    ...order(grant.resolutionDate, grant.issueDate, warning('issueBeforeResolution', 'grant.issueDate', grant.issueDate)),
    ...numberIssues('grant.rights', grant.rights, positiveCountProblem),
    ...numberIssues('grant.sharesPerRight', grant.sharesPerRight, positiveCountProblem),
    ...numberIssues('grant.issuePrice', grant.issuePrice, amountProblem),
  ];
}

function checkExercisePrice(price: ExercisePrice, decimals: number): readonly Issue[] {
  const date = dateIssues('grant.exercisePrice.decisionDate', price.decisionDate);
  if (price.status === 'pending') {
    return price.decisionDate === null ? error('pendingWithoutDate', 'grant.exercisePrice.decisionDate', null) : date;
  }
  const path = 'grant.exercisePrice.amount';
  const amount = isPositiveAmount(price.amount)
    ? finerThanCurrency(path, price.amount, decimals)
    : numberIssues(path, price.amount, positiveAmountProblem);
  return [...amount, ...date];
}

function checkExercisePeriod({ issueDate, exercisePrice, exercisePeriod: { from, to } }: GrantTerms): readonly Issue[] {
  return [
    ...dateIssues('grant.exercisePeriod.from', from),
    ...dateIssues('grant.exercisePeriod.to', to),
    ...order(from, to, error('periodEndsBeforeStart', 'grant.exercisePeriod.to', to, { from: from ?? '' })),
    ...order(issueDate, from, warning('periodStartsBeforeIssue', 'grant.exercisePeriod.from', from, { issueDate: issueDate ?? '' })),
    ...order(exercisePrice.decisionDate, from, warning('decisionAfterPeriodStart', 'grant.exercisePrice.decisionDate', exercisePrice.decisionDate)),
  ];
}

function checkStatedCapital({ grant: { statedCapital }, allottees }: GrantDocument, decimals: number): readonly Issue[] {
  const unitPath = 'grant.statedCapital.unit';
  const { ratio, unit, basis } = statedCapital;
  return [
    ...numberIssues('grant.statedCapital.ratio', ratio, ratioProblem),
    ...(isPositiveAmount(unit) ? finerThanCurrency(unitPath, unit, decimals) : numberIssues(unitPath, unit, positiveAmountProblem)),
    ...(basis === 'perExercise' && allottees.length === 0 ? warning('perExerciseWithoutAllottees', 'grant.statedCapital.basis', basis) : []),
  ];
}

/** The issues where the second of two good dates comes before the first. */
function order(first: string | null, second: string | null, issues: readonly Issue[]): readonly Issue[] {
  if (first === null || second === null || !isDate(first) || !isDate(second)) return [];
  return second < first ? issues : [];
}
