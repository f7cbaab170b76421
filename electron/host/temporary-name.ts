import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isProcessAlive } from './process-alive.ts';

const PATTERN = /^\.grantsheet-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{32}\.tmp$/;
const DAY_MILLISECONDS = 24 * 60 * 60_000;

/** A folder on a server is written to by several machines, and a process number means something on its own machine alone. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const inUse = new Set<string>();

/** A new file of this process beside a target, under a name nobody can guess and nobody mistakes for a document. */
export function takeTemporaryPath(folder: string): string {
  const path = join(folder, `.grantsheet-${MACHINE}-${process.pid}-${randomBytes(16).toString('hex')}.tmp`);
  inUse.add(path);
  return path;
}

/** The write that used the path is over. */
export const releaseTemporaryPath = (path: string): void => void inUse.delete(path);

/** Whether a file's name is one of {@link takeTemporaryPath}. */
export const isTemporaryName = (name: string): boolean => PATTERN.test(name);

/** Whether a temporary file was left behind: its process has ended, or it is older than a day and no write lasts that long. */
export function isLeftBehind(folder: string, name: string, modifiedAt: number, now = Date.now()): boolean {
  const [, machine, pid] = PATTERN.exec(name) ?? [];
  if (machine === undefined || pid === undefined || inUse.has(join(folder, name))) return false;
  if (now - modifiedAt > DAY_MILLISECONDS) return true;
  if (machine !== MACHINE) return false;
  const writer = Number.parseInt(pid, 10);
  return writer === process.pid || !isProcessAlive(writer);
}
