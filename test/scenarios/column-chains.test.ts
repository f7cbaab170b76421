import { describe, expect, it } from 'vitest';
import { boundsOf } from '#shared/calc/bounds.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { explain, type ExplanationWords } from '#shared/calc/explain.ts';
import { expandReferences } from '#shared/calc/expand-references.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument, CustomColumn, Scenario } from '#shared/grant/schema.ts';
import { checkFormulas } from '#shared/metrics/check-formulas.ts';
import { usesOfColumn } from '#shared/metrics/column-uses.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { inferUnit } from '#shared/metrics/infer-unit.ts';
import { figureById, customColumnsOf } from '#shared/metrics/custom-columns.ts';
import { formulaInputsOf } from '#shared/metrics/scenario-formulas.ts';
import { dependentsOf, precedentsOf } from '#shared/scenarios/dependencies.ts';
import { calculateMatrix, matrixCells, planMatrix } from '#shared/scenarios/sensitivity/matrix.ts';
import { solve } from '#shared/scenarios/solve/solve.ts';
import { calculateScenarios } from '#shared/scenarios/table.ts';

const LONG = 1_500;

const column = (id: string, formula: string): CustomColumn => ({ id, name: id, formula, unit: 'number', decimals: null });
const scenario = (id: string, change: Partial<Scenario> = {}): Scenario => ({ id, name: '', exercisePrice: '3951', rights: null, sharesPerRight: null, ...change });

/** Each column refers to the one before it; the first to what is given. */
const chain = (first: string, next: (before: string) => string, length = LONG): readonly CustomColumn[] =>
  Array.from({ length }, (_, index) => column(`c${index + 1}`, index === 0 ? first : next(`c${index}`)));

const documentWith = (columns: readonly CustomColumn[], scenarios: readonly Scenario[] = [scenario('s1')]): GrantDocument => ({ ...referenceDocument(), columns, scenarios });

const lastOf = (columns: readonly CustomColumn[]): string => columns.at(-1)?.id ?? '';

describe('a chain of 1,500 custom columns', () => {
  it.each([
    ['of sums', 'rights', (before: string) => `${before} + 1`, '4405'],
    ['of sums over a quotient', 'rights / 3', (before: string) => `1 + ${before}`, '2467.66666666666666667'],
    ['of differences', 'rights', (before: string) => `1 - ${before}`, '-2905'],
    ['of choices', 'rights', (before: string) => `IF(${before} > 5, ${before}, 0)`, null],
    ['of roundings', 'rights', (before: string) => `ROUNDUP(${before} + 0.5, 0)`, '4405'],
    ['of least values', 'rights', (before: string) => `MIN(${before}, 10)`, '10'],
  ] as const)('%s is read and worked out in every row', (_, first, next, expected) => {
    const columns = chain(first, next);
    const document = documentWith(columns, [scenario('s1'), scenario('s2', { rights: '2906' })]);
    const table = calculateScenarios(document);
    if (expected === null) {
      // Each choice names the one before it three times: written out it is larger than anything that is worked out.
      expect(customColumnsOf(document).columns.some(({ problem }) => problem?.code === 'tooLarge')).toBe(true);
      return;
    }
    expect(checkFormulas(document)).toEqual([]);
    expect([1, 2].map((row) => table.figureAt(row, lastOf(columns)))).toEqual([expected, expected]);
  });

  it('is worked out from columns in any order', () => {
    const columns = chain('rights', (before) => `${before} + 1`).toReversed();
    expect(calculateScenarios(documentWith(columns)).figureAt(1, `c${LONG}`)).toBe('4405');
  });

  const columns = chain('rights', (before) => `${before} + 1`);
  const document = documentWith(columns);
  const figure = figureById(document, lastOf(columns));
  if (figure === null) throw new Error('The last column of the chain can be worked out');

  it('has bounds, a written-out form, a unit, and an explanation', () => {
    const inputs = inputsOf(document, document.scenarios[0] ?? null);
    expect(boundsOf(figure.expression, inputs, 'rights', { low: '1', high: '2' })).toEqual({ low: '1500', high: '1501' });
    expect(evaluate(expandReferences(figure.expression), inputs)).toEqual({ status: 'value', value: '4405' });
    expect(inferUnit(figure.expression, 'number')).toBe('number');
    const words = new Proxy({}, { get: () => (text: string) => text }) as ExplanationWords;
    expect(explain(expandReferences(figure.expression), inputs, words).length).toBeGreaterThan(LONG);
  });

  it('is traced, searched, compared and laid out over axes', () => {
    expect(precedentsOf(document, { rowId: 's1', columnId: lastOf(columns) }).cells).toEqual([{ rowId: 's1', columnId: `c${LONG - 1}` }]);
    expect(dependentsOf(document, { rowId: 's1', columnId: 'c1' })).toEqual([{ rowId: 's1', columnId: 'c2' }]);
    expect(usesOfColumn(document, 'c1').columns.map(({ id }) => id)).toEqual(['c2']);
    expect(solve(document, { find: 'rights', figure: lastOf(columns), goal: 'atMost', target: '5000', scenario: 's1' })).toMatchObject({ ok: true, result: { at: { value: '3501' } } });
    const plan = planMatrix(document, {
      figures: [lastOf(columns)], scenario: null, pages: null,
      rows: { input: 'rights', values: { kind: 'list', values: ['1', '2'] } }, columns: { input: 'exercisePrice', values: { kind: 'list', values: ['4000'] } },
    });
    if (!plan.ok) throw new Error(plan.problem.kind);
    const cells = matrixCells(plan.plan, 0, calculateMatrix(plan.plan));
    expect([cells.valueAt(0), cells.valueAt(1)]).toEqual(['1500', '1501']);
  });

  it('is used by formulas of scenarios', () => {
    const used = documentWith(columns, [scenario('s1', { exercisePrice: `=${lastOf(columns)} - 400` })]);
    expect(formulaInputsOf(used, used.scenarios[0] ?? scenario('s1'))).toMatchObject({ exercisePrice: { status: 'value', value: '4005' } });
  });
});

it('10,000 columns in a chain answer', () => {
  const columns = chain('rights', (before) => `${before} + 1`, 10_000);
  expect(calculateScenarios(documentWith(columns)).figureAt(1, 'c10000')).toBe('12905');
});

it.each([400, 2_000])('a circle of %d columns is told at each of them', (length) => {
  const columns = Array.from({ length }, (_, index) => column(`c${index + 1}`, `c${((index + 1) % length) + 1} + 1`));
  const problems = customColumnsOf(documentWith(columns)).columns.map(({ problem }) => problem);
  expect(problems.every((problem) => problem?.code === 'circle')).toBe(true);
  expect(problems[9]?.names?.slice(0, 3)).toEqual(['c10', 'c11', 'c12']);
  expect(problems[9]?.names?.slice(-2)).toEqual(['c9', 'c10']);
});

it('100 columns that all refer to each other are told as a circle', () => {
  const all = Array.from({ length: 100 }, (_, index) => `c${index + 1}`);
  const columns = all.map((id) => column(id, all.join(' + ')));
  const problems = customColumnsOf(documentWith(columns)).columns.map(({ problem }) => problem);
  expect(problems.every((problem) => problem?.code === 'circle')).toBe(true);
});
