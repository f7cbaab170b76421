import { ClientSideRowModelModule, createGrid, ModuleRegistry, TextEditorModule, type ColDef } from 'ag-grid-community';
import { MANY_SCENARIOS } from '../../many-scenarios.ts';

/** A grid as plain as it can be, as large as the program's: rows and columns of texts, every cell editable. */
const COLUMNS = 20;

type Row = Record<string, string>;

ModuleRegistry.registerModules([ClientSideRowModelModule, TextEditorModule]);

const columnIds = Array.from({ length: COLUMNS }, (_, index) => (index === 1 ? 'exercisePrice' : `column${index}`));
const columnDefs = columnIds.map((field): ColDef<Row> => ({ field, editable: true, width: 104 }));
const rowData = Array.from({ length: MANY_SCENARIOS }, (_, row): Row =>
  Object.fromEntries(columnIds.map((id, column) => [id, String(1_000_000 * column + row)])));

const element = document.getElementById('grid');
if (element === null) throw new Error('The page has no element with the id "grid".');

// As much room as the program's own grid has, with rows of the same height: both paint as many cells.
const size = new URLSearchParams(location.search);
element.style.width = `${size.get('width')}px`;
element.style.height = `${size.get('height')}px`;
createGrid<Row>(element, { columnDefs, rowData, rowHeight: 28, headerHeight: 48 });
