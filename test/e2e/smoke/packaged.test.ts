import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { eventually } from '../eventually.ts';
import { documentWith, sensitivityOf } from '../desktop/documents.ts';
import { AppPage } from '../pages/app-page.ts';
import { SensitivityPage } from '../pages/sensitivity-page.ts';
import { packagedProgram } from './mandatory.ts';
import { launchPackaged, startPackaged, type PackagedProgram } from './packaged-program.ts';

/** The program as it is installed: its fuses let nobody into its main process, so it is seen through its page alone. */
describe.runIf(packagedProgram !== null)('the installed program', () => {
  let dataDir = '';
  let program: PackagedProgram;
  const title = () => program.page.locator('h1').textContent();
  const inData = async (name: string, text: string): Promise<string> => {
    const path = join(dataDir, name);
    await writeFile(path, text);
    return path;
  };

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'packaged-smoke-'));
    await inData('settings.json', JSON.stringify({ version: 1, settings: { language: 'en', theme: 'light', termsPanelOpen: true } }));
  });
  afterEach(async () => {
    await program.close();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  it('shows its page under its own scheme, logs no error, and has no tools of developers', async () => {
    program = await launchPackaged({ dataDir });
    expect(program.page.url()).toBe('app://bundle/index.html');
    expect(await program.page.evaluate(() => ({ secure: isSecureContext, node: 'process' in window || 'require' in window }))).toEqual({ secure: true, node: false });
  });

  it('works a sensitivity out in a thread out of its archive', async () => {
    const path = await inData('sensitivity.grant', writeDocument(documentWith({ sensitivities: [sensitivityOf(100)] })));
    program = await launchPackaged({ dataDir, args: [path] });
    await new AppPage(program.page).openSheet('sensitivity');
    await new SensitivityPage(program.page).progress('done').waitFor({ state: 'attached', timeout: 60_000 });
  });

  it('writes a workbook in a process out of its archive', async () => {
    program = await launchPackaged({ dataDir });
    const head = await program.page.evaluate(async (document) => {
      const answer = await window.grantsheet?.invoke('workbooks.exportWorkbook', { job: 'smoke', document, language: 'ja', choice: { people: 'none', carry: 'terms' } });
      return answer?.ok === true ? Array.from(answer.value.subarray(0, 2)) : answer;
    }, referenceDocument());
    expect(head).toEqual([80, 75]);
  });

  it('opens the document it is started with, and that of a second start by an address', async () => {
    const first = await inData('最初.grant', writeDocument(documentWith({ title: '最初' })));
    const second = await inData('次 & 後.grant', writeDocument(documentWith({ title: '次 & 後' })));
    program = await launchPackaged({ dataDir, args: [first] });
    await eventually(title).toBe('最初');
    expect(await startPackaged({ dataDir, args: [pathToFileURL(second).href] })).toBe(0);
    await eventually(title).toBe('次 & 後');
  });

  it('keeps what it is told and leaves the rest of the folder alone', async () => {
    program = await launchPackaged({ dataDir });
    await program.page.getByRole('radio', { name: '日本語', exact: true }).click();
    await eventually(() => readFile(join(dataDir, 'settings.json'), 'utf8')).toContain('"ja"');
  });
});
