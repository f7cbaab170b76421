import { useEffect, type RefObject } from 'react';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { revealCell } from '#renderer/arrangement/reveal-cell.ts';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import type { SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { openDialog } from '#renderer/store/open-dialog.ts';
import { currentDocument } from '#renderer/store/session.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { scenarioColumns } from '#renderer/cases/scenario-columns.ts';
import { GRANT_ROW } from '#renderer/cases/sheet-rows.ts';

const SCENARIO_PATH = /^scenarios\[(\d+)\](?:\.(\w+))?$/;
const COLUMN_PATH = /^columns\[(\d+)\](?:\.(\w+))?$/;

/** Goes to the requested cell, or opens the formula of the requested column, for another part of the window such as the checks. */
export function useScenarioTarget(sheet: RefObject<SheetHandle | null>): void {
  const session = useSessionStore();
  const language = useLanguage();
  const target = useSession((state) => state.target);
  useEffect(() => {
    if (target === null || (!SCENARIO_PATH.test(target.path) && !COLUMN_PATH.test(target.path))) return;
    const document = currentDocument(session.getState());
    const place = scenarioCell(document, target.path) ?? columnCell(document, target.path);
    if (place !== null) {
      revealCell(session, 'scenarios', scenarioColumns(document, language), place);
      sheet.current?.focus(place);
    }
    const formula = COLUMN_PATH.exec(target.path)?.[2] === undefined ? null : place;
    session.setState({ target: null });
    if (formula !== null) openDialog(session, { kind: 'column', list: 'columns', id: formula.columnId });
  }, [session, sheet, language, target]);
}

function scenarioCell({ scenarios }: GrantDocument, path: string): CellPlace | null {
  const [, index = '', field = 'name'] = SCENARIO_PATH.exec(path) ?? [];
  const scenario = scenarios[Number.parseInt(index, 10)];
  return scenario === undefined ? null : { rowId: scenario.id, columnId: field === 'id' ? 'name' : field };
}

function columnCell({ columns, scenarios }: GrantDocument, path: string): CellPlace | null {
  const column = columns[Number.parseInt(COLUMN_PATH.exec(path)?.[1] ?? '', 10)];
  return column === undefined ? null : { rowId: scenarios[0]?.id ?? GRANT_ROW, columnId: column.id };
}
