import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import type { FileReference, RecentFile } from '#shared/host/api.ts';
import { keptRecentSchema, type KeptRecent } from '#shared/host/kept-files.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import { recentDetails } from './recent-details.ts';

const MOST_KEPT = 10;

export interface RecentFiles {
  list(): Promise<readonly FileReference[]>;
  /** The files of the list, each with its current state on disk. */
  details(): Promise<readonly RecentFile[]>;
  /** The paths of the files in the list, latest first. */
  paths(): Promise<readonly string[]>;
  /** Puts a file first in the list; its reference stands for the path from now on. */
  remember(path: string): Promise<FileReference>;
  /** The reference to a path, without adding it to the list. */
  know(path: string): FileReference;
  /** The path of a reference, or null where the program never issued that reference. */
  pathOf(id: string): Promise<string | null>;
  forget(id: string): Promise<void>;
}

/** An id for a path that reveals nothing about it and is the same at every start. */
const identifierOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 32);

const referenceTo = (path: string): FileReference => ({ id: identifierOf(path), name: basename(path) });

export function createRecentFiles(folder: string): RecentFiles {
  const file = join(folder, 'recent-files.json');
  /** Every path that was given a reference since the start, including those no longer in the list. */
  const known = new Map<string, string>();

  const readPaths = async (): Promise<string[]> => {
    const paths = (await readJsonFile(file, keptRecentSchema))?.paths ?? [];
    for (const path of paths) known.set(identifierOf(path), path);
    return paths;
  };
  const writePaths = async (paths: readonly string[]): Promise<void> => {
    // A list that cannot be kept does not fail the present work.
    await writeJsonFile<KeptRecent>(file, { version: 1, paths: paths.slice(0, MOST_KEPT) });
  };
  const pathOf = async (id: string): Promise<string | null> => {
    if (!known.has(id)) await readPaths();
    return known.get(id) ?? null;
  };

  const know = (path: string): FileReference => {
    const absolute = resolve(path);
    const reference = referenceTo(absolute);
    known.set(reference.id, absolute);
    return reference;
  };

  return {
    know,
    paths: readPaths,
    list: async () => (await readPaths()).map(referenceTo),
    details: async () => await Promise.all((await readPaths()).map((path) => recentDetails(path, referenceTo(path)))),
    async remember(path) {
      const absolute = resolve(path);
      const reference = know(absolute);
      await writePaths([absolute, ...(await readPaths()).filter((other) => other !== absolute)]);
      return reference;
    },
    pathOf,
    async forget(id) {
      await writePaths((await readPaths()).filter((path) => identifierOf(path) !== id));
    },
  };
}
