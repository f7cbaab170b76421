import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { columnsText } from '#shared/text/columns.ts';
import type { Steps } from '#shared/grant/steps.ts';
import type { Language } from '#shared/text/language.ts';
import { arrange } from '#renderer/grid/columns/arrange-columns.ts';
import type { ColumnGesture } from '#renderer/grid/columns/column-gestures.ts';
import { rowsLeftOut, rowsLeftOutInSteps, sameFilters } from '#renderer/grid/columns/filter-rows.ts';
import { rowsWithout, shownSource } from '#renderer/grid/columns/shown-source.ts';
import type { GridColumn, GridSource } from '#renderer/grid/grid-source.ts';
import type { SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import type { HiddenRows } from '#renderer/store/hidden-rows.ts';
import { inSlices } from '#renderer/ui/pause.ts';
import { useSlicedWork } from '#renderer/ui/use-sliced-work.ts';
import type { Point } from '#renderer/ui/place-in-window.ts';
import { useOfferedCommands } from '#renderer/store/sheet-in-view.ts';
import { closeDialog } from '#renderer/store/open-dialog.ts';
import { useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { columnItems } from './column-items.ts';
import { ColumnActions, LatestSheet, LONG_SHEET, type ArrangedSheetContext } from './column-actions.ts';
import { columnValues } from './column-values.ts';
import { ColumnTools, type ExtraItems, type OpenTool } from './column-tools.tsx';
import type { SheetArrangement } from './sheet-arrangement.ts';

interface ArrangedSheetOptions {
  readonly arrangement: SheetArrangement;
  readonly sheet: RefObject<SheetHandle | null>;
  readonly language: Language;
  /** The currency in which numbers of filters are read. */
  readonly currency: string;
  /** Every column, in the default order. */
  readonly columns: readonly GridColumn[];
  /** Every row. */
  readonly source: GridSource;
  /** The rows visible before filtering, such as those that a search has found. */
  readonly rows?: readonly string[];
  /** Items that a screen adds to the menu of a column, or of the sheet where the id is null. */
  readonly extraItems?: ExtraItems;
}

interface ArrangedSheetView {
  readonly columns: readonly GridColumn[];
  readonly source: GridSource;
  /** How many rows the filters accept, and of how many; null where there are no filters. */
  readonly filtered: { readonly shown: number; readonly all: number } | null;
  readonly actions: ColumnActions;
  readonly onColumns: (gesture: ColumnGesture) => void;
  /** The open menu, panel or dialog. */
  readonly tools: ReactNode;
}

/**
 * A sheet with its arrangement applied. All parts stay the same objects while the arrangement is unchanged, so an edit
 * costs nothing here.
 */
export function useArrangedSheet({ arrangement, sheet, language, currency, columns, source, rows = source.rows, extraItems }: ArrangedSheetOptions): ArrangedSheetView {
  const { layout } = arrangement;
  const session = useSessionStore();
  const dialog = useSession((state) => state.dialog);
  const [opened, setOpened] = useState<OpenTool | null>(null);
  /** What was asked for last: it may still be on its way. */
  const asked = useRef<OpenTool | null>(null);
  const open = opened ?? (dialog?.kind === 'columnsInView' ? ({ kind: 'columns' } as const) : null);
  const arranged = useMemo(() => arrange(columns, layout), [columns, layout]);
  const hidden = useHiddenRows(arrangement, source, columns);
  const shownRows = useMemo(() => (hidden === null ? NO_ROWS : rowsWithout(rows, hidden.ids)), [rows, hidden]);
  const shown = useMemo(() => shownSource(source, shownRows), [source, shownRows]);
  const announce = (sentence: string): void => sheet.current?.announce(sentence);
  const [latest] = useState(() => new LatestSheet());
  const context: ArrangedSheetContext = { arrangement, columns, source, language, announce, now: latest.now };
  const actions = new ColumnActions(context);
  useLayoutEffect(() => latest.become(context));
  useLayoutEffect(() => () => latest.become(null), [latest]);

  const { rows: all, newRow } = source;
  const filtered = useMemo(() => (layout.filters.length === 0 || hidden === null ? null : countRows(all, newRow, hidden.ids)), [layout.filters, all, newRow, hidden]);
  const announceRows = useEffectEvent(() => {
    if (filtered !== null) announce(columnsText[language].rowsShown(counted(filtered.shown), counted(filtered.all)));
  });
  useEffect(() => announceRows(), [hidden?.ids]);

  function onColumns(gesture: ColumnGesture): void {
    if (gesture.kind === 'resize') actions.resize(gesture.widths);
    else if (gesture.kind === 'move') actions.move(gesture.ids, gesture.before);
    else if (gesture.kind === 'menu') setOpened({ kind: 'menu', columnId: gesture.columnId, chosen: gesture.chosen, at: gesture.at });
    else if (gesture.toggles && layout.filters.length > 0) actions.clearFilters();
    else show({ kind: 'filter', columnId: gesture.columnId, at: gesture.at });
  }

  /** The values of a long sheet are gathered before their panel opens: the page goes on meanwhile. */
  function show(tool: OpenTool | null): void {
    asked.current = tool;
    setOpened(tool?.kind === 'filter' ? null : tool);
    if (tool?.kind !== 'filter') return;
    const values = columnValues({ source, columnId: tool.columnId, filters: layout.filters, columns, language });
    if (source.rows.length <= LONG_SHEET) return setOpened(tool);
    void inSlices(values, () => asked.current === tool && latest.now()?.source === source).then(() => {
      if (asked.current === tool && latest.now() !== null) setOpened(tool);
    });
  }

  function onOpen(tool: OpenTool | null): void {
    show(tool);
    if (dialog?.kind === 'columnsInView') closeDialog(session, dialog);
  }

  useOfferedCommands('columns', (spoken) => {
    const { activeCell } = session.getState();
    const columnId = arranged.find(({ id }) => id === activeCell?.place.columnId)?.id ?? arranged[0]?.id;
    if (columnId === undefined) return [];
    return columnItems({ actions, columns, layout, language: spoken, onOpen, columnId, chosen: [columnId], at: belowHeading(columnId) });
  });

  const tools = open === null ? null : (
    <ColumnTools open={open} onOpen={onOpen} actions={actions} columns={columns} layout={layout} source={source} language={language} currency={currency} extraItems={extraItems} />
  );
  return { columns: arranged, source: shown, filtered, actions, onColumns, tools };
}

/** The position of a column's panel that was not opened by a press. */
function belowHeading(columnId: string): Point {
  const { left, bottom } = document.querySelector(`.ag-header-cell[col-id="${CSS.escape(columnId)}"]`)?.getBoundingClientRect() ?? { left: 0, bottom: 0 };
  return { x: left, y: bottom };
}

const NO_ROWS: readonly string[] = [];

/**
 * The rows that the filters exclude: calculated when the filters change or are applied again, and then kept. Of a long sheet
 * that takes several slices, during which those that were excluded before stay so; null where none were yet.
 */
function useHiddenRows({ layout: { filters }, hidden, hide }: SheetArrangement, source: GridSource, columns: readonly GridColumn[]): HiddenRows | null {
  const isLong = source.rows.length > LONG_SHEET;
  const kept = hidden !== null && sameFilters(hidden.filters, filters) ? hidden : null;
  const atOnce = useMemo(() => kept ?? (isLong ? null : { filters, ids: rowsLeftOut(source, filters, columns) }), [kept, isLong, source, filters, columns]);
  const found = useSlicedWork(function* find(): Steps<HiddenRows> {
    return atOnce ?? { filters, ids: yield* rowsLeftOutInSteps(source, filters, columns) };
  }, [atOnce, source, filters, columns]);
  const current = atOnce ?? found;
  const [last, setLast] = useState(current);
  if (current !== null && current !== last) setLast(current);
  useLayoutEffect(() => {
    if (current !== null && current !== hidden) hide(current);
  });
  return current ?? hidden ?? last;
}

function countRows(rows: readonly string[], newRow: string | undefined, leftOut: ReadonlySet<string>) {
  const all = newRow === undefined ? rows.length : rows.length - 1;
  let shown = all;
  for (let index = 0; index < rows.length; index += 1) if (leftOut.has(rows[index] ?? '')) shown -= 1;
  return { all, shown };
}

const counted = (count: number): string => formatDecimal(String(count));
