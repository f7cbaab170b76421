import type { CellMatch } from './match-cell.ts';
import type { Cell } from '../ranges/cell-range.ts';
import type { SheetState } from '../sheet-state.ts';

/** Cells of a sheet that match, in reading order, as far as they were looked at: each is a place, row by row. */
export class FoundCells {
  /** Row × columns + column, ascending. */
  private readonly places: number[] = [];
  private looked = 0;
  private readonly columns: number;
  private readonly last: number;
  private readonly state: SheetState;
  private readonly match: CellMatch;

  constructor(state: SheetState, match: CellMatch) {
    this.state = state;
    this.match = match;
    const { rows, columns } = state.extent;
    this.columns = columns;
    // The empty row at the end holds nothing.
    this.last = (state.settings.source.newRow === undefined ? rows : rows - 1) * columns;
  }

  get count(): number {
    return this.places.length;
  }

  get isComplete(): boolean {
    return this.looked >= this.last;
  }

  /** Whether every cell up to this one was looked at. */
  reaches(cell: Cell): boolean {
    return this.isComplete || this.looked > this.placeOf(cell);
  }

  /** Looks at further cells for as long as `mayGoOn` says. */
  lookOn(mayGoOn: () => boolean): void {
    while (this.looked < this.last && mayGoOn()) {
      const end = Math.min(this.last, this.looked + this.columns);
      for (; this.looked < end; this.looked += 1) {
        if (this.match(this.state.view(this.cellOf(this.looked)))) this.places.push(this.looked);
      }
    }
  }

  cellAt(index: number): Cell | null {
    const place = this.places[index];
    return place === undefined ? null : this.cellOf(place);
  }

  /** Which of the matches a cell is, from 0; null where it is none. */
  indexOf(cell: Cell): number | null {
    const index = this.firstFrom(this.placeOf(cell));
    return this.places[index] === this.placeOf(cell) ? index : null;
  }

  /** The match at a cell or the next one behind it, going around at the end; null where there is none. */
  from(cell: Cell): Cell | null {
    return this.cellAt(this.firstFrom(this.placeOf(cell))) ?? this.cellAt(0);
  }

  /** The match behind a cell, or before it, going around at the ends. */
  beside(cell: Cell, backwards: boolean): Cell | null {
    const { length } = this.places;
    if (length === 0) return null;
    const next = this.firstFrom(this.placeOf(cell) + 1);
    const before = this.firstFrom(this.placeOf(cell)) - 1;
    return this.cellAt(backwards ? (before + length) % length : next % length);
  }

  private placeOf = ({ rowIndex, columnIndex }: Cell): number => rowIndex * this.columns + columnIndex;

  private cellOf = (place: number): Cell => ({ rowIndex: Math.floor(place / this.columns), columnIndex: place % this.columns });

  /** Index of the first match at or behind a place. */
  private firstFrom(place: number): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.places[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
