import { parseDocument } from '../grant/parse-document.ts';
import { writeDocument } from '../grant/write-document.ts';
import { success, type Result } from '../host/result.ts';
import { fileFailure } from '../tables/file-failure.ts';
import { readWorkbook } from '../tables/read-workbook.ts';
import { compareWithExport } from './expected-cells.ts';
import type { ImportProgress } from './import-progress.ts';
import type { CellComparison, ImportedWorkbook } from './imported-workbook.ts';
import { PACK_SHEETS } from './sheets/pack-sheets.ts';
import { documentAsWritten } from './written-document.ts';

/**
 * The document of an exported workbook, with what was changed in a spreadsheet program since: an input cell that
 * differs from the document inside wins over it. Figures are never read: they are worked out anew. Fails where the file
 * is no workbook, was not exported by this program, the document inside was damaged, or a newer program wrote it in a way
 * that this one does not know.
 */
export async function importWorkbook(bytes: Uint8Array): Promise<Result<ImportedWorkbook>> {
  const loaded = readWorkbook(bytes);
  if (!loaded.ok) return loaded;
  const workbook = loaded.value;
  const [readDocument] = PACK_SHEETS.flatMap((sheet) => sheet.readDocument ?? []);
  if (readDocument === undefined) throw new RangeError('No sheet of the workbook carries the document');
  const carried = await readDocument(workbook);
  if (!carried.ok) return carried;
  const { exported: document, writtenBy, record, ...start } = carried.value;
  const exported = documentAsWritten(workbook, document);
  const imported = PACK_SHEETS.reduce<ImportProgress>((progress, { readChanges }) => readChanges?.(workbook, progress, exported) ?? progress, { ...start, changes: [], unread: [] });
  // Through writing and reading again: canonical numbers, frozen data, and proof that the result is a document.
  const reading = parseDocument(writeDocument(imported.document));
  if (!reading.ok) return fileFailure('carriedDocumentDamaged');
  const changed = imported.changes.length === 0 ? document : { ...reading.document, allottees: start.peopleLeftOut === undefined ? reading.document.allottees : document.allottees };
  const cells = await compareWithExport(workbook, { document, writtenBy, record }, changed);
  return success({ ...imported, document: reading.document, cells: withoutTold(cells, imported) });
}

/** The cells that no change and no unread cell speaks of. */
function withoutTold(cells: CellComparison, { changes, unread }: ImportProgress): CellComparison {
  const told = new Set([...changes, ...unread].map(({ cell }) => cell));
  return { ...cells, differences: cells.differences.filter(({ kind, cell }) => kind !== 'cell' || !told.has(cell)) };
}
