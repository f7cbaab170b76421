import type { DraftKeeper } from '#renderer/features/files/draft-keeper.ts';

/** Keeps unsaved work at once when a person turns to something else, and tries again when they are back. */
export function keepWhenLeaving(keeper: DraftKeeper): void {
  const keep = (): void => void keeper.keepNow();
  for (const event of ['blur', 'focus', 'pagehide', 'online'] as const) addEventListener(event, keep);
  document.addEventListener('visibilitychange', keep);
  // The person may decide to close the page without another word.
  addEventListener('beforeunload', keep);
}
