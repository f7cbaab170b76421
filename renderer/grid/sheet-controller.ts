import type { GridApi, IRowNode } from 'ag-grid-community';
import { ROW_NUMBER_COLUMN, rowNumberWidth, type GridRow } from './column-definitions.ts';
import { CellInput } from './cell-input.ts';
import { FormulaTyping } from './formula-typing/formula-typing.ts';
import { widenForFigures } from './fitting-widths.ts';
import { columnDefsOf } from './grid-options.ts';
import type { CellPlace, CellWrite, Sentence } from './grid-source.ts';
import { cellsInReadingOrder } from './ranges/cell-areas.ts';
import { areaOf, contains, sameCell, type Cell } from './ranges/cell-range.ts';
import { RangePainter } from './range-painter.ts';
import { SheetEditing } from './sheet-editing.ts';
import { SheetGeometry, type Box } from './sheet-geometry.ts';
import { SheetKeys } from './sheet-keys.ts';
import { SheetTransfers } from './sheet-transfers.ts';
import { SheetPointer, type PointerZone } from './sheet-pointer.ts';
import { addCell, areasOf, clampCell, extendTo, followRows, isOneCell, lastRange, selectAll, selectCell, selectWhole, wholeRowIndexes, type SheetSelection } from './sheet-selection.ts';
import type { SheetSettings, SheetState, TakeWrites } from './sheet-state.ts';
import { today } from '#renderer/ui/today.ts';
import { summarise, type Summary } from '#shared/calc/summarise.ts';
import { sheetText } from '#shared/text/sheet.ts';

/** What happens in the sheet, by ids. */
export interface SheetEvents {
  readonly onWrite: TakeWrites;
  readonly onTyping: (place: CellPlace, text: string) => void;
  readonly onTypingEnd: () => void;
  readonly onFocus: (place: CellPlace | null) => void;
  /** A person went on to another cell: what was said of the last one has had its time. */
  readonly onMoveOn: () => void;
  readonly onSelect: (rowIds: readonly string[]) => void;
  readonly onRowMenu: (rowId: string, at: { readonly x: number; readonly y: number }) => void;
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onRefusal: (refusal: { readonly reason: Sentence; readonly box: Box } | null) => void;
  readonly onAnnounce: (sentence: string) => void;
  /** What the numbers of several chosen cells come to; null where one cell is chosen, or none has a number. */
  readonly onSummary: (summary: Summary | null) => void;
  readonly onRemark: (sentence: Sentence) => void;
}

/** Where a sheet lives in the page: its whole frame, the grid in it, and the layer of the text field above the grid. */
export interface SheetElements {
  readonly grid: HTMLElement;
  readonly inputLayer: HTMLElement;
}

/** One sheet: it owns no data. It is told of a new source, and asks that for the cells in view; gestures become writes. */
export class SheetController {
  private readonly api: GridApi<GridRow>;
  private readonly state: SheetState;
  private readonly elements: SheetElements;
  private readonly events: SheetEvents;
  private readonly geometry: SheetGeometry;
  private readonly painter: RangePainter;
  private readonly input: CellInput;
  private readonly editing: SheetEditing;
  private readonly formulas: FormulaTyping;
  private readonly keys: SheetKeys;
  private readonly pointer: SheetPointer;
  private readonly transfers: SheetTransfers;
  private readonly listening = new AbortController();
  private summaryTimer = 0;
  private readonly rowObjects = new Map<string, GridRow>();
  private refusal: { readonly place: CellPlace; readonly reason: Sentence } | null = null;
  private reported: CellPlace | null = null;
  private reportedRows = '';

