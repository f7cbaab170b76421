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

/** A cell or term that something outside its own screen asks to go to. `request` tells one asking from the next. */
export interface Target {
  readonly path: string;
  readonly request: number;
}

/** A sentence that stays until it is read. */
export interface Notice {
  readonly id: number;
  readonly kind: 'news' | 'problem';
  readonly text: string;
  readonly lines: readonly string[];
}

/** Steps back and forth of a screen that changes something else than the document, such as a list before import. */
export interface OwnHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** A sentence of the status line; it follows the language. */
export interface Remark {
  readonly kind: 'news' | 'problem';
  readonly say: (language: Language) => string;
}

/**
 * What a person fills in at the moment: a ladder of prices, a column of their own (a new one, or the one of this id), the
 * value of an input that is looked for, a command among all of them, what keys there are, a page of the help (and what of
 * it: the definition of this id), how a sheet is arranged or which of its columns are in view (its screen asks both); or nothing.
 */
export type OpenDialog =
  | { readonly kind: 'ladder' | 'solve' | 'allocation' | 'termsFromList' | 'commands' | 'shortcuts' | 'arrangement' | 'columnsInView' }
  | { readonly kind: 'column'; readonly list: ColumnList; readonly id: string | null }
  | { readonly kind: 'help'; readonly page: HelpPage; readonly about?: string }
  | null;

/** Everything the window shows. The document changes by commands alone; the rest is how it is looked at. */
export interface SessionState {
  readonly history: History;
  /** What undo and redo are about while a screen is in view that has a history of its own; null where they are about the document. */
  readonly ownHistory: OwnHistory | null;
  /** Every figure of the document, worked out once for each change. */
  readonly table: ScenarioTable;
  readonly file: FileReference | null;
  /** Whether a person has opened or begun a document. Until then there is an empty one that nobody sees. */
  readonly hasDocument: boolean;
  /** Whether the document is a sample as long as nobody has saved it. */
  readonly isSample: boolean;
  /** The screen that the program starts with; 'opening' while a document that it was started with is awaited, null where the document is in view. */
  readonly startScreen: 'shown' | 'opening' | null;
  /** Which hint of the tour is shown, from 0; null while the tour is not. */
  readonly tour: number | null;
  /** Whether this person has seen the tour. */
  readonly tourSeen: boolean;
  /** Which column was which in lists that were imported, by their shape. */
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
  /** Which places of the document each sheet shows. */
  readonly sheets: readonly SheetPlaces[];
  /** The id of the sheet in view. */
  readonly sheet: string;
  /** The cell that keys are about, on the sheet in view. */
  readonly activeCell: ActiveCell | null;
  /** Whether the screen in view has a sheet of cells. */
  readonly hasCells: boolean;
  /** What the filters of each sheet left out when they were applied last; null where they are still to be. */
  readonly hiddenRows: Readonly<Record<ArrangedSheet, HiddenRows | null>>;
  readonly target: Target | null;
  readonly dialog: OpenDialog;
  /** Another one for each document that comes into view: what is half typed is not taken along. */
  readonly documentNumber: number;
  /** How often a search in the sheet in view was asked for. */
  readonly findRequest: number;
  /** How often replacing in it was. */
  readonly replaceRequest: number;
  readonly question: Question | null;
  readonly job: Job | null;
  /** What the last gesture in a sheet came to, for the status line, until the person goes on. */
  readonly remark: Remark | null;
  /** What the numbers among the chosen cells come to. */
  readonly summary: SelectionTotals | null;
  readonly notices: readonly Notice[];
  /** What sheets and dialogs keep of how they are looked at. */
  readonly slices: SliceValues;
}

export type Session = StoreApi<SessionState>;

/** What a session starts with. */
export interface SessionStart {
  readonly document: GrantDocument;
  readonly language: Language;
  readonly theme: Theme;
  readonly termsPanelOpen: boolean;
  readonly sheets: readonly SheetPlaces[];
  /** Whether it begins with the start screen, over a document that nobody has asked for. */
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
  // A cell is one of the sheet in view: no other sheet can make anything of its row.
  session.subscribe(({ sheet, activeCell }, before) => {
    if (sheet !== before.sheet && activeCell !== null && activeCell === before.activeCell) session.setState({ activeCell: null });
  });
  return session;
}

