import { describe, expect, it } from 'vitest';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { scenarioCell, termCellOf } from '../cells.ts';
import { checkResults, checkSentences, figuresIn, missingIn, open, save, shown } from '../exported.ts';
import { grantWithColumns, ownColumn } from '../own-columns.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';

describe.skipIf(!canRecalculate('own columns and inputs by formula recalculated by a spreadsheet program'))('recalculated by LibreOffice', { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it('the price follows the share price, and everything after it', async () => {
    const workbook = await open(await exportWorkbook(grantWithColumns(ownColumn('c2', 'aggregateExerciseAmount > 60億', { unit: 'condition' }), ownColumn('c3', 'shares / treasuryShares')), 'en', { createdAt: new Date('2006-10-31T00:00:00Z') }));
    termCellOf(workbook, 'sharePrice').value = 4000.5;
    termCellOf(workbook, 'treasuryShares').value = 1000;
    const [again] = await recalculate([await save(workbook)]);
    const changed = await open(again ?? new Uint8Array());
    expect(shown(scenarioCell(changed, 1, 'exercisePrice'))).toBe(4201);
    expect(figuresIn(changed, 1)).toMatchObject({ statedCapitalPerShare: 2101, aggregateExerciseAmount: 6_104_053_000 });
    expect(['c1', 'c2', 'c3'].map((id) => shown(scenarioCell(changed, 1, id)))).toEqual([0.5001, 1, 1453]);
    expect(missingIn(changed, 1, 3)).toBeNull();
    expect(checkResults(changed)).toEqual(['inputs changed', 'OK', 'OK']);
    expect(checkSentences(changed)).toEqual([expect.stringMatching(/^\d+ hold/), expect.anything(), 'Changed inputs: 2']);
  });
});
