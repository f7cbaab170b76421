import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DraftAbout, DraftContent } from '#shared/host/api.ts';
import { draftAboutSchema } from '#shared/host/contract.ts';
import { draftHeadSchema, keptDraftSchema, type DraftHead } from '#shared/host/kept-files.ts';
import { MAX_DRAFT_BYTES } from '#shared/host/limits.ts';
import { readFileLimited } from './file-access.ts';
import { readRecords, type JournalRecord } from './journal-records.ts';
import { readJsonFile } from './json-file.ts';

const JOURNAL = '.journal';
const UNFINISHED = '.unfinished';
const WHOLE_COPY = '.json';

/** Unsaved work found on disk. `owner` is null where an earlier version of the program kept it, which recorded none. */
export interface FoundDraft {
  readonly id: string;
  readonly owner: DraftHead | null;
  readonly about: DraftAbout;
  readonly content: DraftContent;
}

/** The paths of a draft's parts. A snapshot is unfinished until all of it has arrived, and belongs to the host that writes it. */
export const draftPaths = (folder: string, id: string, host: string) => ({
  journal: join(folder, `${id}${JOURNAL}`),
  unfinished: join(folder, `${id}.${host}${UNFINISHED}`),
  wholeCopy: join(folder, `${id}${WHOLE_COPY}`),
});

/** The ids of drafts in a folder, and the unfinished snapshots by the host that began them. */
export async function draftsIn(folder: string): Promise<{ readonly ids: readonly string[]; readonly unfinished: readonly { readonly path: string; readonly host: string }[] }> {
  const names = await readdir(folder).catch(() => []);
  const ids = names.flatMap((name) => [JOURNAL, WHOLE_COPY].flatMap((extension) => (name.endsWith(extension) ? [name.slice(0, -extension.length)] : [])));
  const unfinished = names.filter((name) => name.endsWith(UNFINISHED)).map((name) => ({ path: join(folder, name), host: name.split('.')[1] ?? '' }));
  return { ids: [...new Set(ids)], unfinished };
}

/** Reads a whole draft; null where there is none, or none that is readable. */
export async function readDraftFile(folder: string, id: string): Promise<FoundDraft | null> {
  const paths = draftPaths(folder, id, '');
  const file = await readFileLimited(paths.journal, MAX_DRAFT_BYTES);
  return file.ok ? readJournal(id, file.value.bytes) : await readWholeCopy(id, paths.wholeCopy);
}

function readJournal(id: string, bytes: Uint8Array): FoundDraft | null {
  const { records, damaged } = readRecords(bytes);
  const ofKind = (kind: JournalRecord['kind']): JournalRecord[] => records.filter((record) => record.kind === kind);
  const owner = draftHeadSchema.safeParse(jsonOf(records[0]));
  const about = draftAboutSchema.safeParse(jsonOf(ofKind('about').at(-1)));
  if (!owner.success || owner.data.id !== id || !about.success) return null;
  const snapshot = Buffer.concat(ofKind('snapshot').map(({ content }) => content));
  return { id, owner: owner.data, about: about.data, content: { snapshot, entries: entriesOf(records), intact: !damaged } };
}

/** The texts of the entries; an entry whose end was never written is left out. */
function entriesOf(records: readonly JournalRecord[]): readonly string[] {
  const entries: string[] = [];
  let parts: Uint8Array[] = [];
  for (const { kind, content } of records) {
    if (kind !== 'part' && kind !== 'entry') continue;
    parts.push(content);
    if (kind === 'part') continue;
    entries.push(Buffer.concat(parts).toString());
    parts = [];
  }
  return entries;
}

function jsonOf(record: JournalRecord | undefined): unknown {
  try {
    return record === undefined ? undefined : JSON.parse(Buffer.from(record.content).toString());
  } catch {
    return undefined;
  }
}

async function readWholeCopy(id: string, path: string): Promise<FoundDraft | null> {
  const kept = await readJsonFile(path, keptDraftSchema);
  if (kept === null || kept.draft.id !== id) return null;
  const { title, keptAt, text } = kept.draft;
  return {
    id,
    owner: null,
    about: { title, keptAt, file: null, changes: null, rows: null },
    content: { snapshot: Buffer.from(text), entries: [], intact: true },
  };
}
