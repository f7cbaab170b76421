import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { keepPort, portsToTry } from '#electron/browser-shell/kept-ports.ts';
import type { RunningServer } from '#electron/browser-shell/server.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { partsOf } from './requests.ts';
import { testServers } from './served-page.ts';

const folder = temporaryFolder();
const startServer = testServers();
const others: Server[] = [];
afterEach(() => {
  for (const other of others.splice(0)) other.close();
});

/** A start of the shell, as far as its port goes. */
async function start(): Promise<RunningServer> {
  const server = await startServer(undefined, { ports: await portsToTry(folder()) });
  await keepPort(folder(), partsOf(server).port);
  return server;
}

const end = async (server: RunningServer): Promise<void> => {
  server.close();
  await server.ended;
};

/** Another program that listens where we did. */
const occupy = (port: number): Promise<void> =>
  new Promise((resolve) => {
    const other = createServer().listen(port, '127.0.0.1', resolve);
    others.push(other);
  });

const kept = (): unknown => (JSON.parse(readFileSync(join(folder(), 'browser-ports.json'), 'utf8')) as { ports: unknown }).ports;

describe('the port of a data folder', () => {
  test('is the same at every start', async () => {
    const first = await start();
    await end(first);
    expect((await start()).origin).toBe(first.origin);
  });

  test('is another where a program has taken it, and that one is kept as well', async () => {
    const first = await start();
    await end(first);
    await occupy(partsOf(first).port);
    const second = await start();
    await end(second);
    expect(second.origin).not.toBe(first.origin);
    expect((await start()).origin).toBe(second.origin);
    expect(kept()).toEqual([partsOf(first).port, partsOf(second).port]);
  });

  test('is the first again once it is free: the first window always has the same recent files', async () => {
    const first = await start();
    const second = await start();
    await end(first);
    await end(second);
    const again = await start();
    expect(again.origin).toBe(first.origin);
    expect((await start()).origin).toBe(second.origin);
  });

  test('is chosen anew where what is kept cannot be understood', async () => {
    writeFileSync(join(folder(), 'browser-ports.json'), '{"version":1,"ports":[80]}');
    const { port } = partsOf(await start());
    expect(port).not.toBe(80);
    expect(kept()).toEqual([port]);
  });
});
