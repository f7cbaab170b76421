import { once } from 'node:events';
import type { Server } from 'node:http';

/** Any port that is free; the system chooses. */
export const ANY_PORT = 0;

const LOOPBACK = '127.0.0.1';

/** Taken by another program, kept for the system, or kept from other programs by the system. */
const UNAVAILABLE = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'];

const isUnavailable = (error: unknown): boolean => error instanceof Error && 'code' in error && UNAVAILABLE.includes(String(error.code));

/** Listens on 127.0.0.1 alone, on the first of the ports that is free, and answers which it is. */
export async function listenOnFirstFree(server: Server, ports: readonly number[]): Promise<number> {
  for (const port of [...ports, ANY_PORT]) {
    try {
      server.listen(port, LOOPBACK);
      await once(server, 'listening');
      break;
    } catch (error) {
      if (!isUnavailable(error)) throw error;
    }
  }
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('The server listens on no port.');
  return place.port;
}
