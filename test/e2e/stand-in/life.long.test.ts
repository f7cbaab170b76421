import { afterEach, describe, expect, it } from 'vitest';
import type { DesktopOptions } from '../electron-stand-in/launch-desktop.ts';
import { eventually } from '../eventually.ts';
import { startFixture, type FixtureProgram, type StartedFixture } from './fixture-program.ts';

/** Loads, crashes and ends of a window over a real page. */
let fixture: StartedFixture;

afterEach(() => fixture.close());

const start = async (program: FixtureProgram = {}, options: Partial<DesktopOptions> = {}): Promise<StartedFixture['desktop']> => {
  fixture = await startFixture(program, options);
  return fixture.desktop;
};

const LISTEN = `
window.once('ready-to-show', () => log.push('ready-to-show'));
for (const name of ['did-finish-load', 'did-fail-load', 'preload-error', 'destroyed']) {
  window.webContents.on(name, (event, ...values) => log.push([name, ...values.map((value) => (value instanceof Error ? value.message : value))]));
}
`;

describe('a load', () => {
  it('is painted, then finished', async () => {
    await start({ main: LISTEN });
    await eventually(() => fixture.log).toEqual(['ready-to-show', ['did-finish-load'], 'loaded']);
  });

  it('is finished, then painted, on another machine', async () => {
    await start({ main: LISTEN }, { finishedBeforePainted: true });
    await eventually(() => fixture.log).toEqual([['did-finish-load'], 'loaded', 'ready-to-show']);
  });

  it('may never say that it is painted, or finished', async () => {
    const desktop = await start({ main: LISTEN }, { withhold: ['ready-to-show', 'did-finish-load'] });
    expect(fixture.log).toEqual([]);
    expect(desktop.window.shown).toBe(false);
  });

  it('that fails tells event and promise', async () => {
    await start({ main: LISTEN }, { failLoads: 1, waitFor: 'window' });
    const url = 'app://bundle/index.html';
    await eventually(() => fixture.log).toEqual([
      ['did-fail-load', -2, 'ERR_FAILED', url, true, 1, 1],
      [`ERR_FAILED (-2) loading '${url}'`, 'ERR_FAILED', -2],
    ]);
  });

  it('ends the one before it', async () => {
    await start({ main: "window.loadURL('app://bundle/index.html').catch((error) => log.push(error.code));" });
    await eventually(() => fixture.log).toEqual(['ERR_ABORTED', 'loaded']);
  });

  it('goes on where the preload script throws, and says so', async () => {
    await start({ main: LISTEN }, { breakPreload: 'broken on purpose', waitFor: 'window' });
    await eventually(() => fixture.log).toContain('loaded');
    expect(fixture.log).toContainEqual(['preload-error', expect.stringContaining('preload.cjs'), 'broken on purpose']);
  });
});

describe('a page that crashes', () => {
  const CRASH = `
app.on('render-process-gone', (_event, contents, details) => log.push([contents === window.webContents, details]));
window.webContents.on('render-process-gone', () => { log.push(window.webContents.isCrashed()); if (globalThis.reloads) { window.webContents.reload(); } });
`;

  it('is gone, and lets messages go by', async () => {
    const desktop = await start({ main: `${CRASH} setInterval(() => { if (!window.isDestroyed()) window.webContents.send('tick', 1); }, 5).unref();` });
    const { page } = desktop;
    await eventually(() => fixture.log).toContain('loaded');
    desktop.crash('oom');
    await eventually(() => page.isClosed()).toBe(true);
    expect(fixture.log.slice(-2)).toEqual([true, [true, { reason: 'oom', exitCode: 11 }]]);
    expect(() => desktop.crash('bored')).toThrow('no reason "bored"');
  });

  it('comes back as a new page where it is loaded again', async () => {
    const desktop = await start({ main: `${CRASH} globalThis.reloads = true;`, page: '<p>here</p>' });
    const before = desktop.page;
    desktop.crash();
    await eventually(() => desktop.page.locator('p').textContent().catch(() => '')).toBe('here');
    expect(desktop.page).not.toBe(before);
    expect(await desktop.page.evaluate(() => (window as unknown as { host: { invoke: (name: string) => Promise<unknown> } }).host.invoke('ready'))).toBe(undefined);
  });
});

describe('as root', () => {
  const MAIN = "window.webContents.on('render-process-gone', (_event, details) => log.push(details.reason));";

  it('does not start without --no-sandbox', async () => {
    await expect(start({}, { asRoot: true, platform: 'linux' })).rejects.toThrow('Running as root without --no-sandbox');
    await start({}, { asRoot: true, platform: 'linux', switches: ['--no-sandbox'] });
    await eventually(() => fixture.log).toEqual(['loaded']);
  });

  it('loses its page where it takes the switch away', async () => {
    await start({ main: `app.commandLine.removeSwitch('no-sandbox'); ${MAIN}` }, { asRoot: true, platform: 'linux', switches: ['--no-sandbox'], waitFor: 'window' });
    await eventually(() => fixture.log).toEqual(['crashed', [expect.stringContaining('ERR_FAILED'), 'ERR_FAILED', -2]]);
  });
});

