import type { DecimalText } from '../calc/decimal.ts';
import { evaluate } from '../calc/evaluate.ts';
import type { Issue } from '../grant/issue.ts';
import { memoizeRows } from '../grant/memoize.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { figureById } from './custom-columns.ts';
import { meetsGoal } from './goal.ts';
import { inputsOf } from './inputs.ts';
import type { Figure } from './metric.ts';
import { haveSameSharedInputs } from './scenario-formulas.ts';

/** A scenario found by solving whose name says what its figure is not any more, with what its sentence needs. */
export interface SolvedIssue extends Issue {
  readonly code: 'solvedOutdated';
  readonly figure: Figure;
  readonly found: DecimalText;
  readonly target: DecimalText;
  /** The document's own columns and its currency, in which the sentence tells the figure. */
  readonly words: Pick<GrantDocument, 'columns' | 'securities' | 'holders' | 'currency'>;
}

/** Whether a scenario still has the name that solving gave it, or a copy of that name: only then does the name claim anything. */
export const claimsSolved = ({ name, solved }: Scenario): boolean => solved !== undefined && (name === solved.name || name.startsWith(`${solved.name} (`));

/**
 * Scenarios found by solving whose figures do not reach the target any more that their names tell. A figure that has no
 * value says nothing else than its name.
 */
export function checkSolvedScenarios(document: GrantDocument): readonly SolvedIssue[] {
  if (latest === null || latest.currency !== document.currency || !haveSameSharedInputs(latest, document)) latest = document;
  const found = solvedIssues(document.scenarios, latest);
  const issues: SolvedIssue[] = [];
  // By index: lists are long and few of their rows have an issue.
  for (let index = 0; index < found.length; index += 1) {
    const issue = found[index] ?? null;
    if (issue !== null) issues.push({ ...issue, path: `scenarios[${index}].name` });
  }
  return issues;
}

/** The last document that was looked at stands for all in which figures see the same. */
let latest: GrantDocument | null = null;

const solvedIssues = memoizeRows((scenario: Scenario, document: GrantDocument): Omit<SolvedIssue, 'path'> | null => {
  const { solved, name } = scenario;
  if (solved === undefined || !claimsSolved(scenario)) return null;
  const figure = figureById(document, solved.figure);
  const evaluation = figure === null ? null : evaluate(figure.expression, inputsOf(document, scenario));
  if (figure === null || evaluation?.status !== 'value' || meetsGoal(solved.goal, evaluation.value, solved.target)) return null;
  const { columns, securities, holders, currency } = document;
  return {
    code: 'solvedOutdated', severity: 'warning', value: name, details: { name, figure: solved.figure, found: evaluation.value },
    figure, found: evaluation.value, target: solved.target, words: { columns, securities, holders, currency },
  };
});
