import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedPersons, listWorkbook } from '#test/golden/allottee-list.ts';
import { launchDesktop } from './electron-stand-in/launch-desktop.ts';
import { packProgram, type PackedProgram } from './electron-stand-in/packed-program.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';

/** The program as a release packs it: main process, preload script, page and workbook process out of the archive. */
let packed: PackedProgram;
let dataDir = '';

beforeAll(async () => {
  packed = await packProgram();
  dataDir = await mkdtemp(join(tmpdir(), 'desktop-packed-'));
});

afterAll(async () => {
  await packed.remove();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

describe('the packed program', () => {
  it('opens its page, imports a list, exports a workbook and closes, and writes nothing beside itself', async () => {
    const [list, pack] = [join(dataDir, 'list.xlsx'), join(dataDir, 'pack.xlsx')];
    await writeFile(list, await listWorkbook(generatedPersons()));
    const desktop = await launchDesktop({ dataDir, built: packed.built, isPackaged: true, dialogs: [{ kind: 'open', path: list }, { kind: 'save', path: pack }] });
    try {
      const app = new AppPage(desktop.page);
      await app.ready();
      await app.tool('importAllottees').click();
      await app.acceptList();
      await eventually(() => app.terms.term(9).textContent()).toContain('✓ matches the list (1,173 persons, 2,906 rights)');
      await app.exportPack();
      await eventually(() => readFile(pack, 'latin1').then((text) => text.slice(0, 2), () => '')).toBe('PK');
      await eventually(() => desktop.children()).toEqual([]);
      desktop.dialogs.answer({ kind: 'message', button: 'Don’t save' });
      desktop.requestClose();
      expect(await desktop.ended).toBe(0);
    } finally {
      await desktop.close();
    }
    expect(await packed.changed()).toEqual([]);
  });
});
