import type { Route } from 'playwright-core';
import type { Context } from './context.ts';
import { onlyKnown } from './strict.ts';
import { membersOf } from './typings.ts';

type Scheme = { readonly scheme: string; readonly privileges?: Readonly<Record<string, boolean>> };
type Handler = (request: Request) => Response | Promise<Response>;

/** Chromium knows no `app:`; the page stands under an origin of its own that only this process answers. */
const ORIGIN_SUFFIX = '.app.test';

/** app://bundle/x → https://bundle.app.test/x */
export const toBrowser = (url: string): string => url.replace(/^app:\/\/([^/]+)/, `https://$1${ORIGIN_SUFFIX}`);

/** https://bundle.app.test/x → app://bundle/x, so that checks of origins stay meaningful. */
export const fromBrowser = (url: string): string => url.replace(/^https:\/\/([^/]+)\.app\.test(?=\/|$)/, 'app://$1');

/** What a page fetches by itself rather than shows. */
const FETCHED = ['fetch', 'xhr'];

/** `electron.protocol`; `answer` serves a request of the browser by the program's own handler. */
export const createProtocol = ({ strict, refuse, problems, needsReady, needsStart }: Context) => {
  const handlers = new Map<string, Handler>();
  const schemes = new Map<string, Readonly<Record<string, boolean>>>();
  let registered = false;

  const module = strict(
    'protocol',
    {
      registerSchemesAsPrivileged(given: readonly Scheme[]): void {
        needsStart('protocol.registerSchemesAsPrivileged should be called before app is ready');
        if (!(given instanceof Array)) throw refuse('Argument must be an array of custom schemes.');
        // A second call takes from the pages what the first gave.
        if (registered) throw refuse('protocol.registerSchemesAsPrivileged can be called only once.');
        registered = true;
        for (const { scheme, privileges = {} } of given) {
          onlyKnown(`the scheme ${scheme}`, privileges, membersOf('Privileges'), refuse);
          schemes.set(scheme, privileges);
        }
      },
      handle(scheme: string, handler: Handler): void {
        needsReady('Session can only be received when app is ready');
        if (handlers.has(scheme)) throw refuse(`Failed to register protocol: ${scheme}`);
        const { standard, secure } = schemes.get(scheme) ?? {};
        if (standard !== true || secure !== true) throw refuse(`The scheme ${scheme} has not been registered as standard and secure.`);
        handlers.set(scheme, handler);
      },
      unhandle(scheme: string): void {
        if (!handlers.delete(scheme)) throw refuse(`Failed to unhandle protocol: ${scheme}`);
      },
      isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
    },
    'Protocol',
  );

  const responseOf = async (handler: Handler, url: string, method: string): Promise<Response | null> => {
    try {
      const response: unknown = await handler(new Request(url, { method }));
      if (response instanceof Response) return response;
      problems.push(`The handler of ${url} answered with something that is no Response.`);
    } catch (error) {
      problems.push(`The handler of ${url} failed: ${String(error)}`);
    }
    return null;
  };

  const answer = async (route: Route): Promise<void> => {
    const request = route.request();
    const url = fromBrowser(request.url());
    const scheme = new URL(url).protocol.slice(0, -1);
    const handler = handlers.get(scheme);
    if (handler === undefined) return route.abort('blockedbyclient');
    const { supportFetchAPI, corsEnabled } = schemes.get(scheme) ?? {};
    if (FETCHED.includes(request.resourceType()) && supportFetchAPI !== true && corsEnabled !== true) return route.abort('failed');
    const response = await responseOf(handler, url, request.method());
    if (response === null || response.type === 'error') return route.abort('failed');
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  };

  return { module, answer, privileges: (scheme: string) => schemes.get(scheme) ?? null };
};

export type SchemeProtocol = ReturnType<typeof createProtocol>;
