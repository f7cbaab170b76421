import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft } from '#shared/host/api.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { keptDraftSchema, type KeptDraft } from '#shared/host/kept-files.ts';
import { success, type Result } from '#shared/host/result.ts';
import { readKept, writeKept } from './kept-json.ts';

const EXTENSION = '.json';

export interface DraftStore {
  /** The copies of unsaved work, newest first. A damaged one is passed over and stays on disk. */
  list(): Promise<Result<readonly Draft[]>>;
  keep(draft: Draft): Promise<Result<null>>;
  /** Throwing away what is not there succeeds: the aim is reached. */
  discard(id: string): Promise<Result<null>>;
}

const fileNames = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(EXTENSION));
  } catch {
    return [];
  }
};

const newestFirst = (one: Draft, other: Draft): number => other.keptAt.localeCompare(one.keptAt);

export function createDraftStore(dataFolder: string): DraftStore {
  const folder = join(dataFolder, 'drafts');
  const pathOf = (id: string): string => join(folder, `${id}${EXTENSION}`);
  return {
    async list() {
      const kept = await Promise.all((await fileNames(folder)).map((name) => readKept(join(folder, name), keptDraftSchema)));
      return success(kept.flatMap((entry) => (entry === null ? [] : [entry.draft])).sort(newestFirst));
    },
    async keep(draft) {
      return (await writeKept<KeptDraft>(pathOf(draft.id), { version: 1, draft })) ? success(null) : hostFailure('draftNotKept');
    },
    async discard(id) {
      try {
        await rm(pathOf(id), { force: true });
        return success(null);
      } catch {
        return hostFailure('draftNotDiscarded');
      }
    },
  };
}
