import type { GrantDocument } from '#shared/grant/schema.ts';
import { COMPARED_CASES } from '#shared/scenarios/compare/compare.ts';
import { GRANT_ROW_ID } from '#shared/scenarios/row.ts';
import type { CompareChoice } from './compare-choice.ts';

/** The compared cases in their order, and the base among them; null where there is none. */
export interface ComparedCases {
  readonly cases: readonly string[];
  readonly base: string | null;
}

/** The number of cases compared before anybody has chosen. */
const FIRST_CASES = 3;

/** Every case of a document, in the order of the scenario sheet. */
export const allCases = ({ scenarios }: GrantDocument): readonly string[] => [GRANT_ROW_ID, ...scenarios.map(({ id }) => id)];

/** The cases chosen here, else those selected in the scenario sheet, else the first ones; without deleted cases. */
export function comparedCases(document: GrantDocument, { cases, base }: Pick<CompareChoice, 'cases' | 'base'>, selected: readonly string[]): ComparedCases {
  const known = new Set(allCases(document));
  const chosen = (cases ?? defaultCases(document, selected.filter((id) => known.has(id)))).filter((id) => known.has(id)).slice(0, COMPARED_CASES.most);
  return { cases: chosen, base: base !== null && chosen.includes(base) ? base : (chosen[0] ?? null) };
}

/**
 * A single selected scenario is compared with the grant. Without a selection, a grant whose price is open is left out
 * where there are enough scenarios.
 */
export function defaultCases(document: GrantDocument, selected: readonly string[]): readonly string[] {
  if (selected.length > 1) return selected.slice(0, COMPARED_CASES.most);
  if (selected.length === 1) return [GRANT_ROW_ID, ...selected];
  const scenarios = document.scenarios.slice(0, FIRST_CASES).map(({ id }) => id);
  if (document.grant.exercisePrice.status === 'pending' && scenarios.length >= COMPARED_CASES.least) return scenarios;
  return [GRANT_ROW_ID, ...scenarios].slice(0, Math.max(FIRST_CASES, COMPARED_CASES.least));
}

/** Adds a case at the end, or removes it; null where no more can be compared. */
export function toggledCase(cases: readonly string[], id: string): readonly string[] | null {
  if (cases.includes(id)) return cases.filter((one) => one !== id);
  return cases.length >= COMPARED_CASES.most ? null : [...cases, id];
}

/** The cases with one of them moved one place to the left or right; unchanged at the end. */
export function movedCase(cases: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = cases.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= cases.length) return cases;
  return cases.toSpliced(from, 1).toSpliced(to, 0, id);
}
