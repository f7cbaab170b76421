import { describe, expect, it } from 'vitest';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { companyDocument } from '#test/scenarios/dilution/company-document.ts';
import { sheetOf } from '../cells.ts';
import { open, shown } from '../exported.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';

describe.skipIf(!canRecalculate('the sheet of dilution recalculated by a spreadsheet program'))('the sheet of dilution, recalculated by LibreOffice', { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it('has the same in every cell', async () => {
    const exported = await exportWorkbook(companyDocument, 'en', { createdAt: new Date('2006-10-31T00:00:00Z') });
    const [recalculated] = await recalculate([exported]);
    const [before, after] = await Promise.all([exported, recalculated ?? new Uint8Array()].map(async (bytes) => sheetOf(await open(bytes), 'dilution')));
    const formulas: string[] = [];
    before?.eachRow((row) => row.eachCell((cell) => {
      if (cell.formula === undefined) return;
      formulas.push(cell.address);
      expect([cell.address, shown(after?.getCell(cell.address))]).toEqual([cell.address, shown(cell)]);
    }));
    expect(formulas.length).toBeGreaterThan(50);
  });
});
