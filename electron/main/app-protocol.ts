import { protocol } from 'electron';
import { readBundle } from '#electron/host/bundle-files.ts';
import { isBundleUrl, PAGE_FOLDER, PAGE_URL, SCHEME } from './bundle-location.ts';

/** Must run before the program is ready: gives the page a real origin, so that its policy can use 'self'. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);

export const serveApp = (): void =>
  protocol.handle(SCHEME, async (request) => {
    if (!isBundleUrl(request.url) || request.method !== 'GET') return new Response('Not found', { status: 404 });
    const { status, headers, body } = await readBundle(PAGE_FOLDER, new URL(request.url).pathname);
    // A missing page must be a failed load, which is reported and can be retried, rather than a window that says "Not found".
    return status === 404 && request.url === PAGE_URL ? Response.error() : new Response(body, { status, headers });
  });
