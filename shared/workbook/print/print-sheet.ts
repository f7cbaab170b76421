import type { Cell, Worksheet } from 'exceljs';
import { element, escaped } from '../../drawing/svg-elements.ts';
import type { SheetChart } from '../charts/sheet-chart.ts';
import { textWidth } from '../style.ts';
import { ruledCells, rangeOf, type RuledCells } from './cell-rules.ts';
import type { CellStyles } from './cell-styles.ts';
import { cellText } from './cell-text.ts';
import { chartSvg } from './chart-svg.ts';
import { printedColumns, type PrintedColumns } from './printed-columns.ts';

/** What a sheet is printed with. */
export interface SheetToPrint {
  readonly sheet: Worksheet;
  readonly columnBreaks: readonly number[];
  readonly charts: readonly SheetChart[];
  /** Its class in the page, and the goal of links to it. */
  readonly id: string;
  /** Said below a sheet some of whose rules are not followed. */
  readonly undrawnRemark: string;
  /** The id of a sheet by its name, for links. */
  readonly idOf: (name: string) => string | null;
}

/** A sheet as HTML, and the CSS of its widths and its scale. */
export interface PrintedSheet {
  readonly html: string;
  readonly css: string;
}

/** Prints a sheet as it stands: its visible rows and columns, at the width of the page, with its charts at their rows. */
export function printSheet(request: SheetToPrint, styles: CellStyles): PrintedSheet {
  const columns = printedColumns(request.sheet, request.columnBreaks);
  const rules = ruledCells(request.sheet);
  const parts = columns.parts.map((_, index) => new SheetPart(request, columns, index, styles, rules).html);
  const remark = rules.hasUndrawn ? `<p class="remark">${escaped(request.undrawnRemark)}</p>` : '';
  const widths = columns.parts.flatMap(({ columns: ofPart }, part) => ofPart.map((column, index) => `.${request.id}p${part} col:nth-child(${index + 1}){width:calc(${columns.widthOf(column).toFixed(1)}*var(--u))}`));
  const tables = columns.parts.map(({ columns: ofPart }, part) => `.${request.id}p${part} table{width:calc(${ofPart.reduce((sum, column) => sum + columns.widthOf(column), 0).toFixed(1)}*var(--u))}`);
  return {
    html: `<section class="${request.id}">${parts.join('\n')}${remark}</section>`,
    css: [`.${request.id}{page:${request.id};--u:${columns.scale.toFixed(4)}pt}`, ...tables, ...widths].join('\n'),
  };
}

/** The text of a cell of a part and the columns it takes. */
interface PlacedCell {
  readonly cell: Cell;
  readonly text: string;
  readonly isNumber: boolean;
  readonly across: number;
  readonly down: number;
  readonly wraps: boolean;
}

/** The columns of a sheet that are printed beside each other. */
class SheetPart {
  readonly #request: SheetToPrint;
  readonly #columns: PrintedColumns;
  readonly #shown: readonly number[];
  /** How many of them stand in the first part, too. */
  readonly #repeated: number;
  readonly #part: number;
  readonly #styles: CellStyles;
  readonly #rules: RuledCells;
  /** Cells that a merged cell covers, and how far each merged cell reaches, by address. */
  readonly #covered = new Set<string>();
  readonly #merged = new Map<string, { readonly across: number; readonly down: number }>();
  /** Rows that merged cells hold together with the row before. */
  readonly #joined = new Set<number>();
  readonly #titles: readonly [from: number, to: number] | null;
  /** The title of the sheet, where the first row has nothing else: it becomes a heading above the table. */
  readonly #heading: PlacedCell | null;

