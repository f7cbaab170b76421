import { isDecimalText } from '#shared/calc/decimal.ts';
import type { Steps } from '#shared/grant/steps.ts';
import type { Language } from '#shared/text/language.ts';
import { sheetText, type SheetText } from '#shared/text/sheet.ts';
import type { ClipboardTable } from './clipboard/clipboard-table.ts';
import type { HeadingCell } from './columns/heading-cell.ts';
import { DecimalAlignment } from './decimal-alignment.ts';
import type { NameToSuggest } from './formula-typing/suggest-names.ts';
import { addedRowId, addedRowIndex, type CellPlace, type CellView, type CellWrite, type GridColumn, type GridSource, type RefusedWrite, type Sentence } from './grid-source.ts';
import { areaOf, heightOf, widthOf, type Area, type Cell } from './ranges/cell-range.ts';
import { PLAIN, type CountedNumber } from './quantity.ts';
import { RowElements } from './row-places.ts';
import { cellCount, cellsInReadingOrder } from './ranges/cell-areas.ts';
import { areasOf, clampCell, isOneCell, selectCell, type SheetExtent, type SheetSelection } from './sheet-selection.ts';
import type { TracedCells } from './trace/trace-layer.ts';

/** The settings of a sheet, given by its screen. */
export interface SheetSettings {
  readonly columns: readonly GridColumn[];
  readonly source: GridSource;
  readonly language: Language;
  readonly label: string;
  readonly rowNumberHeading: string;
  /** Whether whole rows of this id can be selected. */
  readonly selectable: (rowId: string) => boolean;
  /** Whether the order of rows can be changed. */
  readonly movesRows?: boolean;
  /** The document content behind the sheet at the time of the call: another object means that it has changed. */
  readonly content: () => object;
  /** The names that formulas of this sheet can use; absent where it has no formulas. */
  readonly formulaNames?: readonly NameToSuggest[];
  /** The address of a cell in a formula of another row; null where it has none. Absent where formulas refer only to their own row. */
  readonly addressOf?: (place: CellPlace) => string | null;
  /**
   * The form in which a text typed into a cell is put into other cells: references of a formula become relative. Absent
   * where texts mean the same everywhere.
   */
  readonly copiesOf?: (place: CellPlace, text: string) => string;
  /** The trace of the active cell; absent where nothing is traced. */
  readonly trace?: ((place: CellPlace) => TracedCells) | undefined;
}

/** The gesture that puts texts into cells: `enter` puts one typed text into many, `cut` moves texts. */
export type WriteGesture = 'type' | 'enter' | 'paste' | 'cut' | 'clear' | 'fill' | 'replace';

/** Gestures that are cancelled as a whole if any text is refused: a typed text stays in its editor, moved texts in their cells. */
export const isWholeGesture = (gesture: WriteGesture): boolean => gesture === 'type' || gesture === 'enter' || gesture === 'cut';

/** Parts of a gesture to report: texts that had no target cell, and rows that were included although hidden. */
export interface LeftOut {
  readonly readOnly: number;
  readonly outside: number;
  /** Rows that were hidden where they were copied. */
  readonly hiddenRows?: number;
}

/** Performs texts as one command; returns the refused ones. A refused typed text changes nothing. */
export type TakeWrites = (writes: readonly CellWrite[], gesture: WriteGesture, leftOut?: LeftOut) => readonly RefusedWrite[];

const BLANK: CellView = { text: '', edit: null, look: 'figure', hint: null };
const keyOf = ({ rowId, columnId }: CellPlace): string => `${rowId}\n${columnId}`;

/** Cells that are looked at in one step: a millisecond's worth. */
const CELLS_IN_A_STEP = 500;

/** A sheet at this moment: its rows and columns by place, what is chosen, which cells the last gesture could not fill. */
export class SheetState {
  settings: SheetSettings;
  /** Null until a cell is selected for the first time. */
  selection: SheetSelection | null = null;
  /** Pinned columns for which there is no room now. */
  released: ReadonlySet<string> = new Set();
  readonly decimals = new DecimalAlignment();
  readonly rowElements = new RowElements();
  readonly headingsInView = new Map<string, HeadingCell>();
  /** The range that was copied last and can still be pasted, for its frame. */
  copied: readonly Area[] = [];
  /** The clipboard content of cut cells, which are to be moved; null where they were copied. */
  cut: ClipboardTable | null = null;
  /** The last cell pointed at by a formula being typed, for its frame. */
  pointed: Area | null = null;
  /** The row before which dragged rows would be dropped; one below the last for the end of the sheet. */
  dropRow: number | null = null;
  /** The target of dragging the fill handle, or of dragging the selection by its border. */
  fill: Area | null = null;
  /** The column where moving with Tab began, to which Enter returns. Null where another cell was selected otherwise. */
  tabbedFrom: number | null = null;
  private refused: ReadonlyMap<string, Sentence> = new Map();
  private readonly given: SheetSettings;
  /** The document content when the marks were made; they are invalid for any other. */
  private marked: object | null = null;

