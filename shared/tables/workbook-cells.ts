import type { MergedArea, PartMark, TableFormat } from './table.ts';

/** A workbook from outside as its file has it: cells by what they hold, with formulas and number formats. */
export interface WorkbookFile {
  readonly format: Exclude<TableFormat, 'text'>;
  /** Whether numbers count days from 1904 where they stand for dates. */
  readonly date1904: boolean;
  /** Sheets of cells in the order of the file; sheets that are a chart alone are left out. */
  readonly sheets: readonly WorkbookSheet[];
  readonly names: readonly DefinedName[];
}

/** A sheet of cells. Rows and columns count from 0. */
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** By row, then by column; rows and cells that hold nothing are absent. */
  readonly rows: CellRows;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly MergedArea[];
  /** Rows of totals of the workbook's own tables. */
  readonly totalRows: ReadonlySet<number>;
}

/** Cells by row, then by column; absent where nothing stands. */
export type CellRows = readonly (readonly (StoredCell | undefined)[] | undefined)[];

/** A name of a workbook. One whose scope is a sheet is that sheet's own: a copied sheet brings its own. */
export interface DefinedName {
  readonly name: string;
  /** The sheet whose own it is; null where it is the workbook's. */
  readonly sheet: string | null;
  /** What it stands for, such as "Terms!$C$7". */
  readonly target: string;
}

/** What a cell holds; of a formula, its cached result. */
export interface StoredCell {
  readonly value: StoredValue;
  /** Without "="; absent where there is none. */
  readonly formula?: string;
  /** The text is struck through. */
  readonly struck?: true;
  /** Marks of a part of the text. */
  readonly marked?: PartMark;
  /** What the cell shows, as the program that saved it wrote it down; OpenDocument has it. */
  readonly shown?: string;
}

/** What a cell holds. A date is ISO text; of a number, the double and its number format; 'open' is a formula whose result nobody has worked out. */
export type StoredValue =
  | { readonly kind: 'text' | 'date' | 'boolean' | 'error'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly format: string }
  | { readonly kind: 'open' };

/** The cell at a place, or null where nothing stands. */
export const cellAt = ({ rows }: WorkbookSheet, row: number, column: number): StoredCell | null => rows[row]?.[column] ?? null;
