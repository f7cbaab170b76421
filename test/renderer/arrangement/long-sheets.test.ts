import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { USUAL_LAYOUT } from '#shared/grant/parts/layouts/part.ts';
import { atOnce } from '#shared/grant/steps.ts';
import type { Language } from '#shared/text/language.ts';
import { ColumnActions, LONG_SHEET, type ArrangedSheetContext } from '#renderer/arrangement/column-actions.ts';
import { columnValues } from '#renderer/arrangement/column-values.ts';
import type { SheetArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { distinctValues } from '#renderer/grid/columns/distinct-values.ts';
import { sortedRows, type SortDirection } from '#renderer/grid/columns/sort-rows.ts';
import type { CellView, GridSource } from '#renderer/grid/grid-source.ts';
import { runs } from '#test/runs.ts';

const cellOf = (text: string, exact?: string): CellView => ({ text, edit: text, look: 'input', hint: null, ...(exact !== undefined && { exact }) });

const sheetOf = (cells: readonly CellView[]): GridSource => ({ pinnedRows: [], rows: cells.map((_, index) => `r${index}`), roomForRows: 0, cell: (rowId) => cells[Number.parseInt(rowId.slice(1), 10)] ?? cellOf('') });

const arbitraryCell = fc.oneof(
  fc.constantFrom('', '社員', '社員2', '社員10', 'E9', 'e9', 'E10', 'Ｅ10', 'zebra', 'Zebra', 'éclair').map((text) => cellOf(text)),
  fc.constantFrom('3', '-2', '3.0', '10', '0.5').map((number) => cellOf(number, number)),
);
const many = fc.array(arbitraryCell, { minLength: 300, maxLength: 1_200 });

/** As a person would put rows into order: each goes behind all that may stand before it. */
function byHand(source: GridSource, direction: SortDirection, language: Language): readonly string[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const rank = ({ text, exact }: CellView): number => (text === '' ? 2 : (exact === undefined) === (direction === 'ascending') ? 1 : 0);
  const sign = direction === 'ascending' ? 1 : -1;
  return source.rows.toSorted((one, other) => {
    const [first, second] = [source.cell(one, 'x'), source.cell(other, 'x')];
    if (rank(first) !== rank(second)) return rank(first) - rank(second);
    if (first.text === '') return 0;
    return sign * (first.exact === undefined ? compare(first.text, second.text) : Number(first.exact) - Number(second.exact));
  });
}

describe('a long sheet', () => {
  test('is sorted in steps into the very order of a sort at once, equal rows as they stood', () => {
    fc.assert(fc.property(many, fc.constantFrom('ascending' as const, 'descending' as const), fc.constantFrom('en' as const, 'ja' as const), (cells, direction, language) => {
      const source = sheetOf(cells);
      expect(sortedRows(source.rows, (rowId) => source.cell(rowId, 'x'), direction, language)).toEqual(byHand(source, direction, language));
    }), { numRuns: runs(60) });
  });

  test('has the values of a column gathered in steps, once for as long as it stays as it is', () => {
    fc.assert(fc.property(many, fc.constantFrom('en' as const, 'ja' as const), (cells, language) => {
      const asked = { source: sheetOf(cells), columnId: 'x', filters: [], columns: [], language };
      const values = atOnce(columnValues(asked));
      expect(values).toEqual(distinctValues(asked.source.rows, (rowId) => asked.source.cell(rowId, 'x'), language));
      expect(atOnce(columnValues({ ...asked }))).toBe(values);
    }), { numRuns: runs(30) });
  });
});

describe('sorting a long sheet', () => {
  const descending = (count: number) => sheetOf(Array.from({ length: count }, (_, index) => cellOf(`E${count - index}`)));

  function sheet(source: GridSource) {
    const ordered: (readonly string[])[] = [];
    const arrangement: SheetArrangement = { layout: USUAL_LAYOUT, hidden: null, arrange: () => undefined, order: (rows) => void ordered.push(rows), hide: () => undefined };
    const context = (of: GridSource): ArrangedSheetContext => ({ arrangement, columns: [], source: of, language: 'en', announce: () => undefined, now: () => now });
    let now: ArrangedSheetContext | null = context(source);
    return { ordered, actions: new ColumnActions(context(source)), become: (next: GridSource | null) => void (now = next === null ? null : context(next)) };
  }

  const LONG = 20 * LONG_SHEET;

  test('lets the page go on meanwhile', async () => {
    const source = descending(LONG);
    const { ordered, actions } = sheet(source);
    actions.sort('x', 'ascending');
    expect(ordered).toEqual([]);
    await vi.waitFor(() => expect(ordered).toEqual([source.rows.toReversed()]), 10_000);
  });

  test('begins anew for what somebody changes meanwhile, and orders nothing in a sheet that was closed', async () => {
    const { ordered, actions, become } = sheet(descending(LONG));
    const changed = descending(LONG - 1);
    actions.sort('x', 'ascending');
    become(changed);
    await vi.waitFor(() => expect(ordered).toEqual([changed.rows.toReversed()]), 10_000);
    const closed = sheet(descending(LONG));
    closed.actions.sort('x', 'ascending');
    closed.become(null);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(closed.ordered).toEqual([]);
  });
});
