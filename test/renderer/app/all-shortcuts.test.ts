import { expect, it } from 'vitest';
import { ACTION_IDS, actionOf } from '#shared/host/actions.ts';
import { SHEET_KEY_IDS } from '#shared/host/sheet-keys.ts';
import { allShortcuts, matchingShortcuts } from '#renderer/app/commands/all-shortcuts.ts';

const DESKTOP = { isMac: false, inBrowser: false };
const shown = (place = DESKTOP) => allShortcuts('en', place).flatMap(({ shortcuts }) => shortcuts);
const keysOf = (id: string, place = DESKTOP) => shown(place).find((shortcut) => shortcut.id === id)?.keys;

it('the list of shortcuts has every key of the sheet and every action that has keys, each once', () => {
  const ids = shown().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual([...SHEET_KEY_IDS, ...ACTION_IDS.filter((id) => actionOf(id).keys.length > 0), 'nextRegion'].toSorted());
});

it('keys are those of the machine, and in a browser those that it leaves to the page', () => {
  expect(keysOf('save')).toEqual(['Ctrl+S']);
  expect(keysOf('save', { isMac: true, inBrowser: false })).toEqual(['⌘S']);
  expect(keysOf('redo', { isMac: true, inBrowser: false })?.[0]).toBe('⌘Shift+Z');
  expect(keysOf('nextSheet')).toEqual(['Ctrl+PageDown', 'Alt+PageDown']);
  expect(keysOf('nextSheet', { isMac: false, inBrowser: true })).toEqual(['Alt+PageDown']);
  expect(keysOf('replace', { isMac: true, inBrowser: false })).toEqual(['Control+H']);
  // Only the menu of the desktop program hears it.
  expect(keysOf('importAllottees', { isMac: false, inBrowser: true })).toBeUndefined();
});

it('is searched by words of either language and by keys', () => {
  const [en, ja] = [allShortcuts('en', DESKTOP), allShortcuts('ja', DESKTOP)];
  const found = (typed: string) => matchingShortcuts(en, ja, typed).flatMap(({ shortcuts }) => shortcuts.map(({ id }) => id));
  expect(found('fill down')).toEqual(['fillDown']);
  expect(found('保存')).toContain('save');
  expect(found('ctrl+enter')).toEqual(['fillChosen']);
  expect(found('no such thing')).toEqual([]);
});
