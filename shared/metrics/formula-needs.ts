import { inputsNeeded } from '../calc/expression-needs.ts';
import { isFormula } from '../grant/formula-text.ts';
import { isScenarioInput, SCENARIO_INPUTS, type InputName } from '../grant/input-names.ts';
import { GRANT_ROW_REFERENCE, rowReferenceOf } from '../grant/row-reference.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { customColumnsOf, figureById } from './custom-columns.ts';
import { scenariosById } from './linked-formulas.ts';

/**
 * The inputs that the formula in an input of a scenario follows, through other formulas too: those of its own row, and,
 * through cells of other rows, the terms and market figures. What another row has of its own is none of them. Empty where
 * the input is no formula.
 */
export function inputsFollowed(document: GrantDocument, scenario: Scenario | null, name: InputName): ReadonlySet<string> {
  const followed = new Set<string>();
  const seen = new Set<string>();
  const { names } = customColumnsOf(document);
  const waiting: { readonly row: Scenario | null; readonly name: string }[] = [{ row: scenario, name }];
  const take = (row: Scenario | null, needed: readonly string[]): void => {
    for (const one of needed) {
      if (row?.id === scenario?.id || !SCENARIO_INPUTS.some((input) => input === one)) followed.add(one);
      waiting.push({ row, name: one });
      // Exercises are those of the rights.
      if (one === 'exercises') waiting.push({ row, name: 'rights' });
    }
  };
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    const { row } = cell;
    const text = row === null || !isScenarioInput(cell.name) ? '' : (row[cell.name] ?? '');
    const key = `${row?.id ?? GRANT_ROW_REFERENCE}!${cell.name}`;
    if (!isFormula(text) || seen.has(key)) continue;
    seen.add(key);
    const reading = names.read(text);
    if (!reading.ok) continue;
    const needed = inputsNeeded(reading.expression);
    take(row, needed.filter((one) => rowReferenceOf(one) === null));
    for (const reference of needed.flatMap((one) => rowReferenceOf(one) ?? [])) {
      const other = reference.rowId === scenario?.id ? scenario : (scenariosById(document.scenarios).get(reference.rowId) ?? null);
      const figure = isScenarioInput(reference.columnId) ? null : figureById(document, reference.columnId);
      take(other, figure === null ? [reference.columnId] : inputsNeeded(figure.expression));
    }
  }
  return followed;
}
