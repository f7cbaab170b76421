import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matcherOf } from '#renderer/grid/find/match-cell.ts';
import { Scan } from '#renderer/grid/find/scan.ts';
import { matchRows, matchRowsAgain, searchedSize, type SearchedSettings } from '#renderer/grid/find/searched-rows.ts';
import type { GridColumn, GridSource } from '#renderer/grid/grid-source.ts';

const column = (id: string): GridColumn => ({ id, heading: id, unit: '', align: 'left', width: 80, role: 'input' });
const COLUMNS = ['name', 'rights'].map(column);

type Texts = Readonly<Record<string, readonly string[]>>;

/** A sheet of these texts, with a pinned row and an empty row at the end; it counts the cells that were asked for. */
function sheetOf(texts: Texts, rows: readonly string[], columns: readonly GridColumn[] = COLUMNS) {
  const asked: string[] = [];
  const source: GridSource = {
    pinnedRows: PINNED,
    rows,
    newRow: 'new',
    sameRow: (earlier, rowId) => COLUMNS.every(({ id }) => earlier.cell(rowId, id).text === textAt(texts, rowId, id)),
    cell(rowId, columnId) {
      asked.push(`${rowId} ${columnId}`);
      return { text: textAt(texts, rowId, columnId), edit: null, look: 'input', hint: null };
    },
  };
  return { searched: { source, columns } satisfies SearchedSettings, asked };
}

const PINNED = ['total'];
const textAt = (texts: Texts, rowId: string, columnId: string): string => texts[rowId]?.[columnId === 'name' ? 0 : 1] ?? '';

function search({ source, columns }: SearchedSettings, text: string) {
  const matches = matcherOf({ text, wholeCell: false });
  if (matches === null) throw new Error('Nothing is searched for');
  const searched = { source, columns };
  const scan = new Scan(searchedSize(searched), 0, matchRows(searched, matches));
  scan.advance(() => true);
  return { searched, scan, matches };
}

const foundIn = (scan: Scan, { source }: SearchedSettings) => [...source.pinnedRows, ...source.rows].map((_, rowIndex) => scan.inRow(rowIndex));

describe('what is searched', () => {
  const texts: Texts = { total: ['Total', '12'], a: ['Aoki', '12'], b: ['Baba 12', '3'], new: ['12', '12'] };

  it('is the pinned row and the rows of the sheet, without the empty row at the end', () => {
    const { searched } = sheetOf(texts, ['a', 'b', 'new']);
    expect(searchedSize(searched)).toEqual({ rows: 3, columns: 2 });
    expect(foundIn(search(searched, '12').scan, searched)).toEqual([[1], [1], [0], null]);
  });

  it('follows the rows and columns that are shown, in their order', () => {
    expect(foundIn(search(sheetOf(texts, ['b']).searched, '12').scan, sheetOf(texts, ['b']).searched)).toEqual([[1], [0]]);
    const turned = sheetOf(texts, ['b', 'a', 'new'], [column('rights'), column('name')]).searched;
    expect(foundIn(search(turned, '12').scan, turned)).toEqual([[0], [1], [0], null]);
    expect(searchedSize(sheetOf(texts, ['a'], []).searched)).toEqual({ rows: 0, columns: 0 });
  });
});

it('a search after an edit finds what a new one would, and asks for no cell of the rows that stayed', () => {
  const texts = fc.array(fc.constantFrom('x', 'xy', 'z', ''), { minLength: 2, maxLength: 2 });
  const rows = ['a', 'b', 'c', 'new'];
  const sheet = fc.record({ total: texts, a: texts, b: texts, c: texts });
  fc.assert(fc.property(sheet, fc.constantFrom('total', 'a', 'b', 'c'), texts, (before, edited, change) => {
    const earlier = search(sheetOf(before, rows).searched, 'x');
    const { searched, asked } = sheetOf({ ...before, [edited]: change }, rows);
    const scan = new Scan(searchedSize(searched), 0, matchRowsAgain(searched, earlier.matches, earlier));
    scan.advance(() => true);
    expect(asked.every((cell) => cell.startsWith(`${edited} `))).toBe(true);
    const anew = search(searched, 'x').scan;
    expect(foundIn(scan, searched)).toEqual(foundIn(anew, searched));
    expect(scan.found).toBe(anew.found);
  }));
});

it('a search after rows came or went asks for all of them', () => {
  const before: Texts = { total: ['', ''], a: ['x', ''], b: ['', 'x'] };
  const earlier = search(sheetOf(before, ['a', 'b', 'new']).searched, 'x');
  const { searched } = sheetOf(before, ['b', 'new']);
  const scan = new Scan(searchedSize(searched), 0, matchRowsAgain(searched, earlier.matches, earlier));
  scan.advance(() => true);
  expect(foundIn(scan, searched)).toEqual([[], [1], null]);
});
