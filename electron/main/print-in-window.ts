import { BrowserWindow, session } from 'electron';
import type { PrintPages } from '#electron/host/print/print-pages.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { success } from '#shared/host/result.ts';
import { SCHEME } from './bundle-location.ts';

/** The address of the page in its window; nothing else is served there. */
const PAGE = `${SCHEME}://pages/pages.html`;

/** A session in memory for each page: nothing is kept, and no two pages share one. */
let printed = 0;

/**
 * Prints with the print engine of the program itself: in a hidden window in the sandbox, without scripts, whose session
 * has the page and refuses every other request.
 */
export const printInWindow: PrintPages = async (html, { signal } = {}) => {
  if (signal?.aborted) return hostFailure('jobCancelled');
  const own = session.fromPartition(`print-${(printed += 1)}`, { cache: false });
  own.protocol.handle(SCHEME, (request) => (request.url === PAGE ? new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }) : new Response('Not found', { status: 404 })));
  own.webRequest.onBeforeRequest((request, answer) => answer({ cancel: request.url !== PAGE }));
  const window = new BrowserWindow({ show: false, webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, webviewTag: false, spellcheck: false } });
  let isCancelled = false;
  const cancel = (): void => {
    isCancelled = true;
    window.destroy();
  };
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    await window.loadURL(PAGE);
    return success(new Uint8Array(await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true })));
  } catch (error) {
    return isCancelled ? hostFailure('jobCancelled') : hostFailure('pdfNotMade', { reason: error instanceof Error ? error.message : String(error) });
  } finally {
    signal?.removeEventListener('abort', cancel);
    if (!window.isDestroyed()) window.destroy();
  }
};
