import type { JobMessage, ReportMessage } from './job-messages.ts';

/** The other end of a {@link Child}: how a process hears its job and reports, under Node and under Electron. */
export interface JobPort {
  onJob(listener: (message: JobMessage) => void): void;
  report(message: ReportMessage): void;
}

interface UtilityPort {
  on(event: 'message', listener: (event: { readonly data: JobMessage }) => void): void;
  postMessage(message: ReportMessage): void;
}

export function openJobPort(): JobPort {
  // Electron adds `parentPort` to the process of a utility process; its typings are not part of this room.
  const utilityPort = (process as { parentPort?: UtilityPort }).parentPort;
  if (utilityPort !== undefined) {
    return {
      onJob: (listener) => utilityPort.on('message', ({ data }) => listener(data)),
      report: (message) => utilityPort.postMessage(message),
    };
  }
  // Without a program that waits for the answer there is nothing to work for.
  process.on('disconnect', () => process.exit());
  return {
    onJob: (listener) => void process.on('message', (message: JobMessage) => listener(message)),
    report: (message) => void process.send?.(message),
  };
}
