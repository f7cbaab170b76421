import type { Table } from '../../tables/table.ts';
import type { LeftOutReason, LeftOutRow, ListOptions, ListQuestion, ListRow } from '../list-reading.ts';
import { missingHeadings } from './choose-columns.ts';
import { continuesPerson, countColumns, hasSameCells, isStruck, makeBlock, type BlockOptions, type ListBlock } from './list-block.ts';
import { readRow } from './read-row.ts';
import { say, type Place, type Reporter } from './reporter.ts';
import { findTotal, headingsIn, repeatsHeadings, rightsOfTotal, sideLine, type RunningSums } from './row-kinds.ts';
import { rowRanges, rowText } from './row-text.ts';
import { findHeader, headerAt, type TableHeader } from './table-header.ts';

/** What a table is read by. */
export interface TableOptions extends BlockOptions, Pick<ListOptions, 'headerRow' | 'hiddenRows' | 'struckRows'> {
  /** Told, from time to time, how many rows have been read. */
  readonly onRow: (rows: number) => void;
}

/** A total that was left out, before it is compared. */
export interface TotalRow {
  readonly sheet: string | null;
  readonly row: number;
  readonly label: string;
  readonly said: bigint;
}

/** A table as a list: every row of it is among `rows` or `leftOut`. */
export interface TableReading {
  readonly header: TableHeader;
  /** The first of its blocks: the headings that the list is known by. */
  readonly block: ListBlock;
  readonly rows: readonly ListRow[];
  readonly leftOut: readonly LeftOutRow[];
  readonly totals: readonly TotalRow[];
  readonly questions: readonly ListQuestion[];
}

/** The headings of a table by what a person says of it; null where there are none. */
export function headerOf(table: Table, { mapping, headerRow }: Pick<TableOptions, 'mapping' | 'headerRow'>): TableHeader | null {
  // The parts of a joined name are looked for one by one.
  const chosen = Object.values(mapping).filter((heading) => heading !== '' && !heading.includes('+'));
  const header = findHeader(table, chosen, headerRow === null ? null : headerRow - 1);
  return header === null || missingHeadings(header, mapping).length > 0 ? null : header;
}

/** Reads a table from its headings down. */
export function readTable(table: Table, header: TableHeader, options: TableOptions, reporter: Reporter): TableReading {
  return new TableReader(table, header, options, reporter).read();
}

/** Rows after which progress is told. */
const ROWS_BETWEEN = 500;

/** What may stand between a row and the one that its "同上" stands for. */
const KEEPS_ABOVE: ReadonlySet<LeftOutReason> = new Set(['blank', 'merged', 'repeatedHeading', 'total']);

const NOTHING_SUMMED: RunningSums = { sinceTotal: 0n, sinceHeadings: 0n, rowsSinceTotal: 0, rowsSinceHeadings: 0 };

class TableReader {
  private readonly table: Table;
  private readonly options: TableOptions;
  private readonly reporter: Reporter;
  private readonly first: ListBlock;
  private block: ListBlock;
  /** Whether the rows are those of a table that is no list. */
  private otherTable = false;
  private sums = NOTHING_SUMMED;
  private readonly rows: ListRow[] = [];
  private readonly leftOut: LeftOutRow[] = [];
  private readonly totals: TotalRow[] = [];
  private readonly questions: ListQuestion[] = [];
  /** The row that "同上" stands for. */
  private above: ListRow | null = null;
  private readonly hiddenRead: number[] = [];
  private readonly struckRead: number[] = [];

  constructor(table: Table, header: TableHeader, options: TableOptions, reporter: Reporter) {
    this.table = table;
    this.options = options;
    this.reporter = reporter;
    this.first = this.block = makeBlock(table, header, options);
  }

  read(): TableReading {
    const { header } = this.first;
    for (let above = 0; above < header.top; above += 1) this.leaveOut(above, rowText(this.cells(above)) === '' ? 'blank' : 'title');
    this.takeHeadings(header.top, header.bottom, 'heading');
    this.startBlock();
    let row = header.bottom;
    while (row + 1 < this.table.texts.length) {
      row = this.readRow(row + 1);
      if (row % ROWS_BETWEEN === 0) this.options.onRow(row);
    }
    this.sayUnseen('hiddenRows', 'hiddenRowsRead', this.hiddenRead, this.options.hiddenRows);
    this.sayUnseen('struckRows', 'struckRowsRead', this.struckRead, this.options.struckRows);
    const { rows, leftOut, totals, questions } = this;
    return { header, block: this.first, rows, leftOut, totals, questions };
  }

