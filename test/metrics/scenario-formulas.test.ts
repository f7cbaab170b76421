import { describe, expect, it } from 'vitest';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { checkFormulas } from '#shared/metrics/check-formulas.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { formulaInputsOf } from '#shared/metrics/scenario-formulas.ts';
import { calculateScenarios, recalculateScenarios } from '#shared/scenarios/table.ts';
import { checkDocument } from '#shared/grant/check-document.ts';

const scenario = (change: Partial<Scenario>): Scenario => ({ id: 's1', name: 'One', exercisePrice: null, rights: null, sharesPerRight: null, ...change });

function documentWith(change: Partial<Scenario>, sharePrice: string | null = '3950'): GrantDocument {
  const reference = referenceDocument();
  return { ...reference, market: { ...reference.market, sharePrice }, scenarios: [scenario(change)] };
}

const found = (change: Partial<Scenario>, sharePrice?: string | null) => {
  const document = documentWith(change, sharePrice);
  return formulaInputsOf(document, document.scenarios[0] ?? scenario({}));
};

describe('a formula in an input of a scenario', () => {
  it('is worked out exactly and goes into every figure of the row', () => {
    const document = documentWith({ exercisePrice: '=ROUNDUP(sharePrice * 1.05, 0)' });
    expect(inputsOf(document, document.scenarios[0] ?? null).values['exercisePrice']).toBe('4148');
    expect(calculateScenarios(document).figureAt(1, 'aggregateExerciseAmount')).toBe('6027044000');
    expect(checkDocument(document)).toEqual([]);
    expect(checkFormulas(document)).toEqual([]);
  });

  it('3950 × 1.05 is 4,147.5, as nobody has to round it', () => {
    expect(found({ exercisePrice: '=3950*1.05' })).toEqual({ exercisePrice: { status: 'value', value: '4147.5' } });
  });

  it('uses the row’s own other inputs, formulas too, in whatever order they need each other', () => {
    expect(found({ exercisePrice: '=rights * 2', rights: '=sharesPerRight + 1', sharesPerRight: '=10 * 10' })).toEqual({
      exercisePrice: { status: 'value', value: '202' },
      rights: { status: 'value', value: '101' },
      sharesPerRight: { status: 'value', value: '100' },
    });
  });

  it('uses figures and the grant’s own inputs: rights for a round amount', () => {
    expect(found({ exercisePrice: '4000', rights: '=ROUNDDOWN(5000000000 / exercisePaymentPerRight, 0)' }).rights).toEqual({ status: 'value', value: '2500' });
  });

  it('waits for what is missing, by its name', () => {
    expect(found({ exercisePrice: '=sharePrice * 1.05' }, null)).toEqual({ exercisePrice: { status: 'missing', missing: ['sharePrice'] } });
    expect(checkFormulas(documentWith({ exercisePrice: '=sharePrice * 1.05' }, null))).toEqual([]);
  });

  it.each([
    [{ rights: '=rights + 1' }, ['rights', 'rights']],
    [{ rights: '=shares / 500' }, ['rights', 'rights']],
    [{ exercisePrice: '=rights', rights: '=exercisePrice' }, ['exercisePrice', 'rights', 'exercisePrice']],
  ])('names a circle: %o', (change, names) => {
    const outcomes = Object.values(found(change));
    expect(outcomes[0]).toMatchObject({ status: 'unreadable', problem: { code: 'circle', names } });
    expect(outcomes.every((outcome) => outcome.status === 'unreadable')).toBe(true);
  });

  it.each([
    [{ rights: '=2906 / 3' }, { code: 'notWhole' }],
    [{ exercisePrice: '=0 * 5' }, { code: 'zeroNumber' }],
    [{ exercisePrice: '=1 - 5' }, { code: 'negativeNumber' }],
    [{ exercisePrice: '=1 / 3' }, { code: 'tooManyDecimals' }],
  ])('does not take a value that the input cannot have: %o', (change, problem) => {
    expect(Object.values(found(change))[0]).toMatchObject({ status: 'refused', problem });
    expect(checkFormulas(documentWith(change))).toMatchObject([{ code: 'formulaRefused', severity: 'error' }]);
    expect(calculateScenarios(documentWith(change)).figureAt(1, 'aggregateExerciseAmount')).toBeNull();
  });

  it('tells a division by zero from what cannot be read', () => {
    expect(found({ exercisePrice: '=1 / (rights - 2906)' })).toEqual({ exercisePrice: { status: 'error', code: 'divisionByZero' } });
    expect(found({ exercisePrice: '=1 +' })).toMatchObject({ exercisePrice: { status: 'unreadable', problem: { code: 'endsEarly' } } });
  });

  it('follows a change of a term, of the market and of another input, and of nothing else', () => {
    const before = documentWith({ exercisePrice: '=sharePrice + rights' });
    const table = calculateScenarios(before);
    expect(table.figureAt(1, 'exercisePaymentPerRight')).toBe('3428000');
    const market = recalculateScenarios(table, { ...before, market: { ...before.market, sharePrice: '4000' } });
    expect(market.figureAt(1, 'exercisePaymentPerRight')).toBe('3453000');
    const term = recalculateScenarios(market, { ...market.document, grant: { ...before.grant, rights: '1000' } });
    expect(term.figureAt(1, 'exercisePaymentPerRight')).toBe('2500000');
    expect(recalculateScenarios(term, { ...term.document, title: 'Other' }).rows[1]).toBe(term.rows[1]);
  });
});
