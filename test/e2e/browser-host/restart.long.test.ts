import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { prepareProfile } from '#electron/browser-shell/browser-profile.ts';
import { chromiumFlags, findChromium } from '../browser.ts';
import { eventually } from '../eventually.ts';
import { AppPage } from '../pages/app-page.ts';
import { withDataFolder } from './shell-browser.ts';
import { startShell } from './started-shell.ts';

/** A browser with a profile that outlives it. */
async function openProfile(dataFolder: string): Promise<BrowserContext> {
  const { executablePath, env } = await findChromium();
  const profile = join(dataFolder, 'browser-profile');
  return await chromium.launchPersistentContext(profile, { executablePath, env, args: [...chromiumFlags], locale: 'en-US', viewport: { width: 1440, height: 860 } });
}

/** The browser's dialogs cannot be driven: in their place a file of the page's own file system is picked. */
async function pickPrivateFile(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pick = async (): Promise<FileSystemFileHandle> => (await navigator.storage.getDirectory()).getFileHandle('plan.grant', { create: true });
    Object.assign(globalThis, { showSaveFilePicker: pick });
  });
}

interface OpenApp {
  readonly app: AppPage;
  close(): Promise<void>;
}

/** One life of the program, with a browser of its own. */
async function openApp(dataFolder: string): Promise<OpenApp> {
  const shell = await startShell(dataFolder);
  const context = await openProfile(dataFolder);
  const page = await context.newPage();
  await pickPrivateFile(page);
  await page.goto(shell.address);
  const app = new AppPage(page);
  await app.ready();
  return {
    app,
    async close() {
      const ended = once(shell.child, 'exit');
      await context.close();
      await ended;
    },
  };
}

test('recent files and settings are there after a restart of program and browser', async () => {
  await withDataFolder(async (dataFolder) => {
    const first = await openApp(dataFolder);
    await first.app.chooseTheme('Dark');
    await first.app.tool('saveAs').click();
    await eventually(() => first.app.page.title()).toContain('Grantsheet');
    await first.app.page.getByText('Saved as “plan.grant”.').waitFor();
    await first.close();

    const second = await openApp(dataFolder);
    expect(await second.app.page.locator('body').getAttribute('data-ag-theme-mode')).toBe('dark');
    await second.app.tool('open').click();
    const dialog = second.app.dialog();
    expect(await dialog.locator('.recent-permission').textContent()).toBe('The browser may ask you to allow access to the file again.');
    await dialog.getByRole('button', { name: 'plan.grant' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await second.app.page.locator('.notice-problem').count()).toBe(0);
    await second.close();
  });
});

/** Another program on our port, which leaves a service worker in the browser that answers in our place. */
async function squat(port: number): Promise<Server> {
  const worker = `self.addEventListener('install', () => self.skipWaiting());
    self.addEventListener('fetch', (event) => event.respondWith(new Response('hijacked', { headers: { 'content-type': 'text/html' } })));`;
  const server = createServer((request, response) => {
    const isWorker = request.url === '/worker.js';
    response.writeHead(200, { 'content-type': isWorker ? 'text/javascript' : 'text/html' });
    response.end(isWorker ? worker : 'squatter');
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

test('what another program on the port left in the profile does not answer for the page', async () => {
  await withDataFolder(async (dataFolder) => {
    const first = await startShell(dataFolder);
    const { origin, port } = new URL(first.address);
    await first.kill();

    const squatter = await squat(Number(port));
    const victim = await openProfile(dataFolder);
    const page = await victim.newPage();
    await page.goto(origin);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      await navigator.serviceWorker.ready;
    });
    await page.reload();
    expect(await page.textContent('body')).toBe('hijacked');
    await victim.close();
    squatter.closeAllConnections();
    squatter.close();

    await prepareProfile(join(dataFolder, 'browser-profile'));
    const second = await openApp(dataFolder);
    expect(new URL(second.app.page.url()).origin).toBe(origin);
    expect(await second.app.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await second.close();
  });
});
