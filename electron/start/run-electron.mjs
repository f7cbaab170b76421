import { spawn } from 'node:child_process';
import { canRun } from './program-file.mjs';

const KEPT_OUTPUT = 65_536;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Repeated signals within this time count once: Ctrl+C comes from the terminal and again from npm. */
const REPEATED = 500;
/** Electron's helpers can hold its standard error open after it has ended. */
const LAST_OUTPUT = 500;

/**
 * How Electron ended.
 * @typedef {object} End
 * @property {number | null} code
 * @property {NodeJS.Signals | null} signal
 * @property {string | null} startError code of the error where it did not start at all, such as ENOENT
 * @property {string} output the last that it wrote to standard error
 * @property {boolean} isEarly whether it ended within its first seconds
 * @property {boolean} wasAsked whether this process had passed on a signal
 */

/**
 * Runs Electron until it ends. Its standard error is passed through, and signals are passed on to it.
 * @returns {Promise<End>}
 */
export const runElectron = ({ program, args, environment, earlyTime }) => {
  if (!canRun(program)) return Promise.resolve(end({ startError: 'ENOEXEC' }));
  try {
    return watchElectron(spawnElectron(program, args, environment), earlyTime);
  } catch (error) {
    // Node throws some errors of starting a program and emits others.
    return Promise.resolve(end({ startError: error.code ?? error.message }));
  }
};

const spawnElectron = (program, args, environment) =>
  spawn(program, args, {
    env: environment,
    stdio: ['ignore', 'inherit', 'pipe'],
    // Electron asks about unsaved work at the first signal and ends at the second. Ctrl+C in a terminal must therefore reach it only
    // through this process.
    detached: process.platform !== 'win32',
  });

const watchElectron = (child, earlyTime) => {
  const start = performance.now();

  let output = '';
  child.stderr?.on('data', (chunk) => {
    process.stderr.write(chunk);
    output = (output + chunk.toString('utf8')).slice(-KEPT_OUTPUT);
  });

  let askedAt = null;
  const passOn = (signal) => {
    const now = performance.now();
    if (askedAt !== null && now - askedAt < REPEATED) return;
    askedAt = now;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, passOn);

  return new Promise((resolve) => {
    const finish = (facts) => {
      for (const signal of SIGNALS) process.removeListener(signal, passOn);
      child.stderr?.destroy();
      resolve(end({ output, isEarly: facts.endedAt - start < earlyTime, wasAsked: askedAt !== null, ...facts }));
    };
    child.once('error', (error) => {
      if (child.pid === undefined) finish({ startError: error.code ?? error.message, endedAt: start });
    });
    child.once('exit', (code, signal) => {
      const ended = () => finish({ code, signal, endedAt });
      const endedAt = performance.now();
      const timer = setTimeout(ended, LAST_OUTPUT);
      child.once('close', () => {
        clearTimeout(timer);
        ended();
      });
    });
  });
};

const end = ({ code = null, signal = null, startError = null, output = '', isEarly = true, wasAsked = false }) => ({ code, signal, startError, output, isEarly, wasAsked });
