import { useEffect, type RefObject } from 'react';
import type { SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { currentDocument } from '#renderer/store/session.ts';
import { useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { isPlanField } from './plan-columns.ts';
import { NEW_PLAN_ROW } from './plan-writes.ts';

const PLAN_PATH = /^exercisePlan(?:\[(\d+)\](?:\.(\w+))?)?$/;

/** Whether a path leads to the plan of exercises. */
export const isPlanPath = (path: string | undefined): boolean => path !== undefined && PLAN_PATH.test(path);

/** Goes to the line that another part of the window points at, such as one of the checks. */
export function usePlanTarget(sheet: RefObject<SheetHandle | null>): void {
  const session = useSessionStore();
  const target = useSession((state) => state.target);
  useEffect(() => {
    const match = PLAN_PATH.exec(target?.path ?? '');
    if (match === null) return;
    const [, index = '', field = 'rights'] = match;
    const line = currentDocument(session.getState()).exercisePlan[Number.parseInt(index, 10)];
    sheet.current?.focus({ rowId: line?.id ?? NEW_PLAN_ROW, columnId: isPlanField(field) ? field : 'rights' });
    session.setState({ target: null });
  }, [session, sheet, target]);
}
