import type { GridColumn } from '#renderer/grid/grid-source.ts';
import type { Cell } from '#renderer/grid/ranges/cell-range.ts';
import type { SheetGeometry } from '#renderer/grid/sheet-geometry.ts';
import type { Point } from '#renderer/ui/place-in-window.ts';

/** The dragged columns and the column they were dropped before: null at the end, undefined where they were not moved. */
export interface DroppedColumns {
  readonly ids: readonly string[];
  readonly from: Cell;
  readonly before: string | null | undefined;
}

/** Class of the sheet while columns are dragged. */
const DRAGGING_CLASS = 'sheet-carrying';

/** A drag of columns; a mark shows where they would be dropped. */
export class ColumnDrag {
  /** The index of the column they would be dropped before. */
  private place: number | null = null;
  private readonly mark = document.createElement('div');
  private readonly geometry: SheetGeometry;
  private readonly frame: HTMLElement;
  private readonly columns: readonly GridColumn[];
  private readonly indexes: readonly number[];
  private readonly from: Cell;

  constructor(geometry: SheetGeometry, frame: HTMLElement, columns: readonly GridColumn[], indexes: readonly number[], from: Cell) {
    this.geometry = geometry;
    this.frame = frame;
    this.columns = columns;
    this.indexes = indexes;
    this.from = from;
    this.mark.className = 'sheet-insertion';
  }

  moveTo({ x, y }: Point): void {
    const { columnIndex } = this.geometry.cellAt(x, y, this.from);
    const left = this.frame.getBoundingClientRect().left;
    const box = this.geometry.boxOnScreen({ rowIndex: 0, columnIndex }, this.frame)?.box;
    if (box === undefined) return;
    const { first, end } = this.group();
    this.place = Math.max(first, Math.min(end, columnIndex + (x - left > box.left + box.width / 2 ? 1 : 0)));
    this.mark.style.left = `${this.edgeOf(this.place, first)}px`;
    this.frame.append(this.mark);
    this.frame.parentElement?.classList.add(DRAGGING_CLASS);
  }

  end(): DroppedColumns {
    this.mark.remove();
    this.frame.parentElement?.classList.remove(DRAGGING_CLASS);
    const chosen = new Set(this.indexes);
    const ids = this.columns.filter((_, index) => chosen.has(index)).map(({ id }) => id);
    const { place } = this;
    const before = place === null ? undefined : (this.columns.find((_, index) => index >= place && !chosen.has(index))?.id ?? null);
    return { ids, from: this.from, before };
  }

  /** Pinned and scrolling columns stay separate. */
  private group(): { readonly first: number; readonly end: number } {
    const frozen = this.columns.filter((column) => column.frozen === true).length;
    if (this.indexes.every((index) => index < frozen)) return { first: 0, end: frozen };
    return { first: this.indexes.every((index) => index >= frozen) ? frozen : 0, end: this.columns.length };
  }

  private edgeOf(place: number, first: number): number {
    const columnIndex = place === first ? place : place - 1;
    const box = this.geometry.boxOnScreen({ rowIndex: 0, columnIndex }, this.frame)?.box ?? { left: 0, width: 0 };
    const edge = place === first ? box.left : box.left + box.width;
    return this.columns[columnIndex]?.frozen === true ? edge : Math.max(this.geometry.frozenWidth(), edge);
  }
}
