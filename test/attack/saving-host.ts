import { writeSync } from 'node:fs';
import { createDocuments } from '#electron/host/documents.ts';
import { createDraftStore } from '#electron/host/drafts.ts';
import { prepareDataFolder } from '#electron/host/prepare-data-folder.ts';
import type { FileReference } from '#shared/host/api.ts';
import type { Result } from '#shared/host/result.ts';
import { aboutWork, DRAFT, EDITS_BETWEEN_SNAPSHOTS, editText, savedText, snapshotParts } from './killed-work.ts';

// A host as the shells have it, that saves and keeps unsaved work for ever, until somebody kills it.
const [, , dataFolder = '', path = '', start = '0'] = process.argv;

/** Written at once: what was answered must be known although the process is killed right after. */
const say = (what: 'saved' | 'kept', count: number): void => void writeSync(1, `${what} ${count}\n`);

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function saveForEver(first: number): Promise<never> {
  const documents = createDocuments(dataFolder);
  let reference: FileReference = valueOf(await documents.saveAs(path, Buffer.from(savedText(first))));
  say('saved', first);
  for (let count = first + 1; ; count += 1) {
    reference = valueOf(await documents.save(reference, Buffer.from(savedText(count))));
    say('saved', count);
  }
}

async function keepForEver(first: number): Promise<never> {
  const drafts = createDraftStore(dataFolder);
  for (let count = first; ; ) {
    const parts = snapshotParts(count);
    for (const [index, bytes] of parts.entries()) {
      valueOf(await drafts.snapshot('page', { id: DRAFT, bytes, first: index === 0, last: index === parts.length - 1, about: aboutWork(count) }));
    }
    say('kept', count);
    for (let sequence = 0; sequence < EDITS_BETWEEN_SNAPSHOTS; sequence += 1) {
      count += 1;
      valueOf(await drafts.append({ id: DRAFT, sequence, parts: [{ text: editText(count), last: true }], about: aboutWork(count) }));
      say('kept', count);
    }
  }
}

await prepareDataFolder(dataFolder);
const first = Number.parseInt(start, 10);
await Promise.all([saveForEver(first), keepForEver(first)]);
