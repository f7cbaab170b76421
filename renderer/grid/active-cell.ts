import { sameView, type CellPlace, type CellView } from './grid-source.ts';

/** The cell that keys apply to, as the window shows it outside the sheet. */
export interface ActiveCell {
  readonly place: CellPlace;
  readonly view: CellView;
  /** The text being typed into it, in the cell or in the formula line; null while nothing is typed. */
  readonly typed: string | null;
  /** Whether that text was refused and stays to be corrected. */
  readonly refused: boolean;
}

export const sameActiveCell = (one: ActiveCell, other: ActiveCell): boolean =>
  one.place.rowId === other.place.rowId && one.place.columnId === other.place.columnId
  && one.typed === other.typed && one.refused === other.refused && sameView(one.view, other.view);
