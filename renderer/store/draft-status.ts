import type { NotKeptReason } from '#shared/text/drafts.ts';

/** How the unsaved work of the window is kept: times are ISO dates and times. */
export type DraftStatus =
  | { readonly kind: 'none' }
  /** Everything up to this moment is kept; what was done since is on its way. */
  | { readonly kind: 'kept'; readonly at: string }
  /** What was done since this moment is not kept. */
  | { readonly kind: 'notKept'; readonly since: string; readonly reason: NotKeptReason };

export const NO_DRAFT: DraftStatus = { kind: 'none' };
