import { execFileSync } from 'node:child_process';
import { closeSync, fstatSync, ftruncateSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportNotRun } from './not-run.ts';

/** A separate file system that is full after a few blocks. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills the disk so that this many blocks are left. */
  readonly leave: (blocks: number) => void;
  /** Frees the space that {@link SmallDisk.leave} took. */
  readonly empty: () => void;
  readonly blockSize: number;
  readonly remove: () => void;
}

/** A disk in memory, or a Linux ext4 file system in a file. */
export type DiskKind = 'tmpfs' | 'ext4';

const DEADLINE_MILLISECONDS = 30_000;
const run = (command: string, args: readonly string[]): Buffer => execFileSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: DEADLINE_MILLISECONDS });

function mountDisk(kind: DiskKind, kilobytes: number, folder: string, image: string): void {
  if (kind === 'tmpfs') return void run('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  writeFileSync(image, '');
  truncateSync(image, kilobytes * 1024);
  // Blocks of the page size, none of them reserved for root, who could otherwise write on where others cannot.
  run('mkfs.ext4', ['-q', '-F', '-b', '4096', '-m', '0', image]);
  run('mount', ['-o', 'loop', image, folder]);
}

/** A disk of `kilobytes`; or the reason why there is none, as a fact about this machine. */
export function openSmallDisk(kind: DiskKind, kilobytes: number): SmallDisk | { readonly notRun: string } {
  const place = mkdtempSync(join(tmpdir(), 'grantsheet-disk-'));
  const [folder, image] = [join(place, 'disk'), join(place, 'image')];
  mkdirSync(folder);
  try {
    mountDisk(kind, kilobytes, folder, image);
  } catch {
    rmSync(place, { recursive: true });
    return { notRun: kind === 'tmpfs' ? 'no small disk can be mounted' : 'no ext4 can be mounted by a loop device' };
  }
  const filler = join(folder, '.filler');
  const empty = (): void => writeFileSync(filler, '');
  return {
    folder,
    blockSize: statfsSync(folder).bsize,
    empty,
    leave(blocks) {
      empty();
      fillAllBut(filler, blocks * statfsSync(folder).bsize);
    },
    remove() {
      run('umount', [folder]);
      rmSync(place, { recursive: true });
    },
  };
}

/** Makes a file that fills the disk except for some bytes: the free space that a disk reports is not what it has. */
function fillAllBut(path: string, bytes: number): void {
  const file = openSync(path, 'w');
  try {
    for (let size = 1024 * 1024; size >= 4096; size /= 4) while (isWritten(file, Buffer.alloc(size))) continue;
    fsyncSync(file);
    ftruncateSync(file, Math.max(0, fstatSync(file).size - bytes));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** False where the disk did not accept all bytes. */
function isWritten(file: number, bytes: Buffer): boolean {
  try {
    return writeSync(file, bytes) === bytes.byteLength;
  } catch {
    return false;
  }
}

/** A disk of `kilobytes` in memory; null, which is reported, where this machine does not permit mounting one. */
export function mountSmallDisk(kilobytes: number, what: string): SmallDisk | null {
  const disk = openSmallDisk('tmpfs', kilobytes);
  if (!('notRun' in disk)) return disk;
  reportNotRun(what, disk.notRun);
  return null;
}
