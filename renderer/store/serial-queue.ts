/** Runs work after all work queued before it has settled. */
export type Enqueue = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Runs one flow at a time: two that ask, load and replace a document would open their questions over each other. */
export function serialQueue(): Enqueue {
  let last: Promise<unknown> | null = null;
  return (work) => {
    const working = last === null ? work() : last.then(work);
    const ended = working.then(() => undefined, () => undefined);
    last = ended;
    void ended.then(() => {
      if (last === ended) last = null;
    });
    return working;
  };
}
