import { describe, expect, it } from 'vitest';
import { columnBoxes, matchingColumns, hiddenAfterToggle } from '#renderer/arrangement/column-choice.ts';
import { column } from '../grid/columns/layouts.ts';

const COLUMNS = [
  column('name'),
  column('price', { chooserGroup: 'Capital', heading: 'Stated capital', unit: '¥ per share' }),
  column('stake', { chooserGroup: 'Dilution' }),
  column('total', { chooserGroup: 'Capital', heading: 'Stated capital', unit: '¥, total' }),
];
const [, capitalBox] = columnBoxes(COLUMNS, new Set());
const capital = capitalBox?.id ?? '';
const shown = (hidden: ReadonlySet<string>): string => COLUMNS.map(({ id }) => id).filter((id) => !hidden.has(id)).join(' ');

describe('the boxes of columns', () => {
  it('stand under their group, which tells how many of it are in view', () => {
    expect(columnBoxes(COLUMNS, new Set(['total'])).map(({ label, note, checked, heads }) => [label, note, checked, heads])).toEqual([
      ['NAME', '', true, undefined],
      ['Capital', '1/2', false, 'some'],
      ['Stated capital', '¥ per share', true, undefined],
      ['Stated capital', '¥, total', false, undefined],
      ['Dilution', '1/1', true, 'all'],
      ['STAKE', '', true, undefined],
    ]);
  });

  it('show or hide one column, or all of a group', () => {
    expect(shown(hiddenAfterToggle(COLUMNS, new Set(), 'price'))).toBe('name stake total');
    expect(shown(hiddenAfterToggle(COLUMNS, new Set(['price']), capital))).toBe('name price stake total');
    expect(shown(hiddenAfterToggle(COLUMNS, new Set(), capital))).toBe('name stake');
  });

  it('of a group that is searched in count for what was found', () => {
    expect(shown(hiddenAfterToggle(matchingColumns(COLUMNS, 'total'), new Set(), capital))).toBe('name price stake');
  });
});

describe('a search for columns', () => {
  it('finds every word, in heading, unit or group, however wide its letters are', () => {
    const ids = (search: string): string => matchingColumns(COLUMNS, search).map(({ id }) => id).join(' ');
    expect(ids('')).toBe('name price stake total');
    expect(ids('capital')).toBe('price total');
    expect(ids('Ｔｏｔａｌ stated')).toBe('total');
    expect(ids('nothing')).toBe('');
  });
});
