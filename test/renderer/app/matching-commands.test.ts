import { expect, it, vi } from 'vitest';
import { matchingCommands, type ListedCommand } from '#renderer/app/commands/matching-commands.ts';

const command = (id: string, found: string): ListedCommand => ({ id, group: 'window', label: id, found, keys: '', sheet: null, reason: null, act: vi.fn<() => void>() });
const COMMANDS = [command('save', 'save 保存 ctrl+s'), command('saveAs', 'save as… 名前を付けて保存… ctrl+shift+s'), command('sort', 'sort ascending 昇順に並べ替え')];
const found = (typed: string) => matchingCommands(COMMANDS, typed).map(({ id }) => id);

it('commands are found by every word that is typed, in either language and any width', () => {
  expect(found('')).toEqual(['save', 'saveAs', 'sort']);
  expect(found('Save')).toEqual(['save', 'saveAs']);
  expect(found('as save')).toEqual(['saveAs']);
  expect(found('　保存　名前')).toEqual(['saveAs']);
  expect(found('ＳＯＲＴ')).toEqual(['sort']);
  expect(found('昇順')).toEqual(['sort']);
  expect(found('print')).toEqual([]);
});
