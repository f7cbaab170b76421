import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finishWritesBeforeEnd } from '#electron/main/last-writes.ts';

/** A program that ends when nothing prevents it. */
const program = () => {
  const app = Object.assign(new EventEmitter(), {
    ended: false,
    quit() {
      let prevented = false;
      app.emit('will-quit', { preventDefault: () => (prevented = true) });
      app.ended ||= !prevented;
    },
  });
  return { app, writes: finishWritesBeforeEnd(app as unknown as App) }; // its event and its end are all that is used
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the end of the program', () => {
  it('comes at once where nothing is being written', async () => {
    const { app, writes } = program();
    await writes.track(Promise.resolve());
    await writes.track(Promise.reject(new Error('disk'))).catch(() => undefined);
    app.quit();
    expect(app.ended).toBe(true);
  });

  it('waits for what is being written', async () => {
    const { app, writes } = program();
    let written: () => void = () => undefined;
    void writes.track(new Promise<void>((resolve) => (written = resolve)));
    app.quit();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(app.ended).toBe(false);
    written();
    await vi.advanceTimersByTimeAsync(0);
    expect(app.ended).toBe(true);
  });

  it('does not wait for ever', async () => {
    const { app, writes } = program();
    void writes.track(new Promise(() => undefined));
    app.quit();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(app.ended).toBe(true);
  });
});
