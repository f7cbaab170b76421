import { describe, expect, it } from 'vitest';
import { ACTION_IDS, actionOf, nameOfKeys, type KeyPress } from '#shared/host/actions.ts';
import { SHEET_KEY_GROUPS, SHEET_KEY_IDS, sheetKeyOf, sheetKeyOfPress } from '#shared/host/sheet-keys.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { shortcutText } from '#shared/text/shortcuts.ts';
import { selectionAfterKey } from '#renderer/grid/selection-keys.ts';
import { selectCell } from '#renderer/grid/sheet-selection.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

/** The press of keys as the list writes them. */
function pressOf(keys: string): KeyPress {
  const words = nameOfKeys(keys).split(' ');
  const named = ['arrowup', 'arrowdown', 'arrowleft', 'arrowright', 'home', 'end', 'pageup', 'pagedown'];
  const NAMES: Readonly<Record<string, string>> = { arrowup: 'ArrowUp', arrowdown: 'ArrowDown', arrowleft: 'ArrowLeft', arrowright: 'ArrowRight', home: 'Home', end: 'End', pageup: 'PageUp', pagedown: 'PageDown' };
  const key = named.find((name) => words.includes(name));
  const last = key === undefined ? (keys.endsWith('Space') ? ' ' : (keys === 'Menu' ? 'ContextMenu' : (words.at(-1) ?? ''))) : (NAMES[key] ?? key);
  return press(last, { ctrlKey: words.includes('ctrl'), altKey: words.includes('alt'), shiftKey: words.includes('shift') });
}

describe('the list of the sheet’s keys', () => {
  it('gives no press two meanings, together with the keys of the window’s commands', () => {
    for (const when of ['ready', 'typing'] as const) {
      const ofSheet = SHEET_KEY_IDS.filter((id) => sheetKeyOf(id).when === when || sheetKeyOf(id).when === 'always').flatMap((id) => sheetKeyOf(id).keys);
      const all = [...ofSheet, ...ACTION_IDS.flatMap((id) => actionOf(id).keys)].map(nameOfKeys);
      expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
    }
  });

  it('is by what presses are understood', () => {
    for (const id of SHEET_KEY_IDS) {
      const { keys, when } = sheetKeyOf(id);
      for (const one of keys) expect([one, sheetKeyOfPress(pressOf(one), when === 'typing')]).toEqual([one, id]);
    }
    expect(sheetKeyOfPress(press('F4'), false)).toBe('repeat');
    expect(sheetKeyOfPress(press('F4'), true)).toBe('fixReference');
    expect(sheetKeyOfPress(press('Enter', { ctrlKey: true }), false)).toBeNull();
    expect(sheetKeyOfPress(press('ArrowDown', { altKey: true }), false)).toBe('openList');
    expect(sheetKeyOfPress(press("'", { ctrlKey: true, shiftKey: true }), false)).toBe('copyAbove');
  });

  it('has every key that moves or chooses, and none that does neither', () => {
    const context = { size: { rows: 9, columns: 9, pinned: 1 }, frozen: 1, isFilled: () => true, page: 3, lastRow: 8 };
    const moves = (keys: string): boolean => selectionAfterKey(selectCell({ rowIndex: 4, columnIndex: 4 }), pressOf(keys), context) !== null;
    const others = ['enter', 'tab', 'menu'];
    for (const id of SHEET_KEY_IDS) {
      const { group, keys, when } = sheetKeyOf(id);
      if (when === 'typing') continue;
      const expected = (group === 'move' || group === 'choose') && !others.includes(id);
      for (const one of keys) expect([one, moves(one)]).toEqual([one, expected]);
    }
  });

  it('says in both languages what each does, and every group has some', () => {
    for (const language of LANGUAGES) {
      const { keys, groups } = shortcutText[language];
      for (const id of SHEET_KEY_IDS) expect(keys[id]).not.toBe('');
      expect(new Set(SHEET_KEY_IDS.map((id) => keys[id])).size).toBe(SHEET_KEY_IDS.length);
      for (const group of SHEET_KEY_GROUPS) {
        expect(groups[group]).not.toBe('');
        expect(SHEET_KEY_IDS.some((id) => sheetKeyOf(id).group === group)).toBe(true);
      }
    }
  });
});
