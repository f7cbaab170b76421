import { createGrid, type GridApi, type IRowNode } from 'ag-grid-community';
import { columnDefinitions, ROW_NUMBER_COLUMN, rowNumberWidth, type GridRow } from './column-definitions.ts';
import { widenForFigures } from './fitting-widths.ts';
import type { CellPlace, GridColumn, GridSource } from './grid-source.ts';
import { gridLocaleText } from './locale-text.ts';
import { RowSelection } from './row-selection.ts';
import { focusedPlace, sheetKeyListener } from './sheet-keys.ts';
import { styleNonce } from './style-nonce.ts';
import { gridTheme } from './theme.ts';
import type { Language } from '#shared/text/language.ts';

/** What happens in the sheet, by ids. */
export interface SheetEvents {
  readonly onEdit: (place: CellPlace, text: string) => void;
  readonly onTyping: (place: CellPlace, text: string) => void;
  readonly onTypingEnd: () => void;
  readonly onFocus: (place: CellPlace | null) => void;
  readonly onSelect: (rowIds: readonly string[]) => void;
  readonly onRowMenu: (rowId: string, at: { readonly x: number; readonly y: number }) => void;
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onScroll: () => void;
}

export interface SheetSettings {
  readonly columns: readonly GridColumn[];
  readonly source: GridSource;
  readonly language: Language;
  readonly label: string;
  readonly rowNumberHeading: string;
  /** Whether whole rows of this id can be chosen. */
  readonly selectable: (rowId: string) => boolean;
}

/** One grid in one element. It owns no data: it is told of a new source and asks that for the cells in view. */
export class SheetController {
  readonly api: GridApi<GridRow>;
  private settings: SheetSettings;
  private readonly rowObjects = new Map<string, GridRow>();
  private readonly selection: RowSelection;
  private readonly element: HTMLElement;
  private readonly onKeyDown: (event: KeyboardEvent) => void;
  private readonly onMouseDown: (event: MouseEvent) => void;

  constructor(element: HTMLElement, settings: SheetSettings, events: SheetEvents) {
    this.settings = settings;
    this.element = element;
    this.api = createGrid<GridRow>(element, {
      ...this.fixedOptions(),
      columnDefs: this.columnDefs(events),
      rowData: this.rowsOf(settings.source.rows),
      pinnedTopRowData: this.rowsOf(settings.source.pinnedRows),
      onCellEditingStopped: () => events.onTypingEnd(),
      onCellFocused: () => events.onFocus(focusedPlace(this.api)),
      onCellContextMenu: ({ node, event }) => this.onContextMenu(node, event, events),
      onSelectionChanged: () => this.reportSelection(events),
      onBodyScroll: () => events.onScroll(),
      onBodyScrollEnd: () => this.fitWidths(),
      onFirstDataRendered: () => this.fitWidths(),
    });
    this.selection = new RowSelection(this.api, (rowId) => this.settings.selectable(rowId));
    const onClear = (place: CellPlace): void => {
      if (this.settings.source.cell(place.rowId, place.columnId).edit !== null) events.onEdit(place, '');
    };
    this.onKeyDown = sheetKeyListener(this.api, { onClear, onKey: events.onKey });
    element.addEventListener('keydown', this.onKeyDown, { capture: true });
    this.onMouseDown = (event) => this.chooseAt(event, events);
    element.addEventListener('mousedown', this.onMouseDown);
  }

  /** Shows another moment of the document: only cells in view whose view changed are painted. */
  update(settings: SheetSettings, events: SheetEvents): void {
    const before = this.settings;
    this.settings = settings;
    const rowsChanged = before.source.rows !== settings.source.rows;
    const columnsChanged = before.columns !== settings.columns || before.language !== settings.language;
    if (columnsChanged) this.api.setGridOption('columnDefs', this.columnDefs(events));
    if (rowsChanged) {
      this.api.setGridOption('rowData', this.rowsOf(settings.source.rows));
      this.fitRowNumbers();
    }
    if (columnsChanged || rowsChanged) this.repaint(this.rowsInView());
    else if (before.source !== settings.source) this.repaint(this.rowsInView().filter(({ id }) => settings.source.sameRow?.(before.source, id ?? '') !== true));
    if (rowsChanged) events.onFocus(focusedPlace(this.api));
  }

  focus({ rowId, columnId }: CellPlace): void {
    const pinned = this.settings.source.pinnedRows.indexOf(rowId);
    const index = pinned >= 0 ? pinned : this.settings.source.rows.indexOf(rowId);
    if (index < 0) return;
    if (pinned < 0) this.api.ensureIndexVisible(index);
    this.api.ensureColumnVisible(columnId);
    this.api.setFocusedCell(index, columnId, pinned >= 0 ? 'top' : null);
  }

