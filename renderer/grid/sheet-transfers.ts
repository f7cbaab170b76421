import { hiddenRowsIn, readClipboardTable, writeClipboardTable, type ClipboardPayload, type ClipboardTable, type CopiedCell } from './clipboard/clipboard-table.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { sheetText } from '#shared/text/sheet.ts';
import { copyToClipboard } from '#renderer/ui/copy-to-clipboard.ts';
import { ownClipboard } from './clipboard/own-clipboard.ts';
import { planMove } from './clipboard/plan-move.ts';
import { planPaste, type PasteSheet } from './clipboard/plan-paste.ts';
import type { CellView, CellWrite, Sentence } from './grid-source.ts';
import { fillArea, fillDownArea, planFill, repeatedArea, type FillKind } from './plan-fill.ts';
import { cellsInReadingOrder, latticeOf } from './ranges/cell-areas.ts';
import { areaOf, rangeOfArea, sameArea, type Area, type Cell } from './ranges/cell-range.ts';
import { lastRange, type SheetSelection } from './sheet-selection.ts';
import type { LeftOut, SheetState, TakeWrites } from './sheet-state.ts';

export interface TransferEvents {
  readonly write: TakeWrites;
  /** Selects the filled range; the sheet stays where its first cell is visible. */
  readonly select: (selection: SheetSelection) => void;
  readonly repaint: () => void;
  /** Reports the part of a gesture that was not possible. */
  readonly onRemark: (say: Sentence) => void;
}

/** Most rows that a paste adds where the sheet sets no limit. */
const MOST_ADDED_ROWS = 100_000;
const NOTHING_LEFT: LeftOut = { readOnly: 0, outside: 0 };

/** Moves texts between cells by clipboard and fill handle. Each gesture is one write. */
export class SheetTransfers {
  private readonly state: SheetState;
  private readonly events: TransferEvents;

  constructor(state: SheetState, events: TransferEvents) {
    this.state = state;
    this.events = events;
  }

  copy({ clipboardData }: ClipboardEvent): boolean {
    const payload = clipboardData === null ? null : this.take();
    if (clipboardData === null || payload === null) return false;
    putInto(clipboardData, payload);
    return true;
  }

  /** Copies the selection to the clipboard without the copy key; false where that is impossible. */
  copyNow(): boolean {
    const payload = this.take();
    return payload !== null && putWithoutKey(payload);
  }

  /** The selection for the clipboard, with a frame around it; null where it is not one block. */
  private take(moves = false): ClipboardPayload | null {
    const areas = this.state.dataAreas();
    const lattice = latticeOf(areas);
    if (lattice === null) {
      this.events.onRemark((language) => sheetText[language].notOneBlock);
      return null;
    }
    const cells = lattice.rowIndexes.map((rowIndex) => lattice.columnIndexes.map((columnIndex) => copiedCell(this.state.view({ rowIndex, columnIndex }), moves)));
    this.state.copied = areas;
    this.state.cut = null;
    this.events.repaint();
    return writeClipboardTable(cells);
  }

  /** Marks the selection to be moved by the next paste; until then it stays unchanged. */
  cut({ clipboardData }: ClipboardEvent): boolean {
    const payload = clipboardData === null ? null : this.takeToMove();
    if (clipboardData === null || payload === null) return false;
    putInto(clipboardData, payload);
    return true;
  }

  /**
   * Pastes what this window copied or cut last, if no other window had the focus since: the page may not read the
   * clipboard without the paste key.
   */
  pasteNow(): void {
    const payload = ownClipboard.current;
    if (payload === null) this.events.onRemark((language) => sheetText[language].pasteByKey);
    else this.pasteFrom(payload);
  }

  /** {@link cut} without the cut key; false where that is impossible. */
  cutNow(): boolean {
    const payload = this.takeToMove();
    return payload !== null && putWithoutKey(payload);
  }

