import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { endWithStatus, type BareStatus, type Connections } from './connections.ts';
import { isOwnRequest } from './gate.ts';
import type { Tokens } from './tokens.ts';

/** How long the server waits for another page after the last one has closed, in milliseconds. */
const CLOSED_GRACE = 1_500;

/** Time within which a requested or reloaded page opens its socket, even on a busy machine, in milliseconds. */
const LONGEST_LOAD = 30_000;

/** More tabs than anybody opens in one session. */
const MAX_PAGES = 32;

const PROTOCOL = 'grantsheet';
const SESSION_PREFIX = 'session.';

/** When a page that no longer answers counts as closed. */
export interface PingTimes {
  readonly every: number;
  /** Number of unanswered pings after which it does; more than one, because a paused process must not look like a closed window at once. */
  readonly unanswered: number;
}

const PING_TIMES: PingTimes = { every: 15_000, unanswered: 8 };

const offeredSession = (request: IncomingMessage): string | undefined =>
  (request.headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .map((text) => text.trim())
    .find((text) => text.startsWith(SESSION_PREFIX))
    ?.slice(SESSION_PREFIX.length);

/** One socket for each open page. It carries no data: an open socket means an open page. */
export interface Heartbeat {
  /** Whether any page has been open so far. */
  readonly started: () => boolean;
  /** Called when a page is requested: the server does not end before that page has had time to load. */
  expectPage(): void;
  close(): void;
}

/** The options of listening for pages. */
export interface PageListening {
  readonly server: Server;
  readonly connections: Connections;
  readonly tokens: Tokens;
  readonly authority: string;
  /** Called some time after the last page has closed. */
  readonly onLastPageClosed: () => void;
  readonly pingTimes?: PingTimes | undefined;
}

/** Pings every page, and closes the sockets of those that have not answered for long. */
function findDeadPages(sockets: WebSocketServer, { every, unanswered }: PingTimes): NodeJS.Timeout {
  const missed = new WeakMap<WebSocket, number>();
  sockets.on('connection', (socket) => socket.on('pong', () => missed.delete(socket)));
  const pingAll = (): void => {
    for (const socket of sockets.clients) {
      const count = missed.get(socket) ?? 0;
      if (count >= unanswered) socket.terminate();
      else socket.ping();
      missed.set(socket, count + 1);
    }
  };
  return setInterval(pingAll, every).unref();
}

/** Tracks open pages until the last of them has closed. */
export function listenForPages({ server, connections, tokens, authority, onLastPageClosed, pingTimes = PING_TIMES }: PageListening): Heartbeat {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1_024, handleProtocols: () => PROTOCOL });
  const pinging = findDeadPages(sockets, pingTimes);
  let started = false;
  let ending: NodeJS.Timeout | undefined;
  let expectedUntil = 0;
  let isClosing = false;

  sockets.on('connection', (socket) => {
    started = true;
    expectedUntil = 0;
    clearTimeout(ending);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      if (sockets.clients.size === 0 && !isClosing) ending = setTimeout(onLastPageClosed, Math.max(CLOSED_GRACE, expectedUntil - Date.now()));
    });
  });

  const refusalOf = (request: IncomingMessage): BareStatus | null => {
    const session = offeredSession(request);
    const isPage = isOwnRequest(request.headers, authority, false) && request.url === '/pages' && session !== undefined && tokens.isSession(session);
    if (!isPage) return 403;
    return sockets.clients.size >= MAX_PAGES ? 429 : null;
  };

  server.on('upgrade', (request, socket, head) => {
    const refusal = refusalOf(request);
    if (refusal !== null) return endWithStatus(socket, refusal);
    connections.trust(socket);
    sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request));
  });

  return {
    started: () => started,
    expectPage: () => void (expectedUntil = Date.now() + LONGEST_LOAD),
    close() {
      isClosing = true;
      clearInterval(pinging);
      clearTimeout(ending);
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}
