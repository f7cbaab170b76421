import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { writeFileSafely, type WriteSystem } from '#electron/host/write-file.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const onWindows = process.platform === 'win32';
const modeOf = (path: string): number => statSync(path).mode & 0o7777;
const refused = { ok: false, error: { code: 'fileNotWritable' } };

/** The system of this machine with something about it changed. */
const system = (change: Partial<WriteSystem>): WriteSystem => ({ platform: process.platform, open, rename, pause: async () => undefined, ...change });

describe('writing a file', () => {
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

  test('writes a file of nothing', async () => {
    expect(await writeFileSafely(join(folder(), 'empty'), '')).toMatchObject({ ok: true });
    expect(statSync(join(folder(), 'empty')).size).toBe(0);
  });

  test('leaves the earlier file whole when it cannot be replaced', async () => {
    const path = join(folder(), 'taken');
    mkdirSync(path);
    writeFileSync(join(path, 'inside'), 'kept');
    expect(await writeFileSafely(path, 'new')).toMatchObject({ ok: false, error: { code: 'fileNotWritable', details: { name: 'taken' } } });
    expect(readFileSync(join(path, 'inside'), 'utf8')).toBe('kept');
    expect(readdirSync(folder())).toEqual(['taken']);
  });

  test('lets the last of many writes at once win, and each be whole, also by several names of one file', async () => {
    const path = join(folder(), 'busy.grant');
    const link = join(folder(), 'link.grant');
    symlinkSync(path, link);
    const texts = Array.from({ length: 20 }, (_, index) => `${index} `.repeat(10_000));
    await Promise.all(texts.map((text, index) => writeFileSafely(index % 2 === 0 ? path : link, text)));
    expect(readFileSync(path, 'utf8') === texts.at(-1)).toBe(true);
  });

  test('asks once more just before it replaces, and leaves everything as it was where that is refused', async () => {
    const path = join(folder(), 'a.grant');
    writeFileSync(path, 'old');
    const beforeReplacing = vi.fn(async () => hostFailure('changedOnDisk', { name: 'a.grant' }));
    expect(await writeFileSafely(path, 'new', { beforeReplacing })).toMatchObject({ ok: false, error: { code: 'changedOnDisk' } });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder())).toEqual(['a.grant']);
  });
});

describe.skipIf(onWindows)('permissions and owners', () => {
  test('of the file that is replaced stay', async () => {
    const path = join(folder(), 'real.grant');
    for (const mode of [0o640, 0o600, 0o644, 0o666, 0o755]) {
      writeFileSync(path, 'old');
      chmodSync(path, mode);
      await writeFileSafely(path, 'new');
      expect(modeOf(path)).toBe(mode);
    }
  });

  test.runIf(process.getuid?.() === 0)('stay with another person’s file, where the system lets us', async () => {
    const path = join(folder(), 'real.grant');
    writeFileSync(path, 'old');
    chownSync(path, 1234, 2345);
    chmodSync(path, 0o640);
    await writeFileSafely(path, 'new');
    expect(statSync(path)).toMatchObject({ uid: 1234, gid: 2345 });
    expect(modeOf(path)).toBe(0o640);
  });

  test('of a new file are those the person’s system gives', async () => {
    writeFileSync(join(folder(), 'usual'), '');
    await writeFileSafely(join(folder(), 'a.grant'), 'new');
    expect(modeOf(join(folder(), 'a.grant'))).toBe(modeOf(join(folder(), 'usual')));
  });

  test('of a private file let its owner alone read it, in a folder of the same kind, also where it was open before', async () => {
    const path = join(folder(), 'data', 'drafts', 'a.json');
    await writeFileSafely(path, 'one', { private: true });
    expect([modeOf(path), modeOf(join(folder(), 'data', 'drafts')), modeOf(join(folder(), 'data'))]).toEqual([0o600, 0o700, 0o700]);
    chmodSync(path, 0o644);
    await writeFileSafely(path, 'two', { private: true });
    expect(modeOf(path)).toBe(0o600);
  });
});

