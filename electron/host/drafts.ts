import { join } from 'node:path';
import type { DraftContent, DraftSummary, JournalAddition, SnapshotPart } from '#shared/host/api.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import type { DraftHead } from '#shared/host/kept-files.ts';
import { MAX_DRAFT_BYTES, MAX_DRAFT_MEGABYTES } from '#shared/host/limits.ts';
import { success, type Result } from '#shared/host/result.ts';
import { isDiskFull, isMissing } from './error-code.ts';
import { draftPaths, draftsIn, readDraftFile, type FoundDraft } from './draft-files.ts';
import { createPresence, type Presence } from './host-presence.ts';
import { appendToFile, createFile, removeFile, replaceFile } from './journal-file.ts';
import { packRecord } from './journal-records.ts';

/** Unsaved work on disk: for each document a snapshot and a journal of later changes. */
export interface DraftStore {
  /** The drafts of pages and processes that no longer exist, newest first. Damaged ones are skipped and stay on disk. */
  list(page: string, livePages: readonly string[]): Promise<Result<readonly DraftSummary[]>>;
  read(id: string): Promise<Result<DraftContent>>;
  snapshot(page: string, part: SnapshotPart): Promise<Result<null>>;
  append(addition: JournalAddition): Promise<Result<null>>;
  /** Permanent: later additions for this id are refused. Discarding a missing draft succeeds. */
  discard(id: string): Promise<Result<null>>;
}

/** A growing file: its number of valid bytes, and the additions since its snapshot. */
interface Growing {
  readonly size: number;
  readonly additions: number;
}

const newestFirst = (one: DraftSummary, other: DraftSummary): number => other.keptAt.localeCompare(one.keptAt);

const notKept = (error: unknown): Result<never> => {
  if (isMissing(error)) return hostFailure('draftGone');
  return hostFailure('draftNotKept', { reason: isDiskFull(error) ? 'diskFull' : 'notWritable' });
};
const tooLarge = (): Result<never> => hostFailure('draftTooLarge', { limit: MAX_DRAFT_MEGABYTES });

export function createDraftStore(dataFolder: string, presence: Presence = createPresence(dataFolder)): DraftStore {
  const folder = join(dataFolder, 'drafts');
  const pathsOf = (id: string) => draftPaths(folder, id, presence.id);
  const journals = new Map<string, Growing>();
  const unfinished = new Map<string, number>();
  const discarded = new Set<string>();
  const lastOf = new Map<string, Promise<unknown>>();

  /** Calls about one draft run in the order in which they were made. */
  const inOrder = async <Value>(id: string, work: () => Promise<Value>): Promise<Value> => {
    const before = lastOf.get(id) ?? Promise.resolve();
    const working = before.then(work, work);
    lastOf.set(id, working);
    try {
      return await working;
    } finally {
      if (lastOf.get(id) === working) lastOf.delete(id);
    }
  };

  const endSnapshot = async ({ id, about }: SnapshotPart, size: number): Promise<void> => {
    const { unfinished: from, journal } = pathsOf(id);
    const bytes = packRecord('about', JSON.stringify(about));
    await appendToFile(from, size, bytes, true);
    await replaceFile(from, journal);
    unfinished.delete(id);
    journals.set(id, { size: size + bytes.byteLength, additions: 0 });
  };

  const takePart = async (page: string, part: SnapshotPart): Promise<Result<null>> => {
    const { id, first, last } = part;
    const path = pathsOf(id).unfinished;
    const size = first ? 0 : unfinished.get(id);
    if (size === undefined) return hostFailure('draftGone');
    const head: DraftHead = { version: 2, id, host: presence.id, page };
    const bytes = Buffer.concat([...(first ? [packRecord('head', JSON.stringify(head))] : []), packRecord('snapshot', part.bytes)]);
    const taken = size + bytes.byteLength;
    if (taken > MAX_DRAFT_BYTES) {
      await dropUnfinished(id);
      return tooLarge();
    }
    if (first) {
      // Before the first file of this draft, so that no other start considers it abandoned.
      await presence.announce();
      await createFile(path, bytes);
    } else await appendToFile(path, size, bytes, false);
    unfinished.set(id, taken);
    if (last) await endSnapshot(part, taken);
    return success(null);
  };

  const dropUnfinished = async (id: string): Promise<void> => {
    unfinished.delete(id);
    await removeFile(pathsOf(id).unfinished);
  };

  const addEntries = async ({ id, sequence, parts, about }: JournalAddition): Promise<Result<null>> => {
    const journal = journals.get(id);
    if (journal === undefined || sequence > journal.additions || sequence < journal.additions - 1) return hostFailure('draftGone');
    // It was already kept, and only the answer was lost.
    if (sequence < journal.additions) return success(null);
    const records = parts.map(({ text, last }) => packRecord(last ? 'entry' : 'part', text));
    const bytes = Buffer.concat([...records, packRecord('about', JSON.stringify(about))]);
    if (journal.size + bytes.byteLength > MAX_DRAFT_BYTES) return tooLarge();
    await appendToFile(pathsOf(id).journal, journal.size, bytes, true);
    journals.set(id, { size: journal.size + bytes.byteLength, additions: journal.additions + 1 });
    return success(null);
  };

  const isLeftBehind = async ({ owner }: FoundDraft, page: string, livePages: readonly string[]): Promise<boolean> => {
    if (owner === null) return true;
    if (owner.host === presence.id) return owner.page !== page && !livePages.includes(owner.page);
    return !(await presence.isRunning(owner.host));
  };

  return {
    async list(page, livePages) {
      const { ids, unfinished: begun } = await draftsIn(folder);
      for (const { path, host } of begun) {
        if (!(await presence.isRunning(host))) await removeFile(path).catch(() => undefined);
      }
      const left: DraftSummary[] = [];
      // One after the other, because together they may exceed the memory.
      for (const id of ids) {
        const draft = await readDraftFile(folder, id);
        if (draft !== null && (await isLeftBehind(draft, page, livePages))) left.push({ id, ...draft.about });
      }
      return success(left.sort(newestFirst));
    },
    read: (id) =>
      inOrder(id, async () => {
        const draft = await readDraftFile(folder, id);
        return draft === null ? hostFailure('draftGone') : success(draft.content);
      }),
    snapshot: (page, part) =>
      inOrder(part.id, async () => {
        if (discarded.has(part.id)) return hostFailure('draftGone');
        try {
          return await takePart(page, part);
        } catch (error) {
          await dropUnfinished(part.id).catch(() => undefined);
          return notKept(error);
        }
      }),
    append: (addition) =>
      inOrder(addition.id, async () => {
        if (discarded.has(addition.id)) return hostFailure('draftGone');
        try {
          return await addEntries(addition);
        } catch (error) {
          if (isMissing(error)) journals.delete(addition.id);
          return notKept(error);
        }
      }),
    discard: (id) =>
      inOrder(id, async () => {
        discarded.add(id);
        journals.delete(id);
        unfinished.delete(id);
        const { journal, unfinished: begun, wholeCopy } = pathsOf(id);
        try {
          for (const path of [journal, begun, wholeCopy]) await removeFile(path);
          return success(null);
        } catch {
          return hostFailure('draftNotDiscarded');
        }
      }),
  };
}
