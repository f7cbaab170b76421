import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduce } from '#shared/commands/reduce.ts';
import { nextScenarioId } from '#shared/grant/next-id.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { checkFormulas } from '#shared/metrics/check-formulas.ts';
import { usesOfColumn } from '#shared/metrics/column-uses.ts';
import { inputsFollowed } from '#shared/metrics/formula-needs.ts';
import { formulaInputsOf } from '#shared/metrics/scenario-formulas.ts';
import { dependentsOf, precedentsOf } from '#shared/scenarios/dependencies.ts';
import { solve } from '#shared/scenarios/solve/solve.ts';
import { matrixInputs } from '#shared/scenarios/sensitivity/matrix-inputs.ts';
import { calculateScenarios, recalculateScenarios } from '#shared/scenarios/table.ts';
import { issueSentence } from '#shared/text/issues.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { runs } from '#test/runs.ts';

type Inputs = Partial<Pick<Scenario, 'exercisePrice' | 'rights' | 'sharesPerRight'>>;

const row = (id: string, inputs: Inputs): Scenario => ({ id, name: '', exercisePrice: null, rights: null, sharesPerRight: null, ...inputs });

function documentOf(rows: Readonly<Record<string, Inputs>>, columns: GrantDocument['columns'] = []): GrantDocument {
  return { ...referenceDocument(), columns, scenarios: Object.entries(rows).map(([id, inputs]) => row(id, inputs)) };
}

function found(document: GrantDocument, id: string, name: 'exercisePrice' | 'rights' | 'sharesPerRight' = 'exercisePrice') {
  const scenario = document.scenarios.find((one) => one.id === id);
  if (scenario === undefined) throw new Error(`No row ${id}`);
  const outcome = formulaInputsOf(document, scenario)[name];
  return outcome?.status === 'value' ? outcome.value : outcome;
}

