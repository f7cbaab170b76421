import { describe, expect, it, test } from 'vitest';
import { evaluate } from '#shared/calc/evaluate.ts';
import { checkDocument } from '#shared/grant/check-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById, type MetricId } from '#shared/metrics/registry.ts';
import { calculateScenarios } from '#shared/scenarios/table.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { figuresOf } from '#electron/cli/figures.ts';
import { grantOf, PUBLISHED_CAPITAL } from './published-capital.ts';

function figure(document: GrantDocument, id: MetricId): string | readonly string[] {
  const evaluation = evaluate(metricById(figureMethodOf(document), id).expression, inputsOf(document, null));
  if (evaluation.status === 'error') return evaluation.code;
  return evaluation.status === 'value' ? evaluation.value : evaluation.missing;
}

describe('published capital', () => {
  it.each(PUBLISHED_CAPITAL.map((row) => [row.source, row] as const))('%s', (_, { document, expected }) => {
    const ids = Object.keys(expected) as MetricId[]; // The keys of the row.
    expect(Object.fromEntries(ids.map((id) => [id, figure(document, id)]))).toEqual(expected);
    // Many cells at once, and the command line, say the same.
    expect(calculateScenarios(document).rows[0]?.figures).toMatchObject(expected);
    expect(figuresOf(document, 'grant', 'en').cases[0]?.row.figures).toMatchObject(expected);
    expect(checkDocument(document).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('every document of them comes back from its workbook', async () => {
    for (const { source, document } of PUBLISHED_CAPITAL) {
      const reading = await importWorkbook(await exportWorkbook(document, 'en'));
      expect([source, reading]).toMatchObject([source, { ok: true, value: { document } }]);
    }
  });
});

describe('what is missing is named, and never 0', () => {
  it('a book value where nothing was paid for the right', () => {
    const gratis = grantOf({ price: '3951' });
    for (const id of ['paidInTotal', 'maxCapitalIncrease', 'statedCapitalOnExercise', 'capitalReserveOnExercise', 'bookValuePerShare'] as const) expect([id, figure(gratis, id)]).toEqual([id, ['bookValuePerRight']]);
    expect([figure(gratis, 'issueProceeds'), figure(gratis, 'cashForRights'), figure(gratis, 'aggregateWithPremium')]).toEqual(['0', '0', '3951']);
  });

  it('an issue price that is pending, or decided without an amount', () => {
    for (const status of ['pending', 'decided'] as const) {
      const document = grantOf({ price: '3951' });
      const pending = { ...document, grant: { ...document.grant, issuePrice: { status, perRight: null, decisionDate: '2026-12-01', settlement: 'cash' as const } } };
      for (const id of ['issueProceeds', 'cashForRights', 'aggregateWithPremium', 'offeringAmount', 'paidInTotal'] as const) expect([id, figure(pending, id)]).toEqual([id, ['issuePrice']]);
    }
  });

  it('the book value of treasury shares that are delivered, and of these alone', () => {
    const document = grantOf({ price: '3951', bookValue: { source: 'amount', perRight: '0' }, delivery: { treasuryShares: '1' } });
    expect([figure(document, 'issuePart'), figure(document, 'treasuryBook'), figure(document, 'statedCapitalOnExercise')]).toEqual(['0', ['treasuryBookPerShare'], ['treasuryBookPerShare']]);
    const none = grantOf({ price: '3951', bookValue: { source: 'amount', perRight: '0' }, delivery: { treasuryShares: '0' } });
    expect([figure(none, 'treasuryBook'), figure(none, 'statedCapitalOnExercise')]).toEqual(['0', '1976']);
  });

  it('tranches that are not all rights together', () => {
    const document = grantOf({ price: '1', bookValue: { tranches: [{ share: '0.5', perShare: '2062' }, { share: '0.4', perShare: '2058' }] } });
    expect(figure(document, 'bookValuePerShare')).toEqual(['trancheBookValue']);
    expect(checkDocument(document).map(({ code, value }) => [code, value])).toEqual([['tranchesNotWhole', '0.9']]);
  });

  it('exercises that are not those of all rights', () => {
    const document = grantOf({ price: '1', rights: '10', exercises: [['3', '3']] });
    expect(figure(document, 'statedCapitalByExercise')).toEqual(['exercises']);
    expect(checkDocument(document).map(({ code, path, value, details }) => [code, path, value, details])).toEqual([['exercisePlanNotRights', 'exercisePlan', '9', { rights: '10' }]]);
  });
});

test('the law of a grant is that of its resolution, unless the terms say otherwise', () => {
  const on = (resolutionDate: string | null, law: GrantDocument['grant']['law'] = null) => figureMethodOf(grantOf({ price: '1', law, ...(resolutionDate !== null && { resolutionDate }) })).law;
  expect([on('2006-04-30'), on('2006-05-01'), on(null), on('2006-04-31'), on('2006-04-30', 'companiesAct'), on('2024-01-01', 'commercialCode')])
    .toEqual(['commercialCode', 'companiesAct', 'companiesAct', 'companiesAct', 'companiesAct', 'commercialCode']);
});

test('a loss on treasury shares takes from other capital surplus alone under the Commercial Code', () => {
  const document = grantOf({ price: '10000', sharesPerRight: '15', issuePrice: '45000', law: 'commercialCode', delivery: { treasuryShares: '6', bookValuePerShare: '15500' } });
  expect([figure(document, 'maxCapitalIncrease'), figure(document, 'treasuryLoss'), figure(document, 'otherCapitalSurplusChange')]).toEqual(['117000', '15000', '-15000']);
});
