import { rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { uptime } from 'node:os';
import { join } from 'node:path';
import type { RequestOf } from '#shared/host/contract.ts';
import { keptWindowsSchema, type KeptWindows } from '#shared/host/kept-files.ts';
import { success, type Result } from '#shared/host/result.ts';
import { readKept, writeKept } from './kept-json.ts';
import { isProcessAlive } from './process-alive.ts';

type Shown = KeptWindows['windows'][number];

/** Which documents the windows of all running processes of the program show. */
export interface ShownDocuments {
  /** A window shows another document, or none; answers whether another window shows the same one. */
  shows(request: RequestOf<'windows.shows'>): Promise<Result<boolean>>;
}

const NOTE = /^(\d{1,10})\.json$/;

/** In one place a file has one id. Between places, such as two browsers, its name and content have to do. */
const isSameDocument = (one: Shown, other: Shown): boolean =>
  one.place === other.place ? one.file.id === other.file.id : one.file.name === other.file.name && one.file.digest !== undefined && one.file.digest === other.file.digest;

export function createShownDocuments(dataFolder: string): ShownDocuments {
  const folder = join(dataFolder, 'windows');
  const own = join(folder, `${process.pid}.json`);
  const windows = new Map<string, Shown>();
  let noted = false;

  /** Notes of processes that ended are removed; a number may be in use again after the machine has started anew. */
  const notesOfOthers = async (): Promise<Shown[]> => {
    const names = await readdir(folder).catch(() => []);
    const startOfMachine = Date.now() - uptime() * 1_000;
    const notes = await Promise.all(
      names.map(async (name) => {
        const pid = NOTE.exec(name)?.[1];
        const path = join(folder, name);
        if (pid === undefined || path === own) return [];
        const written = await stat(path).catch(() => null);
        if (written === null) return [];
        if (isProcessAlive(Number.parseInt(pid, 10)) && written.mtimeMs > startOfMachine) return (await readKept(path, keptWindowsSchema))?.windows ?? [];
        await rm(path, { force: true }).catch(() => undefined);
        return [];
      }),
    );
    return notes.flat();
  };

  return {
    async shows({ window, place, living, file }) {
      windows.delete(window);
      // A page that was closed or loaded anew says nothing; those that are there know who is.
      for (const [other, shown] of windows) if (shown.place === place && !living.includes(other)) windows.delete(other);
      const others = file === null ? [] : [...windows.values(), ...(await notesOfOthers())];
      if (file !== null) windows.set(window, { window, place, file });
      // A note that cannot be written means that the next window is not told: no failure of this one.
      await writeKept<KeptWindows>(own, { version: 1, windows: [...windows.values()] });
      if (!noted) process.once('exit', () => rmSync(own, { force: true }));
      noted = true;
      return success(file !== null && others.some((other) => isSameDocument({ window, place, file }, other)));
    },
  };
}