  constructor(request: SheetToPrint, columns: PrintedColumns, part: number, styles: CellStyles, rules: RuledCells) {
    [this.#request, this.#columns, this.#part, this.#styles, this.#rules] = [request, columns, part, styles, rules];
    const { columns: shown = [], repeated = 0 } = columns.parts[part] ?? {};
    [this.#shown, this.#repeated] = [shown, repeated];
    const [from, to] = (request.sheet.pageSetup.printTitlesRow ?? '').split(':').map((row) => Number.parseInt(row, 10));
    this.#titles = from === undefined || to === undefined || Number.isNaN(from) ? null : [from, to];
    this.#readMerges();
    const first = this.#shown.map((_, index) => this.#place(1, index)).filter(({ text }) => text !== '');
    this.#heading = first.length === 1 ? (first[0] ?? null) : null;
  }

  get html(): string {
    const { sheet, charts, id } = this.#request;
    const ownCharts = this.#part === 0 ? charts.toSorted((a, b) => a.row - b.row) : [];
    // exceljs keeps the rows before a new page here; its typings have them in the model alone.
    const breaks = new Set((sheet as unknown as { readonly rowBreaks: readonly { readonly id: number }[] }).rowBreaks.map(({ id: row }) => row));
    const pieces: string[] = [];
    let rows: string[] = [];
    let [inTitles, isBlank, waiting] = [false, false, 0];
    const endTable = (): void => {
      if (rows.length > 0) pieces.push(this.#table(rows, inTitles));
      rows = [];
    };
    for (let number = 1; number <= Math.max(sheet.rowCount, ...ownCharts.map(({ row }) => row)); number += 1) {
      while (ownCharts[waiting] !== undefined && (ownCharts[waiting]?.row ?? 0) <= number) {
        endTable();
        pieces.push(figure(ownCharts[waiting]));
        waiting += 1;
      }
      if (this.#titles !== null && number === this.#titles[0]) {
        endTable();
        inTitles = true;
      }
      const isTitle = this.#titles !== null && number >= this.#titles[0] && number <= this.#titles[1];
      const row = sheet.getRow(number).hidden || isTitle ? '' : this.#row(number, 'td');
      if (row !== '' || (!isBlank && !isTitle && rows.length > 0)) rows.push(row === '' ? `<tr class="blank"><td colspan="${this.#shown.length}"></td></tr>` : row);
      isBlank = row === '';
      if (breaks.has(number) && (rows.length > 0 || pieces.length > 0)) {
        endTable();
        pieces.push('<div class="break"></div>');
      }
    }
    if (rows.length === 0 && inTitles && pieces.every((piece) => !piece.includes('<thead>'))) pieces.push(this.#table([], true));
    endTable();
    while (pieces.at(-1) === '<div class="break"></div>') pieces.pop();
    return `<div class="part ${id}p${this.#part}">${this.#part === 0 ? this.#title(id, sheet.name) : ''}${pieces.join('\n')}</div>`;
  }

  #title(id: string, name: string): string {
    if (this.#heading === null) return `<h1 id="${id}">${escaped(name)}</h1>`;
    const { cell, text } = this.#heading;
    return `<h1 id="${id}" class="${this.#styles.classOf(cell, {}, { isNumber: false, wraps: true })}">${escaped(text)}</h1>`;
  }

  #table(rows: readonly string[], withTitles: boolean): string {
    const [from, to] = this.#titles ?? [1, 0];
    const head = withTitles ? Array.from({ length: to - from + 1 }, (_, index) => this.#row(from + index, 'th')).join('') : '';
    return `<table><colgroup>${this.#shown.map(() => '<col>').join('')}</colgroup>${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${rows.join('\n')}</tbody></table>`;
  }

  #readMerges(): void {
    // exceljs lists merged ranges in its model, as texts.
    for (const ref of (this.#request.sheet.model as unknown as { readonly merges?: readonly string[] }).merges ?? []) {
      const { top, left, bottom, right } = rangeOf(ref);
      const across = this.#shown.filter((column) => column >= left && column <= right);
      const [first] = across;
      if (first === undefined) continue;
      for (let row = top; row <= bottom; row += 1) {
        for (const column of across) if (row !== top || column !== first) this.#covered.add(`${row} ${column}`);
        if (row > top) this.#joined.add(row);
      }
      this.#merged.set(`${top} ${first}`, { across: across.length, down: bottom - top + 1 });
    }
  }

  /** A row of the table; '' where nothing stands in it but what the first part has already. */
  #row(number: number, tag: 'td' | 'th'): string {
    if (number === 1 && (this.#heading !== null || this.#part > 0)) return '';
    const placed: string[] = [];
    let isBlank = !this.#joined.has(number);
    for (let index = 0; index < this.#shown.length;) {
      const column = this.#shown[index] ?? 0;
      if (this.#covered.has(`${number} ${column}`)) {
        index += 1;
        continue;
      }
      const cell = this.#place(number, index);
      if (cell.text !== '' && index >= this.#repeated) isBlank = false;
      placed.push(this.#cell(cell, tag));
      index += cell.across;
    }
    return isBlank ? '' : `<tr>${placed.join('')}</tr>`;
  }

  /** A text that is longer than its column goes on over blank cells, as on the screen, and is wrapped where they end. */
  #place(number: number, index: number): PlacedCell {
    const cell = this.#request.sheet.getCell(number, this.#shown[index] ?? 1);
    const { text, isNumber } = cellText(cell);
    const merged = this.#merged.get(`${number} ${this.#shown[index]}`);
    const { horizontal, wrapText } = cell.alignment ?? {};
    const needs = (textWidth(text) * (cell.font?.size ?? 10) * CHARACTER_POINTS) / 10 + 6;
    let [across, room] = [merged?.across ?? 1, 0];
    for (let at = index; at < index + across; at += 1) room += this.#columns.widthOf(this.#shown[at] ?? 0);
    const runsOn = merged === undefined && !isNumber && wrapText !== true && text !== '' && (horizontal === undefined || horizontal === 'left');
    while (runsOn && room < needs && this.#isFree(number, index + across)) {
      room += this.#columns.widthOf(this.#shown[index + across] ?? 0);
      across += 1;
    }
    return { cell, text, isNumber, across, down: merged?.down ?? 1, wraps: wrapText === true || (!isNumber && room < needs) };
  }

  #isFree(number: number, index: number): boolean {
    const column = this.#shown[index];
    if (column === undefined || this.#covered.has(`${number} ${column}`) || this.#merged.has(`${number} ${column}`)) return false;
    return cellText(this.#request.sheet.getCell(number, column)).text === '';
  }

  #cell({ cell, text, isNumber, across, down, wraps }: PlacedCell, tag: 'td' | 'th'): string {
    const name = this.#styles.classOf(cell, this.#rules.looks.get(cell.address) ?? {}, { isNumber, wraps });
    const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
    const goal = this.#request.idOf(linkedSheet(cell) ?? '');
    const words = goal === null ? escaped(text) : element('a', { href: `#${goal}` }, escaped(text));
    return `<${tag} class="${name}"${spans}>${words}</${tag}>`;
  }
}

/** Points of a character of 10 points, a full-width one being two. */
const CHARACTER_POINTS = 5.3;

const figure = (chart: SheetChart | undefined): string => (chart === undefined ? '' : `<figure>${chartSvg(chart)}</figure>`);

/** The sheet that a link of the workbook leads to. */
const linkedSheet = (cell: Cell): string | null => /^HYPERLINK\("#'?(.+?)'?!/.exec(cell.formula ?? '')?.[1]?.replaceAll("''", "'") ?? null;
