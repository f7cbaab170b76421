import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { deepFreeze } from '#shared/grant/deep-freeze.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';

/** A list as long as a paste is to be quick with. */
export const MANY_ALLOTTEES = 10_000;

/** A grant to 10,000 persons who do not exist: ids a1 to a10000. */
export function documentOfManyAllottees(): GrantDocument {
  const allottees = Array.from({ length: MANY_ALLOTTEES }, (_, index) => ({
    id: `a${index + 1}`,
    ...NOBODY,
    employeeNumber: `E${String(index + 1).padStart(6, '0')}`,
    name: `Person ${index + 1}`,
    company: 'Head office',
    category: index % 50 === 0 ? 'director' : 'employee',
    grade: `G${(index % 9) + 1}`,
    rights: String((index % 5) + 1),
    note: '',
  }));
  return deepFreeze({ ...newDocument(), allottees });
}
