import { isScenarioInput } from '#shared/grant/input-names.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { tableNumberOf } from '#shared/grant/table-numbers.ts';
import { isOutsideName, pathOutside } from '#shared/scenarios/dependencies.ts';

/** Where the document keeps what a name in a definition stands for: a term, a cell of a table, an input of the case. Null where it is a figure. */
export function placeOfName(document: GrantDocument, scenario: Scenario | null, name: string): string | null {
  if (isOutsideName(name)) return pathOutside(name);
  const number = tableNumberOf(name);
  if (number !== null) return `${number.table}[${document[number.table].findIndex(({ id }) => id === number.rowId)}].${number.field}`;
  if (!isScenarioInput(name)) return null;
  const position = document.scenarios.findIndex(({ id }) => id === scenario?.id);
  return position < 0 ? `grant.${name}` : `scenarios[${position}].${name}`;
}
