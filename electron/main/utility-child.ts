import { utilityProcess } from 'electron';
import { memoryArguments, type Child, type StartChild } from '#electron/host/child-process.ts';

const KEPT_OUTPUT = 8_192;

/** Starts jobs as Electron's utility processes; Node's own fork is switched off in what is shipped. */
export const utilityChild =
  (entry: string): StartChild =>
  (memoryLimit): Child => {
    const { execArgv, args } = memoryArguments(memoryLimit);
    const child = utilityProcess.fork(entry, args, { execArgv, stdio: ['ignore', 'ignore', 'pipe'], serviceName: 'Grantsheet workbooks' });
    let errorOutput = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      errorOutput = (errorOutput + chunk.toString('utf8')).slice(-KEPT_OUTPUT);
    });
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onEnd: (listener) => void child.once('exit', (code) => listener({ code, errorOutput })),
      kill: () => void child.kill(),
    };
  };
