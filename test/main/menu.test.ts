import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate, type MenuState } from '#electron/main/menu.ts';
import { hostEvents } from '#shared/host/contract.ts';

const state: MenuState = { language: 'en', canUndo: false, canRedo: true, recent: [], platform: 'linux', development: false };
const choices = () => ({ act: vi.fn<(action: string) => void>(), openRecent: vi.fn<(file: object) => void>() });

const itemsOf = (item: MenuItemConstructorOptions): readonly MenuItemConstructorOptions[] => (Array.isArray(item.submenu) ? item.submenu : []);
const flatten = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...flatten(itemsOf(item))]);
/** The items of this menu take no argument: what Electron hands them is not looked at. */
const choose = (item: MenuItemConstructorOptions | undefined): void => (item?.click as (() => void) | undefined)?.();
const allItems = (change: Partial<MenuState> = {}) => flatten(menuTemplate({ ...state, ...change }, choices()));

describe('the menu', () => {
  it('offers every action of the page, each once, and says which was chosen', () => {
    const made = choices();
    flatten(menuTemplate(state, made)).filter(({ id }) => id !== undefined).forEach(choose);
    expect(made.act.mock.calls.map(([action]) => action).toSorted()).toEqual([...hostEvents['menu.action'].options].toSorted());
  });

  it.each(['linux', 'darwin', 'win32'] as const)('gives no key to two items on %s', (platform) => {
    const keys = allItems({ platform }).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(8);
  });

  it('has words in both languages for every item, with no word left in the other', () => {
    const labels = (language: 'en' | 'ja'): string[] => allItems({ language }).filter(({ type }) => type !== 'separator').flatMap(({ label }) => label ?? []);
    expect(labels('ja')).toHaveLength(labels('en').length);
    expect(labels('en').filter((label, index) => label === labels('ja')[index])).toEqual(['English', '日本語']);
  });

  it('shows names with & as they are', () => {
    const recent = [{ id: 'a', name: 'R&D && more.grant' }];
    expect(allItems({ recent }).find(({ id }) => id === 'recent-a')?.label).toBe('R&&D &&&& more.grant');
  });

  it('speaks Japanese on a Mac, too, in the menus of the program, of the window and of the help', () => {
    const menus = menuTemplate({ ...state, language: 'ja', platform: 'darwin' }, choices());
    const labels = [menus[0], menus.at(-2), menus.at(-1)].flatMap((menu) => (menu === undefined ? [] : itemsOf(menu))).flatMap(({ type, label }) => (type === 'separator' ? [] : [label]));
    expect(labels).toHaveLength(12);
    for (const label of labels) expect(label).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    // These roles would fill a menu with English items of Electron's own.
    expect(allItems({ platform: 'darwin' }).map(({ role }) => role)).not.toEqual(expect.arrayContaining(['appMenu']));
    expect(allItems({ platform: 'darwin' }).map(({ role }) => role)).not.toEqual(expect.arrayContaining(['windowMenu']));
  });

  it('closes the window by Cmd+W on a Mac, and keeps undo within reach of a text field there', () => {
    const onMac = allItems({ platform: 'darwin', canUndo: false });
    expect(onMac.find(({ role }) => role === 'close')?.label).toBe('Close window');
    expect(onMac.find(({ id }) => id === 'undo')?.enabled).toBe(true);
    expect(allItems({ canUndo: false }).find(({ id }) => id === 'undo')?.enabled).toBe(false);
  });

  it('lists recent files by name, and says when there are none', () => {
    const made = choices();
    const file = { id: 'a', name: 'plan.grant' };
    choose(flatten(menuTemplate({ ...state, recent: [file] }, made)).find(({ id }) => id === 'recent-a'));
    expect(made.openRecent).toHaveBeenCalledWith(file);
    expect(allItems().find(({ label }) => label === 'No recent files')?.enabled).toBe(false);
  });

  it('has the tools of developers only where the program is developed', () => {
    const roles = (development: boolean) => allItems({ development }).map(({ role }) => role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
  });
});
