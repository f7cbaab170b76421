import type { BrowserContext, Page, Request as PageRequest } from 'playwright-core';
import { openPageLine, type FromPage, type PageLine, type ToPage } from './page-line.ts';
import { fromBrowser, toBrowser, type SchemeProtocol } from './protocol.ts';

export interface PageNeeds {
  readonly browser: BrowserContext;
  readonly protocol: SchemeProtocol;
  readonly preload: string;
  /** Makes the preload script throw this. */
  readonly breakPreload: string | null;
  readonly size: () => { readonly width: number; readonly height: number };
  readonly receive: (page: Page, message: FromPage) => void;
  readonly mayNavigate: (request: PageRequest) => boolean;
  readonly popup: (url: string) => void;
  /** Every page of the browser is watched for errors. */
  readonly watch: (page: Page) => void;
}

/** The page of the browser behind `webContents`: a new one after the last has crashed. */
export const createPageHost = (needs: PageNeeds) => {
  let current: { readonly page: Page; readonly line: PageLine } | null = null;
  let opening: Promise<Page> | null = null;
  let expected = '';
  let last: Page | null = null;

  const open = async (): Promise<Page> => {
    const page = await needs.browser.newPage();
    last = page;
    await page.setViewportSize(needs.size());
    needs.watch(page);
    const line = await openPageLine(page, { file: needs.preload, broken: needs.breakPreload }, (message) => needs.receive(page, message));
    page.on('popup', (popup) => {
      needs.popup(fromBrowser(popup.url()));
      void popup.close();
    });
    await page.route('**/*', async (route) => {
      const request = route.request();
      const wanted = request.isNavigationRequest() && request.url() !== expected;
      if (wanted && !needs.mayNavigate(request)) return route.abort('aborted');
      return fromBrowser(request.url()).startsWith('app:') ? needs.protocol.answer(route) : route.abort('blockedbyclient');
    });
    current = { page, line };
    return page;
  };

  const ready = (): Promise<Page> => (current === null ? (opening ??= open().finally(() => (opening = null))) : Promise.resolve(current.page));

  /** The process of the page is gone, and with it all that it would still have said. */
  const drop = async (): Promise<void> => {
    const page = current?.page ?? (await opening?.catch(() => null));
    current = null;
    await page?.close();
  };

  return {
    async load(url: string, isWanted: () => boolean): Promise<void> {
      const page = await ready();
      if (!isWanted()) return;
      expected = toBrowser(url);
      await page.goto(expected);
    },
    drop,
    send: (message: ToPage): void => void current?.line.send(message),
    /** The page that is shown, or was last. */
    page: (): Page | null => last,
    live: (): Page | null => current?.page ?? null,
  };
};

export type PageHost = ReturnType<typeof createPageHost>;
