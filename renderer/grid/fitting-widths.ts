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
  const measure = textMeasure();
  const widths = columns.filter(({ align }) => align === 'right').flatMap((column) => {
    // Figures of a column have digits of one width, so the one with the most characters is the widest.
    const figure = longest(rows.map((rowId) => source.cell(rowId, column.id).text));
    const needed = Math.ceil(Math.max(measure(figure, CELL_FONT), measure(column.heading, HEADING_FONT), measure(column.unit, UNIT_FONT)) + PADDING);
    return needed > (api.getColumn(column.id)?.getActualWidth() ?? 0) ? [{ key: column.id, newWidth: needed }] : [];
  });
  if (widths.length > 0) api.setColumnWidths(widths);
}

function rowsInView(api: GridApi<GridRow>): readonly string[] {
  return api.getRenderedNodes().slice(0, ROWS_ASKED).flatMap(({ id }) => (id === undefined ? [] : [id]));
}

const longest = (texts: readonly string[]): string => texts.reduce((most, text) => (text.length > most.length ? text : most), '');

const known = new Map<string, number>();
const MOST_KNOWN = 5_000;
let context: CanvasRenderingContext2D | null = null;

/** Widths of texts in the page's font, each measured once: setting a canvas's font costs more than all the rest. */
function textMeasure(): (text: string, size: string) => number {
  const { fontFamily } = getComputedStyle(document.body);
  return (text, size) => {
    const key = `${size} ${fontFamily} ${text}`;
    const width = known.get(key) ?? measured(text, `${size} ${fontFamily}`);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, width);
    return width;
  };
}

function measured(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * 8;
  context.font = font;
  return context.measureText(text).width;
}
