import { isAllotteeCategory, recogniseCategory } from '../../../allottees/categories.ts';
import { MOST_ANNOUNCED_CATEGORIES } from '../../../grant/limits.ts';
import { CATEGORIES_PATH } from '../../../grant/parts/terms/category-rules.ts';
import type { AnnouncedCategory, GrantDocument } from '../../../grant/schema.ts';
import { allotteeText } from '../../../text/allottees.ts';
import { LANGUAGES } from '../../../text/language.ts';
import type { WorkbookFile } from '../../../tables/workbook-cells.ts';
import { cellName, namedCell } from '../../found-cell.ts';
import { compareInput, withChange, withUnread, type ImportProgress, type InputComparison } from '../../import-progress.ts';
import { tableRows, type TableRows } from '../../import-rows.ts';
import { cellContent, type CellContent } from '../../read-cell.ts';
import { tellCopiedRows } from '../copied-rows.ts';
import { CATEGORY_COLUMN_NAMES, CATEGORY_FIELDS, CATEGORY_SUMS, categoryKey } from './category-table.ts';

type Field = (typeof CATEGORY_FIELDS)[number];
type Table = TableRows<Field | 'id'>;

const EMPTY_LINE: AnnouncedCategory = { category: '', persons: null, rights: null, rightsPerPerson: null, mostPerPerson: null };

/**
 * Takes over the table of categories: what was changed in its lines, lines that were deleted or cleared, and lines that were
 * written into free rows above the sums.
 */
export function readCategories(workbook: WorkbookFile, progress: ImportProgress): ImportProgress {
  const lines = progress.document.grant.allotteesAnnounced.categories;
  const table = tableRows<Field>(workbook, CATEGORY_COLUMN_NAMES);
  // A workbook of an earlier program has no table.
  if (table === null) return lines.length === 0 ? progress : withUnread(progress, CATEGORIES_PATH, CATEGORY_COLUMN_NAMES.id, '');
  const sums = namedCell(workbook, CATEGORY_SUMS.persons) ?? namedCell(workbook, CATEGORY_SUMS.rights);
  const end = sums === null || sums.sheet !== table.sheet ? 0 : sums.row;
  let next = progress;
  const kept = lines.flatMap((line, index): readonly AnnouncedCategory[] => {
    const path = `${CATEGORIES_PATH}[${index}]`;
    const row = table.rowOf.get(categoryKey(index));
    if (row !== undefined && !isBlank(table, row)) return [readLine(row, line, path)];
    const cell = row === undefined ? table.sheet.name : nameOfCell(table, row);
    next = withChange(next, next.document, { path, cell, before: shownCategory(line), after: null });
    return [];
  });
  const added = table.rowsWithoutKey.filter((row) => row < end && !isBlank(table, row)).flatMap((row, index): readonly AnnouncedCategory[] => {
    const path = `${CATEGORIES_PATH}[${lines.length + index}]`;
    if (kept.length + index >= MOST_ANNOUNCED_CATEGORIES) {
      next = withUnread(next, path, nameOfCell(table, row), '');
      return [];
    }
    const before = next.changes;
    const line = readLine(row, EMPTY_LINE, path);
    // Nothing of it could be read, which is told.
    if (line === EMPTY_LINE) return [];
    // One change for the line, not one for each of its cells.
    next = withChange({ ...next, changes: before }, next.document, { path, cell: nameOfCell(table, row), before: null, after: shownCategory(line) });
    return [line];
  });
  if (next.changes.length > progress.changes.length) next = { ...next, document: withCategories(next.document, [...kept, ...added]) };
  return tellCopiedRows<Field>(workbook, next, { path: CATEGORIES_PATH, names: CATEGORY_COLUMN_NAMES, columns: CATEGORY_FIELDS, before: end }, table);

  function readLine(row: number, line: AnnouncedCategory, path: string): AnnouncedCategory {
    let read = line;
    for (const field of CATEGORY_FIELDS) {
      const cell = table?.cell(row, field) ?? null;
      if (cell === null) continue;
      const comparison = compareField(cellContent(cell), field, line[field], next.document.currency);
      const place = `${path}.${field}`;
      if (comparison.kind === 'unread') next = withUnread(next, place, cellName(cell), comparison.text);
      if (comparison.kind !== 'changed') continue;
      const value = field === 'category' ? (recogniseCategory(comparison.value ?? '') ?? comparison.value ?? '') : comparison.value;
      next = withChange(next, next.document, { path: place, cell: cellName(cell), before: line[field], after: value });
      read = { ...read, [field]: value };
    }
    return read;
  }
}

function compareField(content: CellContent, field: Field, before: string | null, currency: string): InputComparison {
  if (field !== 'category') return compareInput(content, before, 'number', currency, field === 'persons' ? 'persons' : 'rights');
  const isShown = before !== null && isAllotteeCategory(before) && content.kind === 'text' && LANGUAGES.some((language) => allotteeText[language].categories[before] === content.text);
  return isShown ? { kind: 'same' } : compareInput(content, before, 'text', currency);
}

/** Whether nothing is in any cell of a line. */
const isBlank = (table: Table, row: number): boolean => CATEGORY_FIELDS.every((field) => {
  const cell = table.cell(row, field);
  return cell === null || cellContent(cell).kind === 'blank';
});

function nameOfCell(table: Table, row: number): string {
  const cell = table.cell(row, 'category');
  return cell === null ? `${table.sheet.name}!${row}` : cellName(cell);
}

/** What a change calls a line. */
const shownCategory = ({ category }: AnnouncedCategory): string => category;

const withCategories = (document: GrantDocument, categories: readonly AnnouncedCategory[]): GrantDocument =>
  ({ ...document, grant: { ...document.grant, allotteesAnnounced: { ...document.grant.allotteesAnnounced, categories } } });
