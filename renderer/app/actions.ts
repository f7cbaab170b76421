import { ACTION_IDS, isPossibleWith, type ActionId } from '#shared/host/actions.ts';
import { addScenario } from '#renderer/cases/add-scenario.ts';
import { ROW_ACTIONS } from '#renderer/features/scenarios/scenario-commands.ts';
import type { ListImport } from '#renderer/features/allottees/import/list-import.ts';
import { fillInTemplate } from '#renderer/features/files/fill-in-template.ts';
import { compareWithFile } from '#renderer/features/differences/compare-with-file.ts';
import type { FileFlows } from '#renderer/features/files/file-flows.ts';
import type { HostApi } from '#shared/host/api.ts';
import type { Enqueue } from '#renderer/store/serial-queue.ts';
import type { SheetReference } from '#renderer/store/sheet-in-view.ts';
import type { ColumnList } from '#shared/grant/parts/columns/part.ts';
import { openDialog } from '#renderer/store/open-dialog.ts';
import { NARROW_WINDOW } from '#renderer/ui/use-media-query.ts';
import { canRedo, canUndo, currentDocument, dispatch, documentPresence, redoStep, showSheet, showStartScreen, undoStep, type Session, type SessionState } from '#renderer/store/session.ts';
import { focusComingSheet } from './regions.ts';

/** The effect of each action of the window. */
export type Actions = Readonly<Record<ActionId, () => void>>;

const hasAllottees = (state: SessionState): boolean => currentDocument(state).allottees.length > 0;

/** Whether an action is enabled now; actions that are not listed always are. */
export const IS_ENABLED: Readonly<Partial<Record<ActionId, (state: SessionState) => boolean>>> = {
  undo: canUndo,
  redo: canRedo,
  allocate: hasAllottees,
  planAsAllotted: hasAllottees,
  termsFromList: hasAllottees,
};

export function windowActions(session: Session, host: HostApi, sheet: SheetReference, files: FileFlows, lists: ListImport, enqueue: Enqueue): Actions {
  const actions = documentActions(session, host, sheet, files, lists, enqueue);
  const wherePossible = (id: ActionId, act: () => void) => (): void => {
    if (isPossibleWith(id, documentPresence(session.getState()))) act();
  };
  // Object.fromEntries loses the type of the keys.
  return Object.fromEntries(ACTION_IDS.map((id) => [id, wherePossible(id, actions[id])])) as Record<ActionId, () => void>;
}

function documentActions(session: Session, host: HostApi, sheet: SheetReference, files: FileFlows, lists: ListImport, enqueue: Enqueue): Actions {
  // A flow reports its own failures, so nothing awaits it.
  const run = (flow: () => Promise<unknown>) => (): void => void enqueue(flow);
  return {
    new: run(() => files.create()),
    open: run(() => files.open()),
    startScreen: () => showStartScreen(session),
    save: run(() => files.save()),
    saveAs: run(() => files.saveAs()),
    earlierVersions: run(() => files.openVersion()),
    exportWorkbook: run(() => files.exportWorkbook()),
    exportPdf: run(() => files.exportPdf()),
    fillTemplate: run(() => fillInTemplate(session, host)),
    notice: () => openDialog(session, { kind: 'notice' }),
    compareWithFile: run(() => compareWithFile(session, host)),
    importAllottees: run(() => lists.pick()),
    allocate: () => openDialog(session, { kind: 'allocation' }),
    planAsAllotted: () => dispatch(session, { type: 'planAsAllotted' }),
    termsFromList: () => openDialog(session, { kind: 'termsFromList' }),
    undo: () => undoStep(session),
    redo: () => redoStep(session),
    find: () => session.setState(({ findRequest }) => ({ findRequest: findRequest + 1 })),
    replace: () => session.setState(({ replaceRequest }) => ({ replaceRequest: replaceRequest + 1 })),
    commands: () => openDialog(session, { kind: 'commands' }),
    shortcuts: () => openDialog(session, { kind: 'shortcuts' }),
    previousSheet: () => stepSheet(session, -1),
    nextSheet: () => stepSheet(session, 1),
    addScenario: () => addScenario(session),
    priceLadder: () => openDialog(session, { kind: 'ladder' }),
    addColumn: () => openDialog(session, { kind: 'column', list: columnsInView(session), id: null }),
    solve: () => openDialog(session, { kind: 'solve' }),
    languageEnglish: () => session.setState({ language: 'en' }),
    languageJapanese: () => session.setState({ language: 'ja' }),
    themeLight: () => session.setState({ theme: 'light' }),
    themeDark: () => session.setState({ theme: 'dark' }),
    ...Object.fromEntries(Object.entries(ROW_ACTIONS).map(([id, act]) => [id, () => act(session, sheet)])) as Record<keyof typeof ROW_ACTIONS, () => void>, // Object.fromEntries loses the type of the keys.
    tour: () => session.setState({ tour: 0 }),
    help: () => openDialog(session, { kind: 'help', page: 'figures' }),
    toggleTerms: () => session.setState(({ termsPanelOpen, termsOverSheet }) => (matchMedia(NARROW_WINDOW).matches ? { termsOverSheet: !termsOverSheet } : { termsPanelOpen: !termsPanelOpen })),
  };
}

/** The custom columns of the sheet in view; of a sheet that has none, those of the scenarios. */
function columnsInView(session: Session): ColumnList {
  const { sheet, sheets } = session.getState();
  return sheets.find(({ id }) => id === sheet)?.owns.includes('allotteeColumns') === true ? 'allotteeColumns' : 'columns';
}

/** Goes to the sheet beside the one in view, and its focus with it. */
function stepSheet(session: Session, step: 1 | -1): void {
  const { sheet, sheets } = session.getState();
  const next = sheets[sheets.findIndex(({ id }) => id === sheet) + step];
  if (next !== undefined && showSheet(session, next.id)) focusComingSheet();
}
