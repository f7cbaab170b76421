import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GrantDocument, CustomColumn } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { figureById, figuresFor, namedDirectly, customColumnsOf } from '#shared/metrics/custom-columns.ts';
import { METRIC_IDS } from '#shared/metrics/registry.ts';
import { checkFormulas } from '#shared/metrics/check-formulas.ts';
import { calculateScenarios } from '#shared/scenarios/table.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';

const column = (id: string, formula: string, change: Partial<CustomColumn> = {}): CustomColumn => ({ id, name: id, formula, unit: 'number', decimals: null, ...change });

const withColumns = (...columns: readonly CustomColumn[]): GrantDocument => ({
  ...referenceDocument(),
  columns,
  scenarios: [{ id: 's1', name: 'At 3,951', exercisePrice: '3951', rights: null, sharesPerRight: null }],
});

const figureOf = (document: GrantDocument, id: string): string | null => calculateScenarios(document).figureAt(1, id);
const problemOf = (document: GrantDocument, id: string) => customColumnsOf(document).columns.find(({ column: own }) => own.id === id)?.problem;

describe('a column of one’s own', () => {
  it('is worked out from inputs and figures, exactly', () => {
    expect(figureOf(withColumns(column('c1', 'statedCapitalTotal - aggregateExerciseAmount / 2')), 'c1')).toBe('726500');
    expect(figureOf(withColumns(column('c1', 'statedCapitalTotal / aggregateExerciseAmount')), 'c1')).toBe('0.50012655024044545685');
    expect(figureOf(withColumns(column('c1', 'IF(statedCapitalTotal > 28.7億, 1, 0)')), 'c1')).toBe('1');
  });

  it('stands behind the built-in figures, and can refer to columns before and behind it', () => {
    const document = withColumns(column('c1', 'c2 * 2'), column('c2', 'shares / 1000'));
    expect(figuresFor(document).map(({ id }) => id)).toEqual([...METRIC_IDS, 'c1', 'c2']);
    expect(figureOf(document, 'c1')).toBe('2906');
  });

  it('gives the same objects while neither columns nor the method of capital change', () => {
    const document = withColumns(column('c1', 'shares'));
    expect(figuresFor({ ...document, title: 'Other' })).toBe(figuresFor(document));
    const other = { ...document, grant: { ...document.grant, statedCapital: { ...document.grant.statedCapital, basis: 'perRight' as const } } };
    expect(figuresFor(other)).not.toBe(figuresFor(document));
  });

  it('shows four decimals of a quotient where it does not say how many, and every digit of what ends', () => {
    const document = withColumns(column('c1', 'shares / 3'), column('c2', 'ROUND(shares / 3, 1)'), column('c3', 'shares / 3', { decimals: 1 }), column('c4', 'shares'));
    expect(['c1', 'c2', 'c3', 'c4'].map((id) => figureById(document, id)?.shownDecimals)).toEqual([4, null, 1, null]);
  });

  it('counts the decimals of a percentage that is shown, not those of its ratio', () => {
    const document = withColumns(...[0, 1, 2].map((decimals) => column(`c${decimals}`, '0.3485', { unit: 'ratio', decimals })));
    const shown = ['c0', 'c1', 'c2'].map((id) => {
      const figure = figureById(document, id);
      return figure === null ? null : shownFigure('0.3485', figure, 'en');
    });
    expect(shown).toEqual(['35%', '34.9%', '34.85%']);
  });

  it('names what it uses', () => {
    const document = withColumns(column('c1', 'SHARES * exercisePrice + c2'), column('c2', 'shares'));
    expect(customColumnsOf(document).columns[0]?.names).toEqual(['shares', 'exercisePrice', 'c2']);
    expect(namedDirectly(figureById(document, 'c1')?.expression ?? { kind: 'constant', value: '0' })).toEqual(['shares', 'exercisePrice', 'c2']);
  });
});

describe('a column that cannot be worked out', () => {
  it('says why, and the others go on', () => {
    const document = withColumns(column('c1', 'shares * ghost'), column('c2', 'shares'));
    expect(problemOf(document, 'c1')).toMatchObject({ code: 'unknownName', text: 'ghost' });
    expect(figureById(document, 'c1')).toBeNull();
    expect(figureOf(document, 'c2')).toBe('1453000');
    expect(checkFormulas(document)).toMatchObject([{ code: 'formulaUnreadable', path: 'columns[0].formula', value: 'shares * ghost' }]);
  });

  it('is told where another one’s formula is what cannot be read', () => {
    const document = withColumns(column('c1', 'c2 + 1'), column('c2', 'ghost'));
    expect(problemOf(document, 'c1')).toMatchObject({ code: 'brokenName', text: 'c2' });
  });

  it.each([
    ['by itself', ['c1', 'c1 + 1'], { c1: ['c1', 'c1'] }],
    ['two of many that all depend on each other', ['c1', 'c2', 'c2', 'c3', 'c3', 'c2 + c1'], { c1: ['c1', 'c2', 'c3', 'c1'], c2: ['c2', 'c3', 'c2'], c3: ['c3', 'c2', 'c3'] }],
    ['in a circle of three', ['c1', 'c2', 'c2', 'c3 * 2', 'c3', 'c1 - 1'], { c1: ['c1', 'c2', 'c3', 'c1'], c2: ['c2', 'c3', 'c1', 'c2'], c3: ['c3', 'c1', 'c2', 'c3'] }],
  ])('names the circle: %s', (_, pairs, circles) => {
    const columns = pairs.flatMap((id, index) => (index % 2 === 0 ? [column(id, pairs[index + 1] ?? '')] : []));
    const document = withColumns(...columns);
    for (const [id, names] of Object.entries(circles)) expect(problemOf(document, id)).toMatchObject({ code: 'circle', names });
  });

  it('refers to a circle without being part of it', () => {
    const document = withColumns(column('c1', 'c2'), column('c2', 'c2'));
    expect(problemOf(document, 'c1')).toMatchObject({ code: 'brokenName', text: 'c2' });
  });

  it('would grow without bound: written out it is too large', () => {
    const columns = Array.from({ length: 40 }, (_, index) => column(`c${index + 1}`, index === 0 ? 'shares' : `c${index} + c${index}`));
    const document = withColumns(...columns);
    expect(problemOf(document, 'c5')).toBeNull();
    expect(problemOf(document, 'c40')).toMatchObject({ code: 'brokenName' });
    expect(columns.some(({ id }) => problemOf(document, id)?.code === 'tooLarge')).toBe(true);
  });
});

it('any columns whatever: every one has a figure or a problem, and the built-in figures stay as they are', () => {
  const names = fc.constantFrom('c1', 'c2', 'c3', 'shares', 'statedCapitalTotal', 'ghost', 'dilutionOfIssued');
  const formula = fc.oneof(
    names,
    fc.tuple(names, fc.constantFrom('+', '*', '/', '>'), names).map((parts) => parts.join(' ')),
    fc.tuple(names, names).map(([one, other]) => `IF(${one} > ${other}, ${one}, 0)`),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(fc.property(fc.array(formula, { maxLength: 3 }), (formulas) => {
    const document = withColumns(...formulas.map((text, index) => column(`c${index + 1}`, text)));
    const own = customColumnsOf(document).columns;
    expect(own.every(({ figure, problem }) => (figure === null) !== (problem === null))).toBe(true);
    const plain = calculateScenarios(withColumns());
    const table = calculateScenarios(document);
    for (const id of METRIC_IDS) expect(table.figureAt(1, id)).toBe(plain.figureAt(1, id));
  }));
});
