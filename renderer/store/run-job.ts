import type { JobOptions } from '#shared/host/api.ts';
import type { Job } from './questions.ts';
import type { Session } from './session.ts';

/** Running jobs, of which the last is shown: a job that ends removes only itself. */
const running = new WeakMap<Session, readonly Job[]>();

function show(session: Session, change: (jobs: readonly Job[]) => readonly Job[]): void {
  const jobs = change(running.get(session) ?? []);
  running.set(session, jobs);
  session.setState({ job: jobs.at(-1) ?? null });
}

/** Shows a job with its progress until it ends; null where the person cancelled it. */
export async function runJob<T>(session: Session, title: string, text: string, work: (job: JobOptions) => Promise<T>): Promise<T | null> {
  const abort = new AbortController();
  let own: Job = { title, text, fraction: 0, stop: () => abort.abort() };
  show(session, (jobs) => [...jobs, own]);
  const onProgress = (fraction: number): void => {
    const before = own;
    own = { ...own, fraction };
    show(session, (jobs) => jobs.map((job) => (job === before ? own : job)));
  };
  try {
    const result = await work({ onProgress, signal: abort.signal });
    return abort.signal.aborted ? null : result;
  } finally {
    show(session, (jobs) => jobs.filter((job) => job !== own));
  }
}