describe('a formula that refers to other rows', () => {
  const document = documentOf({
    s1: { exercisePrice: '3950', rights: '10' },
    s2: { exercisePrice: '=[s1!exercisePrice]+50' },
    s3: { exercisePrice: '=[$s2!exercisePrice]*1.05', rights: '=[s1!rights]*2' },
    s4: { exercisePrice: '=[s3!shares]+[grant!rights]', sharesPerRight: '=[s1!c1]' },
    s5: { exercisePrice: '=[s9!exercisePrice]+1' },
  }, [{ id: 'c1', name: 'Twice', formula: 'rights * 2', unit: 'number', decimals: null }]);

  it('is worked out after those it needs, wherever they stand', () => {
    expect([found(document, 's2'), found(document, 's3'), found(document, 's3', 'rights'), found(document, 's4'), found(document, 's4', 'sharesPerRight')]).toEqual(['4000', '4200', '20', '12906', '20']);
    const table = calculateScenarios({ ...document, scenarios: document.scenarios.toReversed() });
    expect(table.figureAt(3, 'aggregateExerciseAmount')).toBe('42000000');
  });

  it('divides a quotient of another row last, as one of its own row', () => {
    const formulas = ['=ROUNDUP([s1!dilutionOfIssued]*sharesIssued,0)', '=ROUNDUP([s1!c1]*3,0)', '=ROUNDUP([grant!c2]*7,0)'];
    const columns = [{ id: 'c1', name: 'Third', formula: 'rights / 3', unit: 'number', decimals: 2 }, { id: 'c2', name: 'Seventh', formula: 'rights / 7', unit: 'number', decimals: 2 }] as const;
    const thirds = documentOf({ s1: { rights: '1000' }, s2: { rights: formulas[0] ?? '' }, s3: { rights: formulas[1] ?? '' }, s4: { rights: formulas[2] ?? '' } }, columns);
    expect(['s2', 's3', 's4'].map((id) => found(thirds, id, 'rights'))).toEqual(['500000', '1000', '2906']);
    const exercised: GrantDocument = {
      ...documentOf({ s1: { exercisePrice: '3951' }, s2: { rights: '=ROUNDUP([s1!c1]*3,0)' } }, [{ id: 'c1', name: 'Third', formula: 'statedCapitalTotal / 3', unit: 'money', decimals: 2 }]),
      allottees: [{ id: 'a1', ...NOBODY, employeeNumber: '', name: '', company: '', category: '', grade: '', note: '', rights: '2906' }],
    };
    const perExercise = { ...exercised, grant: { ...exercised.grant, statedCapital: { ...exercised.grant.statedCapital, basis: 'perExercise' } } } as const;
    expect(found(perExercise, 's2', 'rights')).toBe(calculateScenarios(perExercise).figureAt(1, 'statedCapitalTotal'));
  });

  it.each([']]>', '$s1', 'a!b', '', '[x]'])('is worked out in a row whose id no formula can write: %j', (id) => {
    const odd = documentOf({ s1: { rights: '10' }, [id]: { rights: '=[s1!rights]*2', exercisePrice: '=rights+1' } });
    expect([found(odd, id, 'rights'), found(odd, id)]).toEqual(['20', '21']);
  });

  it('says that a column of another row cannot be read, and the workbook is exported all the same', async () => {
    const broken = documentOf({ s1: { rights: '10' }, s2: { rights: '=[s1!c1]*2' } }, [{ id: 'c1', name: 'Broken', formula: 'rights *', unit: 'number', decimals: null }]);
    expect(found(broken, 's2', 'rights')).toMatchObject({ status: 'unreadable', problem: { text: '[s1!c1]' } });
    expect((await exportWorkbook(broken, 'en', { createdAt: new Date('2006-10-31T00:00:00Z') })).byteLength).toBeGreaterThan(0);
  });

  it('says that a row is gone, and a new row never takes its place', () => {
    expect(found(document, 's5')).toMatchObject({ status: 'unreadable', problem: { code: 'rowGone', at: 1, text: '[s9!exercisePrice]' } });
    expect(nextScenarioId(document)).toBe('s10');
    const without = reduce(document, { type: 'removeScenarios', ids: ['s1'] });
    expect(found(without, 's2')).toMatchObject({ status: 'unreadable', problem: { code: 'rowGone' } });
    expect(checkFormulas(without).map((issue) => issueSentence(issue, 'en')).join(' ')).toContain('refers to was deleted');
    expect(found(document, 's2')).toBe('4000');
  });

  it('names what it lacks by its row', () => {
    const lacking = documentOf({ s1: {}, s2: { exercisePrice: '=[s1!exercisePrice]+50' } });
    expect(found(lacking, 's2')).toEqual({ status: 'missing', missing: ['s1!exercisePrice'] });
  });

  it('keeps to rows and columns that there are; columns keep to their own row', () => {
    expect(found(documentOf({ s1: { exercisePrice: '=[s1!sharePrice]' } }), 's1')).toMatchObject({ problem: { code: 'unknownName' } });
    const columns = [{ id: 'c1', name: 'Own', formula: '[s1!rights]', unit: 'number' as const, decimals: null }];
    expect(checkFormulas(documentOf({ s1: {} }, columns))).toMatchObject([{ found: { problem: { code: 'unknownName' } } }]);
  });

  it('refuses a circle and names its members, whatever leads into it', () => {
    const circle = documentOf({
      s1: { exercisePrice: '=[s2!exercisePrice]' }, s2: { exercisePrice: '=[s3!aggregateExerciseAmount]' }, s3: { exercisePrice: '=[s1!exercisePrice]+1' }, s4: { exercisePrice: '=[s1!exercisePrice]' },
      s5: { exercisePrice: '=exercisePrice+[s1!rights]' }, s6: { exercisePrice: '=[s6!rights]', rights: '=[s6!exercisePrice]' },
    });
    expect(found(circle, 's1')).toMatchObject({ problem: { code: 'circle', names: ['s1!exercisePrice', 's2!exercisePrice', 's3!exercisePrice', 's1!exercisePrice'] } });
    expect(found(circle, 's4')).toMatchObject({ problem: { code: 'circle' } });
    expect(found(circle, 's5')).toMatchObject({ problem: { code: 'circle', names: ['exercisePrice', 'exercisePrice'] } });
    expect(found(circle, 's6')).toMatchObject({ problem: { code: 'circle', names: ['exercisePrice', 'rights', 'exercisePrice'] } });
    expect(issueSentence(checkFormulas(circle)[0]!, 'en')).toContain('exercise price of row 1 → exercise price of row 2 → exercise price of row 3 → exercise price of row 1');
    expect(issueSentence(checkFormulas(circle)[0]!, 'ja')).toContain('1行目の行使価額 → 2行目の行使価額');
  });

  it('goes between two rows in both directions as long as no cell comes back to itself', () => {
    const both = documentOf({ s1: { exercisePrice: '=[s2!exercisePrice]+1', rights: '5' }, s2: { exercisePrice: '100', rights: '=[s1!rights]+1' } });
    expect([found(both, 's1'), found(both, 's2', 'rights')]).toEqual(['101', '6']);
  });

  it('goes on through a long chain', () => {
    const long = documentOf(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`s${index + 1}`, { exercisePrice: index === 0 ? '100' : `=[s${index}!exercisePrice]+1` }])));
    expect(found(long, 's20000')).toBe('20099');
    const table = calculateScenarios(long);
    const edited = reduce(long, { type: 'setScenarioCells', cells: [{ id: 's1', field: 'exercisePrice', value: '200' }] });
    expect(recalculateScenarios(table, edited).rows[20_000]?.figures.exercisePaymentPerRight).toBe('10099500');
  });
});

