import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const START = resolve(import.meta.dirname, '../../../electron/start.mjs');

/** The browser shell in a process of its own, so that what ends it does not end the test. */
export interface StartedShell {
  readonly child: ChildProcess;
  readonly address: string;
  readonly isAlive: () => boolean;
  /** What it has written to standard error: mistakes that it survived, too. */
  readonly reported: () => string;
  /** Ends it for good. */
  kill(): Promise<void>;
}

/** Starts the browser shell as `npm start -- --browser --no-open` does. */
export async function startShell(dataFolder: string): Promise<StartedShell> {
  const child = spawn(process.execPath, [START, '--browser', '--no-open'], { env: { ...process.env, GRANTSHEET_DATA_DIR: dataFolder }, stdio: ['ignore', 'pipe', 'pipe'] });
  let reported = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (reported += text));
  const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null;
  return {
    child,
    address,
    isAlive,
    reported: () => reported,
    async kill() {
      const ended = isAlive() ? once(child, 'exit') : Promise.resolve();
      child.kill('SIGKILL');
      await ended;
    },
  };
}
