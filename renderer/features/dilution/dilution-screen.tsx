import { useEffect, useMemo } from 'react';
import { scenarioOf } from '#shared/scenarios/compare/compare.ts';
import { dilutionSheetText } from '#shared/text/dilution-sheet.ts';
import { CaseField } from '#renderer/cases/case-field.tsx';
import { setSlice } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSession, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { DILUTION_VIEWS, dilutionChoice, type DilutionChoice } from './dilution-choice.ts';
import { EpsView } from './eps-view.tsx';
import { FiguresView } from './figures-view.tsx';
import { holdersWorked } from './holders-worked.ts';
import { securitiesWorked } from './securities-worked.ts';
import { RowsImport } from './tables/rows-import.tsx';
import { TABLE_PATH, TableSheet } from './tables/table-sheet.tsx';
import type { InCase } from './worked-cells.ts';
import './dilution.css';

/** Dilution in one case: its figures, the other securities, the holders before and after, and earnings per share. */
export function DilutionScreen() {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const text = dilutionSheetText[language];
  const { view, caseId } = useSlice(dilutionChoice);
  const change = (next: Partial<DilutionChoice>): void => setSlice(session, dilutionChoice, (choice) => ({ ...choice, ...next }));
  const scenario = scenarioOf(document, caseId);
  const inCase = useMemo((): InCase => ({ document, scenario, language }), [document, scenario, language]);
  useViewOfTarget();
  return (
    <section className="dilution" aria-label={text.tab}>
      <header className="dilution-bar">
        <Segmented label={text.view} value={view} options={DILUTION_VIEWS.map((value) => ({ value, label: text.views[value] }))} onChange={(next) => change({ view: next })} />
        <CaseField label={text.case} caseId={caseId} onChoose={(id) => change({ caseId: id })} />
        {(view === 'securities' || view === 'holders') && <RowsImport key={view} table={view} />}
      </header>
      {view === 'figures' && <FiguresView inCase={inCase} />}
      {view === 'securities' && <SecuritiesView inCase={inCase} />}
      {view === 'holders' && <HoldersView inCase={inCase} />}
      {view === 'eps' && <EpsView inCase={inCase} />}
    </section>
  );
}

function SecuritiesView({ inCase }: { readonly inCase: InCase }) {
  const worked = useMemo(() => securitiesWorked(inCase), [inCase]);
  return <TableSheet table="securities" worked={worked} />;
}

function HoldersView({ inCase }: { readonly inCase: InCase }) {
  const worked = useMemo(() => holdersWorked(inCase), [inCase]);
  return <TableSheet table="holders" worked={worked} />;
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
