import type { Stats } from 'node:fs';
import { chmod, open, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { hostFailure } from '#shared/host/host-failure.ts';
import { success, type HostFailure, type Result } from '#shared/host/result.ts';
import { isDiskFull } from './error-code.ts';
import { MOVE_SYSTEM, moveOver, syncFolder, type MoveSystem } from './move-over.ts';
import { releaseTemporaryPath, takeTemporaryPath } from './temporary-name.ts';
import { isReadOnly, statOrNull, targetOf } from './write-target.ts';

/** What writing needs of the system; a test gives another one. */
export interface WriteSystem extends MoveSystem {
  readonly open: (path: string, flags: string, mode: number) => Promise<FileHandle>;
}

/** How a file is written. */
export interface WriteOptions {
  /** A file of the program's own: for its owner alone, in a folder of the same kind. */
  readonly private?: boolean;
  /** The person was asked and wants a read-only file replaced. */
  readonly replaceReadOnly?: boolean;
  /** Called when all is written, just before the target is replaced; a failure leaves the target as it is. */
  readonly beforeReplacing?: (target: string) => Promise<HostFailure | null>;
  readonly system?: WriteSystem;
}

const SYSTEM: WriteSystem = { ...MOVE_SYSTEM, open };

const PRIVATE_FILE = 0o600;
const ANY_FILE = 0o666;

class ShortWrite extends Error {}

/** The last write to each file that is still under way. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Writes a file so that either the new content is there whole or the earlier one is untouched, and nothing else is left
 * behind: into a new file beside the target, to the last byte, which then takes the target's place. Links stay links,
 * permissions stay as they were, folders are made. Writes of the same file keep the order in which they were asked for.
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
  // A pipe, a device or a folder is no file to put another in the place of; opening one may wait for ever.
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
    // A disk that refuses this, too, has the file swept away at the next start.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    releaseTemporaryPath(temporary);
  }
}

async function writeWhole(path: string, bytes: Uint8Array, earlier: Stats | null, { system = SYSTEM, ...options }: WriteOptions): Promise<void> {
  // Until it has the permissions of the file it replaces, it is for nobody else to read.
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
    // Some disks say only now that they are full.
    await file.close();
  }
}

async function takeOverPermissions(file: FileHandle, { uid, gid, mode }: Stats, isPrivate: boolean): Promise<void> {
  if (isPrivate) return await file.chmod(PRIVATE_FILE);
  // Only root may give a file to somebody else; a person may give it to a group of theirs.
  await file.chown(uid, gid).catch(() => file.chown(-1, gid).catch(() => undefined));
  const { gid: group } = await file.stat();
  // What one group could read must not become readable for another.
  const others = mode & 0o007;
  await file.chmod(group === gid ? mode & 0o7777 : (mode & 0o707) | (others << 3));
}

/** Windows replaces no read-only file. The new one has taken its attribute over already. */
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