  private takeToMove(): ClipboardPayload | null {
    if (this.state.chosen.ranges.length > 1) {
      this.events.onRemark((language) => sheetText[language].severalCut);
      return null;
    }
    const payload = this.take(true);
    if (payload !== null) this.state.cut = readClipboardTable(payload);
    this.events.repaint();
    return payload;
  }

  paste({ clipboardData }: ClipboardEvent): void {
    if (clipboardData !== null) this.pasteFrom({ text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') });
  }

  /** Moves cells that were cut here, if they are still on the clipboard; pastes anything else. */
  pasteFrom(payload: ClipboardPayload): void {
    const table = readClipboardTable(payload);
    const targets = this.state.dataAreas();
    const [cutArea] = this.state.copied;
    const [target] = targets;
    if (this.state.cut !== null && cutArea !== undefined && target !== undefined && isSameTable(this.state.cut, table)) {
      return this.move(cutArea, { rowIndex: target.top, columnIndex: target.left });
    }
    const { source } = this.state.settings;
    const sheet = this.pasteSheet();
    const added = source.newRow === undefined ? 0 : rowsAdded(table, targets, sheet.rows);
    if (added > sheet.addableRows) return this.sayTooMany(added, sheet.addableRows);
    const plan = planPaste(table, targets, sheet);
    this.selectAreas(plan.areas);
    this.events.write(plan.cells.map((cell) => this.writeOf(cell, cell.text)), 'paste', { readOnly: plan.readOnly.length, outside: plan.outside, hiddenRows: hiddenRowsIn(payload, table) });
  }

  /** Moves or copies an area so that its first cell is at `to`, in one gesture, which is cancelled as a whole if a text is refused. */
  move(source: Area, to: Cell, copies = false): void {
    if (source.top === to.rowIndex && source.left === to.columnIndex) {
      if (this.state.forgetCopied()) this.events.repaint();
      return;
    }
    const sheet = this.pasteSheet();
    const plan = planMove(source, to, { ...sheet, textAt: (cell) => (copies ? filledText : movedText)(this.state.view(cell)) }, copies);
    if (plan.addedRows > sheet.addableRows) return this.sayTooMany(plan.addedRows, sheet.addableRows);
    const writes = [...plan.emptied.map((cell) => this.writeOf(cell, '')), ...plan.cells.map((cell) => this.writeOf(cell, cell.text))];
    const refused = this.events.write(writes, copies ? 'paste' : 'cut', { readOnly: plan.readOnly, outside: plan.outside });
    if (copies || refused.length === 0) this.selectAreas(plan.areas);
  }

  private pasteSheet(): PasteSheet {
    const { extent: { rows, columns }, settings: { source } } = this.state;
    return {
      rows,
      columns,
      addableRows: source.newRow === undefined ? 0 : (source.roomForRows ?? MOST_ADDED_ROWS),
      isEditable: (rowIndex, columnIndex) => this.state.isEditable({ rowIndex, columnIndex }),
    };
  }

  private sayTooMany(added: number, room: number): void {
    this.events.onRemark((language) => sheetText[language].tooManyRows(counted(added), counted(room)));
  }

  /** Shows the target while the selection is dragged by its border. */
  dragMove(from: Cell, to: Cell): void {
    const source = this.source();
    const { extent } = this.state;
    const rows = clamp(to.rowIndex - from.rowIndex, -source.top, extent.rows - 1 - source.bottom);
    const columns = clamp(to.columnIndex - from.columnIndex, -source.left, extent.columns - 1 - source.right);
    const area = { top: source.top + rows, left: source.left + columns, bottom: source.bottom + rows, right: source.right + columns };
    if (this.state.fill !== null && sameArea(this.state.fill, area)) return;
    this.state.fill = area;
    this.events.repaint();
  }

  dropMove(copies: boolean): void {
    const area = this.state.fill;
    this.state.fill = null;
    this.events.repaint();
    if (area !== null && !sameArea(area, this.source())) this.move(this.source(), { rowIndex: area.top, columnIndex: area.left }, copies);
  }

  /** Shows the target while the fill handle is dragged to a cell. */
  dragFill(cell: Cell): void {
    const area = fillArea(this.source(), cell);
    if (this.state.fill !== null && sameArea(this.state.fill, area)) return;
    this.state.fill = area;
    this.events.repaint();
  }

  /** With `counts` a single number counts by 1, as with Ctrl in Excel. */
  dropFill(counts: boolean): void {
    const area = this.state.fill;
    if (area === null) return;
    this.state.fill = null;
    if (sameArea(area, this.source())) this.events.repaint();
    else this.fillFrom(this.source(), area, counts ? 'counted' : 'series');
  }

  /** Fills as far as the adjacent column is filled. */
  fillToEnd(): void {
    const source = this.source();
    const area = fillDownArea(source, this.state.lastRow, ({ rowIndex, columnIndex }) => this.state.isFilled(rowIndex, columnIndex));
    if (!sameArea(area, source)) this.fillFrom(source, area, 'series');
  }

  repeat(direction: 'down' | 'right'): void {
    const areas = repeatedArea(this.source(), direction);
    if (areas !== null) this.fillFrom(areas.source, areas.target, 'repeat', false);
  }

  /** Puts one text into every selected cell that accepts one. */
  fillChosen(text: string): void {
    this.events.write(this.chosenToType().map((cell) => this.writeOf(cell, text)), 'fill');
  }

  /** The selected cells that can be edited. */
  chosenToType(): readonly Cell[] {
    const { rows } = this.state.extent;
    return [...cellsInReadingOrder(this.state.dataAreas())].filter((cell) => cell.rowIndex < rows && this.state.isEditable(cell));
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

/**
 * The number of rows that a paste adds: the empty row at the end becomes the first of them. Blank rows at the end of
 * the block add none.
 */
function rowsAdded(table: readonly (readonly string[])[], targets: readonly Area[], rows: number): number {
  const height = table.findLastIndex((row) => row.some((text) => text !== '')) + 1;
  return targets.reduce((most, { top }) => Math.max(most, top + height - (rows - 1)), 0);
}

/**
 * People see the displayed text; within the program every digit is copied, and nothing for an absent value. A moved
 * formula refers to the same cells as before.
 */
function copiedCell({ text, edit, exact, look, copies }: CellView, moves: boolean): CopiedCell {
  if (copies !== undefined && !moves) return { shown: text, exact: copies };
  // Within the program a formula stays a formula.
  if (edit?.startsWith('=') === true) return { shown: text, exact: edit };
  if (exact !== undefined) return { shown: text, exact };
  if (look === 'pending' || look === 'missing') return { shown: text, exact: '' };
  return { shown: text, exact: edit === text ? null : edit };
}

/** A value inherited from the grant has no text of its own: filling keeps it inherited. */
const filledText = ({ text, edit, exact, copies }: CellView): string => copies ?? edit ?? exact ?? text;

/** The text that a moved cell takes along: its own text, or nothing where it inherits its value. */
const movedText = ({ text, edit, exact }: CellView): string => edit ?? exact ?? text;

function putInto(clipboardData: DataTransfer, { text, html }: ClipboardPayload): void {
  clipboardData.setData('text/plain', text);
  clipboardData.setData('text/html', html);
  ownClipboard.keep({ text, html });
}

function putWithoutKey(payload: ClipboardPayload): boolean {
  const isDone = copyToClipboard(payload);
  if (isDone) ownClipboard.keep(payload);
  return isDone;
}

const isSameTable = (one: ClipboardTable, other: ClipboardTable): boolean =>
  one.length === other.length && one.every((row, index) => row.length === other[index]?.length && row.every((text, column) => text === other[index]?.[column]));

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
