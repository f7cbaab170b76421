import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/calc/evaluate.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { exerciseOf } from '#shared/metrics/exercise-of-rights.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById } from '#shared/metrics/registry.ts';
import { EXERCISE_STEPS } from '#shared/metrics/capital-on-exercise.ts';
import { entryOfCase, type EntryKind } from '#shared/scenarios/exercise/entry-of-case.ts';
import { exercisedCase } from '#shared/scenarios/exercise/exercised-case.ts';
import { practiceRows } from '#shared/scenarios/exercise/practices.ts';
import { entryAsText } from '#shared/text/two-sided-entry.ts';

/** One right of 15 shares at 10,000 that is carried at 45,000 (dokugakukan.net, thread 4767). */
const grantOf = (change: Partial<GrantDocument['grant']>): GrantDocument => {
  const reference = referenceDocument();
  return {
    ...reference,
    grant: {
      ...reference.grant, rights: '1', sharesPerRight: '15', exercisePrice: { status: 'decided', amount: '10000', decisionDate: null },
      bookValue: { source: 'amount', perRight: '45000' }, resolutionDate: '2006-10-31', ...change,
    },
  };
};
const delivering = (treasuryShares: string, bookValuePerShare: string): GrantDocument => grantOf({ delivery: { treasuryShares, order: 'newFirst', bookValuePerShare } });

function entry(document: GrantDocument, kind: EntryKind = 'exercise', price: string | null = null): readonly string[] {
  const reading = entryOfCase(kind, { document, scenario: null }, price);
  return reading.ok ? reading.lines.map(({ side, account, amount }) => `${side === 'debit' ? 'Dr' : 'Cr'} ${account} ${amount}`) : ['missing', ...reading.missing];
}

describe('what is booked for a case', () => {
  it('is the published entry of an exercise, in two sides to copy', () => {
    expect(entry(delivering('6', '10000'))).toEqual(['Dr cash 150000', 'Dr rights 45000', 'Cr statedCapital 58500', 'Cr capitalReserve 58500', 'Cr treasuryShares 60000', 'Cr otherCapitalSurplus 18000']);
    const reading = entryOfCase('exercise', { document: delivering('15', '15500'), scenario: null }, null);
    expect(reading.ok && entryAsText(reading.lines, 'en')).toBe('Debit\tAmount\tCredit\tAmount\nCash and deposits\t150,000\tTreasury shares\t232,500\nStock acquisition rights\t45,000\t\t\nOther capital surplus\t37,500\t\t');
  });

  it('is not there without what it needs, which it names', () => {
    expect(entry(grantOf({ bookValue: { source: 'issuePrice', perRight: null } }))).toEqual(['missing', 'bookValuePerRight']);
    expect(entry(grantOf({}), 'repurchase')).toEqual(['missing']);
    expect(entry(grantOf({ issuePrice: { status: 'pending', perRight: null, decisionDate: null, settlement: 'cash' } }), 'grant')).toEqual(['missing', 'issuePrice']);
  });

  it('is what is paid for rights, what lapses, and what a repurchase loses (SoftBank 2004)', () => {
    expect(entry(grantOf({ issuePrice: { status: 'decided', perRight: '30000', decisionDate: null, settlement: 'setOff' } }), 'grant')).toEqual(['Dr payPayable 30000', 'Cr rights 30000']);
    expect(entry(grantOf({}), 'grant')).toEqual([]);
    expect(entry(grantOf({}), 'lapse')).toEqual(['Dr rights 45000', 'Cr gainOnReversal 45000']);
    expect(entry(grantOf({ rights: '80000', bookValue: { source: 'amount', perRight: '20750' } }), 'repurchase', '39375')).toEqual(['Dr rights 1660000000', 'Dr lossOnOwnRights 1490000000', 'Cr cash 3150000000']);
  });
});

describe('the case of some of its rights', () => {
  it('has the figures that exercising them has', () => {
    for (const order of ['treasuryFirst', 'newFirst', 'proportional'] as const) {
      const document = grantOf({ rights: '10', delivery: { treasuryShares: '77', order, bookValuePerShare: '15500' } });
      const place = exercisedCase({ document, scenario: null }, '7');
      const outcome = exerciseOf(document, null, '7');
      for (const id of EXERCISE_STEPS) expect([order, id, evaluate(metricById(figureMethodOf(place.document), id).expression, inputsOf(place.document, place.scenario))]).toEqual([order, id, outcome[id]]);
    }
  });
});

describe('the practices of annual reports', () => {
  it('print each tranche of book values apart (E34747, 18 August 2020: 2,063 and 2,059, halves 1,032 and 1,030)', () => {
    const document = grantOf({
      sharesPerRight: '100', exercisePrice: { status: 'decided', amount: '1', decisionDate: null }, bookValue: { tranches: [{ share: '0.5', perShare: '2062' }, { share: '0.5', perShare: '2058' }] },
      statedCapital: { base: 'exercisePriceAndBookValue', shareIssuePrice: 'withBookValue', ratio: '0.5', unit: '1', basis: 'perShare' },
    });
    const shown = practiceRows({ document, scenario: null }).map(({ practice, isChosen, issuePrice, capitalPerShare }) =>
      [practice.id, isChosen, issuePrice.status === 'value' ? issuePrice.value : null, capitalPerShare.status === 'value' ? capitalPerShare.value : null]);
    expect(shown).toEqual([
      ['withBookValue', true, '2063', '1032'], ['withBookValue', true, '2059', '1030'], ['priceAlone', false, '1', '1'], ['priceAlone', false, '1', '1'],
      ['mixed', false, '1', '1032'], ['mixed', false, '1', '1030'],
    ]);
  });
});
