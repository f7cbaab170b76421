import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { deepFreeze } from '#shared/grant/deep-freeze.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';

/** A list as long as a paste is to be quick with. */
export const MANY_ALLOTTEES = 10_000;

/** A list as long as a document takes. */
export const LONG_SHEET_ROWS = 100_000;

/** A prime number, so that every name comes once and none stands where the order of names has it. */
const STRIDE = 7_919;

/** The name of a person of the long list. */
export const nameInLongSheet = (index: number): string => `社員${String(((index + 1) * STRIDE) % LONG_SHEET_ROWS).padStart(6, '0')}`;

/** A grant to 10,000 persons who do not exist: ids a1 to a10000. */
export const documentOfManyAllottees = (): GrantDocument => documentOf(MANY_ALLOTTEES, (index) => `Person ${index + 1}`);

/** The same to 100,000, who are in no order. */
export const documentOfLongSheet = (): GrantDocument => documentOf(LONG_SHEET_ROWS, nameInLongSheet);

function documentOf(length: number, nameOf: (index: number) => string): GrantDocument {
  const allottees = Array.from({ length }, (_, index) => ({
    id: `a${index + 1}`,
    ...NOBODY,
    employeeNumber: `E${String(index + 1).padStart(6, '0')}`,
    name: nameOf(index),
    company: 'Head office',
    category: index % 50 === 0 ? 'director' : 'employee',
    grade: `G${(index % 9) + 1}`,
    rights: String((index % 5) + 1),
    note: '',
  }));
  return deepFreeze({ ...newDocument(), allottees });
}
