import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8, zipSync } from 'fflate';
import { NEEDED_VERSION, type FakeCheckout } from './fake-checkout.ts';

/**
 * An installer that never ends and has a helper. It writes its number and the helper's into the file `pids`, then `bytes` bytes
 * to where a download goes.
 */
export const hangingInstaller = (pids: string, bytes = 0): string => `const { spawn } = require('node:child_process');
const { renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const helper = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
const pids = ${JSON.stringify(pids)};
writeFileSync(pids + '.part', process.pid + ' ' + helper.pid);
renameSync(pids + '.part', pids);
if (${bytes} > 0) writeFileSync(join(require('node:os').tmpdir(), 'half.zip'), Buffer.alloc(${bytes}));
setInterval(() => undefined, 1000);
`;

/** An installer that puts a runtime with this program in place, as fast as it can. */
export const arrivingInstaller = (program: string): string => `const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
mkdirSync(join(__dirname, 'dist'));
writeFileSync(join(__dirname, 'dist', 'version'), ${JSON.stringify(NEEDED_VERSION)});
writeFileSync(join(__dirname, 'dist', 'electron'), ${JSON.stringify(program)}, { mode: 0o755 });
writeFileSync(join(__dirname, 'path.txt'), 'electron');
`;

export interface Mirror {
  readonly address: string;
  readonly requests: string[];
  close(): Promise<void>;
}

/** Serves a runtime with this program, as Electron's releases are served, and gives the checkout the real installer and its checksum. */
export const serveRuntime = async (checkout: FakeCheckout, program: string): Promise<Mirror> => {
  const name = `electron-v${NEEDED_VERSION}-linux-${process.arch}.zip`;
  const zip = zipSync({
    version: strToU8(NEEDED_VERSION),
    electron: [strToU8(program), { os: 3, attrs: 0o100755 << 16 }],
    'locales/ja.pak': strToU8('ja'),
  });
  checkout.useRealInstaller({ [name]: createHash('sha256').update(zip).digest('hex') });
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.writeHead(request.url === `/v${NEEDED_VERSION}/${name}` ? 200 : 404).end(zip);
  });
  return { address: await listen(server), requests, close: () => new Promise((resolve) => server.close(() => resolve())) };
};

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)));

/** An address of this machine at which nobody answers. */
export const closedAddress = async (): Promise<string> => {
  const server = createServer();
  const address = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return address;
};
