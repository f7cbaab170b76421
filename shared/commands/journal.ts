import { documentSchema, type GrantDocument } from '../grant/schema.ts';
import type { Command } from './command.ts';
import { HISTORY_STEPS, perform, redo, startHistory, undo, type History } from './history.ts';

/** One step of a document's history as a journal keeps it, so that the document can be worked out again from an earlier one. */
export type JournalEntry = { readonly kind: 'do'; readonly command: Command } | { readonly kind: 'undo' } | { readonly kind: 'redo' };

/** A step of the history that is to be written into a journal. Doing again names its command, for a journal that does not hold it. */
export type HistoryMove = { readonly kind: 'do' | 'redo'; readonly command: Command } | { readonly kind: 'undo' };

/**
 * The step that led from one history to the next: null where the document stayed the same, 'other' where another
 * document took its place.
 */
export function moveBetween(before: History, after: History): HistoryMove | 'other' | null {
  if (after.document === before.document) return null;
  const undone = after.future.at(-1);
  if (undone?.document === before.document && after.past.length === before.past.length - 1) return { kind: 'undo' };
  const done = after.past.at(-1);
  if (done?.document !== before.document) return 'other';
  const kind = before.future.at(-1)?.document === after.document ? 'redo' : 'do';
  return { kind, command: done.command };
}

/** How many steps whoever replays a journal can take back and do again at its end. */
export interface JournalDepth {
  readonly undoable: number;
  readonly redoable: number;
}

/** The depth of a journal without entries. */
export const JOURNAL_START: JournalDepth = { undoable: 0, redoable: 0 };

/** A move as an entry and the depth after it; null where the step that is taken back lies before the journal. */
export function entryOf(move: HistoryMove, { undoable, redoable }: JournalDepth): { readonly entry: JournalEntry; readonly depth: JournalDepth } | null {
  if (move.kind === 'undo') {
    return undoable === 0 ? null : { entry: { kind: 'undo' }, depth: { undoable: undoable - 1, redoable: redoable + 1 } };
  }
  const next = Math.min(undoable + 1, HISTORY_STEPS);
  if (move.kind === 'redo' && redoable > 0) return { entry: { kind: 'redo' }, depth: { undoable: next, redoable: redoable - 1 } };
  return { entry: { kind: 'do', command: move.command }, depth: { undoable: next, redoable: 0 } };
}

/** What came of replaying a journal. */
export interface Replay {
  readonly document: GrantDocument;
  /** How many entries the document holds. */
  readonly replayed: number;
}

/**
 * The document after the entries of a journal, from the texts in which they were kept. Where an entry cannot be
 * replayed, or leads to what is no document, the last good document before it is given.
 */
export function replayJournal(start: GrantDocument, entries: readonly string[]): Replay {
  const documents: GrantDocument[] = [start];
  let history: History | null = startHistory(start, null);
  for (const text of entries) {
    history = replayEntry(history, text);
    if (history === null) break;
    documents.push(history.document);
  }
  const replayed = lastDocument(documents);
  return { document: documents[replayed] ?? start, replayed };
}

/** The history after one entry; null where the text is no entry or nothing that can be done here. */
function replayEntry(history: History, text: string): History | null {
  try {
    const entry = JSON.parse(text) as JournalEntry; // kept by the program itself; what does not fit throws below or fails the check of the document
    switch (entry.kind) {
      case 'do':
        return perform(history, entry.command);
      case 'undo':
        return history.past.length === 0 ? null : undo(history);
      case 'redo':
        return history.future.length === 0 ? null : redo(history);
      default:
        return null;
    }
  } catch {
    return null;
  }
}

/** The index of the last one that has the shape of a document; the first one always has. To check one takes long, so few are. */
function lastDocument(documents: readonly GrantDocument[]): number {
  const isDocument = (index: number): boolean => documentSchema.safeParse(documents[index]).success;
  let [good, end] = [0, documents.length];
  if (isDocument(end - 1)) return end - 1;
  while (end - good > 1) {
    const middle = Math.floor((good + end) / 2);
    if (isDocument(middle)) good = middle;
    else end = middle;
  }
  return good;
}
