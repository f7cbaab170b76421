import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { keptPortsSchema, type KeptPorts } from '#shared/host/kept-files.ts';
import { readJsonFile, writeJsonFile } from '../host/json-file.ts';

const FILE = 'browser-ports.json';

/** Above the well-known ports, and below those that systems use for outgoing connections. */
const [LOWEST, HIGHEST] = [20_000, 32_767];

/** Two windows at once need two ports, and another program can take a port. */
const MOST_KEPT = 8;
const NEW_TRIES = 8;

const newPorts = (): number[] => Array.from({ length: NEW_TRIES }, () => randomInt(LOWEST, HIGHEST + 1));

/**
 * Ports in the order to try them. To a browser another port is another site with other recent files, so ports that this
 * data folder used before come first, in the order of their first use.
 */
export async function portsToTry(dataFolder: string): Promise<readonly number[]> {
  const kept = await readJsonFile(join(dataFolder, FILE), keptPortsSchema);
  return [...(kept?.ports ?? []), ...newPorts()];
}

/** Keeps the port that was free for the next start. */
export async function keepPort(dataFolder: string, port: number): Promise<void> {
  const path = join(dataFolder, FILE);
  const ports = (await readJsonFile(path, keptPortsSchema))?.ports ?? [];
  if (ports.includes(port)) return;
  // A failure here only loses recent files in the browser, so it does not fail the start.
  await writeJsonFile<KeptPorts>(path, { version: 1, ports: [...ports.slice(0, MOST_KEPT - 1), port] });
}
