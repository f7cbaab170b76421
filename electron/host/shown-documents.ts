import { rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestOf } from '#shared/host/contract.ts';
import { keptWindowsSchema, type KeptWindows } from '#shared/host/kept-files.ts';
import { success, type Result } from '#shared/host/result.ts';
import type { Presence } from './host-presence.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

type Shown = KeptWindows['windows'][number];

/** The documents shown by the windows of all running processes of the program. */
export interface ShownDocuments {
  /** Records that a page shows another document, or none; returns whether another window shows the same one. */
  shows(request: RequestOf<'windows.shows'>): Promise<Result<boolean>>;
}

const EXTENSION = '.json';

/** In one place a file has one id. Across places, such as two browsers, its name and content are compared. */
const isSameDocument = (one: Shown, other: Shown): boolean =>
  one.place === other.place ? one.file.id === other.file.id : one.file.name === other.file.name && one.file.digest !== undefined && one.file.digest === other.file.digest;

export function createShownDocuments(dataFolder: string, presence: Presence): ShownDocuments {
  const folder = join(dataFolder, 'windows');
  const own = join(folder, `${presence.id}${EXTENSION}`);
  const pages = new Map<string, Shown>();
  let noted = false;

  const noteOf = async (name: string): Promise<readonly Shown[]> => {
    const path = join(folder, name);
    if (!name.endsWith(EXTENSION) || path === own) return [];
    if (await presence.isRunning(name.slice(0, -EXTENSION.length))) return (await readJsonFile(path, keptWindowsSchema))?.windows ?? [];
    await rm(path, { force: true }).catch(() => undefined);
    return [];
  };

  const notesOfOthers = async (): Promise<Shown[]> => (await Promise.all((await readdir(folder).catch(() => [])).map(noteOf))).flat();

  /** If the note cannot be written, the next window is not told, which is no failure of this one. */
  const note = async (): Promise<void> => {
    await presence.announce().catch(() => undefined);
    await writeJsonFile<KeptWindows>(own, { version: 1, windows: [...pages.values()] });
    if (!noted) process.once('exit', () => rmSync(own, { force: true }));
    noted = true;
  };

  return {
    async shows({ page, place, livePages, file }) {
      pages.delete(page);
      // A closed or reloaded page cannot report it; the open pages know which others are open.
      for (const [other, shown] of pages) if (shown.place === place && !livePages.includes(other)) pages.delete(other);
      const others = file === null ? [] : [...pages.values(), ...(await notesOfOthers())];
      if (file !== null) pages.set(page, { page, place, file });
      await note();
      return success(file !== null && others.some((other) => isSameDocument({ page, place, file }, other)));
    },
  };
}
