import type { IncomingMessage, ServerResponse } from 'node:http';
import { COMMON_HEADERS } from '../host/content-security-policy.ts';

/** Answers with a whole body. Every answer forbids everything that is not allowed by name; the page's own policy says more. */
export function reply(response: ServerResponse, status: number, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-security-policy': `default-src 'none'`, ...COMMON_HEADERS, ...headers });
  response.end(body);
}

/** Answers that something is not so, in one word for developers; persons never see these. */
export function refuse(response: ServerResponse, status: number, word: string): void {
  reply(response, status, `${word}\n`, { 'content-type': 'text/plain; charset=utf-8' });
}

/** The body of a request, or null as soon as it is larger than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.byteLength;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
