import type { IncomingMessage, ServerResponse } from 'node:http';
import { hostFailure } from '#shared/host/host-failure.ts';
import { MAX_FILE_BYTES } from '#shared/host/limits.ts';
import { packFrame, unpackMessage } from '#shared/host/wire.ts';
import { readBundle } from '../host/bundle-files.ts';
import type { Dispatch } from '../host/dispatch.ts';
import { COMMON_HEADERS } from '../host/content-security-policy.ts';
import type { Connections } from './connections.ts';
import { isAuthorized, isLaunch, isOwnRequest } from './gate.ts';
import { launchOf, pageAddress, redirectPage } from './launch-addresses.ts';
import { readBody, refuse, reply } from './replies.ts';
import type { Tokens } from './tokens.ts';

const CALL_PREFIX = '/call/';
const LONGEST_TOKEN = 256;
/** Time to receive a token, in milliseconds: our page sends it at once; only a stranger sends it slowly. */
const TOKEN_TIME = 5_000;

/** The build puts a hash of the content into names in `assets/`, so changed content has another name. */
const HASHED_ASSET = /^\/assets\/[\w.-]+-[\w-]{8}\.(?:js|css|woff2|svg|png)$/;
const KEPT_FOR_GOOD = { 'cache-control': 'private, max-age=31536000, immutable' };

/** What the server serves: the folder of the built page, and the services that answer its calls. */
export interface Served {
  readonly pageFolder: string;
  readonly dispatch: Dispatch;
}

/** Further options of the routes. */
export interface Routing {
  readonly tokens: Tokens;
  readonly connections: Connections;
  readonly authority: string;
  /** Called when a page has exchanged its launch token. */
  readonly onSession: () => void;
  /** Called when a page is requested. */
  readonly onPage: () => void;
}

export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

const answerFile = (folder: string, path: string, onPage: () => void): Route => async (_request, response) => {
  if (path === '/') onPage();
  const { status, body, headers } = await readBundle(folder, path);
  reply(response, status, body, status === 200 && HASHED_ASSET.test(path) ? { ...headers, ...KEPT_FOR_GOOD } : headers);
};

const redirect = (launch: string, authority: string): Route => (_request, response) =>
  reply(response, 200, redirectPage(pageAddress(`http://${authority}`, launch)), { 'content-type': 'text/html; charset=utf-8' });

const exchangeToken = ({ tokens, connections, onSession }: Routing): Route => async (request, response) => {
  const offered = await readBody(request, LONGEST_TOKEN, TOKEN_TIME);
  const session = offered === null ? null : tokens.exchange(new TextDecoder().decode(offered));
  if (session === null) return refuse(response, 403, 'refused');
  connections.trust(request.socket);
  onSession();
  reply(response, 200, session, { 'content-type': 'text/plain; charset=utf-8' });
};

/** Room for a file of the largest size and the rest of the request. */
const MAX_BODY_BYTES = 2 * MAX_FILE_BYTES;

const unpack = (body: Uint8Array): unknown => {
  try {
    return unpackMessage(body);
  } catch {
    return undefined;
  }
};

/**
 * Answers one call: frames of progress while it runs, then its result. A page that closes or aborts its request closes
 * the connection, which cancels the job.
 */
async function answerCall(request: IncomingMessage, response: ServerResponse, channel: string, dispatch: Dispatch): Promise<void> {
  // A call may take longer than the idle timeout of a connection.
  request.socket.setTimeout(0);
  const body = await readBody(request, MAX_BODY_BYTES);
  if (body === null) return refuse(response, 413, 'too large');

  const cancelled = new AbortController();
  response.once('close', () => cancelled.abort());
  const write = (frame: unknown): void => {
    // A cancelled job can still report progress.
    if (response.writableEnded) return;
    for (const part of packFrame(frame)) response.write(part);
  };

  response.writeHead(200, { ...COMMON_HEADERS, 'content-type': 'application/octet-stream' });
  const message = unpack(body);
  const result =
    message === undefined
      ? hostFailure('badRequest', { channel })
      : await dispatch(channel, message, { signal: cancelled.signal, onProgress: (fraction) => write({ kind: 'progress', fraction }) });
  write({ kind: 'result', result });
  response.end();
}

const refuseStranger: Route = (_request, response) => refuse(response, 403, 'refused');

const refuseMethod: Route = (_request, response) => refuse(response, 405, 'not allowed');

/** Checks a request at the gate and returns the route that answers it. */
export function routesOf({ pageFolder, dispatch }: Served, routing: Routing): (request: IncomingMessage) => Route {
  const { tokens, connections, authority, onPage } = routing;
  const call = (channel: string): Route => (request, response) => {
    if (!isAuthorized(request.headers, tokens)) return refuse(response, 401, 'refused');
    connections.trust(request.socket);
    return answerCall(request, response, channel, dispatch);
  };

  return (request) => {
    const { headers, method } = request;
    const path = pathOf(request);
    const launch = method === 'GET' ? launchOf(path) : null;
    if (launch !== null) return isLaunch(headers, authority, launch, tokens) ? redirect(launch, authority) : refuseStranger;
    if (!isOwnRequest(headers, authority, method === 'GET' && path === '/')) return refuseStranger;
    if (method === 'GET') return answerFile(pageFolder, path, onPage);
    if (method === 'POST' && path === '/session') return exchangeToken(routing);
    if (method === 'POST' && path.startsWith(CALL_PREFIX)) return call(path.slice(CALL_PREFIX.length));
    return refuseMethod;
  };
}
