import { randomBytes, timingSafeEqual } from 'node:crypto';

/** The characters are valid in a URL, a header and a WebSocket subprotocol. */
const newToken = (): string => randomBytes(32).toString('base64url');

const same = (one: string, other: string): boolean => {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.byteLength === second.byteLength && timingSafeEqual(first, second);
};

/**
 * Tokens of a session. A launch token is part of an address, which browsers keep in their history, so it is valid once
 * and for a limited time. The page exchanges it for the session token, which exists only in that tab. Cookies are not
 * used, because they ignore the port and would be sent to any other local server.
 */
export interface Tokens {
  /** A new launch token, valid for `lifetime` milliseconds or until any launch token is exchanged. */
  issueLaunch(lifetime: number): string;
  /** Whether a launch token could be exchanged now. */
  isLaunch(token: string): boolean;
  /** Returns the session token, once; null for a wrong, used or expired launch token. */
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
