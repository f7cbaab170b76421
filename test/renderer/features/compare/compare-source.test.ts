import { describe, expect, it } from 'vitest';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { compareCases } from '#shared/scenarios/compare/compare.ts';
import { compareColumn, compareColumns, shortName } from '#renderer/features/compare/compare-columns.ts';
import { compareSource } from '#renderer/features/compare/compare-source.ts';
import type { GridSource } from '#renderer/grid/grid-source.ts';

const scenario = (id: string, change: Partial<Scenario>): Scenario => ({ id, name: '', exercisePrice: null, rights: null, sharesPerRight: null, ...change });
const document = (): GrantDocument => ({
  ...referenceDocument(),
  scenarios: [scenario('s1', { exercisePrice: '3951' }), scenario('s2', { name: 'Higher', exercisePrice: '4000', rights: '3000' })],
  columns: [
    { id: 'c1', name: 'Over 3 billion', unit: 'condition', decimals: null, formula: 'statedCapitalTotal >= 3000000000' },
    { id: 'c2', name: 'Broken', unit: 'number', decimals: null, formula: 'shares * nothing' },
  ],
});
const sourceOf = (cases: readonly string[], base: string, rowOrder: readonly string[] | null = null) =>
  compareSource({ document: document(), comparison: compareCases(document(), cases, base), language: 'en', rowOrder });

const cellsOf = (source: GridSource) => (rowId: string, columnId: string) => source.cell(rowId, columnId);

describe('cases side by side', () => {
  it('have the rows of the scenario sheet: inputs, figures, columns of one’s own', () => {
    const { rows } = sourceOf(['s1', 's2'], 's1');
    expect(rows.slice(0, 4)).toEqual(['exercisePrice', 'rights', 'sharesPerRight', 'shares']);
    expect(rows.slice(-2)).toEqual(['c1', 'c2']);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('show values, and differences from the base with every digit behind them', () => {
    const cell = cellsOf(sourceOf(['s1', 's2'], 's1'));
    expect(cell('statedCapitalTotal', 's1:value')).toMatchObject({ text: '2,871,128,000', exact: '2871128000', edit: null });
    expect(cell('statedCapitalTotal', 's2:units')).toMatchObject({ text: '+128,872,000', exact: '128872000' });
    expect(cell('statedCapitalTotal', 's2:share')).toMatchObject({ text: '+4.49%', exact: '0.044885494481611408478' });
    expect(cell('rights', 's2:value')).toMatchObject({ text: '3,000', look: 'input', edit: null });
    expect(cell('rights', 's1:value')).toMatchObject({ text: '2,906', look: 'inherited', edit: null });
    expect(cell('sharesPerRight', 's2:units')).toMatchObject({ text: '0', look: 'inherited' });
    expect(cell('name', 's9:value').text).toBe('');
  });

  it('with the other base differ the other way', () => {
    expect(sourceOf(['s1', 's2'], 's2').cell('statedCapitalTotal', 's1:units').text).toBe('−128,872,000');
  });

  it('say of conditions whether they differ, and nothing in per cent', () => {
    const cell = cellsOf(sourceOf(['s1', 's2'], 's1'));
    expect([cell('c1', 's1:value').text, cell('c1', 's2:value').text, cell('c1', 's2:units').text, cell('c1', 's2:share').text]).toEqual(['no', 'yes', 'differs', '']);
  });

  it('leave blank what is not there, with the case that lacks it and the reason', () => {
    const cell = cellsOf(sourceOf(['s1', 'grant'], 's1'));
    expect(cell('statedCapitalTotal', 'grant:value')).toMatchObject({ text: 'pending', look: 'pending' });
    expect(cell('statedCapitalTotal', 'grant:units')).toMatchObject({ text: '', look: 'missing', hint: 'As in the grant: The exercise price is to be decided on 8 November 2006.' });
    expect(cell('exercisePrice', 'grant:units').hint).toBe('As in the grant: to be decided on 8 November 2006');
    expect(cell('issueProceeds', 'grant:share').hint).toBe('The base is 0, so there is no percentage.');
    expect(cell('c2', 's1:value')).toMatchObject({ text: '', look: 'problem' });
    expect(cell('c2', 's1:value').hint).toContain('nothing');
  });

  it('keep a sorted order, with rows that came since at the end', () => {
    const { rows } = sourceOf(['s1', 's2'], 's1', ['shares', 'rights', 'gone']);
    expect(rows.slice(0, 2)).toEqual(['shares', 'rights']);
    expect(rows).not.toContain('gone');
    expect(rows).toContain('statedCapitalTotal');
  });
});

describe('the columns', () => {
  it('are those of the choice; the base has its values alone', () => {
    const ids = (show: 'values' | 'units' | 'share' | 'all') => compareColumns(document(), { cases: ['s1', 's2'], base: 's1' }, show, 'en').slice(2).map(({ id }) => id);
    expect(ids('values')).toEqual(['s1:value', 's2:value']);
    expect(ids('units')).toEqual(['s1:value', 's2:units']);
    expect(ids('share')).toEqual(['s1:value', 's2:share']);
    expect(ids('all')).toEqual(['s1:value', 's2:value', 's2:units', 's2:share']);
  });

  it('are told apart by their ids, whatever a case’s own is', () => {
    expect(compareColumn('a:b:units')).toEqual({ caseId: 'a:b', part: 'units' });
    expect(compareColumn('name')).toBeNull();
  });

  it('have the beginning and the end of a long name', () => {
    expect(shortName('Scenario 1')).toBe('Scenario 1');
    expect(shortName('A very long name of a scenario 12')).toBe('A very long…nario 12');
    expect(shortName('とても長い名称のシナリオ第十二号')).toBe('とても長い…第十二号');
  });
});
