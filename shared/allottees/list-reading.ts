import type { DecimalText } from '../calc/decimal.ts';
import type { Severity } from '../grant/issue.ts';
import { LISTED_FIELDS, type ListedFieldName } from '../grant/parts/allottees/field-registry.ts';
import type { Allottee } from '../grant/schema.ts';
import type { TableFormat } from '../tables/table.ts';

/** The fields of an allottee that a list's columns can be mapped to, in the order they are shown. */
export const ALLOTTEE_FIELDS = LISTED_FIELDS;

/** One of {@link ALLOTTEE_FIELDS}. */
export type AllotteeField = ListedFieldName;

/** Heading of the column of reasons in a list that goes back to its sender: no column of the list when it returns. */
export const REASONS_HEADING = '確認事項 / To check (Grantsheet)';

/** What a person says about a list where recognising it is not enough. */
export interface ListOptions {
  /** Names of the sheets read as one list; 'all' takes every sheet with the same headings; null finds out, and asks where two are possible. */
  readonly sheets: readonly string[] | 'all' | null;
  /** The last row of headings, from 1; null finds it. */
  readonly headerRow: number | null;
  /** "utf-8", "shift_jis", "utf-16le", "utf-16be"; null finds out. */
  readonly encoding: string | null;
  /** What separates the fields of a text file; null finds out. */
  readonly delimiter: string | null;
  /** What stands before the decimals of a number; null finds out, and asks where both are possible. */
  readonly decimalMark: '.' | ',' | null;
  /** Whether rows that a person does not see are read; null reads them, asks, and names them. */
  readonly hiddenRows: 'include' | 'skip' | null;
  /** Whether rows are read whose number or name is struck through; null reads them, asks, and names them. */
  readonly struckRows: 'include' | 'skip' | null;
  /** Field → heading as written in the list; overrides what is recognised. '' says that the field is in no column. */
  readonly mapping: Readonly<Partial<Record<AllotteeField, string>>>;
  /** Shares per right of the grant, where "500株" should be read as rights; null leaves shares unread. */
  readonly sharesPerRight: string | null;
  /** What a person mended: read as if the file said so. */
  readonly edits: readonly ListEdit[];
  /** Issues that a person passed over. */
  readonly ignored: readonly IgnoredIssue[];
}

/** A list about which nobody has said anything. */
export const LIST_AS_FOUND: Omit<ListOptions, 'sharesPerRight'> = {
  sheets: null, headerRow: null, encoding: null, delimiter: null, decimalMark: null, hiddenRows: null, struckRows: null, mapping: {}, edits: [], ignored: [],
};

/** The text of a cell as a person mended it. */
export interface ListEdit {
  /** null for a text file. */
  readonly sheet: string | null;
  readonly row: number;
  /** Heading of the column as {@link AllotteeListReading.headings} has it. */
  readonly column: string;
  readonly text: string;
}

/** An issue that is passed over, and why. */
export interface IgnoredIssue {
  readonly sheet: string | null;
  readonly row: number;
  readonly code: string;
  readonly reason: string;
}

/** A bad or noteworthy cell of a list: where it stands in the file, what is in it, and why. */
export interface ListIssue {
  readonly code: string;
  readonly severity: Severity | 'note';
  /** null for a text file. */
  readonly sheet: string | null;
  /** Row number as the spreadsheet or text editor shows it, from 1. */
  readonly row: number;
  /** Heading of the column as written in the list, or null for the whole row. */
  readonly column: string | null;
  readonly value: string;
  readonly details?: Readonly<Record<string, string>>;
  /** Why a person passed it over; absent where nobody did. */
  readonly ignored?: string;
}

/** One line of the list as it was read: the text of every mapped cell, and the allottee it makes. */
export interface ListRow {
  /** null for a text file. */
  readonly sheet: string | null;
  readonly row: number;
  readonly cells: Readonly<Partial<Record<AllotteeField, string>>>;
  /** Null where the row is rejected. */
  readonly allottee: Allottee | null;
  /** What could be read of a rejected row: fields with errors are empty, its rights null. Absent where the row is not rejected. */
  readonly asRead?: Allottee;
}

