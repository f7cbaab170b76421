import { describe, expect, it } from 'vitest';
import { roundedText } from '#shared/calc/format-decimal.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { metricById, type MetricId } from '#shared/metrics/registry.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { PUBLISHED_CAPITAL } from '#test/metrics/published-capital.ts';
import { figuresIn, open } from '../exported.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';

describe.skipIf(!canRecalculate('published capital recalculated by a spreadsheet program'))('published capital, recalculated by LibreOffice', { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it('shows what was printed', async () => {
    const workbooks = await recalculate(await Promise.all(PUBLISHED_CAPITAL.map(({ document }) => exportWorkbook(document, 'en', { createdAt: new Date('2026-11-30T00:00:00Z') }))));
    for (const [index, { source, document, expected }] of PUBLISHED_CAPITAL.entries()) {
      const cells = figuresIn(await open(workbooks[index] ?? new Uint8Array()), 0);
      for (const [id, printed] of Object.entries(expected)) {
        const metric = metricById(figureMethodOf(document), id as MetricId); // The keys of the row.
        // A quotient has the decimals in its cell that people read.
        const shown = metric.shownDecimals === null ? printed : roundedText(printed, metric.shownDecimals);
        expect([source, id, Number(cells[metric.id])]).toEqual([source, id, Number(shown)]);
      }
    }
  });
});
