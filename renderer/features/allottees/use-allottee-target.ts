import { useEffect, useEffectEvent, type RefObject } from 'react';
import { usedColumns } from '#shared/allottees/used-columns.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { revealCell } from '#renderer/arrangement/reveal-cell.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import type { SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { openDialog } from '#renderer/store/open-dialog.ts';
import { currentDocument } from '#renderer/store/session.ts';
import { useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { allotteeColumns } from './allottee-columns.ts';
import { NEW_ALLOTTEE_ROW } from './allottee-source.ts';

/** Behind the point: a field, the id of a column, or, as issues name it, "other." and a heading. */
const ALLOTTEE_PATH = /^allottees\[(\d+)\](?:\.(.+))?$/s;
const COLUMN_PATH = /^allotteeColumns\[(\d+)\](?:\.(\w+))?$/;

/** Goes to the cell, or opens the formula of the column, that another part of the window points at; `showAll` ends a search that could hide it. */
export function useAllotteeTarget(sheet: RefObject<SheetHandle | null>, showAll: () => void): void {
  const session = useSessionStore();
  const target = useSession((state) => state.target);
  const show = useEffectEvent(showAll);
  useEffect(() => {
    const path = target?.path ?? '';
    if (!ALLOTTEE_PATH.test(path) && !COLUMN_PATH.test(path)) return;
    const document = currentDocument(session.getState());
    show();
    const place = allotteeCell(document, path) ?? columnCell(document, path);
    if (place !== null) {
      revealCell(session, 'allottees', allotteeColumns(usedColumns(document.allottees), document, session.getState().language), place);
      sheet.current?.focus(place);
    }
    session.setState({ target: null });
    if (place !== null && COLUMN_PATH.exec(path)?.[2] !== undefined) openDialog(session, { kind: 'column', list: 'allotteeColumns', id: place.columnId });
  }, [session, sheet, target]);
}

function allotteeCell({ allottees }: GrantDocument, path: string): CellPlace | null {
  const [, index = '', field = 'name'] = ALLOTTEE_PATH.exec(path) ?? [];
  const allottee = allottees[Number.parseInt(index, 10)];
  return allottee === undefined ? null : { rowId: allottee.id, columnId: field === 'id' ? 'name' : field.replace(/^other\./, 'other:') };
}

function columnCell({ allotteeColumns: own, allottees }: GrantDocument, path: string): CellPlace | null {
  const column = own[Number.parseInt(COLUMN_PATH.exec(path)?.[1] ?? '', 10)];
  return column === undefined ? null : { rowId: allottees[0]?.id ?? NEW_ALLOTTEE_ROW, columnId: column.id };
}
