import { createHost } from '#renderer/host/host.ts';
import type { HostApi } from '#shared/host/api.ts';

declare global {
  interface Window {
    /** The host of the page, for tests to call. */
    readonly host: HostApi;
    /** What the page's policy has forbidden so far. */
    readonly violations: string[];
  }
}

const violations: string[] = [];
addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));

Object.assign(window, { host: createHost(), violations });
