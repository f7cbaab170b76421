import { describe, expect, it } from 'vitest';
import { formatDecimal, formatPercent, roundedText } from '#shared/calc/format-decimal.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { checkWholeDocument } from '#shared/checks/check-whole-document.ts';
import { capitalMethodOf } from '#shared/metrics/capital-method.ts';
import { PLAIN_DILUTION } from '#shared/metrics/dilution-method.ts';
import { epsSteps } from '#shared/metrics/eps.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById, type MetricId } from '#shared/metrics/registry.ts';
import { PUBLISHED_DILUTION } from './published-dilution.ts';

describe('published dilution and earnings per share', () => {
  it.each(PUBLISHED_DILUTION.map((row) => [row.source, row] as const))('%s', (_, { document, figures }) => {
    expect(checkWholeDocument(document)).toEqual([]);
    for (const [id, printed] of Object.entries(figures) as [MetricId, string][]) {
      const evaluation = evaluate(metricById(capitalMethodOf(document), id).expression, inputsOf(document, null));
      const value = evaluation.status === 'value' ? evaluation.value : JSON.stringify(evaluation);
      const decimals = printed.replace(/^[^.]*\.?|%/g, '').length;
      const shown = printed.endsWith('%') ? formatPercent(value, decimals) : formatDecimal(roundedText(value, decimals), { least: decimals }).replaceAll(',', '');
      expect([id, shown]).toEqual([id, printed]);
    }
  });

  it('IAS 33 example 9 goes through its steps: options 4.95, bonds 3.23, preference shares 3.45 and therefore out', () => {
    const { document } = PUBLISHED_DILUTION.find(({ source }) => source === 'IAS 33 example 9')!;
    const inputs = inputsOf(document, null);
    const steps = epsSteps(capitalMethodOf(document).dilution ?? PLAIN_DILUTION).map(({ id, running }) => {
      const evaluation = evaluate(running, inputs);
      return [id, evaluation.status === 'value' ? roundedText(evaluation.value, 2) : evaluation];
    });
    expect(steps).toEqual([['grant', '4.95'], ['bonds', '3.23'], ['preference', '3.45']]);
  });
});
