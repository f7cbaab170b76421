import { describe, expect, it } from 'vitest';
import { DELIVERY_ORDERS } from '#shared/grant/schema.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { PUBLISHED_CAPITAL } from '#test/metrics/published-capital.ts';
import { NEW_SHARES, withTreasury } from '../capital-documents.ts';
import { sheetOf } from '../cells.ts';
import { checkResults, open, shown } from '../exported.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';

const DOCUMENTS = [
  NEW_SHARES, ...DELIVERY_ORDERS.map((order) => withTreasury('400001', order)), withTreasury('726500', 'proportional', '3951.5'), withTreasury('1453000', 'newFirst'), withTreasury('1', 'treasuryFirst', '999999'),
  withTreasury('400001', 'newFirst', '399999999.99'), ...PUBLISHED_CAPITAL.map(({ document }) => document),
];

describe.skipIf(!canRecalculate('the sheet of capital recalculated by a spreadsheet program'))('the sheet of capital, recalculated by LibreOffice', { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it('has the same in every cell, and every check holds', async () => {
    const exported = await Promise.all(DOCUMENTS.map((document) => exportWorkbook(document, 'en', { createdAt: new Date('2006-10-31T00:00:00Z') })));
    const recalculated = await recalculate(exported);
    const formulas: string[] = [];
    for (const [index, bytes] of exported.entries()) {
      const [before, after] = [await open(bytes), await open(recalculated[index] ?? new Uint8Array())];
      const again = sheetOf(after, 'capital');
      sheetOf(before, 'capital').eachRow((row) => row.eachCell((cell) => {
        if (cell.formula === undefined) return;
        formulas.push(cell.formula);
        expect([index, cell.address, cell.formula, shown(again.getCell(cell.address))]).toEqual([index, cell.address, cell.formula, shown(cell)]);
      }));
      expect([index, checkResults(after)]).toEqual([index, checkResults(before)]);
    }
    expect(formulas.length).toBeGreaterThan(500);
  });
});
