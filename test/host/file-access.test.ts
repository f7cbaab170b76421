import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFileLimited } from '#electron/host/file-access.ts';
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

  test.skipIf(process.platform === 'win32')('does not wait for a pipe that nobody writes to', async () => {
    execFileSync('mkfifo', [join(folder(), 'pipe.grant')]);
    expect(await readFileLimited(join(folder(), 'pipe.grant'))).toMatchObject({ ok: false, error: { code: 'fileNotReadable' } });
  });
});
