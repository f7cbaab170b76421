import { describe, expect, it } from 'vitest';
import type { ColumnFilter } from '#shared/grant/schema.ts';
import { countTicked, isTicked, readFilterDraft, searchDraft, startFilterDraft, toggleAll, toggleValue, type FilterDraft } from '#renderer/arrangement/filter-draft.ts';
import { matchingValues } from '#renderer/grid/columns/distinct-values.ts';

const VALUES = [['3,500', '3500'], ['3,600', '3600'], ['4,000', '4000'], ['', '']].map(([text = '', key = '']) => ({ text, keys: [key], count: 1 }));
const start = (filter?: ColumnFilter): FilterDraft => startFilterDraft(filter, VALUES, true);
const read = (draft: FilterDraft, filter?: ColumnFilter) => readFilterDraft(draft, 'price', filter, VALUES, { currency: 'JPY', language: 'en' });
const condition = (more: Partial<FilterDraft>): FilterDraft => ({ ...start(), way: 'condition', ...more });

describe('values', () => {
  it('are all ticked at first, which filters nothing', () => {
    expect(read(start())).toEqual({ kind: 'everything' });
  });

  it('that are ticked make the filter', () => {
    expect(read(toggleValue(start(), '3,600'))).toEqual({ kind: 'filter', filter: { kind: 'values', column: 'price', values: ['3500', '4000', ''] } });
  });

  it('that are searched for are ticked, and shown alone', () => {
    const draft = searchDraft(start(), '3', undefined, VALUES);
    expect(read(draft)).toEqual({ kind: 'filter', filter: { kind: 'values', column: 'price', values: ['3500', '3600'] } });
    expect(read(searchDraft(draft, '', undefined, VALUES))).toEqual({ kind: 'everything' });
  });

  it('none of which is ticked are no filter yet', () => {
    const none = toggleAll(start(), VALUES);
    expect(read(none)).toEqual({ kind: 'unfinished', field: 'values', sentence: null });
    expect(read(toggleAll(none, VALUES))).toEqual({ kind: 'everything' });
    expect(read(toggleAll(searchDraft(start(), '3', undefined, VALUES), matchingValues(VALUES, '3')))).toMatchObject({ kind: 'unfinished' });
  });

  it('of the filter that is there are ticked, and can be kept beside those that are searched for', () => {
    const filter: ColumnFilter = { kind: 'values', column: 'price', values: ['4000', '99'] };
    const { ticked } = start(filter);
    expect(VALUES.filter(({ text }) => isTicked(ticked, text)).map(({ text }) => text)).toEqual(['4,000']);
    expect(countTicked(ticked, VALUES)).toBe(1);
    const draft = searchDraft(start(filter), '3,5', filter, VALUES);
    expect(read(draft, filter)).toMatchObject({ filter: { values: ['3500'] } });
    expect(read({ ...draft, keepShown: true }, filter)).toMatchObject({ filter: { values: ['4000', '99', '3500'] } });
  });
});

describe('a condition', () => {
  it.each<[Partial<FilterDraft>, ColumnFilter]>([
    [{ condition: '>=', first: '3,500' }, { kind: 'number', column: 'price', comparison: '>=', value: '3500' }],
    [{ condition: '=', first: '5%' }, { kind: 'number', column: 'price', comparison: '=', value: '0.05' }],
    [{ condition: '<', first: '1.2億' }, { kind: 'number', column: 'price', comparison: '<', value: '120000000' }],
    [{ condition: 'between', first: '１００', second: '2千' }, { kind: 'between', column: 'price', from: '100', to: '2000' }],
    [{ condition: 'contains', first: ' 本社 ' }, { kind: 'contains', column: 'price', text: '本社' }],
  ])('%j is read as people write numbers', (typed, filter) => {
    expect(read(condition(typed))).toEqual({ kind: 'filter', filter });
  });

  it('that is not finished says what is missing, and where', () => {
    expect(read(condition({ condition: '>', first: 'abc' }))).toMatchObject({ kind: 'unfinished', field: 'first' });
    expect(read(condition({ condition: 'between', first: '1', second: '' }))).toMatchObject({ kind: 'unfinished', field: 'second' });
    expect(read(condition({ condition: 'contains', first: ' ' }))).toMatchObject({ kind: 'unfinished', field: 'first', sentence: 'Enter the text to look for.' });
  });

  it.each<ColumnFilter>([
    { kind: 'number', column: 'price', comparison: '<>', value: '-1234567.5' },
    { kind: 'between', column: 'price', from: '1', to: '2000000' },
    { kind: 'contains', column: 'price', text: 'abc' },
  ])('%j is shown again as it was', (filter) => {
    expect(read(start(filter), filter)).toEqual({ kind: 'filter', filter });
  });
});
