import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { createBackups } from '#electron/host/backups.ts';
import { createDocuments } from '#electron/host/documents.ts';
import { createDraftStore, type DraftStore } from '#electron/host/drafts.ts';
import { isTemporaryName } from '#electron/host/temporary-name.ts';
import { createSettingsStore } from '#electron/host/settings.ts';
import { parseDocumentBytes } from '#shared/grant/parse-document-bytes.ts';
import type { DraftAbout, Settings } from '#shared/host/api.ts';
import { success, type Result } from '#shared/host/result.ts';
import { builtGrantsheet, writeGrant } from '#test/cli/grantsheet.ts';

/** Where a writer is tried: a folder on the disk, another elsewhere, and the moment at which the disk is filled. */
export interface DiskPlace {
  readonly work: string;
  readonly elsewhere: string;
  /** Blocks that are left once it is filled. */
  readonly blocks: number;
  readonly fill: () => void;
}

/** Has the program write once the disk is nearly full. It answers what went wrong, or null. */
type DiskWriter = (place: DiskPlace) => Promise<string | null> | string | null;

const BLOCK = 4096;
const NEW_BLOCKS = 12;
/** Blocks with which a write of {@link NEW_BLOCKS} must succeed, its folder and what the disk keeps for itself counted in. */
const ROOM = 24;

const EARLIER = Buffer.from('the earlier file\n'.repeat(100));
const LATER = Buffer.alloc(NEW_BLOCKS * BLOCK, 'the new file\n');

const leftovers = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => isTemporaryName(path.split(/[\\/]/).at(-1) ?? ''));

/** A file after a write of it: the new one whole where that was said, else the earlier one, and nothing beside it. */
function fileProblem(work: string, name: string, earlier: Uint8Array, later: Uint8Array | null, said: Result<unknown>, blocks: number): string | null {
  const found = readFileSync(join(work, name));
  const left = leftovers(work);
  if (left.length > 0) return `${left.join(', ')} was left beside the file`;
  if (said.ok) return later === null || found.equals(later) ? null : `it was said to be saved, and ${found.byteLength} bytes are there`;
  if (!found.equals(earlier)) return `it was said not to be saved, and the earlier file is gone: ${found.byteLength} bytes are there`;
  if (said.error.code !== 'diskFull' || !said.error.message.includes(name)) return `what happened is not said: ${JSON.stringify(said.error)}`;
  return blocks >= ROOM ? 'it was refused although there was room' : null;
}

/** A file through the function that the shells save it with. */
const fileWriter = (name: string, save: (path: string, dataFolder: string) => Promise<Result<unknown>>): DiskWriter =>
  async ({ work, elsewhere, blocks, fill }) => {
    const path = join(work, name);
    writeFileSync(path, EARLIER);
    fill();
    return fileProblem(work, name, EARLIER, LATER, await save(path, elsewhere), blocks);
  };

const finished = (path: string, dataFolder: string): Promise<Result<unknown>> => createDocuments(dataFolder).saveFinished(path, LATER);

const LONGEST_BACKUP_MILLISECONDS = 5_000;

/** Saves a document, and waits for the version that is kept of it, which a person does not wait for. */
async function saveDocument(path: string, dataFolder: string): Promise<Result<unknown>> {
  const saved = await createDocuments(dataFolder).saveAs(path, LATER);
  for (const end = Date.now() + LONGEST_BACKUP_MILLISECONDS; saved.ok && Date.now() < end; await pause(5)) {
    const versions = await createBackups(dataFolder).list(saved.value.id);
    if (versions.ok && versions.value.length > 0) return saved;
  }
  return saved;
}

const ABOUT: DraftAbout = { title: 'Grant', keptAt: '2026-11-22T09:00:00.000Z', file: null, changes: null, rows: null };
const ALONE = { id: 'attacked', announce: () => Promise.resolve(), isRunning: () => Promise.resolve(false) };

const snapshot = (drafts: DraftStore, text: string): Promise<Result<null>> => drafts.snapshot('page', { id: 'one', bytes: Buffer.from(text), first: true, last: true, about: ABOUT });

const kept = async (drafts: DraftStore): Promise<{ readonly snapshot: string; readonly entries: readonly string[] } | null> => {
  const read = await drafts.read('one');
  return read.ok && read.value.intact ? { snapshot: Buffer.from(read.value.snapshot).toString(), entries: read.value.entries } : null;
};

const snapshotWriter: DiskWriter = async ({ work, blocks, fill }) => {
  const drafts = createDraftStore(work, ALONE);
  if (!(await snapshot(drafts, 'earlier')).ok) return 'a first snapshot was not kept on an empty disk';
  fill();
  const later = LATER.toString();
  const said = await snapshot(drafts, later);
  const found = await kept(drafts);
  if (found?.snapshot !== (said.ok ? later : 'earlier')) return `the snapshot was said to be ${said.ok ? 'kept' : 'not kept'}, and ${found?.snapshot.length ?? 'no'} characters are read back`;
  const names = readdirSync(join(work, 'drafts'));
  if (names.join() !== 'one.journal') return `${names.join(', ')} was left beside the draft`;
  if (!said.ok && said.error.code !== 'draftNotKept') return `what happened is not said: ${JSON.stringify(said.error)}`;
  return !said.ok && blocks >= ROOM ? 'it was refused although there was room' : null;
};

