import { createStore, type StoreApi } from 'zustand/vanilla';
import { commandLimit } from '#shared/commands/command-limit.ts';
import type { Command } from '#shared/commands/command.ts';
import { isEdited, markSaved, perform, redo, startHistory, undo, type History } from '#shared/commands/history.ts';
import type { ColumnList } from '#shared/grant/parts/columns/part.ts';
import type { ArrangedSheet, GrantDocument } from '#shared/grant/schema.ts';
import type { DocumentPresence } from '#shared/host/actions.ts';
import type { FileReference, RememberedColumns } from '#shared/host/api.ts';
import { DEFAULT_EXPORT, type ExportChoice } from '#shared/host/export-choice.ts';
import { calculateScenarios, recalculateScenarios, type ScenarioTable } from '#shared/scenarios/table.ts';
import { commandLabel } from '#shared/text/commands.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import { windowText } from '#shared/text/window.ts';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import type { SelectionTotals } from '#renderer/grid/quantity.ts';
import { NO_DRAFT, type DraftStatus } from './draft-status.ts';
import { filtersToApply, type HiddenRows } from './hidden-rows.ts';
import type { Job, Question } from './questions.ts';
import type { SheetPlaces } from './sheet-definition.ts';
import { followedSlices, NO_SLICES, sliceValue, withSlice, type Slice, type SliceValues } from './slices.ts';

export type Theme = 'light' | 'dark';

/** The pages of the help, in order. */
export const HELP_PAGES = ['figures', 'workbook', 'files', 'keys'] as const;
export type HelpPage = (typeof HELP_PAGES)[number];

/** A cell or term that another part of the window asks to go to. `request` distinguishes repeated requests. */
export interface Target {
  readonly path: string;
  readonly request: number;
}

/** A message that stays until it is closed. */
export interface Notice {
  readonly id: number;
  readonly kind: 'news' | 'problem';
  readonly text: string;
  readonly lines: readonly string[];
}

/** The undo history of a screen that changes something other than the document, such as a list before import. */
export interface OwnHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** A message of the status line, translated when the language changes. */
export interface Remark {
  readonly kind: 'news' | 'problem';
  readonly say: (language: Language) => string;
}

/**
 * The open dialog, or null: a price ladder, a custom column (new, or with this id), solving for an input, the command
 * list, the list of keys, a page of the help (and the id of a definition on it), the arrangement of a sheet, or the
 * choice of its columns (shown by its screen).
 */
export type OpenDialog =
  | { readonly kind: 'ladder' | 'solve' | 'allocation' | 'termsFromList' | 'notice' | 'commands' | 'shortcuts' | 'arrangement' | 'columnsInView' }
  | { readonly kind: 'column'; readonly list: ColumnList; readonly id: string | null }
  | { readonly kind: 'help'; readonly page: HelpPage; readonly about?: string }
  | null;

/** The state of the window. The document changes only by commands; the rest is how it is viewed. */
export interface SessionState {
  readonly history: History;
  /** The history that undo and redo apply to while a screen has its own; null where they apply to the document. */
  readonly ownHistory: OwnHistory | null;
  /** Every figure of the document, calculated once for each change. */
  readonly table: ScenarioTable;
  readonly file: FileReference | null;
  /** Whether a person has opened or created a document. Until then there is an empty one that is not shown. */
  readonly hasDocument: boolean;
  /** Whether the document is a sample that has not been saved yet. */
  readonly isSample: boolean;
  /** The start screen; 'opening' while the document that the program was started with is loading, null where the document is in view. */
  readonly startScreen: 'shown' | 'opening' | null;
  /** The index of the shown tour hint, from 0; null while the tour is closed. */
  readonly tour: number | null;
  /** Whether this person has seen the tour. */
  readonly tourSeen: boolean;
  /** The columns chosen for fields of imported lists, by the shape of the list. */
  readonly listColumns: RememberedColumns;
  /** What the next exported workbook has of the people, until a person chooses otherwise. */
  readonly exported: ExportChoice;
  /** How the unsaved work is kept; the keeper of drafts says it. */
  readonly draft: DraftStatus;
  readonly language: Language;
  readonly theme: Theme;
  readonly termsPanelOpen: boolean;
  /** Whether the terms lie over the sheet, in a window that is too narrow for both. */
  readonly termsOverSheet: boolean;
  /** The document places that each sheet shows. */
  readonly sheets: readonly SheetPlaces[];
  /** The id of the sheet in view. */
  readonly sheet: string;
  /** The cell that keys apply to, on the sheet in view. */
  readonly activeCell: ActiveCell | null;
  /** Whether the screen in view has a sheet of cells. */
  readonly hasCells: boolean;
  /** The rows that the filters of each sheet excluded when they were last applied; null where they are not applied yet. */
  readonly hiddenRows: Readonly<Record<ArrangedSheet, HiddenRows | null>>;
  readonly target: Target | null;
  readonly dialog: OpenDialog;
  /** Changes with each document that is shown, so that unfinished typing is not carried over. */
  readonly documentNumber: number;
  /** Counts requests to search the sheet in view. */
  readonly findRequest: number;
  /** Counts requests to replace in it. */
  readonly replaceRequest: number;
  readonly question: Question | null;
  readonly job: Job | null;
  /** The result of the last gesture in a sheet, for the status line, until the person's next action. */
  readonly remark: Remark | null;
  /** Totals of the numbers in the selected cells. */
  readonly summary: SelectionTotals | null;
  readonly notices: readonly Notice[];
  /** View state of sheets and dialogs. */
  readonly slices: SliceValues;
}

