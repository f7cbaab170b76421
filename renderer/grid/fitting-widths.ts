import type { GridApi } from 'ag-grid-community';
import type { GridRow } from './column-definitions.ts';
import type { GridColumn, GridSource } from './grid-source.ts';

const PADDING = 24;
/** Rows that are asked at most; the ones in view come first, so no figure is looked at while it does not fit. */
const ROWS_ASKED = 60;

/** Widens columns whose figures in view would not fit: a number is never shown cut off. */
export function widenForFigures(api: GridApi<GridRow>, columns: readonly GridColumn[], source: GridSource): void {
  const rows = [...source.pinnedRows, ...rowsInView(api)];
  const widths = columns.flatMap(({ id, align }) => {
    const width = api.getColumn(id)?.getActualWidth() ?? 0;
    if (align === 'left') return [];
    const longest = rows.reduce((most, rowId) => Math.max(most, textWidth(source.cell(rowId, id).text)), 0);
    return longest + PADDING > width ? [{ key: id, newWidth: Math.ceil(longest + PADDING) }] : [];
  });
  if (widths.length > 0) api.setColumnWidths(widths);
}

function rowsInView(api: GridApi<GridRow>): readonly string[] {
  return api.getRenderedNodes().slice(0, ROWS_ASKED).flatMap(({ id }) => (id === undefined ? [] : [id]));
}

let measure: CanvasRenderingContext2D | null = null;

function textWidth(text: string): number {
  measure ??= document.createElement('canvas').getContext('2d');
  if (measure === null) return text.length * 8;
  measure.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  return measure.measureText(text).width;
}
