import { existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import type { Context } from './context.ts';
import { deferred } from './deferred.ts';
import { destroyable } from './destroyable.ts';
import type { FromPage } from './page-line.ts';
import type { SchemeProtocol } from './protocol.ts';
import { onlyKnown, preventableEvent } from './strict.ts';
import { membersOf } from './typings.ts';
import { createWebContents } from './web-contents.ts';
import { createFrame, type FrameOptions } from './window-frame.ts';

export interface WindowOptions extends FrameOptions {
  readonly webPreferences: { readonly preload: string };
}

/** What a shipped page may be given: anything weaker is refused here, whatever else a test looks at. */
const PREFERENCES = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false };

const checkOptions = ({ refuse }: Context, options: WindowOptions): void => {
  onlyKnown('BrowserWindow', options, membersOf('BrowserWindowConstructorOptions'), refuse);
  // Electron shows its own icon where it does not find the program's.
  if (typeof options.icon === 'string' && !existsSync(options.icon)) throw refuse(`The window's icon is not there: ${options.icon}.`);
  const { preload, ...preferences } = options.webPreferences;
  onlyKnown('webPreferences', preferences, membersOf('WebPreferences'), refuse);
  if (preload === '' || !isDeepStrictEqual(preferences, PREFERENCES)) {
    throw refuse(`The window's preferences are not those of a locked page: ${JSON.stringify(preferences)}.`);
  }
};

export interface WindowNeeds {
  readonly browser: BrowserContext;
  readonly protocol: SchemeProtocol;
  readonly press: (key: Extract<FromPage, { kind: 'key' }>) => void;
  readonly watch: (page: Page) => void;
  readonly childrenDie: () => boolean;
  readonly created: (window: StandInWindow) => void;
  /** Tells `app` of something that belongs to one window. */
  readonly tellApp: (name: string, ...values: readonly unknown[]) => void;
  readonly closed: (window: StandInWindow) => void;
  /** The window did not let itself be closed. */
  readonly closeCancelled: () => void;
}

/** One window of the program over one page of the browser. */
export const createWindow = (context: Context, options: WindowOptions, needs: WindowNeeds) => {
  context.needsReady('Cannot create BrowserWindow before app is ready');
  checkOptions(context, options);
  const events = context.events('BrowserWindow');
  const frame = createFrame(context, events, options);
  const { state } = frame;
  const told = deferred<void>();
  const emit = (name: string, ...values: readonly unknown[]): void => void events.emit(name, preventableEvent({}), ...values);

  const contents = createWebContents(context, {
    ...needs,
    preload: options.webPreferences.preload,
    size: () => ({ width: state.normalBounds.width, height: state.normalBounds.height }),
    painted: () => void (!state.closed && events.emit('ready-to-show')),
    gone: (event, details) => needs.tellApp('render-process-gone', event, contents.module, details),
  });

  const destroy = (): void => {
    if (state.closed) return;
    state.closed = true;
    void contents.destroy();
    emit('closed');
    needs.closed(window);
  };

  /** A person closes the window; answers whether it has closed. */
  const requestClose = (): boolean => {
    if (state.closed) return true;
    const event = preventableEvent({});
    events.emit('close', event);
    if (event.defaultPrevented) needs.closeCancelled();
    else destroy();
    return !event.defaultPrevented;
  };

  const module = destroyable(
    context.strict(
      'BrowserWindow',
      {
        ...events.members,
        ...frame.members,
        id: 1,
        webContents: contents.module,
        setTitle(title: string): void {
          frame.members.setTitle(title);
          told.resolve();
        },
        loadURL: (url: string) => contents.module.loadURL(url),
        reload: () => contents.module.reload(),
        setMenuBarVisibility: () => undefined,
        setAutoHideMenuBar: () => undefined,
        isDestroyed: () => state.closed,
        close: () => void requestClose(),
        destroy,
      },
      'BrowserWindow',
    ),
    () => state.closed,
    // Destroying twice does nothing.
    ['destroy'],
  );

  const window = { module, frame, events, contents, state, emit, told: told.promise, requestClose, destroy };
  needs.tellApp('browser-window-created', preventableEvent({}), module);
  needs.tellApp('web-contents-created', preventableEvent({}), contents.module);
  needs.created(window);
  if (options.show !== false) frame.members.show();
  return window;
};

export interface StandInWindow {
  readonly module: object;
  readonly frame: ReturnType<typeof createFrame>;
  readonly events: ReturnType<Context['events']>;
  readonly contents: ReturnType<typeof createWebContents>;
  readonly state: ReturnType<typeof createFrame>['state'];
  readonly emit: (name: string, ...values: readonly unknown[]) => void;
  /** The page has told its state for the first time. */
  readonly told: Promise<void>;
  readonly requestClose: () => boolean;
  readonly destroy: () => void;
}
