import { countedSeries, fillSeries, repeatBlock, type FillDirection } from './fill/fill-series.ts';
import { contains, type Area, type Cell } from './ranges/cell-range.ts';

/** A text that a fill puts into a cell. */
export interface FilledCell extends Cell {
  readonly text: string;
}

/** How a fill continues: series by their step; series in which a single number counts by 1; or repetition, as with Ctrl+D. */
export type FillKind = 'series' | 'counted' | 'repeat';

const WAYS = { series: fillSeries, counted: countedSeries, repeat: repeatBlock } as const satisfies Record<FillKind, typeof fillSeries>;

/** The area that dragging the fill handle from a range to a cell fills, the range included: along the longer of the two directions. */
export function fillArea(source: Area, { rowIndex, columnIndex }: Cell): Area {
  const vertical = Math.max(rowIndex - source.bottom, source.top - rowIndex);
  const horizontal = Math.max(columnIndex - source.right, source.left - columnIndex);
  if (vertical <= 0 && horizontal <= 0) return source;
  if (vertical >= horizontal) return { ...source, top: Math.min(source.top, rowIndex), bottom: Math.max(source.bottom, rowIndex) };
  return { ...source, left: Math.min(source.left, columnIndex), right: Math.max(source.right, columnIndex) };
}

/** The texts that fill an area from the source inside it, column by column or row by row. */
export function planFill(source: Area, target: Area, textAt: (cell: Cell) => string, kind: FillKind): readonly FilledCell[] {
  const vertical = target.top < source.top || target.bottom > source.bottom;
  const backward = vertical ? target.top < source.top : target.left < source.left;
  const direction: FillDirection = backward ? 'backward' : 'forward';
  const count = vertical ? (backward ? source.top - target.top : target.bottom - source.bottom) : backward ? source.left - target.left : target.right - source.right;
  const lines = vertical ? between(source.left, source.right) : between(source.top, source.bottom);
  const along = vertical ? between(source.top, source.bottom) : between(source.left, source.right);
  const cellAt = (line: number, place: number): Cell => (vertical ? { rowIndex: place, columnIndex: line } : { rowIndex: line, columnIndex: place });
  const edge = vertical ? (backward ? source.top : source.bottom) : backward ? source.left : source.right;
  return lines.flatMap((line) => {
    const texts = WAYS[kind](along.map((place) => textAt(cellAt(line, place))), count, direction);
    return texts.map((text, index) => ({ ...cellAt(line, edge + (backward ? -1 : 1) * (index + 1)), text }));
  });
}

/** The area that a double click on the handle fills: as far down as the adjacent cells are filled. */
export function fillDownArea(source: Area, lastRow: number, isFilled: (cell: Cell) => boolean): Area {
  const beside = [source.left - 1, source.right + 1].find((columnIndex) => columnIndex >= 0 && isFilled({ rowIndex: source.bottom + 1, columnIndex }));
  if (beside === undefined) return source;
  let bottom = source.bottom;
  while (bottom < lastRow && isFilled({ rowIndex: bottom + 1, columnIndex: beside })) bottom += 1;
  return { ...source, bottom };
}

/** The source and target of Ctrl+D and Ctrl+R: the first row or column of a range, or the one before a single row or column. */
export function repeatedArea(range: Area, direction: 'down' | 'right'): { readonly source: Area; readonly target: Area } | null {
  const down = direction === 'down';
  const single = down ? range.top === range.bottom : range.left === range.right;
  const target = single ? (down ? { ...range, top: range.top - 1 } : { ...range, left: range.left - 1 }) : range;
  const source = down ? { ...target, bottom: target.top } : { ...target, right: target.left };
  return contains({ top: 0, left: 0, bottom: Infinity, right: Infinity }, { rowIndex: target.top, columnIndex: target.left }) ? { source, target } : null;
}

const between = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
