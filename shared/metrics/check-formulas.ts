import type { FormulaProblem } from '../calc/formula/formula-problem.ts';
import type { Issue } from '../grant/issue.ts';
import { memoizeRows } from '../grant/memoize.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { SCENARIO_INPUTS } from '../grant/input-names.ts';
import type { ColumnList } from '../grant/parts/columns/part.ts';
import { allotteeColumnsOf } from './allottee-columns.ts';
import { customColumnsOf } from './custom-columns.ts';
import { linkedRows, refersToRows } from './linked-formulas.ts';
import { formulaInputsOf, hasFormulas, haveSameSharedInputs, type FormulaInput } from './scenario-formulas.ts';

/** What is found in formulas; each code has a sentence in `shared/text/issues.ts`. */
export const FORMULA_ISSUE_CODES = ['formulaUnreadable', 'formulaRefused', 'formulaFails'] as const;

/** One of {@link FORMULA_ISSUE_CODES}. */
export type FormulaIssueCode = (typeof FORMULA_ISSUE_CODES)[number];

/** An issue found in a formula, with what was found: its sentence needs the place in the formula, or the value it came to. */
export interface FormulaIssue extends Issue {
  readonly code: FormulaIssueCode;
  readonly found: FormulaInput;
  /** The document's own columns, by which the sentence calls them. */
  readonly columns: GrantDocument['columns'];
  /** Its rows, by whose numbers the sentence calls cells of other rows; none where it calls no such cells. */
  readonly scenarios: GrantDocument['scenarios'];
}

/**
 * What is wrong with the formulas of a document, in its order: custom columns that cannot be read, formulas of
 * scenario inputs that cannot be read, fail, or come to a value the input cannot take, custom columns of the allottee sheet
 * that cannot be read. What is only missing is no issue.
 */
export function checkFormulas(document: GrantDocument): readonly FormulaIssue[] {
  return [...columnIssues(document), ...scenarioIssues(document), ...allotteeColumnIssues(document)];
}

function columnIssues(document: GrantDocument): readonly FormulaIssue[] {
  return customColumnsOf(document).columns.flatMap(({ problem }, index) =>
    (problem === null ? [] : [unreadable('columns', document.columns, index, problem)]));
}

function allotteeColumnIssues(document: GrantDocument): readonly FormulaIssue[] {
  const { columns, called } = allotteeColumnsOf(document);
  return columns.flatMap(({ problem }, index) => (problem === null ? [] : [{ ...unreadable('allotteeColumns', document.allotteeColumns, index, problem), columns: called }]));
}

function unreadable(list: ColumnList, columns: GrantDocument['columns'], index: number, problem: FormulaProblem): FormulaIssue {
  const { name = '', formula = '' } = columns[index] ?? {};
  return { code: 'formulaUnreadable', severity: 'error', path: `${list}[${index}].formula`, value: formula, details: { name }, found: { status: 'unreadable', problem }, columns, scenarios: NO_ROWS };
}

/** Found without the row's place, which can change while the row does not. */
type FoundInRow = Omit<FormulaIssue, 'path'> & { readonly field: string };

const NOTHING: readonly FoundInRow[] = [];
const NO_ROWS: GrantDocument['scenarios'] = [];

const issuesOfRows = memoizeRows((scenario: Scenario, document: GrantDocument) => (hasFormulas(scenario) ? issuesOfRow(document, scenario) : NOTHING));

function issuesOfRow(document: GrantDocument, scenario: Scenario): readonly FoundInRow[] {
  const inputs = formulaInputsOf(document, scenario);
  return SCENARIO_INPUTS.flatMap((field) => {
    const found = inputs[field];
    const code = found === undefined ? null : codeOf(found);
    if (found === undefined || code === null) return [];
    return [{ code, severity: 'error' as const, field, value: scenario[field], details: { name: scenario.name }, found, columns: document.columns, scenarios: refersToRows(scenario) ? document.scenarios : NO_ROWS }];
  });
}

function codeOf({ status }: FormulaInput): FormulaIssueCode | null {
  switch (status) {
    case 'value':
    case 'missing':
      return null;
    case 'unreadable':
      return 'formulaUnreadable';
    case 'refused':
      return 'formulaRefused';
    case 'error':
      return 'formulaFails';
  }
}

/** The last document that was looked at stands for all in which formulas see the same. */
let latest: GrantDocument | null = null;

function scenarioIssues(document: GrantDocument): readonly FormulaIssue[] {
  // What a formula comes to that refers to other rows follows from all of them.
  if (latest === null || linkedRows(document).length > 0 || !haveSameSharedInputs(latest, document)) latest = document;
  return locatedIn(issuesOfRows(document.scenarios, latest));
}

/** Findings with the places of their rows. Lists are long and their bad rows few: rows with nothing are passed over by the cheapest of ways. */
function locatedIn(rows: readonly (readonly FoundInRow[])[]): readonly FormulaIssue[] {
  const issues: FormulaIssue[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const found = rows[index] ?? NOTHING;
    if (found === NOTHING) continue;
    for (const { field, ...issue } of found) issues.push({ ...issue, path: `scenarios[${index}].${field}` });
  }
  return issues;
}
