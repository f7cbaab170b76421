import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBackups } from '#electron/host/backups.ts';
import { createDocuments } from '#electron/host/documents.ts';
import { MAX_FILE_BYTES } from '#shared/host/limits.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function saved(name: string, content: string) {
  const documents = createDocuments(join(folder(), 'data'));
  const reference = await documents.saveAs(join(folder(), name), utf8(content));
  if (!reference.ok) throw new Error(reference.error.message);
  return { documents, reference: reference.value };
}

describe('documents', () => {
  test('are saved again by their reference, which says nothing of their folder', async () => {
    const { documents, reference } = await saved('a.grant', 'one');
    expect(reference.name).toBe('a.grant');
    expect(reference.id).toMatch(/^[0-9a-f]{32}$/);
    expect(await documents.save(reference, utf8('two'))).toEqual({ ok: true, value: { ...reference, digest: sha256('two') } });
    expect(readFileSync(join(folder(), 'a.grant'), 'utf8')).toBe('two');
  });

  test('are opened from the list of recent files after the next start', async () => {
    const { reference } = await saved('a.grant', 'one');
    const next = createDocuments(join(folder(), 'data'));
    expect(await next.recent()).toEqual({ ok: true, value: [{ id: reference.id, name: 'a.grant' }] });
    const opened = await next.openRecent(reference.id);
    expect(opened.ok && text(opened.value.bytes)).toBe('one');
    expect(opened.ok && opened.value.reference).toEqual(reference);
  });

  test('stand in the list latest first, each once, ten at most', async () => {
    const { documents } = await saved('0.grant', '');
    for (let index = 1; index <= 12; index += 1) await documents.saveAs(join(folder(), `${index}.grant`), utf8(''));
    await documents.open(join(folder(), '5.grant'));
    const recent = await documents.recent();
    expect(recent.ok && recent.value.map(({ name }) => name)).toEqual(['5', '12', '11', '10', '9', '8', '7', '6', '4', '3'].map((name) => `${name}.grant`));
  });

  test('that have gone are said to be gone and leave the list', async () => {
    const { documents, reference } = await saved('a.grant', 'one');
    renameSync(join(folder(), 'a.grant'), join(folder(), 'b.grant'));
    expect(await documents.openRecent(reference.id)).toMatchObject({ ok: false, error: { code: 'fileNotFound', details: { name: 'a.grant' } } });
    expect(await documents.recent()).toEqual({ ok: true, value: [] });
  });

  test('that would be too large to be opened again are refused, and the earlier file stands', async () => {
    const { documents, reference } = await saved('a.grant', 'one');
    const tooLarge = 'x'.repeat(MAX_FILE_BYTES + 1);
    for (const result of [await documents.save(reference, utf8(tooLarge)), await documents.saveAs(join(folder(), 'a.grant'), utf8(tooLarge))]) {
      expect(result).toMatchObject({ ok: false, error: { code: 'documentTooLarge', details: { name: 'a.grant', limit: '64' } } });
    }
    expect(readFileSync(join(folder(), 'a.grant'), 'utf8')).toBe('one');
  });

  test('that are saved are among the earlier versions when the answer comes', async () => {
    const { reference } = await saved('a.grant', 'one');
    expect(await createBackups(join(folder(), 'data')).list(reference.id)).toMatchObject({ ok: true, value: [{ savedAt: expect.any(String) }] });
  });

  test('are neither read nor written by a reference that was never given out', async () => {
    const { documents } = await saved('a.grant', 'one');
    const forged = { id: 'f'.repeat(32), name: 'a.grant' };
    expect(await documents.openRecent(forged.id)).toMatchObject({ ok: false, error: { code: 'unknownReference' } });
    expect(await documents.save(forged, utf8('x'))).toMatchObject({ ok: false, error: { code: 'unknownReference' } });
  });

  test('are the only files that can be saved to again: a workbook is opened as new', async () => {
    const { documents } = await saved('a.grant', 'one');
    writeFileSync(join(folder(), 'pack.xlsx'), 'PK');
    const opened = await documents.open(join(folder(), 'pack.xlsx'));
    expect(opened.ok && opened.value.reference).toBeNull();
    const recent = await documents.recent();
    expect(recent.ok && recent.value.map(({ name }) => name)).toEqual(['a.grant']);
  });

  test('are not what finished workbooks and pictures are: those are written whole and forgotten', async () => {
    const { documents } = await saved('a.grant', 'one');
    expect(await documents.saveFinished(join(folder(), '図.png'), new Uint8Array([137, 80, 78, 71]))).toEqual({ ok: true, value: { name: '図.png' } });
    expect([...readFileSync(join(folder(), '図.png'))]).toEqual([137, 80, 78, 71]);
    const recent = await documents.recent();
    expect(recent.ok && recent.value.map(({ name }) => name)).toEqual(['a.grant']);
  });

  test('open although the list of recent files is damaged', async () => {
    const { documents } = await saved('a.grant', 'one');
    writeFileSync(join(folder(), 'data', 'recent-files.json'), '{"version":');
    expect(await documents.recent()).toEqual({ ok: true, value: [] });
    expect((await documents.open(join(folder(), 'a.grant'))).ok).toBe(true);
  });
});

