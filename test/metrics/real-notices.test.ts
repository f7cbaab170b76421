import { describe, expect, it } from 'vitest';
import { totalsOf } from '#shared/allottees/totals.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { formatPercent } from '#shared/calc/format-decimal.ts';
import { multiplyDecimals } from '#shared/calc/decimal-arithmetic.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById, type MetricId } from '#shared/metrics/registry.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { expectedFigures, notices, documentOf } from './notices.ts';

function figure(document: GrantDocument, id: MetricId): string | null {
  const evaluation = evaluate(metricById(figureMethodOf(document), id).expression, inputsOf(document, null));
  return evaluation.status === 'value' ? evaluation.value : null;
}

describe('published notices', () => {
  it.each(notices.map((notice) => [notice.id, notice] as const))('%s', (_, notice) => {
    const document = documentOf(notice);
    for (const [id, printed] of expectedFigures(notice)) expect([id, figure(document, id)]).toEqual([id, printed]);
    const percent = notice.expected['dilutionPercent'];
    if (percent !== undefined) expect(formatPercent(figure(document, 'dilutionOfIssued') ?? '', 2)).toBe(percent);
  });

  it.each(notices.filter(({ allottees }) => allottees !== undefined).map((notice) => [notice.id, notice] as const))('%s: categories add up to the notice', (_, { allottees }) => {
    if (allottees === undefined) throw new Error('filtered above');
    // One line for each person; the category's rights stand with its first one where the notice gives none for each.
    const list = allottees.categories.flatMap(({ category, persons, rights, rightsEach }) =>
      Array.from({ length: persons }, (__, index): Allottee => ({
        id: `${category} ${index}`, ...NOBODY, employeeNumber: '', name: '', company: '', category, grade: '', note: '', rights: rightsEach ?? (index === 0 ? rights : '0'),
      })));
    const totals = totalsOf(list);
    expect([totals.persons, totals.rights]).toEqual([allottees.persons, allottees.rights]);
    for (const { persons, rights, rightsEach } of allottees.categories) if (rightsEach !== undefined) expect(multiplyDecimals(String(persons), rightsEach)).toBe(rights);
  });
});
