import { isStillFresh } from '#shared/grant/freshness.ts';
import type { GrantDocument, Sensitivity } from '#shared/grant/schema.ts';
import type { MatrixPlan } from '#shared/scenarios/sensitivity/matrix.ts';
import { scenarioMatches } from '#shared/scenarios/sensitivity/scenario-matches.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioName } from '#shared/text/scenario-name.ts';
import { scenarioText } from '#shared/text/scenarios.ts';

type Asked = Pick<Sensitivity, 'scenario' | 'rows' | 'columns' | 'pages' | 'marked'>;
type AxisValues = Pick<MatrixPlan, 'rows' | 'columns' | 'pages'>;
type Places = ReadonlyMap<string, readonly string[]>;

interface Kept {
  readonly document: GrantDocument;
  readonly asked: string;
  readonly values: AxisValues;
  readonly places: Places;
}

const kept = new WeakMap<GrantDocument['scenarios'], Kept>();

/**
 * The names of the scenarios, and of the grant itself, by the cells with their figures: see {@link placeKey}. Cached
 * while none of that changes, independent of how the matrix is displayed.
 */
export function scenarioPlaces(document: GrantDocument, sensitivity: Asked, values: AxisValues, language: Language): Places {
  const { scenario, rows, columns, pages, marked } = sensitivity;
  const asked = JSON.stringify([scenario, rows.input, columns.input, pages?.input, language, marked]);
  const known = kept.get(document.scenarios);
  if (known !== undefined && known.asked === asked && known.values === values && isStillFresh('matrix', known.document, document)) return known.places;
  const places = placesOf(document, sensitivity, values, language);
  kept.set(document.scenarios, { document, asked, values, places });
  return places;
}

function placesOf(document: GrantDocument, sensitivity: Asked, values: AxisValues, language: Language): Places {
  const text = scenarioText[language];
  const [rows, columns, pages] = [new Set(values.rows), new Set(values.columns), new Set(values.pages)];
  const standing = scenarioMatches(document, sensitivity, ({ row, column, page }) => rows.has(row) && columns.has(column) && pages.has(page));
  const positions = new Map(document.scenarios.map(({ id }, index) => [id, index]));
  const places = new Map<string, string[]>();
  for (const { scenario, row, column, page } of standing) {
    const name = scenario === null ? text.asInGrant : scenarioName(scenario, (positions.get(scenario.id) ?? 0) + 1, document.currency, language);
    const key = placeKey(row, column, page);
    const known = places.get(key);
    if (known === undefined) places.set(key, [name]);
    else known.push(name);
  }
  return places;
}

export const placeKey = (row: string | null, column: string | null, page: string | null): string => [row, column, page].join(' ');
