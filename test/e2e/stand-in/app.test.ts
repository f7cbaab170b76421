import { describe, expect, it } from 'vitest';
import { createApp } from '../electron-stand-in/app.ts';
import { createCommandLine } from '../electron-stand-in/command-line.ts';
import type { Machine } from '../electron-stand-in/machine.ts';
import type { OpenWindows } from '../electron-stand-in/quitting.ts';
import { preventableEvent, type PreventableEvent } from '../electron-stand-in/strict.ts';
import { testContext } from './test-context.ts';

const NO_WINDOWS: OpenWindows = { count: () => 0, closeAll: () => undefined, destroyAll: () => undefined };

const startApp = ({ args = [], windows = NO_WINDOWS, ...machine }: Partial<Machine> & { args?: string[]; windows?: OpenWindows } = {}) => {
  const context = testContext(machine);
  const commandLine = createCommandLine('/opt/app', args);
  const options = { program: '/opt/app', name: 'Program', documentsFolder: '/home/docs', version: '1.2.3', appPath: '/opt', workingFolder: '/work', commandLine, windows };
  const app = createApp(context, options);
  return { app, module: app.module, context, commandLine };
};

describe('app before and after it is ready', () => {
  it('refuses what Electron refuses too early or too late', () => {
    const { app, module } = startApp();
    expect(() => module.getLocale()).toThrow('after the program is ready');
    module.setPath('sessionData', '/data/chromium');
    app.becomeReady([]);
    expect(module.getLocale()).toBe('en-US');
    expect(() => module.enableSandbox()).toThrow('before app is ready');
    expect(() => module.setPath('sessionData', '/data/other')).toThrow('before the program is ready');
  });

  it('tells that it is ready by promise and event, once', async () => {
    const { app, module } = startApp();
    const heard: string[] = [];
    for (const name of ['will-finish-launching', 'ready']) module.on(name, () => heard.push(name));
    expect(module.isReady()).toBe(false);
    app.becomeReady([]);
    await module.whenReady();
    expect(heard).toEqual(['will-finish-launching', 'ready']);
    expect(module.isReady()).toBe(true);
  });

  it('takes absolute folders of known names alone', () => {
    const { module } = startApp();
    expect(() => module.setPath('userData', 'relative/folder')).toThrow('Path must be absolute');
    expect(() => module.setPath('nowhere', '/data')).toThrow('Failed to set path');
    module.setPath('userData', '/data');
    expect([module.getPath('userData'), module.getPath('sessionData'), module.getPath('logs')]).toEqual(['/data', '/data', '/data/logs']);
    expect(() => module.getPath('nowhere')).toThrow("Failed to get 'nowhere' path");
  });

  it('says by name what Electron does not have', () => {
    const { module, context } = startApp();
    expect(() => module.on('window-closed-all', () => undefined)).toThrow('no event "window-closed-all"');
    expect(() => (module as unknown as Record<string, () => void>)['fly']?.()).toThrow('Electron has no app.fly.');
    expect(() => (module as unknown as Record<string, () => void>)['setBadgeCount']?.()).toThrow('The electron stand-in has no app.setBadgeCount.');
    expect(context.problems).toHaveLength(3);
  });
});

describe('the command line', () => {
  it('knows the switches of the start, and stops at --', () => {
    const { module } = startApp({ args: ['--no-sandbox', '--lang=ja', 'file.grant', '--', '--not-a-switch'] });
    const { commandLine } = module;
    expect(commandLine.hasSwitch('no-sandbox')).toBe(true);
    expect(commandLine.getSwitchValue('lang')).toBe('ja');
    expect(commandLine.hasSwitch('not-a-switch')).toBe(false);
    commandLine.appendSwitch('disable-gpu');
    expect(commandLine.hasSwitch('disable-gpu')).toBe(true);
  });

  it('loses --no-sandbox by enableSandbox', () => {
    const { module } = startApp({ args: ['--no-sandbox'] });
    module.enableSandbox();
    expect(module.commandLine.hasSwitch('no-sandbox')).toBe(false);
    expect(module.commandLine.hasSwitch('enable-sandbox')).toBe(true);
  });

  it('loses it as root as well', () => {
    const { module } = startApp({ args: ['--no-sandbox'], asRoot: true });
    module.enableSandbox();
    expect(module.commandLine.hasSwitch('no-sandbox')).toBe(false);
  });
});

