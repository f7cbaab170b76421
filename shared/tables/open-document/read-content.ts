import { CellBudget, MergedAreas, SheetRows } from '../cell-places.ts';
import { FILE_LIMITS } from '../limits.ts';
import { marksOf, seenLength } from '../part-marks.ts';
import { damaged, ReadingProblem } from '../reading-problem.ts';
import { isoOfText } from '../serial-dates.ts';
import type { DefinedName, StoredCell, StoredValue, WorkbookFile, WorkbookSheet } from '../workbook-cells.ts';
import { plainFormula, plainReference } from './formula.ts';

type Attributes = Readonly<Record<string, string>>;

/** Elements inside of a cell whose text is part of the cell's. What is drawn over it, noted at it or printed above its characters is none. */
const TEXT_ELEMENTS: ReadonlySet<string> = new Set(['text:p', 'text:span', 'text:a', 'text:ruby', 'text:ruby-base', 'text:s', 'text:tab', 'text:line-break', 'text:date', 'text:time', 'text:title', 'text:sheet-name', 'text:h']);

/** Elements between a sheet and its rows or columns. */
const GROUPS: ReadonlySet<string> = new Set(['table:table-rows', 'table:table-header-rows', 'table:table-row-group', 'table:table-columns', 'table:table-header-columns', 'table:table-column-group']);

/** A row or column that nobody sees: hidden by hand, or by a filter. */
const UNSEEN = ['collapse', 'filter'];

/** First and last, both included. */
type Stretch = readonly [number, number];

/** Reads the content of an OpenDocument workbook; see {@link readXml}. */
export class ContentReader {
  private readonly budget = new CellBudget();
  private readonly sheets: WorkbookSheet[] = [];
  private readonly names: DefinedName[] = [];
  private readonly path: string[] = [];
  private readonly hiddenStyles = new Set<string>();
  private readonly struckStyles = new Set<string>();
  private readonly raisedStyles = new Set<string>();
  /** The spans that are open in a cell, with the depth of each. */
  private readonly spans: { readonly depth: number; readonly style: string }[] = [];
  private style: Attributes = {};
  private isSpreadsheet = false;
  private date1904 = false;
  private sheet: SheetContent | null = null;
  private cell: CellContent | null = null;
  /** Depth of an element inside of a cell that is no text of it. */
  private foreign = 0;

  readonly open = (name: string, attributes: Attributes): void => {
    const parent = this.path.at(-1) ?? '';
    this.path.push(name);
    if (this.cell !== null) this.openInCell(this.cell, name, attributes);
    else if (this.sheet !== null) this.openInSheet(this.sheet, name, parent, attributes);
    else if (name === 'table:table' && parent === 'spreadsheet') this.sheet = new SheetContent(attributes, this.budget);
    else this.openAside(name, parent, attributes);
  };

  readonly close = (name: string): void => {
    const depth = this.path.length;
    this.path.pop();
    if (this.cell !== null) {
      if (depth === this.cell.depth) this.closeCell(this.cell);
      else if (depth === this.foreign) this.foreign = 0;
      if (this.spans.at(-1)?.depth === depth) this.spans.pop();
      return;
    }
    if (this.sheet === null) return;
    if (name === 'table:table-row' && depth === this.sheet.rowDepth) this.sheet.endRow();
    else if (name === 'table:table-row-group') this.sheet.endGroup();
    else if (name === 'table:table' && this.path.at(-1) === 'spreadsheet') {
      this.sheets.push(this.sheet.finish(this.hiddenStyles));
      this.sheet = null;
    }
  };

  readonly text = (text: string): void => {
    if (this.cell === null || this.foreign > 0 || this.path.length <= this.cell.depth) return;
    const folded = text.replaceAll(/[\t\n\r ]+/g, ' ');
    this.cell.text += folded;
    if (this.spans.some(({ style }) => this.struckStyles.has(style))) this.cell.struck += seenLength(folded);
    if (this.spans.some(({ style }) => this.raisedStyles.has(style))) this.cell.raised += seenLength(folded);
  };

  finish(): Omit<WorkbookFile, 'format'> {
    if (!this.isSpreadsheet) throw new ReadingProblem('zipWithoutWorkbook');
    return { date1904: this.date1904, sheets: this.sheets, names: this.names };
  }

  private openAside(name: string, parent: string, attributes: Attributes): void {
    if (name === 'spreadsheet') this.isSpreadsheet = true;
    else if (name === 'table:null-date') this.date1904 = attributes['table:date-value'] === '1904-01-01';
    else if (name === 'style:style') this.style = attributes;
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false') this.hiddenStyles.add(this.style['style:name'] ?? '');
    else if (name === 'style:text-properties' && parent === 'style:style') this.addTextStyle(this.style['style:name'] ?? '', attributes);
    else this.openName(name, attributes, null);
  }

