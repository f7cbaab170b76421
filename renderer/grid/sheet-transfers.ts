import { readClipboardTable, writeClipboardTable, type ClipboardPayload, type CopiedCell } from './clipboard/clipboard-table.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { sheetText } from '#shared/text/sheet.ts';
import { copyToClipboard } from '#renderer/ui/copy-to-clipboard.ts';
import { planPaste } from './clipboard/plan-paste.ts';
import type { CellView, CellWrite, Sentence } from './grid-source.ts';
import { fillArea, fillDownArea, planFill, repeatedArea, type FillKind } from './plan-fill.ts';
import { latticeOf } from './ranges/cell-areas.ts';
import { areaOf, rangeOfArea, sameArea, type Area, type Cell } from './ranges/cell-range.ts';
import { lastRange, type SheetSelection } from './sheet-selection.ts';
import type { LeftOut, SheetState, TakeWrites } from './sheet-state.ts';

export interface TransferEvents {
  readonly write: TakeWrites;
  /** Chooses what was filled; the sheet stays where its first cell is seen. */
  readonly select: (selection: SheetSelection) => void;
  readonly repaint: () => void;
  /** What a gesture could not do. */
  readonly onRemark: (say: Sentence) => void;
  readonly clear: (gesture: 'cut') => void;
}

/** A paste adds at most so many rows where the sheet does not say how many. */
const MOST_ADDED_ROWS = 100_000;
const NOTHING_LEFT: LeftOut = { readOnly: 0, outside: 0 };

/** What carries texts from cells to cells: the clipboard and the fill handle. Each gesture is one write. */
export class SheetTransfers {
  private readonly state: SheetState;
  private readonly events: TransferEvents;

  constructor(state: SheetState, events: TransferEvents) {
    this.state = state;
    this.events = events;
  }

  copy({ clipboardData }: ClipboardEvent, moves = false): boolean {
    const payload = clipboardData === null ? null : this.take(moves);
    if (clipboardData === null || payload === null) return false;
    clipboardData.setData('text/plain', payload.text);
    clipboardData.setData('text/html', payload.html);
    return true;
  }

  /** Puts what is chosen on the clipboard without its key; false where that cannot be. */
  copyNow(): boolean {
    const payload = this.take();
    return payload !== null && copyToClipboard(payload);
  }

  /** What is chosen, for the clipboard, with a frame around it; null where it is not one block. */
  private take(moves = false): ClipboardPayload | null {
    const areas = this.state.dataAreas();
    const lattice = latticeOf(areas);
    if (lattice === null) {
      this.events.onRemark((language) => sheetText[language].notOneBlock);
      return null;
    }
    const cells = lattice.rowIndexes.map((rowIndex) => lattice.columnIndexes.map((columnIndex) => copiedCell(this.state.view({ rowIndex, columnIndex }), moves)));
    this.state.copied = areas;
    this.events.repaint();
    return writeClipboardTable(cells);
  }

  cut(event: ClipboardEvent): void {
    if (!this.copy(event, true)) return;
    this.events.clear('cut');
    if (this.state.forgetCopied()) this.events.repaint();
  }

  paste({ clipboardData }: ClipboardEvent): void {
    if (clipboardData === null) return;
    const table = readClipboardTable({ text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') });
    const { extent, settings: { source } } = this.state;
    const targets = this.state.dataAreas();
    const room = source.newRow === undefined ? 0 : (source.roomForRows ?? MOST_ADDED_ROWS);
    const added = source.newRow === undefined ? 0 : rowsAdded(table, targets, extent.rows);
    if (added > room) return this.events.onRemark((language) => sheetText[language].tooManyRows(counted(added), counted(room)));
    const plan = planPaste(table, targets, {
      rows: extent.rows,
      columns: extent.columns,
      addableRows: room,
      isEditable: (rowIndex, columnIndex) => this.state.isEditable({ rowIndex, columnIndex }),
    });
    this.selectAreas(plan.areas);
    this.events.write(plan.cells.map((cell) => this.writeOf(cell, cell.text)), 'paste', { readOnly: plan.readOnly.length, outside: plan.outside });
  }

  /** The fill handle is dragged to a cell. */
  dragFill(cell: Cell): void {
    const area = fillArea(this.source(), cell);
    if (this.state.fill !== null && sameArea(this.state.fill, area)) return;
    this.state.fill = area;
    this.events.repaint();
  }

  dropFill(): void {
    const area = this.state.fill;
    if (area === null) return;
    this.state.fill = null;
    if (sameArea(area, this.source())) this.events.repaint();
    else this.fillFrom(this.source(), area, 'series');
  }

  /** As far as the column beside it goes on. */
  fillToEnd(): void {
    const source = this.source();
    const area = fillDownArea(source, this.state.lastRow, ({ rowIndex, columnIndex }) => this.state.isFilled(rowIndex, columnIndex));
    if (!sameArea(area, source)) this.fillFrom(source, area, 'series');
  }

  repeat(direction: 'down' | 'right'): void {
    const areas = repeatedArea(this.source(), direction);
    if (areas !== null) this.fillFrom(areas.source, areas.target, 'repeat', false);
  }

  private source(): Area {
    return areaOf(lastRange(this.state.chosen));
  }

  private fillFrom(source: Area, target: Area, kind: FillKind, select = true): void {
    const filled = planFill(source, target, (cell) => filledText(this.state.view(cell)), kind);
    const taken = filled.filter((cell) => this.state.isEditable(cell));
    if (select) this.selectAreas([target]);
    this.events.write(taken.map((cell) => this.writeOf(cell, cell.text)), 'fill', { ...NOTHING_LEFT, readOnly: filled.length - taken.length });
  }

  private selectAreas(areas: readonly Area[]): void {
    const ranges = areas.map((area) => ({ kind: 'cells' as const, ...rangeOfArea(area) }));
    const last = ranges.at(-1);
    if (last !== undefined) this.events.select({ active: last.anchor, ranges });
  }

  private writeOf(cell: Cell, text: string): CellWrite {
    return { place: this.state.place(cell), text };
  }
}

const counted = (count: number): string => formatDecimal(String(count));

/** How many rows a paste adds: the empty row at the end becomes the first of them. Blank rows at the end of the block add none. */
function rowsAdded(table: readonly (readonly string[])[], targets: readonly Area[], rows: number): number {
  const height = table.findLastIndex((row) => row.some((text) => text !== '')) + 1;
  return targets.reduce((most, { top }) => Math.max(most, top + height - (rows - 1)), 0);
}

/** People see what the cell shows; we ourselves take every digit, and nothing for a value that is not there yet. A formula that is moved refers to the same cells as before. */
function copiedCell({ text, edit, exact, look, copies }: CellView, moves: boolean): CopiedCell {
  if (copies !== undefined && !moves) return { shown: text, exact: copies };
  // A formula goes on as a formula among ourselves.
  if (edit?.startsWith('=') === true) return { shown: text, exact: edit };
  if (exact !== undefined) return { shown: text, exact };
  if (look === 'pending' || look === 'missing') return { shown: text, exact: '' };
  return { shown: text, exact: edit === text ? null : edit };
}

/** A value taken over from the grant is not an own one: filled on, it stays taken over. */
const filledText = ({ text, edit, exact, copies }: CellView): string => copies ?? edit ?? exact ?? text;
