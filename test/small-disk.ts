import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportNotRun } from './not-run.ts';

/** A file system of its own that is full after a few blocks. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills the disk so that this many blocks are left. */
  readonly leave: (blocks: number) => void;
  readonly blockSize: number;
  readonly remove: () => void;
}

/** A disk of `kilobytes` in memory; null, and said so, where this machine lets nobody mount one. */
export function mountSmallDisk(kilobytes: number, what: string): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'grantsheet-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    reportNotRun(what, 'no small disk can be mounted');
    return null;
  }
  const filler = join(folder, '.filler');
  return {
    folder,
    blockSize: statfsSync(folder).bsize,
    leave(blocks) {
      writeFileSync(filler, '');
      const { bfree, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bfree - blocks) * bsize));
    },
    remove() {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
