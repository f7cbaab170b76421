import { describe, expect, it } from 'vitest';
import { traceShapes, type TraceView, type TracedBox, type TracedBoxes, type TraceShape } from '#renderer/grid/trace/trace-shapes.ts';

/** A sheet on the screen: a frozen column up to 100, moving ones up to 500; a pinned row up to 28, moving ones up to 228. */
const VIEW: TraceView = { left: 0, frozenEnd: 100, right: 500, top: 0, bodyTop: 28, bottom: 228 };
const cell = (left: number, top: number, part: Partial<Omit<TracedBox, 'box'>> = {}): TracedBox => ({ box: { left, top, width: 100, height: 28 }, frozen: false, pinned: false, ...part });
const shapesOf = (active: TracedBox, to: Partial<TracedBoxes>): readonly TraceShape[] => traceShapes(active, { precedents: [], dependents: [], fromOutside: false, ...to }, VIEW);
const only = (shapes: readonly TraceShape[], ...kinds: readonly TraceShape['shape'][]) => shapes.filter(({ shape }) => kinds.includes(shape));

describe('arrows in a row', () => {
  it('run from the middle of what is needed into the side of the cell, above the figures', () => {
    const shapes = shapesOf(cell(300, 56), { precedents: [cell(100, 56)] });
    expect(shapes).toEqual([
      { kind: 'precedent', shape: 'outline', box: { left: 100, top: 56, width: 100, height: 28 } },
      { kind: 'precedent', shape: 'line', from: { x: 150, y: 60 }, to: { x: 306, y: 60 } },
      { kind: 'precedent', shape: 'origin', at: { x: 150, y: 60 } },
      { kind: 'precedent', shape: 'head', at: { x: 312, y: 60 }, towards: 'right' },
    ]);
  });

  it('run below the figures to what depends on the cell, to the left as well', () => {
    const shapes = shapesOf(cell(300, 56), { dependents: [cell(100, 56)] });
    expect(only(shapes, 'origin', 'head')).toEqual([
      { kind: 'dependent', shape: 'origin', at: { x: 350, y: 80 } },
      { kind: 'dependent', shape: 'head', at: { x: 188, y: 80 }, towards: 'left' },
    ]);
  });

  it('end at the edge with a mark where the other cell is out of view: beyond the right edge, or under the frozen columns', () => {
    const right = shapesOf(cell(300, 56), { dependents: [cell(700, 56)] });
    expect(only(right, 'outline', 'head')).toEqual([]);
    expect(only(right, 'line')).toEqual([{ kind: 'dependent', shape: 'line', from: { x: 350, y: 80 }, to: { x: 500, y: 80 } }]);
    expect(only(right, 'beyond')).toEqual([{ kind: 'dependent', shape: 'beyond', at: { x: 500, y: 80 }, towards: 'right' }]);
    const left = shapesOf(cell(300, 56), { precedents: [cell(-40, 56)] });
    expect(only(left, 'beyond', 'origin', 'head')).toEqual([
      { kind: 'precedent', shape: 'beyond', at: { x: 100, y: 60 }, towards: 'left' },
      { kind: 'precedent', shape: 'head', at: { x: 312, y: 60 }, towards: 'right' },
    ]);
  });

  it('come from a frozen column however far the others are scrolled, and from a cell that is partly covered', () => {
    const frozen = shapesOf(cell(300, 56), { precedents: [cell(0, 56, { frozen: true })] });
    expect(only(frozen, 'origin')).toEqual([{ kind: 'precedent', shape: 'origin', at: { x: 50, y: 60 } }]);
    const covered = shapesOf(cell(300, 56), { precedents: [cell(60, 56)] });
    expect(only(covered, 'outline')).toEqual([{ kind: 'precedent', shape: 'outline', box: { left: 100, top: 56, width: 60, height: 28 } }]);
    expect(only(covered, 'origin')).toEqual([{ kind: 'precedent', shape: 'origin', at: { x: 130, y: 60 } }]);
  });

  it('are not there while the row is scrolled away, or both cells are', () => {
    expect(shapesOf(cell(300, -28), { precedents: [cell(100, -28)], dependents: [cell(400, -28)], fromOutside: true })).toEqual([]);
    expect(shapesOf(cell(700, 56), { dependents: [cell(900, 56)] })).toEqual([]);
  });
});

describe('arrows between the pinned row and the rows below', () => {
  const grant = cell(300, 0, { pinned: true });

  it('run down beside the figures', () => {
    expect(only(shapesOf(cell(300, 84), { precedents: [grant] }), 'line', 'head')).toEqual([
      { kind: 'precedent', shape: 'line', from: { x: 306, y: 14 }, to: { x: 306, y: 86 } },
      { kind: 'precedent', shape: 'head', at: { x: 306, y: 92 }, towards: 'down' },
    ]);
    expect(only(shapesOf(grant, { dependents: [cell(300, 56), cell(300, 112)] }), 'head')).toHaveLength(2);
  });

  it('end at the bottom or under the pinned row where a row is scrolled away', () => {
    expect(only(shapesOf(grant, { dependents: [cell(300, 560)] }), 'beyond')).toEqual([{ kind: 'dependent', shape: 'beyond', at: { x: 306, y: 228 }, towards: 'down' }]);
    expect(only(shapesOf(grant, { dependents: [cell(300, -140)] }), 'beyond')).toEqual([{ kind: 'dependent', shape: 'beyond', at: { x: 306, y: 28 }, towards: 'up' }]);
  });
});

describe('what no cell of the sheet holds', () => {
  it('comes from above the cell', () => {
    expect(shapesOf(cell(300, 56), { fromOutside: true })).toEqual([
      { kind: 'precedent', shape: 'outside', at: { x: 322, y: 48 } },
      { kind: 'precedent', shape: 'line', from: { x: 322, y: 48 }, to: { x: 322, y: 58 } },
      { kind: 'precedent', shape: 'head', at: { x: 322, y: 64 }, towards: 'down' },
    ]);
  });
});
