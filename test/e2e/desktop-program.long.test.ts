import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { launchDesktop, type Desktop } from './electron-stand-in/launch-desktop.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';

/** The whole desktop program as it is built: the real page in the real shell. */
let dataDir = '';
let desktop: Desktop;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'desktop-program-'));
});

afterEach(async () => {
  await desktop.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

/** The program after a person has left the start screen. */
async function startWithSheet(options: Parameters<typeof launchDesktop>[0]): Promise<Desktop> {
  const started = await launchDesktop(options);
  await new AppPage(started.page).ready();
  return started;
}

describe('the desktop program', () => {
  it('saves what was changed as a document, and closes without a question afterwards', async () => {
    const path = join(dataDir, 'plan.grant');
    desktop = await startWithSheet({ dataDir, dialogs: [{ kind: 'save', path }] });
    desktop.menu.choose('Scenarios', 'Add scenario');
    await eventually(() => desktop.window.edited).toBe(true);
    desktop.menu.choose('File', 'Save');
    await eventually(() => desktop.window.edited).toBe(false);
    const reading = parseDocument(await readFile(path, 'utf8'));
    expect(reading.ok && reading.document.scenarios.length).toBe(1);
    desktop.requestClose();
    await desktop.ended;
  });

  it('asks about unsaved work, saves it where a person says, and ends', async () => {
    const path = join(dataDir, 'plan.grant');
    desktop = await startWithSheet({ dataDir, dialogs: [{ kind: 'message', button: 'Save' }, { kind: 'save', path }] });
    desktop.menu.choose('Scenarios', 'Add scenario');
    await eventually(() => desktop.window.edited).toBe(true);
    desktop.requestClose();
    await desktop.ended;
    expect(parseDocument(await readFile(path, 'utf8')).ok).toBe(true);
    expect(await readdir(join(dataDir, 'drafts')).catch(() => [])).toEqual([]);
  });

  it('writes a workbook in a process of its own', async () => {
    const path = join(dataDir, 'pack.xlsx');
    desktop = await startWithSheet({ dataDir, dialogs: [{ kind: 'save', path }] });
    desktop.menu.choose('File', 'Export board pack…');
    await new AppPage(desktop.page).dialog().locator('[type=submit]').click();
    await eventually(() => readFile(path).catch(() => Buffer.alloc(0))).not.toHaveLength(0);
    expect((await readFile(path)).toString('latin1', 0, 2)).toBe('PK');
  });

  it('saves a chart as a picture where a person says', async () => {
    const [png, svg] = [join(dataDir, '図.png'), join(dataDir, '図.svg')];
    desktop = await startWithSheet({ dataDir, dialogs: [{ kind: 'save', path: png }, { kind: 'save', path: svg }] });
    await desktop.page.locator('[data-sheet="charts"]').click();
    await desktop.page.getByRole('radio', { name: 'Dilution by shares' }).click();
    await desktop.page.locator('[data-action="png"]').click();
    await eventually(() => readFile(png).then((bytes) => bytes.toString('latin1', 1, 4), () => '')).toBe('PNG');
    await desktop.page.locator('[data-action="svg"]').click();
    await eventually(() => readFile(svg, 'utf8').catch(() => '')).toContain('Dilution of issued shares');
  });

  it('opens the document it is started with', async () => {
    const path = join(dataDir, 'other.grant');
    await writeFile(path, writeDocument({ ...referenceDocument(), title: 'Another grant' }));
    desktop = await launchDesktop({ dataDir, args: [path] });
    await eventually(() => desktop.window.title).toBe('Another grant – Grantsheet');
    await eventually(() => desktop.page.locator('h1').textContent()).toBe('Another grant');
    expect(await new AppPage(desktop.page).start('new').count()).toBe(0);
  });

  it('begins with the start screen, where the document used last is listed with its folder, opened, and called gone once it is', async () => {
    const path = join(dataDir, 'other.grant');
    await writeFile(path, writeDocument({ ...referenceDocument(), title: 'Another grant' }));
    desktop = await launchDesktop({ dataDir, args: [path] });
    await eventually(() => desktop.window.title).toBe('Another grant – Grantsheet');
    await desktop.close();
    desktop = await launchDesktop({ dataDir });
    const recent = desktop.page.locator('[data-recent="other.grant"]');
    await eventually(() => recent.innerText()).toContain(dataDir);
    expect(desktop.window.title).toBe('Grantsheet');
    expect(desktop.menu.item('File', 'Save as…').enabled).toBe(false);
    await recent.click();
    await eventually(() => desktop.window.title).toBe('Another grant – Grantsheet');
    await eventually(() => desktop.menu.item('File', 'Save as…').enabled).toBe(true);
    await rm(path);
    desktop.menu.choose('File', 'Start screen');
    await recent.locator('.start-gone').waitFor();
  });

  it('speaks one language in menu and page, and keeps it', async () => {
    desktop = await startWithSheet({ dataDir });
    desktop.menu.choose('View', 'Language', '日本語');
    await eventually(() => desktop.menu.labels()).toContain('ファイル');
    await eventually(() => desktop.page.locator('html').getAttribute('lang')).toBe('ja');
    await eventually(() => readFile(join(dataDir, 'settings.json'), 'utf8').catch(() => '')).toContain('"ja"');
    await desktop.close();
    desktop = await launchDesktop({ dataDir });
    expect(desktop.menu.labels()).toContain('ファイル');
  });

  it('takes typing back in a field by Cmd+Z on a Mac, where the menu has the key as well, and a step of the document in the sheet', async () => {
    desktop = await startWithSheet({ dataDir, platform: 'darwin' });
    const { page } = desktop;
    desktop.menu.choose('Scenarios', 'Add scenario');
    await eventually(() => desktop.window.edited).toBe(true);
    await page.locator('[data-term="2"] .term-value').click();
    const field = page.locator('[data-term="2"] input').first();
    await field.click();
    const before = await field.inputValue();
    await page.keyboard.type('7');
    expect(await field.inputValue()).not.toBe(before);
    await page.keyboard.press('Meta+z');
    await eventually(() => field.inputValue()).toBe(before);
    await page.keyboard.press('Shift+Meta+z');
    await eventually(() => field.inputValue()).not.toBe(before);
    await page.keyboard.press('Meta+z');
    await eventually(() => field.inputValue()).toBe(before);
    expect(desktop.window.edited).toBe(true);
    await page.locator('[row-id="grant"] [col-id="exercisePrice"]').click();
    await page.keyboard.press('Meta+z');
    await eventually(() => desktop.window.edited).toBe(false);
  });

  it('closes its window by Cmd+W on a Mac and stays', async () => {
    desktop = await startWithSheet({ dataDir, platform: 'darwin' });
    // The page is gone before it could tell that the key has been let go.
    await desktop.page.keyboard.press('Meta+w').catch(() => undefined);
    await eventually(() => desktop.openWindows).toBe(0);
  });

  it('opens the price ladder by its key', async () => {
    desktop = await startWithSheet({ dataDir });
    await desktop.page.keyboard.press('ControlOrMeta+L');
    await desktop.page.getByRole('dialog', { name: 'Price ladder' }).waitFor();
    expect(await desktop.page.getByRole('dialog').count()).toBe(1);
  });
});