  constructor(api: GridApi<GridRow>, state: SheetState, elements: SheetElements, events: SheetEvents) {
    this.api = api;
    this.state = state;
    this.elements = elements;
    this.events = events;
    this.geometry = new SheetGeometry(elements.grid, api, () => state.settings.columns.map(({ id }) => id), () => state.extent);
    this.painter = new RangePainter(this.geometry);
    this.editing = new SheetEditing(state, () => this.input, {
      write: (writes, gesture) => this.write(writes, gesture),
      onTyping: events.onTyping,
      onTypingEnd: () => {
        this.formulas.close();
        events.onTypingEnd();
      },
      onRefusal: (place, reason) => this.showRefusal(reason === null ? null : { place, reason }),
    });
    this.input = new CellInput(elements.inputLayer, sheetText[state.settings.language].field, {
      begin: () => this.editing.begin(),
      onTyping: (text) => this.editing.typing(text),
      onTypingInVain: () => events.onRemark((language) => sheetText[language].readOnlyCell),
      onFocus: () => this.onFocus(),
      onLeave: () => void this.editing.commit(),
    });
    // Before the sheet's own keys: a list of names takes arrows and Tab first.
    this.formulas = new FormulaTyping(this.input.element, elements.inputLayer, this.listening.signal, {
      names: () => (this.input.editing === null ? [] : (state.settings.formulaNames ?? [])),
      onChange: () => this.input.changed(),
    });
    this.keys = new SheetKeys(state, this.input, this.editing, {
      select: (selection) => this.select(selection),
      clear: () => this.clear('clear'),
      fill: (direction) => this.transfers.repeat(direction),
      escape: () => this.escape(),
      undoing: () => this.mark([]),
      page: () => Math.max(1, this.geometry.rowsInView() - 1),
      today: () => this.typeToday(),
      onKey: events.onKey,
    });
    this.transfers = new SheetTransfers(state, {
      write: (writes, gesture, leftOut) => this.write(writes, gesture, leftOut),
      select: (selection) => this.select(selection, selection.active),
      repaint: this.repaint,
      onNotOneBlock: () => events.onRemark((language) => sheetText[language].notOneBlock),
      clear: (gesture) => this.clear(gesture),
    });
    this.listen();
    this.pointer = new SheetPointer(elements.grid, this.geometry, {
      mayLeave: () => this.editing.commit(),
      onPoint: (cell, zone) => this.onPoint(cell, zone),
      onPress: (cell, zone, keys) => this.onPress(cell, zone, keys),
      onDrag: (cell, zone) => this.onDrag(cell, zone),
      onDrop: (zone) => {
        if (zone === 'fillHandle') this.transfers.dropFill();
      },
      onDoublePress: (cell, zone) => this.onDoublePress(cell, zone),
      onMenu: (cell, at) => this.onMenu(cell, at),
    });
    api.addEventListener('bodyScroll', this.placeInput);
    api.addEventListener('columnResized', this.repaint);
    api.addEventListener('bodyScrollEnd', this.fitWidths);
    api.addEventListener('gridSizeChanged', this.placeInput);
    this.geometry.viewport.setAttribute('aria-label', state.settings.label);
    this.fitWidths();
    this.repaint();
  }

  /** Shows another moment of the document: only cells in view whose view changed are painted. */
  update(settings: SheetSettings): void {
    const before = this.state.settings;
    if (before === settings) return;
    const rowsChanged = before.source.rows !== settings.source.rows;
    this.state.settings = settings;
    const columnsChanged = before.columns !== settings.columns || before.language !== settings.language;
    if (columnsChanged) {
      this.api.setGridOption('columnDefs', columnDefsOf(this.state));
      this.input.element.setAttribute('aria-label', sheetText[settings.language].field);
      this.geometry.viewport.setAttribute('aria-label', settings.label);
    }
    if (rowsChanged) this.takeRows(before);
    if (columnsChanged || rowsChanged) this.refresh(this.rowsInView());
    else if (before.source !== settings.source) this.refresh(this.rowsInView().filter(({ id }) => settings.source.sameRow?.(before.source, id ?? '') !== true));
    if (rowsChanged || before.columns !== settings.columns) this.repaint();
    if (this.state.hasOldMarks) this.mark([]);
    if (rowsChanged) this.report();
    else this.summariseSoon();
  }

  /** Goes to a cell that another part of the window points at. */
  focus(place: CellPlace): void {
    const cell = this.state.cellOf(place);
    if (cell === null || !this.editing.commit()) return;
    this.select(selectCell(cell));
    this.input.focus();
  }

  destroy(): void {
    this.listening.abort();
    clearTimeout(this.summaryTimer);
    this.events.onSummary(null);
    this.pointer.destroy();
    this.painter.destroy();
    this.geometry.destroy();
    this.formulas.destroy();
    this.input.destroy();
  }

  private listen(): void {
    const { element } = this.input;
    const { signal } = this.listening;
    element.addEventListener('keydown', this.keys.listener, { signal });
    const ours = (take: (event: ClipboardEvent) => void) => (event: ClipboardEvent): void => {
      // Inside an open editor the clipboard is about its text.
      if (this.input.editing !== null) return;
      event.preventDefault();
      take(event);
    };
    element.addEventListener('copy', ours((event) => this.transfers.copy(event)), { signal });
    element.addEventListener('cut', ours((event) => this.transfers.cut(event)), { signal });
    element.addEventListener('paste', ours((event) => this.transfers.paste(event)), { signal });
  }

  private select(selection: SheetSelection, inView = cellInHand(selection)): void {
    this.state.selection = selection;
    this.showRefusal(null);
    this.events.onMoveOn();
    this.reveal(inView);
    this.repaint();
    this.report();
    this.events.onAnnounce(this.state.announcement());
  }

