import { NOBODY } from '../../../grant/parts/allottees/part.ts';
import { MOST_ALLOTTEES } from '../../../grant/limits.ts';
import type { Allottee } from '../../../grant/schema.ts';
import { heldSizes } from '../../../metrics/exercises.ts';

/** The sizes of a list's exercises and how many allottees have each, as a text: "10:3 12:1". */
export const exerciseSizesText = (allottees: readonly Allottee[]): string => heldSizes(allottees).entries.map(({ value, count }) => `${value}:${count}`).join(' ');

/** Rows in which nothing but rights is given, for such a text; none where it is no such text, or has more than a document holds. */
export function namelessAllottees(text: string): readonly Allottee[] {
  const sizes = text.split(' ').flatMap((part) => {
    const [, rights, count] = /^(\d{1,20}):(\d{1,7})$/.exec(part) ?? [];
    return rights === undefined || count === undefined ? [] : [{ rights, count: Number.parseInt(count, 10) }];
  });
  if (sizes.reduce((sum, { count }) => sum + count, 0) > MOST_ALLOTTEES) return [];
  return sizes.flatMap(({ rights, count }) => Array.from({ length: count }, () => rights)).map((rights, index) => ({ ...NOBODY, id: `a${index + 1}`, rights }));
}
