import { readFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { createApp } from './app.ts';
import { createWindow, type StandInWindow, type WindowOptions } from './browser-window.ts';
import { createCommandLine } from './command-line.ts';
import { createContext } from './context.ts';
import { createDialogs, type ScriptedDialog } from './dialogs.ts';
import type { Machine } from './machine.ts';
import { createMenuBar } from './menu.ts';
import { createNativeTheme } from './native-theme.ts';
import { createProcess } from './program-process.ts';
import { createProtocol } from './protocol.ts';
import { createRoleRunner } from './run-role.ts';
import { createScreen } from './screen.ts';
import { createUtilityProcess } from './utility-process.ts';
import { createWindowList } from './window-list.ts';

/** One start of the program on a machine. */
export interface ProgramOptions {
  readonly machine: Machine;
  /** The folder of the built program. */
  readonly built: string;
  readonly args: readonly string[];
  readonly switches: readonly string[];
  readonly workingFolder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly documentsFolder: string;
  readonly dialogs: readonly ScriptedDialog[];
  readonly browser: BrowserContext;
  readonly watch: (page: Page) => void;
  readonly problems: string[];
}

const NAME = 'Grantsheet';

const STARTS = Symbol.for('grantsheet.electron-stand-ins');

interface Started {
  readonly electron: object;
  readonly process: object;
}

interface Registry {
  [STARTS]?: Map<string, Started>;
}

/** The one map of running stand-ins: `electron-module.mjs` finds its own by the name of the start. */
const starts = (): Map<string, Started> => {
  const registry = globalThis as Registry; // the symbol is ours
  if (registry[STARTS] === undefined) {
    registry[STARTS] = new Map();
    register('./resolve-electron.mjs', import.meta.url);
  }
  return registry[STARTS];
};

const nativeImport = createRequire(import.meta.url)('./native-import.cjs') as (url: string) => Promise<unknown>; // the file is one line

const versionOf = (built: string): string => {
  try {
    const { version } = JSON.parse(readFileSync(join(built, '..', 'package.json'), 'utf8')) as { version?: string }; // a package.json
    return version ?? '0.0.0';
  } catch {
    return '0.0.0';
  }
};

/** A start of the program: Electron's modules for it, its process, and a way to run its main file. */
export const createProgram = (options: ProgramOptions) => {
  const { machine, built, args, switches, workingFolder, documentsFolder, problems } = options;
  const context = createContext(machine, problems);
  const executable = machine.isPackaged ? join('/opt', NAME, NAME.toLowerCase()) : join('/opt', 'electron', 'electron');
  const appPath = dirname(built);
  const given = [...switches, ...(machine.isPackaged ? [] : [appPath]), ...args];
  const commandLine = createCommandLine(executable, given);
  /** As root, Chromium's processes end at once unless they are told to do without a sandbox. */
  const childrenDie = (): boolean => machine.asRoot && !commandLine.module.hasSwitch('no-sandbox');
  const tellApp = (name: string, ...values: readonly unknown[]): void => void app.events.emit(name, ...values);

  const windows = createWindowList(() => app.quitting.allClosed());
  const app = createApp(context, { program: executable, name: NAME, version: versionOf(built), appPath, documentsFolder, workingFolder, commandLine, windows });
  const program = createProcess({ machine, argv: [executable, ...given], workingFolder, env: options.env, resourcesPath: dirname(appPath), exit: (code) => app.quitting.exit(code) });
  const protocol = createProtocol(context);
  const focused = (): StandInWindow | null => windows.open().at(-1) ?? null;
  const menuBar = createMenuBar(context, {
    name: NAME,
    focusedWindow: () => focused()?.module,
    runRole: createRoleRunner({ quit: () => app.quitting.quit(), showAbout: () => app.module.showAboutPanel(), window: focused }),
  });
  const isWindow = (value: object): boolean => windows.all().some(({ module }) => module === value);
  const dialogs = createDialogs(context, options.dialogs, {
    isWindow,
    isDestroyed: (value) => windows.all().some(({ module, state }) => module === value && state.closed),
  });
  const utility = createUtilityProcess(context, { env: () => program.env, childrenDie, tellApp });
  const windowNeeds = {
    browser: options.browser,
    protocol,
    press: menuBar.press,
    watch: options.watch,
    childrenDie,
    tellApp,
    created: (window: StandInWindow) => windows.opened(window),
    closed: (window: StandInWindow) => windows.closed(window),
    closeCancelled: () => app.quitting.closeCancelled(),
  };
  const BrowserWindow = Object.assign(
    function BrowserWindow(windowOptions: WindowOptions) {
      if (app.quitting.isOver()) throw context.refuse('The program opened a window after it had ended.');
      return createWindow(context, windowOptions, windowNeeds).module;
    },
    {
      getAllWindows: () => windows.open().map(({ module }) => module),
      fromWebContents: (contents: object) => windows.all().find((window) => window.contents.module === contents)?.module ?? null,
      getFocusedWindow: () => focused()?.module ?? null,
    },
  );

  const electron = context.strict('electron', {
    app: app.module,
    BrowserWindow: context.strict('BrowserWindow', BrowserWindow, 'BrowserWindow'),
    clipboard: context.strict('clipboard', {}, 'Clipboard'),
    dialog: dialogs.module,
    Menu: menuBar.module,
    nativeTheme: createNativeTheme(context),
    protocol: protocol.module,
    screen: createScreen(context),
    session: context.strict('session', {
      get defaultSession() {
        context.needsReady('Session can only be received when app is ready');
        return windows.latest().contents.module.session;
      },
    }),
    utilityProcess: utility.module,
  });

  return {
    context,
    app,
    windows,
    menuBar,
    dialogs,
    process: program,
    utility,
    /** Runs the built main process to its end, then the program is ready. */
    async run(openFiles: readonly string[]): Promise<void> {
      const mainFile = join(built, 'main', 'main.js');
      const name = String(starts().size + 1);
      starts().set(name, { electron, process: program.module });
      await nativeImport(`${pathToFileURL(mainFile).href}?stand-in=${name}`);
      app.becomeReady(openFiles);
    },
  };
};

export type Program = ReturnType<typeof createProgram>;
