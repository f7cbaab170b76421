import { describe, expect, it } from 'vitest';
import { ACTION_IDS, actionOf, actionOfPress, actionsWith, compactKeys, isPressOf, shownKeys, TOOL_GROUPS, type KeyPress } from '#shared/host/actions.ts';
import { actionText } from '#shared/text/actions.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('a press of keys', () => {
  it('asks for the action that has just these, by Ctrl or Cmd, however the letter is written', () => {
    expect(actionOfPress(ACTION_IDS, press('s', { ctrlKey: true }))).toBe('save');
    expect(actionOfPress(ACTION_IDS, press('S', { metaKey: true }))).toBe('save');
    expect(actionOfPress(ACTION_IDS, press('S', { ctrlKey: true, shiftKey: true }))).toBe('saveAs');
    expect(actionOfPress(ACTION_IDS, press('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo');
    expect(actionOfPress(ACTION_IDS, press('ArrowUp', { altKey: true, shiftKey: true }))).toBe('moveRowsUp');
    // Opens a list in the sheet: rows never move by it.
    expect(actionOfPress(ACTION_IDS, press('ArrowDown', { altKey: true }))).toBeNull();
    expect(actionOfPress(ACTION_IDS, press('-', { ctrlKey: true }))).toBe('removeRows');
    // The plus stands on its own key or over another one.
    expect(actionOfPress(ACTION_IDS, press('+', { ctrlKey: true, shiftKey: true }))).toBe('insertRows');
    expect(actionOfPress(ACTION_IDS, press('+', { ctrlKey: true }))).toBe('insertRows');
    expect(actionOfPress(ACTION_IDS, press('/', { ctrlKey: true }))).toBe('shortcuts');
  });

  it('asks for nothing with another key held, or without', () => {
    expect(actionOfPress(ACTION_IDS, press('s'))).toBeNull();
    expect(actionOfPress(ACTION_IDS, press('s', { ctrlKey: true, altKey: true }))).toBeNull();
    expect(isPressOf('Ctrl+Shift+S', press('s', { ctrlKey: true }))).toBe(false);
  });
});

it('no keys stand for two actions', () => {
  const keys = ACTION_IDS.flatMap((id) => actionOf(id).keys);
  expect(new Set(keys).size).toBe(keys.length);
});

it('every action is in a menu or among the tools, and every group of tools has one', () => {
  expect(ACTION_IDS.filter((id) => actionOf(id).menu === null && actionOf(id).of === null)).toEqual([]);
  for (const group of TOOL_GROUPS) expect(actionsWith(({ tool }) => tool?.group === group)).not.toHaveLength(0);
  expect(Object.keys(actionText.ja)).toEqual([...ACTION_IDS]);
});

it('keys are shown as the machine has them', () => {
  expect([shownKeys('Ctrl+Shift+S', false), shownKeys('Ctrl+Shift+S', true)]).toEqual(['Ctrl+Shift+S', '⌘Shift+S']);
});

it('arrows that are held with the same stand together', () => {
  expect(compactKeys(['↑', '↓', '←', '→'])).toEqual(['↑↓←→']);
  expect(compactKeys(['Shift+↑', 'Shift+Home', 'Shift+↓'])).toEqual(['Shift+↑↓', 'Shift+Home']);
});
