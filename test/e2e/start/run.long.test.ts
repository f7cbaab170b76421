import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportNotRun } from '../../not-run.ts';
import { buildOnce, fakeCheckout, type FakeCheckout } from './fake-checkout.ts';
import { testStarts, type Environment, type StandIn, type Started } from './started-program.ts';

const { start, standIn, folder } = testStarts();

const onLinux = process.platform === 'linux';
if (!onLinux) reportNotRun('how npm start runs Electron', 'its fake runtimes are for Linux alone');

const isRoot = process.getuid?.() === 0;
const noSandbox = isRoot ? ['--no-sandbox'] : [];

interface Prepared {
  readonly checkout: FakeCheckout;
  readonly browser: StandIn;
  readonly run: (options?: readonly string[], more?: Environment) => Started;
  /** With a time of seconds for a start that failed. */
  readonly runHastily: () => Started;
}

/** A checkout with an Electron that keeps how it was called and then does `body`. */
const prepare = (body = 'exit 0'): Prepared => {
  const checkout = fakeCheckout(folder());
  checkout.writeRuntime({ program: checkout.electronScript(body) });
  const browser = standIn('browser');
  const environment = { DISPLAY: ':1', GRANTSHEET_BROWSER: browser.path };
  return {
    checkout,
    browser,
    run: (options = [], more = {}) => start(options, { ...environment, ...more }, checkout.entry),
    runHastily: () => start([], environment, checkout.entryWith({ earlyTime: 200 })),
  };
};

beforeAll(buildOnce);

describe.runIf(onLinux)('npm start with the runtime of Electron', () => {
  test('opens this project, as a program of its own and not as Node', async () => {
    const { checkout, browser, run } = prepare('echo "node: ${ELECTRON_RUN_AS_NODE-no}"');
    const started = run([], { ELECTRON_RUN_AS_NODE: '1' });
    expect(await started.ended()).toBe(0);
    expect(await checkout.electronCalled()).toEqual([checkout.folder, ...noSandbox]);
    expect(started.stdout()).toBe('node: no\n');
    expect(started.stderr()).toBe('');
    expect(existsSync(browser.record)).toBe(false);
  });

  test('passes on a document, by its place for the caller, and what follows a second --', async () => {
    const { checkout, run } = prepare();
    const caller = { npm_lifecycle_event: 'start', INIT_CWD: '/home/someone/grants' };
    expect(await run(['my plan.grant', '--', '--lang=ja'], caller).ended()).toBe(0);
    expect(await checkout.electronCalled()).toEqual([checkout.folder, ...noSandbox, '--lang=ja', '/home/someone/grants/my plan.grant']);
  });

  test('passes on its code when it ends after its first seconds, and opens nothing', async () => {
    const { browser, runHastily } = prepare('sleep 0.4\nexit 7');
    const started = runHastily();
    expect(await started.ended()).toBe(7);
    expect(started.stderr()).toBe('');
    expect(existsSync(browser.record)).toBe(false);
  });

  test('passes on a later death by a signal, says so and opens nothing', async () => {
    const { browser, runHastily } = prepare('sleep 0.4\nkill -SEGV $$');
    const started = runHastily();
    expect(await started.ended()).toBe(139);
    expect(started.stderr()).toBe('Electron ended by itself with the signal SIGSEGV.\n');
    expect(existsSync(browser.record)).toBe(false);
  });

  test('passes on one signal of two that come together: Electron would drop unsaved work at the second', async () => {
    const { browser, run } = prepare("trap 'echo asked' INT TERM\nsleep 20 >/dev/null 2>&1 &\necho ready\nwait\nsleep 0.4\nkill $!\nexit 0");
    const started = run();
    await expect.poll(() => started.stdout(), { timeout: 30_000 }).toBe('ready\n');
    started.child.kill('SIGINT');
    started.child.kill('SIGTERM');
    expect(await started.ended()).toBe(0);
    expect(started.stdout()).toBe('ready\nasked\n');
    expect(existsSync(browser.record)).toBe(false);
  });

  test('ends with a signal that it has passed on, without a word', async () => {
    const { checkout, browser, run } = prepare('exec sleep 20');
    const started = run();
    await checkout.electronCalled();
    started.child.kill('SIGTERM');
    expect(await started.ended()).toBe(143);
    expect(started.stderr()).toBe('');
    expect(existsSync(browser.record)).toBe(false);
  });

  test('does not start it where no window could be seen', async () => {
    const { checkout, run } = prepare();
    const started = run([], { DISPLAY: '', WAYLAND_DISPLAY: '' });
    expect(await started.line(/./)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#launch=/);
    expect(started.stderr()).toContain('there is no display');
    expect(existsSync(checkout.electronRecord)).toBe(false);
  });
});

describe.runIf(onLinux)('npm start opens the browser and says why, when Electron', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['dies of a signal at once', 'kill -SEGV $$', ['with the signal SIGSEGV']],
    [
      'lacks a library',
      'echo "electron: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory" >&2\nexit 127',
      ['the library libnss3.so is missing', 'cannot open shared object file'],
    ],
    [
      'may not set up its sandbox',
      'echo "[1:0101/000000.0:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly." >&2\nkill -TRAP $$',
      ['AppArmor', 'chrome-sandbox'],
    ],
  ];

  test.each(cases)('%s', async (_case, body, sentences) => {
    const { browser, run } = prepare(body);
    const started = run();
    expect((await browser.called())[0]).toMatch(/^--app=/);
    for (const sentence of sentences) expect(started.stderr()).toContain(sentence);
    expect(started.stderr()).toContain('Opening Grantsheet in the installed browser instead.');
    // As a normal user's advice it would switch off what protects the page's process.
    expect(started.stderr()).not.toContain('--no-sandbox');
  });

  test('is damaged', async () => {
    const { checkout, browser, run } = prepare();
    checkout.writeRuntime({ program: `touch '${checkout.electronRecord}'\n` });
    const started = run();
    await browser.called();
    expect(started.stderr()).toContain('damaged or built for another processor');
    expect(started.stderr()).toContain(checkout.dist);
    expect(existsSync(checkout.electronRecord)).toBe(false);
  });

  test('may not be executed', async () => {
    const { checkout, browser, run } = prepare();
    chmodSync(join(checkout.dist, 'electron'), 0o644);
    const started = run();
    await browser.called();
    expect(started.stderr()).toContain('EACCES');
    expect(started.stderr()).toContain('chmod +x');
  });

  test('was to open a document, which the browser is not given', async () => {
    const { browser, run } = prepare('exit 1');
    const started = run(['/grants/plan.grant']);
    await browser.called();
    expect(started.stderr()).toContain('/grants/plan.grant: open it from the page');
  });
});

describe('npm start', () => {
  test('prints its options and starts nothing', async () => {
    const started = start(['--help']);
    expect(await started.ended()).toBe(0);
    for (const option of ['--browser', '--no-open', '--help']) expect(started.stdout()).toContain(option);
  });

  test('refuses an option that it does not know', async () => {
    const started = start(['--fullscreen']);
    expect(await started.ended()).toBe(2);
    expect(started.stderr()).toContain('does not know --fullscreen');
  });
});