  private reveal(cell: Cell): void {
    const { extent } = this.state;
    const shown = clampCell(cell, extent);
    if (this.geometry.isInView(shown)) return;
    const { rowIndex, columnIndex } = shown;
    if (rowIndex >= extent.pinned && extent.rows > extent.pinned) this.api.ensureIndexVisible(rowIndex - extent.pinned);
    const column = this.state.settings.columns[columnIndex];
    if (column !== undefined) this.api.ensureColumnVisible(column.id);
    this.geometry.scrolled();
  }

  private readonly repaint = (): void => {
    const { selection, extent } = this.state;
    if (selection === null) this.painter.clear();
    else this.painter.paint({ selection: { ...selection, active: clampCell(selection.active, extent) }, copied: this.transfers.copied, fill: this.transfers.fill, canFill: true });
    this.placeInput();
  };

  private readonly placeInput = (): void => {
    const { extent, chosen } = this.state;
    const editing = this.editing.place;
    const cell = editing === null ? clampCell(chosen.active, extent) : this.state.cellOf(editing);
    const at = cell === null ? null : this.geometry.boxOnScreen(cell, this.elements.inputLayer);
    if (at !== null) this.input.place(at.box, at.hidden);
    this.formulas.place();
    if (this.refusal !== null) this.showRefusal(this.refusal);
  };

  private readonly fitWidths = (): void => this.widen(this.rowsInView());

  private widen(rowNodes: readonly IRowNode<GridRow>[]): void {
    widenForFigures(this.api, this.state.settings.columns, this.state.settings.source, rowNodes.flatMap(({ id }) => id ?? []));
  }

  private refresh(rowNodes: IRowNode<GridRow>[]): void {
    if (rowNodes.length === 0) return;
    this.api.refreshCells({ rowNodes });
    this.widen(rowNodes);
  }

  private rowsInView(): IRowNode<GridRow>[] {
    const pinned = this.state.settings.source.pinnedRows.map((_, index) => this.api.getPinnedTopRow(index)).filter((node) => node !== undefined);
    return [...pinned, ...this.api.getRenderedNodes()];
  }

  private showRefusal(refusal: { readonly place: CellPlace; readonly reason: Sentence } | null): void {
    if (this.refusal === null && refusal === null) return;
    this.refusal = refusal;
    const cell = refusal === null ? null : this.state.cellOf(refusal.place);
    const at = cell === null ? null : this.geometry.boxOnScreen(cell, this.elements.inputLayer);
    this.events.onRefusal(refusal === null || at === null ? null : { reason: refusal.reason, box: at.box });
  }

  /** Tells of the active cell and of whole rows, when they became others. */
  private report(): void {
    const { selection, extent } = this.state;
    if (selection === null) return;
    this.summariseSoon();
    const place = this.state.place(clampCell(selection.active, extent));
    if (place.rowId !== this.reported?.rowId || place.columnId !== this.reported.columnId) this.events.onFocus((this.reported = place));
    const rows = wholeRowIndexes(selection).map((index) => this.state.rowIdAt(index)).filter((id) => this.state.settings.selectable(id));
    const key = rows.join('\n');
    if (key !== this.reportedRows) this.events.onSelect(rows);
    this.reportedRows = key;
  }

  /** Large ranges have many numbers: they are added up when the keys rest. */
  private summariseSoon(): void {
    clearTimeout(this.summaryTimer);
    this.summaryTimer = window.setTimeout(() => {
      this.events.onSummary(isOneCell(this.state.chosen) ? null : summarise(this.state.chosenNumbers()));
    }, 50);
  }

  private takeRows({ source: before, columns }: SheetSettings): void {
    const { source } = this.state.settings;
    this.api.setGridOption('rowData', this.rowsOf(source.rows));
    this.transfers.forget();
    const newWidth = rowNumberWidth(source.rows.length);
    if (this.api.getColumn(ROW_NUMBER_COLUMN)?.getActualWidth() !== newWidth) this.api.setColumnWidths([{ key: ROW_NUMBER_COLUMN, newWidth }]);
    const { selection } = this.state;
    if (selection === null) return;
    const positions = new Map(source.rows.map((id, index) => [id, index + source.pinnedRows.length]));
    const idBefore = (rowIndex: number): string | undefined => before.rows[rowIndex - before.pinnedRows.length];
    // What was the empty row is a row of data now, and stays chosen.
    const newIndex = (rowIndex: number): number | null => {
      const id = idBefore(rowIndex);
      return id === undefined || id === source.newRow ? null : (positions.get(id) ?? null);
    };
    const beyond = selection.active.rowIndex >= before.rows.length + before.pinnedRows.length && columns.length > 0;
    this.state.selection = followRows(selection, newIndex, this.state.extent);
    if (beyond) this.reveal(this.state.selection.active);
  }

  private rowsOf(ids: readonly string[]): GridRow[] {
    return ids.map((id) => {
      let row = this.rowObjects.get(id);
      if (row === undefined) this.rowObjects.set(id, (row = { id }));
      return row;
    });
  }

