import type { GridApi } from 'ag-grid-community';
import type { GridRow } from './column-definitions.ts';
import type { GridColumn, GridSource } from './grid-source.ts';

const PADDING = 20;
const CELL_FONT = '13px';
const HEADING_FONT = '600 12.5px';
const UNIT_FONT = '11.5px';
/** Rows that are asked at most; the ones in view come first, so no figure is looked at while it does not fit. */
const ROWS_ASKED = 60;

/** Widens columns whose heading or figures in view would not fit: a number is never shown cut off. */
export function widenForFigures(api: GridApi<GridRow>, columns: readonly GridColumn[], source: GridSource): void {
  const rows = [...source.pinnedRows, ...rowsInView(api)];
  const widths = columns.flatMap(({ id, align, heading, unit }) => {
    const width = api.getColumn(id)?.getActualWidth() ?? 0;
    if (align === 'left') return [];
    const headings = Math.max(textWidth(heading, HEADING_FONT), textWidth(unit, UNIT_FONT));
    const longest = rows.reduce((most, rowId) => Math.max(most, textWidth(source.cell(rowId, id).text, CELL_FONT)), headings);
    return longest + PADDING > width ? [{ key: id, newWidth: Math.ceil(longest + PADDING) }] : [];
  });
  if (widths.length > 0) api.setColumnWidths(widths);
}

function rowsInView(api: GridApi<GridRow>): readonly string[] {
  return api.getRenderedNodes().slice(0, ROWS_ASKED).flatMap(({ id }) => (id === undefined ? [] : [id]));
}

let measure: CanvasRenderingContext2D | null = null;

function textWidth(text: string, size: string): number {
  measure ??= document.createElement('canvas').getContext('2d');
  if (measure === null) return text.length * 8;
  measure.font = `${size} ${getComputedStyle(document.body).fontFamily}`;
  return measure.measureText(text).width;
}
