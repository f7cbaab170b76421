import type { IncomingHttpHeaders } from 'node:http';
import type { Tokens } from './tokens.ts';

/**
 * Whether a request was made by our own page or by the person opening it. The Host must be the address we gave out
 * (which excludes other names that resolve to it), an Origin must be ours, and Sec-Fetch-Site, where the browser sends
 * it, must be our page or, for the page itself, none.
 */
export function isOwnRequest(headers: IncomingHttpHeaders, authority: string, opensPage: boolean): boolean {
  if (headers.host !== authority) return false;
  if (headers.origin !== undefined && headers.origin !== `http://${authority}`) return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || (opensPage && site === 'none');
}

/**
 * Whether a request comes from the file that the shell's browser opens first. To the browser that file is another site,
 * so the launch token in the path proves what Sec-Fetch-Site cannot.
 */
export function isLaunch(headers: IncomingHttpHeaders, authority: string, token: string, tokens: Tokens): boolean {
  return headers.host === authority && headers.origin === undefined && tokens.isLaunch(token);
}

const BEARER = /^Bearer ([A-Za-z0-9_-]+)$/;

/** Whether a request carries the session token. */
export function isAuthorized(headers: IncomingHttpHeaders, tokens: Tokens): boolean {
  const token = BEARER.exec(headers.authorization ?? '')?.[1];
  return token !== undefined && tokens.isSession(token);
}
