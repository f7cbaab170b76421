import type { JobOptions } from '#shared/host/api.ts';
import { identifierSchema } from '#shared/host/contract.ts';

/** The page's running calls that can be cancelled and report progress. */
export interface Jobs {
  /** Runs a call; if its request names a job, that job can be cancelled and reports under this name. */
  readonly run: <Value>(request: unknown, work: (job: JobOptions) => Promise<Value>) => Promise<Value>;
  readonly cancel: (job: string) => void;
  readonly cancelAll: () => void;
}

/** The job name is needed before the request has been checked. */
const jobName = (request: unknown): string | null => {
  if (typeof request !== 'object' || request === null || !('job' in request)) return null;
  return identifierSchema.safeParse(request.job).data ?? null;
};

export const createJobs = (report: (progress: { job: string; fraction: number }) => void): Jobs => {
  const running = new Map<string, AbortController>();
  return {
    async run(request, work) {
      const job = jobName(request);
      // A request to cancel names a running job and is not a job itself.
      if (job === null || running.has(job)) return work({});
      const controller = new AbortController();
      running.set(job, controller);
      try {
        return await work({ signal: controller.signal, onProgress: (fraction) => report({ job, fraction }) });
      } finally {
        running.delete(job);
      }
    },
    cancel: (job) => running.get(job)?.abort(),
    cancelAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
};