export type Session = StoreApi<SessionState>;

/** The initial values of a session. */
export interface SessionStart {
  readonly document: GrantDocument;
  readonly language: Language;
  readonly theme: Theme;
  readonly termsPanelOpen: boolean;
  readonly sheets: readonly SheetPlaces[];
  /** Whether it starts with the start screen, over an empty document. */
  readonly startScreen?: boolean;
  readonly tourSeen?: boolean;
  readonly listColumns?: RememberedColumns;
  readonly exported?: ExportChoice;
}

export function createSession({ document, language, theme, termsPanelOpen, sheets, startScreen = false, tourSeen = true, listColumns = {}, exported = DEFAULT_EXPORT }: SessionStart): Session {
  const session = createStore<SessionState>(() => ({
    ...newDocumentState(document, document, sheets),
    ...(startScreen && { hasDocument: false, startScreen: 'opening' as const }),
    sheets,
    language,
    theme,
    termsPanelOpen,
    termsOverSheet: false,
    tour: null,
    tourSeen,
    listColumns,
    exported,
    activeCell: null,
    ownHistory: null,
    hasCells: false,
    notices: [],
    question: null,
    job: null,
    findRequest: 0,
    replaceRequest: 0,
    documentNumber: 0,
  }));
  // A cell belongs to the sheet in view: no other sheet can interpret its row.
  session.subscribe(({ sheet, activeCell }, before) => {
    if (sheet !== before.sheet && activeCell !== null && activeCell === before.activeCell) session.setState({ activeCell: null });
  });
  return session;
}

/**
 * Performs one command: one gesture, one step of undo. A command that would exceed a limit is not performed, and the
 * status line names the limit.
 */
export function dispatch(session: Session, command: Command): boolean {
  const limit = commandLimit(currentDocument(session.getState()), command);
  if (limit === null) move(session, (history) => perform(history, command));
  else session.setState({ remark: { kind: 'problem', say: (language) => issueSentence(limit, language) } });
  return limit === null;
}

/** Whether there is a step to undo in the present history. */
export const canUndo = ({ ownHistory, history }: SessionState): boolean => ownHistory?.canUndo ?? history.past.length > 0;
export const canRedo = ({ ownHistory, history }: SessionState): boolean => ownHistory?.canRedo ?? history.future.length > 0;

/** Undoes the last step and reports its name. */
export function undoStep(session: Session): void {
  const { ownHistory } = session.getState();
  if (ownHistory !== null) return ownHistory.undo();
  const step = session.getState().history.past.at(-1);
  move(session, undo);
  if (step !== undefined) session.setState({ remark: { kind: 'news', say: (language) => windowText[language].undone(commandLabel(step.command, language)) } });
}

/** Redoes the undone step and reports its name. */
export function redoStep(session: Session): void {
  const { ownHistory } = session.getState();
  if (ownHistory !== null) return ownHistory.redo();
  const step = session.getState().history.future.at(-1);
  move(session, redo);
  if (step !== undefined) session.setState({ remark: { kind: 'news', say: (language) => windowText[language].redone(commandLabel(step.command, language)) } });
}

/** Replaces the document. `saved` null means that none of it is on disk yet. */
export function showDocument(session: Session, document: GrantDocument, saved: GrantDocument | null, file: FileReference | null): void {
  session.setState(({ sheets, documentNumber }) => ({ ...newDocumentState(document, saved, sheets), file, documentNumber: documentNumber + 1 }));
}

