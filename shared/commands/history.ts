import type { GrantDocument } from '../grant/schema.ts';
import type { Command } from './command.ts';
import { reduce } from './reduce.ts';

/** Most steps that can be undone. Documents share unchanged parts, so a step costs little more than what it changed. */
export const HISTORY_STEPS = 200;

/** One step: the command and the document on its other side (before it in the past, after it in the future). */
export interface Step {
  readonly command: Command;
  readonly document: GrantDocument;
}

/** A document with its undo and redo steps, as plain data; the last of `past` is undone next, the last of `future` redone next. */
export interface History {
  readonly document: GrantDocument;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** The document as it is on disk; null where it was never saved. */
  readonly savedDocument: GrantDocument | null;
}

/** A history with nothing to undo. A document that was never on disk but is worth keeping (a recovered draft) passes null. */
export function startHistory(document: GrantDocument, savedDocument: GrantDocument | null = document): History {
  return { document, past: [], future: [], savedDocument };
}

/**
 * The history after a command. A command that changes nothing leaves it unchanged, including the future.
 * @throws whatever {@link reduce} throws.
 */
export function perform(history: History, command: Command): History {
  const document = reduce(history.document, command);
  if (document === history.document) return history;
  const past = [...history.past, { command, document: history.document }].slice(-HISTORY_STEPS);
  return { ...history, document, past, future: [] };
}

/** One step back; the same history where there is none. */
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

/** One step forward again; the same history where there is none. */
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

/** The history after a save. `document` is the one that was written, where editing went on meanwhile. */
export function markSaved(history: History, document: GrantDocument = history.document): History {
  return { ...history, savedDocument: document };
}

/** Whether the document differs from the saved one. Undoing back to the saved state counts as unedited. */
export function isEdited(history: History): boolean {
  return history.document !== history.savedDocument;
}
