import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBundle } from '../host/bundle-files.ts';
import type { Dispatch } from '../host/dispatch.ts';
import { answerCall } from './answer-call.ts';
import { isAuthorized } from './gate.ts';
import { readBody, refuse, reply } from './replies.ts';
import type { Tokens } from './tokens.ts';

const CALL_PREFIX = '/call/';
const LONGEST_TOKEN = 256;

/** What the server serves: the folder of the built page, and the services behind its calls. */
export interface Served {
  readonly pageFolder: string;
  readonly dispatch: Dispatch;
}

export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

const answerFile = (folder: string, path: string): Route => async (_request, response) => {
  const { status, body, headers } = await readBundle(folder, path);
  reply(response, status, body, headers);
};

const exchangeToken = (tokens: Tokens): Route => async (request, response) => {
  const offered = await readBody(request, LONGEST_TOKEN);
  const session = offered === null ? null : tokens.exchange(new TextDecoder().decode(offered));
  if (session === null) refuse(response, 403, 'refused');
  else reply(response, 200, session, { 'content-type': 'text/plain; charset=utf-8' });
};

const refuseMethod: Route = (_request, response) => refuse(response, 405, 'not allowed');

/** Which route answers a request that has passed the gate. */
export function routesOf({ pageFolder, dispatch }: Served, tokens: Tokens): (method: string, path: string) => Route {
  const call = (channel: string): Route => (request, response) =>
    isAuthorized(request.headers, tokens) ? answerCall(request, response, channel, dispatch) : refuse(response, 401, 'refused');

  return (method, path) => {
    if (method === 'GET') return answerFile(pageFolder, path);
    if (method === 'POST' && path === '/session') return exchangeToken(tokens);
    if (method === 'POST' && path.startsWith(CALL_PREFIX)) return call(path.slice(CALL_PREFIX.length));
    return refuseMethod;
  };
}
