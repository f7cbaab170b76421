import type { Cell, SheetSize } from '../ranges/cell-range.ts';

/** The matching columns of a row, from left to right. */
export type MatchRow = (rowIndex: number) => readonly number[];

export type FindDirection = 'next' | 'previous';

/**
 * One search of a sheet, row by row from the active row and around the end, with its progress. Cells are stored as
 * their distances in reading order from the start of the search, so that matches are sorted.
 */
export class Scan {
  private readonly size: SheetSize;
  private readonly startRow: number;
  private readonly matchRow: MatchRow;
  private readonly distances: number[] = [];
  private rowsSeen = 0;

  constructor(size: SheetSize, startRow: number, matchRow: MatchRow) {
    this.size = size;
    this.startRow = startRow < size.rows ? startRow : 0;
    this.matchRow = matchRow;
  }

  get isDone(): boolean {
    return this.rowsSeen >= this.size.rows;
  }

  /** The number of matches so far. */
  get found(): number {
    return this.distances.length;
  }

  /** Continues for at least one row, then as long as `mayGoOn` allows. */
  advance(mayGoOn: () => boolean): void {
    const { rows, columns } = this.size;
    while (!this.isDone) {
      const columnIndexes = this.matchRow((this.startRow + this.rowsSeen) % rows);
      for (const columnIndex of columnIndexes) this.distances.push(this.rowsSeen * columns + columnIndex);
      this.rowsSeen += 1;
      if (!mayGoOn()) return;
    }
  }

  /**
   * The match after or before a cell, around the ends of the sheet; null where there is none, "notYet" where the search
   * must continue first.
   */
  step(from: Cell, direction: FindDirection): Cell | null | 'notYet' {
    const { distances, isDone } = this;
    const at = this.distanceOf(from);
    if (!isDone && at >= this.rowsSeen * this.size.columns) return 'notYet';
    const index = direction === 'next' ? this.countBelow(at + 0.25) : this.countBelow(at) - 1;
    const distance = distances[index] ?? (isDone ? distances.at(direction === 'next' ? 0 : -1) : undefined);
    if (distance !== undefined) return this.cellAt(distance);
    return isDone ? null : 'notYet';
  }

  /** The position of a cell among the matches in reading order, from 1; null where it is not a match, or the search is incomplete. */
  placeOf(cell: Cell): number | null {
    const at = this.distanceOf(cell);
    const index = this.countBelow(at);
    if (!this.isDone || this.distances[index] !== at) return null;
    const beforeEnd = this.countBelow((this.size.rows - this.startRow) * this.size.columns);
    return index < beforeEnd ? this.found - beforeEnd + index + 1 : index - beforeEnd + 1;
  }

  /** The matches of a row that was searched already; null for any other row. */
  inRow(rowIndex: number): readonly number[] | null {
    const { columns } = this.size;
    const from = this.distanceOf({ rowIndex, columnIndex: 0 });
    if (rowIndex >= this.size.rows || from >= this.rowsSeen * columns) return null;
    return this.distances.slice(this.countBelow(from), this.countBelow(from + columns)).map((distance) => distance % columns);
  }

  /** Cells below the searched rows are between the last of them and the first. */
  private distanceOf({ rowIndex, columnIndex }: Cell): number {
    const { rows, columns } = this.size;
    if (rowIndex >= rows) return (rows - this.startRow) * columns - 0.5;
    return ((rowIndex - this.startRow + rows) % rows) * columns + columnIndex;
  }

  private cellAt(distance: number): Cell {
    const { rows, columns } = this.size;
    return { rowIndex: (Math.floor(distance / columns) + this.startRow) % rows, columnIndex: distance % columns };
  }

  private countBelow(distance: number): number {
    let [low, high] = [0, this.distances.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.distances[middle] ?? Infinity) < distance) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
