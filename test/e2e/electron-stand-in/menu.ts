import { samePress, type KeyPress } from './accelerators.ts';
import type { Context } from './context.ts';
import { buildItems, flatten, radioGroup, type MenuItem, type MenuItemOptions } from './menu-item.ts';

/** What a person sees of the menu bar and does with it. */
export interface MenuHandle {
  /** Labels of the menus, or of one menu's items; separators and hidden items left out. */
  labels(...path: readonly string[]): readonly string[];
  item(...path: readonly string[]): MenuItem;
  /** Chooses the item at the end of a path of labels. */
  choose(...path: readonly string[]): void;
}

export interface MenuNeeds {
  readonly name: string;
  /** Does what a role does; answers whether the role has an effect of its own. */
  readonly runRole: (role: string) => boolean;
  /** The window a choice concerns. */
  readonly focusedWindow: () => object | undefined;
}

/** The application menu: `module` is what the program gets, `handle` what a test gets. */
export const createMenuBar = (context: Context, { name, runRole, focusedWindow }: MenuNeeds) => {
  const onMac = context.machine.platform === 'darwin';
  const built = new WeakMap<object, readonly MenuItem[]>();
  let current: object | null = null;

  const bar = (): readonly MenuItem[] => (current === null ? [] : (built.get(current) ?? []));
  const visible = (items: readonly MenuItem[]): readonly MenuItem[] => items.filter((item) => item.visible && item.type !== 'separator');

  /** On macOS the first menu is the program's own, and bears its name whatever its label is. */
  const labelOf = (item: MenuItem): string => (onMac && item === bar()[0] ? name : item.label);

  const find = (path: readonly string[]): MenuItem => {
    let items = visible(bar());
    let found: MenuItem | undefined;
    for (const label of path) {
      found = items.find((item) => labelOf(item) === label);
      if (found === undefined) throw new Error(`The menu has no "${path.join(' > ')}": there is ${items.map(labelOf).join(', ')}.`);
      items = visible(found.submenu);
    }
    if (found === undefined) throw new Error('A menu item has a label.');
    return found;
  };

  const run = (item: MenuItem, triggeredByAccelerator: boolean): void => {
    if (!item.enabled) throw new Error(`The menu item "${item.label}" cannot be chosen now.`);
    if (item.type === 'checkbox') item.checked = !item.checked;
    if (item.type === 'radio') for (const other of radioGroup(bar(), item)) other.checked = other === item;
    // A role that does something leaves the item's own click alone.
    if (item.role !== null && runRole(item.role)) return;
    item.click?.(item, focusedWindow(), { triggeredByAccelerator, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false });
  };

  const handle: MenuHandle = {
    labels: (...path) => visible(path.length === 0 ? bar() : find(path).submenu).map(labelOf),
    item: (...path) => find(path),
    choose: (...path) => run(find(path), false),
  };

  const module = context.strict(
    'Menu',
    {
      buildFromTemplate(template: readonly MenuItemOptions[]) {
        const items = buildItems(context, name, template);
        const menu = context.strict('menu', { items, getMenuItemById: (id: string) => flatten(items).find((item) => item.id === id) ?? null }, 'Menu');
        built.set(menu, items);
        return menu;
      },
      setApplicationMenu(menu: object | null): void {
        if (menu !== null && !built.has(menu)) throw context.refuse('Invalid menu');
        current = menu;
      },
      getApplicationMenu: () => current,
    },
    'Menu',
  );

  /** A key the page left alone. */
  const press = (key: KeyPress): void => {
    const item = flatten(bar()).find((candidate) => candidate.key !== null && samePress(candidate.key, key));
    if (item !== undefined && item.enabled) run(item, true);
  };

  return { module, handle, press };
};
