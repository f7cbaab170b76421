import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildIdlePageProgram } from './electron-stand-in/idle-page-program.ts';
import { launchDesktop, type Desktop, type DesktopOptions } from './electron-stand-in/launch-desktop.ts';
import { eventually } from './eventually.ts';

/** How the desktop program starts, fails to, and comes back. */
let program: Awaited<ReturnType<typeof buildIdlePageProgram>>;
let dataDir = '';
let desktop: Desktop | null = null;

beforeAll(async () => {
  program = await buildIdlePageProgram();
});
afterAll(() => program.remove());

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'desktop-boot-'));
});
afterEach(async () => {
  await desktop?.close();
  desktop = null;
  // What was being written at the end may still come.
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

const launch = async (options: Partial<DesktopOptions> = {}): Promise<Desktop> => {
  desktop = await launchDesktop({ dataDir, built: program.built, ...options });
  return desktop;
};
const told = (running: Desktop): Promise<string | null> => running.page.locator('#told').textContent();
const messages = (running: Desktop): readonly unknown[] => running.dialogs.shown.map(({ options }) => options['message']);
const remembered = async (): Promise<unknown> => JSON.parse(await readFile(join(dataDir, 'window.json'), 'utf8'));
const documentNamed = async (name: string): Promise<string> => {
  const path = join(dataDir, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, name);
  return path;
};

describe('the window comes', () => {
  it.each([
    ['though it is never said to be ready, as under some Wayland compositors', { withhold: ['ready-to-show'] }],
    ['though neither its paint nor its page is heard of', { withhold: ['ready-to-show', 'did-finish-load'] }],
    ['where its page is loaded before it is painted', { finishedBeforePainted: true }],
  ] satisfies [string, Partial<DesktopOptions>][])('%s', async (_, machine) => {
    const running = await launch(machine);
    await eventually(() => running.window.shown).toBe(true);
  });

  it('for root with --no-sandbox, and in a sandbox for everybody else', async () => {
    const running = await launch({ asRoot: true, switches: ['--no-sandbox'] });
    expect([running.hasSwitch('no-sandbox'), running.isSandboxed()]).toEqual([true, false]);
    await running.close();
    expect((await launch()).isSandboxed()).toBe(true);
  });

  it('where it was left, as large as it was, when it can be seen there', async () => {
    const running = await launch();
    running.setBounds({ x: 100, y: 120, width: 1100, height: 800 });
    running.maximise();
    running.requestClose();
    await running.ended;
    await running.close();
    expect(await remembered()).toEqual({ version: 1, placement: { x: 100, y: 120, width: 1100, height: 800, maximized: true, fullScreen: false }, folder: null });
    const again = await launch();
    await eventually(() => again.window.shown).toBe(true);
    expect(again.window).toMatchObject({ maximized: true });
  });
});

describe('a page that does not come', () => {
  it('is told of, and tried again', async () => {
    const running = await launch({ failLoads: 1, dialogs: [{ kind: 'message', button: 'Try again' }] });
    expect(messages(running)).toEqual(['Grantsheet could not show its window.']);
    await eventually(() => running.window.title).toBe('Untitled – Grantsheet');
  });

  it('ends the program where a person gives up', async () => {
    const running = await launch({ failLoads: 9, dialogs: [{ kind: 'message', button: 'Quit' }], waitFor: 'window' });
    await running.ended;
    expect(running.openWindows).toBe(0);
  });

  it('is told of where its preload script fails, with the reason', async () => {
    const running = await launch({ breakPreload: 'no such word', dialogs: [{ kind: 'message', button: 'Quit' }], waitFor: 'window' });
    await running.ended;
    expect(running.dialogs.shown[0]?.options['detail']).toContain('no such word');
    running.problems.splice(0);
  });

  it('is told of in Japanese, too', async () => {
    const running = await launch({ failLoads: 9, locale: 'ja', dialogs: [{ kind: 'message', button: '終了' }], waitFor: 'window' });
    await running.ended;
    expect(messages(running)).toEqual(['Grantsheetの画面を表示できませんでした。']);
  });
});

describe('a page that crashes', () => {
  it('comes back three times, then is asked about; what ends in good order is none', async () => {
    const running = await launch();
    running.crash('clean-exit');
    for (const _ of [1, 2, 3]) {
      running.crash();
      await eventually(() => running.window.title).toBe('Untitled – Grantsheet');
      await eventually(() => told(running).catch(() => null)).toBe('');
    }
    expect(messages(running)).toEqual([]);
    running.dialogs.answer({ kind: 'message', button: 'Quit' });
    running.crash('oom');
    await running.ended;
    expect(messages(running)).toEqual(['Grantsheet keeps stopping unexpectedly.']);
  });
});

describe('a second start', () => {
  it('brings the window back, with its document where it names one by an address in Japanese', async () => {
    const running = await launch();
    const path = await documentNamed('役員/計画 & 控え.grant');
    running.minimise();
    await running.startAgain([], dataDir);
    await eventually(() => running.window.minimized).toBe(false);
    running.minimise();
    await running.startAgain([`file://${encodeURI(path)}`], dataDir);
    await eventually(() => told(running)).toContain('asked to open 計画 & 控え.grant');
    expect(running.window.minimized).toBe(false);
    await eventually(() => running.menu.labels('File', 'Open recent')).toEqual(['計画 & 控え.grant']);
  });

  it('may name a document from where it was started', async () => {
    const running = await launch();
    await documentNamed('elsewhere/two.grant');
    await running.startAgain(['two.grant'], join(dataDir, 'elsewhere'));
    await eventually(() => told(running)).toContain('asked to open two.grant');
  });
});

describe('on a Mac', () => {
  const onMac = { platform: 'darwin' } as const;

  it('opens the documents that were asked for before it was ready, and later ones', async () => {
    const running = await launch({ ...onMac, openFiles: [await documentNamed('early.grant')] });
    await eventually(() => told(running)).toContain('asked to open early.grant');
    running.openFile(await documentNamed('late.grant'));
    await eventually(() => told(running)).toContain('asked to open late.grant');
  });

  it('stays without a window, and opens one again at a click on its icon, at a second start and for a document', async () => {
    const running = await launch(onMac);
    const closed = async (): Promise<void> => {
      running.requestClose();
      await eventually(() => running.openWindows).toBe(0);
    };
    await closed();
    running.activate();
    await eventually(() => running.openWindows).toBe(1);
    await eventually(() => running.window.title).toBe('Untitled – Grantsheet');
    await closed();
    await running.startAgain([], dataDir);
    await eventually(() => running.openWindows).toBe(1);
    await eventually(() => running.window.title).toBe('Untitled – Grantsheet');
    await closed();
    running.openFile(await documentNamed('plan.grant'));
    await eventually(() => running.openWindows).toBe(1);
    await eventually(() => told(running).catch(() => '')).toContain('asked to open plan.grant');
  });
});

describe('dialogs', () => {
  it('begin in the documents folder, then in the folder that was chosen last, at the next start, too', async () => {
    const folder = join(dataDir, '取締役会');
    await mkdir(folder);
    const running = await launch({ dialogs: [{ kind: 'save', path: join(folder, 'plan.grant') }, { kind: 'open', path: null }] });
    running.menu.choose('File', 'Save as…');
    await eventually(() => told(running)).toContain('plan.grant');
    running.menu.choose('File', 'Open…');
    await eventually(() => running.dialogs.shown.length).toBe(2);
    const folders = (shown: Desktop): readonly string[] => shown.dialogs.shown.map(({ options }) => String(options['defaultPath']));
    expect(dirname(folders(running)[0] ?? '')).toBe(dataDir);
    expect(folders(running)[1]).toBe(folder);
    await running.close();
    const again = await launch({ dialogs: [{ kind: 'open', path: null }] });
    again.menu.choose('File', 'Open…');
    await eventually(() => folders(again)).toEqual([folder]);
  });
});

describe('a data folder that cannot be used', () => {
  it('is told of in one sentence, and the program ends', async () => {
    const file = join(dataDir, 'a-file');
    await writeFile(file, '');
    await chmod(file, 0o444);
    const start = launch({ env: { GRANTSHEET_DATA_DIR: join(file, 'below') }, dialogs: [{ kind: 'error' }] });
    await expect(start).rejects.toThrow('ended before it opened a window');
  });

  it('may be named from where the program was started', async () => {
    const running = await launch({ env: { GRANTSHEET_DATA_DIR: relative(process.cwd(), dataDir) } });
    running.setBounds({ width: 900 });
    running.requestClose();
    await running.ended;
    expect(await remembered()).toMatchObject({ placement: { width: 900 } });
  });
});
