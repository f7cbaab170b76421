import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scan } from '#renderer/grid/find/scan.ts';
import type { Cell } from '#renderer/grid/ranges/cell-range.ts';

const at = (rowIndex: number, columnIndex: number): Cell => ({ rowIndex, columnIndex });
const always = (): boolean => true;
const rowByRow = (): boolean => false;

/** A sheet by the matches of its rows, and a cell to stand at. */
const sheets = fc.integer({ min: 1, max: 4 }).chain((columns) => fc.record({
  columns: fc.constant(columns),
  rows: fc.array(fc.array(fc.boolean(), { minLength: columns, maxLength: columns }), { maxLength: 8 }),
  startRow: fc.nat({ max: 9 }),
  // The empty row below the searched ones can be the active one.
  from: fc.record({ rowIndex: fc.nat({ max: 9 }), columnIndex: fc.nat({ max: columns - 1 }) }),
}));
type RandomSheet = typeof sheets extends fc.Arbitrary<infer Sheet> ? Sheet : never;

const scanOf = ({ columns, rows, startRow }: Omit<RandomSheet, 'from'>): Scan =>
  new Scan({ rows: rows.length, columns }, startRow, (rowIndex) => (rows[rowIndex] ?? []).flatMap((isMatch, columnIndex) => (isMatch ? [columnIndex] : [])));

function finished(sheet: RandomSheet): Scan {
  const scan = scanOf(sheet);
  scan.advance(always);
  return scan;
}

/** Every match in reading order, found without any cleverness. */
const bruteForce = ({ rows }: RandomSheet): readonly Cell[] =>
  rows.flatMap((row, rowIndex) => row.flatMap((isMatch, columnIndex) => (isMatch ? [at(rowIndex, columnIndex)] : [])));

const isAfter = (one: Cell, other: Cell): boolean => one.rowIndex > other.rowIndex || (one.rowIndex === other.rowIndex && one.columnIndex > other.columnIndex);

describe('a search that is through', () => {
  it('has found what brute force finds, each match at its place in reading order', () => {
    fc.assert(fc.property(sheets, (sheet) => {
      const scan = finished(sheet);
      const all = bruteForce(sheet);
      expect(scan.found).toBe(all.length);
      expect(all.map((cell) => scan.placeOf(cell))).toEqual(all.map((_, index) => index + 1));
      const isMatch = all.some((cell) => cell.rowIndex === sheet.from.rowIndex && cell.columnIndex === sheet.from.columnIndex);
      if (!isMatch) expect(scan.placeOf(sheet.from)).toBeNull();
    }));
  });

  it('goes to the nearest match in reading order, around the ends', () => {
    fc.assert(fc.property(sheets, (sheet) => {
      const scan = finished(sheet);
      const all = bruteForce(sheet);
      const next = all.find((cell) => isAfter(cell, sheet.from)) ?? all[0] ?? null;
      const previous = all.findLast((cell) => isAfter(sheet.from, cell)) ?? all.at(-1) ?? null;
      expect(scan.step(sheet.from, 'next')).toEqual(next);
      expect(scan.step(sheet.from, 'previous')).toEqual(previous);
    }));
  });

  it('comes back from next by previous, and visits every match once around', () => {
    fc.assert(fc.property(sheets, (sheet) => {
      const scan = finished(sheet);
      const all = bruteForce(sheet);
      for (const match of all) {
        const next = scan.step(match, 'next');
        expect(next !== null && next !== 'notYet' && scan.step(next, 'previous')).toEqual(match);
      }
      const visited = new Set<string>();
      let cell = sheet.from;
      for (const _ of all) {
        const next = scan.step(cell, 'next');
        if (next === null || next === 'notYet') throw new Error('A match was expected');
        visited.add(`${next.rowIndex} ${next.columnIndex}`);
        cell = next;
      }
      expect(visited.size).toBe(all.length);
    }));
  });

  it('knows the matches of each row', () => {
    fc.assert(fc.property(sheets, (sheet) => {
      const scan = finished(sheet);
      for (const [rowIndex] of sheet.rows.entries()) {
        expect(scan.inRow(rowIndex)).toEqual(bruteForce(sheet).filter((cell) => cell.rowIndex === rowIndex).map(({ columnIndex }) => columnIndex));
      }
      expect(scan.inRow(sheet.rows.length)).toBeNull();
    }));
  });
});

describe('a search in slices', () => {
  it('says "not yet" or what the whole search would say, and comes to the same', () => {
    fc.assert(fc.property(sheets, (sheet) => {
      const whole = finished(sheet);
      const scan = scanOf(sheet);
      for (let slice = 0; !scan.isDone; slice += 1) {
        expect(slice).toBeLessThan(sheet.rows.length);
        for (const direction of ['next', 'previous'] as const) {
          const step = scan.step(sheet.from, direction);
          if (step !== 'notYet') expect(step).toEqual(whole.step(sheet.from, direction));
        }
        expect(scan.placeOf(sheet.from)).toBeNull();
        scan.advance(rowByRow);
      }
      expect(scan.found).toBe(whole.found);
      expect(scan.placeOf(sheet.from)).toBe(whole.placeOf(sheet.from));
    }));
  });

  it('begins where a person stands: a match in the row below is known at once, however many rows there are', () => {
    const scan = scanOf({ columns: 2, rows: Array.from({ length: 1000 }, () => [false, true]), startRow: 600 });
    expect(scan.step(at(600, 0), 'next')).toBe('notYet');
    scan.advance(rowByRow);
    expect(scan.step(at(600, 0), 'next')).toEqual(at(600, 1));
    expect(scan.step(at(600, 1), 'next')).toBe('notYet');
    scan.advance(rowByRow);
    expect(scan.step(at(600, 1), 'next')).toEqual(at(601, 1));
    expect(scan.step(at(600, 0), 'previous')).toBe('notYet');
    expect(scan.found).toBe(2);
  });
});
