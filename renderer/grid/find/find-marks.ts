import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../column-definitions.ts';
import { gridListener } from '../grid-listener.ts';
import { areaOfCell } from '../ranges/cell-range.ts';
import { SheetGeometry, type Box, type Piece } from '../sheet-geometry.ts';
import type { SheetState } from '../sheet-state.ts';
import { ROW_HEIGHT } from '../theme.ts';
import { matcherOf, type FindQuery } from './match-cell.ts';
import type { MatchRow } from './scan.ts';
import { matchRows, searchedSize } from './searched-rows.ts';

type LayerName = `${Piece['rows']}-${Piece['columns']}`;

interface Span {
  readonly columns: Piece['columns'];
  readonly left: number;
  readonly width: number;
}

/** Rows marked above and below the visible ones, so that scrolling seldom needs new marks. */
const ROWS_AROUND = 6;

/**
 * Marks the visible matches, drawn over the cells like the selection. They are determined from what the sheet shows
 * now, not from the search: a mark is never older than its cell.
 */
export class FindMarks {
  private readonly state: SheetState;
  private readonly geometry: SheetGeometry;
  private readonly layers: Readonly<Record<LayerName, HTMLElement>>;
  private readonly drawn = new Map<number, readonly HTMLElement[]>();
  private query: FindQuery | null = null;
  private matchRow: MatchRow = () => [];
  private spans: readonly (Span | null)[] = [];
  private frame = 0;
  private readonly life = new AbortController();

  constructor(grid: HTMLElement, api: GridApi<GridRow>, state: SheetState) {
    this.state = state;
    this.geometry = new SheetGeometry(grid, api, state);
    this.layers = {
      'body-moving': layer(this.geometry.body, 'moving'),
      'body-frozen': layer(this.geometry.body, 'frozen'),
      'pinned-moving': layer(this.geometry.pinned, 'moving'),
      'pinned-frozen': layer(this.geometry.pinned, 'frozen'),
    };
    const listen = gridListener(api, this.life.signal);
    listen('bodyScroll', this.follow);
    listen('gridSizeChanged', this.follow);
    listen('columnResized', this.repaint);
    listen('displayedColumnsChanged', this.repaint);
  }

  /** Marks the matches of a query; null removes the marks. */
  show(query: FindQuery | null): void {
    this.query = query;
    this.repaint();
  }

  destroy(): void {
    this.life.abort();
    cancelAnimationFrame(this.frame);
    for (const element of Object.values(this.layers)) element.remove();
  }

  /** In the next frame, after the grid has applied the change. */
  readonly repaint = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.paint());
  };

  private paint(): void {
    const { settings } = this.state;
    const matches = this.query === null ? null : matcherOf(this.query);
    this.matchRow = matches === null ? () => [] : matchRows(settings, matches);
    this.spans = matches === null ? [] : settings.columns.map((_, columnIndex) => this.spanOf(columnIndex));
    const start = `${this.geometry.frozenWidth()}px`;
    this.layers['body-moving'].style.left = start;
    this.layers['pinned-moving'].style.left = start;
    for (const rowIndex of this.drawn.keys()) this.erase(rowIndex);
    this.follow();
  }

  private readonly follow = (): void => {
    if (this.query === null) return;
    const { pinned } = this.state.extent;
    const { rows } = searchedSize(this.state.settings);
    const { scrollTop, clientHeight } = this.geometry.viewport;
    const first = Math.max(pinned, pinned + Math.floor(scrollTop / ROW_HEIGHT) - ROWS_AROUND);
    const last = Math.min(rows - 1, pinned + Math.ceil((scrollTop + clientHeight) / ROW_HEIGHT) + ROWS_AROUND);
    for (const rowIndex of this.drawn.keys()) if (rowIndex >= pinned && (rowIndex < first || rowIndex > last)) this.erase(rowIndex);
    for (let rowIndex = 0; rowIndex < Math.min(pinned, rows); rowIndex += 1) this.draw(rowIndex, 'pinned');
    for (let rowIndex = first; rowIndex <= last; rowIndex += 1) this.draw(rowIndex, 'body');
  };

  private draw(rowIndex: number, rows: Piece['rows']): void {
    if (this.drawn.has(rowIndex)) return;
    const top = (rowIndex - (rows === 'pinned' ? 0 : this.state.extent.pinned)) * ROW_HEIGHT;
    const elements: HTMLElement[] = [];
    for (const columnIndex of this.matchRow(rowIndex)) {
      const span = this.spans[columnIndex] ?? null;
      if (span === null) continue;
      const element = markAt({ left: span.left, width: span.width, top, height: ROW_HEIGHT });
      this.layers[`${rows}-${span.columns}`].append(element);
      elements.push(element);
    }
    this.drawn.set(rowIndex, elements);
  }

  private erase(rowIndex: number): void {
    for (const element of this.drawn.get(rowIndex) ?? []) element.remove();
    this.drawn.delete(rowIndex);
  }

  private spanOf(columnIndex: number): Span | null {
    const [piece] = this.geometry.pieces(areaOfCell({ rowIndex: 0, columnIndex }), false);
    return piece === undefined ? null : { columns: piece.columns, left: piece.box.left, width: piece.box.width };
  }
}

function layer(container: HTMLElement, columns: Piece['columns']): HTMLElement {
  const element = document.createElement('div');
  element.className = `sheet-layer sheet-layer-${columns} find-layer`;
  element.setAttribute('role', 'presentation');
  container.append(element);
  return element;
}

function markAt({ left, top, width, height }: Box): HTMLElement {
  const element = document.createElement('div');
  element.className = 'find-mark';
  element.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  return element;
}
