import type { ActiveCell } from './active-cell.ts';
import type { ColumnGesture } from './columns/column-gestures.ts';
import type { CellPlace, Sentence } from './grid-source.ts';
import type { Box } from './sheet-geometry.ts';
import type { TakeWrites } from './sheet-state.ts';
import type { SelectionTotals } from './quantity.ts';

/** What happens in the sheet, by ids. */
export interface SheetEvents {
  readonly onWrite: TakeWrites;
  /** Another cell is active, or the active one shows or takes something else; null where no cell is any more. */
  readonly onActive: (cell: ActiveCell | null) => void;
  /** A person went on to another cell: what was said of the last one has had its time. */
  readonly onMoveOn: () => void;
  readonly onSelect: (rowIds: readonly string[]) => void;
  readonly onRowMenu: (rowId: string, at: { readonly x: number; readonly y: number }) => void;
  /** A menu is asked for on a cell; it is among the chosen cells. */
  readonly onCellMenu: (place: CellPlace, at: { readonly x: number; readonly y: number }) => void;
  /** Rows were dragged to stand before another; at the end, where that is null. */
  readonly onMoveRows: (rowIds: readonly string[], before: string | null) => void;
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onColumns: (gesture: ColumnGesture) => void;
  readonly onRefusal: (refusal: { readonly reason: Sentence; readonly box: Box } | null) => void;
  readonly onAnnounce: (sentence: string) => void;
  /** What the numbers of several chosen cells come to; null where one cell is chosen, or none has a number. */
  readonly onSummary: (summary: SelectionTotals | null) => void;
  readonly onRemark: (sentence: Sentence) => void;
  /** Escape was pressed with nothing being typed. */
  readonly onEscape: () => void;
}
