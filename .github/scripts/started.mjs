import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { waitFor } from './processes.mjs';

const ON_WINDOWS = process.platform === 'win32';
const ADDRESS = /^http:\/\/127\.0\.0\.1:\d+\/\S*$/m;

/**
 * Runs `npm start` as a person does, and keeps what it prints. What it starts is in a group of its own, so that all of it
 * can be ended together.
 * @param {readonly string[]} options
 * @param {Readonly<Record<string, string>>} environment
 */
export const startProgram = (options, environment) => {
  const child = spawn('npm', ['start', ...(options.length > 0 ? ['--', ...options] : [])], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: ON_WINDOWS,
    detached: !ON_WINDOWS,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      printed += text;
      process.stdout.write(text);
    });
  }
  const { pid } = child;
  if (pid === undefined) throw new Error('npm is not on the PATH.');
  const ended = once(child, 'exit');

  return {
    printed: () => printed,
    /** Whether an address was printed under which a browser finds the page. */
    hasAddress: () => ADDRESS.test(printed),
    /** The exit code, once the program has ended by itself; the name of the signal where one ended it. */
    exitCode: (seconds) => waitFor('the end of npm start', () => child.exitCode ?? child.signalCode, { seconds }),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    /** Ends npm and all that it started. */
    async end() {
      if (ON_WINDOWS) spawnSync('taskkill', ['/PID', String(pid), '/T', '/F']);
      else
        try {
          process.kill(-pid, 'SIGTERM');
        } catch (error) {
          // ESRCH: the whole group has ended already.
          if (error.code !== 'ESRCH') throw error;
        }
      await ended;
    },
  };
};
