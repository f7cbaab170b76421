import { errorAt, numberIssues, warningAt } from '../../make-issues.ts';
import type { Issue } from '../../issue.ts';
import { isCount, positiveCountProblem } from '../../number-rules.ts';
import type { AnnouncedCategory, GrantTerms } from '../../schema.ts';

/** Where the table of categories stands. */
export const CATEGORIES_PATH = 'grant.allotteesAnnounced.categories';

const COUNTS = ['persons', 'rights', 'rightsPerPerson', 'mostPerPerson'] as const satisfies readonly (keyof AnnouncedCategory)[];

/**
 * What the rules find in the table of categories of term 9: line by line its numbers, and rights that are not persons × rights
 * for each; then its sums against the announced persons (term 9) and rights (term 2). What is not given is not compared.
 */
export function checkCategories({ rights, allotteesAnnounced: { persons, categories } }: GrantTerms): readonly Issue[] {
  return [
    ...categories.flatMap((line, index) => checkLine(line, `${CATEGORIES_PATH}[${index}]`, categories.slice(0, index))),
    ...checkSum('categoryPersonsNotSum', sumOf(categories, 'persons'), persons === null ? null : String(persons)),
    ...checkSum('categoryRightsNotSum', sumOf(categories, 'rights'), rights),
  ];
}

/** The sum of a column of the table; null where a line does not give it, and for an empty table. */
export function sumOf(categories: readonly AnnouncedCategory[], column: 'persons' | 'rights'): string | null {
  if (categories.length === 0) return null;
  let sum = 0n;
  for (const { [column]: text } of categories) {
    const count = countOf(text);
    if (count === null) return null;
    sum += count;
  }
  return sum.toString();
}

/** A count as a whole number; null where it is absent or no count. */
export const countOf = (text: string | null): bigint | null => (text !== null && isCount(text) ? BigInt(text.replace(/\.0*$/, '')) : null);

function checkLine(line: AnnouncedCategory, path: string, before: readonly AnnouncedCategory[]): readonly Issue[] {
  const { category } = line;
  return [
    ...(category === '' ? errorAt('categoryMissing', `${path}.category`, '') : []),
    ...(category !== '' && before.some((other) => other.category === category) ? warningAt('categoryTwice', `${path}.category`, category) : []),
    ...COUNTS.flatMap((key) => numberIssues(`${path}.${key}`, line[key], positiveCountProblem)),
    ...checkPerPerson(line, path),
    ...checkMost(line, path),
  ];
}

function checkPerPerson({ category, persons, rights, rightsPerPerson }: AnnouncedCategory, path: string): readonly Issue[] {
  const [count, all, each] = [countOf(persons), countOf(rights), countOf(rightsPerPerson)];
  if (count === null || all === null || each === null || count * each === all) return [];
  return warningAt('categoryRightsNotProduct', `${path}.rights`, String(all), { category, persons: String(count), each: String(each), product: String(count * each) });
}

/** Neither what each person gets nor what all of them get may be more than the most that one can get. */
function checkMost({ category, persons, rights, rightsPerPerson, mostPerPerson }: AnnouncedCategory, path: string): readonly Issue[] {
  const [count, all, each, most] = [countOf(persons), countOf(rights), countOf(rightsPerPerson), countOf(mostPerPerson)];
  if (most === null) return [];
  if (each !== null && each > most) return warningAt('categoryAboveMost', `${path}.rightsPerPerson`, String(each), { category, most: String(most) });
  const limit = count === null ? null : count * most;
  return all !== null && limit !== null && all > limit ? warningAt('categoryAboveMost', `${path}.rights`, String(all), { category, most: String(limit) }) : [];
}

function checkSum(code: 'categoryPersonsNotSum' | 'categoryRightsNotSum', sum: string | null, announced: string | null): readonly Issue[] {
  const count = countOf(announced);
  return sum === null || count === null || String(count) === sum ? [] : warningAt(code, CATEGORIES_PATH, sum, { announced: String(count) });
}
