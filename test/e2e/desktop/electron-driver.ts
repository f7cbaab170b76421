import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { findElectron } from '../electron-runtime.ts';
import type { RunningWindow } from '../pages/running-window.ts';
import type { DesktopDriver, DialogAnswer, DriverOptions } from './driver.ts';

/** The checkout, which is what Electron is started with. */
export const PROJECT = resolve(import.meta.dirname, '../../..');

/** Chromium refuses to start its sandbox for root; for everybody else it stays on. */
export const sandboxSwitches = (): readonly string[] => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** The environment of a start: that of the tests, with a data folder of its own. */
export const startEnvironment = (dataDir: string): Record<string, string> => {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...own } = process.env;
  return { ...(own as Record<string, string>), GRANTSHEET_DATA_DIR: dataDir }; // a process's own variables are all texts
};

interface ScriptedMain {
  scriptedAnswers?: DialogAnswer[];
  shownMessages?: string[];
  unexpectedDialogs?: string[];
}

/** Runs inside the main process: the system's dialogs are answered by a list, because nobody is there to press a button. */
const scriptDialogs = ({ dialog }: Pick<typeof Electron, 'dialog'>): void => {
  const main = globalThis as ScriptedMain;
  const answers = (main.scriptedAnswers = [] as DialogAnswer[]);
  const messages = (main.shownMessages = [] as string[]);
  const surprises = (main.unexpectedDialogs = [] as string[]);
  const next = (kind: DialogAnswer['kind'], what: string): DialogAnswer => {
    const answer = answers.shift();
    if (answer?.kind === kind) return answer;
    surprises.push(`A dialog (${kind}) came that no test expects: ${what}`);
    throw new Error(surprises.at(-1));
  };
  const pathOf = (kind: 'open' | 'save', options: { title?: string }): string | null => {
    const answer = next(kind, options.title ?? '');
    return 'path' in answer ? answer.path : null;
  };
  const optionsOf = (values: readonly unknown[]): Record<string, unknown> => values.at(-1) as Record<string, unknown>; // both forms end with the options
  Object.assign(dialog, {
    showOpenDialog: async (...values: unknown[]) => {
      const path = pathOf('open', optionsOf(values));
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    },
    showSaveDialog: async (...values: unknown[]) => {
      const path = pathOf('save', optionsOf(values));
      return { canceled: path === null, filePath: path ?? '' };
    },
    showMessageBox: async (...values: unknown[]) => {
      const { message, buttons } = optionsOf(values) as { message: string; buttons: string[] }; // as the program gives them
      messages.push(message);
      const answer = next('message', message);
      return { response: 'button' in answer ? buttons.indexOf(answer.button) : -1, checkboxChecked: false };
    },
  });
};

/** Starts the program a second time and waits for that start to hand over. */
const startOnceMore = async (dataDir: string, args: readonly string[]): Promise<void> => {
  const second = spawn(findElectron() ?? '', [...sandboxSwitches(), PROJECT, ...args], { env: startEnvironment(dataDir), stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null]; // the event's own values
  if (code !== 0) throw new Error(`The second start ended with ${code}.`);
};

const watch = (page: Page, problems: string[]): void => {
  page.on('pageerror', (error) => problems.push(`The page threw: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`The page logged: ${message.text()}`);
  });
};

/** The built program in real Electron. */
export const launchElectron = async ({ dataDir, args = [] }: DriverOptions): Promise<DesktopDriver> => {
  const program: ElectronApplication = await _electron.launch({
    executablePath: findElectron() ?? '',
    args: [...sandboxSwitches(), PROJECT, ...args],
    env: startEnvironment(dataDir),
  });
  const problems: string[] = [];
  const ended = new Promise<void>((done) => void program.once('close', () => done()));
  let closed = false;
  void ended.then(() => (closed = true));
  await program.evaluate(scriptDialogs);
  const page = await program.firstWindow();
  watch(page, problems);
  await page.locator('h1').waitFor();

  return {
    page,
    dataDir,
    ended,
    answer: (...answers) => program.evaluate((_electronModule, more) => void (globalThis as ScriptedMain).scriptedAnswers?.push(...more), answers),
    messages: () => program.evaluate(() => (globalThis as ScriptedMain).shownMessages ?? []),
    window: () =>
      program.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        return window === undefined ? null : { title: window.getTitle(), visible: window.isVisible(), minimized: window.isMinimized() };
      }),
    // After a crash the page of the tests is gone for good; the main process still reaches the one that came next.
    inPage: (expression) => program.evaluate(({ BrowserWindow }, text) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text) as Promise<unknown>, expression),
    choose: (action) => program.evaluate(({ Menu }, id) => void Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), action),
    jobProcesses: () => program.evaluate(({ app }) => app.getAppMetrics().filter(({ name }) => name?.startsWith('Grantsheet workbooks')).length),
    crashPage: () => program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()),
    minimise: () => program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize()),
    requestClose: () => program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    startAgain: (...more) => startOnceMore(dataDir, more),
    clipboardPicture: () =>
      program.evaluate(async ({ clipboard }) => {
        for (const item of await clipboard.read()) {
          if (!item.types.includes('image/png')) continue;
          const content = await item.getType('image/png');
          if (!(content instanceof Blob)) continue;
          // A PNG names its size in its first bytes.
          const header = new DataView(await content.arrayBuffer());
          return { width: header.getUint32(16), height: header.getUint32(20) };
        }
        return null;
      }),
    async close() {
      const surprises = closed ? [] : await program.evaluate(() => (globalThis as ScriptedMain).unexpectedDialogs ?? []);
      // Nobody is asked about unsaved work at the end of a test.
      if (!closed) await program.evaluate(({ app }) => app.exit(0)).catch(() => undefined);
      await ended;
      const found = [...problems, ...surprises];
      if (found.length > 0) throw new Error(found.join('\n'));
    },
  };
};

/** The same as a window with dialogs, for the steps of a new user. */
export async function launchElectronWindow(): Promise<RunningWindow> {
  const dataDir = await mkdtemp(join(tmpdir(), 'electron-path-'));
  const settings = { language: 'en', theme: 'light', termsPanelOpen: true };
  await writeFile(join(dataDir, 'settings.json'), JSON.stringify({ version: 1, settings }));
  const desktop = await launchElectron({ dataDir });
  return {
    page: desktop.page,
    async pickNext(name, bytes) {
      const path = join(dataDir, name);
      await writeFile(path, bytes);
      await desktop.answer({ kind: 'open', path });
    },
    saveNextAs: (name) => desktop.answer({ kind: 'save', path: join(dataDir, name) }),
    savedBytes: async (name) => await readFile(join(dataDir, name)).then((bytes) => new Uint8Array(bytes), () => null),
    async close() {
      await desktop.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
