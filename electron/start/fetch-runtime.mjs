import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import { folderSize } from './fetch-folder.mjs';
import { watchFetch } from './fetch-watch.mjs';

const KEPT_OUTPUT = 16_384;
const LAST_OUTPUT = 1_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Ends a process and its children. */
const killTree = (child) => {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
};

/**
 * Runs the installer of the package `electron` and watches it. A signal to this process ends it, too.
 * @returns its output, its exit code, and the reason why it was given up or the signal that interrupted it
 */
export const fetchRuntime = async ({ packageFolder, temporaryFolder, environment, limits, say }) => {
  const child = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    // A process group can be ended as a whole.
    detached: process.platform !== 'win32',
  });

  const fetched = { code: null, output: '', giveUp: null, interruptedBy: null };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (fetched.output = (fetched.output + text).slice(-KEPT_OUTPUT)));
  }
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve((fetched.output += `\n${error.stack}`)));
    child.once('exit', (code) => {
      fetched.code = code;
      // A child process could hold its output open.
      setTimeout(resolve, LAST_OUTPUT).unref();
    });
    child.once('close', resolve);
  });

  const look = watchFetch(limits, performance.now());
  const timer = setInterval(() => {
    const { giveUp, line } = look(folderSize(temporaryFolder), folderSize(join(packageFolder, 'dist')), performance.now());
    if (line !== null) say(line);
    if (giveUp !== null && fetched.giveUp === null) {
      fetched.giveUp = giveUp;
      killTree(child);
    }
  }, limits.look);
  const interrupt = (signal) => {
    fetched.interruptedBy ??= signal;
    killTree(child);
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);

  await ended;
  clearInterval(timer);
  for (const stream of [child.stdout, child.stderr]) stream.destroy();
  // One Ctrl+C reaches this process twice, from the terminal and from npm: the second must not end it before it has cleaned up.
  if (fetched.interruptedBy !== null) await delay(100);
  for (const signal of SIGNALS) process.removeListener(signal, interrupt);
  return fetched;
};
