import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportNotRun } from '../../not-run.ts';
import { findChromium } from '../browser.ts';
import { AppPage } from '../pages/app-page.ts';
import { networkUse } from './net-log.ts';
import { openShellBrowser, withDataFolder } from './shell-browser.ts';

/** What a browser asks by itself it asks within its first seconds, or when a page with fields is shown. */
const LISTENING = 8_000;

async function walkAllSheets(app: AppPage): Promise<void> {
  await app.ready();
  for (const sheet of await app.sheets()) await app.openSheet(sheet);
  await app.openSheet('scenarios');
  await app.scenarios.type('new', 'exercisePrice', '3951');
  await app.tool('priceLadder').click();
  await app.dialog().waitFor();
  await app.press('Escape');
}

test('the browser of the shell asks the network for nothing while every sheet is shown', async ({ skip }) => {
  if ((await findChromium()).source === 'npm') {
    reportNotRun('whether the browser of the shell is silent', 'the packaged Chromium is no whole browser');
    return skip();
  }
  await withDataFolder(async (dataFolder) => {
    const log = join(dataFolder, 'net-log.json');
    const shell = await openShellBrowser({
      dataFolder,
      // Without the second lock: that one hides what the browser would have asked.
      change: (switches) => [...switches.filter((one) => !one.startsWith('--proxy-server=')), `--log-net-log=${log}`],
    });
    await walkAllSheets(new AppPage(shell.page));
    await shell.page.waitForTimeout(LISTENING);
    const { origin } = shell.server;
    await shell.close();

    const { names, requests } = networkUse(log);
    const own = new RegExp(`^(http|ws)://${new URL(origin).host}(/|$)`);
    expect(requests).toContain(`${origin}/session`);
    expect(names.filter((name) => !own.test(name))).toEqual([]);
    expect(requests.filter((request) => !own.test(request) && !/^(file|data|blob|chrome|devtools):/.test(request))).toEqual([]);
  });
});

test('the browser of the shell has no way to the network', async () => {
  await withDataFolder(async (dataFolder) => {
    const shell = await openShellBrowser({ dataFolder });
    const refused = await shell.page.context().newPage();
    await expect(refused.goto('http://grantsheet.example/')).resolves.toMatchObject({});
    expect(await refused.textContent('body')).toBe('refused\n');
    await expect(refused.goto('https://grantsheet.example/')).rejects.toThrow('ERR_TUNNEL_CONNECTION_FAILED');
    await shell.close();
  });
});
