import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';

const START = join(import.meta.dirname, '..', '..', '..', 'electron', 'start.mjs');

/** Of the machine's own environment, what would decide a test. */
const CLEARED = Object.fromEntries(
  ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'npm_config_https_proxy', 'npm_config_proxy', 'ELECTRON_MIRROR', 'npm_config_electron_mirror', 'INIT_CWD', 'npm_lifecycle_event', 'ELECTRON_RUN_AS_NODE'].map(
    (name) => [name, undefined],
  ),
);

export type Environment = Readonly<Record<string, string | undefined>>;

/** A program that writes down how it was called, one argument a line. */
export interface StandIn {
  readonly path: string;
  readonly record: string;
  /** Waits until it was called, and gives its arguments. */
  called(): Promise<string[]>;
}

/** A start of the program as `npm start` makes it, and what it has printed. */
export interface Started {
  readonly child: ChildProcess;
  /** Waits until standard output holds a whole line that fits, and gives it; fails where the program ends before. */
  line(pattern: RegExp): Promise<string>;
  ended(): Promise<number | null>;
  stdout(): string;
  stderr(): string;
}

function watch(child: ChildProcess): Started {
  const printed = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = printed.stdout.split('\n').slice(0, -1).find((line) => pattern.test(line));
          if (found !== undefined) resolve(found);
        };
        child.stdout?.on('data', look);
        void ended.then(() => reject(new Error(`The program ended: ${printed.stdout}${printed.stderr}`)));
        look();
      }),
    ended: () => ended,
    stdout: () => printed.stdout,
    stderr: () => printed.stderr,
  };
}

/** A shell script that keeps its arguments in `record`, then does `body`. */
export const recordingScript = (record: string, body: string): string =>
  `#!/bin/sh\nfor argument in "$@"; do echo "$argument"; done > '${record}.part'\nmv '${record}.part' '${record}'\n${body}\n`;

/** What a stand-in of the given name kept, once it has been called. */
export const calledWith = async (record: string): Promise<string[]> => {
  await expect.poll(() => existsSync(record), { timeout: 30_000 }).toBe(true);
  return readFileSync(record, 'utf8').trim().split('\n');
};

/** Starts the program with a data folder and an environment of its own; what is still running is ended after each test. */
export function testStarts(): {
  readonly folder: () => string;
  /** A program that writes down how it was called and does nothing else. */
  readonly standIn: (name: string, exitCode?: number) => StandIn;
  /** Starts this checkout, or another file that starts the program. */
  readonly start: (options: readonly string[], environment?: Environment, entry?: string) => Started;
} {
  let folder: string | undefined;
  const running: Started[] = [];
  const ensureFolder = (): string => (folder ??= mkdtempSync(join(tmpdir(), 'grantsheet-test-')));

  afterEach(async () => {
    for (const started of running.splice(0)) {
      started.child.kill('SIGKILL');
      await started.ended();
    }
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    folder = undefined;
  });

  return {
    folder: ensureFolder,
    standIn(name, exitCode = 0) {
      const path = join(ensureFolder(), name);
      const record = `${path}.called`;
      writeFileSync(path, recordingScript(record, `exit ${exitCode}`), { mode: 0o755 });
      return { path, record, called: () => calledWith(record) };
    },
    start(options, environment = {}, entry = START) {
      const env = { ...process.env, ...CLEARED, GRANTSHEET_DATA_DIR: join(ensureFolder(), 'data'), GRANTSHEET_BROWSER: '', ELECTRON_OVERRIDE_DIST_PATH: '', ...environment };
      const started = watch(spawn(process.execPath, [entry, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
      running.push(started);
      return started;
    },
  };
}