describe.skipIf(onWindows)('targets of every kind', () => {
  test('a link stays a link, and its file is written', async () => {
    writeFileSync(join(folder(), 'real.grant'), 'old');
    symlinkSync('real.grant', join(folder(), 'one.grant'));
    symlinkSync(join(folder(), 'one.grant'), join(folder(), 'two.grant'));
    expect(await writeFileSafely(join(folder(), 'two.grant'), 'new')).toMatchObject({ ok: true });
    expect(readFileSync(join(folder(), 'real.grant'), 'utf8')).toBe('new');
    expect(readlinkSync(join(folder(), 'one.grant'))).toBe('real.grant');
    expect(lstatSync(join(folder(), 'two.grant')).isSymbolicLink()).toBe(true);
  });

  test('a link to a file that is not there makes that file', async () => {
    symlinkSync(join('elsewhere', 'made.grant'), join(folder(), 'link.grant'));
    expect(await writeFileSafely(join(folder(), 'link.grant'), 'new')).toMatchObject({ ok: true });
    expect(readFileSync(join(folder(), 'elsewhere', 'made.grant'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder(), 'link.grant')).isSymbolicLink()).toBe(true);
  });

  test('a circle of links is refused', async () => {
    symlinkSync('two.grant', join(folder(), 'one.grant'));
    symlinkSync('one.grant', join(folder(), 'two.grant'));
    expect(await writeFileSafely(join(folder(), 'one.grant'), 'new')).toMatchObject(refused);
    expect(readdirSync(folder()).sort()).toEqual(['one.grant', 'two.grant']);
  });

  test('a read-only file is not replaced before somebody was asked, and stays read-only then', async () => {
    const path = join(folder(), 'a.grant');
    writeFileSync(path, 'old');
    chmodSync(path, 0o444);
    expect(await writeFileSafely(path, 'new')).toMatchObject({ ok: false, error: { code: 'fileReadOnly', details: { name: 'a.grant' } } });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(await writeFileSafely(path, 'new', { replaceReadOnly: true })).toMatchObject({ ok: true });
    expect([readFileSync(path, 'utf8'), modeOf(path)]).toEqual(['new', 0o444]);
    expect(readdirSync(folder())).toEqual(['a.grant']);
  });

  test('a pipe, a socket, a device and a folder are refused at once, and stay', async () => {
    const pipe = join(folder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const socket = join(folder(), 'socket');
    const server = createServer().listen(socket);
    await once(server, 'listening');
    for (const path of [pipe, socket, '/dev/null', folder(), '/']) expect(await writeFileSafely(path, 'new')).toMatchObject(refused);
    expect(statSync(pipe).isFIFO() && statSync(socket).isSocket()).toBe(true);
    expect(readdirSync(folder()).sort()).toEqual(['pipe', 'socket']);
    server.close();
  });

  test('a name that is too long, or in a file instead of a folder, is refused', async () => {
    writeFileSync(join(folder(), 'file'), 'kept');
    expect(await writeFileSafely(join(folder(), 'x'.repeat(300)), 'new')).toMatchObject(refused);
    expect(await writeFileSafely(join(folder(), 'file', 'a.grant'), 'new')).toMatchObject(refused);
    expect(readdirSync(folder())).toEqual(['file']);
  });
});

describe('a disk that takes less than it was given', () => {
  /** A handle whose first writes take a part of their bytes alone, and the last one nothing. */
  const shortHandle = (handle: FileHandle, parts: number): FileHandle =>
    new Proxy(handle, {
      get(whole, key) {
        if (key !== 'write') {
          const value: unknown = Reflect.get(whole, key, whole);
          return typeof value === 'function' ? (value.bind(whole) as unknown) : value;
        }
        return async (bytes: Uint8Array, offset: number, length: number) => {
          if (parts === 0) return { bytesWritten: 0, buffer: bytes };
          parts -= 1;
          return await whole.write(bytes, offset, Math.ceil(length / 3));
        };
      },
    });
  const shortSystem = (parts: number): WriteSystem => system({ open: async (...about) => shortHandle(await open(...about), parts) });

  test('gets the rest, to the last byte', async () => {
    const path = join(folder(), 'a.grant');
    expect(await writeFileSafely(path, 'x'.repeat(5_000), { system: shortSystem(100) })).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe('x'.repeat(5_000));
  });

  test('is said to be full when it takes no more; the earlier file stands, and nothing lies beside it', async () => {
    const path = join(folder(), 'a.grant');
    writeFileSync(path, 'old');
    expect(await writeFileSafely(path, 'x'.repeat(5_000), { system: shortSystem(2) })).toMatchObject({ ok: false, error: { code: 'diskFull', details: { name: 'a.grant' } } });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder())).toEqual(['a.grant']);
  });
});

describe('a file that another program holds', () => {
  const blocked = (times: number, code: string, move = rename): WriteSystem['rename'] => async (from, to) => {
    if (times > 0) {
      times -= 1;
      throw Object.assign(new Error(code), { code });
    }
    await move(from, to);
  };

  test.each(['EPERM', 'EACCES', 'EBUSY'])('for a moment (%s) is replaced on Windows when it lets go, five times at most', async (code) => {
    const path = join(folder(), 'a.grant');
    writeFileSync(path, 'old');
    const move = vi.fn(blocked(4, code));
    expect(await writeFileSafely(path, 'new', { system: system({ platform: 'win32', rename: move }) })).toMatchObject({ ok: true });
    expect([move.mock.calls.length, readFileSync(path, 'utf8')]).toEqual([5, 'new']);
    const longer = vi.fn(blocked(5, code));
    expect(await writeFileSafely(path, 'newer', { system: system({ platform: 'win32', rename: longer }) })).toMatchObject(refused);
    expect([longer.mock.calls.length, readFileSync(path, 'utf8')]).toEqual([5, 'new']);
    expect(readdirSync(folder())).toEqual(['a.grant']);
  });

  test('is refused at once for another reason, and on other systems', async () => {
    const path = join(folder(), 'a.grant');
    const other = vi.fn(blocked(1, 'EXDEV'));
    expect(await writeFileSafely(path, 'new', { system: system({ platform: 'win32', rename: other }) })).toMatchObject(refused);
    const elsewhere = vi.fn(blocked(1, 'EPERM'));
    expect(await writeFileSafely(path, 'new', { system: system({ platform: 'linux', rename: elsewhere }) })).toMatchObject(refused);
    expect([other.mock.calls.length, elsewhere.mock.calls.length, existsSync(path)]).toEqual([1, 1, false]);
  });
});
