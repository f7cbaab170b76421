import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { dilutionSheetText } from '#shared/text/dilution-sheet.ts';
import { useOwnArrangement, type SheetArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useArrangedSheet } from '#renderer/arrangement/use-arranged-sheet.tsx';
import { useListRows } from '#renderer/arrangement/use-list-rows.tsx';
import { SpreadsheetGrid, type SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { useIssues } from '#renderer/store/issues.ts';
import { currentDocument, dispatch } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { useWindowSheet } from '#renderer/store/use-window-sheet.ts';
import { performWrites } from '#renderer/store/writes.ts';
import { Button } from '#renderer/ui/button.tsx';
import { tableField, type RowTable } from './table-fields.ts';
import { tableCellName, tableColumns, tableSource, type WorkedOut } from './table-source.ts';
import { addRowsCommand, moveRowsCommand, NEW_TABLE_ROWS, orderRowsCommand, removeRowsCommand, tableWrites } from './table-writes.ts';

interface TableSheetProps {
  readonly table: RowTable;
  readonly worked: WorkedOut;
}

/** One of the tables as a sheet: rows are typed, pasted, inserted, moved and taken away as in every list. */
export function TableSheet({ table, worked }: TableSheetProps) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const { byPath } = useIssues();
  const text = dilutionSheetText[language];
  const sheet = useRef<SheetHandle>(null);
  const ids = useMemo(() => new Set(document[table].map(({ id }) => id)), [document, table]);
  const columns = useMemo(() => tableColumns(table, document.currency, worked, language), [table, document.currency, worked, language]);
  const source = useMemo(() => tableSource({ document, table, issues: byPath, worked, language }), [document, table, byPath, worked, language]);
  const arranged = useArrangedSheet({ arrangement: useTableArrangement(table), sheet, language, currency: document.currency, columns, source });
  const inWindow = useWindowSheet(sheet);
  useTableTarget(table, sheet);

  const rows = useListRows({
    sheet,
    isRow: (rowId) => ids.has(rowId),
    insert: (count, above) => {
      const now = currentDocument(session.getState());
      const position = now[table].findIndex(({ id }) => id === above);
      dispatch(session, addRowsCommand(now, table, position < 0 ? now[table].length : position, Array.from({ length: count }, () => ({}))));
    },
    remove: (rowIds) => void dispatch(session, removeRowsCommand(table, rowIds)),
    menuLabels: { cells: text.cellMenu, rows: text.rowMenu },
  });

  return (
    <div className="dilution-grid">
      <SpreadsheetGrid
        {...inWindow}
        handle={sheet}
        label={text.tables[table].sheet}
        rowNumberHeading={text.row}
        columns={arranged.columns}
        source={arranged.source}
        {...rows.events}
        onWrite={(writes, gesture, leftOut) => performWrites(session, {
          gesture,
          written: tableWrites(document, table, writes, gesture),
          leftOut,
          cellName: (place, spoken) => tableCellName(document, place, '', spoken) ?? '',
        })}
        onMoveRows={(rowIds, before) => dispatch(session, moveRowsCommand(document, table, rowIds, before))}
        onColumns={arranged.onColumns}
      />
      {document[table].length === 0 && <EmptyTable table={table} onFirst={() => sheet.current?.focus({ rowId: NEW_TABLE_ROWS[table], columnId: 'name' })} />}
      {arranged.tools}
      {rows.menu}
    </div>
  );
}

/** What a table is for, and the first step, while it has no rows. */
function EmptyTable({ table, onFirst }: { readonly table: RowTable; readonly onFirst: () => void }) {
  const text = dilutionSheetText[useLanguage()].tables[table].empty;
  return (
    <div className="empty-sheet dilution-empty">
      <h2>{text.title}</h2>
      <p>{text.body}</p>
      <div className="empty-actions"><Button look="primary" onClick={onFirst}>{text.first}</Button></div>
    </div>
  );
}

/** Columns and filters are a way of looking, which no document keeps; sorting puts the document's rows into another order. */
function useTableArrangement(table: RowTable): SheetArrangement {
  const session = useSessionStore();
  const [subject] = useState({});
  const { arrangement } = useOwnArrangement(subject);
  return useMemo(() => ({
    ...arrangement,
    order(rowIds: readonly string[]) {
      const document = currentDocument(session.getState());
      dispatch(session, orderRowsCommand(document, table, rowIds.filter((id) => document[table].some((row) => row.id === id))));
    },
  }), [arrangement, session, table]);
}

/** Goes to the cell of the table that another part of the window points at. */
function useTableTarget(table: RowTable, sheet: { readonly current: SheetHandle | null }): void {
  const session = useSessionStore();
  const target = useSession((state) => state.target);
  const goTo = useEffectEvent((path: string) => {
    const [, key, index = '', field = 'name'] = TABLE_PATH.exec(path) ?? [];
    if (key !== table) return;
    const row = currentDocument(session.getState())[table][Number.parseInt(index, 10)];
    if (row !== undefined) sheet.current?.focus({ rowId: row.id, columnId: tableField(table, field) === null ? 'name' : field });
    session.setState({ target: null });
  });
  useEffect(() => {
    if (target !== null) goTo(target.path);
  }, [target]);
}

/** A place in one of the tables: which, and where it says so the row and its field. */
export const TABLE_PATH = /^(securities|holders)(?:\[(\d+)\](?:\.(\w+))?)?$/;
