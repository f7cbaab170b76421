/** What a file from outside holds: its tables, and how its text was written. */
export interface TableFile {
  readonly format: TableFormat;
  /** Encoding of a text file; null for a workbook. */
  readonly encoding: string | null;
  /**
   * Encodings in which a text file may well be meant, the one it was read in first; more than one: a person has to say
   * which. Empty for a workbook.
   */
  readonly possibleEncodings: readonly string[];
  /** Field separator of a text file; null for a workbook. */
  readonly delimiter: string | null;
  /** In the order of the file; a text file has one. */
  readonly tables: readonly Table[];
}

/** What a file is by its content, whatever its name. */
export type TableFormat = 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'fods' | 'numbers' | 'text';

/** One sheet of a workbook, or a text file, as cells of text. Rows and columns count from 0. */
export interface Table {
  /** The name of the sheet; null for a text file. */
  readonly name: string | null;
  /** Whether the sheet is hidden in its workbook. */
  readonly hidden: boolean;
  /** The text of each cell as a person sees it; '' where nothing stands. Rows end with their last filled cell. */
  readonly texts: readonly (readonly string[])[];
  /** What is to be known of a cell besides its text; most cells have nothing. By row, then by column. */
  readonly remarks: ReadonlyMap<number, ReadonlyMap<number, CellRemark>>;
  /** Rows that a person does not see: hidden by hand, by a filter, or in a closed group. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Columns that a person does not see. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Areas of cells that are merged into one; the text stands in the first of them alone. */
  readonly merges: readonly MergedArea[];
  /** Rows of totals of the workbook's own tables. */
  readonly totalRows: ReadonlySet<number>;
}

/** A merged area, first and last row and column, both included. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What is to be known of a cell besides the text that a person sees. */
export interface CellRemark {
  /** Its formula, without "=". */
  readonly formula?: string;
  /** A formula whose result nobody has worked out: its text is the formula. A result that is an empty text is a result. */
  readonly uncalculated?: true;
  /**
   * What is stored, where something else is shown: 12 for "A0012", the serial number of a date. In a text file, the field
   * as it is written where a mark was taken off: ="00123", '00123.
   */
  readonly stored?: string;
  /** The number format that made the text, where it says more than how the digits are grouped: '"A"0000', '0"百個"'. */
  readonly format?: string;
  /** Whether the text is struck through. */
  readonly struck?: true;
  /** Marks of a part of the text, whose characters may therefore not belong to the others. */
  readonly marked?: PartMark;
  /** What the text stands for: a date or time of the workbook (its text is ISO), a truth value, or an error such as #N/A. */
  readonly kind?: 'date' | 'boolean' | 'error';
}

/**
 * A mark of some characters of a text beside others without it: struck through, or raised or lowered, as the number of a
 * footnote is. "5" with a raised "1" is the text "51", which nobody means.
 */
export type PartMark = 'struck' | 'raised';

/** A sheet of a file, or a text file, as nothing but the texts that a person sees. Rows and columns count from 0. */
export interface TextTable {
  /** The name of the sheet; null for a text file. */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly texts: readonly (readonly string[])[];
  /** Cells that hold something else than they show, such as 1234000 shown as 1,234. */
  readonly stored: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

/** The texts of a file, for short tables whose columns are known by their headings. */
export interface TextTables {
  /** Encodings in which a text file may be meant; more than one where nobody can tell from the file alone. */
  readonly possibleEncodings: readonly string[];
  readonly tables: readonly TextTable[];
}
