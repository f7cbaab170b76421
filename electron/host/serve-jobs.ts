import type { Result } from '#shared/host/result.ts';
import type { TaskName, Tasks } from './job-messages.ts';
import { openJobPort } from './job-port.ts';
import { watchMemory } from './memory-watch.ts';
import { unexpected } from './unexpected.ts';

/** Does one task; calls `onProgress` with the share of the work done. */
export type TaskRunner<Task extends TaskName> = (request: Tasks[Task]['request'], onProgress: (fraction: number) => void) => Promise<Result<Tasks[Task]['answer']>>;

export type TaskRunners = { readonly [Task in TaskName]: TaskRunner<Task> };

const memoryLimit = (): number => {
  const argument = process.argv.find((text) => text.startsWith('--memory-limit='));
  return argument === undefined ? Number.POSITIVE_INFINITY : Number.parseInt(argument.slice('--memory-limit='.length), 10);
};

/** The life of a workbook process: hear one job, do it, answer. A task that throws has met a file it did not foresee. */
export function serveJobs(runners: TaskRunners): void {
  const port = openJobPort();
  watchMemory(memoryLimit());
  port.onJob((message) => {
    // The message comes from our own program, which pairs each task with its request by type.
    const run = runners[message.task] as (request: unknown, onProgress: (fraction: number) => void) => Promise<Result<unknown>>;
    run(message.request, (fraction) => port.report({ kind: 'progress', fraction })).then(
      (result) => port.report({ kind: 'done', result }),
      (error: unknown) => port.report({ kind: 'done', result: unexpected(error) }),
    );
  });
}
