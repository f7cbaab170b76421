import { open, rename } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { errorCode } from './error-code.ts';

/** The system calls for moving a file; tests replace them. */
export interface MoveSystem {
  readonly platform: NodeJS.Platform;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/** The real system calls. */
export const MOVE_SYSTEM: MoveSystem = { platform: process.platform, rename, pause: (milliseconds) => setTimeout(milliseconds) };

const PAUSES_MILLISECONDS = [20, 60, 180, 540];
const BLOCKED_BY_ANOTHER_PROGRAM = ['EPERM', 'EACCES', 'EBUSY'];

/**
 * Replaces a file by another, so that one of them is always complete. Virus scanners and backup programs hold a file
 * for a moment after it was written; on Windows it cannot be replaced meanwhile, so up to five attempts are made.
 * @throws the error of the last attempt
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

/** Makes the new name of a file survive a power cut. Windows and some network disks do not support that; the file itself is safe. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // The content is written and in its place, so there is nothing a person could do.
  }
}
