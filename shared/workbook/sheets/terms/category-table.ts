import type { AnnouncedCategory } from '../../../grant/schema.ts';

/** Columns of the table of categories on the sheet of terms, counted from 1; the key of a line stands where terms have their number. */
export const CATEGORY_COLUMNS = { id: 1, category: 2, persons: 3, rights: 4, rightsPerPerson: 5, mostPerPerson: 6, check: 7 } as const;

/** Defined names of the headings by which reading finds the columns again. */
export const CATEGORY_COLUMN_NAMES = {
  id: 'categoryKeys',
  category: 'categoryNames',
  persons: 'categoryPersons',
  rights: 'categoryRights',
  rightsPerPerson: 'categoryRightsPerPerson',
  mostPerPerson: 'categoryMostPerPerson',
} as const;

/** Defined names of the sums, which stand under the last row of the table. */
export const CATEGORY_SUMS = { persons: 'categoryPersonsSum', rights: 'categoryRightsSum' } as const;

/** The columns with counts. */
export const CATEGORY_COUNTS = ['persons', 'rights', 'rightsPerPerson', 'mostPerPerson'] as const satisfies readonly (keyof AnnouncedCategory)[];

/** The columns of the table that are read back. */
export const CATEGORY_FIELDS = ['category', ...CATEGORY_COUNTS] as const;

/** Rows under the lines into which further ones can be written. */
export const SPARE_LINES = 5;

/** The key by which a line is found again, by its place from 0. */
export const categoryKey = (index: number): string => `c${index + 1}`;