  /** Reads what begins in a row, and answers the last row of it. */
  private readRow(row: number): number {
    const cells = this.cells(row);
    if (cells.every((text) => text.trim() === '')) return this.leaveOut(row, 'blank');
    const headings = this.headingsAt(row);
    if (headings !== null) return headings;
    if (this.otherTable) return this.leaveOut(row, 'otherTable');
    if (continuesPerson(this.block.view, this.block.columns, row)) return this.continuePerson(row);
    const total = findTotal(this.block, row, this.sums);
    if (total?.sure === true) return this.takeTotal(row, total.label);
    const side = total === null ? sideLine(this.block, cells, () => this.isBeforeHeadings(row)) : null;
    if (side !== null) return this.leaveOut(row, side);
    if (this.isUnseen(row, this.table.hiddenRows.has(row), 'hidden', this.options.hiddenRows, this.hiddenRead)) return row;
    if (this.isUnseen(row, isStruck(this.block, row), 'struck', this.options.struckRows, this.struckRead)) return row;
    this.takePerson(row, total?.label ?? null);
    return row;
  }

  private takePerson(row: number, maybeTotal: string | null): void {
    const read = readRow(this.block, row, this.reporter, this.above);
    this.above = read;
    const isTaken = maybeTotal === null;
    if (!isTaken) say(this.reporter, this.place(row), 'error', 'totalOrPerson', maybeTotal);
    this.rows.push(isTaken ? read : rejectedRow(read));
    const rights = BigInt(isTaken ? (read.allottee?.rights ?? 0) : 0);
    const { sinceTotal, sinceHeadings, rowsSinceTotal, rowsSinceHeadings } = this.sums;
    this.sums = { sinceTotal: sinceTotal + rights, sinceHeadings: sinceHeadings + rights, rowsSinceTotal: rowsSinceTotal + 1, rowsSinceHeadings: rowsSinceHeadings + 1 };
  }

  private takeTotal(row: number, label: string): number {
    const said = rightsOfTotal(this.block, row);
    if (said !== null) this.totals.push({ sheet: this.table.name, row: row + 1, label, said });
    this.sums = { ...this.sums, sinceTotal: 0n, rowsSinceTotal: 0 };
    return this.leaveOut(row, 'total');
  }

  /** A further line of the person above, which may not bring an amount of its own. */
  private continuePerson(row: number): number {
    const [column] = this.block.columns.rights ?? [];
    const { view } = this.block;
    const rights = column === undefined || view.isCovered(row, column) ? '' : view.text(row, column).trim();
    if (rights !== '') {
      const person = this.rows.at(-1);
      const place = { ...this.place(row), column: this.block.mapping.rights ?? null };
      say(this.reporter, { ...place, row: person?.row ?? row + 1 }, 'error', 'rightsSplit', rights, { row: String(row + 1) });
      if (person !== undefined) this.rows[this.rows.length - 1] = rejectedRow(person);
    }
    return this.leaveOut(row, 'merged');
  }

  /** Headings in a row: those of before once more, or those of another table. Null where there are none. */
  private headingsAt(row: number): number | null {
    const cells = this.cells(row);
    const meanings = headingsIn(cells, this.otherTable ? undefined : this.block.columns.rights?.[0]);
    if (meanings === null) return null;
    const header = headerAt(this.table, row);
    const isSame = isSameHeader(header, this.block.header);
    if (!this.otherTable && (isSame || repeatsHeadings(this.block, cells, meanings, row === this.block.header.bottom + 1))) {
      return this.takeHeadings(row, isSame ? header.bottom : row, 'repeatedHeading');
    }
    this.takeHeadings(row, header.bottom, 'heading');
    this.block = makeBlock(this.table, header, this.options);
    this.startBlock();
    return header.bottom;
  }

  private takeHeadings(first: number, last: number, reason: 'heading' | 'repeatedHeading'): number {
    for (let row = first; row <= last; row += 1) this.leaveOut(row, rowText(this.cells(row)) === '' ? 'blank' : reason);
    return last;
  }

  private startBlock(): void {
    const { header, columns, questions, markUnclear, lostEdits } = this.block;
    const { name: sheet } = this.table;
    const place = this.place(header.bottom);
    const open = new Set(questions.filter(({ taken }) => taken === null).map(({ field }) => field));
    const knowsPerson = columns.name !== undefined || columns.employeeNumber !== undefined || open.has('name') || open.has('employeeNumber');
    const knowsRights = columns.rights !== undefined || open.has('rights');
    this.sums = NOTHING_SUMMED;
    this.otherTable = this.block !== this.first && (!knowsPerson || (!knowsRights && this.first.columns.rights !== undefined));
    if (this.otherTable) return say(this.reporter, place, 'warning', 'otherTableLeftOut', rowText(this.cells(header.bottom)));
    for (const question of questions) this.ask({ ...question, sheet });
    for (const { field, choices, taken } of questions) {
      const isAnswered = field !== null && this.options.mapping[field] !== undefined;
      if (!isAnswered) say(this.reporter, place, taken === null ? 'error' : 'warning', 'columnUnclear', choices.join(', '), { field: field ?? '', read: taken ?? '' });
    }
    if (!knowsPerson) say(this.reporter, place, 'error', 'columnNotFound', '', { field: 'name' });
    if (!knowsRights) this.askByContents(place);
    if (markUnclear) {
      say(this.reporter, place, 'error', 'decimalMarkUnclear', '');
      this.ask({ code: 'decimalMark', field: 'rights', sheet, choices: ['.', ','], taken: null });
    }
    for (const { row, column, text } of lostEdits) say(this.reporter, { sheet, row, column }, 'warning', 'editNotApplied', text);
    if (this.block.unitAbove !== null) say(this.reporter, place, 'warning', 'unitFromTitle', this.block.unitAbove);
    if (this.block.notKept.length > 0) say(this.reporter, place, 'warning', 'columnsNotKept', this.block.notKept.join(', '));
    this.sayListsSideBySide(place);
    this.sayColumnsWithoutHeading(place);
    this.sayHiddenColumns(place);
  }

