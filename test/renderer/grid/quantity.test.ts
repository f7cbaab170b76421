import { describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { PLAIN, shownQuantity, totalsOfNumbers, type Quantity } from '#renderer/grid/quantity.ts';
import { differenceQuantity, quantityOfFigure, quantityOfInput } from '#renderer/cases/quantities.ts';

const document: GrantDocument = {
  ...referenceDocument(),
  columns: [
    { id: 'c1', name: 'A', formula: 'rights * 2', unit: 'number', decimals: null },
    { id: 'c2', name: 'B', formula: 'rights * 3', unit: 'number', decimals: null },
    { id: 'c3', name: 'C', formula: 'rights > 2', unit: 'condition', decimals: null },
  ],
};
const of = (id: string) => {
  const figure = figureById(document, id);
  if (figure === null) throw new Error(`no figure ${id}`);
  return quantityOfFigure(figure, document, 'en');
};
const price = quantityOfInput('exercisePrice', 'JPY', 'en');

const show = (quantity: Quantity, value: string): string => shownQuantity(quantity, value, 'en');

/** What is shown of the sums, by their units. */
const sums = (...numbers: Parameters<typeof totalsOfNumbers>[0]) => totalsOfNumbers(numbers)?.kinds.map(({ quantity, summary }) => [quantity.unit, show(quantity, summary.sum)]);

describe('what chosen numbers come to', () => {
  it('is shown as the column shows it: quotients do not show their last digits', () => {
    const dilutions = Array.from({ length: 3 }, () => ({ value: '0.27333333333333333333', quantity: of('dilutionOfIssued') }));
    const totals = totalsOfNumbers(dilutions);
    expect(totals).toMatchObject({ count: 3, isOneKind: true });
    const [{ quantity, summary } = { quantity: PLAIN, summary: null }] = totals?.kinds ?? [];
    expect(summary?.sum).toBe('0.81999999999999999999');
    expect([summary?.sum, summary?.average, summary?.min].map((value) => show(quantity, value ?? ''))).toEqual(['82.00%', '27.33%', '27.33%']);
  });

  it('a half that quotients miss by their rounding is rounded as the half it is', () => {
    expect(show(of('dilutionOfIssued'), '0.82004999999999999999')).toBe('82.01%');
    expect(show(of('aggregateExerciseAmount'), '123456789012345678901.5')).toBe('123,456,789,012,345,678,901.5');
  });

  it('does not add yen, shares and per cent', () => {
    expect(sums({ value: '5740803000', quantity: of('aggregateExerciseAmount') }, { value: '1453000', quantity: of('shares') }, { value: '0.0108', quantity: of('dilutionOfIssued') }, { value: '2871128000', quantity: of('statedCapitalTotal') }))
      .toEqual([['¥ on exercise', '8,611,931,000'], ['shares', '1,453,000'], ['of issued shares', '1.08%']]);
  });

  it('adds a price to no amount in total, but to another price', () => {
    expect(sums({ value: '3951', quantity: price }, { value: '1976', quantity: of('statedCapitalPerShare') })).toEqual([['¥ per share', '5,927']]);
    expect(sums({ value: '3951', quantity: price }, { value: '1976', quantity: of('statedCapitalTotal') })).toHaveLength(2);
  });

  it('plain numbers of two custom columns are of two kinds; conditions are counted alone', () => {
    expect(sums({ value: '2', quantity: of('c1') }, { value: '3', quantity: of('c2') })).toHaveLength(2);
    expect(totalsOfNumbers([{ value: '1', quantity: of('c3') }, { value: '0', quantity: of('c3') }])).toEqual({ count: 2, kinds: [], isOneKind: false });
  });

  it('an average has little more decimals than the numbers', () => {
    const average = (...values: readonly string[]) => totalsOfNumbers(values.map((value) => ({ value, quantity: price })))?.kinds[0]?.summary.average;
    expect([average('3500', '3501', '3501'), average('0.5', '0.25')]).toEqual(['3500.67', '0.375']);
  });

  it('differences of ratios are points', () => {
    const figure = figureById(document, 'dilutionOfIssued');
    if (figure === null) throw new Error('no dilution');
    expect(show(differenceQuantity(figure, document, 'en'), '0.00050000000000000000003')).toBe('+0.05 pt');
  });

  it('there is nothing to say of no numbers', () => {
    expect(totalsOfNumbers([])).toBeNull();
  });
});
