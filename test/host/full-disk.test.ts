import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createDocuments } from '#electron/host/documents.ts';
import { createDraftStore } from '#electron/host/drafts.ts';
import { createSettingsStore } from '#electron/host/settings.ts';
import { mountSmallDisk } from '#test/small-disk.ts';
import { grantsheet, writeGrant } from '#test/cli/grantsheet.ts';

const disk = mountSmallDisk(2_048, 'saving on a full disk');
afterAll(() => disk?.remove());

const OLD = 'the earlier file\n'.repeat(100);
const NEW = 'the new file of twelve blocks\n'.repeat(1_639);

/** What lies on the disk apart from what fills it. */
const files = (folder: string): string[] => readdirSync(folder).filter((name) => name !== '.filler').sort();

describe.skipIf(disk === null)('on a disk with some blocks left', () => {
  const { folder, leave } = disk ?? { folder: '', leave: () => undefined };

  // The file takes twelve blocks, and its folder's entry may take one.
  test.each([0, 1, 2, 3, 5, 8, 10, 11, 12, 13, 14, 20])('%i: a document is saved whole, or the earlier one stands and it is said', async (blocks) => {
    const path = join(folder, 'a.grant');
    writeFileSync(join(folder, '.filler'), '');
    writeFileSync(path, OLD);
    leave(blocks);
    const documents = createDocuments(join(folder, '..', 'no-such-data-folder'));
    const saved = await documents.saveFinished(path, Buffer.from(NEW));
    if (saved.ok) expect(blocks).toBeGreaterThanOrEqual(12);
    else expect(saved.error).toMatchObject({ code: 'diskFull', details: { name: 'a.grant' } });
    expect(readFileSync(path, 'utf8') === (saved.ok ? NEW : OLD)).toBe(true);
    expect(files(folder)).toEqual(['a.grant']);
  });

  test.each([0, 1, 2])('%i: drafts and settings are kept whole, or it is said that they were not', async (blocks) => {
    const data = join(folder, `data-${blocks}`);
    writeFileSync(join(folder, '.filler'), '');
    const [drafts, settings] = [createDraftStore(data), createSettingsStore(data)];
    const about = { title: 'Grant', keptAt: '2026-11-22T09:00:00.000Z', file: null, changes: null, rows: null };
    const keep = async (text: string) => await drafts.snapshot('page', { id: 'one', bytes: Buffer.from(text), first: true, last: true, about });
    expect([(await keep('old')).ok, (await settings.write({ language: 'ja', theme: 'dark', termsPanelOpen: true })).ok]).toEqual([true, true]);
    leave(blocks);
    expect(await keep('x'.repeat(20_000))).toMatchObject({ ok: false, error: { code: 'draftNotKept' } });
    if (blocks === 0) expect(await settings.write({ language: 'en', theme: 'light', termsPanelOpen: true })).toMatchObject({ ok: false, error: { code: 'settingsNotWritten' } });
    const kept = await drafts.read('one');
    expect(kept.ok && Buffer.from(kept.value.snapshot).toString()).toBe('old');
    expect((await settings.read()).ok).toBe(true);
    expect(files(join(data, 'drafts'))).toEqual(['one.journal']);
  });

  test.each([0, 1, 2, 3])('%i: the command line says it and leaves the earlier files', (blocks) => {
    writeFileSync(join(folder, '.filler'), '');
    writeGrant(folder, 'b.grant', (document) => ({ ...document, notes: 'earlier' }));
    writeFileSync(join(folder, 'pack.xlsx'), 'earlier');
    writeFileSync(join(folder, 'list.csv'), `Name,Rights\n${'Somebody with a name,1\n'.repeat(300)}`);
    const before = readFileSync(join(folder, 'b.grant'), 'utf8');
    const there = files(folder);
    leave(blocks);
    const imported = grantsheet(folder, 'import-allottees', 'b.grant', 'list.csv', '--out', 'b.grant');
    expect(imported).toEqual({ code: 2, out: '', err: '"b.grant" was not saved because the disk is full. The earlier file is unchanged.\n' });
    const exported = grantsheet(folder, 'export', 'b.grant', '--out', 'pack.xlsx');
    expect(exported).toMatchObject({ code: 2, out: '' });
    expect(exported.err).toContain('"pack.xlsx" was not saved because the disk is full.');
    if (blocks === 0) expect(grantsheet(folder, 'new', '--sample', 'reference', '--out', 'b.grant').code).toBe(2);
    expect([readFileSync(join(folder, 'b.grant'), 'utf8') === before, readFileSync(join(folder, 'pack.xlsx'), 'utf8')]).toEqual([true, 'earlier']);
    expect(files(folder)).toEqual(there);
  });
});
