import { Worker } from 'node:worker_threads';
import type { Result } from '#shared/host/result.ts';
import { OUT_OF_MEMORY_LINE, type JobMessage, type ReportMessage, type TaskName, type Tasks } from './job-messages.ts';
import { reportUnexpected } from './report-unexpected.ts';

/** The other end of a {@link Child}: how a process receives its job and reports, under Node and under Electron. */
interface JobPort {
  onJob(listener: (message: JobMessage) => void): void;
  report(message: ReportMessage): void;
}

interface UtilityPort {
  on(event: 'message', listener: (event: { readonly data: JobMessage }) => void): void;
  postMessage(message: ReportMessage): void;
}

function openJobPort(): JobPort {
  // Electron adds `parentPort` to a utility process; its typings are not available here.
  const utilityPort = (process as { parentPort?: UtilityPort }).parentPort;
  if (utilityPort !== undefined) {
    return {
      onJob: (listener) => utilityPort.on('message', ({ data }) => listener(data)),
      report: (message) => utilityPort.postMessage(message),
    };
  }
  // Without a program that waits for the answer the process has no purpose.
  process.on('disconnect', () => process.exit());
  return {
    onJob: (listener) => void process.on('message', (message: JobMessage) => listener(message)),
    report: (message) => void process.send?.(message),
  };
}

/** Memory outside the heap that a process may use: code, stacks, and the bytes of the file itself. */
const ALLOWANCE_MEGABYTES = 512;

/**
 * V8's heap limit does not count array buffers, and a busy process cannot check itself: a separate thread checks the
 * memory of the whole process and ends it. The thread's code is a text so that the process stays one file.
 */
const WATCH = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
setInterval(() => {
  if (process.memoryUsage.rss() < workerData.bytes) return;
  writeSync(2, workerData.line + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, 50);
`;

function watchMemory(limitMegabytes: number): void {
  const bytes = (limitMegabytes + ALLOWANCE_MEGABYTES) * 1024 * 1024;
  // The arguments of Electron's processes are Chromium switches, which a thread does not understand.
  new Worker(WATCH, { eval: true, execArgv: [], workerData: { bytes, line: OUT_OF_MEMORY_LINE } }).unref();
}

/** Runs one task; calls `onProgress` with the share of the work done. */
export type TaskRunner<Task extends TaskName> = (request: Tasks[Task]['request'], onProgress: (fraction: number) => void) => Promise<Result<Tasks[Task]['answer']>>;

export type TaskRunners = { readonly [Task in TaskName]: TaskRunner<Task> };

const memoryLimit = (): number => {
  const argument = process.argv.find((text) => text.startsWith('--memory-limit='));
  return argument === undefined ? Number.POSITIVE_INFINITY : Number.parseInt(argument.slice('--memory-limit='.length), 10);
};

/**
 * The life of a workbook process: receive one job, do it, answer. An exception means that the file has something the
 * task did not foresee.
 */
export function serveJobs(runners: TaskRunners): void {
  const port = openJobPort();
  watchMemory(memoryLimit());
  port.onJob((message) => {
    // The message comes from our own program, which pairs each task with its request by type.
    const run = runners[message.task] as (request: unknown, onProgress: (fraction: number) => void) => Promise<Result<unknown>>;
    run(message.request, (fraction) => port.report({ kind: 'progress', fraction })).then(
      (result) => port.report({ kind: 'done', result }),
      (error: unknown) => port.report({ kind: 'done', result: reportUnexpected(error) }),
    );
  });
}
