import { currencyDecimals } from './currency.ts';
import { error, finerThanCurrency, numberIssues, warning } from './found.ts';
import type { Issue } from './issue.ts';
import { isPositiveAmount, positiveAmountProblem, positiveCountProblem } from './number-rules.ts';
import { rememberFor } from './remember.ts';
import type { Allottee, GrantDocument, Scenario } from './schema.ts';

/** What the rules find in the scenarios, row by row. Rows that did not change are not looked at again. */
export function checkScenarios(document: GrantDocument): readonly Issue[] {
  return scenarioListIssues(document.scenarios, currencyDecimals(document.currency));
}

/** What the rules find in the allottee list, row by row. Rows that did not change are not looked at again. */
export function checkAllottees(document: GrantDocument): readonly Issue[] {
  return allotteeListIssues(document.allottees, null);
}

const scenarioListIssues = rememberFor((scenarios: readonly Scenario[], decimals: number): readonly Issue[] => {
  const ids = new Set<string>();
  const names = new Set<string>();
  return rowIssues('scenarios', scenarios, (scenario) => [
    ...scenarioIssues(scenario, decimals),
    ...repeated(ids, scenario.id, error('duplicateId', 'id', scenario.id)),
    ...(scenario.name === '' ? [] : repeated(names, scenario.name, warning('duplicateName', 'name', scenario.name))),
  ]);
});

const scenarioIssues = rememberFor(({ exercisePrice, rights, sharesPerRight }: Scenario, decimals: number): readonly Issue[] => [
  ...(exercisePrice !== null && isPositiveAmount(exercisePrice)
    ? finerThanCurrency('exercisePrice', exercisePrice, decimals)
    : numberIssues('exercisePrice', exercisePrice, positiveAmountProblem)),
  ...numberIssues('rights', rights, positiveCountProblem),
  ...numberIssues('sharesPerRight', sharesPerRight, positiveCountProblem),
]);

const allotteeListIssues = rememberFor((allottees: readonly Allottee[], _setting: null): readonly Issue[] => {
  const ids = new Set<string>();
  return rowIssues('allottees', allottees, (allottee) => [
    ...allotteeIssues(allottee, null),
    ...repeated(ids, allottee.id, error('duplicateId', 'id', allottee.id)),
  ]);
});

const allotteeIssues = rememberFor(({ rights }: Allottee, _setting: null): readonly Issue[] => numberIssues('rights', rights, positiveCountProblem));

/** Issues of rows get the row's place in the document and its name, by which a sentence can call it. */
function rowIssues<Row extends { readonly name: string }>(list: string, rows: readonly Row[], check: (row: Row) => readonly Issue[]): readonly Issue[] {
  return rows.flatMap((row, index) => {
    const found = check(row);
    if (found.length === 0) return found;
    return found.map((issue) => ({ ...issue, path: `${list}[${index}].${issue.path}`, details: { ...issue.details, name: row.name } }));
  });
}

/** The issues where a value has been seen before; remembers it otherwise. */
function repeated(seen: Set<string>, value: string, issues: readonly Issue[]): readonly Issue[] {
  if (seen.has(value)) return issues;
  seen.add(value);
  return [];
}
