import { FILE_LIMITS } from '../limits.ts';
import { untold, type Progress } from '../progress.ts';
import { ReadingProblem } from '../reading-problem.ts';

/** Records of a text file as fields, and what ended them too early. */
interface Delimited {
  readonly rows: readonly (readonly string[])[];
  readonly problem: ReadingProblem | null;
}

/** What separates fields, in the order in which it is looked for. */
export const DELIMITERS = [',', '\t', ';', '|'] as const;

/** Rows after which progress is told. */
const ROWS_BETWEEN = 500;

const QUOTE = 0x22;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;

/**
 * The records of a text: fields between separators, quoted where they hold separators, quotation marks or line ends. A
 * line ends with CR, LF or both, each in its own way. Throws a {@link ReadingProblem} that names the line where a
 * quotation mark is never closed, or closed in the middle of a text: what belongs together could only be guessed.
 */
export function readDelimited(text: string, delimiter: string, progress: Progress = untold): readonly (readonly string[])[] {
  const { rows, problem } = split(text, delimiter, FILE_LIMITS.rows + 1, progress);
  if (problem !== null) throw problem;
  if (rows.length > FILE_LIMITS.rows) throw new ReadingProblem('tooManyRows', { limit: String(FILE_LIMITS.rows) });
  return rows;
}

/** The first records of a text, up to one that cannot be read. */
export const readFirstRows = (text: string, delimiter: string, most: number): readonly (readonly string[])[] => split(text, delimiter, most, untold).rows;

function split(text: string, delimiter: string, most: number, progress: Progress): Delimited {
  const separator = delimiter.charCodeAt(0);
  const rows: string[][] = [];
  /** Records with a line end in a field that holds separators, too: by row, the line they begin in. */
  const joined = new Map<number, number>();
  let [row, line, at] = [[] as string[], 1, 0];
  while (at <= text.length && rows.length < most) {
    const start = startOfQuoted(text, at, separator);
    if (start === null) {
      const end = endOfField(text, at, separator);
      row.push(text.slice(at, end));
      at = end;
    } else {
      const field = quotedField(text, start);
      if (field === null) return { rows, problem: new ReadingProblem('quoteNotClosed', { row: String(line) }) };
      if (field.lines > 0 && field.text.includes(delimiter)) joined.set(rows.length, line);
      row.push(field.text);
      line += field.lines;
      at = afterSpaces(text, field.end, separator);
      if (at < text.length && endOfField(text, at, separator) !== at) return { rows, problem: new ReadingProblem('quoteStray', { row: String(line) }) };
    }
    if (at < text.length && text.charCodeAt(at) === separator) {
      at += 1;
      continue;
    }
    rows.push(row);
    if (rows.length % ROWS_BETWEEN === 0) progress(at / text.length);
    row = [];
    line += 1;
    at += text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
    // A line end at the very end begins no other line.
    if (at >= text.length) break;
  }
  return { rows, problem: meltedRecord(rows, joined) };
}

/** Where the next separator or line end stands. */
function endOfField(text: string, at: number, separator: number): number {
  let end = at;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === separator || code === LINE_FEED || code === CARRIAGE_RETURN) break;
  }
  return end;
}

function afterSpaces(text: string, at: number, separator: number): number {
  let after = at;
  while (text.charCodeAt(after) === SPACE && separator !== SPACE) after += 1;
  return after;
}

/** Where a quoted field begins: its mark, behind spaces at most; null where the field is not quoted. */
function startOfQuoted(text: string, at: number, separator: number): number | null {
  const start = afterSpaces(text, at, separator);
  return text.charCodeAt(start) === QUOTE ? start : null;
}

interface QuotedField {
  readonly text: string;
  readonly end: number;
  readonly lines: number;
}

function quotedField(text: string, start: number): QuotedField | null {
  let end = text.indexOf('"', start + 1);
  let doubled = false;
  while (end >= 0 && text.charCodeAt(end + 1) === QUOTE) {
    doubled = true;
    end = text.indexOf('"', end + 2);
  }
  if (end < 0) return null;
  const inside = text.slice(start + 1, end);
  return { text: doubled ? inside.replaceAll('""', '"') : inside, end: end + 1, lines: linesIn(inside) };
}

function linesIn(text: string): number {
  let lines = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) !== LINE_FEED)) lines += 1;
  }
  return lines;
}

/**
 * Two stray marks can swallow the lines between them, and be closed where a field ends. Such a record has another
 * number of fields than the others.
 */
function meltedRecord(rows: readonly (readonly string[])[], joined: ReadonlyMap<number, number>): ReadingProblem | null {
  if (joined.size === 0) return null;
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = Array.from(counts).toSorted(([, one], [, other]) => other - one)[0] ?? [0];
  const melted = Array.from(joined).find(([row]) => rows[row] !== undefined && rows[row].length !== usual);
  return melted === undefined ? null : new ReadingProblem('quoteStray', { row: String(melted[1]) });
}
