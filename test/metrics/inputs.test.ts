import { describe, expect, it } from 'vitest';
import type { GrantDocument, Market, Scenario } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';

const withMarket = (market: Partial<Market>): GrantDocument => {
  const document = referenceDocument();
  return { ...document, market: { ...document.market, ...market } };
};
const scenario: Scenario = { id: 's1', name: '', exercisePrice: '3951', rights: null, sharesPerRight: '1000' };

describe('what figures are worked out from', () => {
  it('takes from the scenario what it has of its own, and the rest from the grant', () => {
    const { values } = inputsOf(referenceDocument(), scenario);
    expect(values).toMatchObject({ exercisePrice: '3951', rights: '2906', sharesPerRight: '1000', sharesIssued: '134090494' });
  });

  it('has no price while it is pending, and counts rights without payment as 0', () => {
    expect(inputsOf(referenceDocument(), null).values).toMatchObject({ exercisePrice: null, issuePrice: '0' });
  });

  it.each([['1.5'], ['-3'], ['0'], ['abc'], ['1e5'], ['']])('does not guess at rights of "%s"', (rights) => {
    expect(inputsOf(referenceDocument(), { ...scenario, rights }).values['rights']).toBeNull();
  });

  it('counts no treasury shares where they exceed the shares issued', () => {
    expect(inputsOf(withMarket({ treasuryShares: '134090495' }), null).values['treasuryShares']).toBeNull();
    expect(inputsOf(withMarket({ treasuryShares: '134090494' }), null).values['treasuryShares']).toBe('134090494');
  });

  it('has the exercises only where the allottees hold all rights of the scenario', () => {
    const allottee = { ...NOBODY, employeeNumber: '', name: '社員0001', company: '', category: 'employee', grade: '', note: '' };
    const document = { ...referenceDocument(), allottees: [{ ...allottee, id: 'a1', rights: '2900' }, { ...allottee, id: 'a2', rights: '6' }] };
    expect(inputsOf(document, null).lists['exercises']).toEqual([{ value: '6', count: '1' }, { value: '2900', count: '1' }]);
    expect(inputsOf(document, { ...scenario, rights: '2907' }).lists['exercises']).toBeNull();
  });
});
