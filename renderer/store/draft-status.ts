import type { NotKeptReason } from '#shared/text/drafts.ts';

/** How the window's unsaved work is kept: times are ISO dates and times. */
export type DraftStatus =
  | { readonly kind: 'none' }
  /** Everything up to this time is kept; later changes are on their way. */
  | { readonly kind: 'kept'; readonly at: string }
  /** Changes since this time are not kept. */
  | { readonly kind: 'notKept'; readonly since: string; readonly reason: NotKeptReason };

export const NO_DRAFT: DraftStatus = { kind: 'none' };
