import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { serveBuilt } from '../serve-built.ts';
import { sharedBrowser } from '../shared-browser.ts';
import { watchPage } from './page-problems.ts';
import type { RunningWindow } from './running-window.ts';

const START = resolve(import.meta.dirname, '../../../electron/start.mjs');

export interface BrowserShellOptions {
  /** Set where a test starts twice with the same data; otherwise every start has its own folder. */
  readonly dataDir?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** A window of the built page, with a server in the process of the test: sufficient for most tests. */
export const launchBrowserShell = async (options: BrowserShellOptions = {}): Promise<RunningWindow> => await openWindow(options, serveInProcess);

/** Starts the browser shell as `npm start` does, in a separate process, and opens its address: for tests of starts and ends. */
export const startBrowserShell = async (options: BrowserShellOptions = {}): Promise<RunningWindow> => await openWindow(options, startProgram);

/** A server of the page until it is ended. */
interface Served {
  readonly address: string;
  end(): Promise<void>;
}

async function serveInProcess(dataFolder: string): Promise<Served> {
  const server = await serveBuilt(dataFolder);
  return {
    address: server.address,
    async end() {
      server.close();
      await server.ended;
    },
  };
}

async function startProgram(dataFolder: string): Promise<Served> {
  const program = spawn(process.execPath, [START, '--browser', '--no-open'], {
    env: { ...process.env, GRANTSHEET_DATA_DIR: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    address: await firstLine(program),
    async end() {
      if (program.exitCode !== null || program.signalCode !== null) return;
      const ended = once(program, 'exit');
      program.kill();
      await ended;
    },
  };
}

async function openWindow({ dataDir, viewport = { width: 1440, height: 860 } }: BrowserShellOptions, serve: (dataFolder: string) => Promise<Served>): Promise<RunningWindow> {
  const data = dataDir ?? (await mkdtemp(join(tmpdir(), 'browser-shell-path-')));
  const [browser, served] = await Promise.all([sharedBrowser(), serve(data)]);
  const context = await browser.newContext({ viewport, locale: 'en-US', colorScheme: 'light' });
  const page = await context.newPage();
  const problems = watchPage(page);
  const chosen = answerFileInputs(page);
  await page.addInitScript(replacePickers);
  await page.goto(served.address);
  return {
    page,
    async pickNext(name, bytes) {
      chosen.splice(0, 1, { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      await page.evaluate(queuePick, { name, bytes: [...bytes] });
    },
    saveNextAs: async (name) => await page.evaluate(queueSave, name),
    savedBytes: async (name) => {
      const bytes = await page.evaluate(readSaved, name);
      return bytes === null ? null : Uint8Array.from(bytes);
    },
    async close() {
      await context.close();
      await served.end();
      if (dataDir === undefined) await rm(data, { recursive: true, force: true, maxRetries: 5 });
      problems.end();
    },
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The program has no standard output');
  for await (const line of createInterface({ input: stdout })) return line;
  throw new Error('The program ended before it gave its address');
}

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Lists are picked in the dialog that every browser has. */
function answerFileInputs(page: Page): ChosenFile[] {
  const chosen: ChosenFile[] = [];
  page.on('filechooser', (chooser) => {
    const file = chosen.shift();
    void chooser.setFiles(file ?? []);
  });
  return chosen;
}

interface Queues {
  readonly toPick: string[];
  readonly toSave: string[];
}

/** Pickers cannot be automated, so in the page they return files of its own private file system. */
function replacePickers(): void {
  const queues: Queues = { toPick: [], toSave: [] };
  const handle = async (name: string | undefined, create: boolean): Promise<FileSystemFileHandle> => {
    if (name === undefined) throw new DOMException('A picker came that no test expects.', 'AbortError');
    return await (await navigator.storage.getDirectory()).getFileHandle(name, { create });
  };
  Object.assign(globalThis, {
    testQueues: queues,
    showOpenFilePicker: async () => [await handle(queues.toPick.shift(), false)],
    showSaveFilePicker: async () => await handle(queues.toSave.shift(), true),
  });
}

async function queuePick({ name, bytes }: { readonly name: string; readonly bytes: readonly number[] }): Promise<void> {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  await stream.write(Uint8Array.from(bytes));
  await stream.close();
  // Set by `replacePickers`.
  (globalThis as unknown as { testQueues: Queues }).testQueues.toPick.splice(0, 1, name);
}

function queueSave(name: string): void {
  // Set by `replacePickers`.
  (globalThis as unknown as { testQueues: Queues }).testQueues.toSave.push(name);
}

async function readSaved(name: string): Promise<number[] | null> {
  try {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    return bytes.length === 0 ? null : [...bytes];
  } catch {
    return null;
  }
}
