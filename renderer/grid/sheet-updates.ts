import type { GridApi, IRowNode } from 'ag-grid-community';
import type { GridRow } from './column-definitions.ts';
import type { GridColumns } from './columns/grid-columns.ts';
import { areDefinedAlike } from './columns/column-changes.ts';
import type { GridRows } from './grid-rows.ts';
import { rowIdAt } from './row-places.ts';
import type { SheetGeometry } from './sheet-geometry.ts';
import type { SheetNavigation } from './sheet-navigation.ts';
import type { SheetReport } from './sheet-report.ts';
import type { SheetSettings, SheetState } from './sheet-state.ts';
import type { SheetView } from './sheet-view.ts';
import type { ScreenReader } from './screen-reader.ts';
import type { SheetWriting } from './sheet-writing.ts';
import type { TraceLayer } from './trace/trace-layer.ts';

interface Parts {
  readonly geometry: SheetGeometry;
  readonly gridRows: GridRows;
  readonly gridColumns: GridColumns;
  readonly view: SheetView;
  readonly trace: TraceLayer;
  readonly writing: SheetWriting;
  readonly report: SheetReport;
  readonly screenReader: ScreenReader;
  readonly navigation: SheetNavigation;
}

/** Updates a sheet for a new state of the document: only visible cells whose view changed are painted. */
export class SheetUpdates {
  private readonly api: GridApi<GridRow>;
  private readonly state: SheetState;
  private readonly parts: Parts;

  constructor(api: GridApi<GridRow>, state: SheetState, parts: Parts) {
    this.api = api;
    this.state = state;
    this.parts = parts;
  }

  take(settings: SheetSettings): void {
    const { geometry, gridRows, gridColumns, view, writing, report, screenReader, navigation } = this.parts;
    const before = this.state.settings;
    if (before === settings) return;
    const rowsChanged = before.source.rows !== settings.source.rows;
    this.state.settings = settings;
    const arranged = before.columns !== settings.columns;
    const columnsChanged = before.language !== settings.language || !areDefinedAlike(before.columns, settings.columns);
    if (columnsChanged) {
      gridColumns.define();
      geometry.scrolled();
      geometry.viewport.setAttribute('aria-label', settings.label);
    } else if (arranged) gridColumns.markFiltered(before);
    if (arranged && gridColumns.take(before)) {
      this.forgetCopied();
      this.state.tabbedFrom = null;
    }
    if (rowsChanged) this.takeRows(before);
    if (rowsChanged || (columnsChanged && before.source !== settings.source)) this.refresh(gridRows.inView(), () => false);
    else if (before.source !== settings.source) this.refreshChanged(before);
    if (arranged) gridColumns.keepRoom();
    else if (rowsChanged) view.repaint();
    this.traceAnew(before);
    if (this.state.hasOldMarks) writing.mark([]);
    if (rowsChanged || arranged) report.selection();
    else report.summary();
    report.activeCell();
    if (arranged) view.markHeading();
    navigation.focusAwaited();
    screenReader.documentChanged();
  }

  private takeRows(before: SheetSettings): void {
    const beyond = this.parts.gridRows.take(before);
    this.forgetCopied();
    if (beyond) this.parts.view.reveal(this.state.chosen.active);
  }

  private refreshChanged(before: SheetSettings): void {
    const { source } = this.state.settings;
    const isSame = (rowId: string): boolean => source.sameRow?.(before.source, rowId) === true;
    this.refresh(this.parts.gridRows.inView().filter((node) => !isSame(rowIdAt(source, node) ?? '')), isSame);
  }

  private refresh(rowNodes: IRowNode<GridRow>[], isSame: (rowId: string) => boolean): void {
    if (rowNodes.length === 0) return;
    this.api.refreshCells({ rowNodes });
    this.parts.gridColumns.fit(rowNodes);
    this.parts.gridColumns.narrow(isSame);
  }

  /** Paints the arrows for the new document, and announces them where tracing was just switched on. */
  private traceAnew({ trace: before }: SheetSettings): void {
    const { trace } = this.state.settings;
    if (before === trace) return;
    this.parts.trace.paint();
    if (before === undefined && this.state.selection !== null) this.parts.screenReader.traceChanged();
  }

  private forgetCopied(): void {
    if (this.state.forgetCopied()) this.parts.view.repaint();
  }
}
