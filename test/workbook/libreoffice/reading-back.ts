import { describe, expect, it } from 'vitest';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { scenarioCell, termCellOf } from '../cells.ts';
import { referenceAt3951 } from '../documents.ts';
import { open, save, WITH_NAMES } from '../exported.ts';
import { FULL_DOCUMENT } from '../full-document.ts';
import { canonical, imported, withList, withOwnFormulas } from '../imported.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');

describe.skipIf(!canRecalculate('import of workbooks saved by LibreOffice'))('a workbook saved by LibreOffice, read back,', { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it('is unchanged where nobody changed it', async () => {
    const document = canonical(withList());
    const [again] = await recalculate([await exportWorkbook(document, 'ja', { createdAt, choice: WITH_NAMES })]);
    const { document: back, changes, unread } = await imported(again ?? new Uint8Array());
    expect({ back, changes, unread }).toEqual({ back: document, changes: [], unread: [] });
  });

  it('is unchanged with everything in it, cell by cell', async () => {
    const [again] = await recalculate([await exportWorkbook(FULL_DOCUMENT, 'ja', { createdAt, choice: WITH_NAMES })]);
    const { document: back, changes, unread, cells } = await imported(again ?? new Uint8Array());
    expect({ back, changes, unread, cells }).toEqual({ back: FULL_DOCUMENT, changes: [], unread: [], cells: { differences: [], notCompared: null, rowsNotCompared: [] } });
  });

  it('says which cells were changed', async () => {
    const workbook = await open(await exportWorkbook(referenceAt3951(), 'en', { createdAt, choice: WITH_NAMES }));
    scenarioCell(workbook, 1, 'exercisePrice').value = 3999;
    scenarioCell(workbook, 3, 'exercisePrice').value = 4500;
    const [again] = await recalculate([await save(workbook)]);
    const { document } = await imported(again ?? new Uint8Array());
    expect(document.scenarios.map(({ id, exercisePrice, rights }) => [id, exercisePrice, rights])).toEqual([['s1', '3999', null], ['s2', '3951', '3200'], ['s3', '4500', null]]);
  });

  it('gives columns of one’s own and inputs by formula back, with a term changed', async () => {
    const workbook = await open(await exportWorkbook(withOwnFormulas(), 'en', { createdAt, choice: WITH_NAMES }));
    termCellOf(workbook, 'sharePrice').value = 3763.55;
    const [again] = await recalculate([await save(workbook)]);
    const { document: back, changes, unread } = await imported(again ?? new Uint8Array());
    expect(back).toEqual({ ...withOwnFormulas(), market: { ...withOwnFormulas().market, sharePrice: '3763.55' } });
    expect([changes.map(({ path }) => path), unread]).toEqual([['market.sharePrice'], []]);
  });
});
