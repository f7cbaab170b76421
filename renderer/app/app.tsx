import { useEffect, useRef } from 'react';
import { FormulaLine } from './formula-line/formula-line.tsx';
import type { ColumnList } from '#shared/grant/parts/columns/part.ts';
import { ColumnDialog } from '#renderer/cases/custom-columns/column-dialog.tsx';
import type { ColumnSheet } from '#renderer/cases/custom-columns/column-sheet.ts';
import { scenarioColumnSheet } from '#renderer/cases/custom-columns/scenario-column-sheet.ts';
import { allotteeColumnSheet } from '#renderer/features/allottees/allottee-column-sheet.ts';
import { JobDialog } from '#renderer/features/files/job-dialog.tsx';
import { QuestionDialog } from '#renderer/features/files/question-dialog.tsx';
import { HelpDialog } from '#renderer/features/help/help-dialog.tsx';
import { AllocationDialog } from '#renderer/features/allottees/allocation/allocation-dialog.tsx';
import { TermsFromListDialog } from '#renderer/features/allottees/terms-from-list-dialog.tsx';
import { LadderDialog } from '#renderer/features/ladder/ladder-dialog.tsx';
import { useMatrixThreadWarmUp } from '#renderer/features/sensitivity/use-matrix-thread-warm-up.ts';
import { StartScreen } from '#renderer/features/start/start-screen.tsx';
import type { StartActions } from '#renderer/features/start/start-actions.ts';
import { NoticeDialog } from '#renderer/features/notice/notice-dialog.tsx';
import { SolveDialog } from '#renderer/features/solve/solve-dialog.tsx';
import { TermsPanel } from '#renderer/features/terms/terms-panel.tsx';
import { Tour } from '#renderer/features/tour/tour.tsx';
import { windowText } from '#shared/text/window.ts';
import { NARROW_WINDOW, useMediaQuery } from '#renderer/ui/use-media-query.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { closeDialog, openDialog } from '#renderer/store/open-dialog.ts';
import { SheetInViewContext, type SheetInView } from '#renderer/store/sheet-in-view.ts';
import type { Actions } from './actions.ts';
import { CommandPalette } from './commands/command-palette.tsx';
import { ShortcutsDialog } from './commands/shortcuts-dialog.tsx';
import { ConnectionBar } from './connection-bar.tsx';
import { DefinitionTip } from './definition-tip.tsx';
import { ErrorBoundary } from './errors/error-boundary.tsx';
import { SheetError } from './errors/sheet-error.tsx';
import { useErrorWatch } from './errors/use-error-watch.ts';
import { Notices } from './notices.tsx';
import { focusScreen } from './regions.ts';
import { SHEET_PANEL, SheetTabs, tabId } from './sheet-tabs.tsx';
import { sheetById } from './sheets.ts';
import { StatusLine } from './status-line.tsx';
import { TitleLine } from './title-line.tsx';
import { ToolRow } from './tool-row.tsx';
import { HelpButton, WindowChoices } from './window-choices.tsx';
import '../ui/theme.css';
import '../ui/base.css';
import '../ui/controls.css';
import './app.css';
import '../ui/forced-colors.css';

interface AppProps {
  readonly actions: Actions;
  readonly start: StartActions;
  readonly sheet: SheetInView;
}

/** The frame of the window, from the title line down to the status line. */
export function App({ actions, start, sheet }: AppProps) {
  const isStarting = useSession(({ startScreen }) => startScreen !== null);
  useSheetFocusAfterStart(isStarting);
  return isStarting ? <StartFrame start={start} onHelp={actions.help} /> : <DocumentFrame actions={actions} sheet={sheet} />;
}

/** The window while it shows no document. */
function StartFrame({ start, onHelp }: { readonly start: StartActions; readonly onHelp: () => void }) {
  return (
    <div className="frame">
      <header className="window-head">
        <div className="title-line">
          <h1 className="start-title">Grantsheet</h1>
          <span className="spring" />
          <HelpButton onClick={onHelp} />
          <WindowChoices />
        </div>
      </header>
      <ConnectionBar onSave={null} />
      <StartScreen actions={start} />
      <Notices />
      <HelpAndKeys />
      <QuestionDialog />
      <JobDialog />
    </div>
  );
}

