import type { HostApi } from '#shared/host/api.ts';
import { createBrowserHost } from './browser-host.ts';
import { createDesktopHost } from './desktop-host.ts';

/** The host of this page: the desktop program where its preload script has run, otherwise the server that served the page. */
export const createHost = (): HostApi => (window.grantsheet === undefined ? createBrowserHost() : createDesktopHost(window.grantsheet));
