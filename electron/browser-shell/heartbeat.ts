import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { isOurs } from './gate.ts';
import type { Tokens } from './tokens.ts';

/** A reload closes the page's socket and opens it again well within this time. */
const RELOAD_GRACE = 1_500;

const PROTOCOL = 'grantsheet';
const SESSION_PREFIX = 'session.';

const offeredSession = (request: IncomingMessage): string | undefined =>
  (request.headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .map((text) => text.trim())
    .find((text) => text.startsWith(SESSION_PREFIX))
    ?.slice(SESSION_PREFIX.length);

/** One socket for each open page; it carries nothing. Its being open is what says that the page is. */
export interface Heartbeat {
  /** Whether a page has ever been here. */
  readonly started: () => boolean;
  close(): void;
}

/** Listens for pages on `server` and calls `onLastPageClosed` some time after the last of them has gone. */
export function listenForPages(server: Server, tokens: Tokens, authority: string, onLastPageClosed: () => void): Heartbeat {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1_024, handleProtocols: () => PROTOCOL });
  let started = false;
  let ending: NodeJS.Timeout | undefined;

  sockets.on('connection', (socket) => {
    started = true;
    clearTimeout(ending);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      if (sockets.clients.size === 0) ending = setTimeout(onLastPageClosed, RELOAD_GRACE);
    });
  });

  server.on('upgrade', (request, socket, head) => {
    const session = offeredSession(request);
    if (!isOurs(request.headers, authority, false) || request.url !== '/pages' || session === undefined || !tokens.isSession(session)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request));
  });

  return {
    started: () => started,
    close() {
      clearTimeout(ending);
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}
