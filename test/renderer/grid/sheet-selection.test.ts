import { describe, expect, it } from 'vitest';
import { areaOf } from '#renderer/grid/ranges/cell-range.ts';
import { selectionAfterKey, selectionAfterStep, type Key, type KeyContext } from '#renderer/grid/selection-keys.ts';
import { addCell, areasOf, extendTo, followRows, lastRange, selectAll, selectCell, selectWhole, wholeRowIndexes } from '#renderer/grid/sheet-selection.ts';

const SIZE = { rows: 12, columns: 6, pinned: 1 };
const at = (rowIndex: number, columnIndex: number) => ({ rowIndex, columnIndex });
const key = (name: string, keys: Partial<Key> = {}): Key => ({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...keys });
/** Data in rows 1 to 8 of every column. */
const CONTEXT: KeyContext = { size: SIZE, frozen: 0, isFilled: (rowIndex) => rowIndex >= 1 && rowIndex <= 8, page: 4, lastRow: 10 };

describe('keys', () => {
  const after = (...[name, keys]: Parameters<typeof key>) => selectionAfterKey(selectCell(at(3, 2)), key(name, keys), CONTEXT);

  it('move the active cell', () => {
    expect(after('ArrowDown')?.active).toEqual(at(4, 2));
    expect(after('ArrowDown', { ctrlKey: true })?.active).toEqual(at(8, 2));
    expect(after('Home')?.active).toEqual(at(3, 0));
    expect(after('End')?.active).toEqual(at(3, 5));
    expect(after('Home', { metaKey: true })?.active).toEqual(at(1, 0));
    expect(after('End', { ctrlKey: true })?.active).toEqual(at(10, 5));
    expect(after('PageDown')?.active).toEqual(at(7, 2));
    expect(after('PageUp')?.active).toEqual(at(0, 2));
    expect(after('x')).toBeNull();
    expect(selectionAfterKey(selectCell(at(9, 4)), key('Home', { ctrlKey: true }), { ...CONTEXT, frozen: 2 })?.active).toEqual(at(1, 2));
    expect(selectionAfterKey(selectCell(at(9, 4)), key('Home'), { ...CONTEXT, frozen: 2 })?.active).toEqual(at(9, 0));
  });

  it('with Shift move the other end of the range', () => {
    const extended = after('ArrowDown', { shiftKey: true, ctrlKey: true });
    expect(extended?.active).toEqual(at(3, 2));
    expect(extended?.ranges.map(areaOf)).toEqual([{ top: 3, left: 2, bottom: 8, right: 2 }]);
  });

  it('choose whole rows, columns and everything but what is pinned', () => {
    expect(after(' ', { shiftKey: true })?.ranges).toMatchObject([{ kind: 'rows' }]);
    expect(after(' ', { ctrlKey: true })?.ranges.map(areaOf)).toEqual([{ top: 1, left: 2, bottom: 11, right: 2 }]);
    expect(after('a', { ctrlKey: true })?.ranges.map(areaOf)).toEqual([{ top: 1, left: 0, bottom: 11, right: 5 }]);
  });
});

describe('Enter and Tab', () => {
  it('go to the neighbour, one row below the sheet at most', () => {
    expect(selectionAfterStep(selectCell(at(11, 2)), 'down', SIZE).active).toEqual(at(12, 2));
    expect(selectionAfterStep(selectCell(at(11, 2)), 'right', SIZE).active).toEqual(at(11, 3));
  });

  it('go around inside a range and leave it chosen', () => {
    const range = extendTo(selectCell(at(2, 1)), at(3, 2), SIZE);
    const places: ReturnType<typeof at>[] = [];
    let selection = range;
    while (places.length < 4) {
      selection = selectionAfterStep(selection, 'right', SIZE);
      expect(selection.ranges).toBe(range.ranges);
      places.push(selection.active);
    }
    expect(places).toEqual([at(2, 2), at(3, 1), at(3, 2), at(2, 1)]);
  });
});

describe('Enter and Tab among several ranges', () => {
  it('go from one range into the next, and around, either way', () => {
    const ranges = addCell(extendTo(selectCell(at(2, 1)), at(3, 1), SIZE), at(6, 0));
    const walk = (direction: 'down' | 'up') => {
      const places: ReturnType<typeof at>[] = [];
      for (let selection = ranges; places.length < 3; ) {
        selection = selectionAfterStep(selection, direction, SIZE);
        places.push(selection.active);
      }
      return places;
    };
    expect(walk('down')).toEqual([at(2, 1), at(3, 1), at(6, 0)]);
    expect(walk('up')).toEqual([at(3, 1), at(2, 1), at(6, 0)]);
  });
});

describe('a selection', () => {
  it('has several ranges', () => {
    const two = addCell(extendTo(selectCell(at(2, 1)), at(3, 2), SIZE), at(6, 0));
    expect(areasOf(two)).toHaveLength(2);
    expect(lastRange(two)).toMatchObject({ anchor: at(6, 0), end: at(6, 0) });
  });

  it('knows which rows are chosen as a whole', () => {
    const rows = extendTo(selectWhole('rows', at(2, 0), SIZE), at(4, 3), SIZE);
    expect(wholeRowIndexes(selectWhole('rows', at(8, 0), SIZE, rows))).toEqual([2, 3, 4, 8]);
    expect(wholeRowIndexes(selectAll(SIZE, at(1, 0)))).toEqual([]);
  });

  it('follows its rows when they move, and stays in a sheet that became shorter', () => {
    expect(followRows(selectCell(at(3, 2)), (rowIndex) => rowIndex + 1, SIZE).active).toEqual(at(4, 2));
    expect(followRows(selectCell(at(11, 2)), () => null, { ...SIZE, rows: 5 }).active).toEqual(at(4, 2));
  });
});
