import type { GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { shownText } from '#shared/workbook/cell-values.ts';
import { secondsSince } from './document-faults.ts';
import { foreignFormula } from './foreign-formulas.ts';

const createdAt = new Date('2026-11-22T09:00:00Z');

/** Seconds of computing that the workbook of such a document may take. */
const LONGEST_WORKBOOK_SECONDS = 60;

/** What is wrong with the workbook of a document: it holds what we did not write, or does not come back. */
export async function workbookFault(document: GrantDocument): Promise<string | null> {
  const before = process.cpuUsage();
  const bytes = await exportWorkbook(document, 'en', { createdAt, choice: { people: 'names', carry: 'all' } });
  const seconds = secondsSince(before);
  if (seconds > LONGEST_WORKBOOK_SECONDS) return `its workbook takes ${seconds.toFixed(1)} s`;
  const foreign = foreignFormula(bytes);
  if (foreign !== null) return `its workbook holds ${foreign}`;
  const imported = await importWorkbook(bytes);
  if (!imported.ok) return `its workbook is refused: ${imported.error.message}`;
  if (!hasFindableRows(document) || writeDocument(imported.value.document) === writeDocument(document)) return null;
  return `its workbook comes back as another document: ${JSON.stringify(imported.value.changes).slice(0, 200)}`;
}

/** Rows of a workbook are found again by their ids: those of a file that was changed by hand may repeat, or be what no cell can hold. */
const hasFindableRows = ({ scenarios, allottees }: GrantDocument): boolean =>
  [scenarios, allottees].every((rows) => {
    const keys = new Set(rows.map(({ id }) => shownText(id)));
    return keys.size === rows.length && !keys.has('');
  });
