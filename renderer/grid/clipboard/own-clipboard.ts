import type { ClipboardPayload } from './clipboard-table.ts';

/**
 * What this window put on the clipboard last, for a paste from a menu: a page reads the clipboard at its key alone. Once a
 * person has been in another window, the clipboard may hold something else, and nothing is known.
 */
class OwnClipboard {
  current: ClipboardPayload | null = null;
  private isWatching = false;

  keep(payload: ClipboardPayload): void {
    this.current = payload;
    if (this.isWatching || typeof window === 'undefined') return;
    this.isWatching = true;
    const forget = (): void => void (this.current = null);
    addEventListener('blur', forget);
    // Something was copied from a field of the window.
    addEventListener('copy', forget, { capture: true });
    addEventListener('cut', forget, { capture: true });
  }
}

/** One for the window: cells are copied in one sheet and pasted in another. */
export const ownClipboard = new OwnClipboard();
