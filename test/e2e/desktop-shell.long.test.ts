import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildIdlePageProgram } from './electron-stand-in/idle-page-program.ts';
import { launchDesktop, type Desktop, type DesktopOptions } from './electron-stand-in/launch-desktop.ts';
import { eventually } from './eventually.ts';

/** What belongs to the desktop shell alone, over a page that does nothing by itself. */
let program: Awaited<ReturnType<typeof buildIdlePageProgram>>;
let dataDir = '';
let desktop: Desktop;

beforeAll(async () => {
  program = await buildIdlePageProgram();
});

afterAll(() => program.remove());

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'desktop-data-'));
});

afterEach(async () => {
  await desktop.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

const launch = async (options: Partial<DesktopOptions> = {}): Promise<void> => {
  desktop = await launchDesktop({ dataDir, built: program.built, ...options });
};

const type = (text: string): Promise<void> => desktop.page.locator('#text').fill(text);
const told = (): Promise<string | null> => desktop.page.locator('#told').textContent();
const heard = (line: string): Promise<void> => eventually(told).toContain(line);
const drafts = (): Promise<string[]> => readdir(join(dataDir, 'drafts')).catch(() => []);
const saved = (name: string): Promise<string> => readFile(join(dataDir, name), 'utf8');

describe('the window', () => {
  it('shows the document and its state, in a sandbox, when the page is there', async () => {
    await launch();
    await eventually(() => desktop.window.title).toBe('Untitled – Grantsheet');
    await type('work');
    await eventually(() => desktop.window.title).toBe('• Untitled – Grantsheet');
    expect(desktop.window).toMatchObject({ shown: true, edited: true });
    expect(desktop.isSandboxed()).toBe(true);
  });

  it('gives the page the bridge and nothing of Electron or Node', async () => {
    await launch();
    const found = await desktop.page.evaluate(() => ({
      bridge: Object.keys(window.grantsheet ?? {}),
      frozen: Object.isFrozen(window.grantsheet),
      node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
    }));
    expect(found).toEqual({ bridge: ['invoke', 'subscribe'], frozen: true, node: [] });
  });
});

describe('the menu', () => {
  it('hands its choices to the page', async () => {
    await launch();
    desktop.menu.choose('Scenarios', 'Price ladder…');
    desktop.menu.choose('View', 'Dark theme');
    await eventually(told).toBe('menu priceLadder\nmenu themeDark\n');
  });

  it('runs an accelerator that the page leaves alone, and not one that it uses', async () => {
    await launch();
    await desktop.page.keyboard.press('ControlOrMeta+L');
    await heard('menu priceLadder');
    await desktop.page.evaluate(() => window.addEventListener('keydown', (event) => event.preventDefault()));
    await desktop.page.keyboard.press('ControlOrMeta+N');
    await desktop.page.keyboard.press('ControlOrMeta+Z');
    await desktop.page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(await told()).toBe('menu priceLadder\n');
  });

  it('speaks the language of the system, then the one the page shows', async () => {
    await launch({ locale: 'ja-JP' });
    await eventually(() => desktop.menu.labels()).toContain('File');
    desktop.menu.choose('View', 'Language', '日本語');
    await eventually(() => desktop.menu.labels()).toEqual(expect.arrayContaining(['ファイル', '編集', 'シナリオ', '表示']));
    expect(desktop.menu.item('表示', '言語', '日本語').checked).toBe(true);
  });

  it('offers undo only when there is something to undo', async () => {
    await launch();
    expect(desktop.menu.item('Edit', 'Undo').enabled).toBe(false);
    await desktop.page.evaluate(() =>
      window.grantsheet?.invoke('window.update', { state: { title: 'Untitled', edited: false, language: 'en', canUndo: true, canRedo: false } }),
    );
    expect(desktop.menu.item('Edit', 'Undo').enabled).toBe(true);
    expect(desktop.menu.item('Edit', 'Redo').enabled).toBe(false);
  });
});

describe('files', () => {
  it('saves as, then to the same file, and leaves nothing else beside it', async () => {
    await launch({ dialogs: [{ kind: 'save', path: join(dataDir, 'plan') }] });
    await mkdir(join(dataDir, 'empty'));
    await type('first');
    desktop.menu.choose('File', 'Save as…');
    await heard('plan.grant');
    expect(await saved('plan.grant')).toBe('first');
    await type('second');
    desktop.menu.choose('File', 'Save');
    await eventually(() => saved('plan.grant')).toBe('second');
    expect((await readdir(dataDir)).filter((name) => name.startsWith('plan'))).toEqual(['plan.grant']);
  });

  it('asks again rather than write over a file that was not named', async () => {
    await writeFile(join(dataDir, 'plan.grant'), 'kept');
    await launch({ dialogs: [{ kind: 'save', path: join(dataDir, 'plan') }, { kind: 'save', path: null }] });
    desktop.menu.choose('File', 'Save as…');
    await heard('cancelled');
    expect(await saved('plan.grant')).toBe('kept');
  });

  it('opens a file and offers it again at the next start', async () => {
    const path = join(dataDir, 'plan.grant');
    await writeFile(path, 'from disk');
    await launch({ dialogs: [{ kind: 'open', path }] });
    desktop.menu.choose('File', 'Open…');
    await heard('plan.grant');
    expect(await desktop.page.locator('#text').inputValue()).toBe('from disk');
    await eventually(() => desktop.menu.labels('File', 'Open recent')).toEqual(['plan.grant']);

    await desktop.close();
    await launch();
    await eventually(() => desktop.menu.labels('File', 'Open recent')).toEqual(['plan.grant']);
    desktop.menu.choose('File', 'Open recent', 'plan.grant');
    await heard('asked to open plan.grant\nplan.grant');
    expect(await desktop.page.locator('#text').inputValue()).toBe('from disk');
  });

  it('drops a recent file that is gone', async () => {
    const path = join(dataDir, 'plan.grant');
    await writeFile(path, 'x');
    await launch({ dialogs: [{ kind: 'open', path }] });
    desktop.menu.choose('File', 'Open…');
    await eventually(() => desktop.menu.labels('File', 'Open recent')).toEqual(['plan.grant']);
    await rm(path);
    desktop.menu.choose('File', 'Open recent', 'plan.grant');
    await heard('fileNotFound');
    await eventually(() => desktop.menu.labels('File', 'Open recent')).toEqual(['No recent files']);
  });

  it('opens the document it was started with, and the one a second start names', async () => {
    for (const name of ['one', 'two']) await writeFile(join(dataDir, `${name}.grant`), name);
    await launch({ args: ['--some-flag', join(dataDir, 'one.grant')] });
    await heard('asked to open one.grant');
    await desktop.startAgain(['two.grant'], dataDir);
    await heard('asked to open two.grant');
    await eventually(() => desktop.page.locator('#text').inputValue()).toBe('two');
    expect(desktop.window.focused).toBe(1);
  });

  it('says when the document it was started with is gone', async () => {
    await launch({ args: [join(dataDir, 'gone.grant')], dialogs: [{ kind: 'message', button: 'OK' }] });
    await eventually(() => desktop.dialogs.shown.length).toBe(1);
    expect(desktop.dialogs.shown[0]?.options['message']).toBe('"gone.grant" was not found. It may have been moved or renamed.');
  });
});

describe('closing', () => {
  const closeWith = (button: string): void => {
    desktop.dialogs.answer({ kind: 'message', button });
    desktop.requestClose();
  };

  it('asks nothing where all is saved', async () => {
    await launch();
    desktop.requestClose();
    await desktop.ended;
    expect(desktop.window.closed).toBe(true);
  });

  it('goes on where a person cancels', async () => {
    await launch();
    await type('work');
    await eventually(() => desktop.window.edited).toBe(true);
    closeWith('Cancel');
    await eventually(() => desktop.dialogs.unused).toEqual([]);
    expect(desktop.dialogs.shown[0]?.options).toMatchObject({ message: 'Save the changes to “Untitled”?', buttons: ['Save', 'Don’t save', 'Cancel'] });
    expect(desktop.window.closed).toBe(false);
    expect(await desktop.page.locator('#text').inputValue()).toBe('work');
  });

  it('throws work and its copy away where a person says so', async () => {
    await launch();
    await type('work');
    await eventually(drafts).toEqual(['fixture.journal']);
    closeWith('Don’t save');
    await desktop.ended;
    expect(await drafts()).toEqual([]);
  });

  it('saves first where a person says so', async () => {
    await launch();
    await type('work');
    await eventually(() => desktop.window.edited).toBe(true);
    closeWith('Save');
    desktop.dialogs.answer({ kind: 'save', path: join(dataDir, 'plan.grant') });
    await desktop.ended;
    expect(await saved('plan.grant')).toBe('work');
  });

  it('stays open where the file was not chosen, and does not close at a later save', async () => {
    await launch();
    await type('work');
    await eventually(() => desktop.window.edited).toBe(true);
    closeWith('Save');
    desktop.dialogs.answer({ kind: 'save', path: null }, { kind: 'save', path: join(dataDir, 'plan.grant') });
    await heard('cancelled');
    desktop.menu.choose('File', 'Save');
    await heard('plan.grant');
    expect(desktop.window.closed).toBe(false);
  });

  it('ends by its menu as by its window', async () => {
    await launch();
    desktop.menu.choose('File', 'Quit Grantsheet');
    await desktop.ended;
    expect(desktop.window.closed).toBe(true);
  });

  it('leaves to the first instance what a second one was started for', async () => {
    await launch();
    await expect(launchDesktop({ dataDir, built: program.built, firstInstance: false })).rejects.toThrow('ended before it opened a window');
  });
});

describe('what the page may not do', () => {
  it('cannot leave, open windows or have permissions, but for putting something on the clipboard', async () => {
    await launch();
    await desktop.page.evaluate(() => {
      window.open('https://example.com/');
      location.href = 'https://example.com/';
    });
    await eventually(() => desktop.deniedWindows).toHaveLength(1);
    await type('still here');
    expect(desktop.mainFrame().url).toBe('app://bundle/index.html');
    const asked = ['clipboard-read', 'clipboard-sanitized-write', 'geolocation', 'media', 'fileSystem'];
    expect(asked.filter((permission) => desktop.grants(permission))).toEqual(['clipboard-sanitized-write']);
  });

  it('cannot evaluate text, load scripts from elsewhere, or run ones written into it', async () => {
    await launch();
    const result = await desktop.page.evaluate(async () => {
      const inline = document.createElement('script');
      inline.textContent = 'window.ranInline = true';
      document.head.append(inline);
      const fetched = await fetch('https://example.com/').then(() => 'fetched', () => 'refused');
      return { ranInline: 'ranInline' in window, fetched };
    });
    expect(result).toEqual({ ranInline: false, fetched: 'refused' });
    desktop.menu.choose('View', 'Light theme');
    await heard('menu themeLight\nEvalError');
    const policyErrors = desktop.problems.splice(0);
    expect(policyErrors.length).toBeGreaterThan(0);
    expect(policyErrors.filter((text) => !/Content Security Policy/.test(text))).toEqual([]);
  });

  it('is refused where a message comes from another page, a frame inside, or a frame that is gone', async () => {
    await launch();
    const main = desktop.mainFrame();
    const settings = { settings: { language: 'ja', theme: 'dark', termsPanelOpen: false } };
    const foreign = [
      null,
      { url: 'https://example.com/', parent: null },
      { url: 'app://other/index.html', parent: null },
      { url: 'https://bundle/index.html', parent: null },
      { url: 'app://bundle/index.html', parent: main },
    ];
    for (const sender of foreign) {
      expect(await desktop.invokeAs(sender, 'settings.write', settings)).toMatchObject({ ok: false, error: { code: 'refused' } });
    }
    expect(await readdir(dataDir)).toEqual([]);
    expect(await desktop.invokeAs(main, 'settings.write', settings)).toEqual({ ok: true, value: null });
    expect(await readdir(dataDir)).toEqual(['settings.json']);
  });

  it('is refused a request that does not fit its contract, with no effect', async () => {
    await launch();
    const answers = await desktop.page.evaluate(async () => {
      const invoke = window.grantsheet?.invoke as (channel: string, request: unknown) => Promise<{ ok: boolean; error?: { code: string } }>; // what a hostile page would call
      const bad: [string, unknown][] = [
        ['settings.write', { settings: { language: 'fr', theme: 'dark', termsPanelOpen: false } }],
        ['drafts.discard', { id: '../settings' }],
        ['files.save', { reference: { id: 'a', name: 'a', path: '/etc/passwd' }, bytes: new Uint8Array(), consents: [] }],
        ['files.open', { path: '/etc/passwd' }],
      ];
      const codes = await Promise.all(bad.map(async ([channel, request]) => (await invoke(channel, request)).error?.code));
      const unknown = await invoke('files.save', { reference: { id: 'never-given', name: 'x.grant' }, bytes: new Uint8Array(1), consents: [] });
      let noSuchCall = '';
      try {
        await invoke('shell.openExternal', 'https://example.com/');
      } catch (error) {
        noSuchCall = error instanceof Error ? error.message : '';
      }
      return { codes, unknown: unknown.error?.code, noSuchCall };
    });
    expect(answers).toEqual({
      codes: ['badRequest', 'badRequest', 'badRequest', 'badRequest'],
      unknown: 'unknownReference',
      noSuchCall: 'There is no call "shell.openExternal".',
    });
    expect(await readdir(dataDir)).toEqual([]);
  });
});
