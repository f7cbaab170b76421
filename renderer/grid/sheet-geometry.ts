import type { GridApi } from 'ag-grid-community';
import { ROW_NUMBER_COLUMN, type GridRow } from './column-definitions.ts';
import { areaOf, intersection, type Area, type Cell } from './ranges/cell-range.ts';
import { SheetMeasures } from './sheet-measures.ts';
import type { SheetState } from './sheet-state.ts';
import { GROUP_HEIGHT, ROW_HEIGHT } from './theme.ts';

/** Pixels on either side of the selection's border that count as the border. */
const EDGE_WIDTH = 3;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The four parts of a sheet, each a separate layer: rows pinned or not, columns pinned or not. */
export interface Part {
  readonly rows: 'pinned' | 'body';
  readonly columns: 'frozen' | 'moving';
}

export interface Piece extends Part {
  readonly box: Box;
  /** The edges of the area that belong to this piece; inner edges are not drawn. */
  readonly edges: { readonly left: boolean; readonly top: boolean; readonly right: boolean; readonly bottom: boolean };
}

interface Span {
  readonly left: number;
  readonly width: number;
  readonly frozen: boolean;
}

/** Positions of cells on the screen, by calculation: rows have one height, and off-screen columns have no elements. */
export class SheetGeometry {
  readonly viewport: HTMLElement;
  readonly body: HTMLElement;
  readonly pinned: HTMLElement;
  readonly header: HTMLElement;
  private readonly measures: SheetMeasures;
  private readonly api: GridApi<GridRow>;
  private readonly state: SheetState;

  constructor(element: HTMLElement, api: GridApi<GridRow>, state: SheetState) {
    this.api = api;
    this.state = state;
    this.viewport = part(element, '.ag-grid-viewport');
    this.body = part(element, '.ag-grid-scrolling-container');
    this.pinned = part(element, '.ag-grid-pinned-top-rows-container');
    this.header = part(element, '.ag-header');
    this.measures = new SheetMeasures(this);
  }

  destroy(): void {
    this.measures.destroy();
  }

  frozenWidth(): number {
    return this.spans().reduce((width, { frozen, left, width: own }) => (frozen ? Math.max(width, left + own) : width), this.rowNumberWidth());
  }

  rowNumberWidth(): number {
    return this.api.getColumn(ROW_NUMBER_COLUMN)?.getActualWidth() ?? 0;
  }

  /** An area split at the pinned rows and columns; `withNumbers` includes the row numbers at its left. */
  pieces(area: Area, withNumbers: boolean): readonly Piece[] {
    const { rows: count, pinned } = this.state.extent;
    const spans = this.spans();
    const frozen = spans.filter((span) => span.frozen).length;
    const bands = [{ rows: 'pinned', top: 0, bottom: pinned - 1 }, { rows: 'body', top: pinned, bottom: count - 1 }] as const;
    const sides = [{ columns: 'frozen', left: 0, right: frozen - 1 }, { columns: 'moving', left: frozen, right: spans.length - 1 }] as const;
    return bands.flatMap(({ rows, top, bottom }) => sides.flatMap(({ columns, left, right }): readonly Piece[] => {
      const cut = intersection(area, { top, bottom, left, right });
      const numbersAlone = withNumbers && frozen === 0 && columns === 'frozen';
      const shared = cut ?? (numbersAlone ? intersection({ ...area, left: 0, right: 0 }, { top, bottom, left: 0, right: 0 }) : null);
      if (shared === null) return [];
      const first = spans[shared.left];
      const last = spans[shared.right];
      if (first === undefined || last === undefined) return [];
      const begin = withNumbers && columns === 'frozen' ? 0 : first.left;
      const end = cut === null ? this.rowNumberWidth() : last.left + last.width;
      return [{
        rows,
        columns,
        box: { left: begin, width: end - begin, top: (shared.top - (rows === 'pinned' ? 0 : pinned)) * ROW_HEIGHT, height: (shared.bottom - shared.top + 1) * ROW_HEIGHT },
        edges: { left: columns === 'frozen' || area.left >= left, right: area.right <= right && cut !== null, top: area.top >= top, bottom: area.bottom <= bottom },
      }];
    }));
  }

  /** A cell on the screen, relative to an element; whether it is scrolled out of view, and whether its column is pinned. */
  boxOnScreen(cell: Cell, frame: HTMLElement): { readonly box: Box; readonly hidden: boolean; readonly frozen: boolean } | null {
    const found = this.boxInView(cell);
    if (found === null) return null;
    const { width, height, pinnedTop } = this.measures.current;
    const { box: { left, top, ...size }, frozen, pinned } = found;
    const hidden = (!frozen && left + size.width <= this.frozenWidth()) || left >= width || (!pinned && top + size.height <= pinnedTop + this.pinnedHeight()) || top >= height;
    const offset = this.measures.offsetIn(frame);
    return { box: { left: left + offset.left, top: top + offset.top, ...size }, hidden, frozen };
  }

  /** Whether a cell is completely visible. */
  isInView(cell: Cell): boolean {
    const found = this.boxInView(cell);
    if (found === null) return false;
    const { room, pinnedTop } = this.measures.current;
    const { box: { left, top, width, height }, frozen, pinned } = found;
    return (frozen || left >= this.frozenWidth()) && left + width <= room.width && (pinned || top >= pinnedTop + this.pinnedHeight()) && top + height <= room.height;
  }

