import type { GrantDocument } from '#shared/grant/schema.ts';
import { labelIn } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { rowName } from '#renderer/cases/row-name.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';

/** "At 3,951 · stated capital, total". */
export const scenarioCellName = (document: GrantDocument, { rowId, columnId }: CellPlace, language: Language): string =>
  `${rowName(document, rowId, language)} · ${labelIn(document, columnId, language)?.name ?? scenarioText[language].nameUnit}`;
