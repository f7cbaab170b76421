import type { ActiveCell } from './active-cell.ts';
import type { ColumnGesture } from './columns/column-gestures.ts';
import type { CellPlace, Sentence } from './grid-source.ts';
import type { Box } from './sheet-geometry.ts';
import type { TakeWrites } from './sheet-state.ts';
import type { SelectionTotals } from './quantity.ts';

/** Events of the sheet, by ids. */
export interface SheetEvents {
  readonly onWrite: TakeWrites;
  /** Another cell is active, or the active one has another content; null where there is no active cell any more. */
  readonly onActive: (cell: ActiveCell | null) => void;
  /** A person moved to another cell: a remark about the last one is no longer needed. */
  readonly onMoveOn: () => void;
  readonly onSelect: (rowIds: readonly string[]) => void;
  readonly onRowMenu: (rowId: string, at: { readonly x: number; readonly y: number }) => void;
  /** The menu of a cell is requested; the cell is selected. */
  readonly onCellMenu: (place: CellPlace, at: { readonly x: number; readonly y: number }) => void;
  /** Rows were dragged before another one; to the end, where that is null. */
  readonly onMoveRows: (rowIds: readonly string[], before: string | null) => void;
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onColumns: (gesture: ColumnGesture) => void;
  readonly onRefusal: (refusal: { readonly reason: Sentence; readonly box: Box } | null) => void;
  readonly onAnnounce: (sentence: string) => void;
  /** Totals of the numbers in several selected cells; null where one cell is selected, or none has a number. */
  readonly onSummary: (summary: SelectionTotals | null) => void;
  readonly onRemark: (sentence: Sentence) => void;
  /** Escape was pressed while nothing was being typed. */
  readonly onEscape: () => void;
}