  private write(...[writes, gesture, leftOut]: Parameters<TakeWrites>): ReturnType<TakeWrites> {
    const refused = this.events.onWrite(writes, gesture, leftOut);
    if (gesture !== 'paste') this.transfers.forget();
    const [first] = writes;
    if (gesture !== 'type') this.mark(refused);
    else if (first !== undefined && refused.length === 0 && this.state.hasMarks) this.state.unmark(first.place);
    return refused;
  }

  private clear(gesture: 'clear' | 'cut'): void {
    const { chosen, extent } = this.state;
    const writes: CellWrite[] = [];
    for (const cell of cellsInReadingOrder(areasOf(chosen))) {
      if (cell.rowIndex < extent.rows && this.state.isEditable(cell) && this.state.view(cell).edit !== '') writes.push({ place: this.state.place(cell), text: '' });
    }
    if (writes.length > 0) this.write(writes, gesture);
  }

  /** Dates stand in cells that take words; a number would not be one any more. */
  private typeToday(): void {
    const { active } = this.state.chosen;
    if (this.state.settings.columns[active.columnIndex]?.align === 'left') this.input.type(today());
  }

  private escape(): void {
    this.events.onMoveOn();
    this.transfers.forget();
    this.mark([]);
  }

  /** Marks the cells whose texts were not taken, and no others. */
  private mark(refused: ReturnType<TakeWrites>): void {
    if (refused.length === 0 && !this.state.hasMarks) return;
    this.state.mark(refused);
    this.api.refreshCells();
  }

  private onFocus(): void {
    if (this.state.selection === null) this.select(this.state.chosen);
  }

  /** A formula works within its row: a cell of another row is no name for it. */
  private onPoint(cell: Cell, zone: PointerZone): boolean {
    const { place } = this.editing;
    const edited = place === null ? null : this.state.cellOf(place);
    if (edited === null || !this.formulas.isPointing || (zone !== 'cell' && zone !== 'heading')) return false;
    const column = this.state.settings.columns[cell.columnIndex];
    if (column !== undefined && (zone === 'heading' || cell.rowIndex === edited.rowIndex)) return this.formulas.point(column.id);
    this.events.onRemark((language) => sheetText[language].formulaWithinRow);
    return true;
  }

  private onPress(cell: Cell, zone: PointerZone, { add, extend }: { readonly add: boolean; readonly extend: boolean }): void {
    const { chosen, extent } = this.state;
    this.keys.forgetTabbing();
    this.input.focus();
    if (zone === 'corner') this.select(selectAll(extent, { rowIndex: Math.min(extent.pinned, extent.rows - 1), columnIndex: 0 }));
    else if (extend && zone !== 'fillHandle') this.select(extendTo(chosen, cell, extent));
    else if (zone === 'cell') this.select(add ? addCell(chosen, cell) : selectCell(cell));
    else if (zone !== 'fillHandle') this.select(selectWhole(zone === 'rowNumber' ? 'rows' : 'columns', cell, extent, add ? chosen : null));
  }

  private onDrag(cell: Cell, zone: PointerZone): void {
    const { chosen, extent } = this.state;
    if (zone === 'fillHandle') return this.transfers.dragFill(cell);
    if (zone === 'corner') return;
    const last = chosen.ranges.at(-1);
    if (last !== undefined && sameCell(last.end, cell)) return;
    this.state.selection = extendTo(chosen, cell, extent);
    this.repaint();
    this.report();
    this.events.onAnnounce(this.state.announcement());
  }

  private onDoublePress(cell: Cell, zone: PointerZone): void {
    if (zone === 'fillHandle') return this.transfers.fillToEnd();
    if (zone !== 'cell') return;
    this.input.focus();
    if (sameCell(this.state.chosen.active, cell)) this.input.open();
  }

  private onMenu(cell: Cell, at: { readonly x: number; readonly y: number }): void {
    const { chosen, extent } = this.state;
    const rowId = this.state.rowIdAt(cell.rowIndex);
    if (!this.state.settings.selectable(rowId)) return;
    const among = chosen.ranges.some((range) => range.kind === 'rows' && contains(areaOf(range), cell));
    if (!among) this.select(selectWhole('rows', cell, extent));
    this.input.focus();
    this.events.onRowMenu(rowId, at);
  }
}

/** The cell that a selection is about: the end that moves, or the active cell where whole rows or columns are chosen. */
function cellInHand(selection: SheetSelection): Cell {
  const { kind, end } = lastRange(selection);
  return kind === 'cells' && isInHand(selection) ? end : selection.active;
}

/** Enter and Tab move the active cell inside a range that stays. */
const isInHand = ({ active, ranges }: SheetSelection): boolean => ranges.length === 1 && sameCell(ranges[0]?.anchor ?? active, active);
