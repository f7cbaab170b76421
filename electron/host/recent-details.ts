import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, sep } from 'node:path';
import type { FileReference, RecentFile } from '#shared/host/api.ts';
import { isMissing } from './error-code.ts';

/** An unreachable network drive may take minutes to report it, too long for a list. */
const LONGEST_WAIT_MILLISECONDS = 1_500;

type Look = Pick<RecentFile, 'changedAt' | 'isGone'>;

const UNKNOWN: Look = { changedAt: null, isGone: false };

/** A recent file by its path, as the start screen lists it. Never fails. */
export async function recentDetails(path: string, { id, name }: FileReference, lookAt: typeof stat = stat): Promise<RecentFile> {
  return { id, name, folder: folderForPeople(path), usedAt: null, ...(await look(path, lookAt)) };
}

async function look(path: string, lookAt: typeof stat): Promise<Look> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Look>((resolve) => (timer = setTimeout(() => resolve(UNKNOWN), LONGEST_WAIT_MILLISECONDS)));
  const found = lookAt(path).then(
    ({ mtime }): Look => ({ changedAt: mtime.toISOString(), isGone: false }),
    (error: unknown): Look => ({ changedAt: null, isGone: isMissing(error) }),
  );
  return await Promise.race([found, late]).finally(() => clearTimeout(timer));
}

/** The folder of a path, the home folder as "~". */
export function folderForPeople(path: string, home = homedir()): string {
  const folder = dirname(path);
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder;
}
