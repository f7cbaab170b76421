import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { securePrivateFolder } from '#electron/host/private-folder.ts';
import { sweepLeftovers } from '#electron/host/sweep-leftovers.ts';
import { releaseTemporaryPath, takeTemporaryPath } from '#electron/host/temporary-name.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const mode = (...path: string[]): number => statSync(join(folder(), ...path)).mode & 0o777;

function put(name: string, permissions: number): string {
  const path = join(folder(), name);
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o755 });
  writeFileSync(path, name);
  chmodSync(path, permissions);
  return path;
}

describe.skipIf(process.platform === 'win32')('the data folder', () => {
  test('is closed to everybody else, with all that an earlier version kept in it', async () => {
    put('data/settings.json', 0o644);
    put('data/drafts/a.json', 0o666);
    put('data/backups/one/1.gz', 0o644);
    for (const name of ['data', 'data/drafts', 'data/backups', 'data/backups/one']) chmodSync(join(folder(), name), 0o755);
    await securePrivateFolder(join(folder(), 'data'));
    for (const name of ['data', 'data/drafts', 'data/backups', 'data/backups/one']) expect(mode(name), name).toBe(0o700);
    for (const name of ['data/settings.json', 'data/drafts/a.json', 'data/backups/one/1.gz']) expect(mode(name), name).toBe(0o600);
  });

  test('is made where it is not there, also behind a link of its owner', async () => {
    await securePrivateFolder(join(folder(), 'data'));
    expect(mode('data')).toBe(0o700);
    mkdirSync(join(folder(), 'real'), { mode: 0o755 });
    symlinkSync('real', join(folder(), 'link'));
    await securePrivateFolder(join(folder(), 'link'));
    expect(mode('real')).toBe(0o700);
  });

  test('leaves what a link in it leads to, and the insides of Chromium’s folders, as they are', async () => {
    put('outside/file', 0o644);
    chmodSync(join(folder(), 'outside'), 0o755);
    put('data/chromium/Cookies', 0o644);
    put('data/browser-profile/Default/History', 0o644);
    symlinkSync('../outside', join(folder(), 'data', 'folder'));
    symlinkSync('../outside/file', join(folder(), 'data', 'file'));
    await securePrivateFolder(join(folder(), 'data'));
    expect([mode('outside'), mode('outside/file')]).toEqual([0o755, 0o644]);
    expect([mode('data/chromium'), mode('data/browser-profile')]).toEqual([0o700, 0o700]);
    expect([mode('data/chromium/Cookies'), mode('data/browser-profile/Default/History')]).toEqual([0o644, 0o644]);
  });

  test('keeps no program from starting where it cannot be made', async () => {
    put('file', 0o644);
    await expect(securePrivateFolder(join(folder(), 'file', 'data'))).resolves.toBeUndefined();
    expect(mode('file')).toBe(0o644);
  });

  test('is left alone where everybody may write to it, such as /tmp', async () => {
    mkdirSync(join(folder(), 'tmp'));
    chmodSync(join(folder(), 'tmp'), 0o1777);
    put('tmp/theirs', 0o644);
    await securePrivateFolder(join(folder(), 'tmp'));
    expect([statSync(join(folder(), 'tmp')).mode & 0o7777, mode('tmp/theirs')]).toEqual([0o1777, 0o644]);
  });
});

describe('what killed writes leave behind', () => {
  /** The name such a file has when it is written by the process of this number. */
  const nameBy = (pid: number | string, name = takeTemporaryPath('')): string => {
    releaseTemporaryPath(name);
    return name.replace(`-${process.pid}-`, `-${pid}-`);
  };
  /** No system has a process of this number. */
  const NOBODY = 2_147_483_646;

  test('is swept from the data folder, the folders in it, and beside documents', async () => {
    for (const path of ['data', 'data/drafts', 'data/backups/one', 'work']) put(join(path, nameBy(NOBODY)), 0o600);
    put('work/a.grant', 0o644);
    put('other/b.grant', 0o644);
    put(join('other', nameBy(NOBODY)), 0o600);
    symlinkSync('../other/b.grant', join(folder(), 'work', 'link.grant'));
    await sweepLeftovers(join(folder(), 'data'), [join(folder(), 'work', 'a.grant'), join(folder(), 'work', 'link.grant'), join(folder(), 'gone', 'c.grant')]);
    expect(readdirSync(join(folder(), 'work')).sort()).toEqual(['a.grant', 'link.grant']);
    expect(readdirSync(join(folder(), 'other'))).toEqual(['b.grant']);
    expect(readdirSync(join(folder(), 'data', 'drafts'))).toEqual([]);
    expect(readdirSync(join(folder(), 'data', 'backups', 'one'))).toEqual([]);
    expect(readdirSync(join(folder(), 'data')).sort()).toEqual(['backups', 'drafts']);
  });

  test('is kept while its process lives or may live, and everything of other names is kept', async () => {
    const living = nameBy(process.ppid);
    const elsewhere = nameBy(NOBODY).replace(/^\.grantsheet-[0-9a-f]{8}/, '.grantsheet-00000000');
    const kept = [living, elsewhere, '.grantsheet-notes.tmp', `${nameBy(NOBODY)}.grant`, 'a.tmp', 'a.grant.1234567890'];
    for (const name of kept) put(join('data', name), 0o600);
    mkdirSync(join(folder(), 'data', nameBy(NOBODY)));
    await sweepLeftovers(join(folder(), 'data'), []);
    expect(readdirSync(join(folder(), 'data'))).toHaveLength(kept.length + 1);
  });

  test('is swept after a day, whoever wrote it', async () => {
    const dayAgo = new Date(Date.now() - 25 * 60 * 60_000);
    for (const name of [nameBy(process.ppid), nameBy(NOBODY).replace(/^\.grantsheet-[0-9a-f]{8}/, '.grantsheet-00000000')]) utimesSync(put(join('data', name), 0o600), dayAgo, dayAgo);
    await sweepLeftovers(join(folder(), 'data'), []);
    expect(readdirSync(join(folder(), 'data'))).toEqual([]);
  });

  test('of this very process is told from what it is writing now', async () => {
    mkdirSync(join(folder(), 'data'));
    const writing = takeTemporaryPath(join(folder(), 'data'));
    writeFileSync(writing, 'half');
    put(join('data', nameBy(process.pid)), 0o600);
    await sweepLeftovers(join(folder(), 'data'), []);
    expect(readdirSync(join(folder(), 'data')).map((name) => join(folder(), 'data', name))).toEqual([writing]);
    releaseTemporaryPath(writing);
  });
});
