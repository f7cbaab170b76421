import type { DecimalText } from '../calc/decimal.ts';
import type { Allottee, AnnouncedCategory, GrantTerms } from '../grant/schema.ts';
import { categoryTieOut } from './category-tie-out.ts';
import { totalsOf } from './totals.ts';

/** A term before and after it becomes what the list adds up to; null where it is not given. */
export interface ListedTerm {
  readonly term: 'rights' | 'persons' | 'categoryPersons' | 'categoryRights';
  /** Null for the grant as a whole. */
  readonly category: string | null;
  readonly before: string | null;
  readonly after: DecimalText | null;
}

/** What the terms become by a list: plain data that is a command, and each value of it before and after. */
export interface TermsFromList {
  readonly command: { readonly type: 'setTermsFromList'; readonly rights: DecimalText; readonly persons: number; readonly categories: readonly AnnouncedCategory[] | null };
  readonly terms: readonly ListedTerm[];
}

/**
 * Rights of term 2 and persons of term 9 as the list adds up to them. Where term 9 has a table of categories, its persons and
 * rights follow, too: a category that the list does not have keeps its line without numbers, one that is new gets a line at
 * the end. Rights per person are left as they are: the check says where they no longer fit.
 */
export function termsFromList(terms: GrantTerms, allottees: readonly Allottee[]): TermsFromList {
  const { persons, rights } = totalsOf(allottees);
  const { allotteesAnnounced } = terms;
  const categories = allotteesAnnounced.categories.length === 0 ? null : categoriesFromList(terms, allottees);
  const lineTerms = (categories ?? []).flatMap((line, index): readonly ListedTerm[] => {
    const before = allotteesAnnounced.categories[index];
    return [
      { term: 'categoryPersons', category: line.category, before: before?.persons ?? null, after: line.persons },
      { term: 'categoryRights', category: line.category, before: before?.rights ?? null, after: line.rights },
    ];
  });
  return {
    command: { type: 'setTermsFromList', rights, persons, categories },
    terms: [
      { term: 'rights', category: null, before: terms.rights, after: rights },
      { term: 'persons', category: null, before: allotteesAnnounced.persons?.toString() ?? null, after: String(persons) },
      ...lineTerms,
    ],
  };
}

/** The table of categories with the persons and rights of the list. */
export function categoriesFromList(terms: GrantTerms, allottees: readonly Allottee[]): readonly AnnouncedCategory[] {
  const ties = categoryTieOut(terms, allottees);
  const ofLine = new Map(ties.map((tie) => [tie.line, tie] as const));
  const listed = (count: string): string | null => (count === '0' ? null : count);
  const kept = terms.allotteesAnnounced.categories.map((line, index) => {
    const tie = ofLine.get(index);
    return tie === undefined ? line : { ...line, persons: listed(tie.persons.listed), rights: listed(tie.rights.listed) };
  });
  const added = ties.filter(({ line, category }) => line === null && category !== '').map(({ category, persons, rights }): AnnouncedCategory =>
    ({ category, persons: listed(persons.listed), rights: listed(rights.listed), rightsPerPerson: null, mostPerPerson: null }));
  return [...kept, ...added];
}
