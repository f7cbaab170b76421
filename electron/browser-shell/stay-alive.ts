import { unexpected } from '../host/unexpected.ts';

/**
 * Keeps the process running whatever happens in it: people's unsaved work is kept through it. A terminal that has gone
 * is no reason to end, and a mistake of ours is reported and survived, because each call stands alone.
 */
export function stayAlive(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('uncaughtException', unexpected);
  process.on('unhandledRejection', unexpected);
}
