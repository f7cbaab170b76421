import type { Allottee } from '../grant/schema.ts';
import type { Severity } from '../grant/issue.ts';
import { LISTED_FIELDS, type ListedFieldName } from '../grant/parts/allottees/field-registry.ts';

/** The fields of an allottee that a list's columns can be mapped to, in the order they are shown. */
export const ALLOTTEE_FIELDS = LISTED_FIELDS;

/** One of {@link ALLOTTEE_FIELDS}. */
export type AllotteeField = ListedFieldName;

/** What a person says about a list where recognising it is not enough. */
export interface ListOptions {
  /** Name of the sheet; null takes the first sheet with a heading row that is recognised. */
  readonly sheet: string | null;
  /** "utf-8", "shift_jis", "utf-16le", "utf-16be"; null finds out. */
  readonly encoding: string | null;
  /** Field → heading as written in the list; overrides what is recognised. */
  readonly mapping: Readonly<Partial<Record<AllotteeField, string>>>;
  /** Shares per right of the grant, where "500株" should be read as rights; null leaves shares unread. */
  readonly sharesPerRight: string | null;
}

/** A bad or noteworthy cell of a list: where it stands in the file, what is in it, and why. */
export interface ListIssue {
  readonly code: string;
  readonly severity: Severity | 'note';
  /** Row number as the spreadsheet or text editor shows it, from 1. */
  readonly row: number;
  /** Heading of the column as written in the list, or null for the whole row. */
  readonly column: string | null;
  readonly value: string;
  readonly details?: Readonly<Record<string, string>>;
}

/** One line of the list as it was read: the text of every mapped cell, and the allottee it makes. */
export interface ListRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<AllotteeField, string>>>;
  /** Null where the row is rejected. */
  readonly allottee: Allottee | null;
}

/** An allottee list as understood: rows, the mapping, what was found out about the file, and every issue with its place. */
export interface AllotteeListReading {
  readonly fileName: string;
  /** Encoding of a text file; null for a workbook. */
  readonly encoding: string | null;
  /** Field separator of a text file; null for a workbook. */
  readonly delimiter: string | null;
  /** Sheet read; null for a text file. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly headerRow: number;
  readonly headings: readonly string[];
  /** Field → heading as written. Fields not found are absent. */
  readonly mapping: Readonly<Partial<Record<AllotteeField, string>>>;
  readonly rows: readonly ListRow[];
  /** Rows left out because they are totals or blank lines inside the list. */
  readonly leftOut: readonly { readonly row: number; readonly reason: 'total' | 'title' | 'blank' }[];
  readonly issues: readonly ListIssue[];
}
