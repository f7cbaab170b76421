import { useEffect, useMemo, useRef, useState } from 'react';
import { labelOf } from '#shared/text/figures.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { SpreadsheetGrid, type SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import { dispatch } from '#renderer/store/session.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { useIssues } from '#renderer/store/issues.ts';
import { EmptyScenarios } from './empty-scenarios.tsx';
import { RowMenu } from './row-menu.tsx';
import { rowName } from './row-name.ts';
import { scenarioColumns } from './scenario-columns.ts';
import { scenarioKey } from './scenario-commands.ts';
import { editOf } from './scenario-edits.ts';
import { scenarioSource, type Typing } from './scenario-source.ts';
import { NEW_ROW, sheetRows } from './sheet-rows.ts';
import { useScenarioTarget } from './use-scenario-target.ts';

/** The scenario sheet: the grant pinned on top, a row for each scenario, an empty row to type the next. */
export function ScenariosScreen() {
  const session = useSessionStore();
  const table = useSession((state) => state.table);
  const { document } = table;
  const language = useLanguage();
  const { byPath } = useIssues();
  const sheet = useRef<SheetHandle>(null);
  const [typing, setTyping] = useState<Typing | null>(null);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const text = scenarioText[language];

  const columns = useMemo(() => scenarioColumns(document.currency, language), [document.currency, language]);
  const source = useMemo(
    () => scenarioSource({ table, issues: byPath, language, typing }),
    [table, byPath, language, typing],
  );
  useScenarioTarget(sheet);

  // Enter at the end of the sheet goes on to the next empty row, which is only there once the typed one is a scenario.
  const goOnIn = useRef<string | null>(null);
  useEffect(() => {
    if (goOnIn.current !== null) sheet.current?.focus({ rowId: NEW_ROW, columnId: goOnIn.current });
    goOnIn.current = null;
  }, [source]);

  function onEdit(place: CellPlace, typed: string): string | null {
    const edit = editOf(document, place, typed, language);
    if (edit === null) return null;
    if ('command' in edit) {
      const { focus } = session.getState();
      if (place.rowId === NEW_ROW && focus?.rowId === NEW_ROW && focus.columnId === place.columnId) goOnIn.current = place.columnId;
      dispatch(session, edit.command);
      return null;
    }
    const cell = `${rowName(document, place.rowId, language)} · ${labelOf(place.columnId, language)?.heading ?? text.scenario}`;
    session.setState({ refusal: text.refused(`${cell} “${typed}”`, edit.refused) });
    return edit.refused;
  }

  return (
    <section className="scenarios" aria-label={text.sheet}>
      <SpreadsheetGrid
        handle={sheet}
        label={text.sheet}
        rowNumberHeading={text.row}
        columns={columns}
        source={source}
        language={language}
        selectable={(rowId) => sheetRows(document).positions.has(rowId)}
        onEdit={onEdit}
        onTyping={(place, typed) => {
          session.setState({ refusal: null });
          setTyping({ place, text: typed });
        }}
        onTypingEnd={() => setTyping(null)}
        onFocus={(focus) => session.setState({ focus })}
        onSelect={(rowIds) => session.setState({ selectedScenarios: rowIds })}
        onRowMenu={(_, at) => setMenu(at)}
        onKey={(event) => scenarioKey(session, event)}
      />
      {document.scenarios.length === 0 && <EmptyScenarios onFirst={() => sheet.current?.focus({ rowId: 'new', columnId: 'exercisePrice' })} />}
      {menu !== null && <RowMenu at={menu} onClose={() => setMenu(null)} />}
    </section>
  );
}
