import type { GridApi } from 'ag-grid-community';
import type { GridRow } from './column-definitions.ts';
import type { GridColumn, GridSource } from './grid-source.ts';

const PADDING = 20;
const CELL_FONT = '13px';
const HEADING_FONT = '600 12.5px';
const UNIT_FONT = '11.5px';

/** Widens columns whose heading or figures in these rows would not fit: a number is never shown cut off. */
export function widenForFigures(api: GridApi<GridRow>, columns: readonly GridColumn[], source: GridSource, rows: readonly string[]): void {
  const measure = textMeasure();
  const widths = columns.filter(({ align }) => align === 'right').flatMap((column) => {
    // Figures of a column have digits of one width, so the one with the most characters is the widest.
    const figure = longest(rows.map((rowId) => source.cell(rowId, column.id).text));
    const needed = Math.ceil(Math.max(measure(figure, CELL_FONT), measure(column.heading, HEADING_FONT), measure(column.unit, UNIT_FONT)) + PADDING);
    return needed > (api.getColumn(column.id)?.getActualWidth() ?? 0) ? [{ key: column.id, newWidth: needed }] : [];
  });
  if (widths.length > 0) api.setColumnWidths(widths);
}

const longest = (texts: readonly string[]): string => texts.reduce((most, text) => (text.length > most.length ? text : most), '');

const known = new Map<string, number>();
const MOST_KNOWN = 5_000;
let context: CanvasRenderingContext2D | null = null;

/** Widths of texts in the page's font, each measured once: setting a canvas's font costs more than all the rest. */
function textMeasure(): (text: string, size: string) => number {
  const fontFamily = pageFont();
  return (text, size) => {
    const key = `${size} ${fontFamily} ${text}`;
    const width = known.get(key) ?? measured(text, `${size} ${fontFamily}`);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, width);
    return width;
  };
}

/** The page's font hangs on its language; asking for it makes the browser work out all styles, so it is asked once. */
const fonts = new Map<string, string>();

function pageFont(): string {
  const { lang } = document.documentElement;
  const font = fonts.get(lang) ?? getComputedStyle(document.body).fontFamily;
  fonts.set(lang, font);
  return font;
}

function measured(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * 8;
  context.font = font;
  return context.measureText(text).width;
}
