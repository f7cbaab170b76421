import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage, type PageFailure } from '#electron/main/page-life.ts';

/** A page whose loads and questions a test settles. */
const watched = (loads: readonly (Error | null)[] = []) => {
  const contents = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    forcefullyCrashRenderer: () => void contents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 2 }),
  });
  const outcomes = [...loads];
  const seen = { loads: 0, lost: 0, quits: 0, failures: [] as PageFailure[] };
  const answers: ('again' | 'quit')[] = [];
  const hangs: { answer: (choice: 'wait' | 'restart') => void; readonly signal: AbortSignal }[] = [];
  const page = watchPage(contents as unknown as WebContents, { // the events are all that is used of it
    load: async () => {
      seen.loads += 1;
      const outcome = outcomes.shift() ?? null;
      if (outcome !== null) throw outcome;
    },
    lost: () => void (seen.lost += 1),
    ask: async (failure) => {
      seen.failures.push(failure);
      return answers.shift() ?? 'quit';
    },
    // As Electron's own dialog does: at the signal it answers as if it were cancelled.
    askWhileHanging: (signal) =>
      new Promise((answer) => {
        hangs.push({ answer, signal });
        signal.addEventListener('abort', () => answer('wait'));
      }),
    quit: () => void (seen.quits += 1),
  });
  page.load();
  return {
    seen,
    answers,
    hangs,
    emit: (name: string, ...values: unknown[]) => contents.emit(name, {}, ...values),
    crash: (reason = 'crashed') => contents.emit('render-process-gone', {}, { reason, exitCode: 5 }),
    rest: () => vi.advanceTimersByTimeAsync(0),
  };
};

const failed = (errno: number): Error => Object.assign(new Error(`ERR (${errno}) loading 'app://bundle/index.html'`), { errno });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a page that cannot be loaded', () => {
  it('is told once, however often it is reported, and tried again where a person wants to', async () => {
    const page = watched([failed(-2)]);
    page.answers.push('again');
    page.emit('did-fail-load', -2, 'ERR_FAILED', 'app://bundle/index.html', true);
    await page.rest();
    expect(page.seen.failures).toEqual([{ kind: 'notLoaded', reason: "ERR_FAILED (-2) loading 'app://bundle/index.html'" }]);
    expect(page.seen).toMatchObject({ loads: 2, quits: 0 });
  });

  it('ends the program where a person gives up', async () => {
    const page = watched([failed(-2)]);
    await page.rest();
    expect(page.seen).toMatchObject({ loads: 1, quits: 1 });
  });

  it('is told of again when the second try fails, too', async () => {
    const page = watched([failed(-2), failed(-6)]);
    page.answers.push('again');
    await page.rest();
    expect(page.seen.failures).toHaveLength(2);
  });

  it('says nothing of a load that another took the place of, or of a frame inside', async () => {
    const page = watched([failed(-3)]);
    page.emit('did-fail-load', -3, 'ERR_ABORTED', 'app://bundle/index.html', true);
    page.emit('did-fail-load', -2, 'ERR_FAILED', 'app://bundle/frame.html', false);
    await page.rest();
    expect(page.seen.failures).toEqual([]);
  });

  it('has no bridge to the program where its preload script failed, and says so', async () => {
    const page = watched();
    page.emit('preload-error', 'preload.cjs', new Error('Unexpected token'));
    await page.rest();
    expect(page.seen.failures).toEqual([{ kind: 'notLoaded', reason: 'Unexpected token' }]);
  });
});

describe('a page that crashes', () => {
  it('is loaded again three times, then asks', async () => {
    const page = watched();
    for (const _ of [1, 2, 3]) page.crash();
    await page.rest();
    expect(page.seen).toMatchObject({ loads: 4, lost: 3, failures: [] });
    page.crash('oom');
    await page.rest();
    expect(page.seen).toMatchObject({ loads: 4, lost: 4, quits: 1, failures: [{ kind: 'keepsCrashing', reason: 'oom, 5' }] });
  });

  it('has three more tries where a person wants to go on', async () => {
    const page = watched();
    page.answers.push('again');
    for (const _ of [1, 2, 3, 4]) page.crash();
    await page.rest();
    for (const _ of [1, 2, 3]) page.crash();
    await page.rest();
    expect(page.seen).toMatchObject({ loads: 8, failures: [{ kind: 'keepsCrashing' }] });
  });

  it('does not count crashes that lie far apart', async () => {
    const page = watched();
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      page.crash();
      await vi.advanceTimersByTimeAsync(11 * 60_000);
    }
    expect(page.seen).toMatchObject({ loads: 7, failures: [] });
  });

  it('has not crashed where it ended in good order', async () => {
    const page = watched();
    page.crash('clean-exit');
    await page.rest();
    expect(page.seen).toMatchObject({ loads: 1, lost: 0 });
  });
});

describe('a page that does not answer', () => {
  it('is asked about once, and the question closes by itself when it answers again', async () => {
    const page = watched();
    page.emit('unresponsive');
    page.emit('unresponsive');
    await page.rest();
    expect(page.hangs).toHaveLength(1);
    page.emit('responsive');
    expect(page.hangs[0]?.signal.aborted).toBe(true);
    await page.rest();
    expect(page.seen).toMatchObject({ loads: 1, lost: 0 });
    page.emit('unresponsive');
    await page.rest();
    expect(page.hangs).toHaveLength(2);
  });

  it('is started anew where a person wants that, and this counts as no crash', async () => {
    const page = watched();
    for (const time of [0, 1, 2, 3, 4]) {
      page.emit('unresponsive');
      await page.rest();
      page.hangs[time]?.answer('restart');
      await page.rest();
    }
    expect(page.seen).toMatchObject({ loads: 6, lost: 5, failures: [] });
  });

  it('is waited for where a person wants that', async () => {
    const page = watched();
    page.emit('unresponsive');
    await page.rest();
    page.hangs[0]?.answer('wait');
    await page.rest();
    expect(page.seen).toMatchObject({ loads: 1, lost: 0 });
  });

  it('that crashes while the question is open takes the question away', async () => {
    const page = watched();
    page.emit('unresponsive');
    await page.rest();
    page.crash();
    expect(page.hangs[0]?.signal.aborted).toBe(true);
    await page.rest();
    expect(page.seen).toMatchObject({ loads: 2, lost: 1 });
  });
});
