import type { GridApi } from 'ag-grid-community';
import type { GridRow } from './column-definitions.ts';
import { shownDecimals, withDecimals, type DecimalAlignment, type RowsAfterChange } from './decimal-alignment.ts';
import type { GridColumn, GridSource } from './grid-source.ts';
import { textMeasure } from './text-measure.ts';

const PADDING = 20;
/** Width of the menu button of the column, beside the unit. */
const MENU_BUTTON = 18;
const CELL_FONT = '13px';
const NAME_FONT = '600 13px';
const HEADING_FONT = '600 12.5px';
const UNIT_FONT = '11.5px';
const DIGITS = /\d/g;
/** How many of the longest texts are measured, because texts of the same length differ in width. */
const MEASURED = 40;

/** The rows whose figures widened columns beyond their own width, that width, and the decimals it has room for, by column id. */
export type WidenedColumns = Map<string, { readonly rowId: string; readonly width: number; readonly decimals: number }>;

/** Widens columns whose heading or figures in these rows would not fit: a number is never cut off. */
export function widenForFigures(api: GridApi<GridRow>, columns: readonly GridColumn[], source: GridSource, rows: readonly string[], widened: WidenedColumns, decimals: DecimalAlignment): void {
  const widths = columns.filter(({ align, fits }) => align === 'right' && fits !== true).flatMap((column) => {
    const needed = figureWidth(column, source, rows, decimals.mostOf(column.id));
    if (needed <= (api.getColumn(column.id)?.getActualWidth() ?? 0)) return [];
    widened.set(column.id, { rowId: widestRow(column, source, rows), width: needed, decimals: decimals.mostOf(column.id) });
    return [{ key: column.id, newWidth: needed }];
  });
  if (widths.length > 0) api.setColumnWidths(widths);
}

/** Narrows columns whose widest figure is shorter now, or gone, down to the needs of the visible figures. */
export function narrowAgain(api: GridApi<GridRow>, columns: readonly GridColumn[], source: GridSource, rowsAfter: RowsAfterChange, widened: WidenedColumns, decimals: DecimalAlignment): void {
  if (widened.size === 0) return;
  const widths = columns.flatMap((column) => {
    const cause = widened.get(column.id);
    if (cause === undefined) return [];
    const width = api.getColumn(column.id)?.getActualWidth() ?? 0;
    // It has been resized since.
    if (width !== cause.width) {
      widened.delete(column.id);
      return [];
    }
    const most = decimals.mostOf(column.id);
    if (most === cause.decimals && rowsAfter.isSame(cause.rowId)) return [];
    if (figureWidth(column, source, [cause.rowId], most) >= width) return [];
    const rows = rowsAfter.inView();
    const needed = Math.max(column.width, figureWidth(column, source, rows, most));
    if (needed >= width) return [];
    if (needed === column.width) widened.delete(column.id);
    else widened.set(column.id, { rowId: widestRow(column, source, rows), width: needed, decimals: most });
    return [{ key: column.id, newWidth: needed }];
  });
  if (widths.length > 0) api.setColumnWidths(widths);
}

const widestRow = (column: GridColumn, source: GridSource, rows: readonly string[]): string =>
  rows.reduce((most, rowId) => (source.cell(rowId, column.id).text.length > source.cell(most, column.id).text.length ? rowId : most), rows[0] ?? '');

/** The widths that a person requested, increased where a figure in any row would be cut off. */
export function legibleWidths(columns: readonly GridColumn[], source: GridSource, wanted: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...wanted].map(([id, width]) => {
    const column = columns.find((one) => one.id === id);
    return [id, column === undefined || column.align === 'left' ? width : Math.max(width, figureWidth(column, source, everyRow(source)))];
  }));
}

/** The width of each column at which its heading and its widest cell just fit, over all rows. */
export function fittingWidths(columns: readonly GridColumn[], source: GridSource): ReadonlyMap<string, number> {
  return new Map(columns.map((column) => [column.id, column.align === 'right' ? figureWidth(column, source, everyRow(source)) : textWidth(column, source)]));
}

const everyRow = ({ pinnedRows, rows }: GridSource): readonly string[] => [...pinnedRows, ...rows];

function figureWidth(column: GridColumn, source: GridSource, rows: readonly string[], knownDecimals = 0): number {
  const texts = rows.map((rowId) => source.cell(rowId, column.id).text);
  const decimals = column.mixed === true ? 0 : texts.reduce((most, text) => Math.max(most, shownDecimals(text) ?? 0), knownDecimals);
  // Digits have the same width, so the figure with the most characters is the widest, and all figures of its shape are measured once.
  const figure = texts.reduce((most, text) => longer(most, withDecimals(text, decimals)), '');
  return Math.ceil(Math.max(textMeasure()(figure.replace(DIGITS, '0'), CELL_FONT), headingWidth(column)) + PADDING);
}

const longer = (one: string, other: string): string => (other.length > one.length ? other : one);

/** Cached, because headings stay while figures change at every edit. */
const headingWidths = new WeakMap<GridColumn, number>();

function headingWidth(column: GridColumn): number {
  const known = headingWidths.get(column);
  if (known !== undefined) return known;
  const measure = textMeasure();
  const width = Math.max(measure(column.heading, HEADING_FONT), measure(column.unit, UNIT_FONT));
  headingWidths.set(column, width);
  return width;
}

function textWidth(column: GridColumn, source: GridSource): number {
  const measure = textMeasure();
  const texts = longestTexts(everyRow(source).map((rowId) => source.cell(rowId, column.id).text));
  const widest = texts.reduce((most, text) => Math.max(most, measure(text, NAME_FONT)), headingWidth(column) + MENU_BUTTON);
  return Math.ceil(widest + PADDING);
}

/** The widest texts by number of characters, with wide ones counted twice. */
function longestTexts(texts: readonly string[]): readonly string[] {
  const distinct = [...new Set(texts)].map((text) => ({ text, length: roughLength(text) }));
  return distinct.toSorted((one, other) => other.length - one.length).slice(0, MEASURED).map(({ text }) => text);
}

function roughLength(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x2e7f) length += 1;
  return length;
}
