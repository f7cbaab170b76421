import { currencyDecimals } from './currency.ts';
import { isFormula } from './formula-text.ts';
import { error, numberIssues, warning } from './found.ts';
import { SCENARIO_INPUTS } from './input-names.ts';
import { textIssues } from './input-issues.ts';
import type { Issue } from './issue.ts';
import { positiveCountProblem } from './number-rules.ts';
import { rememberFor, rememberRepeats, rememberRows } from './remember.ts';
import type { Allottee, GrantDocument, OwnColumn, Scenario } from './schema.ts';

/** What the rules find in the scenarios, row by row. Rows that did not change are not looked at again. */
export function checkScenarioRows(document: GrantDocument): readonly Issue[] {
  return scenarioListIssues(document.scenarios, currencyDecimals(document.currency));
}

/** What the rules find in the allottee list, row by row. Rows that did not change are not looked at again. */
export function checkAllotteeRows(document: GrantDocument): readonly Issue[] {
  return allotteeListIssues(document.allottees, null);
}

/** One list for all rows with nothing to say: an edit from a good value to another leaves the findings of its list as they are. */
const NOTHING: readonly Issue[] = [];
const orNothing = (issues: readonly Issue[]): readonly Issue[] => (issues.length === 0 ? NOTHING : issues);

const scenarioIssues = rememberRows((scenario: Scenario, decimals: number) =>
  orNothing(SCENARIO_INPUTS.flatMap((name) => textIssues(name, name, typed(scenario[name]), decimals))));

/** A text as it was typed; null for a formula, whose value is judged where it can be worked out (`shared/metrics`). */
const typed = (text: string | null): string | null => (text !== null && isFormula(text) ? null : text);

const scenarioIdRepeats = rememberRepeats((scenario: Scenario) => scenario.id);
const scenarioNameRepeats = rememberRepeats((scenario: Scenario) => scenario.name);

const scenarioListIssues = rememberFor((scenarios: readonly Scenario[], decimals: number): readonly Issue[] => {
  const own = scenarioIssues(scenarios, decimals);
  const idRepeats = scenarioIdRepeats(scenarios);
  const nameRepeats = scenarioNameRepeats(scenarios);
  return badRows(own, idRepeats, nameRepeats).flatMap((index) => located('scenarios', scenarios, index, ({ id, name }) => [
    ...(own[index] ?? []),
    ...(idRepeats.has(index) ? error('duplicateId', 'id', id) : []),
    ...(nameRepeats.has(index) ? warning('duplicateName', 'name', name) : []),
  ]));
});

const columnIdRepeats = rememberRepeats((column: OwnColumn) => column.id);
const columnNameRepeats = rememberRepeats((column: OwnColumn) => column.name);

/** What the rules find in the columns of one's own, but for their formulas: two of one id or of one name. */
export function checkColumnRows({ columns }: GrantDocument): readonly Issue[] {
  const idRepeats = columnIdRepeats(columns);
  const nameRepeats = columnNameRepeats(columns);
  return badRows([], idRepeats, nameRepeats).flatMap((index) => located('columns', columns, index, ({ id, name }) => [
    ...(idRepeats.has(index) ? error('duplicateId', 'id', id) : []),
    ...(nameRepeats.has(index) ? warning('duplicateColumnName', 'name', name) : []),
  ]));
}

const allotteeIssues = rememberRows(({ rights }: Allottee, _setting: null) => orNothing(numberIssues('rights', rights, positiveCountProblem)));
const allotteeIdRepeats = rememberRepeats((allottee: Allottee) => allottee.id);

const allotteeListIssues = rememberFor((allottees: readonly Allottee[], _setting: null): readonly Issue[] => {
  const own = allotteeIssues(allottees, null);
  const idRepeats = allotteeIdRepeats(allottees);
  return badRows(own, idRepeats).flatMap((index) => located('allottees', allottees, index, ({ id }) => [
    ...(own[index] ?? []),
    ...(idRepeats.has(index) ? error('duplicateId', 'id', id) : []),
  ]));
});

/** Positions of the rows with something to say: lists are long and their bad rows few. */
function badRows(own: readonly (readonly Issue[])[], ...repeats: readonly ReadonlySet<number>[]): readonly number[] {
  const positions = new Set(repeats.flatMap((found) => [...found]));
  for (let index = 0; index < own.length; index += 1) if ((own[index]?.length ?? 0) > 0) positions.add(index);
  return [...positions].sort((left, right) => left - right);
}

/** Issues of a row with its place in the document, and its name, by which a sentence can call it. */
function located<Row extends { readonly name: string }>(list: string, rows: readonly Row[], index: number, check: (row: Row) => readonly Issue[]): readonly Issue[] {
  const row = rows[index];
  if (row === undefined) return [];
  return check(row).map((issue) => ({ ...issue, path: `${list}[${index}].${issue.path}`, details: { ...issue.details, name: row.name } }));
}
