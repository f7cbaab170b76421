import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { entryTotals, ENTRY_KINDS, journalEntry, type EntryKind } from '#shared/scenarios/exercise/journal-entries.ts';
import { practiceRows } from '#shared/scenarios/exercise/practices.ts';

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
  const reading = journalEntry(kind, { document, scenario: null }, price);
  return reading.ok ? reading.lines.map(({ side, account, amount }) => `${side === 'debit' ? 'Dr' : 'Cr'} ${account} ${amount}`) : reading.missing;
}

describe('the entry of an exercise', () => {
  it.each([
    ['15 new', delivering('0', '15500'), ['Cr statedCapital 97500', 'Cr capitalReserve 97500']],
    ['15 treasury', delivering('15', '15500'), ['Dr otherCapitalSurplus 37500', 'Cr treasuryShares 232500']],
    ['9 new, 6 treasury at 15,500', delivering('6', '15500'), ['Cr statedCapital 51000', 'Cr capitalReserve 51000', 'Cr treasuryShares 93000']],
    ['9 new, 6 treasury at 10,000', delivering('6', '10000'), ['Cr statedCapital 58500', 'Cr capitalReserve 58500', 'Cr otherCapitalSurplus 18000', 'Cr treasuryShares 60000']],
    ['1 new, 14 treasury at 15,500', delivering('14', '15500'), ['Dr otherCapitalSurplus 22000', 'Cr treasuryShares 217000']],
  ] as const)('of %s is that of the published example', (_, document, rest) => {
    expect(entry(document)).toEqual(['Dr cash 150000', 'Dr rights 45000', ...rest]);
  });

  it('is not there without the book value of a right, which it names', () => {
    expect(entry(grantOf({ bookValue: { source: 'issuePrice', perRight: null } }))).toEqual(['bookValuePerRight']);
  });
});

describe('the other entries', () => {
  it('book what is paid for rights in cash, what is set off, and what they cost', () => {
    const paid = { status: 'decided', perRight: '30000', decisionDate: null, settlement: 'cash' } as const;
    expect(entry(grantOf({ issuePrice: paid }), 'grant')).toEqual(['Dr cash 30000', 'Dr compensationCost 15000', 'Cr rights 45000']);
    expect(entry(grantOf({ issuePrice: { ...paid, settlement: 'setOff' }, bookValue: { source: 'issuePrice', perRight: null } }), 'grant')).toEqual(['Dr accruedPay 30000', 'Cr rights 30000']);
    expect(entry(grantOf({}), 'grant')).toEqual(['Dr compensationCost 45000', 'Cr rights 45000']);
    expect(entry(grantOf({}), 'lapse')).toEqual(['Dr rights 45000', 'Cr gainOnReversal 45000']);
  });

  it('book the loss or the gain of a repurchase (SoftBank 2004: 1,660,000,000 carried, 3,150,000,000 paid)', () => {
    const softbank = grantOf({ rights: '80000', bookValue: { source: 'amount', perRight: '20750' } });
    expect(entry(softbank, 'repurchase', '39375')).toEqual(['Dr rights 1660000000', 'Dr lossOnRepurchase 1490000000', 'Cr cash 3150000000']);
    expect(entry(softbank, 'repurchase', '20000')).toEqual(['Dr rights 1660000000', 'Cr cash 1600000000', 'Cr gainOnRepurchase 60000000']);
    expect(entry(softbank, 'repurchase')).toEqual(['repurchasePrice']);
  });

  it('balance, whatever is exercised and delivered', () => {
    const counts = fc.integer({ min: 0, max: 40_000 }).map(String);
    const arbitrary = fc.record({
      rights: fc.integer({ min: 1, max: 3000 }).map(String), sharesPerRight: fc.integer({ min: 1, max: 500 }).map(String), treasury: counts, book: counts, carried: counts,
      price: fc.integer({ min: 1, max: 90_000 }).map(String), law: fc.constantFrom('commercialCode', 'companiesAct'), status: fc.constantFrom('none', 'decided'),
    });
    fc.assert(fc.property(arbitrary, fc.constantFrom(...ENTRY_KINDS), ({ rights, sharesPerRight, treasury, book, carried, price, law, status }, kind) => {
      const document = grantOf({
        rights, sharesPerRight, law, exercisePrice: { status: 'decided', amount: price, decisionDate: null }, bookValue: { source: 'amount', perRight: carried },
        issuePrice: { status, perRight: status === 'none' ? null : book, decisionDate: null, settlement: 'cash' }, delivery: { treasuryShares: treasury, order: 'newFirst', bookValuePerShare: book },
      });
      const reading = journalEntry(kind, { document, scenario: null }, price);
      if (!reading.ok) throw new Error(reading.missing.join());
      const { debit, credit } = entryTotals(reading.lines);
      expect(debit).toBe(credit);
    }));
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