  private addTextStyle(name: string, attributes: Attributes): void {
    if (isStruck(attributes)) this.struckStyles.add(name);
    if (isRaised(attributes)) this.raisedStyles.add(name);
  }

  private openInSheet(sheet: SheetContent, name: string, parent: string, attributes: Attributes): void {
    const isInTable = parent === 'table:table' || GROUPS.has(parent);
    if (name === 'table:table-row' && isInTable) sheet.startRow(attributes, this.path.length);
    else if (name === 'table:table-row-group') sheet.startGroup(attributes);
    else if (name === 'table:table-column' && isInTable) sheet.addColumns(attributes);
    else if ((name === 'table:table-cell' || name === 'table:covered-table-cell') && parent === 'table:table-row') {
      this.cell = { attributes, isCovered: name === 'table:covered-table-cell', depth: this.path.length, text: '', paragraphs: 0, struck: 0, raised: 0 };
    } else this.openName(name, attributes, sheet.name);
  }

  private openName(name: string, attributes: Attributes, sheet: string | null): void {
    if (name !== 'table:named-range') return;
    this.names.push({ name: attributes['table:name'] ?? '', sheet, target: plainReference(attributes['table:cell-range-address'] ?? '') });
  }

  private openInCell(cell: CellContent, name: string, attributes: Attributes): void {
    if (this.foreign > 0) return;
    if (!TEXT_ELEMENTS.has(name)) this.foreign = this.path.length;
    else if (name === 'text:span') this.spans.push({ depth: this.path.length, style: attributes['text:style-name'] ?? '' });
    else if (name === 'text:s') cell.text += ' '.repeat(repeatOf(attributes['text:c']));
    else if (name === 'text:tab') cell.text += '\t';
    else if (name === 'text:line-break') cell.text += '\n';
    else if (name === 'text:p') {
      if (cell.paragraphs > 0) cell.text += '\n';
      cell.paragraphs += 1;
    }
  }

  private closeCell(cell: CellContent): void {
    const isStruckCell = this.struckStyles.has(cell.attributes['table:style-name'] ?? '');
    this.cell = null;
    this.sheet?.addCell(cell, isStruckCell);
  }
}

interface CellContent {
  readonly attributes: Attributes;
  readonly isCovered: boolean;
  readonly depth: number;
  text: string;
  paragraphs: number;
  /** How many characters that are seen are struck through, and raised or lowered, by a span. */
  struck: number;
  raised: number;
}

class SheetContent {
  readonly name: string;
  rowDepth = 0;
  private readonly styleName: string;
  private readonly cells: SheetRows;
  private readonly merged = new MergedAreas();
  private readonly hiddenRows: Stretch[] = [];
  private readonly hiddenColumns: Stretch[] = [];
  private readonly closedGroups: boolean[] = [];
  private row = 0;
  private rowRepeat = 1;
  private column = 0;
  private columns = 0;
  private readonly rowCells: { readonly column: number; readonly repeat: number; readonly cell: StoredCell }[] = [];

  constructor(attributes: Attributes, budget: CellBudget) {
    this.name = attributes['table:name'] ?? '';
    this.styleName = attributes['table:style-name'] ?? '';
    this.cells = new SheetRows(budget);
  }

  startGroup(attributes: Attributes): void {
    this.closedGroups.push(attributes['table:display'] === 'false');
  }

  endGroup(): void {
    this.closedGroups.pop();
  }

  startRow(attributes: Attributes, depth: number): void {
    this.rowDepth = depth;
    this.rowRepeat = repeatOf(attributes['table:number-rows-repeated']);
    this.column = 0;
    this.rowCells.length = 0;
    const isUnseen = UNSEEN.includes(attributes['table:visibility'] ?? '') || this.closedGroups.includes(true);
    if (isUnseen) this.hiddenRows.push([this.row, this.row + this.rowRepeat - 1]);
  }

  endRow(): void {
    for (const { column, repeat, cell } of this.rowCells) {
      if (this.row + this.rowRepeat > FILE_LIMITS.rows || column + repeat > FILE_LIMITS.columns) throw damaged();
      for (let down = 0; down < this.rowRepeat; down += 1) {
        for (let right = 0; right < repeat; right += 1) this.cells.put(this.row + down, column + right, cell);
      }
    }
    this.row += this.rowRepeat;
  }

