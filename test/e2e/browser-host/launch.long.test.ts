import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportNotRun } from '../../not-run.ts';
import { eventually } from '../eventually.ts';
import { openShellBrowser, withDataFolder } from './shell-browser.ts';

const START = resolve(import.meta.dirname, '../../../electron/start.mjs');

/** The process list with everybody's arguments is a folder on Linux alone. */
const onLinux = process.platform === 'linux';
if (!onLinux) reportNotRun('whether the process list shows a launch token', 'no /proc');

/** What other users of the machine may read of all processes, and what the same user may read besides. */
const processList = (): string =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((process) => ['cmdline', 'environ'].map((file) => join('/proc', process, file)))
    .map((path) => {
      try {
        return readFileSync(path, 'latin1');
      } catch {
        return '';
      }
    })
    .join('\n');

describe.runIf(onLinux)('while the browser starts', () => {
  let folder = '';
  let program: ChildProcess;
  let printed = '';
  const end = async (): Promise<void> => {
    const ended = once(program, 'close');
    program.kill('SIGTERM');
    await ended;
  };
  /** Every token-like text that stood in the process list. */
  const stolen = new Set<string>();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'grantsheet-test-'));
    stolen.clear();
    const browser = join(folder, 'browser');
    // It is slow to use its address, as a browser is, and keeps its arguments meanwhile.
    writeFileSync(browser, `#!/bin/sh\necho "$@" > '${browser}.called'\nwhile :; do sleep 0.2; done\n`, { mode: 0o755 });
    const env = { ...process.env, GRANTSHEET_DATA_DIR: join(folder, 'data'), GRANTSHEET_BROWSER: browser, DISPLAY: ':1' };
    program = spawn(process.execPath, [START, '--browser'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    printed = '';
    program.stdout?.setEncoding('utf8').on('data', (text: string) => (printed += text));
  });
  afterEach(async () => {
    if (program.exitCode === null) await end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const look = (): boolean => {
    for (const [, token] of processList().matchAll(/launch[=/]([\w-]{43})/g)) if (token !== undefined) stolen.add(token);
    return existsSync(join(folder, 'browser.called'));
  };

  test('nobody finds its token in the process list, and its owner finds it in the file', async () => {
    await eventually(look).toBe(true);
    look();
    expect([...stolen]).toEqual([]);

    const launchFolder = join(folder, 'data', 'launch');
    const [name] = readdirSync(launchFolder);
    const [, address] = /url=([^"]+)"/.exec(readFileSync(join(launchFolder, name ?? ''), 'utf8')) ?? [];
    const [, token] = /\/launch\/([\w-]{43})$/.exec(address ?? '') ?? [];
    expect(processList()).not.toContain(token);

    const { origin } = new URL(address ?? '');
    const exchange = (): Promise<Response> => fetch(`${origin}/session`, { method: 'POST', body: token ?? '' });
    expect((await exchange()).status).toBe(200);
    await eventually(() => readdirSync(launchFolder)).toEqual([]);
    expect((await exchange()).status).toBe(403);
  });

  test('a program that is ended takes the file with it, and prints no address any more', async () => {
    await eventually(look).toBe(true);
    expect(readdirSync(join(folder, 'data', 'launch'))).toHaveLength(1);
    await end();
    expect(readdirSync(join(folder, 'data', 'launch'))).toEqual([]);
    expect(printed).toBe('');
  });
});

test('a real browser gets from the file to the page, and nothing of the way stays', async () => {
  await withDataFolder(async (dataFolder) => {
    const shell = await openShellBrowser({ dataFolder });
    await eventually(() => shell.page.url()).toBe(`${shell.server.origin}/`);
    expect(await shell.page.evaluate(() => [history.length, document.referrer])).toEqual([1, '']);
    await eventually(() => readdirSync(join(dataFolder, 'launch'))).toEqual([]);
    const { pathname } = new URL(shell.server.redirectAddress);
    await shell.close();

    const kept = readFileSync(join(dataFolder, 'browser-profile', 'Default', 'History'), 'latin1');
    expect(kept).not.toContain(pathname);
    expect(kept).not.toContain('#launch=');
  });
});
