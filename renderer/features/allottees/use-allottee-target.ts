import { useEffect, useEffectEvent, type RefObject } from 'react';
import { usedColumns } from '#shared/allottees/used-columns.ts';
import { revealCell } from '#renderer/arrangement/reveal-cell.ts';
import type { SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { allotteeColumns } from './allottee-columns.ts';

const ALLOTTEE_PATH = /^allottees\[(\d+)\](?:\.(\w+))?$/;

/** Goes to the cell that another part of the window points at; `showAll` ends a search that could hide it. */
export function useAllotteeTarget(sheet: RefObject<SheetHandle | null>, showAll: () => void): void {
  const session = useSessionStore();
  const target = useSession((state) => state.target);
  const show = useEffectEvent(showAll);
  useEffect(() => {
    const match = ALLOTTEE_PATH.exec(target?.path ?? '');
    if (match === null) return;
    const [, index = '0', field = 'name'] = match;
    const { allottees, currency } = session.getState().history.document;
    const allottee = allottees[Number.parseInt(index, 10)];
    show();
    if (allottee !== undefined) {
      const place = { rowId: allottee.id, columnId: field === 'id' ? 'name' : field };
      revealCell(session, 'allottees', allotteeColumns(usedColumns(allottees), currency, session.getState().language), place);
      sheet.current?.focus(place);
    }
    session.setState({ target: null });
  }, [session, sheet, target]);
}
