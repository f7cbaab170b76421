import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { keepPort, portsToTry } from '#electron/browser-shell/kept-ports.ts';
import { prepareWindow } from '#electron/browser-shell/open-window.ts';
import type { RunningServer } from '#electron/browser-shell/server.ts';
import { findChromium } from '../browser.ts';
import { eventually } from '../eventually.ts';
import { serveBuilt } from '../serve-built.ts';

/** The built page on the port that the data folder keeps. */
async function serveOnKeptPort(dataFolder: string): Promise<RunningServer> {
  const server = await serveBuilt(dataFolder, await portsToTry(dataFolder));
  await keepPort(dataFolder, Number(new URL(server.origin).port));
  return server;
}

/** A browser that was started as the shell starts it, without a screen. */
export interface ShellBrowser {
  readonly page: Page;
  readonly server: RunningServer;
  /** Closes the browser; its profile stays. */
  close(): Promise<void>;
}

export interface ShellBrowserOptions {
  readonly dataFolder: string;
  /** Changes how the browser is started. */
  readonly change?: (switches: readonly string[]) => readonly string[];
}

const portOf = async (profile: string): Promise<string> => {
  const file = join(profile, 'DevToolsActivePort');
  await eventually(async () => existsSync(file) && readFileSync(file, 'utf8').includes('\n')).toBe(true);
  return readFileSync(file, 'utf8').split('\n', 1)[0] ?? '';
};

async function connect(child: ChildProcess, profile: string): Promise<Browser> {
  child.on('error', (error) => {
    throw error;
  });
  return await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`);
}

/** Opens the built page in a real browser by the shell's own launch file, profile and switches. */
export async function openShellBrowser({ dataFolder, change = (switches) => switches }: ShellBrowserOptions): Promise<ShellBrowser> {
  const { executablePath, env } = await findChromium();
  const server = await serveOnKeptPort(dataFolder);
  const switches = change(await prepareWindow(executablePath, server, dataFolder));
  const profile = join(dataFolder, 'browser-profile');
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const child = spawn(executablePath, [...switches, '--headless=new', '--disable-gpu', '--remote-debugging-port=0'], { env, stdio: 'ignore' });
  const browser = await connect(child, profile);
  await eventually(() => server.hadPage()).toBe(true);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('The browser has no page.');
  return {
    page,
    server,
    async close() {
      const ended = once(child, 'exit');
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await ended;
      server.close();
      await server.ended;
    },
  };
}

/** Runs a test with a data folder of its own. */
export async function withDataFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'grantsheet-test-'));
  try {
    await test(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
