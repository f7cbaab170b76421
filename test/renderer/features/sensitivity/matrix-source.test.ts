import { describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Sensitivity } from '#shared/grant/schema.ts';
import { planMatrix } from '#shared/scenarios/sensitivity/matrix.ts';
import { heatScale, heatStep } from '#renderer/features/sensitivity/heat.ts';
import { MatrixParts } from '#renderer/features/sensitivity/matrix-parts.ts';
import { columnIdOf } from '#renderer/features/sensitivity/figures-in-view.ts';
import { matrixColumns, matrixSource } from '#renderer/features/sensitivity/matrix-source.ts';
import { newSensitivity } from '#renderer/features/sensitivity/new-sensitivity.ts';
import { scenarioPlaces } from '#renderer/features/sensitivity/scenario-places.ts';
import { calculateInParts } from '#renderer/features/sensitivity/calculate-in-parts.ts';

const document = {
  ...referenceDocument(),
  scenarios: [{ id: 's1', name: 'Board', exercisePrice: '3951', rights: null, sharesPerRight: null }, { id: 's2', name: 'Split', exercisePrice: '3951', rights: null, sharesPerRight: '1' }],
};
const sensitivity: Sensitivity = {
  ...newSensitivity(document),
  rows: { input: 'exercisePrice', values: { kind: 'list', values: ['3949', '3951', '3953'] } },
  columns: { input: 'rights', values: { kind: 'list', values: ['2906', '2907'] } },
};

/** A cell of the first figure alone, or of all side by side. */
function cellOf(part: Partial<Sensitivity>, row: string, column: string, figure: string | null = null) {
  const one = { ...sensitivity, ...part };
  const reading = planMatrix(document, one);
  if (!reading.ok) throw new Error(reading.problem.kind);
  const parts = [...calculateInParts(reading.plan)].reduce((all, slice) => all.with(slice), new MatrixParts(reading.plan, []));
  const figures = figure === null ? [0] : [...one.figures.keys()];
  return matrixSource({ document, sensitivity: one, parts, figures, page: 0, language: 'en', places: scenarioPlaces(document, one, reading.plan, 'en') }).cell(row, columnIdOf(column, figure));
}

const base = { row: '3951', column: '2906', page: null };

describe('a cell of a matrix', () => {
  it('shows the figure as the scenario sheet does, and names the scenario that stands on it', () => {
    expect(cellOf({}, '3951', '2906')).toMatchObject({ text: '2,871,128,000', exact: '2871128000', marks: ['matrix-scenario'], hint: 'Board is here.' });
    expect(cellOf({ scenario: 's2' }, '3951', '2906').hint).toBe('Split is here.');
    expect(cellOf({}, '3953', '2906').marks).toBeUndefined();
  });

  it('shows how far it is from the base, in units and per cent', () => {
    expect(cellOf({ base, view: 'difference' }, '3949', '2906')).toMatchObject({ text: '−1,453,000', exact: '-1453000' });
    expect(cellOf({ base, view: 'percent' }, '3953', '2906').text).toBe('+0.05%');
    expect(cellOf({ base, view: 'difference' }, '3951', '2906')).toMatchObject({ text: '0', marks: ['matrix-base', 'matrix-scenario'] });
  });

  it('shows values where an axis has moved away from the base', () => {
    for (const view of ['difference', 'percent'] as const) expect(cellOf({ base: { ...base, row: '1' }, view }, '3949', '2906')).toEqual(cellOf({}, '3949', '2906'));
    const around = { input: 'exercisePrice' as const, values: { kind: 'percent' as const, base: '3952', from: '-10', to: '10', step: '10' } };
    expect(cellOf({ rows: around, base, view: 'difference' }, '3952', '2906')).toMatchObject({ text: '2,871,128,000', exact: '2871128000' });
    expect(cellOf({ rows: around, base: { ...base, row: '3952' }, view: 'difference' }, '3952', '2907').text).toBe('+988,000');
  });

  it('differences of a ratio are points, without the noise of quotients', () => {
    const figures = ['dilutionOfIssued'];
    const cell = cellOf({ figures, base, view: 'difference' }, '3951', '2907');
    expect(cell.text).toBe('+0.00 pt');
    const wide = { input: 'rights' as const, values: { kind: 'list' as const, values: ['2906', '3040'] } };
    expect(cellOf({ figures, columns: wide, base, view: 'difference' }, '3951', '3040').text).toBe('+0.05 pt');
  });

  it('is marked beyond a limit, at the limit by every digit', () => {
    const limit = { figure: 'statedCapitalTotal', comparison: '>' as const, value: '2871128000' };
    expect(cellOf({ limits: [limit] }, '3951', '2906').marks).toEqual(['matrix-scenario']);
    expect(cellOf({ limits: [{ ...limit, comparison: '>=' }] }, '3951', '2906').marks).toEqual(['matrix-beyond', 'matrix-scenario']);
    expect(cellOf({ limits: [limit] }, '3953', '2906').hint).toBe('Beyond the limit: > 2,871,128,000.');
  });

  it('is coloured by where it stands between the least, the midpoint and the most', () => {
    const heat = { shown: true, midpoint: null };
    expect(cellOf({ heat }, '3949', '2906').marks).toEqual(['heat-0']);
    expect(cellOf({ heat }, '3953', '2907').marks).toEqual(['heat-6']);
    expect(cellOf({ heat, base }, '3951', '2906').marks).toContain('heat-3');
  });
});

