/** Runs work when what was asked for before it has ended, however that ended. */
export type Enqueue = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Two flows that ask, load and replace a document would otherwise meet each other's questions. */
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
