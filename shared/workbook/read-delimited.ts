import Papa from 'papaparse';
import type { MappingChoice } from '../allottees/list/choose-columns.ts';
import { fieldCount, findHeader, HEADER_SEARCH_ROWS } from '../allottees/list/table-header.ts';
import { success, type Result } from '../host/result.ts';
import { fileFailure } from './file-failure.ts';

/** A text file as a matrix of texts, with what separates its fields. */
export interface DelimitedCells {
  readonly delimiter: string;
  readonly cells: readonly (readonly string[])[];
}

const DELIMITERS = [',', '\t', ';'] as const;
const MOST_ROWS = 1_048_576;

/**
 * The cells of a text file: fields separated by comma, tab or semicolon (whichever shows headings), quoted where they
 * hold separators or line ends. Every text stays as written; a quotation mark that is never closed is a failure.
 */
export function readDelimited(text: string, choice: MappingChoice): Result<DelimitedCells> {
  const delimiter = findDelimiter(text, choice);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const open = errors.find((error) => error.type === 'Quotes' && error.code === 'MissingQuotes');
  if (open !== undefined) return fileFailure('quoteNotClosed', { row: String((open.row ?? 0) + 1) });
  if (data.length > MOST_ROWS) return fileFailure('tooManyRows', { limit: String(MOST_ROWS) });
  return success({ delimiter, cells: data });
}

/** The separator under which most columns are recognised; of equals the one that makes most columns. */
function findDelimiter(text: string, choice: MappingChoice): string {
  const scored = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: HEADER_SEARCH_ROWS });
    const header = findHeader({ texts: data, merges: [] }, Object.values(choice).filter((heading) => heading !== '' && !heading.includes('+')), null);
    const recognised = header === null ? 0 : fieldCount(header);
    return { delimiter, recognised, columns: Math.max(0, ...data.map((row) => row.length)) };
  });
  const [best] = scored.toSorted((one, other) => other.recognised - one.recognised || other.columns - one.columns);
  return best?.delimiter ?? ',';
}