  constructor(settings: SheetSettings) {
    this.settings = settings;
    this.given = settings;
  }

  /** Content to show before the sheet is ready, because the grid makes its first cells by then. */
  meanwhile(settings: SheetSettings): void {
    this.settings = settings;
  }

  /** Returns to the settings with which the grid was created, so that the first update finds all later changes. */
  begin(): void {
    this.settings = this.given;
  }

  get extent(): SheetExtent {
    const { source: { pinnedRows, rows }, columns } = this.settings;
    return { pinned: pinnedRows.length, rows: pinnedRows.length + rows.length, columns: columns.length };
  }

  /** The number of pinned columns at the left. */
  get frozen(): number {
    const { columns } = this.settings;
    const first = columns.findIndex(({ id, frozen }) => frozen !== true || this.released.has(id));
    return first < 0 ? columns.length : first;
  }

  /** The selection, or the first cell below the pinned rows where nothing was selected yet. */
  get chosen(): SheetSelection {
    const { extent } = this;
    return this.selection ?? selectCell(clampCell({ rowIndex: extent.pinned, columnIndex: 0 }, extent));
  }

  rowIdAt(rowIndex: number): string {
    const { source: { pinnedRows, rows, newRow } } = this.settings;
    const id = rowIndex < pinnedRows.length ? pinnedRows[rowIndex] : rows[rowIndex - pinnedRows.length];
    return id ?? addedRowId(newRow ?? '', rowIndex - pinnedRows.length - rows.length + 1);
  }

  place({ rowIndex, columnIndex }: Cell): CellPlace {
    return { rowId: this.rowIdAt(rowIndex), columnId: this.settings.columns[columnIndex]?.id ?? '' };
  }

  cellOf({ rowId, columnId }: CellPlace): Cell | null {
    const { source: { pinnedRows, rows, newRow }, columns } = this.settings;
    const columnIndex = columns.findIndex(({ id }) => id === columnId);
    const pinned = pinnedRows.indexOf(rowId);
    const body = pinned >= 0 ? -1 : newRow === rowId ? rows.length - 1 : rows.indexOf(rowId);
    if (columnIndex < 0 || (pinned < 0 && body < 0)) return null;
    return { rowIndex: pinned >= 0 ? pinned : pinnedRows.length + body, columnIndex };
  }

  /** The view of a cell, including marks of refused texts. */
  readonly viewAt = (rowId: string, columnId: string): CellView =>
    this.withMark(this.settings.source.cell(rowId, columnId), { rowId, columnId });

  private withMark(view: CellView, place: CellPlace): CellView {
    const reason = this.refused.size === 0 ? undefined : this.refused.get(keyOf(place));
    return reason === undefined ? view : { ...view, look: 'problem', hint: reason(this.settings.language) };
  }

  /** The cell of a row to be added is like the cell of the empty row. */
  view(cell: Cell): CellView {
    const { rowId, columnId } = this.place(cell);
    const { source } = this.settings;
    if (columnId === '' || rowId === '') return BLANK;
    const beyond = source.newRow !== undefined && addedRowIndex(source.newRow, rowId) !== null;
    return source.cell(beyond ? (source.newRow ?? rowId) : rowId, columnId);
  }

  /** Whether a cell can be edited: figures are excluded without calculating their texts. */
  isEditable(cell: Cell): boolean {
    return this.settings.columns[cell.columnIndex]?.role === 'input' && this.view(cell).edit !== null;
  }

  readonly isFilled = (rowIndex: number, columnIndex: number): boolean => this.view({ rowIndex, columnIndex }).text !== '';

  /** The last row with data: the one above the empty row. */
  get lastRow(): number {
    const { rows, pinned } = this.extent;
    return Math.max(0, this.settings.source.newRow === undefined || rows - 1 <= pinned ? rows - 1 : rows - 2);
  }

