import { describe, expect, it } from 'vitest';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { companyDocument } from '#test/scenarios/dilution/company-document.ts';
import { sheetOf } from '../cells.ts';
import { open, save, shown } from '../exported.ts';
import { partsOf, several } from '../sensitivity-package.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');

describe.skipIf(!canRecalculate('charts of the workbook, opened by a spreadsheet program'))('opened and saved by LibreOffice', { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it('the charts are kept, with their lines and titles', async () => {
    const [again] = await recalculate([await exportWorkbook(several(), 'ja', { createdAt })]);
    const charts = [...partsOf(again ?? new Uint8Array())].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name)).map(([, xml]) => xml);
    // Three of sensitivities, then capital along prices, dilution along shares, and capital stacked.
    const titled = charts.filter((xml) => xml.includes('増加する資本金の額：'));
    expect(titled.map((xml) => String(xml.match(/<c:ser>/g)?.length)).toSorted()).toEqual(['2', '3', '7']);
    expect(charts.map((xml) => /<c:(line|area|bar|scatter)Chart>/.exec(xml)?.[1] ?? '').toSorted()).toEqual(['area', 'line', 'line', 'line', 'line', 'scatter']);
  });

  it('the tables of the sheet of charts have the same in every cell, and follow what is tried', async () => {
    const exported = await exportWorkbook(companyDocument, 'en', { createdAt });
    const changed = await open(exported);
    sheetOf(changed, 'charts').getCell('A7').value = 901;
    const [again, tried] = await recalculate([exported, await save(changed)]);
    const [before, after] = await Promise.all([exported, again ?? new Uint8Array()].map(async (bytes) => sheetOf(await open(bytes), 'charts')));
    const cells: string[] = [];
    before?.eachRow((row) => row.eachCell((cell) => {
      if (cell.formula === undefined) return;
      cells.push(cell.address);
      expect([cell.address, shown(after?.getCell(cell.address))]).toEqual([cell.address, shown(cell)]);
    }));
    expect(cells.length).toBeGreaterThan(180);
    // 450 rights of 100 shares at 901: 451 of each share is capital.
    expect(shown(sheetOf(await open(tried ?? new Uint8Array()), 'charts').getCell('B7'))).toBe(451 * 45_000);
  });
});
