import { describe, expect, it } from 'vitest';
import type { Workbook } from 'exceljs';
import { newSecurity } from '#shared/grant/parts/securities/part.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { switchCellName, tableNumberCellName } from '#shared/workbook/names.ts';
import { companyDocument } from '#test/scenarios/dilution/company-document.ts';
import { namedCell, sheetOf } from '../cells.ts';
import { figuresIn, masterCheck, open, save, shown } from '../exported.ts';
import { partsOf } from '../sensitivity-package.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');

/** Every row of the sheet, as its cells show it. */
function dilutionRows(workbook: Workbook): readonly (readonly unknown[])[] {
  const rows: (readonly unknown[])[] = [];
  sheetOf(workbook, 'dilution').eachRow((row) => void rows.push([1, 2, 3, 4, 5, 6, 7].map((column) => shown(row.getCell(column)))));
  return rows;
}

describe.skipIf(!canRecalculate('the sheet of dilution recalculated by a spreadsheet program'))('the sheet of dilution, recalculated by LibreOffice', { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it('has the same in every cell', async () => {
    const exported = await exportWorkbook(companyDocument, 'en', { createdAt });
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

  it('follows switches and numbers that were changed, as if the workbook had been made of them', async () => {
    const workbook = await open(await exportWorkbook(companyDocument, 'en', { createdAt }));
    const changed: GrantDocument = {
      ...companyDocument,
      securities: companyDocument.securities.map((security, index) => (index === 0 ? { ...security, included: false } : { ...security, included: true, shares: '1000', addBack: index === 1 ? null : '2000' })),
    };
    for (const { id, included, shares, addBack } of changed.securities) {
      namedCell(workbook, switchCellName(id)).value = included ? 'yes' : 'no';
      namedCell(workbook, tableNumberCellName({ table: 'securities', rowId: id, field: 'shares' })).value = Number(shares);
      namedCell(workbook, tableNumberCellName({ table: 'securities', rowId: id, field: 'addBack' })).value = addBack === null ? null : Number(addBack);
    }
    const [again] = await recalculate([await save(workbook)]);
    const [after, expected] = await Promise.all([again ?? new Uint8Array(), await exportWorkbook(changed, 'en', { createdAt })].map(open));
    expect(figuresIn(after!, 0)).toEqual(figuresIn(expected!, 0));
    expect(dilutionRows(after!)).toEqual(dilutionRows(expected!));
    expect(String(shown(namedCell(after!, 'epsStepsInOrder')))).toBe('4');
  });

  it('says where numbers have changed the order of the steps, and a check fails', async () => {
    const workbook = await open(await exportWorkbook(companyDocument, 'en', { createdAt }));
    namedCell(workbook, tableNumberCellName({ table: 'securities', rowId: 'b1', field: 'addBack' })).value = 2_000_000_000_000;
    const [again] = await recalculate([await save(workbook)]);
    const after = await open(again ?? new Uint8Array());
    expect([shown(namedCell(after, 'epsSteps')), shown(namedCell(after, 'epsStepsInOrder'))]).toEqual([4, 3]);
    expect(masterCheck(after)).toMatch(/^Checks that fail: /);
    expect(dilutionRows(after).map(([label]) => String(label)).filter((label) => label.startsWith('The numbers have changed the order'))).toHaveLength(1);
  });

  it('says where a diluted figure that is too long a formula has not followed, and a check fails', async () => {
    const securities = Array.from({ length: 12 }, (_, index) => ({ ...newSecurity(`b${index}`), kind: 'convertible' as const, shares: '100', addBack: String(index), included: index % 2 === 0 }));
    const exported = await exportWorkbook({ ...companyDocument, securities }, 'en', { createdAt });
    const workbook = await open(exported);
    namedCell(workbook, switchCellName('b3')).value = 'yes';
    const [same, switched] = await Promise.all((await recalculate([exported, await save(workbook)])).map(open));
    expect([same!, switched!].map((one) => shown(namedCell(one, 'epsStepsInOrder')))).toEqual([13, 12]);
    expect(masterCheck(same!)).toMatch(/checks pass/);
    expect(masterCheck(switched!)).toMatch(/^Checks that fail: /);
    expect(figuresIn(switched!, 0).fullyDilutedShares).toBe(Number(figuresIn(same!, 0).fullyDilutedShares) + 100);
  });

  it('keeps its charts, with their parts, titles and colours', async () => {
    const [again] = await recalculate([await exportWorkbook(companyDocument, 'ja', { createdAt })]);
    const charts = [...partsOf(again ?? new Uint8Array())].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name)).map(([, xml]) => xml);
    expect(charts.flatMap((xml) => (xml.includes('<c:grouping val="stacked"') && xml.includes('<c:barDir val="col"') ? [String(xml.match(/<c:ser>/g)?.length)] : [])).toSorted()).toEqual(['3', '5']);
    expect(charts.filter((xml) => xml.includes('行使前後の株主構成'))).toHaveLength(1);
    expect(charts.every((xml) => xml.toLowerCase().includes('0072b2'))).toBe(true);
  });
});
