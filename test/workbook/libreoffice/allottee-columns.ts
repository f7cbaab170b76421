import { describe, expect, it } from 'vitest';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { customCell, GRANT_WITH_ALLOTTEE_COLUMNS as DOCUMENT, PERSONS, VALUES } from '../allottee-columns.ts';
import { allotteeCell, termCellOf } from '../cells.ts';
import { open, save, shown, WITH_NAMES } from '../exported.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';

describe.skipIf(!canRecalculate('custom columns of the allottees recalculated by a spreadsheet program'))('custom columns of the allottees, recalculated by LibreOffice', { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it('come to the same, and follow the rights of a row and the terms', async () => {
    const bytes = await exportWorkbook(DOCUMENT, 'en', { createdAt: new Date('2006-10-31T00:00:00Z'), choice: WITH_NAMES });
    const edited = await open(bytes);
    allotteeCell(edited, 1, 'rights').value = 20;
    termCellOf(edited, 'sharesPerRight').value = 100;
    const [same, changed] = await Promise.all((await recalculate([bytes, await save(edited)])).map(async (again) => await open(again)));
    if (same === undefined || changed === undefined) throw new Error('Two workbooks come back');
    for (const [id, values] of Object.entries(VALUES)) expect(PERSONS.map((_, row) => shown(customCell(same, DOCUMENT, row + 1, id))), id).toEqual(values);
    expect(['p1', 'p2', 'p3', 'p5', 'p9'].map((id) => shown(customCell(changed, DOCUMENT, 1, id)))).toEqual([3_951_000, 8, 50, 0.0069, null]);
  });
});
