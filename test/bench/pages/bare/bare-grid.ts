import { ClientSideRowModelModule, ColumnApiModule, ModuleRegistry, TextEditorModule, type ColDef, type GridOptions } from 'ag-grid-community';
import { LONG_SHEET_ROWS, nameInLongSheet } from '../../many-allottees.ts';
import { MANY_SCENARIOS } from '../../many-scenarios.ts';

declare global {
  /** Sorts the long list of the bare grid by its names. */
  var sortBare: (direction: 'asc' | 'desc') => void;
}

/** A grid as plain as it can be, as large as the program's: rows and columns of texts, every cell editable. */
const COLUMNS = 20;

export type BareRow = Record<string, string>;

ModuleRegistry.registerModules([ClientSideRowModelModule, ColumnApiModule, TextEditorModule]);

const columnIds = Array.from({ length: COLUMNS }, (_, index) => (index === 1 ? 'exercisePrice' : `column${index}`));

/** What a bare grid is made of, however it is put into the page. */
export const bareOptions: GridOptions<BareRow> = {
  columnDefs: columnIds.map((field): ColDef<BareRow> => ({ field, editable: true, width: 104 })),
  rowData: Array.from({ length: MANY_SCENARIOS }, (_, row): BareRow =>
    Object.fromEntries(columnIds.map((id, column) => [id, String(1_000_000 * column + row)]))),
  rowHeight: 28,
  headerHeight: 48,
};

/** The list of allottees that the program's long sheet has, sorted as the program sorts it: by the language's own comparison. */
export function longBareOptions(): GridOptions<BareRow> {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const fields = ['employeeNumber', 'name', 'company', 'category', 'grade', 'rights', 'note'];
  return {
    ...bareOptions,
    columnDefs: fields.map((field): ColDef<BareRow> => ({ field, width: 128, comparator: compare })),
    rowData: Array.from({ length: LONG_SHEET_ROWS }, (_, row): BareRow => ({ employeeNumber: `E${row}`, name: nameInLongSheet(row), company: 'Head office', category: 'employee', grade: `G${row % 9}`, rights: String((row % 5) + 1), note: '' })),
  };
}

/** The grid's element, with as much room as the program's own grid has: both paint as many cells. */
export function bareElement(): HTMLElement {
  const element = document.getElementById('grid');
  if (element === null) throw new Error('The page has no element with the id "grid".');
  const size = new URLSearchParams(location.search);
  element.style.width = `${size.get('width')}px`;
  element.style.height = `${size.get('height')}px`;
  return element;
}
