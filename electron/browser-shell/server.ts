import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { guardConnections } from './connections.ts';
import { listenForPages, type PingTimes } from './heartbeat.ts';
import { pageAddress, redirectAddress } from './launch-addresses.ts';
import { refuse } from './replies.ts';
import { routesOf, type Served } from './routes.ts';
import { createTokens, type Tokens } from './tokens.ts';

/** How long answers under way may take once the server is ending. */
const LAST_ANSWERS = 250;

const LAUNCH_LIFETIME = 10 * 60_000;

/** Milliseconds. A browser on this machine needs a fraction of each; a call with a large file gets the longest. */
const LIMITS = { headersTimeout: 5_000, requestTimeout: 120_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 5_000 };
const IDLE = 10_000;
const MAX_HEADERS = 64;

/** A running server. */
export interface RunningServer {
  readonly origin: string;
  /** The address of the page with the launch token: good once. */
  readonly address: string;
  /** The address with the same token for the launch file to lead to. */
  readonly redirectAddress: string;
  /** A further address of the page, for which the server waits `lifetime` milliseconds from now. */
  renewAddress(lifetime: number): string;
  /** Whether a page has ever been open. */
  readonly hadPage: () => boolean;
  /** Settles when a launch token has been exchanged, or none ever can be. */
  readonly launched: Promise<void>;
  /** Settles when the server has ended: after its last page, without any page in time, or by `close`. */
  readonly ended: Promise<void>;
  close(): void;
}

/** How a server differs from the ordinary one. */
export interface ServerOptions {
  readonly tokens?: Tokens;
  /** How long the launch token is good, and the server waits for its first page, in milliseconds. */
  readonly launchLifetime?: number;
  /** Ports to try before any free one. */
  readonly ports?: readonly number[];
  readonly pingTimes?: PingTimes;
}

/** Any port that is free; the system chooses. */
const ANY_PORT = 0;

const LOOPBACK = '127.0.0.1';

/** Taken by another program, kept for the system, or kept from other programs by the system. */
const UNAVAILABLE = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'];

const isUnavailable = (error: unknown): boolean => error instanceof Error && 'code' in error && UNAVAILABLE.includes(String(error.code));

/** Listens on 127.0.0.1 alone, on the first of the ports that is free, and answers which it is. */
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
  // The gate itself refuses requests without a Host: Node's own answer lacks the headers of every answer.
  const server = createServer({ ...LIMITS, requireHostHeader: false });
  server.timeout = IDLE;
  server.maxHeadersCount = MAX_HEADERS;
  server.on('checkExpectation', (_request, response) => refuse(response, 417, 'not expected'));
  return server;
}

/** Serves the page on 127.0.0.1 alone until its last page has closed. */
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
      // A connection that breaks while it is read or answered concerns nobody any more.
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
