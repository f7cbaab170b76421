import type { Worksheet } from 'exceljs';
import { gzipSync, strToU8 } from 'fflate';
import { writeDocument } from '../../../grant/write-document.ts';
import { PROGRAM_VERSION } from '../../../host/program-version.ts';
import { writeCell, type Pack } from '../../pack.ts';
import type { PackSheet } from '../pack-sheet.ts';
import { encodeBase64, sha256 } from './bytes-as-text.ts';
import { CARRIED_MARK, CARRIED_ROWS, readCarriedDocument, VERSION_COLUMN } from './read-carried-document.ts';
import { carriedSheetText } from './text.ts';

/** A cell holds at most 32,767 characters. */
const CHUNK_CHARACTERS = 32_000;

/**
 * Carries the document in an ordinary sheet, packed and as text. Ordinary cells survive a save by every spreadsheet
 * program; properties and parts of one's own do not.
 */
export const carriedSheet: PackSheet = {
  key: 'carried',
  text: carriedSheetText,
  gather: (pack) => ({
    tabs: [{
      name: carriedSheetText[pack.language].sheet,
      prepare: async () => {
        const text = encodeBase64(gzipSync(strToU8(writeDocument(pack.document)), { level: 9, mtime: 0 }));
        const digest = await sha256(strToU8(text));
        return { setup: null, write: (sheet) => write(pack, sheet, chunksOf(text), digest) };
      },
    }],
  }),
  readDocument: readCarriedDocument,
};

function write(pack: Pack, sheet: Worksheet, chunks: readonly string[], digest: string): void {
  sheet.getColumn(1).width = 100;
  writeCell(pack, sheet.getRow(CARRIED_ROWS.words), 1, carriedSheetText[pack.language].hint, 'remark');
  writeCell(pack, sheet.getRow(CARRIED_ROWS.mark), 1, CARRIED_MARK, 'key');
  writeCell(pack, sheet.getRow(CARRIED_ROWS.mark), VERSION_COLUMN, PROGRAM_VERSION, 'key', { format: '@' });
  writeCell(pack, sheet.getRow(CARRIED_ROWS.chunks), 1, String(chunks.length), 'key', { format: '@' });
  writeCell(pack, sheet.getRow(CARRIED_ROWS.digest), 1, digest, 'key', { format: '@' });
  chunks.forEach((chunk, index) => writeCell(pack, sheet.getRow(CARRIED_ROWS.first + index), 1, chunk, 'key', { format: '@' }));
}

function chunksOf(text: string): readonly string[] {
  const chunks: string[] = [];
  for (let start = 0; start < text.length; start += CHUNK_CHARACTERS) chunks.push(text.slice(start, start + CHUNK_CHARACTERS));
  return chunks;
}
