import { expect } from 'vitest';

/** An expectation that becomes true in time: as long as a busy machine may need, and no longer than it takes. */
export const eventually = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 20_000, interval: 20 });
