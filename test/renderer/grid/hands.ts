import { perform, startHistory, type History } from '#shared/commands/history.ts';
import type { Command } from '#shared/commands/command.ts';
import type { ArrangedSheet, ColumnFilter, GrantDocument } from '#shared/grant/schema.ts';
import { calculateScenarios } from '#shared/scenarios/table.ts';
import { usedColumns } from '#shared/allottees/used-columns.ts';
import { allotteeCase } from '#renderer/features/allottees/calculated-columns.ts';
import { allotteeColumns } from '#renderer/features/allottees/allottee-columns.ts';
import { allotteeWrites } from '#renderer/features/allottees/allottee-edits.ts';
import { allotteeSource, allRows } from '#renderer/features/allottees/allottee-source.ts';
import { ColumnActions } from '#renderer/arrangement/column-actions.ts';
import { scenarioColumns } from '#renderer/cases/scenario-columns.ts';
import { scenarioSource } from '#renderer/features/scenarios/scenario-source.ts';
import { scenarioWrites } from '#renderer/features/scenarios/scenario-writes.ts';
import { arrange } from '#renderer/grid/columns/arrange-columns.ts';
import { rowsLeftOut, sameFilters } from '#renderer/grid/columns/filter-rows.ts';
import { resizeColumns } from '#renderer/grid/columns/layout-gestures.ts';
import { rowsWithout, shownSource } from '#renderer/grid/columns/shown-source.ts';
import type { CellWrite, GridSource } from '#renderer/grid/grid-source.ts';
import { cellsInReadingOrder } from '#renderer/grid/ranges/cell-areas.ts';
import { isWholeGesture, SheetState, type WriteGesture } from '#renderer/grid/sheet-state.ts';
import { SheetTransfers } from '#renderer/grid/sheet-transfers.ts';
import type { HiddenRows } from '#renderer/store/hidden-rows.ts';
import type { PlannedWrites } from '#renderer/store/writes.ts';

interface Sheet {
  readonly source: (document: GrantDocument) => GridSource;
  readonly columns: SheetState['settings']['columns'];
  readonly writes: (document: GrantDocument, writes: readonly CellWrite[], gesture: WriteGesture) => PlannedWrites;
  readonly order: 'orderScenarios' | 'orderAllottees';
}

const SHEETS: Readonly<Record<ArrangedSheet, Sheet>> = {
  scenarios: {
    columns: scenarioColumns({ currency: 'JPY', columns: [] }, 'en'),
    source: (document) => scenarioSource({ table: calculateScenarios(document), issues: new Map(), language: 'en', typing: null }),
    writes: scenarioWrites,
    order: 'orderScenarios',
  },
  allottees: {
    columns: allotteeColumns(usedColumns([]), { currency: 'JPY', allotteeColumns: [] }, 'en'),
    source: (document) => allotteeSource({ allottees: document.allottees, rows: allRows(document.allottees), issues: new Map(), inCase: allotteeCase(document, 'grant'), language: 'en' }),
    writes: allotteeWrites,
    order: 'orderAllottees',
  },
};

/** What hands do with cells, and with columns. */
export const CELL_GESTURES = ['type', 'clear', 'copy', 'cut', 'paste', 'pasteText', 'fill', 'repeat', 'drag', 'dragCopy'] as const;
export const COLUMN_GESTURES = ['resize', 'move', 'hide', 'show', 'pin', 'sort', 'filter', 'clearFilters', 'applyAgain', 'reset'] as const;

export interface Gesture {
  readonly kind: (typeof CELL_GESTURES)[number] | (typeof COLUMN_GESTURES)[number];
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly over: readonly [number, number];
  readonly text: string;
}

/** A clipboard without a browser: what is put on it comes back. */
class FakeClipboard {
  private readonly data = new Map<string, string>();
  readonly setData = (type: string, text: string): void => void this.data.set(type, text);
  readonly getData = (type: string): string => this.data.get(type) ?? '';
}

/** A sheet without a window: its planners over a history. */
export class Hands {
  history: History;
  readonly state: SheetState;
  private hidden: HiddenRows | null = null;
  private readonly name: ArrangedSheet;
  private readonly sheet: Sheet;
  private readonly transfers: SheetTransfers;
  private readonly clipboard = new FakeClipboard();

  constructor(name: ArrangedSheet, document: GrantDocument) {
    this.name = name;
    this.sheet = SHEETS[name];
    this.history = startHistory(document, document);
    this.state = new SheetState({ ...this.view(), language: 'en', label: '', rowNumberHeading: '', selectable: () => true, content: () => this.history.document });
    this.transfers = new SheetTransfers(this.state, {
      write: (writes, gesture) => this.write(writes, gesture),
      select: (selection) => void (this.state.selection = selection),
      repaint: () => undefined,
      onRemark: () => undefined,
    });
  }

