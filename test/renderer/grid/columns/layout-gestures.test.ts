import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/runs.ts';
import type { SheetLayout } from '#shared/grant/schema.ts';
import { documentSchema } from '#shared/grant/schema.ts';
import { arrange, wholeLayout } from '#renderer/grid/columns/arrange-columns.ts';
import {
  clearFilter, clearFilters, hideColumns, setHiddenColumns, moveColumns, pinColumns, resetColumns, resizeColumns, setFilter, showColumns, columnMoveTarget, type Arranged,
} from '#renderer/grid/columns/layout-gestures.ts';
import { arbitraryArranged, arbitraryIds, column, layoutOf } from './layouts.ts';

const COLUMNS = [column('name', { frozen: true }), column('price'), column('rights'), column('shares'), column('c1')];
const START: Arranged = { columns: COLUMNS, layout: layoutOf([]) };
const shown = (layout: SheetLayout, columns = COLUMNS): string => arrange(columns, layout).map(({ id }) => id).join(' ');
const after = (arranged: Arranged, layout: SheetLayout): Arranged => ({ ...arranged, layout });

describe('moving', () => {
  it.each([
    [['shares'], 'price', 'name shares price rights c1'],
    [['price', 'rights'], null, 'name shares c1 price rights'],
    [['price', 'shares'], 'c1', 'name rights price shares c1'],
    [['price'], 'name', 'name price rights shares c1'],
    [['name'], 'shares', 'name price rights shares c1'],
  ])('%j before %s', (ids, before, order) => {
    expect(shown(moveColumns(START, ids, before))).toBe(order);
  });

  it('by steps passes hidden columns, and stops where columns that stay in view begin', () => {
    const hidden = after(START, hideColumns(START, ['rights']));
    const place = columnMoveTarget(arrange(COLUMNS, hidden.layout), ['price'], 'right');
    expect(shown(moveColumns(hidden, ['price'], place?.before ?? null))).toBe('name shares price c1');
    expect(columnMoveTarget(arrange(COLUMNS, START.layout), ['price'], 'left')).toBeNull();
    expect(columnMoveTarget(arrange(COLUMNS, START.layout), ['c1'], 'right')).toBeNull();
    expect(columnMoveTarget(arrange(COLUMNS, START.layout), ['name'], 'right')).toBeNull();
  });

  it('a step and the step back give the order there was', () => {
    fc.assert(fc.property(arbitraryArranged, fc.nat(4), (arranged, at) => {
      const before = arrange(arranged.columns, arranged.layout);
      const id = before[at % before.length]?.id ?? '';
      const right = columnMoveTarget(before, [id], 'right');
      if (right === null) return;
      const moved = after(arranged, moveColumns(arranged, [id], right.before));
      const left = columnMoveTarget(arrange(moved.columns, moved.layout), [id], 'left');
      expect(left).not.toBeNull();
      expect(shown(moveColumns(moved, [id], left?.before ?? null), [...arranged.columns])).toBe(before.map((one) => one.id).join(' '));
    }));
  });
});

describe('hiding and showing', () => {
  it('gives every column its place back', () => {
    const hidden = after(START, hideColumns(START, ['rights', 'c1']));
    expect(shown(hidden.layout)).toBe('name price shares');
    expect(shown(showColumns(hidden, ['rights']))).toBe('name price rights shares');
    expect(shown(setHiddenColumns(hidden, new Set(['price'])))).toBe('name rights shares c1');
  });

  it('a column that comes later stands after those that were arranged', () => {
    const layout = moveColumns(START, ['shares'], 'price');
    expect(shown(layout, [column('new'), ...COLUMNS])).toBe('name shares price rights c1 new');
  });
});

describe('keeping in view', () => {
  it('puts columns after those that stay in view already; letting go puts them first of the others', () => {
    const pinned = after(START, pinColumns(START, ['shares'], true));
    expect(shown(pinned.layout)).toBe('name shares price rights c1');
    expect(shown(pinColumns(pinned, ['name'], false))).toBe('shares name price rights c1');
  });
});

describe('widths', () => {
  it('are whole pixels that a document can hold', () => {
    const layout = resizeColumns(START, new Map([['price', 140.4], ['rights', 5], ['shares', 9_000]]));
    expect(arrange(COLUMNS, layout).map(({ width }) => width)).toEqual([100, 140, 56, 2000, 100]);
  });
});

describe('filters', () => {
  it('one a column: a new one takes the place of the old', () => {
    const one = setFilter(START.layout, { kind: 'contains', column: 'name', text: 'a' });
    const two = setFilter(one, { kind: 'number', column: 'price', comparison: '>', value: '5' });
    const three = setFilter(two, { kind: 'values', column: 'name', values: ['x'] });
    expect(three.filters).toEqual([{ kind: 'number', column: 'price', comparison: '>', value: '5' }, { kind: 'values', column: 'name', values: ['x'] }]);
    expect(clearFilter(three, 'price').filters).toEqual([{ kind: 'values', column: 'name', values: ['x'] }]);
    expect(clearFilters(three).filters).toEqual([]);
  });
});

const WAYS: readonly ((arranged: Arranged, ids: readonly string[]) => SheetLayout)[] = [
  (arranged, ids) => moveColumns(arranged, ids, null),
  (arranged, ids) => moveColumns(arranged, ids, 'c'),
  hideColumns,
  showColumns,
  (arranged, ids) => setHiddenColumns(arranged, new Set(ids)),
  (arranged, ids) => pinColumns(arranged, ids, true),
  (arranged, ids) => pinColumns(arranged, ids, false),
  (arranged, ids) => resizeColumns(arranged, new Map(ids.map((id) => [id, 133]))),
];

describe('any gesture', () => {
  it('keeps every column and the filters, fits a document, and done again changes nothing', () => {
    const layoutSchema = documentSchema.shape.layouts.shape.scenarios;
    fc.assert(fc.property(arbitraryArranged, arbitraryIds, fc.constantFrom(...WAYS), (arranged, ids, way) => {
      const layout = way(arranged, ids);
      expect(layout.filters).toBe(arranged.layout.filters);
      expect(layoutSchema.safeParse(layout).success).toBe(true);
      const before = wholeLayout(arranged.columns, arranged.layout).map(({ id }) => id).toSorted();
      expect(wholeLayout(arranged.columns, layout).map(({ id }) => id).toSorted()).toEqual(before);
      expect(way(after(arranged, layout), ids)).toBe(layout);
    }), { numRuns: runs(400) });
  });

  it('that changes nothing gives the layout back as it is', () => {
    expect(moveColumns(START, ['price'], 'rights')).toBe(START.layout);
    expect(showColumns(START, ['price'])).toBe(START.layout);
    expect(pinColumns(START, ['price'], false)).toBe(START.layout);
    expect(clearFilter(START.layout, 'price')).toBe(START.layout);
    expect(clearFilters(START.layout)).toBe(START.layout);
    expect(resetColumns(START.layout)).toBe(START.layout);
  });

  it('is forgotten by a reset, but for the filters', () => {
    const layout = setFilter(hideColumns(START, ['price']), { kind: 'contains', column: 'name', text: 'a' });
    expect(shown(resetColumns(layout))).toBe('name price rights shares c1');
    expect(resetColumns(layout).filters).toBe(layout.filters);
  });
});
