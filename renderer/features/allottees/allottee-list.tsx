import { useMemo, useRef, useState } from 'react';
import { allotteePositions } from '#shared/allottees/list-order.ts';
import { usedColumns } from '#shared/allottees/used-columns.ts';
import { nextAllotteeIds } from '#shared/commands/command.ts';
import { actionText } from '#shared/text/actions.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { customColumnItems } from '#renderer/cases/custom-columns/column-menu-items.ts';
import { positionOfMoved } from '#renderer/arrangement/moved-rows.ts';
import { useDocumentArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useArrangedSheet } from '#renderer/arrangement/use-arranged-sheet.tsx';
import { useListRows } from '#renderer/arrangement/use-list-rows.tsx';
import { SpreadsheetGrid, type SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { openDialog } from '#renderer/store/open-dialog.ts';
import { useIssues } from '#renderer/store/issues.ts';
import { currentDocument, dispatch } from '#renderer/store/session.ts';
import { performWrites } from '#renderer/store/writes.ts';
import { useWindowSheet } from '#renderer/store/use-window-sheet.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { inSlices } from '#renderer/ui/pause.ts';
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

  const listRows = useListRows({
    sheet,
    isRow: (rowId) => allotteePositions(allottees).has(rowId),
    insert: (count, above) => {
      const now = currentDocument(session.getState());
      const at = allotteePositions(now.allottees).get(above ?? '') ?? now.allottees.length;
      dispatch(session, { type: 'addAllottees', at, allottees: nextAllotteeIds(now, count).map((id) => ({ ...NOBODY, id })) });
    },
    remove: (ids) => void dispatch(session, { type: 'removeAllottees', ids }),
    menuLabels: { cells: text.cellMenu, rows: text.rowMenu },
    // Locked rows keep their rights when a pool is allocated.
    moreItems: (spoken, chosenRows) => ([true, false] as const).map((locked) => ({ label: allotteesScreenText[spoken].lockRows[locked ? 'lock' : 'unlock'], onChoose: () => lock(chosenRows(), locked) })),
  });

  function lock(ids: readonly string[], locked: boolean): void {
    if (ids.length > 0) dispatch(session, { type: 'setAllotteeCells', cells: ids.map((id) => ({ id, field: 'locked', value: locked })) });
  }

  function moveRows(ids: readonly string[], before: string | null): void {
    const order = allottees.map(({ id }) => id);
    const moved = new Set(ids);
    const rest = order.filter((id) => !moved.has(id));
    dispatch(session, { type: 'orderAllottees', ids: rest.toSpliced(positionOfMoved(order, ids, before), 0, ...order.filter((id) => moved.has(id))) });
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
          {...listRows.events}
          content={() => currentDocument(session.getState()).allottees}
          onWrite={(writes, gesture, leftOut) => performWrites(session, { gesture, written: allotteeWrites(document, writes, gesture), leftOut, cellName: (place, spoken) => allotteeCellName(document, place, spoken) })}
          onMoveRows={moveRows}
          onColumns={arranged.onColumns}
        />
      </div>
      <Fold title={text.tieOut} open={cardsOpen} onFold={setCardsOpen}>
        <div className="allottees-cards allottees-cards-one">
          <SummaryTable allottees={allottees} />
        </div>
      </Fold>
      {arranged.tools}
      {listRows.menu}
    </section>
  );
}
