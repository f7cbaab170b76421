import { request as send, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import type { RunningServer } from '#electron/browser-shell/server.ts';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'OPTIONS';
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

/** Where a server listens, and the launch token of its address. */
export function partsOf({ address }: Pick<RunningServer, 'address'>): { readonly port: number; readonly authority: string; readonly launch: string } {
  const { port, host, hash } = new URL(address);
  return { port: Number(port), authority: host, launch: hash.slice('#launch='.length) };
}

/** A request with exactly the headers given: fetch would set Host and its own idea of the rest. */
export function ask(server: Pick<RunningServer, 'address'>, path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Reply> {
  const { port } = partsOf(server);
  return new Promise((resolve, reject) => {
    const asking = send({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
      response.on('error', reject);
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

/** The session token of a server that nobody has used yet. */
export async function openSession(server: Pick<RunningServer, 'address'>): Promise<string> {
  const { body } = await ask(server, '/session', { method: 'POST', body: partsOf(server).launch });
  return body.toString();
}
