import { describe, expect, it } from 'vitest';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { inCell, PUBLISHED } from '#test/metrics/published.ts';
import { checkResults, figuresIn, open } from '../exported.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';

describe.skipIf(!canRecalculate('published figures recalculated by a spreadsheet program'))('published figures, recalculated by LibreOffice', { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it('show what was printed', async () => {
    const createdAt = new Date('2006-10-31T00:00:00Z');
    const packs: Uint8Array[] = [];
    for (const { document } of PUBLISHED) packs.push(await exportWorkbook(document, 'en', { createdAt }));
    const workbooks = await recalculate(packs);
    for (const [index, row] of PUBLISHED.entries()) {
      const workbook = await open(workbooks[index] ?? new Uint8Array());
      const cells = figuresIn(workbook, 0);
      for (const [id, printed] of row.figures) {
        const { found, expected } = inCell(row, id, printed, Number(cells[id] ?? Number.NaN));
        expect([row.source, id, found]).toEqual([row.source, id, expected]);
      }
      expect([row.source, checkResults(workbook).filter((result) => result === 'differs')]).toEqual([row.source, []]);
    }
  });
});