/** Performs one command: one gesture, one step of undo. One that would pass a limit is not begun, and the status line says which. */
export function dispatch(session: Session, command: Command): boolean {
  const limit = commandLimit(currentDocument(session.getState()), command);
  if (limit === null) move(session, (history) => perform(history, command));
  else session.setState({ remark: { kind: 'problem', say: (language) => issueSentence(limit, language) } });
  return limit === null;
}

/** Whether there is a step to take back, of whatever undo is about now. */
export const canUndo = ({ ownHistory, history }: SessionState): boolean => ownHistory?.canUndo ?? history.past.length > 0;
export const canRedo = ({ ownHistory, history }: SessionState): boolean => ownHistory?.canRedo ?? history.future.length > 0;

/** Takes the last step back, and says which it was. */
export function undoStep(session: Session): void {
  const { ownHistory } = session.getState();
  if (ownHistory !== null) return ownHistory.undo();
  const step = session.getState().history.past.at(-1);
  move(session, undo);
  if (step !== undefined) session.setState({ remark: { kind: 'news', say: (language) => windowText[language].undone(commandLabel(step.command, language)) } });
}

/** Takes the step that was taken back once more, and says which it was. */
export function redoStep(session: Session): void {
  const { ownHistory } = session.getState();
  if (ownHistory !== null) return ownHistory.redo();
  const step = session.getState().history.future.at(-1);
  move(session, redo);
  if (step !== undefined) session.setState({ remark: { kind: 'news', say: (language) => windowText[language].redone(commandLabel(step.command, language)) } });
}

/** Another document takes the place of this one. `saved` null means that nothing of it is on disk yet. */
export function showDocument(session: Session, document: GrantDocument, saved: GrantDocument | null, file: FileReference | null): void {
  session.setState(({ sheets, documentNumber }) => ({ ...newDocumentState(document, saved, sheets), file, documentNumber: documentNumber + 1 }));
}

/** The same for a sample, which has no file and is marked until it gets one. */
export function showSample(session: Session, sample: GrantDocument): void {
  session.setState(({ sheets, documentNumber }) => ({ ...newDocumentState(sample, sample, sheets), isSample: true, documentNumber: documentNumber + 1 }));
}

/** The start screen over the document, which stays as it is. */
export function showStartScreen(session: Session): void {
  session.setState({ startScreen: 'shown', dialog: null });
}

/** Back from the start screen to the document, where there is one. */
export function leaveStartScreen(session: Session): void {
  session.setState(({ hasDocument, startScreen }) => ({ startScreen: hasDocument ? null : startScreen }));
}

export function documentSaved(session: Session, document: GrantDocument, file: FileReference): void {
  session.setState(({ history }) => ({ history: markSaved(history, document), file, isSample: false }));
}

/** What of a document the window has. */
export const documentPresence = ({ hasDocument, startScreen }: SessionState): DocumentPresence => (!hasDocument ? 'none' : startScreen === null ? 'inView' : 'covered');

export const currentDocument = ({ history }: SessionState): GrantDocument => history.document;
export const hasUnsavedChanges = ({ history }: SessionState): boolean => isEdited(history);

/** Whether a text that was typed into a cell was refused, and waits there to be mended or given up: another sheet would lose it. */
export const hasRefusedText = ({ activeCell }: SessionState): boolean => activeCell?.refused === true;

/** Shows another sheet; false where a refused text holds it back. */
export function showSheet(session: Session, sheet: string): boolean {
  const state = session.getState();
  if (state.sheet !== sheet && hasRefusedText(state)) return false;
  session.setState({ sheet, remark: null });
  return true;
}

/** Of the whole window: whoever has gone to a place takes it away, and the next one must not look like it. */
let targetCount = 0;

/** Goes to a place of the document by its path, on whichever sheet it is. */
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

/** The history goes on, and the figures follow: rows that the change cannot have touched are kept. */
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

/** What a slice holds now. */
export const inSlice = <Value>({ slices }: SessionState, slice: Slice<Value>): Value => sliceValue(slices, slice);

/** Puts another value into a slice; made from the one it holds where that is asked for. */
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