  /** Whether a point is at the border of the selection, where that is one range of editable cells: a drag from there moves it. */
  isAtEdge(x: number, y: number): boolean {
    const { chosen: { ranges: [range, ...others] }, selection, settings: { columns } } = this.state;
    if (selection === null || range?.kind !== 'cells' || others.length > 0 || !columns.some(({ role }) => role === 'input')) return false;
    const { top, left, bottom, right } = areaOf(range);
    const first = this.boxInView({ rowIndex: top, columnIndex: left })?.box;
    const last = this.boxInView({ rowIndex: bottom, columnIndex: right })?.box;
    if (first === undefined || last === undefined) return false;
    const view = this.viewport.getBoundingClientRect();
    const [across, down] = [x - view.left, y - view.top];
    const sides = { left: first.left, right: last.left + last.width, top: first.top, bottom: last.top + last.height };
    const near = (one: number, other: number): boolean => Math.abs(one - other) <= EDGE_WIDTH;
    const within = across >= sides.left - EDGE_WIDTH && across <= sides.right + EDGE_WIDTH && down >= sides.top - EDGE_WIDTH && down <= sides.bottom + EDGE_WIDTH;
    return within && (near(across, sides.left) || near(across, sides.right) || near(down, sides.top) || near(down, sides.bottom));
  }

  /** The height of the group headings above the column headings. */
  groupsHeight(): number {
    return this.state.settings.columns.some(({ group }) => group !== undefined) ? GROUP_HEIGHT : 0;
  }

  /** The number of completely visible scrolling rows. */
  rowsInView(): number {
    const { room, pinnedTop } = this.measures.current;
    return Math.floor((room.height - pinnedTop - this.pinnedHeight()) / ROW_HEIGHT);
  }

  /** The program scrolled the sheet, or its headings changed their height. */
  scrolled(): void {
    this.measures.forget();
  }

  /** The position of a cell relative to the viewport, including scrolled-out ones. */
  private boxInView({ rowIndex, columnIndex }: Cell): { readonly box: Box; readonly frozen: boolean; readonly pinned: boolean } | null {
    const span = this.spans()[columnIndex];
    if (span === undefined) return null;
    const { scrollLeft, pinnedTop, bodyTop } = this.measures.current;
    const pinnedRows = this.state.extent.pinned;
    const pinned = rowIndex < pinnedRows;
    const left = span.frozen ? span.left : this.frozenWidth() + span.left - scrollLeft;
    const top = pinned ? pinnedTop + rowIndex * ROW_HEIGHT : bodyTop + (rowIndex - pinnedRows) * ROW_HEIGHT;
    return { box: { left, top, width: span.width, height: ROW_HEIGHT }, frozen: span.frozen, pinned };
  }

  private pinnedHeight(): number {
    return this.state.extent.pinned * ROW_HEIGHT;
  }

  /** The top of the scrolling rows on the screen. */
  bodyTop(): number {
    return this.pinned.getBoundingClientRect().top + this.state.extent.pinned * ROW_HEIGHT;
  }

  /**
   * The cell at a point, or the nearest one. A gesture that began among scrolling cells reaches pinned ones only when
   * there is nothing left to scroll.
   */
  cellAt(x: number, y: number, from: Cell | null = null): Cell {
    const { rows, pinned } = this.state.extent;
    const spans = this.spans();
    const view = this.viewport.getBoundingClientRect();
    const bodyTop = this.bodyTop();
    const frozenEnd = view.left + this.frozenWidth();
    const staysInBody = from !== null && from.rowIndex >= pinned && this.viewport.scrollTop > 0;
    const staysMoving = from !== null && spans[from.columnIndex]?.frozen === false && this.viewport.scrollLeft > 0;
    const atY = Math.min(y, view.bottom - 1);
    const inPinned = pinned > 0 && y < bodyTop && !staysInBody;
    const row = inPinned
      ? Math.min(pinned - 1, Math.max(0, Math.floor((y - this.pinned.getBoundingClientRect().top) / ROW_HEIGHT)))
      : Math.min(rows - 1, Math.max(pinned, pinned + Math.floor((Math.max(atY, bodyTop) - this.body.getBoundingClientRect().top) / ROW_HEIGHT)));
    const inFrozen = x < frozenEnd && !staysMoving;
    const atX = inFrozen ? x - view.left : Math.max(Math.min(x, view.right - 1), frozenEnd) - frozenEnd + this.viewport.scrollLeft;
    return { rowIndex: row, columnIndex: columnAt(spans, atX, inFrozen) };
  }

  private spans(): readonly Span[] {
    return this.state.settings.columns.map(({ id }) => {
      const column = this.api.getColumn(id);
      return { left: column?.getLeft() ?? 0, width: column?.getActualWidth() ?? 0, frozen: column?.isPinned() ?? false };
    });
  }
}

function columnAt(spans: readonly Span[], x: number, frozen: boolean): number {
  const reached = spans.findLastIndex((span) => span.frozen === frozen && span.left <= x);
  return Math.max(0, reached >= 0 ? reached : spans.findIndex((span) => span.frozen === frozen));
}

function part(element: HTMLElement, selector: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The grid has no ${selector}.`);
  return found;
}
