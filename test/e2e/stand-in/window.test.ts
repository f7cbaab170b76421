import { describe, expect, it } from 'vitest';
import { createWindow, type WindowOptions } from '../electron-stand-in/browser-window.ts';
import type { Display, Machine } from '../electron-stand-in/machine.ts';
import { createScreen } from '../electron-stand-in/screen.ts';
import { preventableEvent, type PreventableEvent } from '../electron-stand-in/strict.ts';
import { readyContext, testContext } from './test-context.ts';

const PREFERENCES = { preload: '/preload.cjs', sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false };

/** A window whose page is never loaded, so that it needs no browser. */
const openWindow = (options: Partial<WindowOptions> & Record<string, unknown> = {}, machine: Partial<Machine> = {}, context = readyContext(machine)) => {
  const app: string[] = [];
  const state = { cancelled: 0, closed: 0 };
  const window = createWindow(context, { webPreferences: PREFERENCES, ...options }, {
    browser: null as never,
    protocol: null as never,
    press: () => undefined,
    watch: () => undefined,
    childrenDie: () => false,
    created: () => undefined,
    tellApp: (name) => void app.push(name),
    closed: () => void (state.closed += 1),
    closeCancelled: () => void (state.cancelled += 1),
  });
  const heard: string[] = [];
  for (const name of ['show', 'hide', 'move', 'resize', 'maximize', 'unmaximize', 'minimize', 'restore', 'enter-full-screen', 'leave-full-screen', 'closed']) {
    window.module.on(name, () => heard.push(name));
  }
  return { ...window, app, state, heard, context };
};

describe('opening a window', () => {
  it('is refused before the program is ready, and tells the program of window and page', () => {
    expect(() => openWindow({}, {}, testContext())).toThrow('before app is ready');
    expect(openWindow().app).toEqual(['browser-window-created', 'web-contents-created']);
  });

  it('knows the options of Electron alone, and a locked page alone', () => {
    expect(() => openWindow({ hight: 5 })).toThrow('does not know the option hight');
    expect(() => openWindow({ webPreferences: { ...PREFERENCES, sandbox: false } as typeof PREFERENCES })).toThrow('not those of a locked page');
    expect(() => openWindow({ webPreferences: { ...PREFERENCES, sandbocks: true } as typeof PREFERENCES })).toThrow('does not know the option sandbocks');
    expect(() => openWindow({ icon: '/no/icon.png' })).toThrow('icon is not there');
    expect(() => openWindow({ x: 5 })).toThrow('x and y of a window together');
    expect(openWindow({ icon: import.meta.filename, fullscreen: false, x: 1, y: 2 }).module.getBounds()).toMatchObject({ x: 1, y: 2 });
  });

  it('shows it unless it is told not to', () => {
    expect(openWindow().module.isVisible()).toBe(true);
    expect(openWindow({ show: false }).module.isVisible()).toBe(false);
  });

  it('puts it into the middle of the screen', () => {
    const { module } = openWindow({ width: 1_000, height: 500 });
    expect(module.getBounds()).toEqual({ x: 460, y: 304, width: 1_000, height: 500 });
  });
});

describe('the frame of a window', () => {
  it('keeps its own bounds while it is maximised or in full screen', () => {
    const { module, heard } = openWindow({ width: 800, height: 600, x: 10, y: 40, show: false });
    const own = { x: 10, y: 40, width: 800, height: 600 };
    module.maximize();
    expect([module.isMaximized(), module.isVisible(), module.getNormalBounds()]).toEqual([true, true, own]);
    expect(module.getBounds()).toEqual({ x: 0, y: 27, width: 1_920, height: 1_053 });
    module.setFullScreen(true);
    expect([module.isFullScreen(), module.getBounds().height]).toEqual([true, 1_080]);
    module.setFullScreen(false);
    module.unmaximize();
    expect(module.getBounds()).toEqual(own);
    expect(heard).toEqual(['show', 'maximize', 'resize', 'enter-full-screen', 'resize', 'leave-full-screen', 'resize', 'unmaximize', 'resize']);
  });

  it('moves and sizes in whole numbers, not below its least size', () => {
    const { module, heard } = openWindow({ width: 800, height: 600, x: 10, y: 40, minWidth: 300 });
    module.setBounds({ x: 20 });
    module.setBounds({ width: 100 });
    expect(module.getBounds()).toEqual({ x: 20, y: 40, width: 300, height: 600 });
    expect(heard).toEqual(['move', 'resize']);
    expect(() => module.setBounds({ width: 100.5 })).toThrow('whole numbers');
  });

  it('tells the end of a move or a resize by hand, but for Linux', () => {
    for (const [platform, last] of [['linux', []], ['darwin', ['moved', 'resized']], ['win32', ['moved', 'resized']]] as const) {
      const { frame, module } = openWindow({}, { platform });
      const told: string[] = [];
      for (const name of ['moved', 'resized']) module.on(name, () => told.push(name));
      frame.setBoundsByHand({ x: 1, width: 900 });
      expect(told).toEqual(last);
    }
  });

  it('does not come back by the focus alone when it is minimised', () => {
    const { module } = openWindow();
    module.minimize();
    module.focus();
    expect([module.isMinimized(), module.isVisible(), module.isFocused()]).toEqual([true, false, false]);
    module.restore();
    module.focus();
    expect([module.isMinimized(), module.isVisible(), module.isFocused()]).toEqual([false, true, true]);
  });
});

