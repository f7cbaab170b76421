import type { GrantDocument, Sensitivity } from '#shared/grant/schema.ts';
import { valueIn } from '#shared/scenarios/sensitivity/axis-values.ts';
import type { Language } from '#shared/text/language.ts';
import { rowName } from '#renderer/features/scenarios/row-name.ts';
import { GRANT_ROW } from '#renderer/features/scenarios/sheet-rows.ts';

/** Of a long list the first ones are marked: reading thousands would hold the page up. */
const MOST_MARKED = 500;

/** The names of the scenarios, and of the grant itself, by the values that they have on the axes: see {@link placeKey}. */
export function scenarioPlaces(document: GrantDocument, { rows, columns, pages }: Pick<Sensitivity, 'rows' | 'columns' | 'pages'>, language: Language): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const scenario of [null, ...document.scenarios.slice(0, MOST_MARKED)]) {
    const value = (axis: Sensitivity['pages']) => (axis === null ? null : valueIn(document, scenario, axis.input));
    const key = placeKey(value(rows), value(columns), value(pages));
    places.set(key, [...(places.get(key) ?? []), rowName(document, scenario?.id ?? GRANT_ROW, language)]);
  }
  return places;
}

export const placeKey = (row: string | null, column: string | null, page: string | null): string => [row, column, page].join(' ');
