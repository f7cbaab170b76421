import { describe, expect, it } from 'vitest';
import { newDocument } from '#shared/grant/new-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { planMatrix } from '#shared/scenarios/sensitivity/matrix.ts';
import { newSensitivity } from '#renderer/features/sensitivity/new-sensitivity.ts';
import { readLimits, readSettings, startSettingsDraft, withFigures } from '#renderer/features/sensitivity/settings-draft.ts';

const document = referenceDocument();
const sensitivity = newSensitivity(document);
const draft = startSettingsDraft(sensitivity, () => false);

describe('the settings of a sensitivity', () => {
  it('are read back as they were', () => {
    expect(readSettings(sensitivity, draft, 'JPY')).toEqual(sensitivity);
  });

  it('take numbers as people write them, lists by spaces, per cents with their sign', () => {
    const axes = { ...draft.axes, rows: { ...draft.axes.rows, kind: 'list' as const, list: '3,500 ３６００、1万' }, columns: { ...draft.axes.columns, from: '-5%', to: '5％', by: '1' } };
    const next = readSettings(sensitivity, { ...draft, axes }, 'JPY');
    expect(next.rows.values).toEqual({ kind: 'list', values: ['3500', '3600', '10000'] });
    expect(next.columns.values).toEqual({ kind: 'percent', base: null, from: '-5', to: '5', step: '1' });
  });

  it('hold an axis to the value that its input has, and follow that value', () => {
    const one = readSettings(sensitivity, { ...draft, axes: { ...draft.axes, columns: { ...draft.axes.columns, kind: 'one' } } }, 'JPY');
    expect(startSettingsDraft(one, () => false).axes.columns.kind).toBe('one');
    const columnsOf = (rights: string) => {
      const reading = planMatrix({ ...document, grant: { ...document.grant, rights } }, one);
      return reading.ok ? reading.plan.columns : reading.problem;
    };
    expect([columnsOf('2906'), columnsOf('3000')]).toEqual([['2906'], ['3000']]);
    const around = { ...sensitivity, columns: { ...sensitivity.columns, values: { kind: 'percent' as const, base: '3000', from: '0', to: '0', step: '0' } } };
    expect(startSettingsDraft(around, () => false).axes.columns).toMatchObject({ kind: 'percent', base: '3000' });
  });

  it('mark all scenarios or chosen ones, which are kept while all are marked', () => {
    expect(draft).toMatchObject({ marks: 'all', marked: [] });
    const chosen = readSettings(sensitivity, { ...draft, marks: 'chosen', marked: ['s2', 'grant'] }, 'JPY');
    expect(chosen.marked).toEqual(['s2', 'grant']);
    const again = startSettingsDraft(chosen, () => false);
    expect(again).toMatchObject({ marks: 'chosen', marked: ['s2', 'grant'] });
    expect(readSettings(chosen, { ...again, marks: 'all' }, 'JPY').marked).toBeNull();
    expect(readSettings(sensitivity, { ...draft, marks: 'chosen' }, 'JPY').marked).toEqual([]);
  });

  it('show limits and the midpoint of a ratio as per cents, which come back exactly', () => {
    const isRatio = (id: string): boolean => id === 'dilutionOfIssued';
    const limits = [{ figure: 'dilutionOfIssued', comparison: '>' as const, value: '0.03125' }, { figure: 'statedCapitalTotal', comparison: '>' as const, value: '0.03' }];
    const shown = startSettingsDraft({ ...sensitivity, figures: ['dilutionOfIssued', 'statedCapitalTotal'], heat: { shown: true, midpoint: '-0.03' }, limits }, isRatio);
    expect(shown.limits.map(({ value }) => value)).toEqual(['3.125%', '0.03']);
    expect(shown.midpoint).toBe('-3%');
    expect(readLimits(shown.limits, 'JPY')).toEqual(limits);
  });

  it('forget a midpoint once another figure is the first', () => {
    const given = { ...draft, midpoint: '5' };
    expect(withFigures(given, [...draft.figures, 'dilutionOfIssued']).midpoint).toBe('5');
    expect(withFigures(given, draft.figures.slice(1)).midpoint).toBe('');
  });

  it('forget a base on other axes', () => {
    const based = { ...sensitivity, base: { row: '3500', column: '1453', page: null } };
    expect(readSettings(based, draft, 'JPY').base).toEqual(based.base);
    expect(readSettings(based, { ...draft, axes: { ...draft.axes, rows: { ...draft.axes.rows, input: 'sharePrice' } } }, 'JPY').base).toBeNull();
  });
});

it.each([['the reference grant', document], ['an empty grant', newDocument()], ['open price', { ...document, scenarios: [] }]])('a new sensitivity of %s has values', (_, grant) => {
  const reading = planMatrix(grant, newSensitivity(grant));
  expect(reading.ok && reading.plan.rows.length > 2 && reading.plan.columns.length > 2).toBe(true);
});