  addColumns(attributes: Attributes): void {
    const repeat = repeatOf(attributes['table:number-columns-repeated']);
    if (UNSEEN.includes(attributes['table:visibility'] ?? '')) this.hiddenColumns.push([this.columns, this.columns + repeat - 1]);
    this.columns += repeat;
  }

  addCell(content: CellContent, struck: boolean): void {
    const { attributes, isCovered } = content;
    const repeat = repeatOf(attributes['table:number-columns-repeated']);
    const [right, down] = [repeatOf(attributes['table:number-columns-spanned']), repeatOf(attributes['table:number-rows-spanned'])];
    if (right * down > 1) {
      const area = { top: this.row, left: this.column, bottom: this.row + down - 1, right: this.column + right - 1 };
      this.merged.add(area, `${this.name} ${this.row + 1}`);
    }
    const cell = isCovered ? null : storedCell(content, struck);
    if (cell !== null) this.rowCells.push({ column: this.column, repeat, cell });
    this.column += repeat;
  }

  finish(hiddenStyles: ReadonlySet<string>): WorkbookSheet {
    const { name, cells: { rows }, merged } = this;
    const lastColumn = Math.min(this.columns, FILE_LIMITS.columns);
    return {
      name,
      hidden: hiddenStyles.has(this.styleName),
      rows,
      hiddenRows: spread(this.hiddenRows, rows.length),
      hiddenColumns: spread(this.hiddenColumns, lastColumn),
      merges: merged.areas,
      totalRows: new Set(),
    };
  }
}

/** The numbers of stretches that are below an end: behind the last filled row, hidden rows are the rest of the sheet. */
function spread(stretches: readonly Stretch[], end: number): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const [first, last] of stretches) {
    for (let number = first; number <= last && number < end; number += 1) numbers.add(number);
  }
  return numbers;
}

function storedCell({ attributes, text, paragraphs, ...marks }: CellContent, isStruckCell: boolean): StoredCell | null {
  const written = attributes['table:formula'];
  const value = valueOf(attributes, text, paragraphs, written !== undefined);
  if (value === null) return null;
  const { struck, marked } = marksOf(text, marks);
  return {
    value,
    ...(written === undefined ? {} : { formula: plainFormula(written) }),
    ...(struck || isStruckCell ? { struck: true } : {}),
    ...(marked === null ? {} : { marked }),
    ...(value.kind === 'number' ? { shown: text } : {}),
  };
}

function valueOf(attributes: Attributes, text: string, paragraphs: number, isFormula: boolean): StoredValue | null {
  if (attributes['calcext:value-type'] === 'error') return { kind: 'error', text };
  const type = attributes['office:value-type'] ?? attributes['value-type'];
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return { kind: 'number', number: doubleOf(attributes['office:value']), format: 'General' };
    case 'boolean':
      return { kind: 'boolean', text: attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE' };
    case 'date':
      return { kind: 'date', text: checked(isoOfText(attributes['office:date-value'] ?? '')) };
    case 'time':
      return { kind: 'date', text: checked(isoOfDuration(attributes['office:time-value'] ?? '')) };
    case 'string':
      return { kind: 'text', text: attributes['office:string-value'] ?? text };
    case undefined:
      if (isFormula) return { kind: 'open' };
      return paragraphs > 0 && text !== '' ? { kind: 'text', text } : null;
    default:
      throw damaged();
  }
}

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;

function doubleOf(text: string | undefined): number {
  // oxlint-disable-next-line grantsheet/exact-money -- a cell of a workbook is a double; nothing is calculated with it here
  const number = text !== undefined && NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(number)) throw damaged();
  return number;
}

function checked(text: string | null): string {
  if (text === null) throw damaged();
  return text;
}

/** A time such as "PT09H30M00S". */
function isoOfDuration(text: string): string | null {
  const [, hours, minutes, seconds] = /^PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d{1,12})?S$/.exec(text) ?? [];
  if (hours === undefined) return null;
  return [hours, minutes, seconds].map((part) => (part ?? '').padStart(2, '0')).join(':');
}

function isStruck(attributes: Attributes): boolean {
  const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'] ?? 'none';
  return line !== 'none';
}

/** Whether a text position such as "super 58%" or "33% 58%" is beside the line. */
const isRaised = (attributes: Attributes): boolean => /^(?:super|sub|-?0*[1-9])/.test(attributes['style:text-position'] ?? '');

/** How often something is repeated: once where nothing is said. */
function repeatOf(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^\d{1,7}$/.test(text)) throw damaged();
  return Math.max(1, Number.parseInt(text, 10));
}