  /** The selected areas; whole columns end with their data. */
  dataAreas(): readonly Area[] {
    return this.chosen.ranges.map((range) => {
      const area = areaOf(range);
      return range.kind === 'columns' ? { ...area, bottom: Math.max(area.top, Math.min(area.bottom, this.lastRow)) } : area;
    });
  }

  /** The ids of the rows with selected cells, from top to bottom, without the empty row at the end. */
  rowsOfChosen(): readonly string[] {
    const { rows } = this.extent;
    const indexes = new Set<number>();
    for (const { top, bottom } of this.dataAreas()) for (let index = top; index <= Math.min(bottom, rows - 1); index += 1) indexes.add(index);
    const ids = [...indexes].toSorted((one, other) => one - other).map((index) => this.rowIdAt(index));
    return ids.filter((id) => this.settings.selectable(id));
  }

  /** The numbers among the chosen cells, each cell once, with every digit; in steps, because a whole column may be chosen. */
  *chosenNumbers(): Steps<readonly CountedNumber[]> {
    const numbers: CountedNumber[] = [];
    let looked = 0;
    for (const cell of cellsInReadingOrder(this.dataAreas())) {
      if (looked % CELLS_IN_A_STEP === 0) yield;
      looked += 1;
      const { exact, quantity = PLAIN } = cell.rowIndex < this.extent.rows ? this.view(cell) : BLANK;
      if (exact !== undefined && isDecimalText(exact)) numbers.push({ value: exact, quantity });
    }
    return numbers;
  }

  /** Ends the copied state. Returns whether there was any. */
  forgetCopied(): boolean {
    const hadAny = this.copied.length > 0 || this.fill !== null;
    this.copied = [];
    this.cut = null;
    this.fill = null;
    return hadAny;
  }

  get hasMarks(): boolean {
    return this.refused.size > 0;
  }

  /** Whether the document changed without the sheet since cells were marked: by undo, or as another document. */
  get hasOldMarks(): boolean {
    return this.hasMarks && this.settings.content() !== this.marked;
  }

  mark(refused: readonly RefusedWrite[]): void {
    this.refused = new Map(refused.map(({ place, reason }) => [keyOf(place), reason]));
    this.marked = this.settings.content();
  }

  /** A marked cell was corrected by typing; the other marks stay. */
  unmark(place: CellPlace): void {
    this.refused = new Map([...this.refused].filter(([key]) => key !== keyOf(place)));
    this.marked = this.settings.content();
  }

  /** The announcement of the selection: its size, the active cell, and notes about it. */
  announcement(): string {
    const text = sheetText[this.settings.language];
    const { active } = this.chosen;
    const { rowId } = this.place(active);
    const column = this.settings.columns[active.columnIndex];
    const heading = [column?.group?.heading, column?.heading ?? ''].filter(Boolean).join(' ');
    const view = this.withMark(this.view(active), this.place(active));
    const shown = view.text || text.emptyCell;
    const number = this.settings.source.rowNumber?.(rowId) ?? String(active.rowIndex - this.extent.pinned + 1);
    const place = active.rowIndex < this.extent.pinned ? text.pinnedCell(heading, shown) : text.cell(heading, number, shown);
    const cell = [place, ...aboutCell(view, text)].join('; ');
    return isOneCell(this.chosen) ? cell : `${this.sizeOfSelection()}; ${cell}`;
  }

  private sizeOfSelection(): string {
    const text = sheetText[this.settings.language];
    const areas = areasOf(this.chosen);
    const [area] = areas;
    if (areas.length > 1 || area === undefined) return text.severalRanges(String(cellCount(areas)));
    return text.chosen(String(heightOf(area)), String(widthOf(area)));
  }
}

/** Notes about a cell: whether it can be edited, why it is empty, or its problem. */
function aboutCell({ edit, look, hint, text: shown }: CellView, text: SheetText): readonly string[] {
  const takes = edit === null ? text.readOnly : look === 'formula' ? text.formula : text.editable;
  if (hint === null || hint === shown) return [takes];
  if (look === 'problem') return [takes, text.problem(hint)];
  if (look === 'remark') return [takes, text.remark(hint)];
  return look === 'pending' || look === 'missing' || look === 'formula' ? [takes, hint] : [takes];
}
