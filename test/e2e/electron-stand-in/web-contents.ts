import { EventEmitter } from 'node:events';
import type { Frame, Page, Request as PageRequest } from 'playwright-core';
import { openPageLine, type FromPage, type PageLine } from './page-line.ts';
import { fromBrowser } from './protocol.ts';
import { preventableEvent, strict } from './strict.ts';

/** Who sends a message: what the program sees of a frame. */
export interface Sender {
  readonly url: string;
  readonly parent: Sender | null;
}

type InvokeHandler = (event: { readonly senderFrame: Sender | null }, ...args: readonly unknown[]) => unknown;
type PermissionAsked = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;

export const senderOf = (frame: Frame): Sender => {
  const parent = frame.parentFrame();
  return { url: fromBrowser(frame.url()), parent: parent === null ? null : senderOf(parent) };
};

const createSession = () => {
  let asked: PermissionAsked = (_contents, _permission, answer) => answer(true);
  let checked: (contents: unknown, permission: string) => boolean = () => true;
  const module = strict('session', {
    setPermissionRequestHandler: (handler: typeof asked) => void (asked = handler),
    setPermissionCheckHandler: (handler: typeof checked) => void (checked = handler),
    setDevicePermissionHandler: () => undefined,
  });
  const grants = (permission: string): boolean => {
    let granted = false;
    asked(null, permission, (answer) => (granted = answer));
    return granted || checked(null, permission);
  };
  return { module, grants };
};

/** `webContents` of one page, and what the rest of the stand-in needs of it. */
export const createWebContents = (press: (key: Extract<FromPage, { kind: 'key' }>) => void) => {
  const events = new EventEmitter();
  const handlers = new Map<string, InvokeHandler>();
  const session = createSession();
  const deniedWindows: string[] = [];
  let windowOpen: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  let line: PageLine | null = null;
  let destroyed = false;

  const invoke = async (sender: Sender | null, channel: string, ...args: readonly unknown[]): Promise<unknown> => {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return handler({ senderFrame: sender }, ...args);
  };

  const receive = (page: Page, message: FromPage): void => {
    if (message.kind === 'key') return press(message);
    const { id, channel, args } = message;
    invoke(senderOf(page.mainFrame()), channel, ...args).then(
      (value) => line?.send({ kind: 'answer', id, value }),
      (error: unknown) => line?.send({ kind: 'failure', id, message: `Error invoking remote method '${channel}': ${String(error)}` }),
    );
  };

  const module = strict('webContents', {
    session: session.module,
    ipc: strict('webContents.ipc', {
      handle(channel: string, handler: InvokeHandler) {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
        handlers.set(channel, handler);
      },
    }),
    on: (name: string, listener: (...values: unknown[]) => void) => void events.on(name, listener),
    setWindowOpenHandler: (handler: typeof windowOpen) => void (windowOpen = handler),
    isDestroyed: () => destroyed,
    send: (channel: string, ...args: readonly unknown[]) => void line?.send({ kind: 'event', channel, args }),
  });

  /** Whether the program lets a frame go where it wants to. */
  const mayNavigate = (request: PageRequest): boolean => {
    const event = preventableEvent({ url: fromBrowser(request.url()) });
    if (request.frame().parentFrame() === null) events.emit('will-navigate', event, event.url);
    events.emit('will-frame-navigate', event);
    return !event.defaultPrevented;
  };

  const attach = async (page: Page, preloadFile: string): Promise<void> => {
    line = await openPageLine(page, preloadFile, (message) => receive(page, message));
    page.on('popup', (popup) => {
      const url = fromBrowser(popup.url());
      if (windowOpen({ url }).action === 'deny') deniedWindows.push(url);
      void popup.close();
    });
  };

  return {
    module,
    attach,
    invoke,
    mayNavigate,
    deniedWindows,
    grants: session.grants,
    emit: (name: string, ...values: readonly unknown[]) => void events.emit(name, ...values),
    destroy: () => void (destroyed = true),
  };
};
