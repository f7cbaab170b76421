import type { GrantDocument } from '../grant/schema.ts';
import { readWorkbook } from '../tables/read-workbook.ts';
import type { WorkbookFile } from '../tables/workbook-cells.ts';
import { exportWorkbook } from './export-workbook.ts';
import { differentRows, type ExportRecord } from './sheets/carried/export-record.ts';
import { readCarriedDocument } from './sheets/carried/read-carried-document.ts';

/** A workbook as it is exported anew, to tell what each cell of an exported one ought to hold. */
export interface ExpectedWorkbook {
  readonly workbook: WorkbookFile;
  /**
   * Rows, counted from 1, that do not come out as they were exported, by the name of their sheet: those that depend on people who are
   * not in the document, and those that another build of the program writes otherwise. Nothing can be said of their cells.
   */
  readonly unknownRows: ReadonlyMap<string, ReadonlySet<number>>;
}

/**
 * The workbook that a document gives with the choice, the language and the time of another export.
 * @throws RangeError where the program cannot read what it wrote, which is a fault of the program.
 */
export async function expectedWorkbook(document: GrantDocument, record: ExportRecord): Promise<ExpectedWorkbook> {
  const { language, choice, createdAt, digests } = record;
  const reading = readWorkbook(await exportWorkbook(document, language, { choice, createdAt }));
  if (!reading.ok) throw new RangeError(`The exported workbook cannot be read: ${reading.error.code}`);
  return { workbook: reading.value, unknownRows: await unknownRows(reading.value, digests) };
}

/** See {@link ExpectedWorkbook.unknownRows}: of a workbook that was exported anew, by the digests of the one before. */
export async function unknownRows(again: WorkbookFile, digests: ExportRecord['digests']): Promise<ExpectedWorkbook['unknownRows']> {
  const carried = await readCarriedDocument(again);
  const now: ExportRecord['digests'] = carried.ok && carried.value.record !== null ? carried.value.record.digests : new Map();
  return new Map([...now].map(([sheet, text]) => [sheet, differentRows(digests.get(sheet) ?? '', text)] as const));
}
