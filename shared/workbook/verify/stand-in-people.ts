import { recogniseCategory } from '../../allottees/categories.ts';
import { NOBODY } from '../../grant/parts/allottees/part.ts';
import type { Allottee } from '../../grant/schema.ts';
import type { Language } from '../../text/language.ts';
import { cellAt, type WorkbookSheet } from '../../tables/workbook-cells.ts';
import { ALLOTTEE_HEADER_ROW } from '../sheets/allottees/allottee-columns.ts';
import { allotteesSheetText } from '../sheets/allottees/text.ts';

/** Most rows that stand for people. */
const MOST_ROWS = 200_000;

/**
 * Rows that stand for the people of a workbook that shows categories and counts alone, so that its formulas can be written
 * again: as many persons with as many rights together. Null where they cannot be made, as when somebody is in two categories.
 */
export function standInPeople(sheet: WorkbookSheet, language: Language): readonly Allottee[] | null {
  const text = allotteesSheetText[language];
  const people: Allottee[] = [];
  for (let row = ALLOTTEE_HEADER_ROW; row < sheet.rows.length; row += 1) {
    const [label, persons, rights] = [1, 2, 3].map((column) => cellAt(sheet, row, column));
    if (label?.value.kind !== 'text') return null;
    // The total: its persons are a formula, which says whether somebody counts once for two rows.
    if (persons?.formula !== undefined) return /-\d+$/.test(persons.formula) || people.length === 0 ? null : people;
    const [count, sum] = [persons, rights].map((cell) => (cell?.value.kind === 'number' && Number.isInteger(cell.value.number) ? cell.value.number : null));
    if (count == null || sum == null || count < 0 || people.length + count > MOST_ROWS) return null;
    if (label.value.text === text.otherCategories) return null;
    const category = label.value.text === text.noCategory ? '' : (recogniseCategory(label.value.text) ?? label.value.text);
    for (let index = 0; index < count; index += 1) {
      const own = index === 0 ? Math.max(sum - (count - 1), sum > 0 ? 1 : 0) : index < sum ? 1 : 0;
      people.push({ id: `p${people.length + 1}`, ...NOBODY, employeeNumber: String(people.length + 1), name: '', company: '', category, grade: '', rights: own === 0 ? null : String(own), note: '' });
    }
  }
  return null;
}
