import { useEffectEvent, useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react';
import {
  CellStyleModule, ColumnApiModule, EventApiModule, InfiniteRowModelModule, LocaleModule, ModuleRegistry,
  PinnedRowModule, RenderApiModule, RowApiModule, RowStyleModule, ScrollApiModule, TooltipModule, type GridApi,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import type { GridRow } from './column-definitions.ts';
import { Finder } from './find/finder.ts';
import { SheetFind } from './find/sheet-find.tsx';
import { sheetText } from '#shared/text/sheet.ts';
import { initialGridOptions } from './grid-options.ts';
import type { CellPlace, Sentence } from './grid-source.ts';
import { keepGridStyles } from './kept-styles.ts';
import type { LineEditing } from './line-editing.ts';
import { afterPaint } from './after-paint.ts';
import { startSheet, type SheetController } from './sheet-controller.ts';
import type { SheetEvents } from './sheet-events.ts';
import type { Box } from './sheet-geometry.ts';
import { SheetState, type SheetSettings } from './sheet-state.ts';
import './sheet.css';
import './columns/headings.css';
import './trace/trace.css';

// Only the modules that the sheet uses; the rest of the grid stays out of the bundle.
ModuleRegistry.registerModules([
  CellStyleModule, ColumnApiModule, EventApiModule, InfiniteRowModelModule, LocaleModule,
  PinnedRowModule, RenderApiModule, RowApiModule, RowStyleModule, ScrollApiModule, TooltipModule,
]);
requestIdleCallback(keepGridStyles);

/** The functions of a sheet for other parts of the window. */
export interface SheetHandle {
  focus(place: CellPlace): void;
  /** Selects cells anywhere, the first of them active; false where none of them is visible. */
  choose(places: readonly CellPlace[]): boolean;
  /** Edits the active cell from outside; null while the sheet is not ready. */
  readonly line: LineEditing | null;
  /** Copies the selected cells to the clipboard; false where that is impossible. */
  copy(): boolean;
  /** {@link copy}, to be moved by the next paste. */
  cut(): boolean;
  /** Pastes what was copied last. */
  paste(): void;
  /** The ids of the rows with selected cells, from top to bottom. */
  rowsOfChosen(): readonly string[];
  /** Announces the result of a gesture to screen readers. */
  announce(sentence: string): void;
}

type ScreenEvents = Omit<SheetEvents, 'onWrite' | 'onRefusal' | 'onAnnounce'>;

interface SpreadsheetGridProps extends SheetSettings, Partial<ScreenEvents>, Pick<SheetEvents, 'onWrite'> {
  readonly handle?: Ref<SheetHandle>;
  /** Counts the window's requests to search: each one opens the search bar of the sheet. */
  readonly findRequest?: number;
  /** Counts the window's requests to replace. */
  readonly replaceRequest?: number;
}

const SENTENCE_WIDTH = 328;

/** Beside the cell, so that the message covers no cell of its column. */
function sentenceAt({ left, top, width }: Box, frameWidth: number) {
  const fitsRight = left + width + SENTENCE_WIDTH < frameWidth;
  return { left: fitsRight ? left + width + 8 : Math.max(8, left - SENTENCE_WIDTH), top };
}

/** The spreadsheet of every screen: a React frame around one grid. */
export function SpreadsheetGrid(props: SpreadsheetGridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const gridElement = useRef<HTMLDivElement>(null);
  const inputLayer = useRef<HTMLDivElement>(null);
  const voice = useRef<HTMLParagraphElement>(null);
  // A live region for results, separate from that of the cell they may have changed, so that neither announcement replaces the other.
  const news = useRef<HTMLParagraphElement>(null);
  const controller = useRef<SheetController | null>(null);
  const askedFor = useRef<CellPlace | null>(null);
  const [refusal, setRefusal] = useState<{ reason: Sentence; left: number; top: number } | null>(null);
  const { columns, source, language, label, rowNumberHeading, selectable, content, formulaNames, addressOf, copiesOf, movesRows, trace } = props;
  const settings: SheetSettings = { columns, source, language, label, rowNumberHeading, selectable, content, trace, ...(formulaNames === undefined ? {} : { formulaNames }), ...(addressOf === undefined ? {} : { addressOf }), ...(copiesOf === undefined ? {} : { copiesOf }), ...(movesRows === undefined ? {} : { movesRows }) };
  const [state] = useState(() => new SheetState(settings));
  const [finder] = useState(() => new Finder(state));
  // The sheet starts without the bar, whatever was requested before.
  const [firstRequest] = useState({ find: props.findRequest ?? 0, replace: props.replaceRequest ?? 0 });
  const [api, setApi] = useState<GridApi<GridRow> | null>(null);
  // The grid's own properties never change: its controller updates rows and columns.
  const [options] = useState(() => ({ ...initialGridOptions(state), onGridReady: (ready: { readonly api: GridApi<GridRow> }) => setApi(ready.api) }));

  const onWrite = useEffectEvent<SheetEvents['onWrite']>((writes, gesture, leftOut) => props.onWrite(writes, gesture, leftOut));
  const onActive = useEffectEvent<SheetEvents['onActive']>((cell) => props.onActive?.(cell));
  const onMoveOn = useEffectEvent(() => {
    finder.moved();
    props.onMoveOn?.();
  });
  const onSelect = useEffectEvent<SheetEvents['onSelect']>((rowIds) => props.onSelect?.(rowIds));
  const onRowMenu = useEffectEvent<SheetEvents['onRowMenu']>((rowId, at) => props.onRowMenu?.(rowId, at));
  const onCellMenu = useEffectEvent<SheetEvents['onCellMenu']>((place, at) => props.onCellMenu?.(place, at));
  const onKey = useEffectEvent<SheetEvents['onKey']>((event) => props.onKey?.(event) ?? false);
  const onMoveRows = useEffectEvent<SheetEvents['onMoveRows']>((rowIds, before) => props.onMoveRows?.(rowIds, before));
  const onColumns = useEffectEvent<SheetEvents['onColumns']>((gesture) => props.onColumns?.(gesture));
  const onRefusal = useEffectEvent<SheetEvents['onRefusal']>((refused) =>
    setRefusal(refused === null ? null : { reason: refused.reason, ...sentenceAt(refused.box, frame.current?.clientWidth ?? 0) }));
  const onSummary = useEffectEvent<SheetEvents['onSummary']>((summary) => props.onSummary?.(summary));
  const onEscape = useEffectEvent(() => props.onEscape?.());
  const onRemark = useEffectEvent<SheetEvents['onRemark']>((sentence) => props.onRemark?.(sentence));
  const onAnnounce = useEffectEvent((sentence: string) => {
    if (voice.current !== null) voice.current.textContent = sentence;
  });

  const start = useEffectEvent((ready: GridApi<GridRow>): SheetController | null => {
    if (gridElement.current === null || inputLayer.current === null) return null;
    state.begin();
    const events: SheetEvents = { onWrite, onActive, onMoveOn, onSelect, onRowMenu, onCellMenu, onMoveRows, onKey, onColumns, onRefusal, onAnnounce, onSummary, onRemark, onEscape };
    const created = startSheet(ready, state, { grid: gridElement.current, inputLayer: inputLayer.current }, events);
    created.update(settings);
    finder.serve({ show: (cell) => created.showFound(cell), announce: onAnnounce, replace: (writes) => created.replace(writes) });
    if (askedFor.current !== null) created.focus(askedFor.current);
    return created;
  });

  // Before the frame is painted, so that an edit is visible one frame after its key press.
  useLayoutEffect(() => {
    if (controller.current === null) state.meanwhile(settings);
    else controller.current.update(settings);
    finder.sheetChanged();
  });

  // The grid is destroyed as soon as the sheet leaves the page; everything that uses it must end before.
  useLayoutEffect(() => {
    if (api === null) return;
    const created = start(api);
    controller.current = created;
    const takeAllRoom = afterPaint(() => gridElement.current?.classList.remove('sheet-begins'));
    return () => {
      takeAllRoom.cancel();
      created?.destroy();
      controller.current = null;
    };
  }, [api]);

  useImperativeHandle(props.handle, () => ({
    focus(place) {
      if (controller.current === null) askedFor.current = place;
      else controller.current.focus(place);
    },
    copy: () => controller.current?.copy() ?? false,
    cut: () => controller.current?.cut() ?? false,
    paste: () => controller.current?.paste(),
    rowsOfChosen: () => controller.current?.rowsOfChosen() ?? [],
    choose: (places) => controller.current?.choose(places) ?? false,
    get line() {
      return controller.current?.line ?? null;
    },
    announce(sentence) {
      if (news.current !== null) news.current.textContent = sentence;
    },
  }), []);

  return (
    <div className="sheet" ref={frame}>
      <div className="sheet-grid sheet-begins" ref={gridElement}>
        <AgGridReact<GridRow> {...options} />
      </div>
      <div className="sheet-input-layer" ref={inputLayer} />
      <p className="visually-hidden" role="status" ref={voice} />
      <p className="visually-hidden" role="status" ref={news} />
      {api !== null && <SheetFind finder={finder} request={props.findRequest ?? 0} replaceRequest={props.replaceRequest ?? 0} answered={firstRequest} api={api} state={state} settings={settings} frame={frame} grid={gridElement} />}
      {refusal !== null && <p className="sheet-refusal" style={{ left: refusal.left, top: refusal.top }}>{refusal.reason(language)}<small>{sheetText[language].refusalWayOut}</small></p>}
    </div>
  );
}
