import { fork } from 'node:child_process';
import type { JobMessage } from './job-messages.ts';

/** How a process ended, and the last it wrote to standard error. */
export interface ChildEnd {
  readonly code: number | null;
  readonly errorOutput: string;
}

/** A process that does one job: what Node's fork and Electron's utility process have in common. */
export interface Child {
  send(message: JobMessage): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, after the last message, also when the process could not be started. */
  onEnd(listener: (end: ChildEnd) => void): void;
  kill(): void;
}

/** Starts a process with a limit on its memory, in megabytes. */
export type StartChild = (memoryLimit: number) => Child;

/** V8's own limit of the heap, as Node takes it. */
export const heapFlag = (memoryLimit: number): string => `--max-old-space-size=${memoryLimit}`;

/** Our limit of all memory, as a workbook process reads it from its arguments. */
export const memoryArgument = (memoryLimit: number): string => `--memory-limit=${memoryLimit}`;

const KEPT_OUTPUT = 8_192;

/** Adds to what a process wrote to standard error; only the end of it is kept. */
export const appendOutput = (output: string, text: string): string => (output + text).slice(-KEPT_OUTPUT);

/** Where the libraries of the runtime are (Linux), what Windows programs cannot start without, and the time zone of dates. */
const PASSED = ['LD_LIBRARY_PATH', 'SystemRoot', 'TZ'];

/** Only what a process needs to run at all; nothing else of the person's environment reaches the parsing of foreign files. */
export const childEnvironment = (): Record<string, string> =>
  Object.fromEntries(PASSED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));

/** Starts jobs as Node processes: in the browser shell and on the command line. */
export const nodeChild =
  (entry: string): StartChild =>
  (memoryLimit) => {
    const child = fork(entry, [memoryArgument(memoryLimit)], {
      execArgv: [heapFlag(memoryLimit)],
      env: childEnvironment(),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let errorOutput = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errorOutput = appendOutput(errorOutput, text);
    });
    return {
      send: (message) => {
        // A process that ended before it could be asked is reported by onEnd.
        child.send(message, () => undefined);
      },
      onMessage: (listener) => void child.on('message', listener),
      onEnd: (listener) => {
        let ended = false;
        const end = (code: number | null): void => {
          if (!ended) listener({ code, errorOutput });
          ended = true;
        };
        // For good: a second error without a listener would end the program.
        child.on('error', () => end(null)).once('close', end);
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
