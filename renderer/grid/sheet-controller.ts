import type { GridApi } from 'ag-grid-community';
import { copiedAbove } from './copied-above.ts';
import { ChoiceList } from './choice-list.ts';
import { today } from '#renderer/ui/today.ts';
import { sheetText } from '#shared/text/sheet.ts';
import type { GridRow } from './column-definitions.ts';
import { ColumnGestures } from './columns/column-gestures.ts';
import { GridColumns } from './columns/grid-columns.ts';
import { FormulaPointing } from './formula-typing/formula-pointing.ts';
import { FormulaTyping } from './formula-typing/formula-typing.ts';
import { gridListener } from './grid-listener.ts';
import { GridRows } from './grid-rows.ts';
import type { CellPlace, CellWrite, RefusedWrite } from './grid-source.ts';
import { LineEditing } from './line-editing.ts';
import { RangePainter } from './range-painter.ts';
import type { Cell } from './ranges/cell-range.ts';
import { RefusalNote } from './refusal-note.ts';
import { SheetEditing } from './sheet-editing.ts';
import type { SheetEvents } from './sheet-events.ts';
import { SheetGeometry } from './sheet-geometry.ts';
import { SheetKeys } from './sheet-keys.ts';
import { SheetMenus } from './sheet-menus.ts';
import { SheetNavigation } from './sheet-navigation.ts';
import { SheetPointer } from './sheet-pointer.ts';
import { SheetPresses } from './sheet-presses.ts';
import { SheetReport } from './sheet-report.ts';
import type { SheetSettings, SheetState } from './sheet-state.ts';
import { SheetTransfers } from './sheet-transfers.ts';
import { SheetUpdates } from './sheet-updates.ts';
import { SheetView, type SheetElements } from './sheet-view.ts';
import { ScreenReader } from './screen-reader.ts';
import { SheetWriting } from './sheet-writing.ts';
import { TraceLayer } from './trace/trace-layer.ts';

/** The controller of a sheet. It owns no data: it receives each new source and reads the visible cells from it; gestures become writes. */
export interface SheetController {
  /** Shows the sheet for a new state of the document. */
  update(settings: SheetSettings): void;
  /** Goes to a cell for another part of the window, at once or when it becomes visible. */
  focus(place: CellPlace): void;
  /** Makes a cell active for a search that announces it itself; false where text being typed prevents it. */
  showFound(cell: Cell): boolean;
  /** Writes texts of a replacement into their cells as one gesture; returns the refused ones. */
  replace(writes: readonly CellWrite[]): readonly RefusedWrite[];
  /** Selects cells anywhere, the first of them active; false where none of them is visible. */
  choose(places: readonly CellPlace[]): boolean;
  /** Copies the selection to the clipboard; false where that is impossible. */
  copy(): boolean;
  /** Copies the selection to the clipboard, to be moved by the next paste; false where that is impossible. */
  cut(): boolean;
  /** Pastes the clipboard's content, if it is known without the paste key; otherwise a remark explains it. */
  paste(): void;
  /** The ids of the rows with selected cells, from top to bottom. */
  rowsOfChosen(): readonly string[];
  /** Typing into the active cell from the formula line. */
  readonly line: LineEditing;
  destroy(): void;
}

