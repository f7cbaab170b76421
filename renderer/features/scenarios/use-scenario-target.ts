import { useEffect, type RefObject } from 'react';
import type { SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { useSession, useSessionStore } from '#renderer/store/use-session.ts';

const SCENARIO_PATH = /^scenarios\[(\d+)\](?:\.(\w+))?$/;

/** Goes to the cell that another part of the window points at, such as a line of the checks. */
export function useScenarioTarget(sheet: RefObject<SheetHandle | null>): void {
  const session = useSessionStore();
  const target = useSession((state) => state.target);
  useEffect(() => {
    const match = SCENARIO_PATH.exec(target?.path ?? '');
    if (match === null) return;
    const [, index = '0', field = 'name'] = match;
    const scenario = session.getState().history.document.scenarios[Number.parseInt(index, 10)];
    if (scenario !== undefined) sheet.current?.focus({ rowId: scenario.id, columnId: field === 'id' ? 'name' : field });
    session.setState({ target: null });
  }, [session, sheet, target]);
}
