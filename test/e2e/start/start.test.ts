import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportNotRun } from '../../not-run.ts';
import { testStarts } from './started-program.ts';

const { start, standIn, folder } = testStarts();
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
  test('without the runtime of Electron says so in one line and opens the installed browser', async () => {
    const browser = standIn('browser');
    const empty = join(folder(), 'no-electron-here');
    const started = start([], { GRANTSHEET_BROWSER: browser.path, DISPLAY: ':1', ELECTRON_OVERRIDE_DIST_PATH: empty });
    await expect.poll(() => existsSync(browser.record), { timeout: 60_000 }).toBe(true);
    const called = readFileSync(browser.record, 'utf8').trim().split('\n');

    expect(called[0]).toMatch(/^--app=http:\/\/127\.0\.0\.1:\d+\/#launch=/);
    expect(called).toContain(`--user-data-dir=${join(folder(), 'data', 'browser-profile')}`);
    expect(called.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
    expect(started.stderr().match(/Electron's runtime is not on this machine.*\n/g)).toHaveLength(1);
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

  test('opens Electron where its runtime is, with this project', async () => {
    const electron = standIn('electron', 7);
    const started = start([], { ELECTRON_OVERRIDE_DIST_PATH: dirname(electron.path) });
    expect(await started.ended()).toBe(7);
    expect(existsSync(join(readFileSync(electron.record, 'utf8').trim(), 'package.json'))).toBe(true);
    expect(started.stdout()).toBe('');
  });
});
