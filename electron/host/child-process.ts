import { fork } from 'node:child_process';
import type { JobMessage } from './job-messages.ts';

/** How a process ended, and the end of its standard error output. */
export interface ChildEnd {
  readonly code: number | null;
  readonly errorOutput: string;
}

/** A process that does one job: the common part of Node's fork and Electron's utility process. */
export interface Child {
  send(message: JobMessage): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, after the last message, even when the process could not be started. */
  onEnd(listener: (end: ChildEnd) => void): void;
  kill(): void;
}

/** Starts a process with a memory limit in megabytes. */
export type StartChild = (memoryLimit: number) => Child;

/** V8's own heap limit, as a flag of Node. */
export const heapFlag = (memoryLimit: number): string => `--max-old-space-size=${memoryLimit}`;

/** Our limit of all memory, as an argument of a workbook process. */
export const memoryArgument = (memoryLimit: number): string => `--memory-limit=${memoryLimit}`;

const KEPT_OUTPUT = 8_192;

/** Appends to the standard error output of a process; only its end is kept. */
export const appendOutput = (output: string, text: string): string => (output + text).slice(-KEPT_OUTPUT);

/** The environment variables for runtime libraries (Linux), for starting any program (Windows), and for the time zone of dates. */
const PASSED = ['LD_LIBRARY_PATH', 'SystemRoot', 'TZ'];

/** Only the variables that a process needs to run; nothing else of the person's environment reaches the parsing of foreign files. */
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
        // A process that ended before it received the message is reported by onEnd.
        child.send(message, () => undefined);
      },
      onMessage: (listener) => void child.on('message', listener),
      onEnd: (listener) => {
        let ended = false;
        const end = (code: number | null): void => {
          if (!ended) listener({ code, errorOutput });
          ended = true;
        };
        // Permanent: a second error without a listener would end the program.
        child.on('error', () => end(null)).once('close', end);
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
