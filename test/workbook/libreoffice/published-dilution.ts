import { describe, expect, it } from 'vitest';
import { capitalMethodOf } from '#shared/metrics/capital-method.ts';
import { metricById, type MetricId } from '#shared/metrics/registry.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { PUBLISHED_DILUTION } from '#test/metrics/published-dilution.ts';
import { checkResults, figuresIn, open } from '../exported.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';

describe.skipIf(!canRecalculate('published dilution recalculated by a spreadsheet program'))('published dilution and earnings per share, recalculated by LibreOffice', { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it('show what was printed', async () => {
    const createdAt = new Date('2006-10-31T00:00:00Z');
    const workbooks = await recalculate(await Promise.all(PUBLISHED_DILUTION.map(({ document }) => exportWorkbook(document, 'en', { createdAt }))));
    for (const [index, { source, document, figures }] of PUBLISHED_DILUTION.entries()) {
      const workbook = await open(workbooks[index] ?? new Uint8Array());
      const cells = figuresIn(workbook, 0);
      for (const [id, printed] of Object.entries(figures) as [MetricId, string][]) {
        // A cell holds a quotient with the decimals that it shows.
        const shown = (metricById(capitalMethodOf(document), id).shownDecimals ?? 8) - (printed.endsWith('%') ? 2 : 0);
        const decimals = Math.min(printed.replace(/^[^.]*\.?|%/g, '').length, shown);
        const value = Number(cells[id]);
        expect([source, id, printed.endsWith('%') ? `${(value * 100).toFixed(decimals)}%` : value.toFixed(decimals)]).toEqual([source, id, decimals === shown && printed.endsWith('%') ? `${Number.parseFloat(printed).toFixed(decimals)}%` : printed]);
      }
      expect(new Set(checkResults(workbook))).toEqual(new Set(['OK']));
    }
  });
});
