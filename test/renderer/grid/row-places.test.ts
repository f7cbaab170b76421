import type { GridApi, IGetRowsParams, IRowNode } from 'ag-grid-community';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GridRow } from '#renderer/grid/column-definitions.ts';
import type { CellView, GridSource } from '#renderer/grid/grid-source.ts';
import { GridRows } from '#renderer/grid/grid-rows.ts';
import { BLOCKS_KEPT, placesAhead, placesOf, rowIdAt, ROWS_IN_A_BLOCK } from '#renderer/grid/row-places.ts';
import { SheetState } from '#renderer/grid/sheet-state.ts';
import { runs } from '#test/runs.ts';

const BLANK: CellView = { text: '', edit: null, look: 'input', hint: null };
const sourceOf = (rows: readonly string[], pinnedRows: readonly string[] = []): GridSource => ({ pinnedRows, rows, cell: () => BLANK });

/** What the grid is told of a block. */
function told(source: GridSource, startRow: number): { readonly places: readonly GridRow[]; readonly count: number | undefined } {
  let answer: { readonly places: readonly GridRow[]; readonly count: number | undefined } | null = null;
  const params: Partial<IGetRowsParams> = { startRow, endRow: startRow + ROWS_IN_A_BLOCK, successCallback: (places, count) => void (answer = { places, count }) };
  placesOf(() => source).getRows(params as IGetRowsParams);
  if (answer === null) throw new Error('The grid was told nothing.');
  return answer;
}

test('the grid is told at once of whole blocks of places, each of another id, and of how many rows there are', () => {
  const source = sourceOf(Array.from({ length: 250 }, (_, index) => `r${index}`));
  const blocks = [0, 100, 200].map((start) => told(source, start));
  expect(blocks.map(({ places }) => places.length)).toEqual([100, 100, 100]);
  expect(new Set(blocks.flatMap(({ places }) => places.map(({ id }) => id))).size).toBe(300);
  expect(blocks.map(({ count }) => count)).toEqual([250, 250, 250]);
});

test('what stands at a place is read from the source of the moment; nothing stands below the last row', () => {
  const source = sourceOf(['a', 'b'], ['total']);
  expect(rowIdAt(source, { rowPinned: 'top', rowIndex: 0 })).toBe('total');
  expect(rowIdAt(source, { rowPinned: undefined, rowIndex: 1 })).toBe('b');
  expect(rowIdAt(source, { rowPinned: undefined, rowIndex: 2 })).toBeUndefined();
  expect(rowIdAt(source, { rowPinned: undefined, rowIndex: null })).toBeUndefined();
});

test('places that are asked for ahead are within the sheet, and fewer rows are known than are kept', () => {
  fc.assert(fc.property(fc.nat(100_000), fc.nat(60), fc.nat(100_000), (first, height, count) => {
    const ahead = placesAhead(first, first + height, count);
    expect(ahead.every((place) => place >= 0 && place < count)).toBe(true);
    const blocks = new Set([first, first + height, ...ahead].map((place) => Math.floor(place / ROWS_IN_A_BLOCK)));
    expect(blocks.size).toBeLessThanOrEqual(BLOCKS_KEPT);
  }), { numRuns: runs(100) });
});

/** A grid that knows how many rows it has, and says what was asked of it. */
function gridOf(count: number) {
  const asked: string[] = [];
  const api: Partial<GridApi<GridRow>> = {
    getDisplayedRowCount: () => count,
    setRowCount: (rows) => void asked.push(`count ${rows}`),
    getRenderedNodes: () => [],
    getColumn: () => null,
    setColumnWidths: () => undefined,
    getDisplayedRowAtIndex: (place) => {
      asked.push(`place ${place}`);
      return undefined;
    },
  };
  return { api: api as GridApi<GridRow>, asked };
}

const settingsOf = (source: GridSource): ConstructorParameters<typeof SheetState>[0] =>
  ({ columns: [{ id: 'c', heading: '', unit: '', align: 'left', width: 80, role: 'input' }], source, language: 'en', label: '', rowNumberHeading: '', selectable: () => true, content: () => source });

test('another order asks nothing of the grid; more or fewer rows ask for another count', () => {
  const { api, asked } = gridOf(3);
  const before = settingsOf(sourceOf(['a', 'b', 'c']));
  const state = new SheetState(before);
  const rows = new GridRows(api, state, () => undefined);
  state.settings = settingsOf(sourceOf(['c', 'a', 'b']));
  rows.take(before);
  expect(asked).toEqual([]);
  const sorted = state.settings;
  state.settings = settingsOf(sourceOf(['c', 'a', 'b', 'd']));
  rows.take(sorted);
  expect(asked).toEqual(['count 4']);
});

test('the corners of a selection follow their rows wherever these go', () => {
  const ids = Array.from({ length: 40 }, (_, index) => `r${index}`);
  fc.assert(fc.property(fc.shuffledSubarray(ids, { minLength: 1 }), fc.nat(39), fc.nat(39), (shown, anchorRow, endRow) => {
    const before = settingsOf(sourceOf(ids, ['total']));
    const state = new SheetState(before);
    const [anchor, end] = [anchorRow, endRow].map((row) => ({ rowIndex: row + 1, columnIndex: 0 }));
    if (anchor === undefined || end === undefined) return;
    state.selection = { active: anchor, ranges: [{ kind: 'cells', anchor, end }] };
    state.settings = settingsOf(sourceOf(shown, ['total']));
    new GridRows(gridOf(ids.length).api, state, () => undefined).take(before);
    const place = (row: number): number => (shown.includes(`r${row}`) ? shown.indexOf(`r${row}`) + 1 : Math.min(row + 1, shown.length));
    expect(state.chosen.active.rowIndex).toBe(place(anchorRow));
    expect(state.chosen.ranges.map((range) => [range.anchor.rowIndex, range.end.rowIndex])).toEqual([[place(anchorRow), place(endRow)]]);
  }), { numRuns: runs(200) });
});

test('an element says which row stands at its place now', () => {
  const attributes = new Map<string, string>();
  const element = { setAttribute: (name: string, value: string) => void attributes.set(name, value) } as Partial<HTMLElement> as HTMLElement;
  const node = { rowPinned: undefined, rowIndex: 1 } as Partial<IRowNode<GridRow>> as IRowNode<GridRow>;
  const { rowElements } = new SheetState(settingsOf(sourceOf([])));
  rowElements.add(node, element, sourceOf(['a', 'b']));
  expect(attributes.get('row-id')).toBe('b');
  rowElements.name([node], sourceOf(['b', 'a']));
  expect(attributes.get('row-id')).toBe('a');
});