describe('figures side by side', () => {
  const second = 'aggregateExerciseAmount';
  const look = { currency: document.currency, customColumns: document.columns };
  const plan = planMatrix(document, sensitivity);
  if (!plan.ok) throw new Error(plan.problem.kind);

  it('have columns of their own under the name of each', () => {
    const columns = matrixColumns(plan.plan, sensitivity, { ...look, figures: [0, 1], widths: [120, 140], language: 'en', columnsShown: 2 });
    expect(columns.map(({ id }) => id)).toEqual(['axis', 'at-2906', 'at-2907', `at-2906:${second}`, `at-2907:${second}`]);
    expect(columns.map(({ group }) => group?.heading)).toEqual([undefined, 'Stated capital, total (¥)', 'Stated capital, total (¥)', 'Aggregate exercise amount (¥ on exercise)', 'Aggregate exercise amount (¥ on exercise)']);
    expect(matrixColumns(plan.plan, sensitivity, { ...look, figures: [1], widths: [120], language: 'en', columnsShown: 2 }).map(({ group }) => group)).toEqual([undefined, undefined, undefined]);
  });

  it('are wide enough for that name, however few their columns', () => {
    const widthsOf = (columns: readonly string[], language: 'en' | 'ja') => matrixColumns({ ...plan.plan, columns }, sensitivity, { ...look, figures: [0, 1], widths: [120, 140], language, columnsShown: columns.length }).slice(1).map(({ width }) => width);
    expect(widthsOf(['2906'], 'en').every((width) => width > 160)).toBe(true);
    expect(widthsOf(['2906'], 'ja').every((width) => width > 120)).toBe(true);
    expect(new Set(widthsOf(['1', '2', '3', '4', '5'], 'en'))).toEqual(new Set([120, 140]));
  });

  it('show each its own values and differences', () => {
    expect(cellOf({}, '3951', '2906', second)).toMatchObject({ exact: '5740803000', marks: ['matrix-scenario'] });
    expect(cellOf({ base, view: 'difference' }, '3949', '2906', second)).toMatchObject({ exact: '-2906000' });
  });

  it('have each their own limits and colours; the midpoint is one of the first', () => {
    const limits = [{ figure: second, comparison: '>' as const, value: '0' }];
    expect(cellOf({ limits }, '3949', '2906').marks).toBeUndefined();
    expect(cellOf({ limits }, '3949', '2906', second).marks).toEqual(['matrix-beyond']);
    const heat = { shown: true, midpoint: '1' };
    expect(cellOf({ heat }, '3949', '2906').marks).toEqual(['heat-6']);
    expect(cellOf({ heat }, '3949', '2906', second).marks).toEqual(['heat-0']);
  });
});

describe('the scale of colours', () => {
  it('has its midpoint in the middle where none is given', () => {
    expect(heatScale({ least: '1', most: '4' }, null).midpoint).toBe('2.5');
    expect(heatScale({ least: '1', most: '4' }, '2').midpoint).toBe('2');
  });

  it('draws each side out to its own end', () => {
    const scale = { least: 0, midpoint: 10, most: 13 };
    expect([0, 4, 10, 11, 12, 13, 99].map((near) => heatStep(scale, near))).toEqual([0, 1, 3, 4, 5, 6, 6]);
    expect(heatStep({ least: 5, midpoint: 5, most: 5 }, 5)).toBe(3);
  });
});
