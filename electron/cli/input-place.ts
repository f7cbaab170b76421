import type { GrantDocument } from '#shared/grant/schema.ts';
import { tableNumberOf } from '#shared/grant/table-numbers.ts';

/** What programs are told of an input that is missing: its name, or of a number of a row of a table its place in the document. */
export function inputPlace(document: GrantDocument, name: string): string {
  const number = tableNumberOf(name);
  if (number === null) return name;
  return `${number.table}[${document[number.table].findIndex(({ id }) => id === number.rowId)}].${number.field}`;
}
