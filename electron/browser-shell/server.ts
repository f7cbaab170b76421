import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { isOurs } from './gate.ts';
import { listenForPages } from './heartbeat.ts';
import { refuse } from './replies.ts';
import { routesOf, type Served } from './routes.ts';
import { createTokens, type Tokens } from './tokens.ts';

/** How long answers under way may take once the server is ending. */
const LAST_ANSWERS = 250;

/** A running server. */
export interface RunningServer {
  /** The address of the page with the launch token: good once. */
  readonly address: string;
  /** Whether a page has ever been open. */
  readonly hadPage: () => boolean;
  /** Settles when the server has ended: after its last page, without any page in time, or by `close`. */
  readonly ended: Promise<void>;
  close(): void;
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('The server listens on no port.');
  return `127.0.0.1:${place.port}`;
}

/** Serves the page on 127.0.0.1 alone, on a port that is free, until its last page has closed. */
export async function startServer(served: Served, tokens: Tokens = createTokens()): Promise<RunningServer> {
  const routeTo = routesOf(served, tokens);
  const server = createServer((request, response) => {
    const path = pathOf(request);
    if (!isOurs(request.headers, authority, request.method === 'GET' && path === '/')) return refuse(response, 403, 'refused');
    // A connection that breaks while it is read or answered concerns nobody any more.
    Promise.resolve(routeTo(request.method ?? '', path)(request, response)).catch(() => response.destroy());
  });
  const authority = await listen(server);

  const close = (): void => {
    clearTimeout(waiting);
    pages.close();
    server.close();
    setTimeout(() => server.closeAllConnections(), LAST_ANSWERS).unref();
  };
  const pages = listenForPages(server, tokens, authority, close);
  const waiting = setTimeout(() => {
    if (!pages.started()) close();
  }, tokens.launchLifetime);

  return {
    address: `http://${authority}/#launch=${tokens.launch}`,
    hadPage: pages.started,
    ended: once(server, 'close').then(() => undefined),
    close,
  };
}
