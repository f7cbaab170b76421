import { isAllotteeCategory, recogniseCategory } from '../../../allottees/categories.ts';
import type { Allottee } from '../../../grant/schema.ts';
import { allotteeText } from '../../../text/allottees.ts';
import { LANGUAGES } from '../../../text/language.ts';
import type { WorkbookFile } from '../../../tables/workbook-cells.ts';
import { shownText } from '../../cell-values.ts';
import { cellName } from '../../found-cell.ts';
import { compareInput, withUnread, type InputComparison, type ImportProgress } from '../../import-progress.ts';
import { tableRows, type TableRows } from '../../import-rows.ts';
import type { InputChange } from '../../imported-workbook.ts';
import { cellContent, shownIn, type CellContent } from '../../read-cell.ts';
import { tellCopiedRows } from '../copied-rows.ts';
import { ALLOTTEE_COLUMN_NAMES } from './allottee-columns.ts';

type AllotteeTable = TableRows<keyof typeof ALLOTTEE_COLUMN_NAMES>;
type Unread = ImportProgress['unread'][number];

const FIELDS = ['employeeNumber', 'name', 'company', 'category', 'grade', 'rights', 'note'] as const;
type Field = (typeof FIELDS)[number];

/**
 * Takes over what was changed in the list, and rows that were deleted. New allottees come in by importing a list; rows
 * that somebody wrote under this one are said to be unread.
 */
export function readAllottees(workbook: WorkbookFile, progress: ImportProgress): ImportProgress {
  const { document } = progress;
  const table = tableRows(workbook, ALLOTTEE_COLUMN_NAMES);
  if (table === null) return withUnread(progress, 'allottees', ALLOTTEE_COLUMN_NAMES.id, '');
  const changes: InputChange[] = [];
  const unread: Unread[] = [];
  const allottees = document.allottees.flatMap((allottee, index) => {
    const row = table.rowOf.get(shownText(allottee.id));
    if (row !== undefined) return [readAllottee(table, row, allottee, index)];
    changes.push({ path: `allottees[${index}]`, row: allottee.name, cell: table.sheet.name, before: allottee.name, after: null });
    return [];
  });
  unread.push(...addedRows(table, document.allottees.length));
  const next = changes.length + unread.length === 0
    ? progress
    : { document: changes.length === 0 ? document : { ...document, allottees }, changes: [...progress.changes, ...changes], unread: [...progress.unread, ...unread] };
  return tellCopiedRows(workbook, next, { path: 'allottees', names: ALLOTTEE_COLUMN_NAMES, columns: FIELDS }, table);

  function readAllottee(rows: AllotteeTable, row: number, allottee: Allottee, index: number): Allottee {
    let next = allottee;
    for (const field of FIELDS) {
      const cell = rows.cell(row, field);
      if (cell === null) continue;
      const comparison = compareField(field, cellContent(cell), allottee[field], document.currency);
      if (comparison.kind === 'same') continue;
      const path = `allottees[${index}].${field}`;
      const place = cellName(cell);
      if (comparison.kind === 'unread') unread.push({ path, cell: place, text: comparison.text });
      else {
        const after = field === 'rights' ? comparison.value : textOf(field, comparison.value);
        changes.push({ path, row: allottee.name, cell: place, before: allottee[field], after });
        next = { ...next, [field]: after };
      }
    }
    return next;
  }
}

function addedRows({ cell, rowsWithoutKey }: AllotteeTable, first: number): readonly Unread[] {
  return rowsWithoutKey
    .flatMap((row) => {
      const filled = FIELDS.map((field) => cell(row, field)).find((one) => one !== null && cellContent(one).kind !== 'blank') ?? null;
      return filled === null ? [] : [{ cell: cellName(filled), text: shownIn(filled) }];
    })
    .map((added, index) => ({ path: `allottees[${first + index}]`, ...added }));
}

function compareField(field: Field, content: CellContent, before: string | null, currency: string): InputComparison {
  if (field === 'rights') return compareInput(content, before, 'number', currency, 'rights');
  if (field === 'category' && before !== null && isAllotteeCategory(before) && content.kind === 'text') {
    const shown = LANGUAGES.some((language) => allotteeText[language].categories[before] === content.text);
    if (shown) return { kind: 'same' };
  }
  return compareInput(content, before, 'text', currency);
}

/** A text typed over another; a category that is recognised becomes its code, as in an imported list. */
function textOf(field: Field, value: string | null): string {
  const text = value ?? '';
  return field === 'category' ? (recogniseCategory(text) ?? text) : text;
}
