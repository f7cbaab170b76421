import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const PROGRAM = resolve(import.meta.dirname, '../../../electron/build/package.mjs');
let server: Server;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blocked-network-'));
  server = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

afterAll(async () => {
  await new Promise((done) => server.close(done));
  await rm(folder, { recursive: true, force: true });
});

it('says in one sentence that the runtime could not be fetched, and ends as failed', async () => {
  const env = { ...process.env, ELECTRON_MIRROR: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, XDG_CACHE_HOME: folder, LOCALAPPDATA: folder, HOME: folder };
  const child = spawn(process.execPath, [PROGRAM, '--dir', '--out', join(folder, 'release')], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const code = await new Promise((done) => child.on('close', done));
  expect(said).toMatch(/^Electron's runtime, or a tool that packs it, could not be fetched \(.*404.*\): packaging needs the network once;.*\.\n$/);
  expect(code).toBe(1);
});
