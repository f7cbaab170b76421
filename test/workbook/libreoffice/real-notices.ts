import { describe, expect, it } from 'vitest';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { documentOf, expectedFigures, notices } from '#test/metrics/notices.ts';
import { figuresIn, open } from '../exported.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';

describe.skipIf(!canRecalculate('published notices recalculated by a spreadsheet program'))('published notices, recalculated by LibreOffice', { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it('show what was printed', async () => {
    const createdAt = new Date('2006-10-31T00:00:00Z');
    const workbooks = await recalculate(await Promise.all(notices.map((notice) => exportWorkbook(documentOf(notice), 'en', { createdAt }))));
    for (const [index, notice] of notices.entries()) {
      const cells = figuresIn(await open(workbooks[index] ?? new Uint8Array()), 0);
      for (const [id, printed] of expectedFigures(notice)) expect([notice.id, id, String(cells[id])]).toEqual([notice.id, id, printed]);
      const percent = notice.expected['dilutionPercent'];
      if (percent !== undefined) expect(`${(Number(cells.dilutionOfIssued) * 100).toFixed(2)}%`).toBe(percent);
    }
  });
});
