import { ALLOTTEE_FIELDS } from '#shared/allottees/list-reading.ts';
import { ALLOTTEE_CATEGORIES } from '#shared/allottees/categories.ts';
import { allotteeField } from '#shared/grant/parts/allottees/field-registry.ts';
import { allotteeText, categoryName } from '#shared/text/allottees.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import type { Language } from '#shared/text/language.ts';
import type { GridColumn } from '#renderer/grid/grid-source.ts';

/** The columns of the accepted list. */
export function allotteeColumns(language: Language): readonly GridColumn[] {
  return ALLOTTEE_FIELDS.map((field) => ({
    id: field,
    heading: allotteeText[language].fields[field],
    unit: field === 'rights' ? allotteesScreenText[language].rightsUnit : '',
    align: field === 'rights' ? 'right' : 'left',
    width: allotteeField(field).width,
    role: 'input',
    frozen: field === 'employeeNumber' || field === 'name',
    ...(field === 'category' && { choices: ALLOTTEE_CATEGORIES.map((category) => categoryName(category, language)) }),
  }));
}
