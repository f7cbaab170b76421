import type { GrantDocument } from '../grant/schema.ts';
import type { Command } from './command.ts';
import { reduce } from './reduce.ts';

/** Steps that can be undone. Documents share what they have in common, so a step costs little more than what it changed. */
export const HISTORY_STEPS = 200;

/** One step: the command that was performed and the document on its other side (before it in the past, after it in the future). */
export interface Step {
  readonly command: Command;
  readonly document: GrantDocument;
}

/** A document with the way it came about, as plain data; the last of `past` is undone next, the last of `future` redone next. */
export interface History {
  readonly document: GrantDocument;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** The document as it is on disk; null where it never was. */
  readonly savedDocument: GrantDocument | null;
}

/** A history with nothing to undo. A document that never was on disk but is worth keeping (a recovered draft) passes null. */
export function startHistory(document: GrantDocument, savedDocument: GrantDocument | null = document): History {
  return { document, past: [], future: [], savedDocument };
}

/**
 * The history after a command. A command that changes nothing leaves it as it is, the future too.
 * @throws what {@link reduce} throws.
 */
export function perform(history: History, command: Command): History {
  const document = reduce(history.document, command);
  if (document === history.document) return history;
  const past = [...history.past, { command, document: history.document }].slice(-HISTORY_STEPS);
  return { ...history, document, past, future: [] };
}

/** One step back; the history itself where there is none. */
export function undo(history: History): History {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  return {
    ...history,
    document: step.document,
    past: history.past.slice(0, -1),
    future: [...history.future, { command: step.command, document: history.document }],
  };
}

/** One step forward again; the history itself where there is none. */
export function redo(history: History): History {
  const step = history.future.at(-1);
  if (step === undefined) return history;
  return {
    ...history,
    document: step.document,
    past: [...history.past, { command: step.command, document: history.document }],
    future: history.future.slice(0, -1),
  };
}

/** The document as it stands is on disk now. `document` names the one that was written, where work went on meanwhile. */
export function markSaved(history: History, document: GrantDocument = history.document): History {
  return { ...history, savedDocument: document };
}

/** Whether there is work that is not on disk. Undoing back to what was saved is not. */
export function isEdited(history: History): boolean {
  return history.document !== history.savedDocument;
}
