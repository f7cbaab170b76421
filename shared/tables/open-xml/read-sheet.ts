import { areaOf, MergedAreas, placeOf, rowNumber, SheetRows, type CellBudget } from '../cell-places.ts';
import { FILE_LIMITS } from '../limits.ts';
import { UNMARKED } from '../part-marks.ts';
import { untold, type Progress } from '../progress.ts';
import { damaged } from '../reading-problem.ts';
import { isoOfText } from '../serial-dates.ts';
import type { MergedArea } from '../table.ts';
import type { StoredCell, StoredValue } from '../workbook-cells.ts';
import { isTrue, readXml } from '../xml.ts';
import { RichTextReader, unescaped, type RichText } from './read-strings.ts';
import type { CellStyle } from './read-styles.ts';
import { shiftFormula } from './shift-formula.ts';

/** What a sheet's part needs of the rest of its workbook. */
export interface SheetContext {
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
  readonly budget: CellBudget;
}

/** The cells of a sheet's part. */
export interface SheetPart {
  /** Not yet handed out: empty results are still decided about. */
  readonly rows: (StoredCell | undefined)[][];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly MergedArea[];
  /** Formulas whose "v" is there and empty: an empty text, or a result that nobody has worked out. By row and column. */
  readonly emptyResults: readonly (readonly [number, number])[];
  /** Whether a formula has a result that is not empty. */
  readonly hasResults: boolean;
}

/** The value of a cell, and how its own text is marked. */
interface ReadValue extends Pick<RichText, 'struck' | 'marked'> {
  readonly value: StoredValue;
}

type Attributes = Readonly<Record<string, string>>;

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const GENERAL: CellStyle = { format: 'General', struck: false };
const [SHEET, DATA, ROW, CELL] = [1, 2, 3, 4];
const EMPTY: StoredValue = { kind: 'text', text: '' };
const OPEN: StoredValue = { kind: 'open' };

/** Reads the cells of a sheet's part in one pass. Throws where it holds what no spreadsheet has. */
export function readSheetPart(bytes: Uint8Array, context: SheetContext, progress: Progress = untold): SheetPart {
  const reader = new SheetReader(context);
  readXml(bytes, { open: reader.open, close: reader.close, text: reader.text, progress });
  return reader.finish();
}

class SheetReader {
  private readonly context: SheetContext;
  private readonly cells: SheetRows;
  private readonly merged = new MergedAreas();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly emptyResults: [number, number][] = [];
  private readonly shared = new Map<string, { readonly formula: string; readonly row: number; readonly column: number }>();
  private hasResults = false;
  private depth = 0;
  /** The element inside of the sheet, and inside of the cell, that is being read; '' where none is. */
  private part = '';
  private inner = '';
  private dataRead = false;
  private inRow = false;
  private row = -1;
  private column = -1;
  private attributes: Attributes = {};
  private value: string | null = null;
  private formula: string | null = null;
  private formulaAttributes: Attributes = {};
  private hasText = false;
  private readonly inline = new RichTextReader();

  constructor(context: SheetContext) {
    this.context = context;
    this.cells = new SheetRows(context.budget);
  }

  readonly open = (name: string, attributes: Attributes): void => {
    this.depth += 1;
    if (this.depth > CELL) {
      if (this.part === 'sheetData') this.openInCell(name, attributes);
    } else if (this.depth === SHEET) {
      if (name !== 'worksheet') throw damaged();
    } else if (this.depth === DATA) {
      this.part = name;
      // A second table of cells would be lost to every other program.
      if (name === 'sheetData' && this.dataRead) throw damaged();
    } else if (this.part === 'sheetData') {
      if (this.depth === ROW) this.openRow(name, attributes);
      else this.openCell(name, attributes);
    } else if (this.depth === ROW) {
      this.openBeside(name, attributes);
    }
  };

  readonly close = (name: string): void => {
    if (this.part === 'sheetData') {
      if (this.depth === CELL && name === 'c') this.closeCell();
      else if (this.depth > CELL) this.closeInCell(name);
      else if (this.depth === DATA) this.dataRead = true;
    }
    this.depth -= 1;
  };

  readonly text = (text: string): void => {
    if (this.depth <= CELL || this.part !== 'sheetData') return;
    if (this.inner === 'is') this.inline.add(text);
    else if (this.depth > CELL + 1) return;
    else if (this.inner === 'v') this.value += text;
    else if (this.inner === 'f') this.formula += text;
  };

  finish(): SheetPart {
    if (!this.dataRead) throw damaged();
    const { cells, hiddenRows, hiddenColumns, merged, emptyResults, hasResults } = this;
    return { rows: cells.rows, hiddenRows, hiddenColumns, merges: merged.areas, emptyResults, hasResults };
  }

  private openRow(name: string, { r, hidden, ht }: Attributes): void {
    this.column = -1;
    if (name !== 'row') {
      if (name === 'c') throw damaged();
      this.inRow = false;
      return;
    }
    this.inRow = true;
    const row = r === undefined ? this.row + 1 : rowNumber(r);
    if (row === null || !(row < FILE_LIMITS.rows)) throw damaged();
    this.row = row;
    if (isTrue(hidden) || (ht !== undefined && /^0+(?:\.0+)?$/.test(ht))) this.hiddenRows.add(row);
  }

  private openCell(name: string, attributes: Attributes): void {
    if (name !== 'c') {
      if (name === 'row' || name === 'v') throw damaged();
      return;
    }
    const { r } = attributes;
    const place = r === undefined ? { row: this.row, column: this.column + 1 } : placeOf(r);
    if (!this.inRow || place === null || place.row !== this.row || place.column >= FILE_LIMITS.columns) throw damaged();
    this.column = place.column;
    [this.attributes, this.value, this.formula, this.hasText, this.inner] = [attributes, null, null, false, ''];
  }

