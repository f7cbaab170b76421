import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { GridApi } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import type { GridRow } from './column-definitions.ts';
import { FindBar } from './find/find-bar.tsx';
import type { FindReport } from './find/finder.ts';
import type { FindQuery } from './find/match-cell.ts';
import { startOptions } from './grid-options.ts';
import type { CellPlace, Sentence } from './grid-source.ts';
import type { LineEditing } from './line-editing.ts';
import { registerGridModules } from './modules.ts';
import { SheetController } from './sheet-controller.ts';
import type { SheetEvents } from './sheet-events.ts';
import type { Box } from './sheet-geometry.ts';
import { SheetState, type SheetSettings } from './sheet-state.ts';
import './sheet.css';
import './columns/headings.css';
import './trace/trace.css';

registerGridModules();

/** What another part of the window can ask of a sheet. */
export interface SheetHandle {
  focus(place: CellPlace): void;
  /** Chooses cells wherever they are; the first is the one that keys are about. */
  choose(places: readonly CellPlace[]): void;
  /** How the active cell is typed into from outside; null while the sheet is not there yet. */
  readonly line: LineEditing | null;
  /** Tells a screen reader what has come of a gesture. */
  announce(sentence: string): void;
}

type ScreenEvents = Omit<SheetEvents, 'onWrite' | 'onRefusal' | 'onAnnounce' | 'onFound'>;

interface SpreadsheetGridProps extends SheetSettings, Partial<ScreenEvents>, Pick<SheetEvents, 'onWrite'> {
  readonly handle?: Ref<SheetHandle>;
  /** Counts how often the window was asked to find something: each time the search opens. */
  readonly findRequest?: number;
}

const SENTENCE_WIDTH = 328;

/** Beside the cell, so that the sentence covers no cell of its column. */
function sentenceAt({ left, top, width }: Box, frameWidth: number) {
  const fitsRight = left + width + SENTENCE_WIDTH < frameWidth;
  return { left: fitsRight ? left + width + 8 : Math.max(8, left - SENTENCE_WIDTH), top };
}

