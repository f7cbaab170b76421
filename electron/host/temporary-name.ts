import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isProcessAlive } from './process-alive.ts';

const PATTERN = /^\.grantsheet-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{32}\.tmp$/;
const DAY_MILLISECONDS = 24 * 60 * 60_000;

/** Several machines write to a folder on a server, and a process number is meaningful on its own machine only. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const inUse = new Set<string>();

/** The path of a new file of this process beside a target, with a name that cannot be guessed and does not look like a document. */
export function takeTemporaryPath(folder: string): string {
  const path = join(folder, `.grantsheet-${MACHINE}-${process.pid}-${randomBytes(16).toString('hex')}.tmp`);
  inUse.add(path);
  return path;
}

/** Called when the write that used the path is over. */
export const releaseTemporaryPath = (path: string): void => void inUse.delete(path);

/** Whether a file name has the form of {@link takeTemporaryPath}. */
export const isTemporaryName = (name: string): boolean => PATTERN.test(name);

/** Whether a temporary file was left behind: its process has ended, or it is older than a day, longer than any write. */
export function isLeftBehind(folder: string, name: string, modifiedAt: number, now = Date.now()): boolean {
  const [, machine, pid] = PATTERN.exec(name) ?? [];
  if (machine === undefined || pid === undefined || inUse.has(join(folder, name))) return false;
  if (now - modifiedAt > DAY_MILLISECONDS) return true;
  if (machine !== MACHINE) return false;
  const writer = Number.parseInt(pid, 10);
  return writer === process.pid || !isProcessAlive(writer);
}
