import { randomBytes, timingSafeEqual } from 'node:crypto';

const LAUNCH_LIFETIME = 10 * 60_000;

/** Characters that may stand in a URL fragment, a header and a WebSocket subprotocol alike. */
const newToken = (): string => randomBytes(32).toString('base64url');

const same = (one: string, other: string): boolean => {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.byteLength === second.byteLength && timingSafeEqual(first, second);
};

/**
 * The launch token travels in an address, which browsers keep in their history and the system shows in its list of
 * processes: it is good once and for a while. The page exchanges it for the session token, which stands nowhere but
 * in that tab. No cookie: cookies ignore the port, so that any other local server would be sent them.
 */
export interface Tokens {
  readonly launch: string;
  /** How long the launch token is good, in milliseconds. */
  readonly launchLifetime: number;
  /** The session token, once; null for a wrong, used or old launch token. */
  exchange(launch: string): string | null;
  isSession(token: string): boolean;
}

export function createTokens(now: () => number = Date.now, launchLifetime = LAUNCH_LIFETIME): Tokens {
  const launch = newToken();
  const session = newToken();
  const expires = now() + launchLifetime;
  let used = false;
  return {
    launch,
    launchLifetime,
    exchange(offered) {
      if (used || now() > expires || !same(offered, launch)) return null;
      used = true;
      return session;
    },
    isSession: (token) => used && same(token, session),
  };
}
