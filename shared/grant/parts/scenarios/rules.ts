import { currencyDecimals } from '../../currency.ts';
import { isFormula } from '../../formula-text.ts';
import { errorAt, warningAt } from '../../make-issues.ts';
import { SCENARIO_INPUTS } from '../../input-names.ts';
import { textIssues } from '../../input-issues.ts';
import type { Issue } from '../../issue.ts';
import { memoizeFor, memoizeRepeats, memoizeRows } from '../../memoize.ts';
import type { GrantDocument, Scenario } from '../../schema.ts';
import { badRows, located, orNothing } from '../row-issues.ts';

/** What the rules find in the scenarios, row by row. Rows that did not change are not looked at again. */
export function checkScenarioRows(document: GrantDocument): readonly Issue[] {
  return scenarioListIssues(document.scenarios, currencyDecimals(document.currency));
}

const scenarioIssues = memoizeRows((scenario: Scenario, decimals: number) =>
  orNothing(SCENARIO_INPUTS.flatMap((name) => textIssues(name, name, typed(scenario[name]), decimals))));

/** A text as it was typed; null for a formula, whose value is judged where it can be worked out (`shared/metrics`). */
const typed = (text: string | null): string | null => (text !== null && isFormula(text) ? null : text);

const scenarioIdRepeats = memoizeRepeats((scenario: Scenario) => scenario.id);
const scenarioNameRepeats = memoizeRepeats((scenario: Scenario) => scenario.name);

const scenarioListIssues = memoizeFor((scenarios: readonly Scenario[], decimals: number): readonly Issue[] => {
  const own = scenarioIssues(scenarios, decimals);
  const idRepeats = scenarioIdRepeats(scenarios);
  const nameRepeats = scenarioNameRepeats(scenarios);
  return badRows(own, idRepeats, nameRepeats).flatMap((index) => located('scenarios', scenarios, index, ({ id, name }) => [
    ...(own[index] ?? []),
    ...(idRepeats.has(index) ? errorAt('duplicateId', 'id', id) : []),
    ...(nameRepeats.has(index) ? warningAt('duplicateName', 'name', name) : []),
  ]));
});