describe('what follows from such references', () => {
  const document = documentOf({ s1: { exercisePrice: '=sharePrice*2' }, s2: { exercisePrice: '=[s1!exercisePrice]+50', rights: '7' }, s3: { rights: '=[s2!rights]' } }, [{ id: 'c1', name: 'Own', formula: 'rights', unit: 'number', decimals: null }]);

  it('cells trace to each other over rows', () => {
    expect(precedentsOf(document, { rowId: 's2', columnId: 'exercisePrice' }).cells).toEqual([{ rowId: 's1', columnId: 'exercisePrice' }]);
    expect(dependentsOf(document, { rowId: 's1', columnId: 'exercisePrice' })).toContainEqual({ rowId: 's2', columnId: 'exercisePrice' });
    expect(dependentsOf(document, { rowId: 's2', columnId: 'rights' })).toContainEqual({ rowId: 's3', columnId: 'rights' });
  });

  it('a formula follows the terms through other rows, but nothing that these have of their own', () => {
    const [, second = null, third = null] = document.scenarios;
    expect([...inputsFollowed(document, second, 'exercisePrice')]).toEqual(['sharePrice']);
    expect([...inputsFollowed(document, third, 'rights')]).toEqual([]);
    expect(solve(document, { scenario: 's2', figure: 'aggregateExerciseAmount', find: 'sharePrice', goal: 'atMost', target: '1' })).toMatchObject({ ok: false, problem: { kind: 'formulaFollows', input: 'exercisePrice' } });
    const priced = { ...document, market: { ...document.market, sharePrice: '100' } };
    const inputs = matrixInputs({ document: priced, scenario: second }, [{ along: 'rows', input: 'sharePrice', values: ['100', '300'] }]);
    expect(inputs?.['exercisePrice']).toEqual({ along: 'rows', values: ['250', '650'] });
  });

  it('an axis on an input of the row is seen by rows that it refers to', () => {
    const there = documentOf({ s1: { exercisePrice: '=[s2!exercisePrice]+1', rights: '5' }, s2: { exercisePrice: '=[s1!rights]*100' } });
    const inputs = matrixInputs({ document: there, scenario: there.scenarios[0]! }, [{ along: 'rows', input: 'rights', values: ['1', '3'] }]);
    expect(inputs?.['exercisePrice']).toEqual({ along: 'rows', values: ['101', '301'] });
  });

  it('a column is in use where a formula refers to a cell of it', () => {
    const used = documentOf({ s1: {}, s2: { rights: '=[s1!c1]' } }, document.columns);
    expect(usesOfColumn(used, 'c1').scenarios.map(({ id }) => id)).toEqual(['s2']);
  });
});

describe('after any edit the table is the one worked out anew', () => {
  const columns = ['exercisePrice', 'rights', 'sharesPerRight'] as const;
  const rowId = fc.constantFrom('s1', 's2', 's3', 's4', 's5', 'grant');
  const text = fc.oneof(
    fc.constant(null), fc.integer({ min: 1, max: 9 }).map(String),
    fc.tuple(rowId, fc.constantFrom(...columns, 'shares', 'c1'), fc.constantFrom('+1', '*2', '+rights', '+sharePrice')).map(([id, column, rest]) => `=[${id}!${column}]${rest}`),
  );
  const edit = fc.oneof(
    { weight: 5, arbitrary: fc.record({ type: fc.constant('setScenarioCells' as const), cells: fc.record({ id: fc.constantFrom('s1', 's2', 's3', 's4', 's5'), field: fc.constantFrom(...columns), value: text }).map((cell) => [cell]) }) },
    { weight: 1, arbitrary: fc.shuffledSubarray(['s1', 's2', 's3', 's4', 's5'], { minLength: 5 }).map((ids) => ({ type: 'orderScenarios' as const, ids })) },
  );

  it('holds for random references, circles among them', () => {
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      let document = documentOf({ s1: {}, s2: {}, s3: {}, s4: {}, s5: {} }, [{ id: 'c1', name: 'Own', formula: 'rights * 2', unit: 'number', decimals: null }]);
      let table = calculateScenarios(document);
      for (const command of edits) {
        document = reduce(document, command);
        table = recalculateScenarios(table, document);
        const again = calculateScenarios(structuredClone(document));
        expect(table.rows.map(({ id, figures }) => [id, figures])).toEqual(again.rows.map(({ id, figures }) => [id, figures]));
      }
    }), { numRuns: runs(300) });
  });
});
