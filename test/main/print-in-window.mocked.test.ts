import { beforeEach, expect, test, vi } from 'vitest';

interface Opened {
  readonly options: { readonly show: boolean; readonly webPreferences: Readonly<Record<string, unknown>> };
  destroyed: boolean;
}

const { opened, requests, electron } = vi.hoisted(() => {
  const windows: Opened[] = [];
  const seen = { serve: null as ((request: { url: string }) => Response) | null, filter: null as ((request: { url: string }, answer: (reply: { cancel: boolean }) => void) => void) | null, loads: true };
  class BrowserWindow {
    readonly #own: Opened;
    readonly webContents = { printToPDF: async () => new TextEncoder().encode('%PDF') };
    constructor(options: Opened['options']) {
      this.#own = { options, destroyed: false };
      windows.push(this.#own);
    }
    async loadURL(): Promise<void> {
      if (!seen.loads) throw new Error('ERR_FAILED');
    }
    isDestroyed(): boolean {
      return this.#own.destroyed;
    }
    destroy(): void {
      this.#own.destroyed = true;
    }
  }
  const session = { fromPartition: () => ({ protocol: { handle: (_scheme: string, serve: typeof seen.serve) => void (seen.serve = serve) }, webRequest: { onBeforeRequest: (filter: typeof seen.filter) => void (seen.filter = filter) } }) };
  return { opened: windows, requests: seen, electron: { BrowserWindow, session, app: { isPackaged: false } } };
});

vi.mock('electron', () => electron);

const { printInWindow } = await import('#electron/main/print-in-window.ts');

beforeEach(() => {
  opened.length = 0;
  requests.loads = true;
});

test('the page is shown to nobody, in the sandbox, without scripts, and its window goes', async () => {
  const pdf = await printInWindow('<p>one');
  expect(pdf).toMatchObject({ ok: true });
  expect(opened).toMatchObject([{ destroyed: true, options: { show: false, webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false } } }]);
});

test('the session has the page and refuses every other request', async () => {
  await printInWindow('<p>one');
  const refused = (url: string): boolean => {
    const replies: boolean[] = [];
    requests.filter?.({ url }, ({ cancel }) => void replies.push(cancel));
    return replies[0] ?? false;
  };
  const page = 'app://pages/pages.html';
  expect([refused(page), refused('app://pages/other'), refused('https://example.com/'), refused('file:///etc/passwd')]).toEqual([false, true, true, true]);
  expect(await requests.serve?.({ url: page }).text()).toBe('<p>one');
  expect(requests.serve?.({ url: 'app://bundle/index.html' }).status).toBe(404);
});

test('a page that does not load is said to be no PDF, and its window goes', async () => {
  requests.loads = false;
  expect(await printInWindow('<p>one')).toMatchObject({ ok: false, error: { code: 'pdfNotMade' } });
  expect(opened).toMatchObject([{ destroyed: true }]);
});

test('what is cancelled before it begins opens no window', async () => {
  const controller = new AbortController();
  controller.abort();
  expect(await printInWindow('', { signal: controller.signal })).toMatchObject({ ok: false, error: { code: 'jobCancelled' } });
  expect(opened).toEqual([]);
});
