import type { Stats } from 'node:fs';
import { chmod, open, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { hostFailure } from '#shared/host/host-failure.ts';
import { success, type HostFailure, type Result } from '#shared/host/result.ts';
import { isDiskFull } from './error-code.ts';
import { MOVE_SYSTEM, moveOver, syncFolder, type MoveSystem } from './move-over.ts';
import { releaseTemporaryPath, takeTemporaryPath } from './temporary-name.ts';
import { isReadOnly, statOrNull, targetOf } from './write-target.ts';

/** The system calls for writing; tests replace them. */
export interface WriteSystem extends MoveSystem {
  readonly open: (path: string, flags: string, mode: number) => Promise<FileHandle>;
}

/** Options of a write. */
export interface WriteOptions {
  /** A file of the program's own: readable only by its owner, in a folder of the same kind. */
  readonly private?: boolean;
  /** The person was asked and wants a read-only file replaced. */
  readonly replaceReadOnly?: boolean;
  /** Called when everything is written, just before the target is replaced; a failure leaves the target unchanged. */
  readonly beforeReplacing?: (target: string) => Promise<HostFailure | null>;
  readonly system?: WriteSystem;
}

const SYSTEM: WriteSystem = { ...MOVE_SYSTEM, open };

const PRIVATE_FILE = 0o600;
const ANY_FILE = 0o666;

class ShortWrite extends Error {}

/** The last pending write to each file. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Writes a file so that either the complete new content is there or the earlier one is untouched, and nothing else is
 * left behind: first completely into a new file beside the target, which then replaces it. Links stay links,
 * permissions are kept, folders are created. Writes of the same file keep the order of their calls.
 */
export async function writeFileSafely(path: string, content: string | Uint8Array, options: WriteOptions = {}): Promise<Result<null>> {
  const name = basename(path);
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  try {
    const target = targetOf(path, options.private === true);
    const failed = await inOrder(target, () => replace(target, bytes, name, options));
    return failed ?? success(null);
  } catch (error) {
    return failureOf(error, name);
  }
}

async function inOrder<Value>(target: string, write: () => Promise<Value>): Promise<Value> {
  const before = underWay.get(target) ?? Promise.resolve();
  const writing = before.then(write, write);
  underWay.set(target, writing);
  try {
    return await writing;
  } finally {
    if (underWay.get(target) === writing) underWay.delete(target);
  }
}

async function replace(target: string, bytes: Uint8Array, name: string, options: WriteOptions): Promise<HostFailure | null> {
  const { system = SYSTEM, beforeReplacing } = options;
  const earlier = await statOrNull(target);
  // A pipe, a device or a folder must not be replaced by a file; opening one may block for ever.
  if (earlier?.isFile() === false) return hostFailure('fileNotWritable', { name });
  const readOnly = earlier !== null && (await isReadOnly(target, earlier));
  if (readOnly && options.replaceReadOnly !== true) return hostFailure('fileReadOnly', { name });

  const temporary = takeTemporaryPath(dirname(target));
  try {
    await writeWhole(temporary, bytes, earlier, options);
    const refused = (await beforeReplacing?.(target)) ?? null;
    if (refused === null) await (readOnly && system.platform === 'win32' ? overReadOnly(temporary, target, system) : moveOver(temporary, target, system));
    if (refused !== null) await rm(temporary, { force: true });
    else await syncFolder(dirname(target));
    return refused;
  } catch (error) {
    // If the disk refuses this too, the file is removed at the next start.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    releaseTemporaryPath(temporary);
  }
}

async function writeWhole(path: string, bytes: Uint8Array, earlier: Stats | null, { system = SYSTEM, ...options }: WriteOptions): Promise<void> {
  // Private until it has the permissions of the file it replaces.
  const file = await system.open(path, 'wx', earlier === null && options.private !== true ? ANY_FILE : PRIVATE_FILE);
  try {
    for (let written = 0; written < bytes.byteLength; ) {
      const { bytesWritten } = await file.write(bytes, written, bytes.byteLength - written);
      if (bytesWritten <= 0) throw new ShortWrite();
      written += bytesWritten;
    }
    if (earlier !== null) await takeOverPermissions(file, earlier, options.private === true);
    await file.sync();
    if ((await file.stat()).size !== bytes.byteLength) throw new ShortWrite();
  } finally {
    // Some disks report only now that they are full.
    await file.close();
  }
}

async function takeOverPermissions(file: FileHandle, { uid, gid, mode }: Stats, isPrivate: boolean): Promise<void> {
  if (isPrivate) return await file.chmod(PRIVATE_FILE);
  // Only root may change the owner of a file; others may change its group to one of their own.
  await file.chown(uid, gid).catch(() => file.chown(-1, gid).catch(() => undefined));
  const { gid: group } = await file.stat();
  // Permissions of one group must not pass to another group.
  const others = mode & 0o007;
  await file.chmod(group === gid ? mode & 0o7777 : (mode & 0o707) | (others << 3));
}

/** Windows does not replace a read-only file. The new one already has its attribute. */
async function overReadOnly(from: string, to: string, system: WriteSystem): Promise<void> {
  await chmod(to, 0o666);
  try {
    await moveOver(from, to, system);
  } catch (error) {
    await chmod(to, 0o444).catch(() => undefined);
    throw error;
  }
}

const failureOf = (error: unknown, name: string): HostFailure =>
  hostFailure(error instanceof ShortWrite || isDiskFull(error) ? 'diskFull' : 'fileNotWritable', { name });