/** Creates the parts of a sheet for a ready grid, each from those before it, and listens until the grid is destroyed. */
export function startSheet(api: GridApi<GridRow>, state: SheetState, elements: SheetElements, events: SheetEvents): SheetController {
  const listening = new AbortController();
  const { signal } = listening;
  const listenToGrid = gridListener(api, signal);
  const { grid, inputLayer } = elements;

  // Drawing over the cells.
  const geometry = new SheetGeometry(grid, api, state);
  geometry.viewport.setAttribute('aria-label', state.settings.label);
  const painter = new RangePainter(geometry, state);
  const trace = new TraceLayer(inputLayer, state, geometry);
  const refusal = new RefusalNote(state, geometry, inputLayer, events.onRefusal);

  // Writing texts into cells.
  const writing = new SheetWriting(state, {
    take: events.onWrite,
    forgetCopied: () => {
      if (state.forgetCopied()) painter.paint();
    },
    repaintCells: () => api.refreshCells(),
  });
  const typingInVain = (): void => events.onRemark((language) => sheetText[language].readOnlyCell);
  const editing = new SheetEditing(state, inputLayer, {
    write: writing.write,
    showRefusal: (refused) => {
      const cell = refused === null ? null : state.cellOf(refused.place);
      // The edited cell may have been scrolled out of view.
      if (cell !== null) view.reveal(cell);
      refusal.show(refused);
    },
    onTypingInVain: typingInVain,
  });
  const { input } = editing;
  // Before the sheet's own keys, because a list of names handles arrows and Tab first.
  const formulas = new FormulaTyping(input.element, inputLayer, signal, {
    names: () => (input.editing === null || takesWords(state, editing.place) ? [] : (state.settings.formulaNames ?? [])),
    label: () => sheetText[state.settings.language].formulaNames,
    onChange: () => input.changed(),
    onPointedEnd: () => pointing.end(),
  });
  const pointing: FormulaPointing = new FormulaPointing(state, {
    place: () => editing.place,
    formulas,
    show: (cell) => view.reveal(cell),
    repaint: () => view.repaint(),
    refuse: (sentence) => {
      editing.refuse(sentence);
      events.onRemark(sentence);
    },
  });
  editing.onChange(() => {
    if (editing.place === null) formulas.close();
  });

  // Showing, reporting and changing the selection.
  const view: SheetView = new SheetView(api, state, elements, geometry, { painter, trace, refusal, editing, formulas });
  listenToGrid('bodyScroll', view.place);
  listenToGrid('virtualColumnsChanged', view.markHeading);
  const report = new SheetReport(state, editing, events);
  editing.onChange(() => report.activeCell());
  const screenReader = new ScreenReader(state, input.element, signal, { traced: () => trace.sentence, say: events.onAnnounce });
  const navigation = new SheetNavigation(state, editing, { refusal, view, report, screenReader, onMoveOn: events.onMoveOn });
  input.element.addEventListener('focus', () => {
    if (state.selection === null) navigation.select(state.chosen);
  }, { signal });

  // Gestures.
  const transfers = new SheetTransfers(state, {
    write: writing.write,
    select: (selection) => navigation.select(selection, selection.active),
    repaint: view.repaint,
    onRemark: events.onRemark,
  });
  const columns = new ColumnGestures(api, state, geometry, elements, {
    mayLeave: () => editing.leave(),
    select: (selection) => navigation.select(selection),
    focus: () => input.focus(),
    onGesture: events.onColumns,
  });
  const menus = new SheetMenus(state, elements, { geometry, view, navigation, input }, events);
  const keys = new SheetKeys(state, editing, {
    select: (selection) => navigation.select(selection),
    clear: () => writing.clear(),
    point: (direction) => pointing.step(direction),
    fill: (direction) => transfers.repeat(direction),
    fillChosen: (text) => transfers.fillChosen(text),
    commitToChosen: () => editing.commitTo(transfers.chosenToType().map((cell) => state.place(cell))),
    fixReference: () => formulas.fixReference(),
    copyAbove: () => {
      const text = copiedAbove(state);
      if (text !== null && !input.open(text)) typingInVain();
    },
    openList: () => {
      if (!choices.open()) columns.filter(false);
    },
    toggleFilters: () => columns.filter(true),
    escape: (gaveUp) => {
      presses.cancelDrag();
      state.fill = null;
      if (!gaveUp) events.onEscape();
      events.onMoveOn();
      if (state.forgetCopied()) view.repaint();
      writing.mark([]);
    },
    undoing: () => writing.mark([]),
    page: () => Math.max(1, geometry.rowsInView() - 1),
    today: () => {
      // Dates belong into text cells; a number cell would refuse them.
      if (state.settings.columns[state.chosen.active.columnIndex]?.align === 'left') input.type(today());
    },
    menu: () => menus.openAtActive(),
    onColumnKey: (event) => columns.key(event),
    onKey: (event) => events.onKey(event),
  });
  const choices = new ChoiceList(state, editing, inputLayer, signal);
  listenToField(editing, keys, transfers, signal);
  const presses: SheetPresses = new SheetPresses(state, { editing, pointing, navigation, transfers, columns, menus, repaint: view.repaint, onMoveRows: events.onMoveRows });
  const pointer = new SheetPointer(grid, geometry, presses);

  // The grid's rows and columns, and their updates when the document changes.
  const gridRows = new GridRows(api, state, listenToGrid);
  const gridColumns = new GridColumns(api, listenToGrid, state, geometry, gridRows, view.repaint);
  const updates = new SheetUpdates(api, state, { geometry, gridRows, gridColumns, view, trace, writing, report, screenReader, navigation });

  return {
    update: (settings) => updates.take(settings),
    focus: (place) => navigation.focus(place),
    showFound: (cell) => {
      const isShown = navigation.show(cell);
      screenReader.silence();
      return isShown;
    },
    replace: (writes) => writing.write(writes, 'replace'),
    choose: (places) => navigation.choose(places),
    copy: () => transfers.copyNow(),
    cut: () => transfers.cutNow(),
    paste: () => transfers.pasteNow(),
    rowsOfChosen: () => state.rowsOfChosen(),
    line: new LineEditing(editing),
    destroy: () => {
      listening.abort();
      report.end();
      for (const part of [trace, pointer, columns, painter, geometry, formulas, choices, input]) part.destroy();
    },
  };
}

/** Whether a cell is for text, without calculation. */
function takesWords({ settings }: SheetState, place: CellPlace | null): boolean {
  return settings.columns.find(({ id }) => id === place?.columnId)?.align === 'left';
}

/** The sheet's text field handles the keys and the clipboard of the sheet while no cell is edited. */
function listenToField({ input }: SheetEditing, keys: SheetKeys, transfers: SheetTransfers, signal: AbortSignal): void {
  const { element } = input;
  element.addEventListener('keydown', keys.listener, { signal });
  const ours = (take: (event: ClipboardEvent) => void) => (event: ClipboardEvent): void => {
    // In an open editor the clipboard applies to its text.
    if (input.editing !== null) return;
    event.preventDefault();
    take(event);
  };
  element.addEventListener('copy', ours((event) => transfers.copy(event)), { signal });
  element.addEventListener('cut', ours((event) => transfers.cut(event)), { signal });
  element.addEventListener('paste', ours((event) => transfers.paste(event)), { signal });
  // The menu key opens the row's menu instead of that of an empty text field.
  element.addEventListener('contextmenu', (event) => {
    if (input.editing === null) event.preventDefault();
  }, { signal });
}