  cellElement({ rowId, columnId }: CellPlace): Element | null {
    return this.element.querySelector(`[row-id="${CSS.escape(rowId)}"] [col-id="${CSS.escape(columnId)}"]`);
  }

  destroy(): void {
    this.element.removeEventListener('keydown', this.onKeyDown, { capture: true });
    this.element.removeEventListener('mousedown', this.onMouseDown);
    this.api.destroy();
  }

  private fixedOptions() {
    const nonce = styleNonce();
    return {
      theme: gridTheme,
      ...(nonce === undefined ? {} : { styleNonce: nonce }),
      getRowId: ({ data }: { data: GridRow }) => data.id,
      getLocaleText: ({ key, defaultValue }: { key: string; defaultValue: string }) => gridLocaleText(this.settings.language, key) ?? defaultValue,
      ariaLabel: this.settings.label,
      readOnlyEdit: true,
      stopEditingWhenCellsLoseFocus: true,
      enterNavigatesVertically: true,
      enterNavigatesVerticallyAfterEdit: true,
      suppressRowTransform: true,
      suppressMovableColumns: true,
      suppressRowHoverHighlight: true,
      preventDefaultOnContextMenu: true,
      animateRows: false,
      tooltipShowDelay: 400,
      suppressNoRowsOverlay: true,
      rowSelection: { mode: 'multiRow', checkboxes: false, headerCheckbox: false, enableClickSelection: false },
    } as const;
  }

  private columnDefs(events: SheetEvents) {
    return columnDefinitions(this.settings.columns, {
      source: () => this.settings.source,
      rowNumberHeading: this.settings.rowNumberHeading,
      rowCount: this.settings.source.rows.length,
      onTyping: (rowId, columnId, text) => events.onTyping({ rowId, columnId }, text),
      onPutIn: (rowId, columnId, text) => queueMicrotask(() => this.onPutIn({ rowId, columnId }, text, events)),
    });
  }

  private rowsOf(ids: readonly string[]): GridRow[] {
    return ids.map((id) => {
      let row = this.rowObjects.get(id);
      if (row === undefined) this.rowObjects.set(id, (row = { id }));
      return row;
    });
  }

  private repaint(rowNodes: IRowNode<GridRow>[]): void {
    if (rowNodes.length === 0) return;
    this.api.refreshCells({ rowNodes });
    this.fitWidths(rowNodes);
  }

  private rowsInView(): IRowNode<GridRow>[] {
    const pinned = this.settings.source.pinnedRows.map((_, index) => this.api.getPinnedTopRow(index)).filter((node) => node !== undefined);
    return [...pinned, ...this.api.getRenderedNodes()];
  }

  private fitWidths(rowNodes = this.rowsInView()): void {
    widenForFigures(this.api, this.settings.columns, this.settings.source, rowNodes.flatMap(({ id }) => id ?? []));
  }

  private fitRowNumbers(): void {
    const newWidth = rowNumberWidth(this.settings.source.rows.length);
    if (this.api.getColumn(ROW_NUMBER_COLUMN)?.getActualWidth() !== newWidth) this.api.setColumnWidths([{ key: ROW_NUMBER_COLUMN, newWidth }]);
  }

  private selectedRows(): readonly string[] {
    const chosen = new Set(this.api.getSelectedNodes().map(({ id }) => id));
    return this.settings.source.rows.filter((id) => chosen.has(id));
  }

  /** Comes once the key has moved on, and in time for the next frame. */
  private onPutIn(place: CellPlace, text: string, events: SheetEvents): void {
    events.onFocus(focusedPlace(this.api));
    events.onEdit(place, text);
  }

  /** Listens to the page, not to the grid, which tells of a press a task later: a key pressed right after is about these rows. */
  private chooseAt(event: MouseEvent, events: SheetEvents): void {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const rowId = event.target.closest('[row-id]')?.getAttribute('row-id');
    const columnId = event.target.closest('[col-id]')?.getAttribute('col-id');
    if (rowId == null || columnId == null) return;
    const node = this.api.getRowNode(rowId);
    if (columnId === ROW_NUMBER_COLUMN && node !== undefined) this.selection.click(node, event);
    else this.selection.clear();
    this.reportSelection(events);
  }

  private reportSelection(events: SheetEvents): void {
    events.onSelect(this.selectedRows());
  }

  private onContextMenu(node: Parameters<RowSelection['click']>[0], event: Event | null | undefined, events: SheetEvents): void {
    if (node.id === undefined || !(event instanceof MouseEvent) || !this.settings.selectable(node.id)) return;
    this.selection.include(node);
    events.onRowMenu(node.id, { x: event.clientX, y: event.clientY });
  }
}
