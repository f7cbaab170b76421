import { open, rename } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { errorCode } from './error-code.ts';

/** What moving a file needs of the system; a test gives another one. */
export interface MoveSystem {
  readonly platform: NodeJS.Platform;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/** The machine's own. */
export const MOVE_SYSTEM: MoveSystem = { platform: process.platform, rename, pause: (milliseconds) => setTimeout(milliseconds) };

const PAUSES_MILLISECONDS = [20, 60, 180, 540];
const BLOCKED_BY_ANOTHER_PROGRAM = ['EPERM', 'EACCES', 'EBUSY'];

/**
 * Puts a file in the place of another, so that either of them is there whole. Virus scanners and backup programs hold a
 * file for a moment after it was written: on Windows it cannot be replaced meanwhile, and is tried five times.
 * @throws what the system says the last time
 */
export async function moveOver(from: string, to: string, { rename: move, pause, platform }: MoveSystem = MOVE_SYSTEM): Promise<void> {
  const pauses = platform === 'win32' ? PAUSES_MILLISECONDS : [];
  for (const milliseconds of pauses) {
    try {
      return await move(from, to);
    } catch (error) {
      if (!BLOCKED_BY_ANOTHER_PROGRAM.includes(errorCode(error))) throw error;
      await pause(milliseconds);
    }
  }
  await move(from, to);
}

/** Makes the new name of a file last through a power cut. Windows and some network disks cannot; the file itself is safe. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // The content is written and in its place: nothing that a person could act on.
  }
}
