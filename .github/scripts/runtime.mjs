import { existsSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { run } from './processes.mjs';

const PACKAGE = join('node_modules', 'electron');
const DIST = join(PACKAGE, 'dist');

/** Takes away the runtime that was fetched before. */
export const removeRuntime = () => {
  rmSync(DIST, { recursive: true, force: true });
  rmSync(join(PACKAGE, 'path.txt'), { force: true });
};

/** The version of the runtime that is here, or null. */
export const runtimeVersion = () => (existsSync(join(DIST, 'version')) ? readFileSync(join(DIST, 'version'), 'utf8').trim().replace(/^v/, '') : null);

/** The version of the runtime that the project asks for. */
export const wantedVersion = () => JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version;

/** Fetches the runtime and leaves half of its program, as a full disk does. */
export const breakRuntime = () => {
  run(process.execPath, [join(PACKAGE, 'install.js')]);
  const program = join(DIST, readFileSync(join(PACKAGE, 'path.txt'), 'utf8'));
  truncateSync(program, Math.floor(statSync(program).size / 2));
};

/** A mirror that takes connections and never answers: what a firewall makes of a download. Ends with this process. */
export const silentMirror = async () => {
  const server = createServer((socket) => socket.on('error', () => socket.destroy()));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://127.0.0.1:${server.address().port}/`;
};

/** A mirror whose port nobody listens at. */
export const REFUSING_MIRROR = 'http://127.0.0.1:9/';
