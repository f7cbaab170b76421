import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createBackups, type BackupLimits } from '#electron/host/backups.ts';
import { createDocuments } from '#electron/host/documents.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const minute = (number: number): Date => new Date(Date.UTC(2026, 10, 28, 9, number));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The texts of a document's versions, newest first. */
async function textsOf(backups: ReturnType<typeof createBackups>, document: string): Promise<string[]> {
  const listed = await backups.list(document);
  if (!listed.ok) throw new Error(listed.error.message);
  const read = await Promise.all(listed.value.map(({ id }) => backups.read(document, id)));
  return read.map((version) => (version.ok ? new TextDecoder().decode(version.value) : 'not readable'));
}

describe('earlier versions', () => {
  test('are the last ten that were saved, with their times', async () => {
    const backups = createBackups(folder());
    for (let number = 1; number <= 12; number += 1) await backups.keep('one', bytes(`version ${number}`), minute(number));
    await backups.keep('two', bytes('another document'), minute(0));
    expect(await textsOf(backups, 'one')).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((number) => `version ${number}`));
    expect(await textsOf(backups, 'two')).toEqual(['another document']);
    const listed = await backups.list('one');
    expect(listed.ok && listed.value[0]?.savedAt).toBe(minute(12).toISOString());
  });

  test.skipIf(process.platform === 'win32')('are for their owner alone', async () => {
    await createBackups(folder()).keep('one', bytes('text'), minute(1));
    const kept = join(folder(), 'backups', 'one');
    expect([statSync(kept).mode & 0o777, ...readdirSync(kept).map((name) => statSync(join(kept, name)).mode & 0o777)]).toEqual([0o700, 0o600]);
  });

  test('are no versions where nothing changed', async () => {
    const backups = createBackups(folder());
    for (const text of ['a', 'a', 'b', 'a']) await backups.keep('one', bytes(text), new Date());
    expect((await textsOf(backups, 'one')).toSorted()).toEqual(['a', 'a', 'b']);
  });

  test('keep to their bytes, for each document and for all, the oldest going first', async () => {
    const limits: BackupLimits = { versions: 10, documentBytes: 3_500, allBytes: 5_500 };
    const backups = createBackups(folder(), limits);
    // What cannot be packed, so that a thousand bytes stay a thousand.
    const noise = (mark: number): Uint8Array => Uint8Array.from([mark, ...randomBytes(1_000)]);
    const marks = async (document: string): Promise<unknown> => {
      const listed = await backups.list(document);
      return Promise.all((listed.ok ? listed.value : []).map(async ({ id }) => ((version) => version.ok && version.value[0])(await backups.read(document, id))));
    };
    for (const mark of [1, 2, 3, 4]) await backups.keep('one', noise(mark), minute(mark));
    expect(await marks('one')).toEqual([4, 3, 2]);
    for (const mark of [5, 6, 7]) await backups.keep('two', noise(mark), minute(mark));
    expect([await marks('two'), await marks('one')]).toEqual([[7, 6, 5], [4, 3]]);
    await backups.keep('one', Uint8Array.from(randomBytes(9_000)), minute(9));
    expect(await marks('one')).toEqual([4, 3]);
  });

  test('that are damaged, or ask for all memory, are said to be so', async () => {
    const backups = createBackups(folder());
    await backups.keep('one', bytes('text'), minute(1));
    const [name = ''] = readdirSync(join(folder(), 'backups', 'one'));
    const path = join(folder(), 'backups', 'one', name);
    writeFileSync(path, readFileSync(path).subarray(0, 10));
    writeFileSync(join(folder(), 'backups', 'one', 'notes.txt'), '');
    const listed = await backups.list('one');
    expect(listed.ok && listed.value).toHaveLength(1);
    expect(await backups.read('one', name.slice(0, -3))).toMatchObject({ ok: false, error: { code: 'versionNotReadable' } });
    expect(await backups.read('none', 'none')).toMatchObject({ ok: false, error: { code: 'versionNotReadable' } });
  });

  test('come from saves, the version that was replaced among them', async () => {
    const path = join(folder(), 'a.grant');
    writeFileSync(path, 'from elsewhere');
    const data = join(folder(), 'data');
    const documents = createDocuments(data);
    const opened = await documents.open(path);
    const reference = opened.ok ? opened.value.reference : null;
    if (reference === null) throw new Error('Not opened');
    const saved = await documents.save(reference, bytes('mine'));
    if (!saved.ok) throw new Error(saved.error.message);
    const backups = createBackups(data);
    await vi.waitFor(async () => expect(await textsOf(backups, reference.id)).toEqual(['mine', 'from elsewhere']));
    await documents.save(saved.value, bytes('mine again'));
    await vi.waitFor(async () => expect(await textsOf(backups, reference.id)).toEqual(['mine again', 'mine', 'from elsewhere']));
  });

  test('never fail a save', async () => {
    const data = join(folder(), 'data');
    mkdirSync(data);
    writeFileSync(join(data, 'backups'), 'a file where the folder should be');
    const documents = createDocuments(data);
    const saved = await documents.saveAs(join(folder(), 'a.grant'), bytes('one'));
    expect(saved.ok).toBe(true);
    expect(saved.ok && (await documents.save(saved.value, bytes('two')))).toMatchObject({ ok: true });
    expect(await createBackups(data).keep('one', bytes('text'), minute(1))).toBe(false);
    expect(await createBackups(data).list('one')).toEqual({ ok: true, value: [] });
  });
});
