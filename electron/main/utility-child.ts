import { app, utilityProcess, type UtilityProcess } from 'electron';
import { appendOutput, childEnvironment, heapFlag, memoryArgument, type Child, type ChildEnd, type StartChild } from '#electron/host/child-process.ts';
import { OUT_OF_MEMORY_LINE } from '#electron/host/job-messages.ts';

/** How long the last standard error output may take to arrive after the process has ended. */
const LAST_OUTPUT_MILLISECONDS = 1_000;

let started = 0;

/** Starts jobs as Electron utility processes; Node's own fork is switched off in the shipped program. */
export const utilityChild =
  (entry: string): StartChild =>
  (memoryLimit): Child => {
    // A unique name for each process, which identifies it where Electron reports its end only through `app`.
    const serviceName = `Grantsheet workbooks ${(started += 1)}`;
    const child = utilityProcess.fork(entry, [memoryArgument(memoryLimit)], {
      // Electron ignores V8's flags here unless they are the value of one of its own switches.
      execArgv: [`--js-flags=${heapFlag(memoryLimit)}`],
      env: childEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
      serviceName,
    });
    const ending = watchEnd(child, serviceName);
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onEnd: (listener) => void ending.then(listener),
      kill: killerOf(child),
    };
  };

/** Electron does not end a process that has not been spawned yet, so a kill is deferred until then. */
const killerOf = (child: UtilityProcess): (() => void) => {
  let spawned = false;
  let wanted = false;
  child.once('spawn', () => {
    spawned = true;
    if (wanted) child.kill();
  });
  return () => {
    wanted = true;
    if (spawned) child.kill();
  };
};

/** Waits for the end of the process, with all its standard error output. */
const watchEnd = (child: UtilityProcess, serviceName: string): Promise<ChildEnd> => {
  const { stderr } = child;
  let errorOutput = '';
  const listen = (): void => void stderr?.on('data', (chunk: Buffer) => (errorOutput = appendOutput(errorOutput, chunk.toString('utf8'))));
  listen();

  return new Promise((resolve) => {
    const settle = (code: number | null): void => {
      app.off('child-process-gone', onGone);
      resolve({ code, errorOutput });
    };
    const onGone = (_event: unknown, { name, reason, exitCode }: Electron.Details): void => {
      if (name !== serviceName) return;
      if (reason === 'oom') errorOutput = appendOutput(errorOutput, `${OUT_OF_MEMORY_LINE}\n`);
      // A process that could not be launched emits no event of its own.
      if (reason === 'launch-failed') settle(exitCode);
    };
    app.on('child-process-gone', onGone);
    child.once('error', (_type, location, report) => {
      errorOutput = appendOutput(errorOutput, `${isAboutMemory(location, report) ? OUT_OF_MEMORY_LINE : location}\n`);
    });
    child.once('exit', (code) => {
      const late = setTimeout(() => settle(code), LAST_OUTPUT_MILLISECONDS);
      const settleNow = (): void => {
        clearTimeout(late);
        settle(code);
      };
      // Electron removes our listeners once this one has returned, though output may still be on its way.
      queueMicrotask(() => {
        listen();
        if (stderr === null || hasEnded(stderr)) settleNow();
        else stderr.once('end', settleNow);
      });
    });
  });
};

const hasEnded = (stream: NodeJS.ReadableStream): boolean => 'readableEnded' in stream && stream.readableEnded === true;

/** V8 names the place where it failed; its report gives the reason as "event". The rest of a report always mentions the heap. */
const isAboutMemory = (location: string, report: string): boolean => {
  const event = /"event":\s*"([^"]*)"/.exec(report)?.[1] ?? '';
  return /heap|memory|allocation/i.test(`${location} ${event}`);
};
