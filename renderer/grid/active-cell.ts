import { sameView, type CellPlace, type CellView } from './grid-source.ts';

/** The cell that keys are about, as the window shows it outside the sheet. */
export interface ActiveCell {
  readonly place: CellPlace;
  readonly view: CellView;
  /** What is being typed into it, at the cell or in the line above the sheet; null while nothing is. */
  readonly typed: string | null;
  /** Whether that was refused, and stays to be mended. */
  readonly refused: boolean;
}

export const sameActiveCell = (one: ActiveCell, other: ActiveCell): boolean =>
  one.place.rowId === other.place.rowId && one.place.columnId === other.place.columnId
  && one.typed === other.typed && one.refused === other.refused && sameView(one.view, other.view);
