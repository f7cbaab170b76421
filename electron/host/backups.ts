import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { EarlierVersion } from '#shared/host/api.ts';
import { digestOf } from '#shared/host/digest.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { MAX_FILE_BYTES } from '#shared/host/limits.ts';
import { success, type Result } from '#shared/host/result.ts';
import { writeFileSafely } from './write-file.ts';

/** Limits of the kept versions: the oldest are removed first. */
export interface BackupLimits {
  readonly versions: number;
  readonly documentBytes: number;
  readonly allBytes: number;
}

const MEBIBYTE = 1024 * 1024;
const DEFAULT_LIMITS: BackupLimits = { versions: 10, documentBytes: 64 * MEBIBYTE, allBytes: 512 * MEBIBYTE };

/** The last saved versions of each document, compressed, in the data folder. */
export interface Backups {
  /** Newest first. */
  list(document: string): Promise<Result<readonly EarlierVersion[]>>;
  read(document: string, version: string): Promise<Result<Uint8Array>>;
  /** Never throws; returns whether the version is kept now. */
  keep(document: string, bytes: Uint8Array, savedAt: Date): Promise<boolean>;
}

interface KeptVersion extends EarlierVersion {
  readonly path: string;
  readonly digest: string;
}

const FILE_NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([0-9a-f]{16})\.gz$/;

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

const idOf = (digest: string, savedAt: Date): string => `${savedAt.toISOString().replaceAll(/[-:.]/g, '')}-${digest.slice(0, 16)}`;

/** A file with another form of name is not ours. */
function versionIn(folder: string, name: string): KeptVersion | null {
  const [, year, month, day, hour, minute, second, milliseconds, digest = ''] = FILE_NAME.exec(name) ?? [];
  if (year === undefined) return null;
  return { id: name.slice(0, -'.gz'.length), savedAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`, path: join(folder, name), digest };
}

const newestFirst = (one: KeptVersion, other: KeptVersion): number => other.id.localeCompare(one.id);

export function createBackups(dataFolder: string, limits = DEFAULT_LIMITS): Backups {
  const root = join(dataFolder, 'backups');
  let lastKeeping = Promise.resolve(true);

  const versionsOf = async (document: string): Promise<KeptVersion[]> => {
    const folder = join(root, document);
    const names = await readdir(folder).catch(() => []);
    return names.flatMap((name) => versionIn(folder, name) ?? []).sort(newestFirst);
  };

  const sizeOf = async ({ path }: KeptVersion): Promise<number> => (await stat(path).catch(() => ({ size: 0 }))).size;

  /** Removes versions beyond a number or a total of bytes, oldest first. */
  const bound = async (versions: readonly KeptVersion[], most: number, mostBytes: number): Promise<void> => {
    let bytes = 0;
    for (const [index, version] of versions.toSorted(newestFirst).entries()) {
      bytes += await sizeOf(version);
      if (index >= most || bytes > mostBytes) await rm(version.path, { force: true });
    }
  };

  const keep = async (document: string, bytes: Uint8Array, savedAt: Date): Promise<boolean> => {
    const digest = await digestOf(bytes);
    const id = idOf(digest, savedAt);
    // The same content is not a new version.
    const there = await versionsOf(document);
    if (there[0]?.digest === digest.slice(0, 16) || there.some((version) => version.id === id)) return true;
    const packed = await pack(bytes);
    if (packed.byteLength > limits.documentBytes) return false;
    const written = await writeFileSafely(join(root, document, `${id}.gz`), packed, { private: true });
    await bound(await versionsOf(document), limits.versions, limits.documentBytes);
    const documents = await readdir(root);
    await bound((await Promise.all(documents.map(versionsOf))).flat(), Number.POSITIVE_INFINITY, limits.allBytes);
    return written.ok;
  };

  return {
    list: async (document) => success((await versionsOf(document)).map(({ id, savedAt }) => ({ id, savedAt }))),
    async read(document, version) {
      try {
        const packed = await readFile(join(root, document, `${version}.gz`));
        return success(new Uint8Array(await unpack(packed, { maxOutputLength: MAX_FILE_BYTES })));
      } catch {
        return hostFailure('versionNotReadable');
      }
    },
    keep(document, bytes, savedAt) {
      // One after the other, in the order of the saves.
      lastKeeping = lastKeeping.then(() => keep(document, bytes, savedAt)).catch(() => false);
      return lastKeeping;
    },
  };
}
