import type { Worksheet } from 'exceljs';
import { gzipSync, strToU8 } from 'fflate';
import { totalsOf } from '../../../allottees/totals.ts';
import type { GrantDocument } from '../../../grant/schema.ts';
import { writeDocument } from '../../../grant/write-document.ts';
import { PROGRAM_VERSION } from '../../../host/program-version.ts';
import { exportText, travelsSentence } from '../../../text/export.ts';
import { textCell } from '../../cell-values.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { allotteesSheetText } from '../allottees/text.ts';
import { checksSheetText } from '../checks/text.ts';
import type { PackSheet, PackTab } from '../pack-sheet.ts';
import { encodeBase64, sha256 } from './bytes-as-text.ts';
import { exerciseSizesText } from './exercise-sizes-text.ts';
import { recordText, rowDigests } from './export-record.ts';
import { CARRIED_MARK, CARRIED_ROWS, DIGEST_COLUMN, PEOPLE_COLUMN, PEOPLE_LEFT_OUT, readCarriedDocument, RECORD_COLUMN, VERSION_COLUMN } from './read-carried-document.ts';
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
    tabs: pack.carried === null ? [] : [carriedTab(pack, pack.carried)],
    contents: {
      title: exportText[pack.language].travels.title, links: [], more: String,
      remarks: [travelsSentence(pack.choice, totalsOf(pack.document.allottees).persons, pack.language)],
    },
  }),
  readDocument: readCarriedDocument,
};

function carriedTab(pack: Pack, document: GrantDocument): PackTab {
  return {
    name: carriedSheetText[pack.language].sheet,
    prepare: async () => {
      const text = encodeBase64(gzipSync(strToU8(writeDocument(document)), { level: 9, mtime: 0 }));
      const digest = await sha256(strToU8(text));
      return { setup: null, write: (sheet) => write(pack, sheet, chunksOf(text), digest) };
    },
  };
}

function write(pack: Pack, sheet: Worksheet, chunks: readonly string[], digest: string): void {
  sheet.getColumn(1).width = 100;
  writeCell(pack, sheet.getRow(CARRIED_ROWS.words), 1, carriedSheetText[pack.language].hint, 'remark');
  writeCell(pack, sheet.getRow(CARRIED_ROWS.mark), 1, CARRIED_MARK, 'key');
  writeCell(pack, sheet.getRow(CARRIED_ROWS.mark), VERSION_COLUMN, PROGRAM_VERSION, 'key', { format: '@' });
  writePeopleLeftOut(pack, sheet);
  writeCell(pack, sheet.getRow(CARRIED_ROWS.chunks), 1, String(chunks.length), 'key', { format: '@' });
  writeCell(pack, sheet.getRow(CARRIED_ROWS.digest), 1, digest, 'key', { format: '@' });
  chunks.forEach((chunk, index) => writeCell(pack, sheet.getRow(CARRIED_ROWS.first + index), 1, chunk, 'key', { format: '@' }));
  writeRecord(pack, sheet, CARRIED_ROWS.first + chunks.length);
}

/** Says how the workbook was exported, and a digest of every row that was written before this sheet: an import tells by it which cells are no longer those of the export. */
function writeRecord(pack: Pack, sheet: Worksheet, first: number): void {
  writeCell(pack, sheet.getRow(CARRIED_ROWS.chunks), RECORD_COLUMN, recordText(pack), 'key', { format: '@' });
  pack.workbook.worksheets.filter((one) => one !== sheet).forEach((one, index) => {
    const row = sheet.getRow(first + index);
    writeCell(pack, row, 1, textCell(one.name), 'key', { format: '@' });
    chunksOf(rowDigests(one, namesPeople(pack, one))).forEach((chunk, at) => writeCell(pack, row, DIGEST_COLUMN + at, chunk, 'key', { format: '@' }));
  });
}

/** Whether a sheet shows persons who do not travel inside: their list, and where it has names what the checks found in it. */
function namesPeople({ choice: { people, carry }, language }: Pack, { name }: Worksheet): boolean {
  return carry === 'terms' && people !== 'none' && (name === allotteesSheetText[language].sheet || (people === 'names' && name === checksSheetText[language].sheet));
}

/**
 * Says of a document without its people how many they were, so that the way back can tell whether the list is still the same.
 * Where capital is rounded at each exercise, the sizes of exercises follow, which the sheet of allottees shows, too: figures cannot be worked out without them.
 */
function writePeopleLeftOut(pack: Pack, sheet: Worksheet): void {
  const { allottees } = pack.document;
  if (pack.choice.carry !== 'terms' || allottees.length === 0) return;
  const { persons, rights } = totalsOf(allottees);
  const row = sheet.getRow(CARRIED_ROWS.mark);
  const sizes = pack.document.grant.statedCapital.basis === 'perExercise' ? chunksOf(exerciseSizesText(allottees)) : [];
  [PEOPLE_LEFT_OUT, String(persons), rights, ...sizes].forEach((text, index) => writeCell(pack, row, PEOPLE_COLUMN + index, text, 'key', { format: '@' }));
}

function chunksOf(text: string): readonly string[] {
  const chunks: string[] = [];
  for (let start = 0; start < text.length; start += CHUNK_CHARACTERS) chunks.push(text.slice(start, start + CHUNK_CHARACTERS));
  return chunks;
}
