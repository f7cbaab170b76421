import type { ColumnFilter } from '#shared/grant/schema.ts';
import { atOnce, type Steps } from '#shared/grant/steps.ts';
import { columnsText } from '#shared/text/columns.ts';
import type { Language } from '#shared/text/language.ts';
import { arrange } from '#renderer/grid/columns/arrange-columns.ts';
import {
  clearFilter, clearFilters, hideColumns, setHiddenColumns, moveColumns, pinColumns, resetColumns, resizeColumns, setFilter, columnMoveTarget,
} from '#renderer/grid/columns/layout-gestures.ts';
import { sortedRowsInSteps, type SortDirection } from '#renderer/grid/columns/sort-rows.ts';
import { fittingWidths, legibleWidths } from '#renderer/grid/fitting-widths.ts';
import type { GridColumn, GridSource } from '#renderer/grid/grid-source.ts';
import { inSlices } from '#renderer/ui/pause.ts';
import type { SheetArrangement } from './sheet-arrangement.ts';

/** An arranged sheet with all of its columns and rows, including hidden ones. */
export interface ArrangedSheetContext {
  readonly arrangement: SheetArrangement;
  readonly columns: readonly GridColumn[];
  readonly source: GridSource;
  readonly language: Language;
  readonly announce: (sentence: string) => void;
  /** The sheet as it is at the moment; null once it is closed. What takes long ends for the sheet that it began with. */
  readonly now: () => ArrangedSheetContext | null;
}

/** A sheet with more rows than this is sorted and filtered, and its values are gathered, in slices. */
export const LONG_SHEET = 2_000;

/** A sheet as it was rendered last. */
export class LatestSheet {
  private context: ArrangedSheetContext | null = null;

  become(context: ArrangedSheetContext | null): void {
    this.context = context;
  }

  readonly now = (): ArrangedSheetContext | null => this.context;
}

/** The actions on columns: each is one change of the layout, or of the order of the rows. */
export class ColumnActions {
  private readonly context: ArrangedSheetContext;

  constructor(context: ArrangedSheetContext) {
    this.context = context;
  }

  /** The visible columns, from left to right. */
  get shown(): readonly GridColumn[] {
    return arrange(this.context.columns, this.context.arrangement.layout);
  }

  /** Sorts all rows, including hidden ones: a table is sorted as a whole. */
  sort(columnId: string, direction: SortDirection): void {
    const { source } = this.context;
    if (source.rows.length > LONG_SHEET) void this.sortInSlices(columnId, direction);
    else this.order(atOnce(this.sorted(columnId, direction)), columnId, direction);
  }

  /** All rows in their new order, which is ready to be taken then. */
  private *sorted(columnId: string, direction: SortDirection): Steps<readonly string[]> {
    const { source, language, arrangement } = this.context;
    const rows = source.rows.filter((rowId) => rowId !== source.newRow);
    const sorted = yield* sortedRowsInSteps(rows, (rowId) => source.cell(rowId, columnId), direction, language);
    if (arrangement.prepareOrder !== undefined) yield* arrangement.prepareOrder(sorted);
    return sorted;
  }

  private async sortInSlices(columnId: string, direction: SortDirection): Promise<void> {
    const { source, now } = this.context;
    const sorted = await inSlices(this.sorted(columnId, direction), () => now()?.source === source);
    if (sorted !== undefined) return this.order(sorted, columnId, direction);
    // Somebody has changed the sheet meanwhile: it is sorted as it is now.
    const current = now();
    if (current !== null) new ColumnActions(current).sort(columnId, direction);
  }

  private order(rows: readonly string[], columnId: string, direction: SortDirection): void {
    const { arrangement, announce, language } = this.context;
    arrangement.order(rows);
    announce(columnsText[language].sorted(this.nameOf(columnId), direction));
  }

  /** Widths that cut off no figure. */
  resize(widths: ReadonlyMap<string, number>): void {
    this.context.arrangement.arrange('resize', resizeColumns(this.arranged, widths));
  }

  /** Sets the typed width, or the width that their figures need if that is more. */
  setWidth(ids: readonly string[], width: number): void {
    const { columns, source } = this.context;
    this.resize(legibleWidths(columns, source, new Map(ids.map((id) => [id, width]))));
  }

  fit(ids: readonly string[]): void {
    const { columns, source } = this.context;
    this.resize(fittingWidths(columns.filter(({ id }) => ids.includes(id)), source));
  }

  move(ids: readonly string[], before: string | null): void {
    const { arrangement, announce, language } = this.context;
    const layout = moveColumns(this.arranged, ids, before);
    arrangement.arrange('reorder', layout);
    const shown = arrange(this.context.columns, layout);
    const place = shown.findIndex(({ id }) => id === ids[0]);
    announce(columnsText[language].moved(this.nameOf(ids[0]), String(place + 1), String(shown.length)));
  }

  /** Whether the columns can move one step in this direction. */
  canStep(ids: readonly string[], direction: 'left' | 'right'): boolean {
    return columnMoveTarget(this.shown, ids, direction) !== null;
  }

  step(ids: readonly string[], direction: 'left' | 'right'): void {
    const place = columnMoveTarget(this.shown, ids, direction);
    if (place !== null) this.move(ids, place.before);
  }

  hide(ids: readonly string[]): void {
    const { arrangement, announce, language } = this.context;
    arrangement.arrange('hide', hideColumns(this.arranged, ids));
    announce(columnsText[language].hidden(ids.length));
  }

  setHiddenColumns(ids: ReadonlySet<string>): void {
    const hides = this.shown.some(({ id }) => ids.has(id));
    this.context.arrangement.arrange(hides ? 'hide' : 'show', setHiddenColumns(this.arranged, ids));
  }

  pin(ids: readonly string[], pinned: boolean): void {
    const { arrangement, announce, language } = this.context;
    arrangement.arrange(pinned ? 'pin' : 'unpin', pinColumns(this.arranged, ids, pinned));
    announce(columnsText[language][pinned ? 'pinned' : 'unpinned'](this.nameOf(ids[0])));
  }

  reset(): void {
    this.context.arrangement.arrange('reset', resetColumns(this.arranged.layout));
  }

  filter(filter: ColumnFilter): void {
    this.context.arrangement.arrange('filter', setFilter(this.arranged.layout, filter));
  }

  clearFilter(columnId: string): void {
    this.context.arrangement.arrange('filter', clearFilter(this.arranged.layout, columnId));
  }

  clearFilters(): void {
    this.context.arrangement.arrange('filter', clearFilters(this.arranged.layout));
  }

  /** Applies the filters again, including to rows edited since. */
  applyAgain(): void {
    this.context.arrangement.hide(null);
  }

  /** The heading of a column, with its unit where another column has the same heading. */
  nameOf(columnId: string | undefined): string {
    const column = this.context.columns.find(({ id }) => id === columnId);
    if (column === undefined) return '';
    const alone = this.context.columns.every(({ id, heading }) => id === columnId || heading !== column.heading);
    return alone ? column.heading : `${column.heading} (${column.unit})`;
  }

  private get arranged() {
    return { columns: this.context.columns, layout: this.context.arrangement.layout };
  }
}
