import { ClientSideRowModelModule, ModuleRegistry, TextEditorModule, type ColDef, type GridOptions } from 'ag-grid-community';
import { MANY_SCENARIOS } from '../../many-scenarios.ts';

/** A grid as plain as it can be, as large as the program's: rows and columns of texts, every cell editable. */
const COLUMNS = 20;

export type BareRow = Record<string, string>;

ModuleRegistry.registerModules([ClientSideRowModelModule, TextEditorModule]);

const columnIds = Array.from({ length: COLUMNS }, (_, index) => (index === 1 ? 'exercisePrice' : `column${index}`));

/** What a bare grid is made of, however it is put into the page. */
export const bareOptions: GridOptions<BareRow> = {
  columnDefs: columnIds.map((field): ColDef<BareRow> => ({ field, editable: true, width: 104 })),
  rowData: Array.from({ length: MANY_SCENARIOS }, (_, row): BareRow =>
    Object.fromEntries(columnIds.map((id, column) => [id, String(1_000_000 * column + row)]))),
  rowHeight: 28,
  headerHeight: 48,
};

/** The grid's element, with as much room as the program's own grid has: both paint as many cells. */
export function bareElement(): HTMLElement {
  const element = document.getElementById('grid');
  if (element === null) throw new Error('The page has no element with the id "grid".');
  const size = new URLSearchParams(location.search);
  element.style.width = `${size.get('width')}px`;
  element.style.height = `${size.get('height')}px`;
  return element;
}
