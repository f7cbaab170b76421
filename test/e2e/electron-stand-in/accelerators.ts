/** A key with its modifiers, as a page hears it. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

type Modifier = Exclude<keyof KeyPress, 'key'>;

const MODIFIERS: Readonly<Record<string, (onMac: boolean) => Modifier | null>> = {
  command: (onMac) => (onMac ? 'metaKey' : null),
  cmd: (onMac) => (onMac ? 'metaKey' : null),
  control: () => 'ctrlKey',
  ctrl: () => 'ctrlKey',
  commandorcontrol: (onMac) => (onMac ? 'metaKey' : 'ctrlKey'),
  cmdorctrl: (onMac) => (onMac ? 'metaKey' : 'ctrlKey'),
  alt: () => 'altKey',
  option: () => 'altKey',
  altgr: () => 'altKey',
  shift: () => 'shiftKey',
  super: () => 'metaKey',
  meta: () => 'metaKey',
};

/** Names of keys that are not their own character. */
const KEYS: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  tab: 'Tab',
  backspace: 'Backspace',
  delete: 'Delete',
  insert: 'Insert',
  return: 'Enter',
  enter: 'Enter',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
  escape: 'Escape',
  esc: 'Escape',
};

const keyOf = (name: string): string | null => {
  const named = KEYS[name.toLowerCase()];
  if (named !== undefined) return named;
  if (/^F([1-9]|1\d|2[0-4])$/i.test(name)) return name.toUpperCase();
  return /^[!-~]$/.test(name) ? name : null;
};

/** Reads an accelerator; null where it is none, which Electron would pass over without a word. */
export const parseAccelerator = (text: string, platform: NodeJS.Platform): KeyPress | null => {
  const parts = text.split('+');
  const key = keyOf(parts.at(-1) ?? '');
  const press = { key: key ?? '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  for (const name of parts.slice(0, -1)) {
    const modifier = MODIFIERS[name.toLowerCase()]?.(platform === 'darwin') ?? null;
    if (modifier === null) return null;
    press[modifier] = true;
  }
  return key === null ? null : press;
};

export const samePress = (one: KeyPress, other: KeyPress): boolean =>
  one.key.toLowerCase() === other.key.toLowerCase() &&
  (['ctrlKey', 'metaKey', 'altKey', 'shiftKey'] as const).every((modifier) => one[modifier] === other[modifier]);
