import { success, type Result } from '../../host/result.ts';
import { FILE_LIMITS } from '../limits.ts';
import { untold, type Progress } from '../progress.ts';
import { tooLarge, withoutProblems } from '../reading-problem.ts';
import type { CellRemark, Table, TableFile } from '../table.ts';
import { decodeText } from './decode-text.ts';
import { DELIMITERS, readDelimited, readFirstRows } from './read-delimited.ts';

/** How a text file is to be read; null: found. */
export interface TextOptions {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** How many known headings some rows hold. It decides between encodings and between separators that are possible. */
  readonly knownHeadings?: ((rows: readonly (readonly string[])[]) => number) | undefined;
}

/** Rows in which headings are looked for. */
const HEAD_ROWS = 100;

/** A text file, or a pasted text, as one table. */
export function readTextTable(bytes: Uint8Array, options: TextOptions, progress: Progress = untold): Result<TableFile> {
  const { knownHeadings = () => 0 } = options;
  const decoded = decodeText(bytes, options.encoding, (text) => foreignHeadings(text, options.delimiter, knownHeadings));
  if (!decoded.ok) return decoded;
  const { text, encoding, possible } = decoded.value;
  return withoutProblems(() => {
    const delimiter = options.delimiter ?? declaredDelimiter(text) ?? bestDelimiter(text, knownHeadings);
    const rows = readDelimited(text, delimiter, progress);
    return success({ format: 'text', encoding, possibleEncodings: possible, delimiter, tables: [tableOf(rows)] });
  });
}

/** Known headings that are written beyond ASCII: those of ASCII are the same in every encoding and decide nothing. */
function foreignHeadings(text: string, delimiter: string | null, knownHeadings: NonNullable<TextOptions['knownHeadings']>): number {
  const counts = (delimiter === null ? DELIMITERS : [delimiter]).map((one) => {
    const rows = headOf(text, one).map((row) => row.map((field) => (isForeign(field) ? field : '')));
    return knownHeadings(rows);
  });
  return Math.max(...counts);
}

const isForeign = (text: string): boolean => /\P{ASCII}/u.test(text);

/** Enough for the first rows; a line that never ends is not split over and over. */
const HEAD_CHARACTERS = 200_000;

const headOf = (text: string, delimiter: string): readonly (readonly string[])[] => readFirstRows(text.slice(0, HEAD_CHARACTERS), delimiter, HEAD_ROWS);

/** The first line "sep=;", by which programs tell Excel. */
const declaredDelimiter = (text: string): string | null => /^sep=(.)\r?\n/.exec(text.slice(0, 10))?.[1] ?? null;

/** The separator under which most headings are known; of equals, the one that makes most columns. */
function bestDelimiter(text: string, knownHeadings: NonNullable<TextOptions['knownHeadings']>): string {
  const scored = DELIMITERS.map((delimiter) => {
    const rows = headOf(text, delimiter);
    return { delimiter, known: knownHeadings(rows), columns: Math.max(0, ...rows.map((row) => row.length)) };
  });
  const [best] = scored.toSorted((one, other) => other.known - one.known || other.columns - one.columns);
  return best?.delimiter ?? ',';
}

const NOTHING = { hidden: false, hiddenRows: new Set<number>(), hiddenColumns: new Set<number>(), merges: [], totalRows: new Set<number>() } as const;

function tableOf(rows: readonly (readonly string[])[]): Table {
  const remarks = new Map<number, ReadonlyMap<number, CellRemark>>();
  let cells = 0;
  const texts = rows.map((fields, row) => {
    cells += fields.length;
    if (cells > FILE_LIMITS.places) throw tooLarge(`${FILE_LIMITS.places} cells`);
    const marked = fields.some(isMarked) ? new Map<number, CellRemark>() : null;
    if (marked === null) return trimmed(fields);
    remarks.set(row, marked);
    return trimmed(fields.map((field, column) => {
      const text = unmarked(field);
      if (text !== field) marked.set(column, { stored: field });
      return text;
    }));
  });
  while (texts.length > 0 && texts.at(-1)?.length === 0) texts.pop();
  return { name: null, texts, remarks, ...NOTHING };
}

/** The fields up to the last one that is filled. */
function trimmed(fields: readonly string[]): readonly string[] {
  let length = fields.length;
  while (length > 0 && fields[length - 1] === '') length -= 1;
  return length === fields.length ? fields : fields.slice(0, length);
}

/** Ways to keep Excel from making a number of a text: ="00123", '00123, and a tab in front. */
const isMarked = (field: string): boolean => field.startsWith('="') || field.startsWith("'") || field.startsWith('\t');

const FORMULA_OF_TEXT = /^="([^"]*)"$/;
const MARKED_NUMBER = /^['\t]+(?=[\d+\-=@])/;

const unmarked = (field: string): string => FORMULA_OF_TEXT.exec(field)?.[1] ?? field.replace(MARKED_NUMBER, '');
