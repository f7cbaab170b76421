import { gzipSync, strToU8 } from 'fflate';
import { writeDocument } from '../../../grant/write-document.ts';
import { encodeBase64, sha256 } from './bytes-as-text.ts';
import { CARRIED_SHEET } from '../../names.ts';
import { put, type Pack } from '../../pack.ts';

/** Stands in the second row: by it an import knows the sheet, whatever it is called by then. */
export const CARRIED_MARK = 'grantsheet-document/1';
/** Rows of the sheet: words for people, the mark, how many cells the document fills, its digest, then the document. */
export const CARRIED_ROWS = { words: 1, mark: 2, chunks: 3, digest: 4, first: 5 } as const;

/** A cell holds at most 32,767 characters. */
const CHUNK_CHARACTERS = 32_000;

/**
 * Puts the document into an ordinary sheet, packed and as text. Ordinary cells survive a save by every spreadsheet
 * program; properties and parts of one's own do not.
 */
export async function carryDocument(pack: Pack): Promise<void> {
  const text = encodeBase64(gzipSync(strToU8(writeDocument(pack.document)), { level: 9, mtime: 0 }));
  const chunks = chunksOf(text);
  const sheet = pack.workbook.addWorksheet(CARRIED_SHEET, { state: 'hidden' });
  sheet.getColumn(1).width = 100;
  put(pack, sheet.getRow(CARRIED_ROWS.words), 1, pack.text.carried, 'remark');
  put(pack, sheet.getRow(CARRIED_ROWS.mark), 1, CARRIED_MARK, 'key');
  put(pack, sheet.getRow(CARRIED_ROWS.chunks), 1, String(chunks.length), 'key', { format: '@' });
  put(pack, sheet.getRow(CARRIED_ROWS.digest), 1, await sha256(strToU8(text)), 'key', { format: '@' });
  chunks.forEach((chunk, index) => put(pack, sheet.getRow(CARRIED_ROWS.first + index), 1, chunk, 'key', { format: '@' }));
}

function chunksOf(text: string): readonly string[] {
  const chunks: string[] = [];
  for (let start = 0; start < text.length; start += CHUNK_CHARACTERS) chunks.push(text.slice(start, start + CHUNK_CHARACTERS));
  return chunks;
}
