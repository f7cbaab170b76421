import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hostPresenceSchema, type HostPresence } from '#shared/host/kept-files.ts';
import { createFile } from './journal-file.ts';
import { readJsonFile } from './json-file.ts';
import { isProcessAlive } from './process-alive.ts';

const SIGN_OF_LIFE_MILLISECONDS = 2_000;
/** Even a process that was held up, or a machine that slept, gives its next sign of life within this time. */
const PATIENCE_MILLISECONDS = 5_000;
/** Only the sign of life can be seen of a process on another machine. */
const LONGEST_SILENCE_MILLISECONDS = 60_000;

const EXTENSION = '.json';

/** This process of the program, and other running ones that share its folder. */
export interface Presence {
  readonly id: string;
  /**
   * Shows others that this process is running.
   * @throws what writing its file throws.
   */
  announce(): Promise<void>;
  isRunning(id: string): Promise<boolean>;
}

/** A value unique to this process: on Linux, when it began and in which boot of the machine. */
function startOf(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The program name in parentheses may contain any character.
    const began = fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19];
    return began === undefined ? null : `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}-${began}`;
  } catch {
    return null;
  }
}

export function createPresence(dataFolder: string): Presence {
  const id = randomUUID();
  const folder = join(dataFolder, 'running');
  const pathOf = (host: string): string => join(folder, `${host}${EXTENSION}`);
  let announced: Promise<void> | null = null;

  const silence = async (path: string): Promise<number> => Date.now() - (await stat(path).then(({ mtimeMs }) => mtimeMs, () => 0));

  const announce = async (): Promise<void> => {
    const self: HostPresence = { version: 1, machine: hostname(), pid: process.pid, started: startOf(process.pid) };
    const write = (): Promise<void> => createFile(pathOf(id), Buffer.from(`${JSON.stringify(self)}\n`));
    await write();
    process.once('exit', () => rmSync(pathOf(id), { force: true }));
    const giveSign = (): void => {
      const now = new Date();
      // A missing file is written again; if the disk refuses, the next sign of life tries again.
      utimes(pathOf(id), now, now).catch(() => write().catch(() => undefined));
    };
    setInterval(giveSign, SIGN_OF_LIFE_MILLISECONDS).unref();
    await removeEnded();
  };

  const isRunning = async (host: string): Promise<boolean> => {
    if (host === id) return true;
    const path = pathOf(host);
    const other = await readJsonFile(path, hostPresenceSchema);
    if (other === null) return false;
    if (other.machine !== hostname()) return (await silence(path)) < LONGEST_SILENCE_MILLISECONDS;
    if (!isProcessAlive(other.pid)) return false;
    if (other.started !== null) return startOf(other.pid) === other.started;
    if ((await silence(path)) < PATIENCE_MILLISECONDS) return true;
    // Another process may have this number by now: only ours gives a sign of life.
    await pause(PATIENCE_MILLISECONDS);
    return (await silence(path)) < PATIENCE_MILLISECONDS;
  };

  const removeEnded = async (): Promise<void> => {
    const names = await readdir(folder).catch(() => []);
    for (const name of names) {
      const host = name.endsWith(EXTENSION) ? name.slice(0, -EXTENSION.length) : null;
      if (host !== null && !(await isRunning(host))) await rm(join(folder, name), { force: true }).catch(() => undefined);
    }
  };

  return {
    id,
    isRunning,
    async announce() {
      announced ??= announce();
      try {
        await announced;
      } catch (error) {
        announced = null;
        throw error;
      }
    },
  };
}
