import type { GridApi, IRowNode } from 'ag-grid-community';
import { cellsOfPlaces } from './cells-of-places.ts';
import type { GridRow } from './column-definitions.ts';
import { CellInput } from './cell-input.ts';
import { ColumnGestures } from './columns/column-gestures.ts';
import { GridColumns } from './columns/grid-columns.ts';
import { sameButWidths } from './columns/take-columns.ts';
import { FormulaTyping } from './formula-typing/formula-typing.ts';
import { gridListener } from './grid-listener.ts';
import { GridRows } from './grid-rows.ts';
import type { CellPlace } from './grid-source.ts';
import { isLineField, LineEditing } from './line-editing.ts';
import { areaOf, contains, sameCell, type Cell } from './ranges/cell-range.ts';
import { RangePainter } from './range-painter.ts';
import { RefusalNote } from './refusal-note.ts';
import { selectCells } from './select-cells.ts';
import { SheetEditing } from './sheet-editing.ts';
import type { SheetEvents } from './sheet-events.ts';
import { SheetGeometry } from './sheet-geometry.ts';
import { SheetKeys } from './sheet-keys.ts';
import { SheetReport } from './sheet-report.ts';
import { SheetTransfers } from './sheet-transfers.ts';
import { SheetVoice } from './sheet-voice.ts';
import { SheetWriting } from './sheet-writing.ts';
import { SheetPointer, type PointerZone } from './sheet-pointer.ts';
import { addCell, clampCell, extendTo, lastRange, selectAll, selectCell, selectWhole, type SheetSelection } from './sheet-selection.ts';
import type { SheetSettings, SheetState } from './sheet-state.ts';
import { TraceLayer } from './trace/trace-layer.ts';
import { today } from '#renderer/ui/today.ts';
import { sheetText } from '#shared/text/sheet.ts';

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
  private readonly voice: SheetVoice;
  private readonly keys: SheetKeys;
  private readonly pointer: SheetPointer;
  private readonly transfers: SheetTransfers;
  private readonly trace: TraceLayer;
  private readonly report: SheetReport;
  private readonly writing: SheetWriting;
  private readonly refusal: RefusalNote;
  readonly line: LineEditing;
  private readonly listening = new AbortController();
  private readonly gridRows: GridRows;
  private readonly gridColumns: GridColumns;
  private readonly columns: ColumnGestures;
  /** A cell that was asked for while it was not in view; the sheet goes there once it is. */
  private awaited: CellPlace | null = null;

  constructor(api: GridApi<GridRow>, state: SheetState, elements: SheetElements, events: SheetEvents) {
    this.api = api;
    this.state = state;
    this.elements = elements;
    this.events = events;
    this.geometry = new SheetGeometry(elements.grid, api, () => state.settings.columns, () => state.extent);
    this.painter = new RangePainter(this.geometry);
    this.refusal = new RefusalNote(state, this.geometry, elements.inputLayer, events.onRefusal);
    this.trace = new TraceLayer(elements.inputLayer, state, this.geometry);
    this.writing = new SheetWriting(state, {
      take: events.onWrite,
      forgetCopied: () => this.transfers.forget(),
      repaintCells: () => api.refreshCells(),
    });
    this.editing = new SheetEditing(state, () => this.input, {
      write: this.writing.write,
      onTyping: () => {
        if (this.editing.place === null) this.formulas.close();
        this.report.activeCell();
      },
      onRefusal: (place, reason) => {
        this.refusal.show(reason === null ? null : { place, reason });
        this.report.activeCell();
      },
    });
    this.report = new SheetReport(state, this.editing, events);
    this.input = new CellInput(elements.inputLayer, {
      begin: () => this.editing.begin(),
      onTyping: () => this.editing.typing(),
      onTypingInVain: () => events.onRemark((language) => sheetText[language].readOnlyCell),
      onFocus: () => this.onFocus(),
      onLeave: (to) => {
        if (!isLineField(to)) this.editing.commit();
      },
    });
    this.voice = new SheetVoice(state, this.input.element, this.listening.signal, { traced: () => this.trace.sentence, say: events.onAnnounce });
    // Before the sheet's own keys: a list of names takes arrows and Tab first.
    this.formulas = new FormulaTyping(this.input.element, elements.inputLayer, this.listening.signal, {
      names: () => (this.input.editing === null ? [] : (state.settings.formulaNames ?? [])),
      label: () => sheetText[state.settings.language].formulaNames,
      onChange: () => this.input.changed(),
    });
    this.keys = new SheetKeys(state, this.input, this.editing, {
      select: (selection) => this.select(selection),
      clear: () => this.writing.clear('clear'),
      fill: (direction) => this.transfers.repeat(direction),
      escape: (gaveUp) => this.escape(gaveUp),
      undoing: () => this.writing.mark([]),
      page: () => Math.max(1, this.geometry.rowsInView() - 1),
      today: () => this.typeToday(),
      menu: () => this.openMenuAtActive(),
      onKey: (event) => this.columns.key(event) || events.onKey(event),
    });
    this.columns = new ColumnGestures(api, state, this.geometry, elements, {
      mayLeave: () => this.editing.commit(),
      select: (selection) => this.select(selection),
      focus: () => this.input.focus(),
      onGesture: events.onColumns,
    });
    this.line = new LineEditing(this.input, this.editing);
    this.transfers = new SheetTransfers(state, {
      write: this.writing.write,
      select: (selection) => this.select(selection, selection.active),
      repaint: this.repaint,
      onRemark: events.onRemark,
      clear: (gesture) => this.writing.clear(gesture),
    });
    this.listen();
    this.pointer = new SheetPointer(elements.grid, this.geometry, {
      mayLeave: () => this.editing.commit(),
      onPoint: (cell, zone) => this.onPoint(cell, zone),
      onPress: (cell, zone, keys) => this.onPress(cell, zone, keys),
      onDrag: (cell, zone, at) => {
        if (!this.columns.carry(at)) this.onDrag(cell, zone);
      },
      onDrop: (zone) => {
        if (zone === 'fillHandle') this.transfers.dropFill();
        else this.columns.drop();
      },
      onDoublePress: (cell, zone) => this.onDoublePress(cell, zone),
      onMenu: (cell, at) => this.onMenu(cell, at),
    });
    const listen = gridListener(api, this.listening.signal);
    listen('bodyScroll', this.placeInput);
    this.geometry.viewport.setAttribute('aria-label', state.settings.label);
    this.gridRows = new GridRows(api, state);
    this.gridColumns = new GridColumns(api, listen, state, this.geometry, this.gridRows, this.repaint);
  }

  /** Shows another moment of the document: only cells in view whose view changed are painted. */
  update(settings: SheetSettings): void {
    const before = this.state.settings;
    if (before === settings) return;
    const rowsChanged = before.source.rows !== settings.source.rows;
    this.state.settings = settings;
    const arranged = before.columns !== settings.columns;
    const columnsChanged = before.language !== settings.language || !sameButWidths(before.columns, settings.columns);
    if (columnsChanged) {
      this.gridColumns.define();
      this.geometry.scrolled();
      this.geometry.viewport.setAttribute('aria-label', settings.label);
    }
    if (arranged && this.gridColumns.take(before)) {
      this.transfers.forget();
      this.keys.forgetTabbing();
    }
    if (rowsChanged) this.takeRows(before);
    if (rowsChanged || (columnsChanged && before.source !== settings.source)) this.refresh(this.gridRows.inView());
    else if (before.source !== settings.source) this.refresh(this.gridRows.inView().filter(({ id }) => settings.source.sameRow?.(before.source, id ?? '') !== true));
    if (arranged) this.gridColumns.keepRoom();
    else if (rowsChanged) this.repaint();
    this.traceAnew(before);
    if (this.state.hasOldMarks) this.writing.mark([]);
    if (rowsChanged || arranged) this.report.selection();
    else this.report.summary();
    this.report.activeCell();
    if (arranged) this.columns.markHeading();
    if (this.awaited !== null) this.focus(this.awaited);
    this.voice.changed();
  }

  /** Goes to a cell that another part of the window points at. */
  focus(place: CellPlace): void {
    const cell = this.state.cellOf(place);
    this.awaited = cell === null ? place : null;
    if (cell !== null && this.show(cell)) this.input.focus();
  }

  /** Makes a cell the active one and leaves the focus where it is; false where what is being typed holds it back. */
  show(cell: Cell): boolean {
    if (!this.editing.commit()) return false;
    this.select(selectCell(cell));
    return true;
  }

  /** As `show`, for a search that says itself where it has come to. */
  showFound(cell: Cell): boolean {
    const isShown = this.show(cell);
    this.voice.hush();
    return isShown;
  }

  /** Chooses cells wherever they are, the first of them active; false where none of them is shown. */
  choose(places: readonly CellPlace[]): boolean {
    const selection = selectCells(cellsOfPlaces(this.state.settings, places));
    if (selection !== null && this.editing.commit()) {
      this.select(selection);
      this.input.focus();
    }
    return selection !== null;
  }

  readonly copy = (): boolean => this.transfers.copyNow();

  destroy(): void {
    this.listening.abort();
    this.report.end();
    this.trace.destroy();
    this.pointer.destroy();
    this.columns.destroy();
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
    // The key of the menu opens the row's, not the one of an empty text field.
    element.addEventListener('contextmenu', (event) => {
      if (this.input.editing === null) event.preventDefault();
    }, { signal });
  }

  private select(selection: SheetSelection, inView = cellInHand(selection)): void {
    this.state.selection = selection;
    this.awaited = null;
    this.refusal.show(null);
    this.events.onMoveOn();
    this.reveal(inView);
    this.repaint();
    this.report.selection();
    this.columns.markHeading();
    this.voice.moved();
  }

  private reveal(cell: Cell): void {
    const { extent } = this.state;
    const shown = clampCell(cell, extent);
    if (this.geometry.isInView(shown)) return;
    const { rowIndex, columnIndex } = shown;
    // A column is chosen where one stands: nobody is taken to its first row.
    const staysAtRows = lastRange(this.state.chosen).kind === 'columns';
    if (!staysAtRows && rowIndex >= extent.pinned && extent.rows > extent.pinned) this.api.ensureIndexVisible(rowIndex - extent.pinned);
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
    this.refusal.place();
    this.trace.paint();
  };

  private refresh(rowNodes: IRowNode<GridRow>[]): void {
    if (rowNodes.length === 0) return;
    this.api.refreshCells({ rowNodes });
    this.gridColumns.fit(rowNodes);
  }

  /** The arrows follow the document, and are told where they were asked for. */
  private traceAnew({ trace: before }: SheetSettings): void {
    const { trace } = this.state.settings;
    if (before === trace) return;
    this.trace.paint();
    if (before === undefined && this.state.selection !== null) this.voice.tracedAnew();
  }

  private takeRows(before: SheetSettings): void {
    const beyond = this.gridRows.take(before);
    this.transfers.forget();
    if (beyond) this.reveal(this.state.chosen.active);
  }

  /** Dates stand in cells that take words; a number would not be one any more. */
  private typeToday(): void {
    const { active } = this.state.chosen;
    if (this.state.settings.columns[active.columnIndex]?.align === 'left') this.input.type(today());
  }

  private escape(gaveUp: boolean): void {
    this.columns.putBack();
    if (!gaveUp) this.events.onEscape();
    this.events.onMoveOn();
    this.transfers.forget();
    this.writing.mark([]);
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
    else if (zone === 'heading' && !add && !extend && this.columns.pickUp(cell)) return;
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
    this.report.selection();
    this.voice.moved();
  }

  private onDoublePress(cell: Cell, zone: PointerZone): void {
    if (zone === 'fillHandle') return this.transfers.fillToEnd();
    if (zone !== 'cell') return;
    this.input.focus();
    if (sameCell(this.state.chosen.active, cell)) this.input.open();
  }

  private openMenuAtActive(): void {
    const active = clampCell(this.state.chosen.active, this.state.extent);
    this.reveal(active);
    const at = this.geometry.boxOnScreen(active, this.elements.inputLayer);
    const { left, top } = this.elements.inputLayer.getBoundingClientRect();
    if (at !== null) this.onMenu(active, { x: left + at.box.left, y: top + at.box.top + at.box.height });
  }

  private onMenu(cell: Cell, at: { readonly x: number; readonly y: number }): void {
    const { chosen, extent } = this.state;
    const rowId = this.state.rowIdAt(cell.rowIndex);
    // Where rows cannot be chosen, the menu is about cells.
    const ofRows = this.state.settings.selectable(rowId);
    const among = chosen.ranges.some((range) => (!ofRows || range.kind === 'rows') && contains(areaOf(range), cell));
    if (!among) this.select(ofRows ? selectWhole('rows', cell, extent) : selectCell(cell));
    this.input.focus();
    if (ofRows) this.events.onRowMenu(rowId, at);
    else this.events.onCellMenu(this.state.place(cell), at);
  }
}

/** The cell that a selection is about: the end that moves, or the active cell where whole rows or columns are chosen. */
function cellInHand(selection: SheetSelection): Cell {
  const { kind, end } = lastRange(selection);
  return kind === 'cells' && isInHand(selection) ? end : selection.active;
}

/** Enter and Tab move the active cell inside a range that stays. */
const isInHand = ({ active, ranges }: SheetSelection): boolean => ranges.length === 1 && sameCell(ranges[0]?.anchor ?? active, active);
