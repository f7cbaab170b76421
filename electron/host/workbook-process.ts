import type { JobOptions } from '#shared/host/api.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import type { Result } from '#shared/host/result.ts';
import type { ChildEnd, StartChild } from './child-process.ts';
import { OUT_OF_MEMORY_LINE, type JobMessage, type ReportMessage, type TaskName, type Tasks } from './job-messages.ts';

/** Time and memory after which a job is stopped. */
export interface JobLimits {
  readonly seconds: number;
  readonly memoryMegabytes: number;
}

/** Four times the needs of a list of 100,000 persons; nobody works with a workbook that needs more. */
export const DEFAULT_LIMITS: JobLimits = { seconds: 180, memoryMegabytes: 2_048 };

/** Runs each Excel or CSV job in its own process: if a file crashes the process, the program goes on. */
export interface WorkbookProcess {
  /** `name` is the file name in messages about a failure. */
  run<Task extends TaskName>(task: Task, name: string, request: Tasks[Task]['request'], job?: JobOptions): Promise<Result<Tasks[Task]['answer']>>;
}

type Failure = ReturnType<typeof hostFailure>;

const OUT_OF_MEMORY = [OUT_OF_MEMORY_LINE, 'heap out of memory', 'Array buffer allocation failed'];

const failureOf = (end: ChildEnd, name: string): Failure =>
  hostFailure(OUT_OF_MEMORY.some((sign) => end.errorOutput.includes(sign)) ? 'jobOutOfMemory' : 'jobCrashed', { name });

const isReport = (message: unknown): message is ReportMessage => typeof message === 'object' && message !== null && 'kind' in message;

function runJob(start: StartChild, limits: JobLimits, message: JobMessage, name: string, { onProgress, signal }: JobOptions): Promise<Result<unknown>> {
  if (signal?.aborted) return Promise.resolve(hostFailure('jobCancelled'));
  return new Promise((resolve) => {
    const child = start(limits.memoryMegabytes);
    const settle = (result: Result<unknown>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(result);
      child.kill();
    };
    const cancel = (): void => settle(hostFailure('jobCancelled'));
    const timer = setTimeout(() => settle(hostFailure('jobTimedOut', { name, seconds: String(limits.seconds) })), limits.seconds * 1_000);

    signal?.addEventListener('abort', cancel, { once: true });
    child.onMessage((report) => {
      if (!isReport(report)) return;
      if (report.kind === 'progress') onProgress?.(report.fraction);
      else settle(report.result);
    });
    child.onEnd((end) => settle(failureOf(end, name)));
    child.send(message);
  });
}

export function createWorkbookProcess(start: StartChild, limits: JobLimits = DEFAULT_LIMITS): WorkbookProcess {
  return {
    run: <Task extends TaskName>(task: Task, name: string, request: Tasks[Task]['request'], job: JobOptions = {}) =>
      // The process answers with the result of the named task; the compiler cannot check types across processes.
      runJob(start, limits, { task, request }, name, job) as Promise<Result<Tasks[Task]['answer']>>,
  };
}
