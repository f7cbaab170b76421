import { expect, it } from 'vitest';
import { newHolder } from '#shared/grant/parts/holders/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { chartsText } from '#shared/text/charts.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { companyDocument } from '#test/scenarios/dilution/company-document.ts';
import { sheetOf } from './cells.ts';
import { open, shown } from './exported.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');

/** The rows of the sheet's tables of holders and of earnings per share, by what stands in front, each with the results of its cells. */
async function rowsOf(document: typeof companyDocument) {
  const sheet = sheetOf(await open(await exportWorkbook(document, 'en', { createdAt })), 'dilution');
  const rows = new Map<string, readonly unknown[]>();
  const charts = sheet.getColumn(1).values.indexOf(chartsText.en.titles.bridge());
  sheet.eachRow((row, number) => void ((charts === -1 || number < charts) && rows.set(String(shown(row.getCell(1))), [2, 3, 4, 5, 6, 7].map((column) => shown(row.getCell(column))))));
  return { sheet, rows };
}

it('shows figures, holders and the steps of earnings per share by live formulas over named cells', async () => {
  const { sheet, rows } = await rowsOf(companyDocument);
  expect(rows.get('Founders')).toEqual([340000, 0.34, 340000, 0.3148, 3400, 3400]);
  expect(rows.get('Other shareholders')).toEqual([160000, 0.16, 160000, 0.1481, 1600, 1600]);
  expect(rows.get('CB')?.slice(0, 4)).toEqual([30050, 1, 48.31, 1]);
  expect(rows.get('Costly')?.slice(0, 4)).toEqual([10, 1000000, 49.27, 0]);
  const formulas: string[] = [];
  sheet.eachRow((row) => row.eachCell(({ formula }) => formula !== undefined && formulas.push(formula)));
  expect(formulas.filter((formula) => formula.includes('holders_shares_h1')).length).toBeGreaterThan(3);
  expect(formulas.some((formula) => formula.includes('securities_addBack_b3'))).toBe(true);
});

it('is not there where nothing of it is given', async () => {
  const workbook = await open(await exportWorkbook(referenceDocument('en'), 'en', { createdAt }));
  expect(workbook.worksheets.map(({ name }) => name)).not.toContain('Dilution');
});

it('takes holders without a name by their place', async () => {
  const { rows } = await rowsOf({ ...companyDocument, holders: [newHolder('h1')] });
  expect(rows.has('Row 1')).toBe(true);
});
