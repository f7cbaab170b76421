import type { ClipboardPayload } from './clipboard-table.ts';

/**
 * The data this window last put on the clipboard, for a paste from a menu: a page may read the clipboard only on its
 * paste key. It is forgotten once a person was in another window, because the clipboard may have changed.
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

/** One for the window, because cells are copied in one sheet and pasted in another. */
export const ownClipboard = new OwnClipboard();
