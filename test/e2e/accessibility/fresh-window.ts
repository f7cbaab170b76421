import type { Page } from 'playwright-core';
import type { ChannelName } from '#shared/host/contract.ts';
import { success, type Result } from '#shared/host/result.ts';
import { packFrame } from '#shared/host/wire.ts';
import { windowText } from '#shared/text/window.ts';
import type { Language } from '#shared/text/language.ts';
import { AppPage } from '../pages/app-page.ts';
import { launchBrowserShell, type BrowserShellOptions } from '../pages/browser-shell-window.ts';
import { mountWindow } from '../pages/mounted-window.ts';
import type { RunningWindow } from '../pages/running-window.ts';

/** How a window is looked at. */
export interface Looks {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
}

/** A window with an empty document, in one of the languages and themes. */
export interface FreshWindow {
  readonly app: AppPage;
  readonly running: RunningWindow;
  readonly looks: Looks;
  /** The window anew with an empty document: language and theme stay, nothing else does. */
  renew(): Promise<void>;
}

/** Such a window over the browser shell. */
export interface FreshShellWindow extends FreshWindow {
  /** The program answers a call in this way until the window is renewed. */
  answer(channel: ChannelName, result: Result<unknown>): Promise<void>;
}

/** Opens the window over a host in memory, in which a person has chosen language and theme before. */
export async function mountFresh(looks: Looks): Promise<FreshWindow> {
  const mount = async () => {
    const running = await mountWindow(looks);
    const app = new AppPage(running.page);
    await app.ready();
    return { running, app };
  };
  let shown = await mount();
  return {
    looks,
    get app() {
      return shown.app;
    },
    get running() {
      return shown.running;
    },
    async renew() {
      await shown.running.close();
      shown = await mount();
    },
  };
}

/** Opens the program as a person without Electron does, and chooses language and theme. */
export async function openFresh(looks: Looks, options: BrowserShellOptions = {}): Promise<FreshShellWindow> {
  const { language, theme } = looks;
  const running = await launchBrowserShell(options);
  const { page } = running;
  const app = new AppPage(page);
  const until: (() => Promise<void>)[] = [];
  // A renewed window asks nothing: no copies of unsaved work are kept, and leaving is allowed.
  await answerCalls(page, /\/call\/drafts\.(snapshot|append)$/, success(null));
  // What a page keeps while it is left reaches the program all the same: it is not offered.
  await answerCalls(page, /\/call\/drafts\.list$/, success([]));
  page.on('dialog', (dialog) => void dialog.accept());
  await app.ready();
  await keepServer(page);
  if (language !== 'en') await app.chooseLanguage(language);
  if (theme !== 'light') await app.chooseTheme(windowText[language][theme]);
  return {
    app,
    running,
    looks,
    async answer(channel, result) {
      const isCall = (url: URL): boolean => url.pathname === `/call/${channel}`;
      until.push(() => page.unroute(isCall));
      await answerCalls(page, isCall, result);
    },
    async renew() {
      for (const end of until.splice(0)) await end();
      await page.reload();
      await app.ready();
    },
  };
}

async function answerCalls(page: Page, calls: RegExp | ((url: URL) => boolean), result: Result<unknown>): Promise<void> {
  const body = Buffer.concat(packFrame({ kind: 'result', result }));
  await page.route(calls, async (route) => await route.fulfill({ status: 200, body }));
}

/** The server ends with its last page: an empty page stands for the one that is being loaded anew, however slow the machine is. */
async function keepServer(page: Page): Promise<void> {
  const opened = page.waitForEvent('popup');
  const session = await page.evaluate(() => {
    open('about:blank');
    return sessionStorage.getItem('grantsheet-session') ?? '';
  });
  const empty = await opened;
  await empty.evaluate(([host = '', token = '']) => {
    Object.assign(globalThis, { heartbeat: new WebSocket(`ws://${host}/pages`, ['grantsheet', `session.${token}`]) });
  }, [new URL(page.url()).host, session]);
  await page.bringToFront();
}
