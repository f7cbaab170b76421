import type { BrowserContext, Frame, Page, Request as PageRequest } from 'playwright-core';
import { structuredCopy } from './clone.ts';
import type { Context } from './context.ts';
import { destroyable } from './destroyable.ts';
import { createIpc, type Sender } from './ipc.ts';
import type { Loading } from './loading.ts';
import { createLoading } from './loading.ts';
import { createPageHost } from './page-host.ts';
import type { FromPage } from './page-line.ts';
import { fromBrowser, type SchemeProtocol } from './protocol.ts';
import { createSession } from './session.ts';
import { preventableEvent } from './strict.ts';
import { wordsOf } from './typings.ts';

type Key = Extract<FromPage, { kind: 'key' }>;

export interface ContentsNeeds {
  readonly browser: BrowserContext;
  readonly protocol: SchemeProtocol;
  readonly preload: string;
  readonly size: () => { readonly width: number; readonly height: number };
  readonly press: (key: Key) => void;
  readonly watch: (page: Page) => void;
  /** Something has been painted for the first time. */
  readonly painted: () => void;
  /** Whether every child process ends at its start. */
  readonly childrenDie: () => boolean;
  /** Tells the program as a whole that the page is gone. */
  readonly gone: (event: object, details: object) => void;
}

/** What a program sees of a frame of the page. */
export const senderOf = (frame: Frame): Sender => {
  const parent = frame.parentFrame();
  return { url: fromBrowser(frame.url()), parent: parent === null ? null : senderOf(parent) };
};

/** `webContents` of one window, and what the rest of the stand-in needs of it. */
export const createWebContents = (context: Context, needs: ContentsNeeds) => {
  const { machine, problems } = context;
  const events = context.events('WebContents');
  const deniedWindows: string[] = [];
  let windowOpen: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  const state = { destroyed: false, crashed: false, zoomLevel: 0 };
  const emit = (name: string, ...values: readonly unknown[]): void => void events.emit(name, preventableEvent({ sender: null }), ...values);

  const ipc = createIpc(context, () => module);
  const host = createPageHost({
    ...needs,
    breakPreload: machine.breakPreload,
    receive,
    mayNavigate,
    popup(url) {
      if (windowOpen({ url }).action === 'deny') deniedWindows.push(url);
    },
  });
  const loading: Loading = createLoading({ machine, host, emit, painted: needs.painted, childrenDie: needs.childrenDie, crash, report: (text) => void problems.push(text) });
  const session = createSession(context, () => module, loading.url);

  function receive(page: Page, message: FromPage): void {
    if (state.destroyed) return;
    if (message.kind === 'key') return needs.press(message);
    if (message.kind === 'preloadError') return emit('preload-error', needs.preload, Object.assign(new Error(message.message), { stack: message.stack }));
    const sender = senderOf(page.mainFrame());
    if (message.kind === 'message') return ipc.receive(sender, message.channel, message.args);
    const { id, channel, args } = message;
    ipc.invoke(sender, channel, args).then(
      (value) => host.send({ kind: 'answer', id, value }),
      (error: unknown) => host.send({ kind: 'failure', id, message: `Error invoking remote method '${channel}': ${String(error)}` }),
    );
  }

  /** Whether the program lets a frame go where it wants to. */
  function mayNavigate(request: PageRequest): boolean {
    const isMainFrame = request.frame().parentFrame() === null;
    const event = preventableEvent({ url: fromBrowser(request.url()), isMainFrame });
    if (isMainFrame) events.emit('will-navigate', event, event.url);
    events.emit('will-frame-navigate', event);
    return !event.defaultPrevented;
  }

  /** The process of the page ends for a reason of Electron's list. */
  function crash(reason: string, exitCode: number): void {
    if (!wordsOf('RenderProcessGoneDetails', 'reason').has(reason)) throw new Error(`Electron knows no reason "${reason}" for a page to be gone.`);
    state.crashed = true;
    loading.stop('ERR_FAILED');
    void host.drop();
    const [event, details] = [preventableEvent({}), { reason, exitCode }];
    events.emit('render-process-gone', event, details);
    needs.gone(event, details);
  }

  const load = (url: string): Promise<void> => {
    state.crashed = false;
    return loading.load(url);
  };

  const inPage = (command: string) => (): void => {
    void host.live()?.evaluate((name) => document.execCommand(name), command).catch(() => undefined);
  };

  const members = {
    ...events.members,
    id: 1,
    session: session.module,
    ipc: ipc.module,
    loadURL: load,
    reload: () => void load(loading.url()).catch(() => undefined),
    getURL: () => loading.url(),
    getTitle: () => '',
    isLoading: () => loading.isLoading(),
    isCrashed: () => state.crashed,
    isDestroyed: () => state.destroyed,
    getType: () => 'window',
    setWindowOpenHandler: (handler: typeof windowOpen) => void (windowOpen = handler),
    send(channel: string, ...args: readonly unknown[]): void {
      if (typeof channel !== 'string') throw context.refuse('Missing required channel argument');
      try {
        host.send({ kind: 'event', channel, args: structuredCopy(args) });
      } catch (error) {
        // Electron writes this to its console alone, so that nobody would see that the message is lost.
        problems.push(`A message "${channel}" to the page was lost: ${String(error)}`);
      }
    },
    undo: inPage('undo'),
    redo: inPage('redo'),
    cut: inPage('cut'),
    copy: inPage('copy'),
    paste: inPage('paste'),
    delete: inPage('delete'),
    selectAll: inPage('selectAll'),
    focus: () => undefined,
    setZoomLevel: (level: number) => void (state.zoomLevel = level),
    getZoomLevel: () => state.zoomLevel,
    setIgnoreMenuShortcuts: () => undefined,
    setVisualZoomLevelLimits: () => Promise.resolve(),
    toggleDevTools: () => undefined,
  };
  const module = destroyable(context.strict('webContents', members, 'WebContents'), () => state.destroyed, ['ipc']);

  return {
    module,
    events,
    emit,
    ipc,
    deniedWindows,
    permission: session.permission,
    crash,
    failNextLoad: () => loading.failNext(),
    execute: (command: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'delete' | 'selectAll') => members[command](),
    page: () => host.page(),
    url: () => loading.url(),
    async destroy(): Promise<void> {
      if (state.destroyed) return;
      state.destroyed = true;
      loading.stop('ERR_FAILED');
      emit('destroyed');
      await host.drop();
    },
  };
};

export type WebContents = ReturnType<typeof createWebContents>;
