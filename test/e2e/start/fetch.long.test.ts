import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { FETCH_LIMITS } from '../../../electron/start/fetch-watch.mjs';
import { reportNotRun } from '../../not-run.ts';
import { NEEDED_VERSION, buildOnce, fakeCheckout, type FakeCheckout } from './fake-checkout.ts';
import { arrivingInstaller, closedAddress, hangingInstaller, serveRuntime } from './fake-installers.ts';
import { testStarts, type Environment, type StandIn, type Started } from './started-program.ts';

const { start, standIn, folder } = testStarts();

const onLinux = process.platform === 'linux';
if (!onLinux) reportNotRun('fetching Electron by npm start', 'its fake runtimes are for Linux alone');

const DAY = 24 * 60 * 60 * 1000;

const prepare = (): { checkout: FakeCheckout; browser: StandIn; run: (entry?: string, more?: Environment) => Started } => {
  const checkout = fakeCheckout(folder());
  const browser = standIn('browser');
  const environment = { DISPLAY: ':1', GRANTSHEET_BROWSER: browser.path, electron_config_cache: join(folder(), 'downloads') };
  return { checkout, browser, run: (entry = checkout.entry, more = {}) => start([], { ...environment, ...more }, entry) };
};

/** Whether a process runs; one that has ended and was not collected does not. */
const isAlive = (pid: number): boolean => {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

const pidsIn = async (file: string): Promise<number[]> => {
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  return readFileSync(file, 'utf8').split(' ').map(Number);
};

/** Nothing of a fetch is left but what it has brought. */
const expectTidy = async (checkout: FakeCheckout, pids: readonly number[]): Promise<void> => {
  for (const pid of pids) await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  expect(existsSync(checkout.fetchFolder)).toBe(false);
  expect(existsSync(checkout.dist)).toBe(false);
};

beforeAll(buildOnce);

describe.runIf(onLinux)('npm start without the runtime of Electron', () => {
  test('fetches it with the real installer, opens it, and does not fetch again', async () => {
    const { checkout, browser, run } = prepare();
    const mirror = await serveRuntime(checkout, checkout.electronScript('exit 0'));
    const first = run(undefined, { ELECTRON_MIRROR: mirror.address });
    expect(await first.ended()).toBe(0);
    expect(first.stderr()).toBe(`Fetching Electron ${NEEDED_VERSION}, about 115 MB. This happens once.\n`);
    expect((await checkout.electronCalled())[0]).toBe(checkout.folder);
    expect(existsSync(checkout.fetchFolder)).toBe(false);

    const second = run(undefined, { ELECTRON_MIRROR: mirror.address });
    expect(await second.ended()).toBe(0);
    expect(second.stderr()).toBe('');
    expect(mirror.requests).toHaveLength(1);
    expect(existsSync(browser.record)).toBe(false);
    await mirror.close();
  });

  test('replaces another version of it', async () => {
    const { checkout, run } = prepare();
    checkout.writeRuntime({ version: '9.9.8', program: '#!/bin/sh\nexit 0\n' });
    writeFileSync(join(checkout.dist, 'left-over.pak'), '');
    checkout.writeInstaller(arrivingInstaller(checkout.electronScript('exit 0')));
    expect(await run().ended()).toBe(0);
    await checkout.electronCalled();
    expect(existsSync(join(checkout.dist, 'left-over.pak'))).toBe(false);
  });

  test('opens the browser where the network is blocked, and tries again after a day', async () => {
    const { checkout, browser, run } = prepare();
    checkout.useRealInstaller();
    const mirror = await closedAddress();
    const blocked = run(undefined, { ELECTRON_MIRROR: mirror });
    await browser.called();
    expect(blocked.stderr()).toContain(`Electron could not be fetched: no connection to ${new URL(mirror).host}.`);
    expect(blocked.stderr()).toContain('ELECTRON_MIRROR');
    expect(blocked.stderr()).toContain('npx install-electron');

    checkout.writeInstaller(arrivingInstaller(checkout.electronScript('exit 0')));
    const heldBack = run();
    await expect.poll(() => heldBack.stderr(), { timeout: 30_000 }).toContain('Opening Grantsheet in the installed browser');
    expect(heldBack.stderr()).toContain('could not be fetched within the last day');
    expect(heldBack.stderr()).toContain('npx install-electron');
    expect(heldBack.stderr()).not.toContain('Fetching');

    const kept = JSON.parse(readFileSync(checkout.failureFile, 'utf8')) as { version: string; at: number };
    writeFileSync(checkout.failureFile, JSON.stringify({ ...kept, at: kept.at - DAY }));
    expect(await run().ended()).toBe(0);
    await checkout.electronCalled();
    expect(existsSync(checkout.failureFile)).toBe(false);
  });

  test('opens a runtime that arrived after a failure', async () => {
    const { checkout, run } = prepare();
    mkdirSync(join(checkout.folder, '.cache'));
    writeFileSync(checkout.failureFile, JSON.stringify({ version: NEEDED_VERSION, at: Date.now() }));
    checkout.writeRuntime();
    expect(await run().ended()).toBe(0);
    await checkout.electronCalled();
  });

  test('does not believe an installer that leaves no runtime', async () => {
    const { checkout, browser, run } = prepare();
    checkout.writeInstaller("require('node:fs').mkdirSync(require('node:path').join(__dirname, 'dist'));");
    const started = run();
    await browser.called();
    expect(started.stderr()).toContain('left no complete runtime');
    expect(existsSync(checkout.dist)).toBe(false);
  });

  test('gives up a fetch that sends no byte', async () => {
    const { checkout, browser, run } = prepare();
    checkout.writeInstaller(hangingInstaller(join(folder(), 'pids')));
    const started = run(checkout.entryWith({ limits: { ...FETCH_LIMITS, firstByte: 300, look: 50 } }));
    await browser.called();
    expect(started.stderr()).toContain('Electron could not be fetched: github.com does not answer.');
    await expectTidy(checkout, []);
    expect(existsSync(checkout.failureFile)).toBe(true);
  });

  test('gives up a fetch that comes to a halt, with all that it has started', async () => {
    const { checkout, browser, run } = prepare();
    const pids = join(folder(), 'pids');
    checkout.writeInstaller(hangingInstaller(pids, 3_000_000));
    const started = run(checkout.entryWith({ limits: { ...FETCH_LIMITS, growth: 300, look: 50, say: 1 } }));
    await browser.called();
    expect(started.stderr()).toMatch(/\n {2}3 MB\n/);
    expect(started.stderr()).toContain('Electron could not be fetched: the download came to a halt.');
    await expectTidy(checkout, await pidsIn(pids));
    expect(existsSync(checkout.failureFile)).toBe(true);
  });

  test('ends with Ctrl+C, which is no failure of the fetch', async () => {
    const { checkout, browser, run } = prepare();
    const pids = join(folder(), 'pids');
    checkout.writeInstaller(hangingInstaller(pids, 1));
    const started = run();
    const running = await pidsIn(pids);
    started.child.kill('SIGINT');
    expect(await started.ended()).toBe(130);
    await expectTidy(checkout, running);
    expect(existsSync(checkout.failureFile)).toBe(false);
    expect(existsSync(browser.record)).toBe(false);
  });

  test('leaves a fetch to another start that is at it', async () => {
    const { checkout, browser, run } = prepare();
    const pids = join(folder(), 'pids');
    checkout.writeInstaller(hangingInstaller(pids, 1));
    const first = run();
    await pidsIn(pids);
    const second = run();
    await browser.called();
    expect(second.stderr()).toContain('Another start is fetching Electron');
    expect(existsSync(checkout.failureFile)).toBe(false);
    first.child.kill('SIGTERM');
    expect(await first.ended()).toBe(143);
  });

  test('goes through the proxy that the environment names', async () => {
    const { checkout, browser, run } = prepare();
    checkout.useRealInstaller();
    const asked: string[] = [];
    const proxy = createServer((socket) => {
      socket.on('error', () => undefined).once('data', (bytes) => {
        asked.push(bytes.toString().split('\r\n')[0] ?? '');
        socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
      });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    run(undefined, { HTTPS_PROXY: address, https_proxy: '', ELECTRON_MIRROR: 'https://mirror.invalid/' });
    await browser.called();
    expect(asked).toEqual(['CONNECT mirror.invalid:443 HTTP/1.1']);
    await new Promise((resolve) => proxy.close(resolve));
  });
});
