import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/runs.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import { reduce } from '#shared/commands/reduce.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { METRIC_IDS, metricsFor } from '#shared/metrics/registry.ts';
import { calculateScenarioRow, calculateScenarios, recalculateScenarios, type ScenarioTable } from '#shared/scenarios/table.ts';
import { missingFor } from '#shared/scenarios/absences.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { documents } from './random-documents.ts';

const scenario = (id: string, exercisePrice: string | null, own: Partial<Scenario> = {}): Scenario => ({ id, name: id, exercisePrice, rights: null, sharesPerRight: null, ...own });

function grantOf(scenarios: readonly Scenario[]): GrantDocument {
  const document = newDocument();
  return {
    ...document,
    grant: { ...document.grant, rights: '2906', sharesPerRight: '500' },
    market: { ...document.market, sharesIssued: '134090494' },
    scenarios,
  };
}

/** The figures of every row, one evaluation for each, as the table must have them. */
function expectedFigures(document: GrantDocument): unknown[] {
  return [null, ...document.scenarios].map((one) =>
    Object.fromEntries(
      metricsFor(figureMethodOf(document)).map(({ id, expression }) => {
        const evaluation = evaluate(expression, inputsOf(document, one));
        return [id, evaluation.status === 'value' ? evaluation.value : null];
      }),
    ),
  );
}

const figuresOf = (table: ScenarioTable): unknown[] => table.rows.map(({ figures }) => figures);

describe('calculateScenarios', () => {
  it('has the figures of the notice at a price of 3,951', () => {
    const table = calculateScenarios(grantOf([scenario('s1', '3951')]));
    expect(table.rows.map(({ id }) => id)).toEqual(['grant', 's1']);
    expect(table.figureAt(0, 'shares')).toBe('1453000');
    expect(table.figureAt(0, 'aggregateExerciseAmount')).toBeNull();
    expect(table.figureAt(1, 'statedCapitalPerShare')).toBe('1976');
    expect(table.figureAt(1, 'aggregateExerciseAmount')).toBe('5740803000');
    expect(table.figureAt(1, 'statedCapitalTotal')).toBe('2871128000');
    expect(table.figureAt(1, 'additionalPaidInCapitalTotal')).toBe('2869675000');
    expect(table.figureAt(1, 'roundUpEffect')).toBe('726500');
    expect(table.figureAt(2, 'shares')).toBeNull();
  });

  it('gives in every cell what evaluate gives', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const table = calculateScenarios(document);
        expect(figuresOf(table)).toEqual(expectedFigures(document));
        expect(table.rows.map(({ scenario: of }) => of)).toEqual([null, ...document.scenarios]);
      }),
      { numRuns: runs(500) },
    );
  });

  it('gives one figure of a row as all of them', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const [one, all] = [calculateScenarios(document), calculateScenarios(document)];
        const singly = one.rows.map((row) => Object.fromEntries(one.metrics.map(({ id }) => [id, row.figure(id)])));
        expect(singly).toEqual(figuresOf(all));
      }),
    );
  });

  it('has a figure near the exact one for sorting', () => {
    const [grant, row] = calculateScenarios(grantOf([scenario('s1', '3951')])).rows;
    expect(row?.approximately('statedCapitalTotal')).toBe(2_871_128_000);
    expect(row?.approximately('dilutionOfIssued')).toBeCloseTo(0.0108359, 6);
    expect(grant?.approximately('statedCapitalTotal')).toBeNaN();
  });
});

