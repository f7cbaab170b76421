import type { DraftAbout, DraftContent } from '#shared/host/api.ts';

/** The one piece of unsaved work of a host that is killed. */
export const DRAFT = 'work';

/** Few, so that snapshots are killed, too. */
export const EDITS_BETWEEN_SNAPSHOTS = 12;

const DOCUMENT_CHARACTERS = 600_000;
const PART_CHARACTERS = 150_000;
const PARTS = 3;

/** The document as it is saved the `count`th time: a torn one is not of this form. */
export const savedText = (count: number): string => `${count}\n`.padEnd(DOCUMENT_CHARACTERS, String.fromCharCode(97 + (count % 26)));

/** How often a whole document was saved; null where it is torn. */
export function savedCount(text: string): number | null {
  const count = Number.parseInt(text, 10);
  return text === savedText(count) ? count : null;
}

/** The work after `count` edits, as it is kept whole. */
export const snapshotParts = (count: number): readonly Uint8Array[] =>
  Array.from({ length: PARTS }, (_, index) => Buffer.from(`${count} ${index}\n`.padEnd(PART_CHARACTERS, 'x')));

/** The edit that makes the work the `count`th. */
export const editText = (count: number): string => `edit ${count} `.padEnd(400, 'e');

export const aboutWork = (count: number): DraftAbout => ({ title: `社員0001 ${count}`, keptAt: '2026-11-22T09:00:00.000Z', file: null, changes: null, rows: null });

/** How many edits the work has that was kept; null where something in it is missing or changed. */
export function keptCount({ snapshot, entries, intact }: DraftContent): number | null {
  const count = Number.parseInt(Buffer.from(snapshot.subarray(0, 20)).toString(), 10);
  const isSnapshot = Buffer.concat(snapshotParts(count)).equals(snapshot);
  const areEdits = entries.every((entry, index) => entry === editText(count + index + 1));
  return intact && isSnapshot && areEdits ? count + entries.length : null;
}
