import type { PeopleShown } from '#shared/allottees/shown-people.ts';
import type { DraftSummary, EarlierVersion, FileReference } from '#shared/host/api.ts';
import type { ExportChoice } from '#shared/host/export-choice.ts';
import type { FilledTemplate } from '#shared/template/filled-template.ts';
import type { Result } from '#shared/host/result.ts';

/** An open question in the window; the caller waits for `answer`. */
export type Question =
  | { readonly kind: 'unsaved'; readonly title: string; readonly answer: (choice: 'save' | 'discard' | 'cancel') => void }
  | { readonly kind: 'new'; readonly answer: (choice: 'empty' | 'reference' | 'cancel') => void }
  | { readonly kind: 'open'; readonly recent: readonly FileReference[]; readonly versionsOf: string | null; readonly answer: (choice: FileReference | 'other' | 'versions' | 'cancel') => void }
  /** Rows are to be inserted or removed, and cells of many rows are selected. */
  | { readonly kind: 'rows'; readonly what: 'insert' | 'remove'; readonly count: number; readonly answer: (isMeant: boolean) => void }
  /** Problems of a list are to be ignored before import: the answer is the reason, null where they are not. */
  | { readonly kind: 'ignoreProblem'; readonly problems: readonly string[]; readonly answer: (reason: string | null) => void }
  /** A list is to be closed before import although cells or problems of it were corrected. */
  | { readonly kind: 'discardList'; readonly count: number; readonly answer: (isMeant: boolean) => void }
  /** A list is to be pasted: the answer is its text. */
  | { readonly kind: 'pasteList'; readonly answer: (text: string | null) => void }
  /** A workbook is to be exported: the answer is what it has of the people, null where it is not. */
  | { readonly kind: 'export'; readonly choice: ExportChoice; readonly answer: (choice: ExportChoice | null) => void }
  /** A PDF is to be made: the answer is how people are shown in it, null where it is not. */
  | { readonly kind: 'exportPdf'; readonly people: PeopleShown; readonly answer: (people: PeopleShown | null) => void }
  /** A template is to be filled in: the answer is how people are shown in it, null where it is not. */
  | { readonly kind: 'fillTemplate'; readonly name: string; readonly filled: FilledTemplate; readonly answer: (people: PeopleShown | null) => void }
  /** A workbook without people came back while a document of this title is open. */
  | { readonly kind: 'takeBack'; readonly name: string; readonly title: string; readonly answer: (choice: 'into' | 'changes' | 'new' | 'cancel') => void }
  | SaveQuestion
  | { readonly kind: 'versions'; readonly name: string | null; readonly versions: readonly EarlierVersion[]; readonly read: (version: EarlierVersion) => Promise<Result<Uint8Array>>; readonly answer: (choice: EarlierVersion | 'cancel') => void }
  /** Unsaved work of earlier starts; each draft can be discarded while the question stays open. */
  | { readonly kind: 'drafts'; readonly drafts: readonly DraftSummary[]; readonly discard: (draft: DraftSummary) => Promise<boolean>; readonly answer: (choice: DraftSummary | 'later') => void };

/** Questions where a document cannot simply be saved over its file. */
type SaveQuestion =
  | { readonly kind: 'changedOnDisk'; readonly name: string; readonly changedAt: string; readonly readable: boolean; readonly answer: (choice: 'copy' | 'theirs' | 'overwrite' | 'compare' | 'cancel') => void }
  | { readonly kind: 'fileGone'; readonly name: string; readonly answer: (choice: 'saveAs' | 'again' | 'cancel') => void }
  | { readonly kind: 'fileReadOnly'; readonly name: string; readonly replaceable: boolean; readonly answer: (choice: 'saveAs' | 'replace' | 'cancel') => void }
  | { readonly kind: 'differences'; readonly name: string; readonly onDisk: Uint8Array; readonly mine: Uint8Array; readonly answer: () => void };

/** A long-running job: its name, its progress, and how to cancel it. */
export interface Job {
  readonly title: string;
  readonly text: string;
  readonly fraction: number;
  readonly stop: () => void;
}