describe('calculateScenarioRow', () => {
  it('is the row that the table has', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { rows } = calculateScenarios(document);
        for (const row of rows) expect(calculateScenarioRow(document, row.scenario).figures).toEqual(row.figures);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('recalculateScenarios', () => {
  const document = grantOf([scenario('s1', '3900'), scenario('s2', '3951'), scenario('s3', '4000')]);
  const table = calculateScenarios(document);
  const rowsAfter = (next: GrantDocument): boolean[] => recalculateScenarios(table, next).rows.map((row) => table.rows.includes(row));

  it('works out only the row of the scenario that changed', () => {
    const next = reduce(document, { type: 'setScenarioCells', cells: [{ id: 's2', field: 'exercisePrice', value: '3953' }] });
    expect(rowsAfter(next)).toEqual([true, true, false, true]);
    expect(recalculateScenarios(table, next).figureAt(2, 'statedCapitalPerShare')).toBe('1977');
  });

  it('keeps rows that moved, and drops those that went', () => {
    const [first, second, third] = document.scenarios;
    if (first === undefined || second === undefined || third === undefined) throw new Error('Three scenarios');
    const next = recalculateScenarios(table, { ...document, scenarios: [third, scenario('s4', '1'), first] });
    expect(next.rows.map(({ id }) => id)).toEqual(['grant', 's3', 's4', 's1']);
    expect([next.rows[1], next.rows[3]]).toEqual([table.rows[3], table.rows[1]]);
    expect(next.rows[1]).toBe(table.rows[3]);
  });

  it('keeps all rows when a text changes that no figure needs', () => {
    expect(rowsAfter({ ...document, title: 'Grant of October', grant: { ...document.grant, shareClass: 'Class A shares' }, allottees: [] })).toEqual([true, true, true, true]);
  });

  it.each([
    ['a term', { ...document, grant: { ...document.grant, rights: '3000' } }],
    ['a market figure', { ...document, market: { ...document.market, sharePrice: '4200' } }],
    ['the basis', { ...document, grant: { ...document.grant, statedCapital: { ...document.grant.statedCapital, basis: 'aggregate' } } }],
  ] as const)('works out all rows when %s changes', (_, next) => {
    expect(rowsAfter(next)).toEqual([false, false, false, false]);
    expect(figuresOf(recalculateScenarios(table, next))).toEqual(expectedFigures(next));
  });

  it('works out all rows when the exercises change that figures are summed over', () => {
    const perExercise = { ...document.grant, rights: '3', statedCapital: { ...document.grant.statedCapital, basis: 'perExercise' } } as const;
    const person = { id: 'a1', ...NOBODY, employeeNumber: '', name: '社員0001', company: '', category: '', grade: '', rights: '3', note: '' };
    const one = { ...document, grant: perExercise, allottees: [person] };
    const two = { ...one, allottees: [{ ...person, rights: '1' }, { ...person, id: 'a2', rights: '2' }] };
    const next = recalculateScenarios(calculateScenarios(one), two);
    expect(next.figureAt(2, 'statedCapitalTotal')).toBe(calculateScenarios(two).figureAt(2, 'statedCapitalTotal'));
    expect(figuresOf(next)).toEqual(expectedFigures(two));
  });

  it('has the figures of a new table after any change', () => {
    fc.assert(
      fc.property(documents, documents, fc.subarray(['grant', 'market', 'scenarios', 'allottees', 'statedCapital'] as const), (one, other, parts) => {
        const next = parts.reduce<GrantDocument>(
          (sofar, part) =>
            part === 'statedCapital' ? { ...sofar, grant: { ...sofar.grant, statedCapital: other.grant.statedCapital } } : { ...sofar, [part]: other[part] },
          one,
        );
        expect(figuresOf(recalculateScenarios(calculateScenarios(one), next))).toEqual(expectedFigures(next));
      }),
      { numRuns: runs(300) },
    );
  });

  it('has them for a long list too, of which figures are kept', () => {
    const long = (document: GrantDocument): GrantDocument => {
      const [first = scenario('s', '3000'), ...others] = document.scenarios;
      return { ...document, scenarios: Array.from({ length: 120 }, (_, index) => ({ ...([first, ...others][index % (others.length + 1)] ?? first), id: `s${index}` })) };
    };
    fc.assert(
      fc.property(documents.map(long), fc.array(documents, { minLength: 1, maxLength: 4 }), (start, others) => {
        let table = calculateScenarios(start);
        for (const other of others) {
          for (const part of ['market', 'grant', 'allottees'] as const) {
            const next = { ...table.document, [part]: other[part] };
            table = recalculateScenarios(table, next);
            expect(figuresOf(table)).toEqual(expectedFigures(next));
          }
        }
      }),
      { numRuns: runs(20) },
    );
  });
});

describe('missingFor', () => {
  it('names what is missing', () => {
    const document = grantOf([scenario('s1', '3951', { rights: '0.5' })]);
    expect(missingFor(document, null, 'aggregateExerciseAmount')).toEqual({ missing: ['exercisePrice'], error: null });
    expect(missingFor(document, document.scenarios[0] ?? null, 'intrinsicValue').missing.toSorted()).toEqual(['rights', 'sharePrice']);
    expect(missingFor(document, null, 'shares')).toEqual({ missing: [], error: null });
  });

  it('names an input that breaks a rule as one that is missing', () => {
    const document = grantOf([]);
    const tooMany = { ...document, market: { ...document.market, sharesIssued: '1', treasuryShares: '1453001' } };
    expect(missingFor(tooMany, null, 'stakeAfterExercise')).toEqual({ missing: ['treasuryShares'], error: null });
  });

  it('is empty in just the cells that have a figure', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(...METRIC_IDS), (document, id) => {
        for (const row of calculateScenarios(document).rows) {
          const { missing, error } = missingFor(document, row.scenario, id);
          expect(missing.length === 0 && error === null).toBe(row.figures[id] !== null);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
