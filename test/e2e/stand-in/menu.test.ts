import { describe, expect, it } from 'vitest';
import type { Machine } from '../electron-stand-in/machine.ts';
import { createMenuBar } from '../electron-stand-in/menu.ts';
import type { MenuItemOptions } from '../electron-stand-in/menu-item.ts';
import { readyContext } from './test-context.ts';

const key = (name: string, modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey', boolean>> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

const startMenu = (template: readonly MenuItemOptions[], machine: Partial<Machine> = {}) => {
  const context = readyContext(machine);
  const roles: string[] = [];
  const bar = createMenuBar(context, { name: 'Program', runRole: (role) => (roles.push(role), true), focusedWindow: () => undefined });
  bar.module.setApplicationMenu(bar.module.buildFromTemplate(template));
  return { ...bar, roles, context };
};

describe('what a person reads in a menu', () => {
  it('has access keys without their mark, and a double mark as one', () => {
    const { handle } = startMenu([{ label: '&File', submenu: [{ label: 'R&&D', id: 'a' }, { label: 'Save &as…', id: 'b' }] }]);
    expect(handle.labels()).toEqual(['File']);
    expect(handle.labels('File')).toEqual(['R&D', 'Save as…']);
  });

  it('has no needless separators and no hidden items', () => {
    const separator = { type: 'separator' };
    const { handle } = startMenu([{ label: 'A', submenu: [separator, { label: 'one' }, separator, separator, { label: 'two', visible: false }, separator] }]);
    expect(handle.labels('A')).toEqual(['one']);
  });

  it('has the labels, keys and submenus of roles where the program gives none', () => {
    const template: MenuItemOptions[] = [{ role: 'fileMenu' }, { role: 'editMenu' }, { role: 'windowMenu', label: 'Fenster' }];
    const { handle } = startMenu(template);
    expect(handle.labels()).toEqual(['File', 'Edit', 'Fenster']);
    expect(handle.labels('File')).toEqual(['Quit']);
    expect(handle.labels('Edit')).toEqual(['Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Delete', 'Select All']);
    expect(handle.item('Edit', 'Redo').accelerator).toBe('Shift+CommandOrControl+Z');
    const windows = startMenu(template, { platform: 'win32' }).handle;
    expect(windows.labels('File')).toEqual(['Exit']);
    expect(windows.item('Edit', 'Redo').accelerator).toBe('Control+Y');
  });

  it('shows the first menu on macOS under the name of the program', () => {
    const { handle } = startMenu([{ role: 'appMenu' }, { label: 'File', submenu: [{ role: 'close' }] }], { platform: 'darwin' });
    expect(handle.labels()).toEqual(['Program', 'File']);
    expect(handle.labels('Program')).toEqual(['About Program', 'Services', 'Hide Program', 'Hide Others', 'Show All', 'Quit Program']);
    expect(startMenu([{ label: 'File', submenu: [{ role: 'close' }] }], { platform: 'darwin' }).handle.labels()).toEqual(['Program']);
  });
});

describe('what a menu does', () => {
  it('runs the click of an item, or its role alone', () => {
    const clicks: unknown[] = [];
    const { handle, roles } = startMenu([
      { label: 'A', submenu: [{ label: 'one', click: (item) => clicks.push(item) }, { role: 'undo', label: 'two', click: () => clicks.push('never') }] },
    ]);
    handle.choose('A', 'one');
    handle.choose('A', 'two');
    expect(clicks).toHaveLength(1);
    expect(roles).toEqual(['undo']);
  });

  it('checks one radio item of a group', () => {
    const { handle } = startMenu([
      { label: 'A', submenu: [{ label: 'x', type: 'radio', checked: true }, { label: 'y', type: 'radio' }, { type: 'separator' }, { label: 'z', type: 'radio', checked: true }] },
    ]);
    handle.choose('A', 'y');
    expect(['x', 'y', 'z'].map((label) => handle.item('A', label).checked)).toEqual([false, true, true]);
  });

  it('hears the keys that are registered, and on macOS every key it shows', () => {
    const template = (heard: string[]): MenuItemOptions[] => [
      {
        label: 'Edit',
        submenu: [
          { label: 'Undo', accelerator: 'CmdOrCtrl+Z', registerAccelerator: false, click: () => void heard.push('undo') },
          { label: 'Find', accelerator: 'CmdOrCtrl+F', click: () => void heard.push('find') },
          { label: 'Gone', accelerator: 'CmdOrCtrl+G', enabled: false, click: () => void heard.push('gone') },
        ],
      },
    ];
    const [linux, mac]: [string[], string[]] = [[], []];
    const onLinux = startMenu(template(linux));
    for (const name of ['z', 'F', 'g']) onLinux.press(key(name, { ctrlKey: true }));
    expect(linux).toEqual(['find']);
    const onMac = startMenu(template(mac), { platform: 'darwin' });
    for (const name of ['z', 'f', 'g']) onMac.press(key(name, { metaKey: true }));
    onMac.press(key('f', { ctrlKey: true }));
    expect(mac).toEqual(['undo', 'find']);
  });

  it('hears keys with names', () => {
    const heard: string[] = [];
    const { press } = startMenu([
      { label: 'View', submenu: [{ label: 'In', accelerator: 'CmdOrCtrl+Plus', click: () => void heard.push('in') }, { label: 'Full', accelerator: 'F11', click: () => void heard.push('full') }] },
    ]);
    press(key('+', { ctrlKey: true }));
    press(key('F11'));
    expect(heard).toEqual(['in', 'full']);
  });
});

describe('what a menu refuses', () => {
  it.each<[string, MenuItemOptions[]]>([
    ['Electron knows no menu role flyAway', [{ role: 'flyAway' }]],
    ['must have at least one of label, role or type', [{ id: 'x' }]],
    ['does not know the option colour', [{ label: 'x', colour: 'red' } as MenuItemOptions]],
    ['Unknown menu item type: slider', [{ label: 'x', type: 'slider' }]],
    ['is no accelerator', [{ label: 'x', accelerator: 'Hyper+Q' }]],
    ['is no accelerator', [{ label: 'x', accelerator: 'Cmd+Q' }]],
  ])('%s', (message, template) => {
    expect(() => startMenu([{ label: 'A', submenu: template }])).toThrow(message);
  });

  it('a menu that is none', () => {
    const { module } = startMenu([]);
    expect(() => module.setApplicationMenu({})).toThrow('Invalid menu');
    expect(() => module.buildFromTemplate({} as never)).toThrow('must be an array');
  });
});
