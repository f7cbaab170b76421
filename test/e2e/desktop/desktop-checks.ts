import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIST_AS_FOUND } from '#shared/allottees/list-reading.ts';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { generatedPersons, listWorkbook } from '#test/golden/allottee-list.ts';
import { eventually } from '../eventually.ts';
import { AppPage } from '../pages/app-page.ts';
import { ChartsPage } from '../pages/charts-page.ts';
import { SensitivityPage } from '../pages/sensitivity-page.ts';
import { SolveDialogPage } from '../pages/solve-dialog.ts';
import type { DesktopDriver, LaunchDriver } from './driver.ts';
import { documentWith, sensitivityOf } from './documents.ts';

const SAVED_BYTES = 64 * 1024 * 1024;

/** What must hold of the desktop program on every system; the same steps over real Electron and over its stand-in. */
export function desktopChecks(name: string, launch: LaunchDriver): void {
  describe(`${name}, the desktop program`, () => {
    let dataDir = '';
    let desktop: DesktopDriver;
    let app: AppPage;

    const start = async (...args: readonly string[]): Promise<void> => {
      desktop = await launch({ dataDir, args });
      app = new AppPage(desktop.page);
      await app.ready();
    };
    const inData = (file: string): string => join(dataDir, file);
    /** A document with a title of its own, in a folder with a Japanese name. */
    const documentFile = async (title: string): Promise<string> => {
      const path = join(dataDir, '取締役会', `${title}.grant`);
      await mkdir(join(dataDir, '取締役会'), { recursive: true });
      await writeFile(path, writeDocument({ ...referenceDocument(), title }));
      return path;
    };
    const titleIs = (title: string): Promise<void> => eventually(async () => (await desktop.window())?.title ?? 'closed').toBe(`${title} – Grantsheet`);
    const edit = async (): Promise<void> => {
      await desktop.choose('addScenario');
      await eventually(() => app.editedMark().count()).toBe(1);
    };

    beforeEach(async () => {
      dataDir = await mkdtemp(join(tmpdir(), 'grantsheet-desktop-'));
      const settings = { language: 'en', theme: 'light', termsPanelOpen: true };
      await writeFile(inData('settings.json'), JSON.stringify({ version: 1, settings }));
    });
    afterEach(async () => {
      await desktop.close();
      // Chromium may still be writing into its folder for a moment on Windows.
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    });

    it('shows its window, with its page under its own scheme and nothing of Node in it', async () => {
      await start();
      expect(await desktop.window()).toMatchObject({ visible: true, minimized: false });
      const page = await desktop.page.evaluate(() => ({
        bridge: Object.keys(window.grantsheet ?? {}),
        secure: isSecureContext,
        node: ['process', 'require', 'module', 'Buffer'].filter((member) => member in window),
      }));
      expect(page).toEqual({ bridge: ['invoke', 'subscribe'], secure: true, node: [] });
    });

    it('works a sensitivity out and solves, each in a thread', async () => {
      const path = inData('sensitivity.grant');
      await writeFile(path, writeDocument(documentWith({ sensitivities: [sensitivityOf(200)] })));
      await start(path);
      await app.openSheet('sensitivity');
      const sheet = new SensitivityPage(desktop.page);
      await sheet.progress('done').waitFor({ state: 'attached', timeout: 60_000 });
      await eventually(() => sheet.cell('3000', '2000').textContent()).toBe('1,500,000,000');
      await app.tool('solve').click();
      const solve = new SolveDialogPage(desktop.page);
      await solve.ask({ figure: 'dilutionOfIssued', goal: 'atMost', target: '3%', find: 'rights' });
      await eventually(() => solve.sentence.textContent()).toContain('8,045');
    });

    it('writes a workbook and reads a list in a process of its own, which is gone afterwards', async () => {
      await start();
      await desktop.answer({ kind: 'save', path: inData('pack.xlsx') });
      await app.exportPack();
      await eventually(() => readFile(inData('pack.xlsx')).then((bytes) => bytes.toString('latin1', 0, 2), () => '')).toBe('PK');
      await writeFile(inData('list.xlsx'), await listWorkbook(generatedPersons()));
      await desktop.answer({ kind: 'open', path: inData('list.xlsx') });
      await app.tool('importAllottees').click();
      await app.acceptList();
      await eventually(() => app.terms.term(9).textContent()).toContain('2,906');
      await eventually(() => desktop.jobProcesses()).toBe(0);
    });

    it('leaves no process behind where a job is cancelled at once', async () => {
      await start();
      const list = [...(await listWorkbook(generatedPersons()))];
      const codes = await desktop.page.evaluate(async (bytes) => {
        const bridge = window.grantsheet;
        const file = { name: 'list.xlsx', bytes: Uint8Array.from(bytes) };
        const jobs = ['one', 'two', 'three'].map(async (job) => {
          const answer = bridge?.invoke('workbooks.importWorkbook', { job, file });
          await bridge?.invoke('jobs.cancel', { job });
          const result = await answer;
          return result?.ok === false ? result.error.code : 'done';
        });
        return await Promise.all(jobs);
      }, list);
      expect(codes).toEqual(['jobCancelled', 'jobCancelled', 'jobCancelled']);
      await eventually(() => desktop.jobProcesses()).toBe(0);
    });

    it('ends a process in the middle of its work where its job is cancelled, and hears of its progress until then', async () => {
      await start();
      const heard = await desktop.page.evaluate(async (options) => {
        const rows = Array.from({ length: 100_000 }, (_, index) => `E${index},社員${index},5`);
        const file = { name: 'list.csv', bytes: new TextEncoder().encode(['社員番号,氏名,割当個数', ...rows].join('\n')) };
        const bridge = window.grantsheet;
        const fractions: number[] = [];
        const stopListening = bridge?.subscribe('jobs.progress', ({ fraction }) => {
          if (fractions.push(fraction) === 5) void bridge.invoke('jobs.cancel', { job: 'long' });
        });
        const result = await bridge?.invoke('workbooks.readList', { job: 'long', file, options });
        stopListening?.();
        return { code: result?.ok === false ? result.error.code : 'done', enough: fractions.length >= 5, last: fractions.at(-1) ?? 1 };
      }, { ...LIST_AS_FOUND, sharesPerRight: null });
      expect(heard).toMatchObject({ code: 'jobCancelled', enough: true });
      expect(heard.last).toBeLessThan(1);
      await eventually(() => desktop.jobProcesses()).toBe(0);
    });

    it('saves 64 MB whole', async () => {
      await start();
      await desktop.answer({ kind: 'save', path: inData('large.grant') });
      const answer = await desktop.page.evaluate((length) => window.grantsheet?.invoke('files.saveAs', { suggestedName: 'large.grant', bytes: new Uint8Array(length).fill(120) }), SAVED_BYTES);
      expect(answer).toMatchObject({ ok: true, value: { name: 'large.grant' } });
      expect((await stat(inData('large.grant'))).size).toBe(SAVED_BYTES);
      expect((await readdir(dataDir)).filter((file) => file.startsWith('large'))).toEqual(['large.grant']);
    });

    it('copies a chart as a picture', async () => {
      const path = inData('priced.grant');
      const { grant } = referenceDocument();
      await writeFile(path, writeDocument(documentWith({ grant: { ...grant, exercisePrice: { status: 'decided', amount: '3951', decisionDate: null } } })));
      await start(path);
      const charts = new ChartsPage(desktop.page);
      await charts.open();
      await charts.canvas().waitFor();
      await charts.action('copy').click();
      await eventually(async () => ((await desktop.clipboardPicture())?.width ?? 0) > 300).toBe(true);
    });

    it('opens a document by its path, by an address, and by a second start while it is minimised', async () => {
      const [first, second, third] = [await documentFile('最初の付与'), await documentFile('二番目 & 続き'), await documentFile('三番目 100%')];
      await start(first);
      await titleIs('最初の付与');
      await desktop.minimise();
      await desktop.startAgain(pathToFileURL(second).href);
      await titleIs('二番目 & 続き');
      await eventually(async () => (await desktop.window())?.minimized).toBe(false);
      await desktop.startAgain(third);
      await titleIs('三番目 100%');
    });

    it('starts with an address, opens again where it was, and dialogs begin in the folder that was chosen last', async () => {
      await start(pathToFileURL(await documentFile('どこか')).href);
      await titleIs('どこか');
      await desktop.requestClose();
      await desktop.ended;
      await desktop.close();
      const remembered: unknown = JSON.parse(await readFile(inData('window.json'), 'utf8'));
      expect(remembered).toMatchObject({ version: 1, placement: { maximized: false, fullScreen: false }, folder: join(dataDir, '取締役会') });
      await start();
      expect(await desktop.window()).toMatchObject({ visible: true });
    });

    it.each([
      ['Save', 'saved'],
      ['Don’t save', 'gone'],
      ['Cancel', 'open'],
    ] as const)('closes with unsaved work: %s', async (button, outcome) => {
      const path = await documentFile('未保存');
      await start(path);
      await titleIs('未保存');
      await edit();
      await desktop.answer({ kind: 'message', button });
      await desktop.requestClose();
      if (outcome === 'open') {
        await eventually(async () => (await desktop.messages()).length).toBe(1);
        expect((await desktop.window())?.title).toBe('• 未保存 – Grantsheet');
        return;
      }
      await desktop.ended;
      const reading = parseDocument(await readFile(path, 'utf8'));
      expect(reading.ok && reading.document.scenarios.length).toBe(outcome === 'saved' ? 1 : 0);
      expect(await readdir(inData('drafts')).catch(() => [])).toEqual([]);
    });

    it('loads a page that crashed again, and asks after the fourth time', async () => {
      await start();
      const heading = async (): Promise<unknown> => await desktop.inPage(`document.querySelector('h1')?.textContent ?? ''`).catch(() => '');
      for (const _ of [1, 2, 3]) {
        await desktop.crashPage();
        // The page that comes next begins with the start screen.
        await eventually(heading).toBe('Grantsheet');
      }
      expect(await desktop.messages()).toEqual([]);
      await desktop.answer({ kind: 'message', button: 'Quit' });
      await desktop.crashPage();
      await desktop.ended;
    });

    it('takes typing back in a field, and a step of the document in the sheet', async () => {
      await start();
      const undo = process.platform === 'darwin' ? 'Meta+z' : 'Control+z';
      await edit();
      await app.terms.open(2);
      const field = app.terms.term(2).locator('input').first();
      await field.click();
      const before = await field.inputValue();
      await desktop.page.keyboard.type('7');
      expect(await field.inputValue()).not.toBe(before);
      await desktop.page.keyboard.press(undo);
      await eventually(() => field.inputValue()).toBe(before);
      expect(await app.editedMark().count()).toBe(1);
      await app.terms.close(2);
      await app.scenarios.cell('grant', 'exercisePrice').click();
      await desktop.page.keyboard.press(undo);
      await eventually(() => app.editedMark().count()).toBe(0);
    });
  });
}
