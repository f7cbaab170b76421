import { EventEmitter } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { deferred } from './deferred.ts';
import type { FromPage } from './page-line.ts';
import { fromBrowser, toBrowser, type createProtocol } from './protocol.ts';
import { onlyKnown, preventableEvent, strict } from './strict.ts';
import { createWebContents } from './web-contents.ts';

interface WindowOptions {
  readonly width: number;
  readonly height: number;
  readonly webPreferences: { readonly preload: string };
}

const OPTIONS = ['title', 'width', 'height', 'minWidth', 'minHeight', 'show', 'backgroundColor', 'webPreferences'];

/** What a shipped page may be given: anything weaker is refused here, whatever else a test looks at. */
const PREFERENCES = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false };

const isLocked = (preferences: object): boolean => isDeepStrictEqual(preferences, PREFERENCES);

const checkOptions = (options: WindowOptions): void => {
  onlyKnown('BrowserWindow', options, OPTIONS);
  const { preload, ...preferences } = options.webPreferences;
  if (preload === '' || !isLocked(preferences)) {
    throw new Error(`The window's preferences are not those of a locked page: ${JSON.stringify(preferences)}.`);
  }
};

export interface WindowNeeds {
  readonly context: BrowserContext;
  readonly protocol: ReturnType<typeof createProtocol>;
  readonly press: (key: Extract<FromPage, { kind: 'key' }>) => void;
  readonly watch: (page: Page) => void;
  readonly allClosed: () => void;
}

/** One window of the program over one page of the browser. */
export const createWindow = (options: WindowOptions, { context, protocol, press, watch, allClosed }: WindowNeeds) => {
  checkOptions(options);
  const events = new EventEmitter();
  const contents = createWebContents(press);
  const loaded = deferred<Page>();
  const state = { title: '', edited: false, shown: false, focused: 0, closed: false };
  const told = deferred<void>();
  let expected = '';

  const openPage = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.setViewportSize({ width: options.width, height: options.height });
    watch(page);
    await contents.attach(page, options.webPreferences.preload);
    await page.route('**/*', async (route) => {
      const request = route.request();
      const wanted = request.isNavigationRequest() && request.url() !== expected;
      if (wanted && !contents.mayNavigate(request)) return route.abort('aborted');
      return fromBrowser(request.url()).startsWith('app:') ? protocol.answer(route) : route.abort('blockedbyclient');
    });
    return page;
  };
  const opened = openPage();
  opened.catch(loaded.reject);

  const destroy = (): void => {
    if (state.closed) return;
    state.closed = true;
    contents.destroy();
    events.emit('closed');
    void opened.then((page) => page.close());
    allClosed();
  };

  /** A person closes the window; answers whether it has closed. */
  const requestClose = (): boolean => {
    if (state.closed) return true;
    const event = preventableEvent({});
    events.emit('close', event);
    if (!event.defaultPrevented) destroy();
    return !event.defaultPrevented;
  };

  const module = strict('BrowserWindow', {
    webContents: contents.module,
    on: (name: string, listener: (...values: unknown[]) => void) => void events.on(name, listener),
    once: (name: string, listener: (...values: unknown[]) => void) => void events.once(name, listener),
    async loadURL(url: string) {
      const page = await opened;
      expected = toBrowser(url);
      await page.goto(expected);
      events.emit('ready-to-show');
      loaded.resolve(page);
    },
    show: () => void (state.shown = true),
    focus: () => void (state.focused += 1),
    isMinimized: () => false,
    restore: () => undefined,
    setTitle(title: string) {
      state.title = title;
      told.resolve();
    },
    setDocumentEdited: (edited: boolean) => void (state.edited = edited),
    destroy,
  });

  return { module, contents, state, loaded: loaded.promise, told: told.promise, requestClose };
};

export type StandInWindow = ReturnType<typeof createWindow>;
