import { useEffect } from 'react';
import { dilutionSheetText } from '#shared/text/dilution-sheet.ts';
import { setSlice } from '#renderer/store/session.ts';
import { useLanguage, useSession, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { DILUTION_VIEWS, dilutionChoice, type DilutionView } from './dilution-choice.ts';
import { RowsImport } from './tables/rows-import.tsx';
import { TABLE_PATH, TableSheet } from './tables/table-sheet.tsx';
import { NOTHING_WORKED_OUT } from './tables/table-source.ts';
import './dilution.css';

/** Dilution: the other securities and the holders of the company. */
export function DilutionScreen() {
  const session = useSessionStore();
  const text = dilutionSheetText[useLanguage()];
  const { view } = useSlice(dilutionChoice);
  const show = (next: DilutionView): void => setSlice(session, dilutionChoice, (choice) => ({ ...choice, view: next }));
  useViewOfTarget();
  return (
    <section className="dilution" aria-label={text.tab}>
      <header className="dilution-bar">
        <Segmented label={text.view} value={view} options={DILUTION_VIEWS.map((value) => ({ value, label: text.views[value] }))} onChange={show} />
        <RowsImport key={view} table={view} />
      </header>
      <TableSheet key={view} table={view} worked={NOTHING_WORKED_OUT} />
    </section>
  );
}

/** Shows the table that a place of the document is in, for its sheet to go there. */
function useViewOfTarget(): void {
  const session = useSessionStore();
  const target = useSession((state) => state.target);
  useEffect(() => {
    const key = TABLE_PATH.exec(target?.path ?? '')?.[1];
    const view = DILUTION_VIEWS.find((one) => one === key);
    if (view !== undefined) setSlice(session, dilutionChoice, (choice) => (choice.view === view ? choice : { ...choice, view }));
  }, [session, target]);
}
