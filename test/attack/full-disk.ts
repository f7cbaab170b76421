import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSmallDisk, type DiskKind, type SmallDisk } from '#test/small-disk.ts';
import { tryAll, type AttackResult, type Campaign } from './campaign.ts';
import { DISK_WRITERS, DISK_WRITER_NAMES, type DiskWriterName } from './disk-writers.ts';

/** How full a disk is made, as blocks that are left: none, around the size of what is written, and room enough. */
export const DISK_LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 24, 64] as const;

/** One try for every writer at every level. */
export const DISK_TRIES = DISK_LEVELS.length * DISK_WRITER_NAMES.length;

/** Larger than what is written and, for ext4, its journal. */
const KILOBYTES: Readonly<Record<DiskKind, number>> = { tmpfs: 2_048, ext4: 8_192 };

/** Has one part of the program write on a disk with so many blocks left; what went wrong, or null. */
export async function attackDisk({ folder: root, empty, leave }: SmallDisk, writer: DiskWriterName, blocks: number): Promise<string | null> {
  const work = join(root, 'work');
  const elsewhere = mkdtempSync(join(tmpdir(), 'grantsheet-elsewhere-'));
  empty();
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  try {
    const what = await DISK_WRITERS[writer]({ work, elsewhere, blocks, fill: () => leave(blocks) });
    return what === null ? null : `${writer}, ${blocks} blocks left: ${what}`;
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}

/** Every writer of the program on a disk of this kind, at every level. */
export async function attackFullDisk(kind: DiskKind, campaign: Campaign): Promise<AttackResult> {
  const disk = openSmallDisk(kind, KILOBYTES[kind]);
  if ('notRun' in disk) return disk;
  try {
    const failures = await tryAll(campaign, (_, attempt) => {
      const [level, writer] = [DISK_LEVELS[(attempt - 1) % DISK_LEVELS.length], DISK_WRITER_NAMES[Math.floor((attempt - 1) / DISK_LEVELS.length)]];
      if (level === undefined || writer === undefined) throw new RangeError('There is no such try');
      return attackDisk(disk, writer, level);
    });
    return { tries: campaign.numbers.length, failures, remarks: [] };
  } finally {
    disk.remove();
  }
}
