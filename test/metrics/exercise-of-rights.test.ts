import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { exerciseOf, type ExerciseOutcome } from '#shared/metrics/exercise-of-rights.ts';
import { exerciseEntry, grantEntry, isBalanced, lapseEntry, repurchaseEntry } from '#shared/metrics/journal-entries.ts';
import { DELIVERY_ORDERS } from '#shared/grant/schema.ts';
import { journalLines } from '#shared/text/journal.ts';
import { grantOf } from './published-capital.ts';

const valueOf = (outcome: ExerciseOutcome, name: keyof ExerciseOutcome): string => {
  const evaluation = outcome[name];
  if (evaluation.status !== 'value') throw new Error(`${name}: ${JSON.stringify(evaluation)}`);
  return evaluation.value;
};

const grant = (order: (typeof DELIVERY_ORDERS)[number], treasuryShares = '7') =>
  grantOf({ rights: '10', sharesPerRight: '3', price: '1001', bookValue: { source: 'amount', perRight: '7.5' }, delivery: { treasuryShares, order, bookValuePerShare: '1200' } });

describe('some of the rights', () => {
  it.each([
    ['treasuryFirst', ['6', '1', '0']],
    ['newFirst', ['0', '0', '7']],
    ['proportional', ['1', '3', '3']],
  ] as const)('get treasury shares in the order of the terms: %s', (order, expected) => {
    // Exercises of 2, 3 and 5 rights, one after the other.
    const delivered = [['2', '0'], ['3', '2'], ['5', '5']] as const;
    expect(delivered.map(([rights, before]) => valueOf(exerciseOf(grant(order), null, rights, before), 'treasury'))).toEqual(expected);
  });

  it('get the treasury shares of the terms in any portions, and each portion adds up', () => {
    fc.assert(fc.property(fc.constantFrom(...DELIVERY_ORDERS), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 4 }), (order, sizes, treasury, sharesPerRight) => {
      const rights = sizes.reduce((sum, size) => sum + size, 0);
      const document = grantOf({ rights: String(rights), sharesPerRight: String(sharesPerRight), price: '997', bookValue: { source: 'amount', perRight: '13.37' }, delivery: { treasuryShares: String(treasury), order, bookValuePerShare: '1100' } });
      let before = 0;
      let delivered = '0';
      for (const size of sizes) {
        const outcome = exerciseOf(document, null, String(size), String(before));
        const parts = (['statedCapitalOnExercise', 'capitalReserveOnExercise', 'otherCapitalSurplusChange', 'treasuryBook'] as const).map((name) => valueOf(outcome, name));
        expect(parts.reduce(addDecimals)).toBe(valueOf(outcome, 'paidInTotal'));
        const lines = exerciseEntry(outcome);
        expect(lines !== null && isBalanced(lines)).toBe(true);
        expect(valueOf(outcome, 'issued').startsWith('-')).toBe(false);
        delivered = addDecimals(delivered, valueOf(outcome, 'treasury'));
        before += size;
      }
      expect(delivered).toBe(String(Math.min(treasury, rights * sharesPerRight)));
    }));
  });

  it('lack what is missing by name, and have no entry then', () => {
    const outcome = exerciseOf(grantOf({ price: '3951' }), null, null);
    expect([outcome.rights, outcome.paidInTotal]).toEqual([{ status: 'value', value: '1' }, { status: 'missing', missing: ['bookValuePerRight'] }]);
    expect(exerciseEntry(outcome)).toBeNull();
  });
});

test('the published entries: 15 treasury shares, the lapse of two holders, and own rights of SoftBank 2004', () => {
  const only = exerciseOf(grantOf({ price: '10000', sharesPerRight: '15', bookValue: { source: 'amount', perRight: '45000' }, delivery: { treasuryShares: '15', bookValuePerShare: '15500' } }), null, '1');
  expect(exerciseEntry(only)).toEqual([
    { side: 'debit', account: 'cash', amount: '150000' }, { side: 'debit', account: 'rights', amount: '45000' }, { side: 'debit', account: 'otherCapitalSurplus', amount: '37500' },
    { side: 'credit', account: 'treasuryShares', amount: '232500' },
  ]);
  expect(lapseEntry('120000')).toEqual([{ side: 'debit', account: 'rights', amount: '120000' }, { side: 'credit', account: 'gainOnReversal', amount: '120000' }]);
  const loss = repurchaseEntry('1660000000', '3150000000');
  expect(loss).toContainEqual({ side: 'debit', account: 'lossOnOwnRights', amount: '1490000000' });
  expect([loss, repurchaseEntry('5', '3'), grantEntry('10', 'setOff')].map(isBalanced)).toEqual([true, true, true]);
  expect(isBalanced([{ side: 'debit', account: 'cash', amount: '265600000' }, { side: 'credit', account: 'statedCapital', amount: '256600000' }])).toBe(false);
  expect(journalLines(repurchaseEntry('5', '3'), 'en')).toEqual(['Dr\tStock acquisition rights\t5', 'Cr\tCash and deposits\t3', 'Cr\tGain on own stock acquisition rights\t2']);
});
