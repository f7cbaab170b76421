import { createGrid } from 'ag-grid-community';
import { styleNonce } from './style-nonce.ts';
import { gridTheme } from './theme.ts';

/**
 * A grid that is never shown. The library takes its styles out of the page with the last grid and puts them in again for
 * the next one, and all the page is styled anew: going from sheet to sheet waits for that unless a grid is always there.
 */
export function keepGridStyles(): void {
  const nonce = styleNonce();
  createGrid(document.createElement('div'), { theme: gridTheme, themeStyleContainer: document.head, ...(nonce === undefined ? {} : { styleNonce: nonce }) });
}
