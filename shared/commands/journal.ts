import { documentSchema, type GrantDocument } from '../grant/schema.ts';
import type { Command } from './command.ts';
import { HISTORY_STEPS, perform, redo, startHistory, undo, type History } from './history.ts';

/** One step of a document's history in a journal, from which the document can be rebuilt. */
export type JournalEntry = { readonly kind: 'do'; readonly command: Command } | { readonly kind: 'undo' } | { readonly kind: 'redo' };

/** A step of the history to be written into a journal. A redo carries its command, for a journal that does not contain it. */
export type HistoryMove = { readonly kind: 'do' | 'redo'; readonly command: Command } | { readonly kind: 'undo' };

/** The step from one history to the next: null where the document stayed the same, 'other' where another document replaced it. */
export function moveBetween(before: History, after: History): HistoryMove | 'other' | null {
  if (after.document === before.document) return null;
  const undone = after.future.at(-1);
  if (undone?.document === before.document && after.past.length === before.past.length - 1) return { kind: 'undo' };
  const done = after.past.at(-1);
  if (done?.document !== before.document) return 'other';
  const kind = before.future.at(-1)?.document === after.document ? 'redo' : 'do';
  return { kind, command: done.command };
}

/** How many steps a replay can undo and redo at the end of a journal. */
export interface JournalDepth {
  readonly undoable: number;
  readonly redoable: number;
}

/** The depth of a journal without entries. */
export const JOURNAL_START: JournalDepth = { undoable: 0, redoable: 0 };

/** A move as an entry and the depth after it; null where the undone step is older than the journal. */
export function entryOf(move: HistoryMove, { undoable, redoable }: JournalDepth): { readonly entry: JournalEntry; readonly depth: JournalDepth } | null {
  if (move.kind === 'undo') {
    return undoable === 0 ? null : { entry: { kind: 'undo' }, depth: { undoable: undoable - 1, redoable: redoable + 1 } };
  }
  const next = Math.min(undoable + 1, HISTORY_STEPS);
  if (move.kind === 'redo' && redoable > 0) return { entry: { kind: 'redo' }, depth: { undoable: next, redoable: redoable - 1 } };
  return { entry: { kind: 'do', command: move.command }, depth: { undoable: next, redoable: 0 } };
}

/** The result of replaying a journal. */
export interface Replay {
  readonly document: GrantDocument;
  /** How many entries the document includes. */
  readonly replayed: number;
}

/**
 * The document after the entries of a journal, given as text. Where an entry cannot be replayed, or leads to an invalid
 * document, the last valid document before it is returned.
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

/** The history after one entry; null where the text is not an entry or it cannot be applied here. */
function replayEntry(history: History, text: string): History | null {
  try {
    const entry = JSON.parse(text) as JournalEntry; // Written by the program itself; an invalid entry throws below or fails the check of the document.
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

/** The index of the last valid document; the first one is always valid. A check is slow, so as few as possible are made. */
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
