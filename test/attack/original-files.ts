import { utils, write, type BookType } from '@e965/xlsx';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { WITH_NAMES } from '../workbook/exported.ts';
import { generatedPersons, listCsv, listMatrix, listWorkbook, shiftJis } from '#test/golden/allottee-list.ts';
import { goldenDocuments } from './golden-documents.ts';

/** A file as a person could import it, before anything is done to it. */
export interface OriginalFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Short lists, so that many tries are made in the time. */
const PERSONS = 40;

const createdAt = new Date('2026-11-22T09:00:00Z');

/** A list in a format that SheetJS writes. */
function listAs(bookType: BookType, persons: ReturnType<typeof generatedPersons>): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(listMatrix(persons).map((row) => [...row])), '割当先一覧');
  const bytes: unknown = write(book, { type: 'buffer', bookType });
  if (!(bytes instanceof Uint8Array)) throw new Error(`${bookType} is not written`);
  return new Uint8Array(bytes);
}

/** Workbooks and lists of every kind that the program reads: lists in .xlsx, in other formats, and texts of several encodings, and its own packs. */
export async function originalFiles(): Promise<{ readonly workbooks: readonly OriginalFile[]; readonly others: readonly OriginalFile[]; readonly texts: readonly OriginalFile[] }> {
  const persons = generatedPersons().slice(0, PERSONS);
  const packs = await Promise.all(goldenDocuments().map(async ({ name, text }, index) => {
    const reading = parseDocument(text);
    if (!reading.ok) throw new Error(`${name} does not open`);
    return { name: `${name}.xlsx`, bytes: await exportWorkbook(reading.document, index % 2 === 0 ? 'en' : 'ja', { createdAt, choice: WITH_NAMES }) };
  }));
  return {
    workbooks: [{ name: '名簿.xlsx', bytes: await listWorkbook(persons) }, ...packs],
    others: (['xls', 'xlsb', 'ods', 'fods'] as const).map((type) => ({ name: `list.${type}`, bytes: listAs(type, persons) })),
    texts: [
      { name: 'list.csv', bytes: Buffer.from(listCsv(persons)) },
      { name: '名簿.csv', bytes: shiftJis(listCsv(persons)) },
      { name: 'list.tsv', bytes: Buffer.from(`\ufeff${listCsv(persons, '\t')}`, 'utf16le') },
      { name: 'list.txt', bytes: Buffer.from(`\ufeff${listCsv(persons, ';')}`) },
    ],
  };
}
