import type { Route } from 'playwright-core';
import { strict } from './strict.ts';

type Scheme = { readonly scheme: string; readonly privileges: Readonly<Record<string, boolean>> };
type Handler = (request: Request) => Promise<Response>;

/** Chromium knows no `app:`; the page stands under an origin of its own that only this process answers. */
const ORIGIN_SUFFIX = '.app.test';

/** app://bundle/x → https://bundle.app.test/x */
export const toBrowser = (url: string): string => url.replace(/^app:\/\/([^/]+)/, `https://$1${ORIGIN_SUFFIX}`);

/** https://bundle.app.test/x → app://bundle/x, so that checks of origins stay meaningful. */
export const fromBrowser = (url: string): string => url.replace(/^https:\/\/([^/]+)\.app\.test(?=\/|$)/, 'app://$1');

/** `electron.protocol`; `answer` serves a request of the browser by the program's own handler. */
export const createProtocol = (isReady: () => boolean) => {
  const handlers = new Map<string, Handler>();
  const privileged = new Set<string>();

  const module = strict('protocol', {
    registerSchemesAsPrivileged(schemes: readonly Scheme[]) {
      if (isReady()) throw new Error('Schemes are registered before the program is ready.');
      for (const { scheme, privileges } of schemes) {
        if (privileges['standard'] === true && privileges['secure'] === true) privileged.add(scheme);
      }
    },
    handle(scheme: string, handler: Handler) {
      if (!privileged.has(scheme)) throw new Error(`The scheme ${scheme} has not been registered as standard and secure.`);
      handlers.set(scheme, handler);
    },
  });

  const answer = async (route: Route): Promise<void> => {
    const url = fromBrowser(route.request().url());
    const handler = handlers.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) return route.abort('blockedbyclient');
    const response = await handler(new Request(url, { method: route.request().method() }));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  };

  return { module, answer };
};
