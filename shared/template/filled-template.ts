/** A cell or a range that is filled in. */
export interface FilledName {
  readonly name: string;
  /** Where: "'Board'!C5", of a table the cell of its first heading. */
  readonly cell: string;
  /** What stands there, as the document has it; of a table how many rows. */
  readonly text: string;
  /** A number of more than 15 digits, which spreadsheet programs would cut: it stands there as text. */
  readonly isExactText: boolean;
}

/** A name that is known and left blank, or left as it is, and why. */
export interface LeftName {
  readonly name: string;
  readonly cell: string | null;
  readonly reason: string;
}

/** What became of the names of a template. */
export interface FilledNames {
  readonly filled: readonly FilledName[];
  readonly left: readonly LeftName[];
  /** Names and headings that the program does not know, as the template writes them. */
  readonly unknown: readonly string[];
}

/** A workbook of a company with the values of a document in its named cells. */
export interface FilledTemplate extends FilledNames {
  readonly bytes: Uint8Array;
  /** Formulas of the template: they show the results of before until a spreadsheet program opens the file and calculates. */
  readonly formulas: number;
}
