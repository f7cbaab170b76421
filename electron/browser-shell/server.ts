import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { guardConnections } from './connections.ts';
import { listenForPages, type PingTimes } from './heartbeat.ts';
import { pageAddress, redirectAddress } from './launch-addresses.ts';
import { refuse } from './replies.ts';
import { routesOf, type Served } from './routes.ts';
import { createTokens, type Tokens } from './tokens.ts';

/** How long pending answers may take once the server is ending, in milliseconds. */
const LAST_ANSWERS = 250;

const LAUNCH_LIFETIME = 10 * 60_000;

/** Milliseconds. A browser on this machine needs a fraction of each; the longest is for a call with a large file. */
const LIMITS = { headersTimeout: 5_000, requestTimeout: 120_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 5_000 };
const IDLE = 10_000;
const MAX_HEADERS = 64;

export interface RunningServer {
  readonly origin: string;
  /** The address of the page with the launch token; valid once. */
  readonly address: string;
  /** The address with the same token that the launch file redirects to. */
  readonly redirectAddress: string;
  /** Another address of the page; the server waits for it for `lifetime` milliseconds from now. */
  renewAddress(lifetime: number): string;
  /** Whether any page has been open so far. */
  readonly hadPage: () => boolean;
  /** Settles when a launch token has been exchanged, or none can be any more. */
  readonly launched: Promise<void>;
  /** Settles when the server has ended: after its last page, without a page in time, or by `close`. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Options that differ from the default server. */
export interface ServerOptions {
  readonly tokens?: Tokens;
  /** How long the launch token is valid and the server waits for its first page, in milliseconds. */
  readonly launchLifetime?: number;
  /** Ports to try before any free one. */
  readonly ports?: readonly number[];
  readonly pingTimes?: PingTimes;
}

/** Port 0: the system chooses a free port. */
const ANY_PORT = 0;

const LOOPBACK = '127.0.0.1';

/** Taken by another program, reserved, or blocked by the system. */
const UNAVAILABLE = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'];

const isUnavailable = (error: unknown): boolean => error instanceof Error && 'code' in error && UNAVAILABLE.includes(String(error.code));

/** Listens on 127.0.0.1 only, on the first free port, and returns its number. */
async function listenOnFirstFree(server: Server, ports: readonly number[]): Promise<number> {
  for (const port of [...ports, ANY_PORT]) {
    try {
      server.listen(port, LOOPBACK);
      await once(server, 'listening');
      break;
    } catch (error) {
      if (!isUnavailable(error)) throw error;
    }
  }
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('The server listens on no port.');
  return place.port;
}

function createGuardedServer(): Server {
  // The gate refuses requests without a Host, because Node's own answer lacks our common headers.
  const server = createServer({ ...LIMITS, requireHostHeader: false });
  server.timeout = IDLE;
  server.maxHeadersCount = MAX_HEADERS;
  server.on('checkExpectation', (_request, response) => refuse(response, 417, 'not expected'));
  return server;
}

/** Serves the page on 127.0.0.1 only, until its last page has closed. */
export async function startServer(served: Served, options: ServerOptions = {}): Promise<RunningServer> {
  const { tokens = createTokens(), launchLifetime = LAUNCH_LIFETIME, ports = [ANY_PORT], pingTimes } = options;
  const server = createGuardedServer();
  const connections = guardConnections(server);
  const authority = `127.0.0.1:${await listenOnFirstFree(server, ports)}`;
  const origin = `http://${authority}`;
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));

  let isClosing = false;
  const close = (): void => {
    isClosing = true;
    clearTimeout(waiting);
    pages.close();
    server.close();
    setTimeout(connections.closeAll, LAST_ANSWERS).unref();
  };
  const pages = listenForPages({ server, connections, tokens, authority, onLastPageClosed: close, pingTimes });

  let waiting: NodeJS.Timeout | undefined;
  const waitForPage = (time: number): void => {
    clearTimeout(waiting);
    if (isClosing) return;
    waiting = setTimeout(() => {
      if (!pages.started()) close();
    }, time);
  };
  const launch = tokens.issueLaunch(launchLifetime);
  waitForPage(launchLifetime);

  const launched = new Promise<void>((resolve) => {
    const routeTo = routesOf(served, { tokens, connections, authority, onSession: resolve, onPage: () => pages.expectPage() });
    server.on('request', (request, response) => {
      if (request.socket.destroyed) return;
      // Errors of a broken connection are ignored: nobody receives the answer.
      const answered = async (): Promise<void> => await routeTo(request)(request, response);
      answered().catch(() => response.destroy());
    });
    void ended.then(resolve);
  });

  return {
    origin,
    address: pageAddress(origin, launch),
    redirectAddress: redirectAddress(origin, launch),
    renewAddress(lifetime) {
      waitForPage(lifetime);
      return pageAddress(origin, tokens.issueLaunch(lifetime));
    },
    hadPage: pages.started,
    launched,
    ended,
    close,
  };
}
