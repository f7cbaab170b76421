import type { GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { secondsSince } from './document-faults.ts';
import { foreignFormula } from './foreign-formulas.ts';

const createdAt = new Date('2026-11-22T09:00:00Z');

/** Seconds of computing that the workbook of such a document may take. */
const LONGEST_WORKBOOK_SECONDS = 60;

/** What is wrong with the workbook of a document: it holds what we did not write, or does not come back. */
export async function workbookFault(document: GrantDocument): Promise<string | null> {
  const before = process.cpuUsage();
  const bytes = await exportWorkbook(document, 'en', { createdAt });
  const seconds = secondsSince(before);
  if (seconds > LONGEST_WORKBOOK_SECONDS) return `its workbook takes ${seconds.toFixed(1)} s`;
  const foreign = foreignFormula(bytes);
  if (foreign !== null) return `its workbook holds ${foreign}`;
  const imported = await importWorkbook(bytes);
  if (!imported.ok) return `its workbook is refused: ${imported.error.message}`;
  return writeDocument(imported.value.document) === writeDocument(document) ? null : 'its workbook comes back as another document';
}
