import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { desktopChecks } from '../desktop/desktop-checks.ts';
import type { DesktopDriver } from '../desktop/driver.ts';
import { launchElectron, launchElectronWindow, PROJECT, sandboxSwitches, startEnvironment } from '../desktop/electron-driver.ts';
import { hostileWorkbook } from '../desktop/hostile-workbook.ts';
import { findElectron, whyNoElectron } from '../electron-runtime.ts';
import { newUserPath } from '../new-user-path.ts';
import { AppPage } from '../pages/app-page.ts';
import { packagedProgram, runOrReport } from './mandatory.ts';

/** What only real Electron can show. Everything that can be shown without it runs over its stand-in in every test run. */
const runs = packagedProgram === null && runOrReport('the desktop program in real Electron', whyNoElectron());
const HOSTILE_MILLISECONDS = 300_000;

describe.runIf(runs)('real Electron', () => {
  desktopChecks('in real Electron', launchElectron);
  newUserPath('real Electron', launchElectronWindow);

  describe('the desktop program in real Electron', () => {
    let dataDir = '';
    let desktop: DesktopDriver | null = null;

    beforeEach(async () => {
      dataDir = await mkdtemp(join(tmpdir(), 'electron-smoke-'));
    });
    afterEach(async () => {
      await desktop?.close();
      desktop = null;
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    });

    it('has its window in view within ten seconds', async () => {
      const program = await _electron.launch({ executablePath: findElectron() ?? '', args: [...sandboxSwitches(), PROJECT], env: startEnvironment(dataDir) });
      const visible = () => program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
      await expect.poll(visible, { timeout: 10_000, interval: 100 }).toBe(true);
      await program.close();
    });

    it('has its menus, and its sandbox on for everybody but root', async () => {
      desktop = await launchElectron({ dataDir });
      await desktop.choose('languageJapanese');
      expect(await desktop.inPage('document.documentElement.lang')).toBe('ja');
      const { url, policy } = await desktop.page.evaluate(async () => ({ url: location.href, policy: (await fetch('./index.html')).headers.get('content-security-policy') }));
      expect(url).toBe('app://bundle/index.html');
      expect(policy).toContain("default-src 'none'");
    });

    it('answers calls of its page, and refuses those that do not fit', async () => {
      desktop = await launchElectron({ dataDir });
      const settings = { language: 'ja', theme: 'dark', termsPanelOpen: false } as const;
      expect(await desktop.page.evaluate((value) => window.grantsheet?.invoke('settings.write', { settings: value }), settings)).toEqual({ ok: true, value: null });
      expect(JSON.parse(await readFile(join(dataDir, 'settings.json'), 'utf8'))).toMatchObject({ settings });
      const refused = await desktop.page.evaluate(() => window.grantsheet?.invoke('drafts.discard', { id: '../settings' }));
      expect(refused).toMatchObject({ ok: false, error: { code: 'badRequest' } });
    });

    it(
      'ends a file that takes all memory as out of memory, and goes on',
      async () => {
        const path = join(dataDir, 'hostile.xlsx');
        await writeFile(path, hostileWorkbook());
        desktop = await launchElectron({ dataDir });
        await desktop.answer({ kind: 'open', path });
        await new AppPage(desktop.page).ready();
        await desktop.choose('importAllottees');
        await expect.poll(() => desktop?.page.locator('.notices').textContent(), { timeout: HOSTILE_MILLISECONDS, interval: 500 }).toContain('needs more memory than is allowed');
        await expect.poll(() => desktop?.jobProcesses(), { timeout: 10_000 }).toBe(0);
        expect(await desktop.page.locator('h1').count()).toBe(1);
      },
      HOSTILE_MILLISECONDS,
    );
  });
});
