/** Columns of the allottee list, from A. */
export const ALLOTTEE_COLUMNS = { id: 1, employeeNumber: 2, name: 3, company: 4, category: 5, grade: 6, rights: 7, note: 8 } as const;

/** Row of the allottee list's headings; the first allottee stands under it. */
export const ALLOTTEE_HEADER_ROW = 5;

/** Defined names of the headings by which reading finds the columns again, even after columns were moved. */
export const ALLOTTEE_COLUMN_NAMES = {
  id: 'allotteeIds',
  employeeNumber: 'allotteeNumbers',
  name: 'allotteeNames',
  company: 'allotteeCompanies',
  category: 'allotteeCategories',
  grade: 'allotteeGrades',
  rights: 'allotteeRights',
  note: 'allotteeNotes',
} as const;
