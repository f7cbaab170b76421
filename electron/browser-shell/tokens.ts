import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Characters that may stand in a URL, a header and a WebSocket subprotocol alike. */
const newToken = (): string => randomBytes(32).toString('base64url');

const same = (one: string, other: string): boolean => {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.byteLength === second.byteLength && timingSafeEqual(first, second);
};

/**
 * A launch token travels in an address, which browsers keep in their history: it is good once and for a while. The page
 * exchanges it for the session token, which stands nowhere but in that tab. No cookie: cookies ignore the port, so that
 * any other local server would be sent them.
 */
export interface Tokens {
  /** A new launch token, good for `lifetime` milliseconds or until any of them is exchanged. */
  issueLaunch(lifetime: number): string;
  /** Whether a launch token could be exchanged now. */
  isLaunch(token: string): boolean;
  /** The session token, once; null for a wrong, used or old launch token. */
  exchange(launch: string): string | null;
  isSession(token: string): boolean;
}

export function createTokens(now: () => number = Date.now): Tokens {
  const session = newToken();
  let launches: readonly { readonly token: string; readonly expires: number }[] = [];
  let isExchanged = false;
  const isLaunch = (offered: string): boolean => launches.some(({ token, expires }) => now() <= expires && same(offered, token));
  return {
    issueLaunch(lifetime) {
      const token = newToken();
      launches = [...launches, { token, expires: now() + lifetime }];
      return token;
    },
    isLaunch,
    exchange(offered) {
      if (!isLaunch(offered)) return null;
      launches = [];
      isExchanged = true;
      return session;
    },
    isSession: (token) => isExchanged && same(token, session),
  };
}
