import { createGrid } from 'ag-grid-community';
import { styleNonce } from './style-nonce.ts';
import { gridTheme } from './theme.ts';

/**
 * Creates a grid that is never shown. The library removes its styles from the page with the last grid and adds them
 * again for the next one, which restyles the whole page: without a permanent grid, switching sheets would wait for
 * that.
 */
export function keepGridStyles(): void {
  const nonce = styleNonce();
  createGrid(document.createElement('div'), { theme: gridTheme, themeStyleContainer: document.head, ...(nonce === undefined ? {} : { styleNonce: nonce }) });
}
