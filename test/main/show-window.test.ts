import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringForward, showOnceReady } from '#electron/main/show-window.ts';

/** A window that writes down what is done to it. */
const recorded = ({ minimized = false } = {}) => {
  const done: string[] = [];
  const note = (name: string) => () => void done.push(name);
  const window = Object.assign(new EventEmitter(), {
    webContents: new EventEmitter(),
    isDestroyed: () => false,
    isMinimized: () => minimized,
    ...Object.fromEntries(['show', 'maximize', 'restore', 'focus', 'setFullScreen'].map((name) => [name, note(name)])),
  });
  return { done, window, electronWindow: window as unknown as BrowserWindow }; // what the functions use of a window is here
};

const LEFT = { x: 0, y: 0, width: 900, height: 700, maximized: false, fullScreen: false };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a new window', () => {
  it.each([
    ['it is painted', ({ window }: ReturnType<typeof recorded>) => window.emit('ready-to-show')],
    ['its page is loaded', ({ window }: ReturnType<typeof recorded>) => window.webContents.emit('did-finish-load')],
    ['neither was heard of for three seconds', () => vi.advanceTimersByTime(3_000)],
  ])('is shown when %s, and once', (_, sign) => {
    const made = recorded();
    showOnceReady(made.electronWindow, null);
    expect(made.done).toEqual([]);
    sign(made);
    expect(made.done).toEqual(['show']);
    made.window.emit('ready-to-show');
    made.window.webContents.emit('did-finish-load');
    vi.advanceTimersByTime(10_000);
    expect(made.done).toEqual(['show']);
  });

  it('is as large as it was left', () => {
    const made = recorded();
    showOnceReady(made.electronWindow, { ...LEFT, maximized: true, fullScreen: true });
    made.window.emit('ready-to-show');
    expect(made.done).toEqual(['maximize', 'show', 'setFullScreen']);
  });

  it('is not shown any more once it is closed', () => {
    const made = recorded();
    showOnceReady(made.electronWindow, null);
    made.window.emit('closed');
    vi.advanceTimersByTime(10_000);
    expect(made.done).toEqual([]);
  });
});

describe('a window that is asked for again', () => {
  it.each([
    [true, ['restore', 'show', 'focus']],
    [false, ['show', 'focus']],
  ])('comes forward (minimised: %s)', (minimized, done) => {
    const made = recorded({ minimized });
    bringForward(made.electronWindow);
    expect(made.done).toEqual(done);
  });
});