describe('a document that somebody else changed', () => {
  test('is not overwritten, and what is there is told; by its digest it is, once', async () => {
    const { documents, reference } = await saved('a.grant', 'one');
    const path = join(folder(), 'a.grant');
    writeFileSync(path, 'theirs');
    const refused = await documents.save(reference, utf8('mine'));
    expect(refused).toMatchObject({ ok: false, error: { code: 'changedOnDisk', details: { name: 'a.grant', digest: sha256('theirs'), changedAt: statSync(path).mtime.toISOString() } } });
    expect(readFileSync(path, 'utf8')).toBe('theirs');
    const known = { ...reference, digest: sha256('theirs') };
    expect(await documents.save(known, utf8('mine'))).toEqual({ ok: true, value: { ...reference, digest: sha256('mine') } });
    expect(await documents.save(known, utf8('mine again'))).toMatchObject({ ok: false, error: { code: 'changedOnDisk' } });
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('is found changed by its content, when size and time are the same, and unchanged when only the time is another', async () => {
    const { documents, reference } = await saved('a.grant', 'one');
    const path = join(folder(), 'a.grant');
    const { atime, mtime } = statSync(path);
    writeFileSync(path, 'two');
    utimesSync(path, atime, mtime);
    expect(await documents.save(reference, utf8('mine'))).toMatchObject({ ok: false, error: { code: 'changedOnDisk' } });
    writeFileSync(path, 'one');
    utimesSync(path, new Date(0), new Date(0));
    expect(await documents.save(reference, utf8('mine'))).toMatchObject({ ok: true });
  });

  test('is found changed after the next start, too, and where nobody knows what was opened', async () => {
    const { reference } = await saved('a.grant', 'one');
    writeFileSync(join(folder(), 'a.grant'), 'theirs');
    const next = createDocuments(join(folder(), 'data'));
    expect(await next.save(reference, utf8('mine'))).toMatchObject({ ok: false, error: { code: 'changedOnDisk' } });
    expect(await next.save({ id: reference.id, name: 'a.grant' }, utf8('mine'))).toMatchObject({ ok: false, error: { code: 'changedOnDisk' } });
  });

  test('by another window of the program is found changed by the second of two saves', async () => {
    const { documents, reference } = await saved('a.grant', 'one');
    const [first, second] = await Promise.all([documents.save(reference, utf8('from here')), documents.save(reference, utf8('from there'))]);
    // Which of the two comes first is the system's to say.
    expect(first.ok).not.toBe(second.ok);
    expect(readFileSync(join(folder(), 'a.grant'), 'utf8')).toBe(first.ok ? 'from here' : 'from there');
  });

  test('that has gone is not made anew before somebody was asked, nor is its folder', async () => {
    const { documents } = await saved('b.grant', 'one');
    mkdirSync(join(folder(), 'work'));
    const reference = await documents.saveAs(join(folder(), 'work', 'a.grant'), utf8('one'));
    if (!reference.ok) throw new Error('Not saved');
    rmSync(join(folder(), 'work'), { recursive: true });
    expect(await documents.save(reference.value, utf8('two'))).toMatchObject({ ok: false, error: { code: 'fileGone', details: { name: 'a.grant' } } });
    expect(existsSync(join(folder(), 'work'))).toBe(false);
    expect(await documents.save(reference.value, utf8('two'), ['fileGone'])).toMatchObject({ ok: true });
    expect(readFileSync(join(folder(), 'work', 'a.grant'), 'utf8')).toBe('two');
  });

  test('that is read-only is asked about, and named by the failure so that it can be replaced', async () => {
    const { documents } = await saved('b.grant', 'one');
    const path = join(folder(), 'a.grant');
    writeFileSync(path, 'theirs');
    chmodSync(path, 0o444);
    const refused = await documents.saveAs(path, utf8('mine'));
    expect(refused).toMatchObject({ ok: false, error: { code: 'fileReadOnly', details: { name: 'a.grant', digest: sha256('theirs') } } });
    const id = refused.ok ? '' : (refused.error.details?.['id'] ?? '');
    expect((await documents.recent()).ok && (await documents.openRecent(id)).ok).toBe(true);
    expect(await documents.save({ id, name: 'a.grant', digest: sha256('theirs') }, utf8('mine'), ['fileReadOnly'])).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });
});
