import { describe, expect, it } from 'vitest';
import { changedWidths, followArrangement, areDefinedAlike } from '#renderer/grid/columns/column-changes.ts';
import type { SelectedRange, SheetSelection } from '#renderer/grid/sheet-selection.ts';
import { column } from './layouts.ts';

const columnsOf = (ids: string) => ids.split(' ').map((id) => column(id));
const size = (columns: number) => ({ rows: 10, columns, pinned: 1 });
const cells = (top: number, left: number, bottom: number, right: number): SelectedRange =>
  ({ kind: 'cells', anchor: { rowIndex: top, columnIndex: left }, end: { rowIndex: bottom, columnIndex: right } });
const whole = (left: number, right: number): SelectedRange => ({ ...cells(1, left, 9, right), kind: 'columns' });
const chosen = (...ranges: readonly SelectedRange[]): SheetSelection => ({ active: ranges.at(-1)?.anchor ?? { rowIndex: 0, columnIndex: 0 }, ranges });

describe('what is chosen', () => {
  it('stays with its columns when they move', () => {
    expect(followArrangement(chosen(whole(1, 1)), columnsOf('a b c d'), columnsOf('a c d b'), size(4))).toEqual(chosen(whole(3, 3)));
    expect(followArrangement(chosen(cells(2, 1, 4, 2)), columnsOf('a b c d'), columnsOf('d a b c'), size(4))).toEqual(chosen(cells(2, 2, 4, 3)));
  });

  it('is one cell of the next column where its columns are hidden', () => {
    const after = followArrangement(chosen(whole(1, 2)), columnsOf('a b c d'), columnsOf('a d'), size(2));
    expect(after).toEqual({ active: { rowIndex: 1, columnIndex: 1 }, ranges: [cells(1, 1, 1, 1)] });
  });

  it('stays whole where it is whole rows or the whole sheet', () => {
    const rows: SelectedRange = { ...cells(3, 0, 4, 3), kind: 'rows' };
    expect(followArrangement(chosen(rows), columnsOf('a b c d'), columnsOf('d c'), size(2)).ranges).toEqual([{ ...cells(3, 0, 4, 1), kind: 'rows' }]);
    expect(followArrangement(chosen(whole(0, 3)), columnsOf('a b c d'), columnsOf('d c b a e'), size(5)).ranges).toEqual([whole(0, 4)]);
  });
});

it('columns of other widths alone need no new definitions', () => {
  const before = [column('a'), column('b')];
  expect(areDefinedAlike(before, [column('a', { width: 300 }), column('b')])).toBe(true);
  expect(areDefinedAlike(before, [column('a'), column('b', { filtered: true })])).toBe(true);
  expect(areDefinedAlike(before, [column('a'), column('b', { heading: 'Other' })])).toBe(false);
  expect(areDefinedAlike(before, [column('b'), column('a')])).toBe(false);
  const under = (heading: string) => [column('a', { group: { id: 'g', heading } })];
  expect(areDefinedAlike(under('Capital'), under('Capital'))).toBe(true);
  expect(areDefinedAlike(under('Capital'), under('Paid in'))).toBe(false);
  expect(areDefinedAlike(before, [column('a')])).toBe(false);
});

it('only widths that became others are set: a column that its figures widened stays as wide', () => {
  const before = [column('a'), column('b', { width: 80 })];
  expect(changedWidths(before, [column('b', { width: 90 }), column('a'), column('c', { width: 70 })])).toEqual([{ key: 'b', newWidth: 90 }]);
});