describe('the end of the program', () => {
  const record = (module: ReturnType<typeof startApp>['module'], ...names: string[]): string[] => {
    const heard: string[] = [];
    for (const name of names) module.on(name, () => heard.push(name));
    return heard;
  };

  it('goes by before-quit, will-quit and quit, without window-all-closed', async () => {
    let open = 1;
    const windows: OpenWindows = { count: () => open, closeAll: () => ((open = 0), app.quitting.allClosed()), destroyAll: () => undefined };
    const { app, module } = startApp({ windows });
    const heard = record(module, 'before-quit', 'will-quit', 'quit', 'window-all-closed');
    module.quit();
    expect(await app.quitting.ended).toBe(0);
    expect(heard).toEqual(['before-quit', 'will-quit', 'quit']);
  });

  it('stops where before-quit is prevented or a window stays', () => {
    const windows: OpenWindows = { count: () => 1, closeAll: () => app.quitting.closeCancelled(), destroyAll: () => undefined };
    const { app, module } = startApp({ windows });
    const heard = record(module, 'before-quit', 'will-quit');
    module.quit();
    module.quit();
    expect(heard).toEqual(['before-quit', 'before-quit']);
    expect(app.quitting.isOver()).toBe(false);
    module.on('before-quit', (event) => (event as PreventableEvent).preventDefault());
    module.quit();
    expect(app.quitting.isOver()).toBe(false);
  });

  it('asks nobody on exit', async () => {
    let open = 1;
    const windows: OpenWindows = { count: () => open, closeAll: () => undefined, destroyAll: () => ((open = 0), app.quitting.allClosed()) };
    const { app, module } = startApp({ windows });
    const heard = record(module, 'before-quit', 'will-quit', 'quit');
    module.exit(3);
    expect(await app.quitting.ended).toBe(3);
    expect(heard).toEqual(['quit']);
  });

  it('comes by itself with the last window, unless the program listens', () => {
    const alone = startApp();
    alone.app.quitting.allClosed();
    expect(alone.app.quitting.isOver()).toBe(true);
    const listening = startApp();
    listening.module.on('window-all-closed', () => undefined);
    listening.app.quitting.allClosed();
    expect(listening.app.quitting.isOver()).toBe(false);
  });
});

describe('several starts', () => {
  it('hands the second start to the first, when that is ready, as Chromium sees its command line', async () => {
    const first = startApp();
    first.module.setPath('userData', '/data/one');
    expect(first.module.requestSingleInstanceLock()).toBe(true);
    const heard: unknown[][] = [];
    first.module.on('second-instance', (_event, ...values) => heard.push(values));

    const second = startApp({ args: ['/opt', 'b.grant', '--flag', 'file:///c.grant'] });
    second.module.setPath('userData', '/data/one');
    expect(second.module.requestSingleInstanceLock({ when: new Date(0) })).toBe(false);
    expect(heard).toEqual([]);
    first.app.becomeReady([]);
    await first.module.whenReady();
    await Promise.resolve();
    expect(heard).toEqual([[['/opt/app', '--flag', '--allow-file-access-from-files', '/opt', 'b.grant', 'file:///c.grant'], '/work', { when: new Date(0) }]]);
    first.app.releaseLock();
  });

  it('is the first for another data folder, and again when the first has let go', () => {
    const [first, other, third] = [startApp(), startApp(), startApp()];
    first.module.setPath('userData', '/data/two');
    other.module.setPath('userData', '/data/three');
    third.module.setPath('userData', '/data/two');
    expect([first.module.requestSingleInstanceLock(), other.module.requestSingleInstanceLock()]).toEqual([true, true]);
    first.module.releaseSingleInstanceLock();
    expect(third.module.requestSingleInstanceLock()).toBe(true);
    other.app.releaseLock();
    third.app.releaseLock();
  });

  it('refuses data that cannot be cloned', () => {
    const { module } = startApp();
    expect(() => module.requestSingleInstanceLock({ call: () => undefined })).toThrow('An object could not be cloned.');
  });
});

describe('macOS', () => {
  it('asks to open files before the program is ready, and notes those it does not take', () => {
    const { app, module, context } = startApp({ platform: 'darwin' });
    const opened: unknown[] = [];
    module.on('open-file', (event, path) => {
      opened.push(path, module.isReady());
      if (path === '/a.grant') (event as PreventableEvent).preventDefault();
    });
    app.becomeReady(['/a.grant']);
    app.openFile('/b.grant');
    expect(opened).toEqual(['/a.grant', false, '/b.grant', true]);
    expect(context.problems).toEqual(['The program did not take the file /b.grant (open-file was not prevented).']);
  });

  it('alone has open-file and activate', () => {
    const { app } = startApp();
    expect(() => app.openFile('/a.grant')).toThrow('on macOS alone');
    expect(() => app.activate(false)).toThrow('on macOS alone');
  });
});

describe('an event that can be prevented', () => {
  it('says so', () => {
    const event = preventableEvent({});
    expect(event.defaultPrevented).toBe(false);
    event.preventDefault();
    expect(event.defaultPrevented).toBe(true);
  });
});
