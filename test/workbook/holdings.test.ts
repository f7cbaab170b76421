import { describe, expect, it } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { tableNumberOf } from '#shared/grant/table-numbers.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { tableNumberCellName } from '#shared/workbook/names.ts';
import { referenceAt3951 } from './documents.ts';
import { namedCell, scenarioCell } from './cells.ts';
import { masterCheck, missingIn, open, save, shown, visibleSheets } from './exported.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');

/** The reference grant at 3,951 yen beside another option and bonds, with a founder. */
const withHoldings = (): GrantDocument => {
  const document = referenceAt3951();
  return {
    ...document,
    market: { ...document.market, treasuryShares: '90494', averageSharePrice: '4100' },
    votes: { ...document.votes, unitShares: '100', total: '1340000' },
    eps: { ...document.eps, profit: '9000000000', averageShares: '134000000' },
    securities: [
      { id: 'b1', name: 'Old options', kind: 'option', shares: '500000', exercisePrice: '3600', addBack: null, included: true },
      { id: 'Bonds 1', name: 'Bonds', kind: 'convertible', shares: '2000000', exercisePrice: null, addBack: '30000000', included: true },
    ],
    holders: [{ id: 'h1', name: 'Founder', shares: '44700000', votes: '447000' }],
  };
};

const cellOf = (table: 'securities' | 'holders', field: string, id: string): string => {
  const number = tableNumberOf(`@${table}#${field}#${id}`);
  if (number === null) throw new Error('no such number');
  return tableNumberCellName(number);
};

describe('the sheet of other securities and holders', () => {
  it('is there only where a document has some', async () => {
    expect(visibleSheets(await open(await exportWorkbook(referenceAt3951(), 'en', { createdAt })))).not.toContain('Securities and holders');
    const workbook = await open(await exportWorkbook(withHoldings(), 'en', { createdAt }));
    expect(visibleSheets(workbook)).toContain('Securities and holders');
    expect(namedCell(workbook, cellOf('securities', 'shares', 'b1')).value).toBe(500_000);
    expect(namedCell(workbook, cellOf('securities', 'addBack', 'Bonds 1')).value).toBe(30_000_000);
    expect(namedCell(workbook, cellOf('holders', 'votes', 'h1')).value).toBe(447_000);
  });

  it('is what live formulas of dilution, of earnings per share and of each holder refer to', async () => {
    const workbook = await open(await exportWorkbook(withHoldings(), 'en', { createdAt }));
    expect(scenarioCell(workbook, 1, 'fullyDilutedShares').formula).toContain(cellOf('securities', 'shares', 'b1'));
    expect(scenarioCell(workbook, 1, 'dilutedEps').formula).toContain(cellOf('securities', 'addBack', 'Bonds 1'));
    const stake = scenarioCell(workbook, 1, 'stakeAfter_h1');
    expect([stake.formula?.includes(cellOf('holders', 'shares', 'h1')), shown(stake)]).toEqual([true, 0.324]);
    expect(masterCheck(workbook)).toMatch(/^\d+ checks pass/);
    // What is missing is needed by columns alone that are folded away.
    expect(missingIn(workbook, 1, 3)).toBeNull();
  });

  it('comes back with what was changed in it', async () => {
    const document = withHoldings();
    const workbook = await open(await exportWorkbook(document, 'ja', { createdAt }));
    namedCell(workbook, cellOf('securities', 'shares', 'b1')).value = 600_000;
    namedCell(workbook, cellOf('securities', 'addBack', 'Bonds 1')).value = -5.5;
    namedCell(workbook, cellOf('holders', 'votes', 'h1')).value = null;
    namedCell(workbook, 'profit').value = -1_000_000;
    namedCell(workbook, 'unitShares').value = 10;
    const back = await importWorkbook(await save(workbook));
    expect(back).toMatchObject({ ok: true });
    if (!back.ok) return;
    expect(back.value.unread).toEqual([]);
    expect(back.value.changes.map(({ path, after }) => [path, after])).toEqual([
      ['votes.unitShares', '10'], ['eps.profit', '-1000000'], ['securities[0].shares', '600000'], ['securities[1].addBack', '-5.5'], ['holders[0].votes', null],
    ]);
    expect(back.value.document.securities[0]).toEqual({ ...document.securities[0], shares: '600000' });
  });

  it('comes back as it was where nothing was changed', async () => {
    const document = withHoldings();
    const back = await importWorkbook(await exportWorkbook(document, 'en', { createdAt }));
    expect(back.ok && back.value.document).toEqual(document);
  });
});
