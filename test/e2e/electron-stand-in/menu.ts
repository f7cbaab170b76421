import type { Context } from './context.ts';
import { onlyKnown } from './strict.ts';
import { membersOf } from './typings.ts';

/** An item of a menu as the program describes it. */
export interface MenuItem {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: 'separator' | 'radio' | 'checkbox' | 'normal';
  readonly enabled?: boolean;
  readonly checked?: boolean;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly submenu?: readonly MenuItem[];
  readonly click?: () => void;
}

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const ROLES = [
  'cut', 'copy', 'paste', 'selectAll', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen', 'toggleDevTools', 'quit', 'about',
  'appMenu', 'windowMenu',
];
const MODIFIERS = ['CmdOrCtrl', 'Cmd', 'Ctrl', 'Alt', 'Shift'];

const check = (item: MenuItem, { refuse }: Context): void => {
  onlyKnown('a menu item', item, membersOf('MenuItemConstructorOptions'), refuse);
  if (item.role !== undefined && !ROLES.includes(item.role)) throw refuse(`The electron stand-in knows no menu role ${item.role}.`);
  if (item.accelerator !== undefined) parseAccelerator(item.accelerator);
  item.submenu?.forEach((inner) => check(inner, { refuse } as Context));
};

const parseAccelerator = (text: string): KeyPress => {
  const parts = text.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  if (!/^([A-Z0-9]|F[1-9][0-2]?)$/.test(key) || !modifiers.every((name) => MODIFIERS.includes(name))) throw new Error(`"${text}" is no accelerator.`);
  const onMac = process.platform === 'darwin';
  const has = (...names: string[]): boolean => names.some((name) => modifiers.includes(name));
  return {
    key,
    ctrlKey: has('Ctrl') || (!onMac && has('CmdOrCtrl')),
    metaKey: has('Cmd') || (onMac && has('CmdOrCtrl')),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  };
};

const samePress = (one: KeyPress, other: KeyPress): boolean =>
  one.key.toLowerCase() === other.key.toLowerCase() &&
  (['ctrlKey', 'metaKey', 'altKey', 'shiftKey'] as const).every((modifier) => one[modifier] === other[modifier]);

const flatten = (items: readonly MenuItem[]): readonly MenuItem[] => items.flatMap((item) => [item, ...flatten(item.submenu ?? [])]);

/** What a person sees of the menu bar and does with it. */
export interface MenuHandle {
  /** Labels of the menus, or of one menu's items; separators left out. */
  labels(...path: readonly string[]): readonly string[];
  item(...path: readonly string[]): MenuItem;
  /** Chooses the item at the end of a path of labels. */
  choose(...path: readonly string[]): void;
}

/** The application menu: `module` is what the program gets, `handle` what a test gets. */
export const createMenuBar = (context: Context, runRole: (role: string) => void) => {
  let bar: readonly MenuItem[] = [];

  const find = (path: readonly string[]): MenuItem => {
    let items = bar;
    let found: MenuItem | undefined;
    for (const label of path) {
      found = items.find((item) => item.label === label);
      if (found === undefined) throw new Error(`The menu has no "${path.join(' > ')}": there is ${items.map((item) => item.label ?? '–').join(', ')}.`);
      items = found.submenu ?? [];
    }
    if (found === undefined) throw new Error('A menu item has a label.');
    return found;
  };

  const run = (item: MenuItem): void => {
    if (item.enabled === false) throw new Error(`The menu item "${item.label ?? ''}" cannot be chosen now.`);
    if (item.role !== undefined) runRole(item.role);
    else item.click?.();
  };

  const handle: MenuHandle = {
    labels: (...path) => (path.length === 0 ? bar : (find(path).submenu ?? [])).flatMap(({ label }) => label ?? []),
    item: (...path) => find(path),
    choose: (...path) => run(find(path)),
  };

  const module = context.strict('Menu', {
    buildFromTemplate(template: readonly MenuItem[]) {
      template.forEach((item) => check(item, context));
      return template;
    },
    setApplicationMenu: (menu: readonly MenuItem[]) => void (bar = menu),
  });

  /** A key the page left alone. */
  const press = (key: KeyPress): void => {
    const item = flatten(bar).find(
      ({ accelerator, registerAccelerator }) => accelerator !== undefined && registerAccelerator !== false && samePress(parseAccelerator(accelerator), key),
    );
    if (item !== undefined && item.enabled !== false) run(item);
  };

  return { module, handle, press };
};
