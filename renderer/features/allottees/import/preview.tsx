import { useEffectEvent, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type Ref } from 'react';
import { ALLOTTEE_FIELDS, type AllotteeListReading, type LeftOutRow, type ListIssue } from '#shared/allottees/list-reading.ts';
import type { Language } from '#shared/text/language.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { cellItems } from '#renderer/arrangement/cell-items.ts';
import { FilteredRows } from '#renderer/arrangement/filtered-count.tsx';
import { useOwnArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useArrangedSheet } from '#renderer/arrangement/use-arranged-sheet.tsx';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import { SpreadsheetGrid, type SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { ask } from '#renderer/store/ask.ts';
import { useOfferedCommands } from '#renderer/store/sheet-in-view.ts';
import { inSlice } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { useWindowSheet } from '#renderer/store/use-window-sheet.ts';
import { performWrites } from '#renderer/store/writes.ts';
import { Menu, type MenuItem } from '#renderer/ui/menu.tsx';
import type { Point } from '#renderer/ui/place-in-window.ts';
import { listReview, mendedOf, type ListFile, type ListReview } from './list-review.ts';
import { previewCellName } from './preview-cell-name.ts';
import { issueText, REASON_COLUMN, reviewColumns, reviewSource, SHEET_COLUMN } from './review-source.ts';
import { fileRowId, isProblem, rowsOfKind, type ReviewFilter, type ReviewRows } from './review-rows.ts';
import { reviewWrites } from './review-writes.ts';
import { useSameRows, useStayingRows } from './use-same-rows.ts';
import { useListImport } from './use-list-import.ts';

interface PreviewProps {
  readonly review: ListReview;
  readonly file: ListFile;
  readonly reading: AllotteeListReading;
  readonly rows: ReviewRows;
  readonly filter: ReviewFilter;
  readonly handle: Ref<PreviewHandle>;
}

/** What the bar above the preview asks of it. */
export interface PreviewHandle {
  nextProblem(): void;
  ignore(): void;
}

const NONE: readonly LeftOutRow[] = [];
const NO_ROWS: readonly string[] = [];

/** The rows of a list as a sheet to mend: what is typed, pasted or filled is read as if the file said so. */
export function Preview({ review, file, reading, rows, filter, handle }: PreviewProps) {
  const imports = useListImport();
  const session = useSessionStore();
  const language = useLanguage();
  const { currency } = useDocument();
  const text = listImportText[language];
  const sheet = useRef<SheetHandle>(null);
  const [menu, setMenu] = useState<{ readonly at: Point; readonly items: readonly MenuItem[] } | null>(null);
  const mended = mendedOf(review, file.id);
  const choosesHeadings = review.step === 'headings';
  const above = useMemo(() => (choosesHeadings ? reading.leftOut.filter(({ row, sheet: of }) => row <= reading.headerRow && of === (reading.rows[0]?.sheet ?? null)) : NONE), [choosesHeadings, reading]);

  const all = useSameRows(rows.ids.all);
  const columns = useMemo(() => reviewColumns(reading, language), [reading, language]);
  const { arrangement, rowOrder } = useOwnArrangement(all);
  const source = useMemo(() => reviewSource({ reading, rows: { ...rows, ids: { ...rows.ids, all } }, mended, rowOrder, above, language }), [reading, rows, all, mended, rowOrder, above, language]);
  const staying = useStayingRows(`${file.id} ${filter}`, filter === 'all' ? NO_ROWS : rows.ids[filter]);
  const ofKind = useMemo(() => (filter === 'all' || choosesHeadings ? source.rows : rowsOfKind(source.rows, staying)), [source.rows, staying, filter, choosesHeadings]);
  const arranged = useArrangedSheet({ arrangement, sheet, language, currency, columns, source, rows: ofKind });
  const inWindow = useWindowSheet(sheet);

  const problems = (): readonly CellPlace[] => {
    const wanted = new Set(rows.ids.problems);
    return arranged.source.rows.filter((rowId) => wanted.has(rowId)).map((rowId) => ({ rowId, columnId: problemColumn(rows.issuesOf.get(rowId) ?? [], reading) }));
  };

  /** Behind the active cell, and from the top again behind the last. */
  function nextProblem(): void {
    const places = problems();
    const active = session.getState().activeCell?.place.rowId;
    const order = new Map(arranged.source.rows.map((rowId, index) => [rowId, index]));
    const from = order.get(active ?? '') ?? -1;
    const next = places.find(({ rowId }) => (order.get(rowId) ?? 0) > from) ?? places[0];
    if (next !== undefined) sheet.current?.focus(next);
  }

  const activePlace = (): CellPlace | null => session.getState().activeCell?.place ?? null;
  const issuesAt = (place: CellPlace | null): readonly ListIssue[] => {
    const issues = rows.issuesOf.get(place?.rowId ?? '')?.filter(({ severity }) => severity !== 'note') ?? [];
    const column = reading.mapping[place?.columnId as keyof typeof reading.mapping];
    const ofCell = issues.filter((issue) => issue.column !== null && issue.column === column);
    return ofCell.length > 0 ? ofCell : issues;
  };

  async function ignore(place: CellPlace | null): Promise<void> {
    const issues = issuesAt(place).filter(isProblem);
    if (issues.length === 0) return session.setState({ remark: { kind: 'news', say: (spoken) => listImportText[spoken].nothingToIgnore } });
    const reason = await ask<string | null>(session, (answer) => ({ kind: 'ignoreProblem', problems: issues.map((issue) => issueText(issue, session.getState().language)), answer }));
    if (reason !== null) imports.ignore(file.id, issues, reason);
  }

  function problemItems(place: CellPlace | null, spoken: Language): readonly MenuItem[] {
    const words = listImportText[spoken];
    const issues = issuesAt(place);
    const ignored = issues.filter((issue) => issue.ignored !== undefined);
    return [
      { label: words.ignore, disabled: !issues.some(isProblem), onChoose: () => void ignore(place) },
      ...(ignored.length === 0 ? [] : [{ label: words.unignore, onChoose: () => imports.ignore(file.id, ignored, null) }]),
      { label: words.nextProblem, disabled: rows.ids.problems.length === 0, onChoose: nextProblem },
    ];
  }
  const menuItems = (place: CellPlace): readonly MenuItem[] => [...cellItems(sheet, language), ...problemItems(place, language).map((item, index) => (index === 0 ? { ...item, apart: true } : item))];
  useOfferedCommands('cells', (spoken) => [...cellItems(sheet, spoken), ...problemItems(activePlace(), spoken)]);

  const begin = useEffectEvent(() => {
    // Whoever is choosing something of the list stays there.
    if (document.activeElement?.closest('.list-assistant') != null) return;
    const [first] = problems();
    const rowId = arranged.source.rows[0];
    if (first !== undefined) sheet.current?.focus(first);
    else if (rowId !== undefined) sheet.current?.focus({ rowId, columnId: columns.find(({ id }) => id !== SHEET_COLUMN)?.id ?? REASON_COLUMN });
  });
  // Whoever has had a list read by keyboard goes on in its rows.
  useLayoutEffect(() => begin(), []);
  useImperativeHandle(handle, () => ({ nextProblem, ignore: () => void ignore(activePlace()) }));

  function chooseHeadings(rowIds: readonly string[]): void {
    const [rowId] = rowIds;
    const row = rows.rowOf.get(rowId ?? '')?.row ?? above.find((left) => fileRowId(left) === rowId)?.row;
    if (choosesHeadings && row !== undefined && row !== reading.headerRow) imports.choose(file.id, { headerRow: row });
  }

  return (
    <>
      {arranged.filtered !== null && <FilteredRows {...arranged.filtered} onClear={() => arranged.actions.clearFilters()} />}
      <SpreadsheetGrid
        {...inWindow}
        handle={sheet}
        label={text.screen}
        rowNumberHeading={text.fileRow}
        columns={arranged.columns}
        source={arranged.source}
        selectable={() => choosesHeadings}
        onSelect={chooseHeadings}
        content={() => mendedNow(inSlice(session.getState(), listReview), file.id)}
        onWrite={(writes, gesture, leftOut) => {
          const { cells, refused } = reviewWrites(reading, rows, writes, gesture);
          imports.mend(file.id, cells);
          return performWrites(session, { gesture, written: { command: null, refused }, leftOut, cellName: previewCellName });
        }}
        onCellMenu={(place, at) => setMenu({ at, items: menuItems(place) })}
        onColumns={arranged.onColumns}
      />
      {arranged.tools}
      {menu !== null && <Menu label={text.screen} at={menu.at} items={menu.items} onClose={() => setMenu(null)} />}
    </>
  );
}

const mendedNow = (review: ListReview | null, id: number): object => (review === null ? NONE : mendedOf(review, id));

/** Where the first problem of a row stands. */
function problemColumn(issues: readonly ListIssue[], { mapping }: AllotteeListReading): string {
  const columns = new Set(issues.filter(isProblem).flatMap(({ column }) => column ?? []));
  return ALLOTTEE_FIELDS.find((field) => columns.has(mapping[field] ?? '')) ?? REASON_COLUMN;
}
