import { isAllotteeCategory, recogniseCategory } from '../../../allottees/categories.ts';
import { readFlag } from '../../../allottees/read-flag.ts';
import { usedColumns } from '../../../allottees/used-columns.ts';
import { ALLOTTEE_FIELD_NAMES, allotteeField, type AllotteeFieldName } from '../../../grant/parts/allottees/field-registry.ts';
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
import { ALLOTTEE_COLUMN_NAMES, otherColumnKey, otherColumnName } from './allottee-columns.ts';

type ColumnKey = AllotteeFieldName | ReturnType<typeof otherColumnKey>;
type AllotteeTable = TableRows<ColumnKey | 'id'>;
type Unread = ImportProgress['unread'][number];

/** What stands in a column: a field, or a column that the list brought along. */
type ReadColumn = { readonly key: ColumnKey; readonly place: string } & ({ readonly field: AllotteeFieldName } | { readonly heading: string });

/**
 * Takes over what was changed in the list, and rows that were deleted. New allottees come in by importing a list; rows
 * that somebody wrote under this one are said to be unread.
 */
export function readAllottees(workbook: WorkbookFile, progress: ImportProgress): ImportProgress {
  const { document } = progress;
  if (progress.peopleLeftOut !== undefined) return progress;
  const { headings } = usedColumns(document.allottees);
  const columns: readonly ReadColumn[] = [
    ...ALLOTTEE_FIELD_NAMES.map((field) => ({ key: field, place: field, field })),
    ...headings.map((heading, index) => ({ key: otherColumnKey(index), place: `other.${heading}`, heading })),
  ];
  const names: Readonly<Record<string, string>> & { readonly id: string } = { ...ALLOTTEE_COLUMN_NAMES, ...Object.fromEntries(headings.map((_, index) => [otherColumnKey(index), otherColumnName(index)])) };
  const table = tableRows<ColumnKey>(workbook, names as Readonly<Record<ColumnKey | 'id', string>>); // Every key of the columns is among them.
  if (table === null) return document.allottees.length === 0 ? progress : withUnread(progress, 'allottees', ALLOTTEE_COLUMN_NAMES.id, '');
  const changes: InputChange[] = [];
  const unread: Unread[] = [];
  const allottees = document.allottees.flatMap((allottee, index) => {
    const row = table.rowOf.get(shownText(allottee.id));
    if (row !== undefined) return [readAllottee(table, row, allottee, index)];
    changes.push({ path: `allottees[${index}]`, row: allottee.name, cell: table.sheet.name, before: allottee.name, after: null });
    return [];
  });
  unread.push(...addedRows(table, columns, document.allottees.length));
  const next = changes.length + unread.length === 0
    ? progress
    : { ...progress, document: changes.length === 0 ? document : { ...document, allottees }, changes: [...progress.changes, ...changes], unread: [...progress.unread, ...unread] };
  return tellCopiedRows<ColumnKey>(workbook, next, { path: 'allottees', names: names as Readonly<Record<ColumnKey | 'id', string>>, columns: columns.map(({ key }) => key) }, table); // As above.

  function readAllottee(rows: AllotteeTable, row: number, allottee: Allottee, index: number): Allottee {
    let next = allottee;
    for (const column of columns) {
      const cell = rows.cell(row, column.key);
      if (cell === null) continue;
      const before = textIn(allottee, column);
      const comparison = compareColumn(column, cellContent(cell), before, document.currency);
      if (comparison.kind === 'same') continue;
      const path = `allottees[${index}].${column.place}`;
      const place = cellName(cell);
      const after = comparison.kind === 'unread' ? null : valueOf(column, comparison.value);
      if (comparison.kind === 'unread' || after === null) unread.push({ path, cell: place, text: comparison.kind === 'unread' ? comparison.text : (comparison.value ?? '') });
      else {
        changes.push({ path, row: allottee.name, cell: place, before, after: after.shown });
        next = after.put(next);
      }
    }
    return next;
  }
}

function addedRows({ cell, rowsWithoutKey }: AllotteeTable, columns: readonly ReadColumn[], first: number): readonly Unread[] {
  return rowsWithoutKey
    .flatMap((row) => {
      const filled = columns.map(({ key }) => cell(row, key)).find((one) => one !== null && cellContent(one).kind !== 'blank') ?? null;
      return filled === null ? [] : [{ cell: cellName(filled), text: shownIn(filled) }];
    })
    .map((added, index) => ({ path: `allottees[${first + index}]`, ...added }));
}

/** What stands for a flag that is set, where a change is told. */
const FLAG = '✓';

/** What the document has in a column, as a text; null where it is a count that is not known. */
function textIn(allottee: Allottee, column: ReadColumn): string | null {
  if ('heading' in column) return Object.hasOwn(allottee.other, column.heading) ? (allottee.other[column.heading] ?? '') : '';
  const value = allottee[column.field];
  return typeof value === 'boolean' ? (value ? FLAG : '') : value;
}

function compareColumn(column: ReadColumn, content: CellContent, before: string | null, currency: string): InputComparison {
  if ('heading' in column) return compareInput(content, before, 'text', currency);
  if (allotteeField(column.field).kind === 'flag' && (content.kind === 'text' || content.kind === 'blank') && readFlag(content.kind === 'blank' ? '' : content.text) === (before === FLAG)) return { kind: 'same' };
  return compareField(column.field, content, before, currency);
}

/** A text typed over another, and the row with it: a category that is recognised becomes its code, as in an imported list. Null where it is no value of the column. */
function valueOf(column: ReadColumn, value: string | null): { readonly shown: string | null; readonly put: (row: Allottee) => Allottee } | null {
  const text = value ?? '';
  if ('heading' in column) return { shown: text, put: (row) => ({ ...row, other: withOther(row.other, column.heading, text) }) };
  const { field } = column;
  const { kind } = allotteeField(field);
  if (kind === 'flag') {
    const flag = readFlag(text);
    return flag === null ? null : { shown: flag ? FLAG : '', put: (row) => ({ ...row, [field]: flag }) };
  }
  const after = kind === 'count' ? value : kind === 'category' ? (recogniseCategory(text) ?? text) : text;
  return { shown: after, put: (row) => ({ ...row, [field]: after }) };
}

function withOther({ ...other }: Allottee['other'], heading: string, text: string): Allottee['other'] {
  const { [heading]: _, ...rest } = other;
  return text === '' ? rest : { ...other, [heading]: text };
}

function compareField(field: AllotteeFieldName, content: CellContent, before: string | null, currency: string): InputComparison {
  if (allotteeField(field).kind === 'count') return compareInput(content, before, 'number', currency, 'rights');
  if (field === 'category' && before !== null && isAllotteeCategory(before) && content.kind === 'text') {
    const shown = LANGUAGES.some((language) => allotteeText[language].categories[before] === content.text);
    if (shown) return { kind: 'same' };
  }
  return compareInput(content, before, 'text', currency);
}
