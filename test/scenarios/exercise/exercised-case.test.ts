import { describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { DeliveryOrder, GrantDocument } from '#shared/grant/schema.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { exercisedCase } from '#shared/scenarios/exercise/exercised-case.ts';

describe('the case of some of its rights', () => {
  const document = (order: DeliveryOrder): GrantDocument => {
    const reference = referenceDocument();
    return { ...reference, grant: { ...reference.grant, rights: '10', sharesPerRight: '3', delivery: { treasuryShares: '12', order, bookValuePerShare: '900' } } };
  };
  const inputs = (order: DeliveryOrder, rights: string) => {
    const place = exercisedCase({ document: document(order), scenario: null }, rights);
    const { values } = inputsOf(place.document, place.scenario);
    return [values['rights'], values['treasuryDelivered']];
  };

  it('has the treasury shares that they take', () => {
    expect(inputs('treasuryFirst', '3')).toEqual(['3', '9']);
    expect(inputs('newFirst', '7')).toEqual(['7', '3']);
    expect(inputs('proportional', '4')).toEqual(['4', '5']);
  });

  it('is the case itself for all of them, and takes the rights of a scenario', () => {
    const place = { document: document('newFirst'), scenario: null };
    expect(exercisedCase(place, '10')).toBe(place);
    const scenario = { id: 's1', name: '', exercisePrice: null, rights: '20', sharesPerRight: null };
    const other = exercisedCase({ document: document('newFirst'), scenario }, '17');
    expect([other.scenario?.rights, inputsOf(other.document, other.scenario).values['treasuryDelivered']]).toEqual(['17', '3']);
  });
});
