import { describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { tracedFrom } from '#renderer/features/scenarios/scenario-trace.ts';

const scenario = (id: string, own: Partial<Scenario>): Scenario => ({ id, name: id, exercisePrice: null, rights: null, sharesPerRight: null, ...own });
const document: GrantDocument = { ...referenceDocument(), scenarios: [scenario('s1', { exercisePrice: '3951' }), scenario('s2', { exercisePrice: '=sharePrice * 1.05' })] };
const BOTH = { precedents: true, dependents: true };

describe('what is traced from a cell', () => {
  it('is told with the names that the window calls it by', () => {
    expect(tracedFrom(document, { rowId: 's1', columnId: 'statedCapitalPerShare' }, BOTH, 'en').sentence)
      .toBe('Depends on: exercise price, ratio, rounding unit. Used by: additional paid-in capital per share, stated capital, total, stated capital, rounded per share.');
    expect(tracedFrom(document, { rowId: 's1', columnId: 'rights' }, { precedents: true, dependents: false }, 'ja').sentence).toBe('参照元：発行要項の新株予約権の数。');
    expect(tracedFrom(document, { rowId: 'grant', columnId: 'rights' }, { precedents: false, dependents: true }, 'en').sentence)
      .toBe('Used by: shares, paid for the rights, paid in with book value, stated capital, rounded per right, stated capital, rounded per exercise, rights in 2 scenarios.');
    expect(tracedFrom(document, { rowId: 's1', columnId: 'exercisePrice' }, { precedents: true, dependents: false }, 'en').sentence).toBe('This cell depends on no other.');
  });

  it('is what was asked for alone', () => {
    const place = { rowId: 's1', columnId: 'shares' };
    expect(tracedFrom(document, place, { precedents: true, dependents: false }, 'en')).toMatchObject({ precedents: [{ rowId: 's1', columnId: 'rights' }, { rowId: 's1', columnId: 'sharesPerRight' }], dependents: [], fromOutside: false });
    expect(tracedFrom(document, place, { precedents: false, dependents: true }, 'en').precedents).toEqual([]);
  });

  it('says when something comes from outside the sheet', () => {
    expect(tracedFrom(document, { rowId: 's2', columnId: 'exercisePrice' }, BOTH, 'en')).toMatchObject({ precedents: [], fromOutside: true });
    expect(tracedFrom(document, { rowId: 's2', columnId: 'exercisePrice' }, { precedents: false, dependents: true }, 'en').fromOutside).toBe(false);
  });
});
