import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportNotRun } from '../../not-run.ts';
import { testStarts } from './started-program.ts';

const { start, standIn, folder } = testStarts();
const { version: neededElectron } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../node_modules/electron/package.json'), 'utf8')) as { version: string };
const ADDRESS = /^http:\/\/127\.0\.0\.1:\d+\/#launch=[\w-]{43}$/;

/** Stand-ins for programs are shell scripts, and where they are looked for differs from system to system. */
const onLinux = process.platform === 'linux';
if (!onLinux) reportNotRun('what npm start opens', 'its test knows the places of programs on Linux alone');

describe('npm start -- --browser --no-open', () => {
  test('prints the address alone, serves the page there and ends with a signal', async () => {
    const started = start(['--browser', '--no-open']);
    const address = await started.line(/./);
    expect(address).toMatch(ADDRESS);
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root">');

    started.child.kill('SIGTERM');
    expect(await started.ended()).toBe(0);
    expect(started.stdout()).toBe(`${address}\n`);
  });

  test('opens nothing', async () => {
    const browser = standIn('browser');
    const started = start(['--browser', '--no-open'], { GRANTSHEET_BROWSER: browser.path, DISPLAY: ':1' });
    await started.line(ADDRESS);
    started.child.kill('SIGINT');
    expect(await started.ended()).toBe(0);
    expect(existsSync(browser.record)).toBe(false);
  });
});

describe.runIf(onLinux)('npm start', () => {
  test.each([
    ['is not there', undefined],
    ['holds version 1.2.3', '1.2.3'],
  ])('with a runtime of the person\'s own that %s says so in one line and opens the installed browser', async (problem, version) => {
    const browser = standIn('browser');
    const runtime = join(folder(), 'runtime');
    if (version !== undefined) {
      mkdirSync(runtime);
      writeFileSync(join(runtime, 'version'), version);
      writeFileSync(join(runtime, 'electron'), '#!/bin/sh\n', { mode: 0o755 });
    }
    const started = start([], { GRANTSHEET_BROWSER: browser.path, DISPLAY: ':1', ELECTRON_OVERRIDE_DIST_PATH: runtime });
    const called = await browser.called();

    expect(called[0]).toMatch(/^--app=file:\/\/\/.*\/data\/launch\/launch-\d+\.html$/);
    expect(called).toContain(`--user-data-dir=${join(folder(), 'data', 'browser-profile')}`);
    expect(called.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
    expect(started.stderr().match(/^Electron does not start: .*\n/gm)).toHaveLength(1);
    expect(started.stderr()).toContain(`${runtime} (ELECTRON_OVERRIDE_DIST_PATH) ${problem}`);
    expect(started.stderr()).not.toContain('Fetching');
    expect(started.stdout()).toBe('');
  });

  test('prints the address when the browser does not open', async () => {
    const browser = standIn('browser', 1);
    const started = start(['--browser'], { GRANTSHEET_BROWSER: browser.path, DISPLAY: ':1' });
    expect(await started.line(/./)).toMatch(ADDRESS);
    expect(started.stderr()).toContain('did not open');
  });

  test('prints the address where no window could be seen', async () => {
    const browser = standIn('browser');
    const started = start(['--browser'], { GRANTSHEET_BROWSER: browser.path, DISPLAY: '', WAYLAND_DISPLAY: '' });
    expect(await started.line(/./)).toMatch(ADDRESS);
    expect(existsSync(browser.record)).toBe(false);
  });

  test('opens a runtime of the person\'s own that fits, with this project', async () => {
    const electron = standIn('electron');
    writeFileSync(join(folder(), 'version'), neededElectron);
    const started = start([], { ELECTRON_OVERRIDE_DIST_PATH: folder(), DISPLAY: ':1' });
    expect(await started.ended()).toBe(0);
    expect(existsSync(join((await electron.called())[0] ?? '', 'package.json'))).toBe(true);
    expect(started.stdout()).toBe('');
  });
});