/** Why a row of a list is no allottee. */
export const LEFT_OUT_REASONS = ['title', 'heading', 'repeatedHeading', 'footnote', 'total', 'blank', 'hidden', 'struck', 'merged', 'otherTable', 'ignored'] as const;

/** One of {@link LEFT_OUT_REASONS}. */
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A row of the file that is no allottee: why, and what stands in it. */
export interface LeftOutRow {
  readonly sheet: string | null;
  readonly row: number;
  readonly reason: LeftOutReason;
  /** The filled cells of the row, with " | " between them. */
  readonly text: string;
}

/** What was read as something else than its text says. */
export interface Reinterpretation {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: string | null;
  readonly from: string;
  readonly to: string;
  readonly code: string;
}

/** A total in the file against the sum of the rows that it counts. */
export interface ListTotal {
  readonly sheet: string | null;
  readonly row: number;
  readonly label: string;
  /** The rights that the file says. */
  readonly said: DecimalText;
  /** The rights that were read. */
  readonly read: DecimalText;
}

/** What only a person knows about a list, and by which option it is said. */
export const LIST_QUESTION_CODES = ['rightsColumn', 'fieldColumn', 'sheets', 'hiddenRows', 'struckRows', 'encoding', 'delimiter', 'decimalMark', 'columnByContents'] as const;

/** One of {@link LIST_QUESTION_CODES}. */
export type ListQuestionCode = (typeof LIST_QUESTION_CODES)[number];

/** A question about a list. */
export interface ListQuestion {
  readonly code: ListQuestionCode;
  /** The field whose column is asked for; null where something else is asked. */
  readonly field: AllotteeField | null;
  readonly sheet: string | null;
  readonly choices: readonly string[];
  /** What the reading goes by; null where nothing can be taken before it is answered. */
  readonly taken: string | null;
}

/** A sheet of the file. */
export interface ListSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with anything in them. */
  readonly rows: number;
  readonly read: boolean;
  /** Whether its headings are those of the sheets that were read. */
  readonly sameHeadings: boolean;
}

/** An allottee list as understood: rows, the mapping, what was found out about the file, and every issue with its place. */
export interface AllotteeListReading {
  readonly fileName: string;
  readonly format: TableFormat;
  /** Encoding of a text file; null for a workbook. */
  readonly encoding: string | null;
  /** Field separator of a text file; null for a workbook. */
  readonly delimiter: string | null;
  /** What stands before decimals; null where no number has any. */
  readonly decimalMark: '.' | ',' | null;
  /** Every sheet of a workbook; none of a text file. */
  readonly sheets: readonly ListSheet[];
  /** The last row of headings of the first sheet that was read, from 1. */
  readonly headerRow: number;
  readonly headings: readonly string[];
  /** Field → heading as written. Fields not found are absent. */
  readonly mapping: Readonly<Partial<Record<AllotteeField, string>>>;
  readonly rows: readonly ListRow[];
  /** Every row of the sheets read that is not among `rows`. */
  readonly leftOut: readonly LeftOutRow[];
  readonly reinterpreted: readonly Reinterpretation[];
  readonly totals: readonly ListTotal[];
  readonly questions: readonly ListQuestion[];
  readonly issues: readonly ListIssue[];
}

/** The questions that must be answered before the list can be taken. */
export const openQuestions = ({ questions }: Pick<AllotteeListReading, 'questions'>): readonly ListQuestion[] => questions.filter(({ taken }) => taken === null);

/** The sheets that a list was read from, in order; none of a text file. */
export const readSheets = ({ sheets }: Pick<AllotteeListReading, 'sheets'>): readonly string[] =>
  sheets.filter(({ read }) => read).map(({ name }) => name);
