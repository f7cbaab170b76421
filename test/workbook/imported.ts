import { parseDocument } from '#shared/grant/parse-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import type { ImportedWorkbook } from '#shared/workbook/imported-workbook.ts';
import { allottee, referenceAt3951, scenario } from './documents.ts';

/** What a workbook says to the document inside it. */
export async function imported(bytes: Uint8Array): Promise<ImportedWorkbook> {
  const result = await importWorkbook(bytes);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The document as a file has it: numbers in their canonical spelling. */
export const canonical = (document: GrantDocument): GrantDocument => {
  const reading = parseDocument(writeDocument(document));
  if (!reading.ok) throw new Error('not a document');
  return reading.document;
};

/** The reference grant with two allottees. */
export const withList = (): GrantDocument => ({
  ...referenceAt3951(),
  allottees: [allottee('a1', { employeeNumber: '00123', name: '社員0001', category: 'director', rights: '10' }), allottee('a2', { name: '社員0002', category: 'employee', rights: '20' })],
});

/** With columns of one's own and inputs by formula, one of which cannot be read. */
export const withOwnFormulas = (): GrantDocument => canonical({
  ...referenceAt3951(),
  market: { sharesIssued: '134090494', treasuryShares: '0', otherDilutiveShares: null, sharePrice: '3763', averageSharePrice: null, authorised: null },
  columns: [
    { id: 'c1', name: 'Capital share', formula: 'statedCapitalTotal / aggregateExerciseAmount', unit: 'ratio', decimals: 2 },
    { id: 'c2', name: 'Discounted', formula: 'shares * discount', unit: 'number', decimals: null },
    { id: 'c3', name: 'Twice', formula: 'c1 * 2', unit: 'number', decimals: 2 },
  ],
  scenarios: [
    scenario('s1', { exercisePrice: '=ROUNDUP(sharePrice * 1.05, 0)', rights: '=MAX(1000, ROUNDDOWN(6000000000 / exercisePrice / sharesPerRight, 0))' }),
    scenario('s2', { exercisePrice: '=sharePrice / 3', rights: '=discount' }),
    scenario('s3', { exercisePrice: '3951' }),
  ],
});
