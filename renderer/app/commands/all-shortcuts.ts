import { actionsWith, compactKeys, keysOfAction, shownKeys, type ActionDefinition, type KeyPlace } from '#shared/host/actions.ts';
import { SHEET_KEY_GROUPS, SHEET_KEY_IDS, sheetKeyOf } from '#shared/host/sheet-keys.ts';
import { actionText } from '#shared/text/actions.ts';
import type { Language } from '#shared/text/language.ts';
import { shortcutText } from '#shared/text/shortcuts.ts';
import { folded } from './matching-commands.ts';

/** A key and its effect. */
export interface Shortcut {
  readonly id: string;
  readonly name: string;
  readonly keys: readonly string[];
}

export interface ShortcutGroup {
  readonly id: string;
  readonly name: string;
  readonly shortcuts: readonly Shortcut[];
}

type WindowGroup = keyof (typeof shortcutText)['en']['windowGroups'];

/** The group of the list that an action belongs to. */
function groupOf({ menu, of }: ActionDefinition): WindowGroup {
  if (of === 'scenarioRows') return 'rows';
  if (menu === 'open' || menu === 'save' || menu === 'exchange') return 'file';
  return menu === 'history' || menu === 'find' ? 'edit' : 'sheets';
}

const WINDOW_GROUPS = ['file', 'edit', 'sheets', 'rows'] as const satisfies readonly WindowGroup[];

/** Every key of the window and its sheets on this platform, from the lists by which keys are handled. */
export function allShortcuts(language: Language, place: KeyPlace): readonly ShortcutGroup[] {
  const text = shortcutText[language];
  const ofSheets = SHEET_KEY_GROUPS.map((group) => ({
    id: group,
    name: text.groups[group],
    shortcuts: SHEET_KEY_IDS.filter((id) => sheetKeyOf(id).group === group).map((id) => ({ id, name: text.keys[id], keys: compactKeys(sheetKeyOf(id).keys.map((keys) => shownKeys(keys, place.isMac))) })),
  }));
  const ofWindow = WINDOW_GROUPS.map((group) => ({
    id: group,
    name: text.windowGroups[group],
    shortcuts: [
      ...actionsWith((definition) => groupOf(definition) === group).map((id) => ({ id, name: actionText[language][id], keys: keysOfAction(id, place) })),
      ...(group === 'sheets' ? [{ id: 'nextRegion', name: text.keys.nextRegion, keys: ['F6', 'Shift+F6'] }] : []),
    ].filter(({ keys }) => keys.length > 0),
  }));
  return [...ofSheets, ...ofWindow];
}

/** The groups with the shortcuts whose name or keys contain every typed word, in either language. */
export function matchingShortcuts(groups: readonly ShortcutGroup[], others: readonly ShortcutGroup[], typed: string): readonly ShortcutGroup[] {
  const words = folded(typed).split(/\s+/u).filter(Boolean);
  const names = new Map(others.flatMap(({ shortcuts }) => shortcuts.map(({ id, name }) => [id, name] as const)));
  const matches = ({ id, name, keys }: Shortcut): boolean => words.every((word) => folded(`${name} ${names.get(id) ?? ''} ${keys.join(' ')}`).includes(word));
  return groups.map((group) => ({ ...group, shortcuts: group.shortcuts.filter(matches) })).filter(({ shortcuts }) => shortcuts.length > 0);
}
