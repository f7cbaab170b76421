import type { Draft, FileReference } from '#shared/host/api.ts';

/** A question that is open in the window; whoever asked waits for `answer`. */
export type Question =
  | { readonly kind: 'unsaved'; readonly title: string; readonly answer: (choice: 'save' | 'discard' | 'cancel') => void }
  | { readonly kind: 'new'; readonly answer: (choice: 'empty' | 'reference' | 'cancel') => void }
  | { readonly kind: 'open'; readonly recent: readonly FileReference[]; readonly answer: (choice: FileReference | 'other' | 'cancel') => void }
  | { readonly kind: 'draft'; readonly draft: Draft; readonly answer: (choice: 'open' | 'discard' | 'later') => void };

/** Long work in hand: what it is, how far it is, and how it is stopped. */
export interface Job {
  readonly title: string;
  readonly text: string;
  readonly fraction: number;
  readonly stop: () => void;
}
