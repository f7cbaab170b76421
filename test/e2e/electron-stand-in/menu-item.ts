import { parseAccelerator, type KeyPress } from './accelerators.ts';
import type { Context } from './context.ts';
import { rolesOf } from './menu-roles.ts';
import { onlyKnown } from './strict.ts';
import { membersOf } from './typings.ts';

/** An item of a menu as the program describes it. */
export interface MenuItemOptions {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly submenu?: readonly MenuItemOptions[];
  readonly click?: (item: object, window: object | undefined, event: object) => void;
}

/** An item as it stands in the menu: roles have brought what the program left out. */
export interface MenuItem {
  readonly id: string;
  /** What a person reads: without the `&` of an access key. */
  readonly label: string;
  readonly role: string | null;
  readonly type: string;
  readonly enabled: boolean;
  readonly visible: boolean;
  checked: boolean;
  readonly accelerator: string | null;
  /** The key that chooses the item; null where there is none or the page hears it itself. */
  readonly key: KeyPress | null;
  readonly submenu: readonly MenuItem[];
  readonly click: MenuItemOptions['click'] | null;
}

const TYPES = ['normal', 'separator', 'submenu', 'checkbox', 'radio', 'header', 'palette'];

/** A single `&` marks the access key and is not shown, a double one is a single one that is. */
export const shownLabel = (label: string): string => label.replaceAll(/&(&?)/g, '$1');

const withoutNeedlessSeparators = (items: readonly MenuItemOptions[]): readonly MenuItemOptions[] => {
  const folded = items.filter(({ type }, at) => type !== 'separator' || items[at - 1]?.type !== 'separator');
  return folded.filter(({ type }, at) => type !== 'separator' || (at > 0 && at < folded.length - 1));
};

const buildItem = (context: Context, name: string, options: MenuItemOptions): MenuItem => {
  const { refuse, machine } = context;
  onlyKnown('a menu item', options, membersOf('MenuItemConstructorOptions'), refuse);
  if (options.label === undefined && options.role === undefined && options.type !== 'separator') {
    throw refuse('Invalid template for MenuItem: must have at least one of label, role or type');
  }
  const roleName = options.role?.toLowerCase() ?? null;
  const role = roleName === null ? null : rolesOf(machine.platform, name)[roleName];
  if (role === undefined) throw refuse(`Electron knows no menu role ${options.role ?? ''}.`);
  const submenu = options.submenu ?? role?.submenu;
  const type = options.type ?? (submenu === undefined ? 'normal' : 'submenu');
  if (!TYPES.includes(type)) throw refuse(`Unknown menu item type: ${type}`);
  if (type === 'submenu' && submenu === undefined) throw refuse('Invalid submenu');

  const accelerator = options.accelerator ?? role?.accelerator ?? null;
  const press = accelerator === null ? null : parseAccelerator(accelerator, machine.platform);
  if (accelerator !== null && press === null) throw refuse(`"${accelerator}" is no accelerator on ${machine.platform}.`);
  // On macOS every key that a menu shows works: there is no way to show it alone.
  const registered = machine.platform === 'darwin' || (options.registerAccelerator ?? role?.onlyShown !== true);
  return {
    id: options.id ?? '',
    label: type === 'separator' ? '' : shownLabel(options.label ?? role?.label ?? ''),
    role: roleName,
    type,
    enabled: options.enabled ?? true,
    visible: options.visible ?? true,
    checked: options.checked ?? false,
    accelerator,
    key: registered ? press : null,
    submenu: submenu === undefined ? [] : buildItems(context, name, submenu),
    click: options.click ?? null,
  };
};

/** The items of a menu, as `Menu.buildFromTemplate` makes them. */
export const buildItems = (context: Context, name: string, template: readonly MenuItemOptions[]): readonly MenuItem[] => {
  if (!Array.isArray(template)) throw context.refuse('Invalid template for Menu: Menu template must be an array');
  return withoutNeedlessSeparators(template).map((item) => buildItem(context, name, item));
};

export const flatten = (items: readonly MenuItem[]): readonly MenuItem[] => items.flatMap((item) => [item, ...flatten(item.submenu)]);

/** The radio items between two separators that belong together. */
export const radioGroup = (items: readonly MenuItem[], item: MenuItem): readonly MenuItem[] => {
  const at = items.indexOf(item);
  if (at < 0) return items.flatMap(({ submenu }) => radioGroup(submenu, item));
  const from = items.findLastIndex(({ type }, index) => index < at && type !== 'radio');
  const to = items.findIndex(({ type }, index) => index > at && type !== 'radio');
  return items.slice(from + 1, to < 0 ? items.length : to);
};
