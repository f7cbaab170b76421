import type { FileReference, HostApi, SaveConsent } from '#shared/host/api.ts';
import type { HostError } from '#shared/host/result.ts';
import { savingText } from '#shared/text/saving.ts';
import type { Language } from '#shared/text/language.ts';
import type { Question } from '#renderer/store/questions.ts';

/** The outcome of saving over a file. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly file: FileReference }
  /** The person wants another file; the suggested name. */
  | { readonly kind: 'saveAs'; readonly name: string }
  /** The person wants the version on disk. */
  | { readonly kind: 'theirs'; readonly file: FileReference }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: HostError };

/** The parts of the window that saving uses. */
export interface SaveContext {
  readonly host: HostApi;
  readonly language: Language;
  readonly ask: <Choice>(question: (answer: (choice: Choice) => void) => Question) => Promise<Choice>;
}

type Next = { readonly file: FileReference; readonly consents: readonly SaveConsent[] } | SaveOutcome;

/**
 * Saves over a known file, and asks where the file is not in the expected state: changed by somebody else, gone, or
 * read-only. Nothing is replaced without the person's consent.
 */
export async function saveOver(context: SaveContext, file: FileReference, bytes: Uint8Array, consents: readonly SaveConsent[] = []): Promise<SaveOutcome> {
  const result = await context.host.files.save(file, bytes, consents);
  if (result.ok) return { kind: 'saved', file: result.value };
  const next = await askAboutFailure(context, result.error, file, bytes, consents);
  return 'kind' in next ? next : await saveOver(context, next.file, bytes, next.consents);
}

/** Asks about a failure that a person can do something about; what to do then, or how saving ends. */
export async function askAboutFailure(context: SaveContext, error: HostError, file: FileReference, bytes: Uint8Array, consents: readonly SaveConsent[]): Promise<Next> {
  switch (error.code) {
    case 'changedOnDisk':
      return await askAboutChange(context, error, file, bytes, consents);
    case 'fileGone': {
      const choice = await context.ask<'saveAs' | 'again' | 'cancel'>((answer) => ({ kind: 'fileGone', name: file.name, answer }));
      return choice === 'again' ? { file, consents: [...consents, 'fileGone'] } : elsewhere(choice, file.name);
    }
    case 'fileReadOnly': {
      const { id, digest = '' } = error.details ?? {};
      const choice = await context.ask<'saveAs' | 'replace' | 'cancel'>((answer) => ({ kind: 'fileReadOnly', name: file.name, replaceable: id !== undefined, answer }));
      if (choice !== 'replace' || id === undefined) return elsewhere(choice === 'saveAs' ? 'saveAs' : 'cancel', file.name);
      // The file chosen for saving may differ from the opened one: its present content is what would be replaced.
      const known = id === file.id && file.digest !== undefined ? file : { id, name: file.name, digest: digest === '' ? undefined : digest };
      return { file: known, consents: [...consents, 'fileReadOnly'] };
    }
    case 'unknownReference':
      // A restored document names its file; if the host no longer knows it, the person chooses one.
      return { kind: 'saveAs', name: file.name };
    default:
      return { kind: 'failed', error };
  }
}

async function askAboutChange(context: SaveContext, error: HostError, file: FileReference, bytes: Uint8Array, consents: readonly SaveConsent[]): Promise<Next> {
  const { digest = '', changedAt = new Date().toISOString() } = error.details ?? {};
  const choice = await context.ask<'copy' | 'theirs' | 'overwrite' | 'compare' | 'cancel'>((answer) => ({
    kind: 'changedOnDisk',
    name: file.name,
    changedAt,
    readable: digest !== '',
    answer,
  }));
  switch (choice) {
    case 'copy':
      return { kind: 'saveAs', name: copyName(file.name, context.language) };
    case 'theirs':
      return { kind: 'theirs', file };
    case 'overwrite':
      // Uses the digest that the person was told of, so that a further change of the file is asked about again.
      return { file: { ...file, digest }, consents };
    case 'compare': {
      const failed = await showDifferences(context, file, bytes);
      return failed ?? (await askAboutChange(context, error, file, bytes, consents));
    }
    case 'cancel':
      return { kind: 'cancelled' };
  }
}

async function showDifferences({ host, ask }: SaveContext, file: FileReference, mine: Uint8Array): Promise<SaveOutcome | null> {
  const theirs = await host.files.openRecent(file.id);
  if (!theirs.ok) return { kind: 'failed', error: theirs.error };
  if (theirs.value === null) return null;
  const { bytes } = theirs.value;
  await ask<void>((answer) => ({ kind: 'differences', name: file.name, onDisk: bytes, mine, answer }));
  return null;
}

const elsewhere = (choice: 'saveAs' | 'cancel', name: string): SaveOutcome => (choice === 'saveAs' ? { kind: 'saveAs', name } : { kind: 'cancelled' });

function copyName(name: string, language: Language): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot < 1 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  return savingText[language].copyOf(stem) + extension;
}
