import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

const MOUNTS = '/proc/self/mounts';
const UNMOUNT_MILLISECONDS = 30_000;

/** What is mounted below a folder, the innermost first. */
function mountsBelow(folder: string): readonly string[] {
  if (!existsSync(MOUNTS)) return [];
  const places = readFileSync(MOUNTS, 'utf8').split('\n').map((line) => line.split(' ')[1] ?? '');
  return places.filter((place) => place.startsWith(`${folder}/`)).reverse();
}

/** Removes the folder of an attack, and first what an attack that was ended had mounted there. */
export function removeWorkplace(folder: string): void {
  for (const place of mountsBelow(folder)) execFileSync('umount', [place], { stdio: 'ignore', timeout: UNMOUNT_MILLISECONDS });
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
