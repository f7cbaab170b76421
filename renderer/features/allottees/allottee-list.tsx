import { useMemo, useRef, useState } from 'react';
import { allotteePositions } from '#shared/allottees/list-order.ts';
import { usedColumns } from '#shared/allottees/used-columns.ts';
import { nextAllotteeIds } from '#shared/commands/command.ts';
import { actionOf, actionOfPress, shownKeys } from '#shared/host/actions.ts';
import { actionText } from '#shared/text/actions.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { customColumnItems } from '#renderer/cases/custom-columns/column-menu-items.ts';
import { cellItems } from '#renderer/arrangement/cell-items.ts';
import { useDocumentArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useArrangedSheet } from '#renderer/arrangement/use-arranged-sheet.tsx';
import { SpreadsheetGrid, type SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { ask } from '#renderer/store/ask.ts';
import { openDialog } from '#renderer/store/open-dialog.ts';
import { useOfferedCommands } from '#renderer/store/sheet-in-view.ts';
import { useIssues } from '#renderer/store/issues.ts';
import { currentDocument, dispatch } from '#renderer/store/session.ts';
import { performWrites } from '#renderer/store/writes.ts';
import { useWindowSheet } from '#renderer/store/use-window-sheet.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { Menu, type MenuItem } from '#renderer/ui/menu.tsx';
import { inSlices } from '#renderer/ui/pause.ts';
import { IS_MAC } from '#renderer/ui/platform.ts';
import type { Point } from '#renderer/ui/place-in-window.ts';
import { allotteeColumnSheet } from './allottee-column-sheet.ts';
import { allotteeCellName } from './allottee-cell-name.ts';
import { allotteeColumns } from './allottee-columns.ts';
import { AmountsCase, listChoice } from './amounts-case.tsx';
import { allotteeCase, dependsOnCase } from './calculated-columns.ts';
import { allotteeWrites } from './allottee-edits.ts';
import { allotteeSource, allRows, readyToSearch } from './allottee-source.ts';
import { useFoundRows } from './use-found-rows.ts';
import { useFocusAfterImport } from './import/use-focus-after-import.ts';
import { PasteListButton } from './import/paste-list.tsx';
import { useSums } from './use-sums.ts';
import { SummaryTable } from './summary-table.tsx';
import { useAllotteeTarget } from './use-allottee-target.ts';
import { useListImport } from './import/use-list-import.ts';

/** The allottees of the document: total on top, every cell editable, totals by category beside it. */
export function AllotteeList() {
  const imports = useListImport();
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const { byPath } = useIssues();
  const { allottees } = document;
  const text = allotteesScreenText[language];
  const sheet = useRef<SheetHandle>(null);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [menu, setMenu] = useState<{ readonly ofCells: boolean; readonly at: Point } | null>(null);
  const [search, setSearch] = useState('');
  const [cardsOpen, setCardsOpen] = useState<boolean | null>(null);

  const used = usedColumns(allottees);
  const { currency, allotteeColumns: own } = document;
  const columns = useMemo(() => allotteeColumns(used, { currency, allotteeColumns: own }, language), [used, currency, own, language]);
  const rows = useFoundRows(allottees, search, language);
  const { caseId } = useSlice(listChoice);
  const inCase = allotteeCase(document, caseId);
  const sums = useSums(allottees, inCase);
  const source = useMemo(() => allotteeSource({ allottees, rows: allRows(allottees), issues: byPath, inCase, language, sums }), [allottees, byPath, inCase, language, sums]);
  const extraItems = (columnId: string | null) => customColumnItems(allotteeColumnSheet, session, document, columnId, language);
  const arranged = useArrangedSheet({ arrangement: useDocumentArrangement('allottees'), sheet, language, currency, columns, source, rows, extraItems });
  useAllotteeTarget(sheet, () => setSearch(''));
  useFocusAfterImport(sheet, arranged.source.rows, arranged.columns[0]?.id);
  const inWindow = useWindowSheet(sheet);
  useOfferedCommands('cells', (spoken) => [...cellItems(sheet, spoken), ...rowItems(spoken)]);

  const chosenRows = (): readonly string[] => (selected.length > 0 ? selected : (sheet.current?.rowsOfChosen() ?? []));

  /** As many as rows are chosen, above the first of them; below the last where none is. */
  async function insert(): Promise<void> {
    const ids = chosenRows();
    const count = Math.max(1, ids.length);
    if (!(await isMeant('insert', count))) return;
    const now = currentDocument(session.getState());
    const at = allotteePositions(now.allottees).get(ids[0] ?? '') ?? now.allottees.length;
    dispatch(session, { type: 'addAllottees', at, allottees: nextAllotteeIds(now, count).map((id) => ({ ...NOBODY, id })) });
  }

  async function remove(): Promise<void> {
    const ids = chosenRows();
    if (ids.length > 0 && (await isMeant('remove', ids.length))) dispatch(session, { type: 'removeAllottees', ids });
  }

  /** Locked rows keep their rights when a pool is allocated. */
  function lock(locked: boolean) {
    const ids = chosenRows().filter((id) => allotteePositions(allottees).has(id));
    if (ids.length > 0) dispatch(session, { type: 'setAllotteeCells', cells: ids.map((id) => ({ id, field: 'locked', value: locked })) });
  }

  /** Whole rows are meant as such; of cells in several rows somebody says so. */
  const isMeant = async (what: 'insert' | 'remove', count: number): Promise<boolean> =>
    count === 1 || selected.length > 0 || (await ask<boolean>(session, (answer) => ({ kind: 'rows', what, count, answer })));

  function rowItems(spoken = language): readonly MenuItem[] {
    return [
      { label: actionText[spoken].insertRows, keys: shownKeys(actionOf('insertRows').keys[0] ?? '', IS_MAC), onChoose: () => void insert() },
      ...([true, false] as const).map((locked): MenuItem => ({ label: allotteesScreenText[spoken].lockRows[locked ? 'lock' : 'unlock'], onChoose: () => lock(locked) })),
      { label: actionText[spoken].removeRows, keys: shownKeys(actionOf('removeRows').keys[0] ?? '', IS_MAC), onChoose: () => void remove() },
    ];
  }

  function onKey(event: KeyboardEvent): boolean {
    const id = actionOfPress(['insertRows', 'removeRows'], event);
    if (id === null) return false;
    // A text that was being typed is reported one task later.
    setTimeout(() => void (id === 'insertRows' ? insert() : remove()));
    return true;
  }

  function moveRows(ids: readonly string[], before: string | null): void {
    const order = allottees.map(({ id }) => id);
    const moved = new Set(ids);
    const next = before === null ? undefined : order.slice(order.indexOf(before)).find((id) => !moved.has(id));
    const rest = order.filter((id) => !moved.has(id));
    const to = next === undefined ? rest.length : rest.indexOf(next);
    dispatch(session, { type: 'orderAllottees', ids: [...rest.slice(0, to), ...order.filter((id) => moved.has(id)), ...rest.slice(to)] });
  }

  return (
    <section className="allottees" aria-label={text.sheet}>
      <header className="allottees-bar">
        <input className="field-control allottees-search" type="search" aria-label={text.search} placeholder={text.search} value={search} onFocus={() => void inSlices(readyToSearch(allottees, language))} onChange={(event) => setSearch(event.target.value)} />
        {arranged.columns.some(({ id }) => dependsOnCase(document, id)) && <AmountsCase />}
        <Button look="outlined" data-allocate onClick={() => openDialog(session, { kind: 'allocation' })}>{actionText[language].allocate}</Button>
        <Button look="outlined" onClick={() => void imports.pick()}>{text.replaceList}</Button>
        <PasteListButton />
      </header>
      <div className="allottees-grid">
        <SpreadsheetGrid
          {...inWindow}
          handle={sheet}
          label={text.sheet}
          rowNumberHeading={text.rowNumber}
          columns={arranged.columns}
          source={arranged.source}
          selectable={(rowId) => allotteePositions(allottees).has(rowId)}
          content={() => currentDocument(session.getState()).allottees}
          onWrite={(writes, gesture, leftOut) => performWrites(session, { gesture, written: allotteeWrites(document, writes, gesture), leftOut, cellName: (place, spoken) => allotteeCellName(document, place, spoken) })}
          onSelect={setSelected}
          onRowMenu={(_, at) => setMenu({ ofCells: false, at })}
          onCellMenu={(_, at) => setMenu({ ofCells: true, at })}
          movesRows
          onMoveRows={moveRows}
          onKey={onKey}
          onColumns={arranged.onColumns}
        />
      </div>
      <Fold title={text.tieOut} open={cardsOpen} onFold={setCardsOpen}>
        <div className="allottees-cards allottees-cards-one">
          <SummaryTable allottees={allottees} />
        </div>
      </Fold>
      {arranged.tools}
      {menu !== null && <Menu label={menu.ofCells ? text.cellMenu : text.rowMenu} at={menu.at} items={menu.ofCells ? [...cellItems(sheet, language), ...rowItems().map((item, index) => (index === 0 ? { ...item, apart: true } : item))] : rowItems()} onClose={() => setMenu(null)} />}
    </section>
  );
}
