import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPaste, type PasteBlock, type PasteSheet, type PastePlan } from '#renderer/grid/clipboard/plan-paste.ts';
import { cellCount, inAnyArea } from '#renderer/grid/ranges/cell-areas.ts';
import { areaOf, areaOfCell, type Area } from '#renderer/grid/ranges/cell-range.ts';

const SHEET: PasteSheet = { rows: 6, columns: 5, addableRows: 100, isEditable: () => true };

const at = (rowIndex: number, columnIndex: number): Area => areaOfCell({ rowIndex, columnIndex });
const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });
const places = ({ cells }: PastePlan): readonly string[] => cells.map(({ rowIndex, columnIndex, text }) => `${rowIndex},${columnIndex}=${text}`);

const BLOCK: PasteBlock = [['a', 'b'], ['c', 'd']];

describe('a pasted block', () => {
  it('begins at the active cell', () => {
    const plan = planPaste(BLOCK, [at(1, 2)], SHEET);
    expect(places(plan)).toEqual(['1,2=a', '1,3=b', '2,2=c', '2,3=d']);
    expect(plan).toMatchObject({ addedRows: 0, readOnly: [], outside: 0, areas: [area(1, 2, 2, 3)] });
  });

  it('of one value fills a range', () => {
    expect(places(planPaste([['7']], [area(0, 0, 1, 1)], SHEET))).toEqual(['0,0=7', '0,1=7', '1,0=7', '1,1=7']);
  });

  it('repeats into a multiple of its size', () => {
    expect(places(planPaste(BLOCK, [area(0, 0, 3, 1)], SHEET))).toEqual(['0,0=a', '0,1=b', '1,0=c', '1,1=d', '2,0=a', '2,1=b', '3,0=c', '3,1=d']);
    expect(planPaste(BLOCK, [area(0, 0, 3, 3)], SHEET).cells).toHaveLength(16);
  });

  it('fills along one side of a single row or column', () => {
    expect(places(planPaste([['a'], ['b']], [area(0, 0, 0, 2)], SHEET))).toEqual(['0,0=a', '0,1=a', '0,2=a', '1,0=b', '1,1=b', '1,2=b']);
  });

  it('is pasted once where the range is no multiple of it', () => {
    expect(planPaste(BLOCK, [area(0, 0, 2, 1)], SHEET).areas).toEqual([area(0, 0, 1, 1)]);
    expect(planPaste(BLOCK, [area(0, 0, 1, 2)], SHEET).cells).toHaveLength(4);
  });

  it('adds the rows it needs', () => {
    const plan = planPaste([['a'], ['b'], ['c']], [at(5, 0)], SHEET);
    expect(places(plan)).toEqual(['5,0=a', '6,0=b', '7,0=c']);
    expect(plan.addedRows).toBe(2);
    expect(plan.areas).toEqual([area(5, 0, 7, 0)]);
  });

  it('adds none for blank rows at its end, yet keeps blank rows between', () => {
    expect(planPaste([['a'], [''], ['c'], [''], ['']], [at(5, 0)], SHEET)).toMatchObject({ addedRows: 2, areas: [area(5, 0, 7, 0)] });
  });

  it('still empties cells that are there', () => {
    expect(places(planPaste([['a'], ['']], [at(0, 0)], SHEET))).toEqual(['0,0=a', '1,0=']);
  });

  it('adds no more rows than may be added', () => {
    const plan = planPaste([['a'], ['b'], ['c']], [at(5, 0)], { ...SHEET, addableRows: 1 });
    expect(places(plan)).toEqual(['5,0=a', '6,0=b']);
    expect(plan).toMatchObject({ addedRows: 1, outside: 1 });
  });

  it('loses what lies right of the last column, and says how much', () => {
    const plan = planPaste([['a', 'b', 'c']], [at(0, 4)], SHEET);
    expect(places(plan)).toEqual(['0,4=a']);
    expect(plan).toMatchObject({ outside: 2, areas: [area(0, 4, 0, 4)] });
  });

  it('skips read-only cells and names them; the rest of it is pasted', () => {
    const plan = planPaste(BLOCK, [at(0, 0)], { ...SHEET, isEditable: (_, columnIndex) => columnIndex !== 1 });
    expect(places(plan)).toEqual(['0,0=a', '1,0=c']);
    expect(plan.readOnly).toEqual([{ rowIndex: 0, columnIndex: 1 }, { rowIndex: 1, columnIndex: 1 }]);
  });

  it('adds no row in which nothing could be written', () => {
    const plan = planPaste([['a'], ['b']], [at(5, 0)], { ...SHEET, isEditable: () => false });
    expect(plan).toMatchObject({ cells: [], addedRows: 0 });
    expect(plan.readOnly).toHaveLength(2);
  });

  it('leaves alone what its shorter rows do not reach', () => {
    expect(places(planPaste([['a', 'b'], ['c']], [at(0, 0)], SHEET))).toEqual(['0,0=a', '0,1=b', '1,0=c']);
  });

  it('goes into every range of several, and once into a cell that two of them share', () => {
    expect(places(planPaste([['x']], [area(0, 0, 0, 1), area(0, 1, 0, 2)], SHEET))).toEqual(['0,0=x', '0,1=x', '0,2=x']);
  });

  it('that is empty does nothing', () => {
    expect(planPaste([], [at(0, 0)], SHEET)).toEqual({ cells: [], addedRows: 0, readOnly: [], outside: 0, areas: [] });
    expect(planPaste([[]], [at(0, 0)], SHEET).cells).toEqual([]);
  });

  it('of any size is written, skipped or outside, cell by cell', () => {
    const text = fc.constantFrom('1', '2', 'x');
    const arbitraryBlock = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([height, width]) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }));
    const corner = fc.record({ rowIndex: fc.nat(5), columnIndex: fc.nat(4) });
    const arbitraryTargets = fc.array(fc.tuple(corner, corner).map(([anchor, end]) => areaOf({ anchor, end })), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(arbitraryBlock, arbitraryTargets, fc.nat(2), (block, targets, addableRows) => {
      const sheet: PasteSheet = { ...SHEET, addableRows, isEditable: (rowIndex, columnIndex) => (rowIndex + columnIndex) % 3 !== 0 };
      const plan = planPaste(block, targets, sheet);
      const written = new Set(plan.cells.map(({ rowIndex, columnIndex }) => `${rowIndex},${columnIndex}`));
      expect(written.size).toBe(plan.cells.length);
      expect(plan.cells.every((cell) => sheet.isEditable(cell.rowIndex, cell.columnIndex) && inAnyArea(plan.areas, cell))).toBe(true);
      expect(plan.cells.every(({ rowIndex }) => rowIndex < sheet.rows + plan.addedRows)).toBe(true);
      expect(plan.cells.length + plan.readOnly.length).toBeGreaterThanOrEqual(cellCount(plan.areas));
      if (targets.length === 1 && plan.outside === 0) {
        const [only] = targets;
        for (const cell of plan.cells) expect(cell.text).toBe(block[(cell.rowIndex - (only?.top ?? 0)) % block.length]?.[(cell.columnIndex - (only?.left ?? 0)) % (block[0]?.length ?? 1)]);
      }
    }));
  });
});
