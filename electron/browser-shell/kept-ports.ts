import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { keptPortsSchema, type KeptPorts } from '#shared/host/kept-files.ts';
import { readJsonFile, writeJsonFile } from '../host/json-file.ts';

const FILE = 'browser-ports.json';

/** Above the well-known ports, and below those that systems give to outgoing connections. */
const [LOWEST, HIGHEST] = [20_000, 32_767];

/** Two windows at once need two, and a port can be lost to another program. */
const MOST_KEPT = 8;
const NEW_TRIES = 8;

const newPorts = (): number[] => Array.from({ length: NEW_TRIES }, () => randomInt(LOWEST, HIGHEST + 1));

/**
 * Ports in the order to try them. To a browser another port is another site, with other recent files, so the ports that
 * this data folder had before come first, in the order in which they were first used.
 */
export async function portsToTry(dataFolder: string): Promise<readonly number[]> {
  const kept = await readJsonFile(join(dataFolder, FILE), keptPortsSchema);
  return [...(kept?.ports ?? []), ...newPorts()];
}

/** Keeps the port that was free, for the next start. */
export async function keepPort(dataFolder: string, port: number): Promise<void> {
  const path = join(dataFolder, FILE);
  const ports = (await readJsonFile(path, keptPortsSchema))?.ports ?? [];
  if (ports.includes(port)) return;
  // Recent files that cannot be found again are a comfort lost, not a failure of the start.
  await writeJsonFile<KeptPorts>(path, { version: 1, ports: [...ports.slice(0, MOST_KEPT - 1), port] });
}
