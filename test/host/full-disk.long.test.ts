import { afterAll, describe, expect, test } from 'vitest';
import { attackDisk } from '#test/attack/full-disk.ts';
import { DISK_WRITER_NAMES } from '#test/attack/disk-writers.ts';
import { mountSmallDisk, type SmallDisk } from '#test/small-disk.ts';

const disk = mountSmallDisk(2_048, 'saving on a full disk');
afterAll(() => disk?.remove());

/** Some of the levels that `npm run attack` tries. The command line is started anew for each of them. */
const levelsOf = (writer: string): readonly number[] => (writer.includes('command line') ? [0, 64] : [0, 1, 2, 5, 12, 14, 24]);

describe.skipIf(disk === null)('on a disk with some blocks left, what is written is whole, or the earlier stands and it is said', () => {
  test.each(DISK_WRITER_NAMES.flatMap((writer) => levelsOf(writer).map((blocks) => [writer, blocks] as const)))('%s, %i', async (writer, blocks) => {
    // Skipped where there is none.
    expect(await attackDisk(disk as SmallDisk, writer, blocks)).toBeNull();
  });
});
