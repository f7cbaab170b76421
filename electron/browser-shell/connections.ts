import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { COMMON_HEADERS } from '../host/content-security-policy.ts';

/** Far more connections than a browser opens; each holds a file descriptor, which saving needs as well. */
const MAX_CONNECTIONS = 512;
/** Connections that have not shown a session. One more closes the oldest of them, so that a flood locks nobody out. */
const MAX_STRANGERS = 128;
/** Browsers wait for an answer before they send another request over the same connection. */
const MAX_UNANSWERED = 2;

const REASONS = { 400: 'Bad Request', 403: 'Forbidden', 408: 'Request Timeout', 429: 'Too Many Requests', 431: 'Request Header Fields Too Large' } as const;

/** Statuses of answers where no request was read, or where it was for a WebSocket. */
export type BareStatus = keyof typeof REASONS;

/** All connections of a server. */
export interface Connections {
  /** Exempts a connection that has shown the session from the limit of strangers. */
  trust(socket: Duplex): void;
  /** Closes every connection at once, even with answers pending. */
  readonly closeAll: () => void;
}

const ignore = (): void => undefined;

/** Answers over a socket that has no response object, and closes it. */
export function endWithStatus(socket: Duplex, status: BareStatus): void {
  const headers = Object.entries({ ...COMMON_HEADERS, 'content-security-policy': `default-src 'none'`, connection: 'close', 'content-length': '0' });
  // A socket that was only ended would stay open while its peer never closes.
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${REASONS[status]}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
}

const statusOf = (error: NodeJS.ErrnoException): BareStatus => {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  return error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
};

/**
 * Ensures that no connection can end the process or block the server. Every socket keeps an error listener for its
 * whole life: Node removes its own when a connection is upgraded, and a reset without a listener is thrown.
 */
export function guardConnections(server: Server): Connections {
  const all = new Set<Duplex>();
  const strangers = new Set<Duplex>();
  const unanswered = new WeakMap<Duplex, number>();
  const countUnanswered = (socket: Duplex, change: 1 | -1): number => {
    const count = (unanswered.get(socket) ?? 0) + change;
    unanswered.set(socket, count);
    return count;
  };
  server.maxConnections = MAX_CONNECTIONS;

  server.on('connection', (socket: Socket) => {
    socket.on('error', ignore);
    socket.once('close', () => {
      all.delete(socket);
      strangers.delete(socket);
    });
    all.add(socket);
    strangers.add(socket);
    const [oldest] = strangers;
    if (strangers.size > MAX_STRANGERS) oldest?.destroy();
  });

  server.on('request', (request, response) => {
    request.on('error', ignore);
    response.on('error', ignore);
    const { socket } = request;
    response.once('close', () => countUnanswered(socket, -1));
    if (countUnanswered(socket, 1) > MAX_UNANSWERED) socket.destroy();
  });

  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // A browser that opened a connection in advance and sent nothing gets no answer either.
    const saidNothing = 'bytesRead' in socket && socket.bytesRead === 0;
    if (saidNothing || !socket.writable || (unanswered.get(socket) ?? 0) > 0) socket.destroy();
    else endWithStatus(socket, statusOf(error));
  });

  // The browser's proxy is this server, see blockingProxySwitch: nothing is forwarded.
  server.on('connect', (_request, socket) => endWithStatus(socket, 403));

  // Accepting can fail, for example when the process has no file descriptor left.
  server.on('error', ignore);

  return {
    trust: (socket) => void strangers.delete(socket),
    closeAll: () => {
      for (const socket of all) socket.destroy();
    },
  };
}
