import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchDesktop, type Desktop, type DesktopOptions } from '../electron-stand-in/launch-desktop.ts';

/** A small program for tests of the stand-in itself. */
export interface FixtureProgram {
  /** What runs before the program is ready; it goes no further where this sets `goes` to false. */
  readonly early?: string;
  /** What runs when the window is there: `app`, `window` and `log` are names in it. */
  readonly main?: string;
  readonly preload?: string;
  readonly page?: string;
}

const main = (early: string, body: string): string => `
import { app, BrowserWindow, protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a test reads of the program. */
export const log = (globalThis.fixtureLog ??= []);
const page = () => readFile(join(import.meta.dirname, '../renderer/index.html'));
app.setPath('userData', process.env.GRANTSHEET_DATA_DIR);
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
let goes = true;
${early}
void app.whenReady().then(() => {
  if (!goes) return;
  protocol.handle('app', async (request) =>
    new URL(request.url).pathname === '/index.html' ? new Response(await page(), { headers: { 'content-type': 'text/html' } }) : new Response('data'),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: { preload: join(import.meta.dirname, '../preload/preload.cjs'), sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false },
  });
  window.webContents.ipc.handle('ready', () => window.setTitle('ready'));
  ${body}
  window.loadURL('app://bundle/index.html').then(() => log.push('loaded'), (error) => log.push([error.message, error.code, error.errno]));
});
`;

const PRELOAD = `const { contextBridge, ipcRenderer } = require('electron'); contextBridge.exposeInMainWorld('host', { invoke: (...values) => ipcRenderer.invoke(...values) });`;

const page = (body: string): string => `<!doctype html><html lang="en"><head><link rel="icon" href="data:," /><title>Fixture</title></head><body>${body}<script>void window.host?.invoke('ready');</script></body></html>`;

export interface StartedFixture {
  readonly desktop: Desktop;
  /** What the main process has written down, in order. */
  readonly log: readonly unknown[];
  readonly close: () => Promise<void>;
}

/** Writes a program into a folder of its own and starts it. */
export const startFixture = async (program: FixtureProgram, options: Partial<DesktopOptions> = {}): Promise<StartedFixture> => {
  const folder = await mkdtemp(join(tmpdir(), 'fixture-program-'));
  const files = {
    'main/main.js': main(program.early ?? '', program.main ?? ''),
    'preload/preload.cjs': program.preload ?? PRELOAD,
    'renderer/index.html': page(program.page ?? ''),
    'package.json': '{ "type": "module" }',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, 'dist', name, '..'), { recursive: true });
    await writeFile(join(folder, 'dist', name), text);
  }
  const holder = globalThis as { fixtureLog?: unknown[] }; // the program above writes there
  const log: unknown[] = [];
  holder.fixtureLog = log;
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const close = async (desktop: Desktop): Promise<void> => {
    try {
      await desktop.close();
    } finally {
      await remove();
    }
  };
  try {
    const desktop = await launchDesktop({ dataDir: folder, built: join(folder, 'dist'), ...options });
    return { desktop, log, close: () => close(desktop) };
  } catch (error) {
    await remove();
    throw error;
  }
};
