import { useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { formulaFunctions } from '#shared/text/formula-functions.ts';
import { formulaNames } from '#shared/text/formula-spelling.ts';
import { cellAddress, cellAddresses } from '#shared/scenarios/cell-addresses.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { cellItems } from '#renderer/arrangement/cell-items.ts';
import { useDocumentArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useArrangedSheet } from '#renderer/arrangement/use-arranged-sheet.tsx';
import { customColumnItems } from '#renderer/cases/custom-columns/column-menu-items.ts';
import { scenarioColumnSheet } from '#renderer/cases/custom-columns/scenario-column-sheet.ts';
import { SpreadsheetGrid, type SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import type { CellPlace } from '#renderer/grid/grid-source.ts';
import { setSlice, type SessionState } from '#renderer/store/session.ts';
import { performWrites } from '#renderer/store/writes.ts';
import { useWindowSheet } from '#renderer/store/use-window-sheet.ts';
import { useLanguage, useSession, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { useIssues } from '#renderer/store/issues.ts';
import { rowItems, ScenarioMenu, type CalledMenu } from './row-menu.tsx';
import { scenarioColumns } from '#renderer/cases/scenario-columns.ts';
import { scenarioCellName } from './scenario-cell-name.ts';
import { handleScenarioKey, moveScenariosBefore } from './scenario-commands.ts';
import { scenarioSource, type Typing } from './scenario-source.ts';
import { scenarioWrites } from './scenario-writes.ts';
import { tracedFrom } from './scenario-trace.ts';
import { sheetRows } from '#renderer/cases/sheet-rows.ts';
import { handleTraceKey, traceItems } from './trace-commands.ts';
import { useScenarioTarget } from './use-scenario-target.ts';
import { clearTrace, traceChoice } from './trace-choice.ts';
import { copiedText } from '#renderer/cases/scenario-texts.ts';
import { useOfferedCommands } from '#renderer/store/sheet-in-view.ts';
import { selectedScenarios } from '#renderer/cases/selected-scenarios.ts';
import { openDialog } from '#renderer/store/open-dialog.ts';
import { Button } from '#renderer/ui/button.tsx';

/** The text being typed, if it differs from the cell's. */
function typingIn({ activeCell }: SessionState): Typing | null {
  if (activeCell === null || activeCell.typed === null || activeCell.typed === activeCell.view.edit) return null;
  return { place: activeCell.place, text: activeCell.typed };
}

/** The scenario sheet: the grant pinned on top, a row for each scenario, and an empty row for the next one. */
export function ScenariosScreen() {
  const session = useSessionStore();
  const table = useSession((state) => state.table);
  const { document } = table;
  const language = useLanguage();
  const { byPath } = useIssues();
  const sheet = useRef<SheetHandle>(null);
  const typing = useSession(useShallow(typingIn));
  const choice = useSlice(traceChoice);
  const [menu, setMenu] = useState<CalledMenu | null>(null);
  const text = scenarioText[language];

  const columns = useMemo(() => scenarioColumns({ currency: document.currency, columns: document.columns, holders: document.holders }, language), [document.currency, document.columns, document.holders, language]);
  const names = useMemo(() => [...formulaNames(document.columns, language), ...formulaFunctions(language)], [document.columns, language]);
  const addressOf = useMemo(() => ({ rowId, columnId }: CellPlace) => cellAddress(cellAddresses({ scenarios: document.scenarios, columns: document.columns, holders: document.holders }), rowId, columnId), [document.scenarios, document.columns, document.holders]);
  const copiesOf = useMemo(() => ({ rowId }: CellPlace, typed: string) => copiedText(document, rowId, typed, language), [document, language]);
  const source = useMemo(
    () => scenarioSource({ table, issues: byPath, language, typing }),
    [table, byPath, language, typing],
  );
  const trace = useMemo(
    () => (choice.precedents || choice.dependents ? (place: CellPlace) => tracedFrom(document, place, choice, language) : undefined),
    [document, choice, language],
  );
  const extraItems = (columnId: string | null) => customColumnItems(scenarioColumnSheet, session, document, columnId, language);
  const arranged = useArrangedSheet({ arrangement: useDocumentArrangement('scenarios'), sheet, language, currency: document.currency, columns, source, extraItems });
  useScenarioTarget(sheet);
  const inWindow = useWindowSheet(sheet);
  useOfferedCommands('scenarios', (spoken) => [...rowItems(session, sheet, spoken), ...traceItems(session, sheet, spoken)]);
  useOfferedCommands('cells', (spoken) => cellItems(sheet, spoken));

  return (
    <section className="scenarios" aria-label={text.sheet}>
      <SpreadsheetGrid
        {...inWindow}
        handle={sheet}
        label={text.sheet}
        rowNumberHeading={text.row}
        columns={arranged.columns}
        source={arranged.source}
        selectable={(rowId) => sheetRows(document).positions.has(rowId)}
        formulaNames={names}
        addressOf={addressOf}
        copiesOf={copiesOf}
        movesRows
        onWrite={(writes, gesture, leftOut) => performWrites(session, { gesture, written: scenarioWrites(document, writes, gesture), leftOut, cellName: (place, spoken) => scenarioCellName(document, place, spoken) })}
        trace={trace}
        onSelect={(rowIds) => setSlice(session, selectedScenarios, () => rowIds)}
        onRowMenu={(_, at) => setMenu({ kind: 'rows', at })}
        onCellMenu={(_, at) => setMenu({ kind: 'cells', at })}
        onMoveRows={(ids, before) => moveScenariosBefore(session, ids, before)}
        onKey={(event) => handleScenarioKey(session, sheet, event) || handleTraceKey(session, sheet, event)}
        onEscape={() => clearTrace(session)}
        onColumns={arranged.onColumns}
      />
      {document.scenarios.length === 0 && <EmptyScenarios onFirst={() => sheet.current?.focus({ rowId: 'new', columnId: 'exercisePrice' })} />}
      {arranged.tools}
      {menu !== null && <ScenarioMenu called={menu} sheet={sheet} onClose={() => setMenu(null)} />}
    </section>
  );
}

/** The purpose of the sheet, and the first step, while it has no scenarios. */
function EmptyScenarios({ onFirst }: { readonly onFirst: () => void }) {
  const session = useSessionStore();
  const text = scenarioText[useLanguage()].empty;
  return (
    <div className="empty-sheet">
      <h2>{text.title}</h2>
      <p>{text.body}</p>
      <div className="empty-actions">
        <Button look="primary" onClick={() => openDialog(session, { kind: 'ladder' })}>{text.ladder}</Button>
        <Button look="outlined" onClick={onFirst}>{text.first}</Button>
      </div>
    </div>
  );
}
