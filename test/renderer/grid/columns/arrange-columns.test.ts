import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, columnsInOrder, hiddenColumns, wholeLayout } from '#renderer/grid/columns/arrange-columns.ts';
import { arbitraryArranged, column, layoutOf } from './layouts.ts';

const COLUMNS = [column('name', { frozen: true, width: 120 }), column('price'), column('shares'), column('c1')];
const named = (id: string, more = {}) => ({ id, width: null, hidden: false, pinned: false, ...more });
const ids = (columns: readonly { readonly id: string }[]): string => columns.map(({ id }) => id).join(' ');

describe('columns in view', () => {
  it('stand in their usual order while nobody has arranged them', () => {
    expect(arrange(COLUMNS, layoutOf([]))).toEqual(COLUMNS.map((one) => ({ ...one, frozen: one.id === 'name', filtered: false })));
  });

  it('stand as the layout names them; those it does not name follow', () => {
    expect(ids(arrange(COLUMNS, layoutOf([named('shares'), named('name')])))).toBe('shares name price c1');
  });

  it('come first where they stay in view, and are gone where they are hidden', () => {
    expect(ids(arrange(COLUMNS, layoutOf([named('price', { hidden: true }), named('shares', { pinned: true })])))).toBe('shares name c1');
  });

  it('take their widths over, and know whether they filter', () => {
    const arranged = arrange(COLUMNS, layoutOf([named('price', { width: 240 })], [{ kind: 'contains', column: 'shares', text: '1' }]));
    expect(arranged.map(({ id, width, filtered }) => [id, width, filtered])).toEqual([['name', 120, false], ['price', 240, false], ['shares', 100, true], ['c1', 100, false]]);
  });

  it('are never none: where all are hidden, the first is shown', () => {
    const layout = layoutOf(COLUMNS.map(({ id }) => named(id, { hidden: true })));
    expect(ids(arrange(COLUMNS, layout))).toBe('name');
    expect(ids(hiddenColumns(COLUMNS, layout))).toBe('price shares c1');
  });
});

describe('columns that nobody sees until they are chosen', () => {
  const columns = [...COLUMNS, column('value', { hidden: true }), column('tax', { hidden: true })];

  it('are hidden where the layout does not name them, also after others were arranged', () => {
    expect(ids(hiddenColumns(columns, layoutOf([])))).toBe('value tax');
    expect(ids(hiddenColumns(columns, layoutOf([named('shares'), named('price', { hidden: true })])))).toBe('price value tax');
  });

  it('are shown where the layout says so', () => {
    expect(ids(arrange(columns, layoutOf([named('name'), named('tax')])))).toBe('name tax price shares c1');
  });
});

describe('any layout', () => {
  it('shows every column at most once, pinned ones first, all of them where it hides none', () => {
    fc.assert(fc.property(arbitraryArranged, ({ columns, layout }) => {
      const shown = arrange(columns, layout);
      const keys = shown.map(({ id }) => id);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeGreaterThan(0);
      const firstScrolling = shown.findIndex(({ frozen }) => frozen !== true);
      expect(shown.slice(firstScrolling < 0 ? shown.length : firstScrolling).some(({ frozen }) => frozen === true)).toBe(false);
      expect([...keys, ...hiddenColumns(columns, layout).map(({ id }) => id)].toSorted()).toEqual(columns.map(({ id }) => id).toSorted());
      expect(columnsInOrder(columns, layout).map(({ id }) => id).filter((id) => keys.includes(id))).toEqual(keys);
    }));
  });

  it('keeps what it says of columns that are gone', () => {
    fc.assert(fc.property(arbitraryArranged, ({ columns, layout }) => {
      const whole = wholeLayout(columns, layout);
      for (const one of layout.columns) expect(whole).toContainEqual(layout.columns.find(({ id }) => id === one.id));
      expect(wholeLayout(columns, { ...layout, columns: whole })).toEqual(whole);
    }));
  });
});
