import { createRequire, register } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../browser.ts';
import { createApp } from './app.ts';
import { createWindow, type StandInWindow } from './browser-window.ts';
import { deferred } from './deferred.ts';
import { createDialogs, type DialogScript, type ScriptedDialog } from './dialogs.ts';
import { createMenuBar, type MenuHandle } from './menu.ts';
import { createProtocol } from './protocol.ts';
import { preventableEvent, strict } from './strict.ts';
import { createUtilityProcess } from './utility-process.ts';
import { senderOf, type Sender } from './web-contents.ts';

const BUILT = resolve(import.meta.dirname, '../../../dist');

export interface DesktopOptions {
  /** Where the program keeps settings, drafts and recent files; its dialogs start here as well. */
  readonly dataDir: string;
  /** What a person will answer, in order. More can be added later. */
  readonly dialogs?: readonly ScriptedDialog[];
  /** Arguments of the start, such as a document. */
  readonly args?: readonly string[];
  readonly locale?: string;
  readonly firstInstance?: boolean;
  /** The built program, where it is not the project's own. */
  readonly built?: string;
}

/** The running desktop program. */
export interface Desktop {
  readonly page: Page;
  readonly menu: MenuHandle;
  readonly dialogs: DialogScript;
  /** What the frame of the window shows. */
  readonly window: StandInWindow['state'];
  /** Addresses of windows the page wanted to open and was denied. */
  readonly deniedWindows: readonly string[];
  /** Errors of the page and of the stand-in; `close` fails when there are any left. */
  readonly problems: string[];
  /** Settles when the program has ended. */
  readonly ended: Promise<void>;
  isSandboxed(): boolean;
  grants(permission: string): boolean;
  /** A message that comes from anywhere: `null` is a frame that is gone already. */
  invokeAs(sender: Sender | null, channel: string, request: unknown): Promise<unknown>;
  /** The frame the page itself sends from. */
  mainFrame(): Sender;
  /** A person closes the window. */
  requestClose(): void;
  startAgain(args: readonly string[], workingFolder: string): void;
  /** Ends the browser, and says what went wrong meanwhile. */
  close(): Promise<void>;
}

const STARTS = Symbol.for('grantsheet.electron-stand-ins');

interface Registry {
  [STARTS]?: Map<string, object>;
}

/** The one map of running stand-ins: `electron-module.mjs` finds its own by the name of the start. */
const starts = (): Map<string, object> => {
  const registry = globalThis as Registry; // the symbol is ours
  if (registry[STARTS] === undefined) {
    registry[STARTS] = new Map();
    register('./resolve-electron.mjs', import.meta.url);
  }
  return registry[STARTS];
};

const nativeImport = createRequire(import.meta.url)('./native-import.cjs') as (url: string) => Promise<unknown>; // the file is one line

/** Runs the built main process as a start of the program would: with these arguments and this data folder. */
const runMain = async (mainFile: string, electron: object, { dataDir, args = [] }: DesktopOptions): Promise<void> => {
  const name = String(starts().size + 1);
  starts().set(name, electron);
  const { argv, env } = process;
  process.argv = [argv[0] ?? 'electron', mainFile, ...args];
  process.env = { ...env, GRANTSHEET_DATA_DIR: dataDir };
  try {
    await nativeImport(`${pathToFileURL(mainFile).href}?stand-in=${name}`);
  } finally {
    process.argv = argv;
    process.env = env;
  }
};

const launchBrowser = async (): Promise<Browser> => {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, env, args: [...chromiumFlags] });
};

/** Starts the built desktop program over a real Chromium and waits until its page is ready. */
export const launchDesktop = async (options: DesktopOptions): Promise<Desktop> => {
  const browser = await launchBrowser();
  try {
    return await startIn(browser, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
};

const READY_MILLISECONDS = 30_000;

/** A page is ready when it has told the program its first state: from then on it hears the menu. */
const pageIsReady = async ({ told }: StandInWindow, problems: readonly string[]): Promise<void> => {
  const late = Symbol('late');
  const waited = await Promise.race([told, sleep(READY_MILLISECONDS, late, { ref: false })]);
  if (waited === late) throw new Error(['The page did not tell its state.', ...problems].join('\n'));
};

const startIn = async (browser: Browser, options: DesktopOptions): Promise<Desktop> => {
  const { dataDir, locale = 'en-US', firstInstance = true, built = BUILT } = options;
  const context = await browser.newContext({ locale });
  const problems: string[] = [];
  const problem = (text: string): Error => {
    problems.push(text);
    return new Error(text);
  };
  const watch = (page: Page): void => {
    page.on('pageerror', (error) => problems.push(`The page threw: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`The page logged: ${message.text()}`);
    });
  };

  let current: StandInWindow | null = null;
  const firstWindow = deferred<StandInWindow>();

  const app = createApp({ locale, documentsFolder: dataDir, firstInstance }, () => current === null || current.requestClose());
  const protocol = createProtocol(app.isReady);
  const menuBar = createMenuBar((role) => {
    if (role !== 'quit') throw problem(`The electron stand-in cannot do what the menu role ${role} does.`);
    app.module.quit();
  });
  const dialogs = createDialogs(options.dialogs ?? [], problem);
  const allClosed = (): void => {
    current = null;
    app.emit('window-all-closed');
  };
  const windowNeeds = { context, protocol, press: menuBar.press, watch, allClosed };

  const electron = strict('electron', {
    app: app.module,
    BrowserWindow: function BrowserWindow(windowOptions: Parameters<typeof createWindow>[0]) {
      current = createWindow(windowOptions, windowNeeds);
      firstWindow.resolve(current);
      return current.module;
    },
    dialog: dialogs.module,
    Menu: menuBar.module,
    nativeTheme: strict('nativeTheme', { shouldUseDarkColors: false }),
    protocol: protocol.module,
    utilityProcess: createUtilityProcess(),
  });

  await runMain(join(built, 'main', 'main.js'), electron, options);
  app.becomeReady();
  const endedEarly = app.ended.then(() => Promise.reject(new Error('The program ended before it opened a window.')));
  const window = await Promise.race([firstWindow.promise, endedEarly]);
  const page = await window.loaded;
  await pageIsReady(window, problems);

  return {
    page,
    menu: menuBar.handle,
    dialogs: dialogs.script,
    window: window.state,
    deniedWindows: window.contents.deniedWindows,
    problems,
    ended: app.ended,
    isSandboxed: app.isSandboxed,
    grants: window.contents.grants,
    invokeAs: (sender, channel, request) => window.contents.invoke(sender, channel, request),
    mainFrame: () => senderOf(page.mainFrame()),
    requestClose: () => void window.requestClose(),
    startAgain: (args, workingFolder) => app.emit('second-instance', preventableEvent({}), ['electron', 'main.js', ...args], workingFolder),
    async close() {
      await browser.close();
      const unused = dialogs.script.unused.map(({ kind }) => `No dialog (${kind}) came, though one was scripted.`);
      if (problems.length + unused.length > 0) throw new Error([...problems, ...unused].join('\n'));
    },
  };
};