/** The spreadsheet of every screen: a frame of React around one grid. */
export function SpreadsheetGrid(props: SpreadsheetGridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const gridElement = useRef<HTMLDivElement>(null);
  const inputLayer = useRef<HTMLDivElement>(null);
  const voice = useRef<HTMLParagraphElement>(null);
  const controller = useRef<SheetController | null>(null);
  const askedFor = useRef<CellPlace | null>(null);
  const [refusal, setRefusal] = useState<{ reason: Sentence; left: number; top: number } | null>(null);
  const { columns, source, language, label, rowNumberHeading, selectable, content, formulaNames, trace } = props;
  const settings: SheetSettings = { columns, source, language, label, rowNumberHeading, selectable, content, trace, ...(formulaNames === undefined ? {} : { formulaNames }) };
  const { findRequest = 0 } = props;
  // The sheet begins with no search open, however often one was asked for before.
  const [find, setFind] = useState<{ readonly open: boolean; readonly request: number; readonly query: FindQuery }>({ open: false, request: findRequest, query: { text: '', whole: false } });
  const [report, setReport] = useState<FindReport | null>(null);
  if (find.request !== findRequest) setFind({ ...find, open: true, request: findRequest });
  const [state] = useState(() => new SheetState(settings));
  const [api, setApi] = useState<GridApi<GridRow> | null>(null);
  // The grid's own properties never change: its controller tells it of rows and columns.
  const [options] = useState(() => ({ ...startOptions(state), onGridReady: (ready: { readonly api: GridApi<GridRow> }) => setApi(ready.api) }));

  const onWrite = useEffectEvent<SheetEvents['onWrite']>((writes, gesture, leftOut) => props.onWrite(writes, gesture, leftOut));
  const onActive = useEffectEvent<SheetEvents['onActive']>((cell) => props.onActive?.(cell));
  const onMoveOn = useEffectEvent(() => props.onMoveOn?.());
  const onSelect = useEffectEvent<SheetEvents['onSelect']>((rowIds) => props.onSelect?.(rowIds));
  const onRowMenu = useEffectEvent<SheetEvents['onRowMenu']>((rowId, at) => props.onRowMenu?.(rowId, at));
  const onKey = useEffectEvent<SheetEvents['onKey']>((event) => props.onKey?.(event) ?? false);
  const onColumns = useEffectEvent<SheetEvents['onColumns']>((gesture) => props.onColumns?.(gesture));
  const onRefusal = useEffectEvent<SheetEvents['onRefusal']>((refused) =>
    setRefusal(refused === null ? null : { reason: refused.reason, ...sentenceAt(refused.box, frame.current?.clientWidth ?? 0) }));
  const onSummary = useEffectEvent<SheetEvents['onSummary']>((summary) => props.onSummary?.(summary));
  const onEscape = useEffectEvent(() => props.onEscape?.());
  const onRemark = useEffectEvent<SheetEvents['onRemark']>((sentence) => props.onRemark?.(sentence));
  const onFound = useEffectEvent<SheetEvents['onFound']>((found) => setReport(found));
  const onAnnounce = useEffectEvent((sentence: string) => {
    if (voice.current !== null) voice.current.textContent = sentence;
  });

  const start = useEffectEvent((ready: GridApi<GridRow>): SheetController | null => {
    if (gridElement.current === null || inputLayer.current === null) return null;
    const events: SheetEvents = { onWrite, onActive, onMoveOn, onSelect, onRowMenu, onKey, onColumns, onRefusal, onAnnounce, onSummary, onRemark, onFound, onEscape };
    const created = new SheetController(ready, state, { grid: gridElement.current, inputLayer: inputLayer.current }, events);
    created.update(settings);
    if (askedFor.current !== null) created.focus(askedFor.current);
    return created;
  });

  useEffect(() => {
    if (api === null) return;
    const created = start(api);
    controller.current = created;
    return () => {
      created?.destroy();
      controller.current = null;
    };
  }, [api]);

  useEffect(() => controller.current?.update(settings));

  // A search that is opened again goes on with its text.
  const searchAgain = useEffectEvent(() => {
    if (find.open && find.query.text !== '') controller.current?.find(find.query);
  });
  useEffect(() => searchAgain(), [find.request]);

  useImperativeHandle(props.handle, () => ({
    focus(place) {
      if (controller.current === null) askedFor.current = place;
      else controller.current.focus(place);
    },
    choose: (places) => controller.current?.choose(places),
    get line() {
      return controller.current?.line ?? null;
    },
    announce(sentence) {
      if (voice.current !== null) voice.current.textContent = sentence;
    },
  }), []);

  function look(query: FindQuery) {
    setFind({ ...find, query });
    controller.current?.find(query);
  }

  function closeFind() {
    setFind({ ...find, open: false });
    controller.current?.find(null);
  }

  /** F3 goes on with the last search, even where its bar was closed. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'F3' || find.query.text === '') return;
    event.preventDefault();
    if (!find.open) {
      setFind({ ...find, open: true });
      controller.current?.find(find.query);
    }
    controller.current?.findNext(event.shiftKey);
  }

  return (
    <div className="sheet" ref={frame} onKeyDown={onKeyDown}>
      <div className="sheet-grid" ref={gridElement}>
        <AgGridReact<GridRow> {...options} />
      </div>
      <div className="sheet-input-layer" ref={inputLayer} />
      <p className="visually-hidden" role="status" ref={voice} />
      {find.open && <FindBar query={find.query} report={report} language={language} request={find.request} onQuery={look} onStep={(backwards) => controller.current?.findNext(backwards)} onClose={closeFind} />}
      {refusal !== null && <p className="sheet-refusal" role="alert" style={{ left: refusal.left, top: refusal.top }}>{refusal.reason(language)}</p>}
    </div>
  );
}
