import type { IncomingMessage, ServerResponse } from 'node:http';
import { COMMON_HEADERS } from '../host/content-security-policy.ts';

/** Sends a complete body. Every answer forbids whatever it does not allow by name; the page's own policy has the details. */
export function reply(response: ServerResponse, status: number, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-security-policy': `default-src 'none'`, ...COMMON_HEADERS, ...headers });
  response.end(body);
}

/** Refuses a request with one word for developers, which people never see. Nothing more is read from the connection. */
export function refuse(response: ServerResponse, status: number, word: string): void {
  reply(response, status, `${word}\n`, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
}

/** The body of a request, or null where it is larger than `limit` bytes or incomplete after `time` milliseconds. */
export function readBody(request: IncomingMessage, limit: number, time?: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const late = time === undefined ? undefined : setTimeout(() => settle(null), time);
    const settle = (body: Uint8Array | null): void => {
      clearTimeout(late);
      request.off('data', take);
      if (body === null) request.pause();
      resolve(body);
    };
    const take = (chunk: Buffer): void => {
      length += chunk.byteLength;
      chunks.push(chunk);
      if (length > limit) settle(null);
    };
    request.on('data', take);
    request.once('end', () => settle(Buffer.concat(chunks)));
    request.once('close', () => {
      clearTimeout(late);
      reject(new Error('The connection broke.'));
    });
  });
}
