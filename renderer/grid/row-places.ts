import type { IDatasource, IRowNode } from 'ag-grid-community';
import type { GridRow } from './column-definitions.ts';
import type { GridSource } from './grid-source.ts';

/** Rows that the grid comes to know at a time, and the most of such blocks that it keeps beside those in view. */
export const ROWS_IN_A_BLOCK = 100;
export const BLOCKS_KEPT = 6;

/** Rows before and behind those in view that the grid is to know: it paints a row again once it comes to know it. */
const ROWS_AHEAD = ROWS_IN_A_BLOCK / 2;

/**
 * Tells the grid of the places of a sheet, a block at a time as they come into view. What stands at a place is read when it
 * is painted: rows that come, go or move leave all places as they are. A whole block is given, because the sheet may grow.
 */
export function placesOf(source: () => GridSource): IDatasource {
  return {
    getRows(block) {
      const places = Array.from({ length: block.endRow - block.startRow }, (_, index): GridRow => ({ id: String(block.startRow + index) }));
      block.successCallback(places, source().rows.length);
    },
  };
}

/** The id of the row that stands at the place of a node; undefined below the last row. */
export function rowIdAt({ pinnedRows, rows }: GridSource, { rowPinned, rowIndex }: Pick<IRowNode, 'rowPinned' | 'rowIndex'>): string | undefined {
  return (rowPinned === 'top' ? pinnedRows : rows)[rowIndex ?? -1];
}

/** Places of a sheet of some rows that the grid should know while it shows these ones. */
export const placesAhead = (firstRow: number, lastRow: number, rowCount: number): readonly number[] =>
  [firstRow - ROWS_AHEAD, lastRow + ROWS_AHEAD].filter((place) => place >= 0 && place < rowCount);

/** The elements of the painted rows say which row stands there; the grid itself would name the place. */
export class RowElements {
  private readonly elements = new WeakMap<IRowNode<GridRow>, HTMLElement>();

  add(node: IRowNode<GridRow>, element: HTMLElement, source: GridSource): void {
    this.elements.set(node, element);
    this.name([node], source);
  }

  name(nodes: readonly IRowNode<GridRow>[], source: GridSource): void {
    for (const node of nodes) {
      const id = rowIdAt(source, node);
      if (id !== undefined) this.elements.get(node)?.setAttribute('row-id', id);
    }
  }
}
