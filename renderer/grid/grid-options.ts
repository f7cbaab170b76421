import type { GridOptions } from 'ag-grid-community';
import { columnsText } from '#shared/text/columns.ts';
import type { Language } from '#shared/text/language.ts';
import { columnDefinitions, type GridRow } from './column-definitions.ts';
import type { SheetState } from './sheet-state.ts';
import { styleNonce } from './style-nonce.ts';
import { GROUP_HEIGHT, gridTheme } from './theme.ts';

/** The few words of the grid's own that a person can meet here, for screen readers mostly. */
const JAPANESE: Readonly<Record<string, string>> = {
  noRowsToShow: '行がありません',
  loadingOoo: '読み込み中…',
};

export const columnDefsOf = (state: SheetState) => columnDefinitions(state.settings.columns, {
  staysInView: ({ id, frozen }) => frozen === true && !state.released.has(id),
  source: () => state.settings.source,
  view: state.viewAt,
  rowNumberHeading: state.settings.rowNumberHeading,
  decimalsClass: (rowId, columnId, text) => state.decimals.classOf(rowId, columnId, text),
  menuLabel: ({ heading, filtered }) => columnsText[state.settings.language].menuButton(heading, filtered === true),
});

/** What the grid starts with. It paints and scrolls; choosing, typing and keys are the sheet's own. */
export function initialGridOptions(state: SheetState): GridOptions<GridRow> {
  const { source } = state.settings;
  const nonce = styleNonce();
  return {
    theme: gridTheme,
    ...(nonce === undefined ? {} : { styleNonce: nonce }),
    columnDefs: columnDefsOf(state),
    rowData: source.rows.map((id) => ({ id })),
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
    // Rows above and below those in view: each makes a sheet open later, and the next ones are there within a frame.
    rowBuffer: 3,
    tooltipShowDelay: 400,
    suppressNoRowsOverlay: true,
  };
}

/** A word of the grid in another language than its own English, or null to keep that. */
function gridLocaleText(language: Language, key: string): string | null {
  return language === 'ja' ? (JAPANESE[key] ?? null) : null;
}
