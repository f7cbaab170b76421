import { Gunzip, strToU8 } from 'fflate';
import { parseDocumentBytes } from '../../../grant/parse-document-bytes.ts';
import type { GrantDocument } from '../../../grant/schema.ts';
import { isLaterVersion, isProgramVersion, PROGRAM_VERSION } from '../../../host/program-version.ts';
import { failure, success, type Result } from '../../../host/result.ts';
import { issueSentence } from '../../../text/issues.ts';
import { fileFailure } from '../../../tables/file-failure.ts';
import { cellAt, type WorkbookFile, type WorkbookSheet } from '../../../tables/workbook-cells.ts';
import { namedCell } from '../../found-cell.ts';
import { MASTER_CHECK } from '../../names.ts';
import { namelessAllottees } from './exercise-sizes-text.ts';
import { readRecord, type ExportRecord } from './export-record.ts';
import type { CarriedDocument } from '../pack-sheet.ts';
import { decodeBase64, sha256 } from './bytes-as-text.ts';

/** Before the number of the way in which the document is carried. */
const MARK_START = 'grantsheet-document/';
/** Stands in the second row: by it an import knows the sheet, whatever it is called by then. */
export const CARRIED_MARK = `${MARK_START}1`;
/** The version of the program that exported the workbook stands beside the mark. Workbooks of the first programs have none. */
export const VERSION_COLUMN = 2;
/** Behind the version of a document without its people: the words that say so, how many persons they were, the sum of their rights, and the sizes of exercises where these count. */
export const PEOPLE_COLUMN = 3;
/** See {@link PEOPLE_COLUMN}. */
export const PEOPLE_LEFT_OUT = 'people left out';
/** How the workbook was exported stands beside the count of cells. Workbooks of earlier programs do not say it. */
export const RECORD_COLUMN = 2;
/** Under the document stand the sheets of the workbook, a row each: its name, and from here on the digests of its rows. */
export const DIGEST_COLUMN = 2;
/** Rows of the sheet: words for people, the mark, how many cells the document fills, its digest, then the document. */
export const CARRIED_ROWS = { words: 1, mark: 2, chunks: 3, digest: 4, first: 5 } as const;

/** Largest document that is unpacked, in bytes: far above any real one, far below what would hurt. */
const MAX_DOCUMENT_BYTES = 256 * 1024 * 1024;

/**
 * The document inside an exported workbook, as it was when it was exported. One of a newer program is read, too, unless
 * it carries its document in a way that this program does not know.
 */
export async function readCarriedDocument(workbook: WorkbookFile): Promise<Result<CarriedDocument>> {
  const sheet = workbook.sheets.find(isCarrying);
  if (sheet === undefined) return fileFailure(namedCell(workbook, MASTER_CHECK) === null ? 'workbookWithoutDocument' : 'documentNotCarried');
  const version = textAt(sheet, CARRIED_ROWS.mark, VERSION_COLUMN);
  const writtenBy = isProgramVersion(version) ? version : null;
  if (textAt(sheet, CARRIED_ROWS.mark) !== CARRIED_MARK) return fromNewerProgram(writtenBy);
  const count = Number.parseInt(textAt(sheet, CARRIED_ROWS.chunks), 10);
  if (!(count >= 1 && count <= sheet.rows.length)) return fileFailure('carriedDocumentDamaged');
  const text = Array.from({ length: count }, (_, index) => textAt(sheet, CARRIED_ROWS.first + index)).join('');
  if ((await sha256(strToU8(text))) !== textAt(sheet, CARRIED_ROWS.digest)) return fileFailure('carriedDocumentDamaged');
  const packed = decodeBase64(text);
  const bytes = packed === null ? null : gunzip(packed);
  if (bytes === null) return fileFailure('carriedDocumentDamaged');
  const reading = parseDocumentBytes(bytes);
  if (reading.ok) return success({ document: reading.document, exported: exportedDocument(sheet, reading.document), writtenBy, record: recordOf(sheet, count), ...peopleLeftOutOf(sheet) });
  const [issue] = reading.issues;
  if (writtenBy !== null && isLaterVersion(writtenBy, PROGRAM_VERSION)) return fromNewerProgram(writtenBy);
  return failure(issue.code, issueSentence(issue, 'en'), issue.details);
}

/** Whether a sheet is the one that carries the document, in whatever way. */
export const isCarrying = (sheet: WorkbookSheet): boolean => textAt(sheet, CARRIED_ROWS.mark).startsWith(MARK_START);

/** How many people the document had, where it travels without them; counts that somebody made unreadable are none. */
function peopleLeftOutOf(sheet: WorkbookSheet): Pick<CarriedDocument, 'peopleLeftOut'> {
  if (textAt(sheet, CARRIED_ROWS.mark, PEOPLE_COLUMN) !== PEOPLE_LEFT_OUT) return {};
  const [persons, rights] = [1, 2].map((offset) => /^\d{1,40}$/.exec(textAt(sheet, CARRIED_ROWS.mark, PEOPLE_COLUMN + offset))?.[0] ?? '0');
  return { peopleLeftOut: { persons: Number.parseInt(persons ?? '0', 10), rights: rights ?? '0' } };
}

/** The document with rows that stand for people who were left out, where their rights count for figures. */
function exportedDocument(sheet: WorkbookSheet, document: GrantDocument): GrantDocument {
  if (document.allottees.length > 0 || textAt(sheet, CARRIED_ROWS.mark, PEOPLE_COLUMN) !== PEOPLE_LEFT_OUT) return document;
  const width = sheet.rows[CARRIED_ROWS.mark - 1]?.length ?? 0;
  const texts = Array.from({ length: Math.max(0, width - PEOPLE_COLUMN - 2) }, (_, index) => textAt(sheet, CARRIED_ROWS.mark, PEOPLE_COLUMN + 3 + index));
  return { ...document, allottees: namelessAllottees(texts.join('')) };
}

/** How the workbook was exported, with the digests of its rows. */
function recordOf(sheet: WorkbookSheet, chunks: number): ExportRecord | null {
  const first = CARRIED_ROWS.first + chunks;
  const digests = Array.from({ length: Math.max(0, sheet.rows.length - first + 1) }, (_, index) => {
    const row = first + index;
    const width = sheet.rows[row - 1]?.length ?? 0;
    return [textAt(sheet, row), Array.from({ length: Math.max(0, width - DIGEST_COLUMN + 1) }, (__, at) => textAt(sheet, row, DIGEST_COLUMN + at)).join('')] as const;
  });
  return readRecord(textAt(sheet, CARRIED_ROWS.chunks, RECORD_COLUMN), new Map(digests));
}

const fromNewerProgram = (version: string | null): Result<never> =>
  fileFailure('workbookFromNewerProgram', { ...(version !== null && { written: version }), program: PROGRAM_VERSION });

function textAt(sheet: WorkbookSheet, row: number, column = 1): string {
  const value = cellAt(sheet, row - 1, column - 1)?.value;
  return value?.kind === 'text' ? value.text : value?.kind === 'number' ? String(value.number) : '';
}

/** Unpacks piece by piece, so that a small file cannot claim all memory; null where it is damaged or too large. */
function gunzip(packed: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  try {
    const stream = new Gunzip((piece, final) => {
      size += piece.length;
      if (size > MAX_DOCUMENT_BYTES) throw new RangeError('The document is too large');
      pieces.push(piece);
      ended ||= final;
    });
    for (let start = 0; start < packed.length; start += 65_536) stream.push(packed.subarray(start, start + 65_536), start + 65_536 >= packed.length);
  } catch {
    return null;
  }
  if (!ended) return null;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
