import { ALLOTTEE_FIELDS, type AllotteeField } from '#shared/allottees/list-reading.ts';
import { ALLOTTEE_CATEGORIES } from '#shared/allottees/categories.ts';
import { allotteeText, categoryName } from '#shared/text/allottees.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import type { Language } from '#shared/text/language.ts';
import type { GridColumn } from '#renderer/grid/grid-source.ts';

export const COLUMN_WIDTHS: Readonly<Record<AllotteeField, number>> = {
  employeeNumber: 128, name: 176, company: 152, category: 160, grade: 112, rights: 96, note: 200,
};

/** The columns of the accepted list. */
export function allotteeColumns(language: Language): readonly GridColumn[] {
  return ALLOTTEE_FIELDS.map((field) => ({
    id: field,
    heading: allotteeText[language].fields[field],
    unit: field === 'rights' ? allotteesScreenText[language].rightsUnit : '',
    align: field === 'rights' ? 'right' : 'left',
    width: COLUMN_WIDTHS[field],
    role: 'input',
    frozen: field === 'employeeNumber' || field === 'name',
    ...(field === 'category' && { choices: ALLOTTEE_CATEGORIES.map((category) => categoryName(category, language)) }),
  }));
}
