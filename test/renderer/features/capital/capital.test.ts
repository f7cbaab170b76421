import { describe, expect, it } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { oddYenMap } from '#shared/scenarios/odd-yen.ts';
import { capitalColumns } from '#renderer/features/capital/capital-columns.ts';
import { capitalPrices } from '#renderer/features/capital/capital-prices.ts';
import { capitalSource } from '#renderer/features/capital/capital-source.ts';

const decided = (amount: string, change: Partial<GrantDocument> = {}): GrantDocument => {
  const document = referenceDocument();
  return { ...document, grant: { ...document.grant, exercisePrice: { status: 'decided', amount, decisionDate: null } }, ...change };
};
const NOTHING_TYPED = { typed: null, prices: null };

describe('the prices looked at', () => {
  it('lie around the price of the case, a coin apart', () => {
    const { texts, prices } = capitalPrices(decided('3951'), null, NOTHING_TYPED, 'en');
    expect(texts).toEqual({ start: '3,901', step: '1', end: '4,001' });
    expect(prices).toHaveLength(101);
    expect(capitalPrices(decided('39.51', { currency: 'USD' }), null, NOTHING_TYPED, 'en').texts.step).toBe('0.01');
  });

  it('lie around the share price, or the first price tried, while the price is open; else there are none', () => {
    const open = referenceDocument();
    expect(capitalPrices({ ...open, market: { ...open.market, sharePrice: '4200' } }, null, NOTHING_TYPED, 'en').texts.start).toBe('4,150');
    const scenarios = [{ id: 's1', name: '', exercisePrice: null, rights: null, sharesPerRight: null }, { id: 's2', name: '', exercisePrice: '3600', rights: null, sharesPerRight: null }];
    expect(capitalPrices({ ...open, scenarios }, null, NOTHING_TYPED, 'en').texts.start).toBe('3,550');
    expect(capitalPrices(open, null, NOTHING_TYPED, 'en')).toEqual({ texts: { start: '', step: '1', end: '' }, prices: null, problem: null });
  });

  it('are those typed, as people write numbers', () => {
    const typed = { start: '３，０００', step: '10', end: '3,030円' };
    expect(capitalPrices(decided('3951'), null, { typed, prices: null }, 'ja')).toEqual({ texts: typed, prices: ['3000', '3010', '3020', '3030'], problem: null });
  });

  it('stay the last good ones while something cannot be taken, with a sentence at the field', () => {
    const last = ['1', '2'];
    const at = (start: string, step: string, end: string) => capitalPrices(decided('3951'), null, { typed: { start, step, end }, prices: last }, 'en');
    expect(at('many', '1', '5')).toMatchObject({ prices: last, problem: { field: 'start', sentence: 'This is not a number. Type digits, such as 3500 or 1,234.5.' } });
    expect(at('3', '1', '2')).toMatchObject({ prices: last, problem: { field: 'end', sentence: 'The last price is below the first. Give one that is not.' } });
    expect(at('1', '1', '9999')).toMatchObject({ prices: last, problem: { field: 'step', sentence: 'This would be more than 2,000 prices. Use a larger step, or a shorter range.' } });
    expect(at('1', '0', '9')).toMatchObject({ problem: { field: 'step' } });
    expect(at('1', '', '9')).toMatchObject({ prices: last, problem: null });
  });
});

describe('the map as a sheet', () => {
  const sourceOf = (document: GrantDocument, prices: readonly string[], order: readonly string[] | null = null) =>
    capitalSource({ document, scenario: null, rows: oddYenMap(document, null, prices), language: 'en' }, order);

  it('marks the rows that cost, in words too', () => {
    const source = sourceOf(decided('3951'), ['3950', '3951']);
    const { rows } = source;
    const cell = (rowId: string, columnId: string) => source.cell(rowId, columnId);
    expect(rows).toEqual(['3950', '3951']);
    expect([cell('3950', 'mark').text, cell('3951', 'mark').text]).toEqual(['', '▲']);
    expect(cell('3951', 'cost')).toMatchObject({ text: '726,500', exact: '726500', look: 'pending', hint: 'Rounding up per share makes stated capital ¥726,500 more than rounding up in total.' });
    expect(cell('3950', 'cost')).toMatchObject({ text: '0', exact: '0', look: 'inherited', hint: null });
    expect(cell('3951', 'price')).toMatchObject({ text: '3,951', look: 'name', hint: 'The exercise price of the case.' });
    expect(cell('3951', 'capital:perShare').exact).toBe('2871128000');
    expect(cell('3951', 'adds:aggregate').text).toBe('0');
  });

  it('leaves a basis blank that has no figure, with the reason', () => {
    expect(sourceOf(decided('3951'), ['3951']).cell('3951', 'capital:perExercise')).toMatchObject({ text: '', look: 'missing', hint: 'Missing: allottees whose rights add up to the rights of this row.' });
    const { grant } = decided('3951');
    const withoutRights = sourceOf(decided('3951', { grant: { ...grant, rights: null } }), ['3951']);
    expect(withoutRights.cell('3951', 'cost')).toMatchObject({ text: '', look: 'missing', hint: 'Missing: rights.' });
    expect(withoutRights.cell('3951', 'mark').text).toBe('');
  });

  it('keeps a sorted order as long as it is of the same prices', () => {
    expect(sourceOf(decided('3951'), ['1', '2'], ['2', '1']).rows).toEqual(['2', '1']);
    expect(sourceOf(decided('3951'), ['1', '3'], ['2', '1']).rows).toEqual(['1', '3']);
  });

  it('says which basis is that of the terms', () => {
    expect(capitalColumns(decided('3951'), 'en').filter(({ unit }) => unit.includes('terms')).map(({ id }) => id)).toEqual(['adds:perShare', 'capital:perShare']);
  });
});
