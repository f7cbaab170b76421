import type { GridOptions } from 'ag-grid-community';
import { columnsText } from '#shared/text/columns.ts';
import type { Language } from '#shared/text/language.ts';
import { columnDefinitions, type GridRow } from './column-definitions.ts';
import type { GridColumn } from './grid-source.ts';
import { BLOCKS_KEPT, placesOf, ROWS_IN_A_BLOCK } from './row-places.ts';
import type { SheetState } from './sheet-state.ts';
import { styleNonce } from './style-nonce.ts';
import { GROUP_HEIGHT, gridTheme } from './theme.ts';

/** The few texts of the grid itself that people meet here, mostly for screen readers. */
const JAPANESE: Readonly<Record<string, string>> = {
  noRowsToShow: '行がありません',
  loadingOoo: '読み込み中…',
};

/** The name of the button in the heading of a column. */
export const menuLabelOf = ({ settings: { language } }: SheetState, { heading, filtered }: GridColumn): string => columnsText[language].menuButton(heading, filtered === true);

export const columnDefsOf = (state: SheetState) => columnDefinitions(state.settings.columns, {
  staysInView: ({ id, frozen }) => frozen === true && !state.released.has(id),
  source: () => state.settings.source,
  view: state.viewAt,
  rowNumberHeading: state.settings.rowNumberHeading,
  decimalsClass: (rowId, columnId, text) => state.decimals.classOf(rowId, columnId, text),
  menuLabel: (column) => menuLabelOf(state, column),
  headingsInView: state.headingsInView,
  columnNow: (column) => state.settings.columns.find(({ id }) => id === column.id) ?? column,
});

/** The initial options of the grid. It paints and scrolls; selection, typing and keys are handled by the sheet. */
export function initialGridOptions(state: SheetState): GridOptions<GridRow> {
  const { source } = state.settings;
  const nonce = styleNonce();
  return {
    theme: gridTheme,
    ...(nonce === undefined ? {} : { styleNonce: nonce }),
    columnDefs: columnDefsOf(state),
    rowModelType: 'infinite',
    datasource: placesOf(() => state.settings.source),
    infiniteInitialRowCount: source.rows.length,
    cacheBlockSize: ROWS_IN_A_BLOCK,
    maxBlocksInCache: BLOCKS_KEPT,
    // Every block is answered at once, so none has to wait for another.
    maxConcurrentDatasourceRequests: -1,
    processRowPostCreate: ({ node, eRow }) => state.rowElements.add(node, eRow, state.settings.source),
    pinnedTopRowData: source.pinnedRows.map((id) => ({ id })),
    getRowId: ({ data }) => data.id,
    getLocaleText: ({ key, defaultValue }) => gridLocaleText(state.settings.language, key) ?? defaultValue,
    groupHeaderHeight: GROUP_HEIGHT,
    suppressCellFocus: true,
    suppressHeaderFocus: true,
    suppressRowTransform: true,
    suppressMovableColumns: true,
    suppressRowHoverHighlight: true,
    preventDefaultOnContextMenu: true,
    animateRows: false,
    // Rows above and below the visible ones: more would delay opening a sheet, and the next ones appear within a frame.
    rowBuffer: 3,
    tooltipShowDelay: 400,
    suppressNoRowsOverlay: true,
  };
}

/** A text of the grid in the window's language, or null to keep its English. */
function gridLocaleText(language: Language, key: string): string | null {
  return language === 'ja' ? (JAPANESE[key] ?? null) : null;
}