  /** Two lists beside each other have the same headings: of one heading, only one column is read. */
  private sayListsSideBySide(place: Place): void {
    const { header: { headings, meanings, bottom } } = this.block;
    const repeated = headings.filter((heading, column) => {
      const first = headings.indexOf(heading.replace(/ \(\d+\)$/, ''));
      const role = meanings[column]?.role;
      return (role === 'employeeNumber' || role === 'name') && first >= 0 && first !== column && !hasSameCells(this.table, bottom, first, column);
    });
    if (repeated.length > 0) say(this.reporter, place, 'warning', 'listsSideBySide', repeated.join(', '));
  }

  /** What stands below no heading is not kept: each such column is named by its first text. */
  private sayColumnsWithoutHeading(place: Place): void {
    const { header: { headings, bottom } } = this.block;
    const { texts, name } = this.table;
    const found = new Map<number, { readonly text: string; readonly row: number }>();
    for (let row = bottom + 1; row < texts.length; row += 1) {
      for (const [column, text] of (texts[row] ?? []).entries()) {
        // Fields beyond the headings of a text file are said row by row.
        if ((headings[column] ?? '') !== '' || (name === null && column >= headings.length) || text.trim() === '' || found.has(column)) continue;
        found.set(column, { text: text.trim(), row: row + 1 });
      }
    }
    for (const { text, row } of found.values()) say(this.reporter, place, 'warning', 'columnWithoutHeading', text, { row: String(row) });
  }

  /** Rights that no heading names may stand in a column that looks like them: that is asked, never taken. */
  private askByContents(place: Place): void {
    say(this.reporter, place, 'warning', 'columnNotFound', '', { field: 'rights' });
    const choices = this.options.mapping.rights === undefined ? countColumns(this.block) : [];
    if (choices.length > 0) this.ask({ code: 'columnByContents', field: 'rights', sheet: this.table.name, choices: [...choices, ''], taken: null });
  }

  private sayHiddenColumns(place: Place): void {
    const { columns, header } = this.block;
    const used = new Set(Object.values(columns).flat());
    for (const column of this.table.hiddenColumns) {
      const heading = header.headings[column] ?? '';
      if (heading !== '') say(this.reporter, { ...place, column: heading }, used.has(column) ? 'warning' : 'note', 'columnHidden', heading, { read: used.has(column) ? 'yes' : 'no' });
    }
  }

  private ask(question: ListQuestion): void {
    if (!this.questions.some(({ code, field }) => code === question.code && field === question.field)) this.questions.push(question);
  }

  private isBeforeHeadings(row: number): boolean {
    let next = row + 1;
    while (next < this.table.texts.length && this.cells(next).every((text) => text.trim() === '')) next += 1;
    return headingsIn(this.cells(next), undefined) !== null;
  }

  /** Leaves a row out that a person does not see, where that is said; else remembers that it was read. */
  private isUnseen(row: number, unseen: boolean, reason: 'hidden' | 'struck', choice: 'include' | 'skip' | null, read: number[]): boolean {
    if (!unseen) return false;
    if (choice === 'skip') this.leaveOut(row, reason);
    read.push(row + 1);
    return choice === 'skip';
  }

  private sayUnseen(question: 'hiddenRows' | 'struckRows', code: 'hiddenRowsRead' | 'struckRowsRead', rows: readonly number[], choice: 'include' | 'skip' | null): void {
    if (rows.length === 0) return;
    this.ask({ code: question, field: null, sheet: this.table.name, choices: ['include', 'skip'], taken: choice ?? 'include' });
    if (choice === null) say(this.reporter, this.place(this.first.header.bottom), 'warning', code, rowRanges(rows), { count: String(rows.length) });
  }

  private leaveOut(row: number, reason: LeftOutReason): number {
    if (!KEEPS_ABOVE.has(reason)) this.above = null;
    this.leftOut.push({ sheet: this.table.name, row: row + 1, reason, text: rowText(this.cells(row)) });
    return row;
  }

  private cells(row: number): readonly string[] {
    return this.block.view.cells[row] ?? [];
  }

  private place(row: number): Place {
    return { sheet: this.table.name, row: row + 1, column: null };
  }
}

const rejectedRow = (row: ListRow): ListRow => (row.allottee === null ? row : { ...row, allottee: null, asRead: row.allottee });

const isSameHeader = (one: TableHeader, other: TableHeader): boolean =>
  one.headings.length === other.headings.length && one.headings.every((heading, column) => heading === other.headings[column]);
