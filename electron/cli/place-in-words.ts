import type { GrantDocument } from '#shared/grant/schema.ts';
import { labelIn } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { placeInWords } from '#shared/text/places.ts';
import { scenarioName } from '#shared/text/scenario-name.ts';

const ROW = /^(scenarios|allottees|columns|allotteeColumns)\[(\d+)\]/;

/**
 * A place of a document in words: "Scenario 4 “Low”, rights", "Term 5, exercise price"; also a figure of a scenario.
 * `name` is the name of the row at that place; without it, the name in the document is used.
 */
export function documentPlace(document: GrantDocument, path: string, language: Language, name: string | null = null): string {
  const called = name ?? nameOfPlace(document, path, language);
  const [, row, field] = /^(\w+\[\d+\]|grant)\.(\w+)$/.exec(path) ?? [];
  const figure = field === undefined ? null : figureNamed(document, field, language);
  if (row === undefined || figure === null) return placeInWords(path, called, language);
  const place = placeInWords(row, called, language);
  return language === 'ja' ? `${place}の${figure}` : `${place}, ${figure}`;
}

/** Only of figures and custom columns: inputs have words of their own at their places. */
function figureNamed(document: GrantDocument, id: string, language: Language): string | null {
  return isPlaceOfPart(id) ? null : (labelIn(document, id, language)?.name ?? null);
}

const isPlaceOfPart = (field: string): boolean => ['exercisePrice', 'rights', 'sharesPerRight', 'name', 'issuePrice'].includes(field);

/**
 * The name of the row at a place; for a scenario without a name its displayed name, unless that only repeats its
 * number. Empty where there is no row.
 */
export function nameOfPlace(document: GrantDocument, path: string, language: Language): string {
  const [, list, digits = ''] = ROW.exec(path) ?? [];
  const index = Number.parseInt(digits, 10);
  if (list === undefined) return '';
  if (list === 'allottees') return document.allottees[index]?.name ?? '';
  if (list === 'allotteeColumns') return document.allotteeColumns[index]?.name ?? '';
  if (list === 'columns') return document.columns[index]?.name ?? '';
  const scenario = document.scenarios[index];
  if (scenario === undefined) return '';
  const called = scenarioName(scenario, index + 1, document.currency, language);
  return called === placeInWords(`scenarios[${index}]`, '', language) ? '' : called;
}
