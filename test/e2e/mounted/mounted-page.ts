import { getGridApi } from 'ag-grid-community';
import { createRoot, type Root } from 'react-dom/client';
import type { Command } from '#shared/commands/command.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { ErrorWatch } from '#renderer/app/errors/error-watch.tsx';
import { openWindow } from '#renderer/app/open-window.tsx';
import type { Language } from '#shared/text/language.ts';
import { NEW_ALLOTTEE_ROW } from '#renderer/features/allottees/allottee-source.ts';
import { currentDocument, dispatch, redoStep, undoStep, type Session } from '#renderer/store/session.ts';
import { rememberSearch } from '#renderer/grid/find/last-search.ts';
import { createMountedHost, type Around, type MountedHost } from './mounted-host.ts';
import { PageListeners } from './page-listeners.ts';

/** Language and theme of a window. */
export interface Looks {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
}

/** The page for tests that need no shell: it shows the program's whole window over a host in memory, one window after the other. */
export interface MountedPage {
  /** Shows a new window that keeps nothing of the previous one, except the given choices. */
  open(around: Around): Promise<void>;
  /** Changes language and theme of the window in its present state. */
  look(looks: Looks): void;
  /** Removes the window and everything that it left in the page. */
  close(): void;
  /** The host of the present window. */
  host(): MountedHost;
  /** Performs a command of the document, or takes the last one back. */
  perform(step: Command | 'undo' | 'redo'): void;
  /** The ids of all allottees, from top to bottom. */
  allotteeIds(): readonly string[];
  /** Ids of the rows that the list of allottees should show, from top to bottom. */
  allotteeRows(): readonly string[];
  /** How many places of rows the grid in view knows. */
  knownRows(): number;
}

declare global {
  var mounted: MountedPage;
}

const listeners = new PageListeners();
const attributes = [document.documentElement, document.body].map((element) => ({ element, before: attributesOf(element) }));
let shown: { readonly root: Root; readonly host: MountedHost; session: Session | null } | null = null;

globalThis.mounted = {
  async open(around) {
    const element = document.body.appendChild(document.createElement('div'));
    element.id = 'root';
    const root = createRoot(element);
    const host = createMountedHost(around);
    shown = { root, host, session: null };
    shown.session = await openWindow(host.api, around.startScreen === true ? null : referenceDocument(), new ErrorWatch(), root);
  },
  look(looks) {
    shown?.session?.setState(looks);
  },
  close() {
    shown?.root.unmount();
    shown = null;
    listeners.removeAll();
    document.body.replaceChildren();
    for (const { element, before } of attributes) restoreAttributes(element, before);
    localStorage.clear();
    sessionStorage.clear();
    getSelection()?.removeAllRanges();
    rememberSearch({ text: '', wholeCell: false });
  },
  host() {
    if (shown === null) throw new Error('No window is shown.');
    return shown.host;
  },
  perform(step) {
    const session = sessionInView();
    if (step === 'undo') undoStep(session);
    else if (step === 'redo') redoStep(session);
    else dispatch(session, step);
  },
  allotteeIds: () => currentDocument(sessionInView().getState()).allottees.map(({ id }) => id),
  allotteeRows() {
    const state = sessionInView().getState();
    return [...mounted.allotteeIds().filter((id) => state.hiddenRows.allottees?.ids.has(id) !== true), NEW_ALLOTTEE_ROW];
  },
  knownRows() {
    let known = 0;
    getGridApi(document.querySelector('.sheet-grid [grid-id]'))?.forEachNode(() => void (known += 1));
    return known;
  },
};

function sessionInView(): Session {
  const session = shown?.session;
  if (session == null) throw new Error('No window is shown.');
  return session;
}

function attributesOf(element: Element): ReadonlyMap<string, string> {
  return new Map(Array.from(element.attributes, ({ name, value }) => [name, value]));
}

function restoreAttributes(element: Element, before: ReadonlyMap<string, string>): void {
  for (const name of element.getAttributeNames()) if (!before.has(name)) element.removeAttribute(name);
  for (const [name, value] of before) element.setAttribute(name, value);
}