describe('what a destroyed window answers', () => {
  it('is that it is destroyed', async () => {
    const main = `
window.webContents.on('destroyed', () => log.push('destroyed'));
window.on('closed', () => {
  const says = (use) => { try { return use(); } catch (error) { return error.constructor.name + ': ' + error.message; } };
  const contents = globalThis.kept;
  log.push([says(() => window.isDestroyed()), says(() => window.show()), says(() => window.webContents), says(() => contents.isDestroyed()), says(() => contents.send('x')), says(() => contents.session)]);
});
globalThis.kept = window.webContents;
`;
    const desktop = await start({ main });
    await eventually(() => fixture.log).toContain('loaded');
    desktop.closeWindow();
    const gone = 'TypeError: Object has been destroyed';
    await eventually(() => fixture.log).toEqual(['loaded', 'destroyed', [true, gone, gone, true, gone, gone]]);
    expect(await desktop.ended).toBe(0);
  });
});

describe('errors nobody catches', () => {
  it('are problems of the program', async () => {
    const desktop = await start({ main: "setTimeout(() => void Promise.reject(new Error('left alone')), 5);" });
    await eventually(() => desktop.problems.length).toBe(1);
    expect(desktop.problems.splice(0)[0]).toContain('unhandledRejection');
  });

  it('are heard by a program that listens, which leaves no listener behind', async () => {
    const before = process.listenerCount('unhandledRejection');
    const desktop = await start({ main: "process.on('unhandledRejection', (error) => log.push(error.message)); setTimeout(() => void Promise.reject(new Error('left alone')), 5);" });
    await eventually(() => fixture.log).toContain('left alone');
    expect(desktop.heard).toHaveLength(1);
    expect(process.listeners('unhandledRejection')).toHaveLength(1);
    await desktop.close();
    expect(process.listenerCount('unhandledRejection')).toBe(before);
  });

  it('come no more when a test is over: the program has ended with it', async () => {
    const desktop = await start({ main: "window.on('closed', () => log.push('closed'));" });
    await desktop.close();
    expect(await desktop.ended).toBe(0);
    expect(fixture.log).toContain('closed');
  });
});

describe('the process of a program', () => {
  it('is its own: platform, arguments, folder and listeners', async () => {
    const main = "log.push([process.platform, process.argv.slice(1), process.cwd(), process.type, process.getuid()]); process.on('SIGTERM', () => app.quit());";
    const desktop = await start({ main }, { platform: 'darwin', isPackaged: true, args: ['a.grant'], switches: ['--lang=ja'], workingFolder: '/somewhere' });
    expect(fixture.log[0]).toEqual(['darwin', ['--lang=ja', 'a.grant'], '/somewhere', 'browser', 1_000]);
    expect(process.platform).not.toBe('darwin');
    expect(process.listenerCount('SIGTERM')).toBeLessThanOrEqual(1);
    expect(desktop.signal('SIGTERM')).toBe(true);
    await desktop.ended;
  });
});

describe('a second start', () => {
  const EARLY = `
if (app.requestSingleInstanceLock({ files: ['x'] })) app.on('second-instance', (_event, argv, folder, data) => log.push([argv, folder, data]));
else {
  goes = false;
  app.quit();
}
`;

  it('runs the program again and ends by itself', async () => {
    const desktop = await start({ early: EARLY }, { isPackaged: true, platform: 'linux' });
    const second = await desktop.startAgain(['--flag', 'b.grant'], '/elsewhere');
    await second.ended;
    const argv = ['/opt/Grantsheet/grantsheet', '--flag', '--allow-file-access-from-files', 'b.grant'];
    await eventually(() => fixture.log).toContainEqual([argv, '/elsewhere', { files: ['x'] }]);
    expect(desktop.openWindows).toBe(1);
  });
});

describe('a load that never ends', () => {
  it('fails with its page', async () => {
    const desktop = await start({}, { withhold: ['did-finish-load'] });
    desktop.crash('killed');
    await eventually(() => fixture.log).toEqual([[expect.stringContaining('ERR_FAILED'), 'ERR_FAILED', -2]]);
  });
});

describe('editing by the menu', () => {
  const MENU = "Menu.setApplicationMenu(Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]));";
  const text = (): Promise<string> => fixture.desktop.page.locator('textarea').inputValue();

  it('acts on the text that has the focus, on macOS by its key as well', async () => {
    const desktop = await start({ early: 'const { Menu } = await import("electron");', main: MENU, page: '<textarea></textarea>' }, { platform: 'darwin' });
    await desktop.page.locator('textarea').click();
    await desktop.page.keyboard.type('one');
    desktop.menu.choose('Edit', 'Undo');
    await eventually(text).toBe('');
    desktop.menu.choose('Edit', 'Redo');
    await eventually(text).toBe('one');
    await desktop.page.keyboard.press('Meta+z');
    await eventually(text).toBe('');
  });
});

describe('what a page may fetch', () => {
  const FETCH = () => fetch('app://bundle/data'.replace('app://bundle', location.origin)).then((response) => response.text(), () => 'refused');

  it('is what its scheme supports', async () => {
    const desktop = await start();
    expect(await desktop.page.evaluate(FETCH)).toBe('data');
  });
});
