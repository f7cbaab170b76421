import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportNotRun } from '#test/not-run.ts';
import { findElectron, whyNoElectron } from './electron-runtime.ts';
import { eventually } from './eventually.ts';

/** Starts the built program in real Electron: what the stand-in for `electron` cannot show. */
const PROJECT = resolve(import.meta.dirname, '../..');
const reason = whyNoElectron();
if (reason !== null) reportNotRun('smoke test of the desktop program', reason);

describe.skipIf(reason !== null)('the desktop program in real Electron', () => {
  let dataDir = '';
  let program: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'electron-smoke-'));
    const asRoot = process.getuid?.() === 0;
    program = await _electron.launch({
      executablePath: findElectron() ?? '',
      // Chromium refuses to start its sandbox for root, which is who runs tests in containers.
      args: [...(asRoot ? ['--no-sandbox'] : []), PROJECT],
      env: { ...(process.env as Record<string, string>), GRANTSHEET_DATA_DIR: dataDir }, // a process's own variables are all texts
    });
    page = await program.firstWindow();
    await page.waitForLoadState('load');
  });

  afterAll(async () => {
    await program.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('opens its page under its own scheme, with the bridge and nothing of Node', async () => {
    expect(page.url()).toBe('app://bundle/index.html');
    const found = await page.evaluate(() => ({ bridge: Object.keys(window.grantsheet ?? {}), node: 'process' in window || 'require' in window }));
    expect(found).toEqual({ bridge: ['invoke', 'subscribe'], node: false });
  });

  it('shows the document in the title and has its menus', async () => {
    await eventually(() => program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toMatch(/ – Grantsheet$/);
    const menus = await program.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.length);
    expect(menus).toBeGreaterThanOrEqual(5);
  });

  it('answers calls of its page, and refuses those that do not fit', async () => {
    const settings = { language: 'ja', theme: 'dark', termsPanelOpen: false } as const;
    expect(await page.evaluate((value) => window.grantsheet?.invoke('settings.write', { settings: value }), settings)).toEqual({ ok: true, value: null });
    expect(JSON.parse(await readFile(join(dataDir, 'settings.json'), 'utf8'))).toMatchObject({ settings });
    const refused = await page.evaluate(() => window.grantsheet?.invoke('drafts.discard', { id: '../settings' }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'badRequest' } });
  });
});
