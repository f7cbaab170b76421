import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioName } from '#shared/text/scenario-name.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { GRANT_ROW, NEW_ROW, scenarioAt, sheetRows } from './sheet-rows.ts';

/** The name of a row in sentences: see {@link scenarioName}. */
export function rowName(document: GrantDocument, rowId: string, language: Language): string {
  const text = scenarioText[language];
  if (rowId === GRANT_ROW) return text.asInGrant;
  if (rowId === NEW_ROW) return text.newScenario;
  const scenario = scenarioAt(document, rowId);
  if (scenario === null) return '';
  return scenarioName(scenario, (sheetRows(document).positions.get(rowId) ?? 0) + 1, document.currency, language);
}