const ADDITIONS = 40;
const entryOf = (sequence: number): string => `${sequence} `.padEnd(1_500, 'x');

const journalWriter: DiskWriter = async ({ work, blocks, fill }) => {
  const drafts = createDraftStore(work, ALONE);
  await snapshot(drafts, 'earlier');
  fill();
  let sequence = 0;
  const add = (): Promise<Result<null>> => drafts.append({ id: 'one', sequence, parts: [{ text: entryOf(sequence), last: true }], about: ABOUT });
  let said = await add();
  for (; said.ok && sequence < ADDITIONS; said = await add()) sequence += 1;
  const answered = said.ok ? sequence + 1 : sequence;
  const found = await kept(drafts);
  const expected = Array.from({ length: answered }, (_, index) => entryOf(index));
  if (found === null || found.snapshot !== 'earlier' || found.entries.join('|') !== expected.join('|')) return `${answered} entries were said to be kept, and ${found?.entries.length ?? 'none'} are read back`;
  if (!said.ok && said.error.code !== 'draftNotKept') return `what happened is not said: ${JSON.stringify(said.error)}`;
  return !said.ok && blocks >= ROOM ? 'it was refused although there was room' : null;
};

const SETTINGS: readonly Settings[] = [{ language: 'ja', theme: 'dark', termsPanelOpen: true }, { language: 'en', theme: 'light', termsPanelOpen: false }];

const settingsWriter: DiskWriter = async ({ work, blocks, fill }) => {
  const settings = createSettingsStore(work);
  const [earlier, later] = SETTINGS;
  if (earlier === undefined || later === undefined) throw new Error('There are two settings');
  await settings.write(earlier);
  fill();
  const said = await settings.write(later);
  const read = await settings.read();
  if (!read.ok || read.value.theme !== (said.ok ? later : earlier).theme) return `the settings were said to be ${said.ok ? 'kept' : 'not kept'}, and are ${JSON.stringify(read)}`;
  const left = leftovers(work);
  if (left.length > 0) return `${left.join(', ')} was left beside the settings`;
  return !said.ok && blocks >= ROOM ? 'they were refused although there was room' : null;
};

const COMMAND_LINE_ROOM = 64;

/** The built command line over an earlier file. */
const commandWriter = (name: string, isWhole: (bytes: Uint8Array) => boolean, ...words: readonly string[]): DiskWriter =>
  ({ work, elsewhere, blocks, fill }) => {
    writeGrant(elsewhere, 'in.grant');
    writeFileSync(join(elsewhere, 'list.csv'), `Name,Rights\n${'社員0001,1\n'.repeat(300)}`);
    writeFileSync(join(work, name), EARLIER);
    fill();
    const { code, err } = builtGrantsheet(elsewhere, ...words, '--out', join(work, name));
    const refused = { ok: false, error: { code: code === 2 && err.includes('disk is full') ? 'diskFull' : `ended with ${code}`, message: err } } as const;
    const said: Result<unknown> = code === 0 || code === 1 ? success(null) : refused;
    const problem = fileProblem(work, name, EARLIER, null, said, blocks >= COMMAND_LINE_ROOM ? blocks : 0);
    return problem ?? (said.ok && !isWhole(readFileSync(join(work, name))) ? 'it was said to be saved, and the file is torn' : null);
  };

const isWorkbook = (bytes: Uint8Array): boolean => unzipSync(bytes)['xl/workbook.xml'] !== undefined;
const isDocument = (bytes: Uint8Array): boolean => parseDocumentBytes(bytes).ok;

/** Everything of the program that writes to disks, by what it writes. */
export const DISK_WRITERS = {
  'a document': fileWriter('a.grant', saveDocument),
  'a workbook': fileWriter('pack.xlsx', finished),
  'a picture': fileWriter('chart.png', finished),
  'a snapshot of unsaved work': snapshotWriter,
  'edits of unsaved work': journalWriter,
  'the settings': settingsWriter,
  'a document by the command line': commandWriter('b.grant', isDocument, 'import-allottees', 'in.grant', 'list.csv'),
  'a workbook by the command line': commandWriter('b.xlsx', isWorkbook, 'export', 'in.grant'),
} as const satisfies Readonly<Record<string, DiskWriter>>;

/** Name of a writer of {@link DISK_WRITERS}. */
export type DiskWriterName = keyof typeof DISK_WRITERS;

/** Names of {@link DISK_WRITERS}. */
export const DISK_WRITER_NAMES = Object.keys(DISK_WRITERS) as readonly DiskWriterName[]; // the keys of the table above