describe('closing a window', () => {
  it('can be prevented', () => {
    const { module, requestClose, state } = openWindow();
    module.once('close', (event) => (event as PreventableEvent).preventDefault());
    expect(requestClose()).toBe(false);
    expect(state).toEqual({ cancelled: 1, closed: 0 });
    expect(requestClose()).toBe(true);
    expect(requestClose()).toBe(true);
    expect(state).toEqual({ cancelled: 1, closed: 1 });
  });

  it('leaves nothing but the question whether it is destroyed', () => {
    const { module, contents } = openWindow();
    module.destroy();
    module.destroy();
    expect([module.isDestroyed(), contents.module.isDestroyed()]).toEqual([true, true]);
    const gone = 'Object has been destroyed';
    for (const use of [() => module.getBounds(), () => module.webContents, () => module.loadURL('x'), () => contents.module.send('x'), () => contents.module.getURL(), () => contents.module.session]) {
      expect(use).toThrow(gone);
    }
    expect(() => contents.module.ipc).not.toThrow();
    expect(() => module.removeAllListeners()).not.toThrow();
  });
});

describe('names', () => {
  it('that Electron does not have are refused, and noted', () => {
    const { module, contents, context } = openWindow();
    expect(() => module.on('maximise', () => undefined)).toThrow('no event "maximise"');
    expect(() => contents.module.once('did-finish-loading', () => undefined)).toThrow('no event "did-finish-loading"');
    expect(() => contents.module.on('ready-to-show', () => undefined)).toThrow('no event "ready-to-show"');
    expect(() => (module as unknown as Record<string, () => void>)['maximise']?.()).toThrow('Electron has no BrowserWindow.maximise.');
    expect(context.problems).toHaveLength(4);
  });

  it('of events are remembered', () => {
    const { module, events } = openWindow();
    const listener = (): void => undefined;
    expect(module.on('responsive', listener)).toBeDefined();
    module.off('responsive', listener);
    expect([events.listened.has('responsive'), events.count('responsive'), events.listened.has('unresponsive')]).toEqual([true, 0, false]);
    expect(preventableEvent({ extra: 1 }).extra).toBe(1);
  });
});

describe('the screen', () => {
  const second: Display = { id: 2, bounds: { x: 1_920, y: 0, width: 1_280, height: 1_024 }, workArea: { x: 1_920, y: 0, width: 1_280, height: 984 }, scaleFactor: 2 };
  const [first] = readyContext().machine.displays;

  it('is there when the program is ready', () => {
    const context = testContext();
    const screen = createScreen(context);
    expect(() => screen.getAllDisplays()).toThrow("before the app 'ready' event");
    context.becomeReady();
    expect(screen.getPrimaryDisplay().workArea).toEqual({ x: 0, y: 27, width: 1_920, height: 1_053 });
  });

  it('finds the display of a window, and the nearest one where it is on none', () => {
    const screen = createScreen(readyContext({ displays: [...(first === undefined ? [] : [first]), second] }));
    expect(screen.getDisplayMatching({ x: 1_900, y: 10, width: 500, height: 500 }).id).toBe(2);
    expect(screen.getDisplayMatching({ x: 1_000, y: 10, width: 1_000, height: 500 }).id).toBe(1);
    expect(screen.getDisplayMatching({ x: 9_000, y: 10, width: 100, height: 100 }).id).toBe(2);
    expect(screen.getDisplayNearestPoint({ x: -50, y: 5 }).id).toBe(1);
  });
});
