import { beforeAll, describe, expect, it } from 'vitest';
import { totalsOf } from '#shared/allottees/totals.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { formatPercent } from '#shared/calc/format-decimal.ts';
import { multiplyDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { capitalMethodOf } from '#shared/metrics/capital-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById, type MetricId } from '#shared/metrics/registry.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import cases from '#test/golden/real-notices.json' with { type: 'json' };
import { figuresIn, open } from '#test/workbook/exported.ts';
import { canRecalculate, recalculate } from '#test/workbook/libreoffice.ts';

interface Category {
  readonly category: string;
  readonly persons: number;
  readonly rights: string;
  readonly rightsEach?: string;
}

interface Notice {
  readonly id: string;
  readonly source: string;
  readonly currency: string;
  readonly terms: { readonly rights: string; readonly sharesPerRight: string; readonly exercisePrice?: string; readonly sharesIssued?: string };
  readonly expected: Readonly<Record<string, string>>;
  readonly allottees?: { readonly persons: number; readonly rights: string; readonly categories: readonly Category[] };
}

const notices: readonly Notice[] = cases;

function documentOf({ currency, terms }: Notice): GrantDocument {
  const empty = newDocument();
  return {
    ...empty,
    currency,
    grant: {
      ...empty.grant,
      rights: terms.rights,
      sharesPerRight: terms.sharesPerRight,
      exercisePrice: terms.exercisePrice === undefined ? empty.grant.exercisePrice : { status: 'decided', amount: terms.exercisePrice, decisionDate: null },
    },
    market: { ...empty.market, sharesIssued: terms.sharesIssued ?? null },
  };
}

function figure(document: GrantDocument, id: MetricId): string | null {
  const evaluation = evaluate(metricById(capitalMethodOf(document), id).expression, inputsOf(document, null));
  return evaluation.status === 'value' ? evaluation.value : null;
}

/** What a case expects, but for the percentage, which is a metric as it is printed. */
const expectedFigures = ({ expected }: Notice): readonly (readonly [MetricId, string])[] =>
  // The ids of the golden file are metric ids; an unknown one fails in metricById.
  Object.entries(expected).filter(([id]) => id !== 'dilutionPercent') as [MetricId, string][];

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
        id: `${category} ${index}`, employeeNumber: '', name: '', company: '', category, grade: '', note: '', rights: rightsEach ?? (index === 0 ? rights : '0'),
      })));
    const totals = totalsOf(list);
    expect([totals.persons, totals.rights]).toEqual([allottees.persons, allottees.rights]);
    for (const { persons, rights, rightsEach } of allottees.categories) if (rightsEach !== undefined) expect(multiplyDecimals(String(persons), rightsEach)).toBe(rights);
  });
});

describe.skipIf(!canRecalculate('published notices recalculated by a spreadsheet program'))('published notices, recalculated by LibreOffice', () => {
  let workbooks: readonly Uint8Array[] = [];
  beforeAll(async () => {
    const createdAt = new Date('2006-10-31T00:00:00Z');
    workbooks = await recalculate(await Promise.all(notices.map((notice) => exportWorkbook(documentOf(notice), 'en', { createdAt }))));
  }, 300_000);

  it('shows what was printed', async () => {
    for (const [index, notice] of notices.entries()) {
      const cells = figuresIn(await open(workbooks[index] ?? new Uint8Array()), 0);
      for (const [id, printed] of expectedFigures(notice)) expect([notice.id, id, String(cells[id])]).toEqual([notice.id, id, printed]);
      const percent = notice.expected['dilutionPercent'];
      if (percent !== undefined) expect(`${(Number(cells.dilutionOfIssued) * 100).toFixed(2)}%`).toBe(percent);
    }
  });
});
