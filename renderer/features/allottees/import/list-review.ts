import { LIST_AS_FOUND, type AllotteeListReading, type IgnoredIssue, type ListEdit, type ListOptions } from '#shared/allottees/list-reading.ts';
import type { PickedFile } from '#shared/host/api.ts';
import type { HostError } from '#shared/host/result.ts';
import type { ReviewRows } from './review-rows.ts';
import type { Slice } from '#renderer/store/slices.ts';

/** The steps of an import, in the order of the strip. */
export const REVIEW_STEPS = ['file', 'sheets', 'headings', 'columns', 'rows', 'preview'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** What a person chose about how a file is read; what was mended in it is kept apart, so that it outlives every choice. */
export type ListChoice = Omit<ListOptions, 'edits' | 'ignored' | 'sharesPerRight'>;

export const NOTHING_CHOSEN: ListChoice = {
  sheets: LIST_AS_FOUND.sheets,
  headerRow: LIST_AS_FOUND.headerRow,
  encoding: LIST_AS_FOUND.encoding,
  delimiter: LIST_AS_FOUND.delimiter,
  decimalMark: LIST_AS_FOUND.decimalMark,
  hiddenRows: LIST_AS_FOUND.hiddenRows,
  struckRows: LIST_AS_FOUND.struckRows,
  mapping: LIST_AS_FOUND.mapping,
};

/** A cell that was mended, and what the file says there. */
export interface MendedCell extends ListEdit {
  readonly before: string;
}

/** What was mended in one file, by place: cells, and issues that were passed over. */
export interface Mended {
  readonly cells: ReadonlyMap<string, MendedCell>;
  readonly ignored: ReadonlyMap<string, IgnoredIssue>;
}

export const NOTHING_MENDED: Mended = { cells: new Map(), ignored: new Map() };

/** One of the files that are imported together. */
export interface ListFile {
  readonly id: number;
  readonly file: PickedFile;
  readonly choice: ListChoice;
  /** As it was read last; null where it never could be. */
  readonly reading: AllotteeListReading | null;
  /** The same by its rows. */
  readonly rows: ReviewRows | null;
  /** Why it could not be read as it is chosen now. */
  readonly failure: HostError | null;
  /** Whether it is being read again: what is shown may not count yet. */
  readonly isReading: boolean;
  /** Whether its columns are those that a person chose for a list of the same shape. */
  readonly asLastTime: boolean;
}

type AllMended = ReadonlyMap<number, Mended>;

/** Lists that were read and are looked at before they come into the document. */
export interface ListReview {
  readonly files: readonly ListFile[];
  /** The file in the preview, by its id. */
  readonly shown: number;
  readonly step: ReviewStep;
  /** What was mended, by file, with its own steps back and forth. */
  readonly mended: AllMended;
  readonly past: readonly AllMended[];
  readonly future: readonly AllMended[];
  /** Whether rows with problems stay out of the document. */
  readonly skipsProblems: boolean;
  /** Whether the document's list is replaced, or differences of it are accepted. */
  readonly taking: 'replace' | 'differences';
  /** Ids of differences that are not accepted. */
  readonly declined: ReadonlySet<string>;
}

export const listReview: Slice<ListReview | null> = { initial: null };

/** Where a list begins: in its rows, or, where it could not be read, where something can be chosen about it. */
function firstStep({ reading, failure }: Pick<ListFile, 'reading' | 'failure'>): ReviewStep {
  if (reading !== null || failure === null) return 'preview';
  return /^(encoding|quote)/.test(failure.code) ? 'file' : 'headings';
}

/** How many cells and problems were mended. */
export const countMended = ({ mended }: ListReview): number => [...mended.values()].reduce((count, { cells, ignored }) => count + cells.size + ignored.size, 0);

export const startReview = (files: readonly ListFile[]): ListReview => ({
  files,
  shown: files[0]?.id ?? 0,
  step: files[0] === undefined ? 'preview' : firstStep(files[0]),
  mended: new Map(),
  past: [],
  future: [],
  skipsProblems: false,
  taking: 'replace',
  declined: new Set(),
});

export const shownFile = ({ files, shown }: ListReview): ListFile | undefined => files.find(({ id }) => id === shown);

export const mendedOf = ({ mended }: Pick<ListReview, 'mended'>, id: number): Mended => mended.get(id) ?? NOTHING_MENDED;

export const cellKey = ({ sheet, row, column }: Pick<ListEdit, 'sheet' | 'row' | 'column'>): string => `${row} ${column} ${sheet ?? ''}`;
export const issueKey = ({ sheet, row, code }: Pick<IgnoredIssue, 'sheet' | 'row' | 'code'>): string => `${row} ${code} ${sheet ?? ''}`;

export const withFile = (review: ListReview, id: number, change: Partial<ListFile>): ListReview =>
  ({ ...review, files: review.files.map((file) => (file.id === id ? { ...file, ...change } : file)) });

/** A step of mending that can be taken back. */
function mend(review: ListReview, id: number, next: Mended): ListReview {
  return { ...review, mended: new Map(review.mended).set(id, next), past: [...review.past, review.mended], future: [] };
}

/** Puts texts into cells of a file. One that is what the file says is no edit any more. */
export function withMendedCells(review: ListReview, id: number, written: readonly MendedCell[]): ListReview {
  const { cells: before, ignored } = mendedOf(review, id);
  const cells = new Map(before);
  for (const cell of written) {
    const key = cellKey(cell);
    const original = before.get(key)?.before ?? cell.before;
    if (cell.text === original) cells.delete(key);
    else cells.set(key, { ...cell, before: original });
  }
  return mend(review, id, { cells, ignored });
}

/** Passes issues over for a reason, or, where that is null, no longer. */
export function withIgnored(review: ListReview, id: number, issues: readonly Omit<IgnoredIssue, 'reason'>[], reason: string | null): ListReview {
  const { cells, ignored: before } = mendedOf(review, id);
  const ignored = new Map(before);
  for (const { sheet, row, code } of issues) {
    if (reason === null) ignored.delete(issueKey({ sheet, row, code }));
    else ignored.set(issueKey({ sheet, row, code }), { sheet, row, code, reason });
  }
  return mend(review, id, { cells, ignored });
}

export function undoMended(review: ListReview): ListReview {
  const mended = review.past.at(-1);
  return mended === undefined ? review : { ...review, mended, past: review.past.slice(0, -1), future: [...review.future, review.mended] };
}

export function redoMended(review: ListReview): ListReview {
  const mended = review.future.at(-1);
  return mended === undefined ? review : { ...review, mended, future: review.future.slice(0, -1), past: [...review.past, review.mended] };
}

/** How a file is to be read: as chosen, with what was mended. */
export function optionsOf(review: Pick<ListReview, 'mended'>, { id, choice }: Pick<ListFile, 'id' | 'choice'>, sharesPerRight: string | null): ListOptions {
  const { cells, ignored } = mendedOf(review, id);
  return {
    ...choice,
    sharesPerRight,
    edits: [...cells.values()].map(({ sheet, row, column, text }) => ({ sheet, row, column, text })),
    ignored: [...ignored.values()],
  };
}
