import { createContext, use } from 'react';
import type { HostApi } from '#shared/host/api.ts';

/** The host of this window, provided once in `open-window.tsx`. */
export const HostContext = createContext<HostApi | null>(null);

/** The host, for screens that save something themselves. */
export function useHost(): HostApi {
  const host = use(HostContext);
  if (host === null) throw new Error('There is no host around this component.');
  return host;
}