/** The help and the list of keys, where one is open: over the start screen or a document. */
function HelpAndKeys() {
  const session = useSessionStore();
  const dialog = useSession((state) => state.dialog);
  const close = (): void => closeDialog(session, dialog);
  if (dialog?.kind === 'shortcuts') return <ShortcutsDialog onClose={close} />;
  if (dialog?.kind !== 'help') return null;
  const showKeys = (): void => {
    close();
    openDialog(session, { kind: 'shortcuts' });
  };
  return <HelpDialog page={dialog.page} about={dialog.about ?? null} onShowKeys={showKeys} onClose={close} />;
}

/** The button pressed on the start screen is removed with it, so the focus moves to the sheet. */
function useSheetFocusAfterStart(isStarting: boolean): void {
  const was = useRef(isStarting);
  useEffect(() => {
    if (was.current && !isStarting) setTimeout(focusScreen);
    was.current = isStarting;
  }, [isStarting]);
}

function DocumentFrame({ actions, sheet: sheetInView }: { readonly actions: Actions; readonly sheet: SheetInView }) {
  const session = useSessionStore();
  const sheet = useSession((state) => state.sheet);
  const documentNumber = useSession((state) => state.documentNumber);
  const isNarrow = useMediaQuery(NARROW_WINDOW);
  const termsOpen = useSession(({ termsPanelOpen, termsOverSheet }) => (isNarrow ? termsOverSheet : termsPanelOpen));
  const dialog = useSession((state) => state.dialog);
  const definition = sheetById(sheet);
  const { Screen } = definition;
  const errors = useErrorWatch();
  useMatrixThreadWarmUp();
  const close = (): void => closeDialog(session, dialog);
  return (
    <SheetInViewContext value={sheetInView}>
      <div className="frame">
        <header className="window-head">
          <TitleLine onSaveAs={actions.saveAs} onStart={actions.startScreen} onHelp={actions.help} />
          <ToolRow actions={actions} />
        </header>
        <ConnectionBar onSave={actions.saveAs} />
        <FormulaLine sheet={definition} />
        <div className="body" data-terms={isNarrow && termsOpen ? 'over' : 'beside'}>
          {termsOpen && <TermsPanel key={documentNumber} />}
          <main className="sheet-and-fold">
            <TermsFold open={termsOpen} onFold={actions.toggleTerms} />
            <div className="screen" onPointerDown={() => session.setState({ termsOverSheet: false })} role="tabpanel" id={SHEET_PANEL} aria-labelledby={tabId(sheet)}>
              <ErrorBoundary
                key={sheet}
                onError={(error, components) => errors.sheetFailed(sheet, error, components)}
                fallback={(retry) => <SheetError name={definition.name} onRetry={retry} reload={errors.reload} diagnostics={errors.diagnostics} />}
              >
                <Screen />
              </ErrorBoundary>
            </div>
            <DefinitionTip />
          </main>
          <Tour />
        </div>
        <SheetTabs />
        <StatusLine />
        <Notices />
        {dialog?.kind === 'ladder' && <LadderDialog onClose={close} />}
        {dialog?.kind === 'commands' && <CommandPalette actions={actions} onClose={close} />}
        {dialog?.kind === 'allocation' && <AllocationDialog onClose={close} />}
        {dialog?.kind === 'termsFromList' && <TermsFromListDialog onClose={close} />}
        {dialog?.kind === 'notice' && <NoticeDialog onClose={close} />}
        {dialog?.kind === 'solve' && <SolveDialog onClose={close} />}
        <HelpAndKeys />
        {dialog?.kind === 'column' && <ColumnDialog key={`${dialog.list} ${dialog.id}`} sheet={COLUMN_SHEETS[dialog.list]} id={dialog.id} onClose={close} />}
        <QuestionDialog />
        <JobDialog />
      </div>
    </SheetInViewContext>
  );
}

/** The sheets that can have custom columns, by the lists in which the document keeps them. */
const COLUMN_SHEETS: Readonly<Record<ColumnList, ColumnSheet>> = { columns: scenarioColumnSheet, allotteeColumns: allotteeColumnSheet };

/** The narrow edge between terms and sheet that folds the terms away. */
function TermsFold({ open, onFold }: { readonly open: boolean; readonly onFold: () => void }) {
  const text = windowText[useLanguage()];
  const label = open ? text.hideTerms : text.showTerms;
  return <button type="button" className="terms-fold" aria-expanded={open} aria-label={label} title={label} onClick={onFold}>{open ? '‹' : '›'}</button>;
}
