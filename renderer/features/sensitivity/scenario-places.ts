import type { GrantDocument, Sensitivity } from '#shared/grant/schema.ts';
import { standingScenarios } from '#shared/scenarios/sensitivity/standing-scenarios.ts';
import type { Language } from '#shared/text/language.ts';
import { rowName } from '#renderer/features/scenarios/row-name.ts';
import { GRANT_ROW } from '#renderer/features/scenarios/sheet-rows.ts';

/** The names of the scenarios, and of the grant itself, by the cells whose figures are theirs: see {@link placeKey}. */
export function scenarioPlaces(document: GrantDocument, sensitivity: Pick<Sensitivity, 'scenario' | 'rows' | 'columns' | 'pages'>, language: Language): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { scenario, row, column, page } of standingScenarios(document, sensitivity)) {
    const key = placeKey(row, column, page);
    places.set(key, [...(places.get(key) ?? []), rowName(document, scenario?.id ?? GRANT_ROW, language)]);
  }
  return places;
}

export const placeKey = (row: string | null, column: string | null, page: string | null): string => [row, column, page].join(' ');
