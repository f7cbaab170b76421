import type { JobOptions } from '#shared/host/api.ts';
import type { Session } from '#renderer/store/session.ts';

/** Shows a job with its progress until it ends; null where the person stopped it. */
export async function runJob<T>(session: Session, title: string, text: string, work: (job: JobOptions) => Promise<T>): Promise<T | null> {
  const abort = new AbortController();
  const show = (fraction: number): void => session.setState({ job: { title, text, fraction, stop: () => abort.abort() } });
  show(0);
  try {
    const result = await work({ onProgress: show, signal: abort.signal });
    return abort.signal.aborted ? null : result;
  } finally {
    session.setState({ job: null });
  }
}
