import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { useDocumentArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useArrangedSheet } from '#renderer/arrangement/use-arranged-sheet.tsx';
import { SpreadsheetGrid, type SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { useIssues } from '#renderer/store/issues.ts';
import { currentDocument, dispatch } from '#renderer/store/session.ts';
import { performWrites } from '#renderer/store/writes.ts';
import { useWindowSheet } from '#renderer/store/use-window-sheet.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { allotteeCellName } from './allottee-cell-name.ts';
import { allotteeColumns } from './allottee-columns.ts';
import { allotteeWrites } from './allottee-edits.ts';
import { allotteeSource, allRows, allotteePositions, rowsShown } from './allottee-source.ts';
import { TieOutTable } from './tie-out-table.tsx';
import { useAllotteeTarget } from './use-allottee-target.ts';
import { useListImport } from './use-list-import.ts';

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
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const [search, setSearch] = useState('');
  const [cardsOpen, setCardsOpen] = useState<boolean | null>(null);
  const searched = useDeferredValue(search);

  const columns = useMemo(() => allotteeColumns(language), [language]);
  const rows = useMemo(() => rowsShown(allottees, searched, language), [allottees, searched, language]);
  const source = useMemo(() => allotteeSource({ allottees, rows: allRows(allottees), issues: byPath, language }), [allottees, byPath, language]);
  const arranged = useArrangedSheet({ arrangement: useDocumentArrangement('allottees'), sheet, language, currency: document.currency, columns, source, rows });
  useAllotteeTarget(sheet, () => setSearch(''));
  const inWindow = useWindowSheet(sheet);

  function removeSelected(): boolean {
    if (selected.length === 0) return false;
    dispatch(session, { type: 'removeAllottees', ids: selected });
    return true;
  }

  return (
    <section className="allottees" aria-label={text.sheet}>
      <header className="allottees-bar">
        <input className="field-control allottees-search" type="search" aria-label={text.search} placeholder={text.search} value={search} onChange={(event) => setSearch(event.target.value)} />
        <Button look="outlined" onClick={() => void imports.pick()}>{text.replaceList}</Button>
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
          onWrite={(writes, gesture, leftOut) => performWrites(session, { written: allotteeWrites(document, writes, gesture), leftOut, cellName: (place, spoken) => allotteeCellName(document, place, spoken) })}
          onSelect={setSelected}
          onRowMenu={(_, at) => setMenu(at)}
          onKey={(event) => (event.ctrlKey || event.metaKey) && event.key === '-' && removeSelected()}
          onColumns={arranged.onColumns}
        />
      </div>
      <Fold title={text.tieOut} open={cardsOpen} onFold={setCardsOpen}>
        <div className="allottees-cards allottees-cards-one">
          <TieOutTable allottees={allottees} />
        </div>
      </Fold>
      {arranged.tools}
      {menu !== null && <Menu label={text.rowMenu} at={menu} items={[{ label: text.removeRows, keys: 'Ctrl+−', onChoose: removeSelected }]} onClose={() => setMenu(null)} />}
    </section>
  );
}
