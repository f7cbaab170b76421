import { describe, expect, it } from 'vitest';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { partsOf, several } from '../sensitivity-package.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';

describe.skipIf(!canRecalculate('charts of the workbook, opened by a spreadsheet program'))('opened and saved by LibreOffice', { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it('the charts are kept, with their lines and titles', async () => {
    const [again] = await recalculate([await exportWorkbook(several(), 'ja', { createdAt: new Date('2006-10-31T00:00:00Z') })]);
    const charts = [...partsOf(again ?? new Uint8Array())].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name)).map(([, xml]) => xml);
    expect(charts).toHaveLength(3);
    expect(charts.map((xml) => String(xml.match(/<c:ser>/g)?.length)).toSorted()).toEqual(['2', '3', '7']);
    for (const xml of charts) expect(xml).toContain('増加する資本金の額：');
  });
});