/** {@link showDocument} for a sample, which has no file and is marked as a sample until it is saved. */
export function showSample(session: Session, sample: GrantDocument): void {
  session.setState(({ sheets, documentNumber }) => ({ ...newDocumentState(sample, sample, sheets), isSample: true, documentNumber: documentNumber + 1 }));
}

/** Shows the start screen over the document, which stays unchanged. */
export function showStartScreen(session: Session): void {
  session.setState({ startScreen: 'shown', dialog: null });
}

/** Returns from the start screen to the document, if there is one. */
export function leaveStartScreen(session: Session): void {
  session.setState(({ hasDocument, startScreen }) => ({ startScreen: hasDocument ? null : startScreen }));
}

export function documentSaved(session: Session, document: GrantDocument, file: FileReference): void {
  session.setState(({ history }) => ({ history: markSaved(history, document), file, isSample: false }));
}

/** The document state of the window. */
export const documentPresence = ({ hasDocument, startScreen }: SessionState): DocumentPresence => (!hasDocument ? 'none' : startScreen === null ? 'inView' : 'covered');

export const currentDocument = ({ history }: SessionState): GrantDocument => history.document;
export const hasUnsavedChanges = ({ history }: SessionState): boolean => isEdited(history);

/** Whether text typed into a cell was refused and waits to be corrected or cancelled: another sheet would lose it. */
export const hasRefusedText = ({ activeCell }: SessionState): boolean => activeCell?.refused === true;

/** Shows another sheet; returns false where a refused text prevents it. */
export function showSheet(session: Session, sheet: string): boolean {
  const state = session.getState();
  if (state.sheet !== sheet && hasRefusedText(state)) return false;
  session.setState({ sheet, remark: null });
  return true;
}

/** Counts over the whole window: a screen clears the target it has reached, and the next one must differ from it. */
let targetCount = 0;

/** Goes to a place of the document by its path, on whichever sheet shows it. */
export function goTo(session: Session, path: string): void {
  session.setState((state) => {
    const { sheet, sheets } = state;
    const owner = sheets.find(({ owns }) => owns.some((key) => path === key || path.startsWith(`${key}[`)));
    if (owner !== undefined && owner.id !== sheet && hasRefusedText(state)) return {};
    targetCount += 1;
    return {
      target: { path, request: targetCount },
      sheet: owner?.id ?? sheet,
      ...((owner === undefined || owner.besideTerms?.includes(path) === true) && { termsPanelOpen: true, termsOverSheet: true }),
    };
  });
}

/** Steps the history and updates the figures: rows that the change cannot affect are kept. */
function move(session: Session, step: (history: History) => History): void {
  session.setState(({ history: before, table, hiddenRows, slices }) => {
    const history = step(before);
    return {
      history,
      table: history.document === table.document ? table : recalculateScenarios(table, history.document),
      hiddenRows: filtersToApply(hiddenRows, before, history),
      slices: followedSlices(slices, before.document, history.document),
      remark: null,
    };
  });
}

/** The present value of a slice. */
export const inSlice = <Value>({ slices }: SessionState, slice: Slice<Value>): Value => sliceValue(slices, slice);

/** Changes the value of a slice; `change` receives the present one. */
export function setSlice<Value>(session: Session, slice: Slice<Value>, change: (value: Value) => Value): void {
  const { slices } = session.getState();
  const value = sliceValue(slices, slice);
  const next = change(value);
  if (next !== value) session.setState({ slices: withSlice(slices, slice, next) });
}

let noticeCount = 0;

export function notify(session: Session, kind: Notice['kind'], text: string, lines: readonly string[] = []): void {
  noticeCount += 1;
  const notice: Notice = { id: noticeCount, kind, text, lines };
  session.setState(({ notices }) => ({ notices: [...notices.slice(-2), notice] }));
}

export function dismissNotice(session: Session, id: number): void {
  session.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

function newDocumentState(document: GrantDocument, saved: GrantDocument | null, [first]: readonly SheetPlaces[]) {
  return {
    history: startHistory(document, saved),
    table: calculateScenarios(document),
    file: null,
    hasDocument: true,
    isSample: false,
    startScreen: null,
    draft: NO_DRAFT,
    sheet: first?.id ?? '',
    hiddenRows: { scenarios: null, allottees: null },
    slices: NO_SLICES,
    target: null,
    dialog: null,
    remark: null,
    summary: null,
  };
}
