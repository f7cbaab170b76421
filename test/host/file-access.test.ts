import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFileLimited, writeFileSafely } from '#electron/host/file-access.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

describe('reading a file', () => {
  test('gives its name and bytes', async () => {
    const path = join(folder(), '付与.grant');
    writeFileSync(path, '{"a":1}');
    expect(await readFileLimited(path)).toEqual({ ok: true, value: { name: '付与.grant', bytes: new TextEncoder().encode('{"a":1}') } });
  });

  test('takes a file of exactly the limit and refuses one byte more', async () => {
    const path = join(folder(), 'list.csv');
    writeFileSync(path, 'x'.repeat(100));
    expect(await readFileLimited(path, 100)).toMatchObject({ ok: true });
    expect(await readFileLimited(path, 99)).toMatchObject({ ok: false, error: { code: 'fileTooLarge', details: { name: 'list.csv' } } });
  });

  test('says that a file is gone, or is no file', async () => {
    expect(await readFileLimited(join(folder(), 'gone.grant'))).toMatchObject({ ok: false, error: { code: 'fileNotFound', details: { name: 'gone.grant' } } });
    expect(await readFileLimited(folder())).toMatchObject({ ok: false, error: { code: 'fileNotReadable' } });
  });
});

describe('writing a file', () => {
  test.skipIf(process.platform === 'win32')('does not put a file in the place of a device', async () => {
    // A socket stands for all that is a path and no file: replacing it hurts nobody.
    const path = join(folder(), 'socket');
    const server = createServer().listen(path);
    await once(server, 'listening');
    expect(await writeFileSafely(path, 'one')).toMatchObject({ ok: false, error: { code: 'fileNotWritable' } });
    expect(statSync(path).isSocket()).toBe(true);
    server.close();
  });

  test('makes its folder and leaves nothing beside it', async () => {
    const path = join(folder(), 'new', 'a.grant');
    expect(await writeFileSafely(path, 'one')).toEqual({ ok: true, value: null });
    expect(await writeFileSafely(path, new TextEncoder().encode('two'))).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(join(folder(), 'new'))).toEqual(['a.grant']);
  });

  test('writes the bytes of a view, not of the buffer below it', async () => {
    const path = join(folder(), 'view.bin');
    await writeFileSafely(path, new Uint8Array([1, 2, 3, 4]).subarray(1, 3));
    expect([...readFileSync(path)]).toEqual([2, 3]);
  });

  test('keeps the permissions of the file it replaces and writes through a link', async () => {
    const path = join(folder(), 'real.grant');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    symlinkSync(path, join(folder(), 'link.grant'));
    await writeFileSafely(join(folder(), 'link.grant'), 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  test('leaves the earlier file whole when it cannot be replaced', async () => {
    const path = join(folder(), 'taken');
    mkdirSync(path);
    writeFileSync(join(path, 'inside'), 'kept');
    expect(await writeFileSafely(path, 'new')).toMatchObject({ ok: false, error: { code: 'fileNotWritable', details: { name: 'taken' } } });
    expect(readFileSync(join(path, 'inside'), 'utf8')).toBe('kept');
    expect(readdirSync(folder())).toEqual(['taken']);
  });

  test('lets the last of many writes at once win, and each be whole', async () => {
    const path = join(folder(), 'busy.grant');
    const texts = Array.from({ length: 20 }, (_, index) => `${index} `.repeat(10_000));
    await Promise.all(texts.map((text) => writeFileSafely(path, text)));
    expect(readFileSync(path, 'utf8') === texts.at(-1)).toBe(true);
  });
});