  do(gesture: Gesture): void {
    const { rows, columns } = this.state.extent;
    const at = (place: readonly [number, number]) => ({ rowIndex: place[0] % rows, columnIndex: place[1] % columns });
    const anchor = at(gesture.from);
    this.state.selection = { active: anchor, ranges: [{ kind: 'cells', anchor, end: at(gesture.to) }] };
    // The planners read the clipboard of an event alone.
    const event = { clipboardData: this.clipboard } as unknown as ClipboardEvent;
    switch (gesture.kind) {
      case 'type':
        if (this.state.view(anchor).edit !== null) this.write([{ place: this.state.place(anchor), text: gesture.text }], 'type');
        return;
      case 'clear':
        return this.clear();
      case 'copy':
        return void this.transfers.copy(event);
      case 'cut':
        return void this.transfers.cut(event);
      case 'paste':
        return this.transfers.paste(event);
      case 'pasteText':
        this.clipboard.setData('text/html', '');
        this.clipboard.setData('text/plain', `${gesture.text}\t7\n3,900\t${gesture.text}\n`);
        return this.transfers.paste(event);
      case 'fill':
        this.transfers.dragFill(at(gesture.over));
        return this.transfers.dropFill(gesture.text === '');
      case 'drag':
      case 'dragCopy':
        this.transfers.dragMove(anchor, at(gesture.over));
        return this.transfers.dropMove(gesture.kind === 'dragCopy');
      case 'repeat':
        return this.transfers.repeat(gesture.over[0] % 2 === 0 ? 'down' : 'right');
      default:
        return this.doWithColumns({ ...gesture, kind: gesture.kind });
    }
  }

  private doWithColumns({ kind, from: [, column], to: [odd, other], over: [, width], text }: Gesture & { readonly kind: (typeof COLUMN_GESTURES)[number] }): void {
    const { columns } = this.state.settings;
    const id = columns[column % columns.length]?.id ?? '';
    const actions = this.actions();
    switch (kind) {
      case 'resize':
        // Figures are measured in a browser alone.
        return this.arrange('resize', resizeColumns({ columns: this.sheet.columns, layout: this.layout }, new Map([[id, 60 + 20 * width]])));
      case 'move':
        return odd % 2 === 0 ? actions.step([id], other % 2 === 0 ? 'left' : 'right') : actions.move([id], columns[other % columns.length]?.id ?? null);
      case 'hide':
        return columns.length > 1 ? actions.hide([id]) : undefined;
      case 'show':
        return actions.setHiddenColumns(new Set());
      case 'pin':
        return actions.pin([id], odd % 2 === 0);
      case 'sort':
        return actions.sort(id, odd % 2 === 0 ? 'ascending' : 'descending');
      case 'filter':
        return actions.filter(filterOf(id, odd, text));
      case 'clearFilters':
        return actions.clearFilters();
      case 'applyAgain':
        return actions.applyAgain();
      case 'reset':
        return actions.reset();
    }
  }

  private get layout() {
    return this.history.document.layouts[this.name];
  }

  private actions(): ColumnActions {
    const source = this.sheet.source(this.history.document);
    const arrangement = {
      layout: this.layout,
      hidden: this.hidden,
      arrange: (...given: Parameters<Hands['arrange']>) => this.arrange(...given),
      order: (ids: readonly string[]) => this.perform({ type: this.sheet.order, ids }),
      hide: (hidden: HiddenRows | null) => {
        this.hidden = hidden;
        this.state.settings = { ...this.state.settings, ...this.view() };
      },
    };
    return new ColumnActions({ arrangement, columns: this.sheet.columns, source, language: 'en', announce: () => undefined, now: () => null });
  }

  private readonly arrange = (arrangement: Extract<Command, { type: 'arrangeSheet' }>['arrangement'], layout: GrantDocument['layouts'][ArrangedSheet]): void =>
    this.perform({ type: 'arrangeSheet', sheet: this.name, arrangement, layout });

  /** The sheet as it is arranged, as its screen shows it. */
  private view() {
    const { columns } = this.sheet;
    const { filters } = this.layout;
    const source = this.sheet.source(this.history.document);
    this.hidden = this.hidden !== null && sameFilters(this.hidden.filters, filters) ? this.hidden : { filters, ids: rowsLeftOut(source, filters, columns) };
    return { columns: arrange(columns, this.layout), source: shownSource(source, rowsWithout(source.rows, this.hidden.ids)) };
  }

  private clear(): void {
    const cells = [...cellsInReadingOrder(this.state.dataAreas())].filter((cell) => this.state.view(cell).edit !== null);
    this.write(cells.map((cell) => ({ place: this.state.place(cell), text: '' })), 'clear');
  }

  private write(writes: readonly CellWrite[], gesture: WriteGesture): PlannedWrites['refused'] {
    const { command, refused } = this.sheet.writes(this.history.document, writes, gesture);
    if (command !== null && (refused.length === 0 || !isWholeGesture(gesture))) this.perform(command);
    return refused;
  }

  private perform(command: Command): void {
    this.history = perform(this.history, command);
    this.state.settings = { ...this.state.settings, ...this.view() };
  }
}

function filterOf(column: string, kind: number, text: string): ColumnFilter {
  if (kind % 3 === 0) return { kind: 'contains', column, text };
  return kind % 3 === 1 ? { kind: 'number', column, comparison: '>=', value: '3600' } : { kind: 'values', column, values: ['3500', text, ''] };
}
