import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const START = join(import.meta.dirname, '..', '..', '..', 'electron', 'start.mjs');

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

/** Starts the program with a data folder and an environment of its own; what is still running is ended after each test. */
export function testStarts(): {
  readonly folder: () => string;
  /** A program that writes down how it was called, one argument a line, and does nothing else. */
  readonly standIn: (name: string, exitCode?: number) => { readonly path: string; readonly record: string };
  readonly start: (options: readonly string[], environment?: Readonly<Record<string, string>>) => Started;
} {
  let folder: string | undefined;
  const running: Started[] = [];
  const ensureFolder = (): string => (folder ??= mkdtempSync(join(tmpdir(), 'grantsheet-test-')));

  afterEach(async () => {
    for (const started of running.splice(0)) {
      started.child.kill('SIGKILL');
      await started.ended();
    }
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    folder = undefined;
  });

  return {
    folder: ensureFolder,
    standIn(name, exitCode = 0) {
      const path = join(ensureFolder(), name);
      const record = `${path}.called`;
      writeFileSync(path, `#!/bin/sh\nfor argument in "$@"; do echo "$argument"; done > '${record}.part'\nmv '${record}.part' '${record}'\nexit ${exitCode}\n`, { mode: 0o755 });
      return { path, record };
    },
    start(options, environment = {}) {
      const env = { ...process.env, GRANTSHEET_DATA_DIR: join(ensureFolder(), 'data'), GRANTSHEET_BROWSER: '', ELECTRON_OVERRIDE_DIST_PATH: '', ...environment };
      const started = watch(spawn(process.execPath, [START, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
      running.push(started);
      return started;
    },
  };
}