  private openInCell(name: string, attributes: Attributes): void {
    if (this.depth > CELL + 1) {
      if (this.inner === 'is') this.inline.open(name, attributes);
      // What stands deeper inside of a value or a formula is no text of it; cells and rows stand nowhere else.
      else if (this.inner === 'v' || this.inner === 'f') throw damaged();
      return;
    }
    if (name === 'v' && this.value === null) this.value = '';
    else if (name === 'f' && this.formula === null) [this.formula, this.formulaAttributes] = ['', attributes];
    else if (name === 'is' && !this.hasText) this.hasText = true;
    else if (['v', 'f', 'is', 'c', 'row'].includes(name)) throw damaged();
    this.inner = name;
  }

  private closeInCell(name: string): void {
    if (this.depth === CELL + 1) this.inner = '';
    else if (this.inner === 'is') this.inline.close(name);
  }

  private closeCell(): void {
    const { row, column, context, attributes } = this;
    const style = styleOf(context.styles, attributes['s']);
    if (attributes['t'] === 's' && this.formula === null && !this.hasText && !style.struck && this.value !== null && this.value !== '') {
      this.cells.put(row, column, this.sharedText(this.value).cell);
      return;
    }
    const formula = this.formula === null ? null : this.formulaText();
    const read = this.valueOf(attributes['t'] ?? 'n', style, formula !== null);
    if (read === null) return;
    const cell: { -readonly [key in keyof StoredCell]: StoredCell[key] } = { value: read.value };
    if (formula !== null) cell.formula = formula;
    if (style.struck || read.struck) cell.struck = true;
    if (read.marked !== null) cell.marked = read.marked;
    this.cells.put(row, column, cell);
  }

  private valueOf(type: string, { format }: CellStyle, isFormula: boolean): ReadValue | null {
    const inline = this.hasText ? this.inline.take() : null;
    if (inline !== null && (type === 'inlineStr' || this.value === null)) return { value: inline.cell.value, struck: inline.struck, marked: inline.marked };
    const text = this.value;
    if (isFormula && (text === null || text === '')) return { value: this.emptyResult(type, text), ...UNMARKED };
    if (isFormula) this.hasResults = true;
    if (text === null || (text === '' && type !== 'str')) return null;
    if (type === 's') {
      const found = this.sharedText(text);
      return { value: found.cell.value, struck: found.struck, marked: found.marked };
    }
    return { value: storedValue(type, text, format), ...UNMARKED };
  }

  private sharedText(number: string): RichText {
    const found = /^\d{1,9}$/.test(number.trim()) ? this.context.strings[Number.parseInt(number, 10)] : undefined;
    if (found === undefined) throw damaged();
    return found;
  }

  private emptyResult(type: string, text: string | null): StoredValue {
    if (type === 'str') return EMPTY;
    if (text === '') this.emptyResults.push([this.row, this.column]);
    return OPEN;
  }

  private formulaText(): string {
    const { formula, row, column, formulaAttributes: { t, si } } = this;
    if (t !== 'shared' || si === undefined) return formula ?? '';
    if (formula !== '' && formula !== null) {
      this.shared.set(si, { formula, row, column });
      return formula;
    }
    const first = this.shared.get(si);
    if (first === undefined) throw damaged();
    if (first.formula.length > FILE_LIMITS.formula) throw damaged();
    this.context.budget.takeFormula(first.formula.length);
    return shiftFormula(first.formula, row - first.row, column - first.column);
  }

  private openBeside(name: string, attributes: Attributes): void {
    if (this.part === 'cols' && name === 'col') this.hideColumns(attributes);
    else if (this.part === 'mergeCells' && name === 'mergeCell' && this.dataRead) {
      const { ref = '' } = attributes;
      const area = areaOf(ref);
      if (area === null) throw damaged();
      this.merged.add(area, ref.replaceAll('$', '').toUpperCase());
    }
  }

  private hideColumns({ min, max, hidden, width }: Attributes): void {
    if (!isTrue(hidden) && !(width !== undefined && /^0+(?:\.0+)?$/.test(width))) return;
    const last = Math.min(Number.parseInt(max ?? '', 10), FILE_LIMITS.columns);
    for (let column = Number.parseInt(min ?? '', 10); column <= last && this.hiddenColumns.size < FILE_LIMITS.columns; column += 1) this.hiddenColumns.add(column - 1);
  }
}

/** The style of a number. Where a workbook has styles, a cell without its own would be shown as something else. */
function styleOf(styles: readonly CellStyle[], number: string | undefined): CellStyle {
  if (number === undefined || styles.length === 0) return GENERAL;
  const style = styles[Number.parseInt(number, 10)];
  if (style === undefined) throw damaged();
  return style;
}

function storedValue(type: string, text: string, format: string): StoredValue {
  switch (type) {
    case 'n':
      return { kind: 'number', number: doubleOf(text), format };
    case 'str':
    case 'inlineStr':
      return { kind: 'text', text: unescaped(text) };
    case 'b':
      if (!['0', '1', 'true', 'false'].includes(text.trim())) throw damaged();
      return { kind: 'boolean', text: isTrue(text.trim()) ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'error', text: text.trim() };
    case 'd': {
      const date = isoOfText(text);
      if (date === null) throw damaged();
      return { kind: 'date', text: date };
    }
    default:
      throw damaged();
  }
}

function doubleOf(text: string): number {
  const trimmed = text.trim();
  // oxlint-disable-next-line grantsheet/exact-money -- a cell of a workbook is a double; nothing is calculated with it here
  const number = NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
  if (!Number.isFinite(number)) throw damaged();
  return number;
}
