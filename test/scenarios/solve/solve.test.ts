import { describe, expect, it } from 'vitest';
import type { GrantDocument, CustomColumn } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { solve, type SolveRequest, type SolveResult } from '#shared/scenarios/solve/solve.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';

const at3951 = (): GrantDocument => ({ ...referenceDocument(), scenarios: [{ id: 's1', name: 'At 3,951', exercisePrice: '3951', rights: null, sharesPerRight: null }] });

function answer(request: Omit<SolveRequest, 'scenario'>, document: GrantDocument = at3951()): SolveResult {
  const reading = solve(document, { scenario: 's1', ...request });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.result;
}

describe('solve for', () => {
  it('most rights with a dilution of at most 3 %', () => {
    expect(answer({ find: 'rights', figure: 'dilutionOfIssued', goal: 'atMost', target: '0.03' })).toEqual({
      status: 'found',
      edge: 'greatest',
      at: { value: '8045', figure: '0.029998397947583070281' },
      below: { value: '8044', figure: '0.029994669122480822541' },
      above: { value: '8046', figure: '0.030002126772685318021' },
    });
  });

  it('lowest price with stated capital of at least 3 billion', () => {
    expect(answer({ find: 'exercisePrice', figure: 'statedCapitalTotal', goal: 'atLeast', target: '3000000000' })).toMatchObject({
      status: 'found', edge: 'least', at: { value: '4129', figure: '3000445000' }, below: { value: '4128', figure: '2998992000' }, above: { value: '4130', figure: '3000445000' },
    });
  });

  it('the price at which the holders pay in 10 billion: none, with the nearest on both sides', () => {
    expect(answer({ find: 'exercisePrice', figure: 'aggregateExerciseAmount', goal: 'equals', target: '10000000000' })).toEqual({
      status: 'none', below: { value: '6882', figure: '9999546000' }, above: { value: '6883', figure: '10000999000' },
    });
  });

  it('more than one where rounding up gives two prices one capital', () => {
    expect(answer({ find: 'exercisePrice', figure: 'statedCapitalPerShare', goal: 'equals', target: '1976' })).toMatchObject({
      status: 'many', at: { value: '3951', figure: '1976' }, runs: [{ from: '3951', to: '3952' }], complete: true,
    });
  });

  it('many where every second price reaches it', () => {
    const result = answer({ find: 'exercisePrice', figure: 'roundUpEffect', goal: 'equals', target: '0' });
    expect(result).toMatchObject({ status: 'many', at: { value: '2', figure: '0' }, complete: false });
    expect(result.status === 'many' && result.runs.slice(0, 3)).toEqual([{ from: '2', to: '2' }, { from: '4', to: '4' }, { from: '6', to: '6' }]);
  });

  it('cents in a currency that has them', () => {
    const document = { ...at3951(), currency: 'USD' };
    expect(answer({ find: 'exercisePrice', figure: 'aggregateExerciseAmount', goal: 'atMost', target: '14530' }, document)).toMatchObject({ status: 'found', at: { value: '0.01', figure: '14530' } });
  });

  it('over a column of one’s own', () => {
    const column: CustomColumn = { id: 'c1', name: 'Half', formula: 'ABS(exercisePrice - 4000) * 2', unit: 'number', decimals: null };
    const document = { ...at3951(), columns: [column] };
    expect(answer({ find: 'exercisePrice', figure: 'c1', goal: 'equals', target: '0' }, document)).toMatchObject({ status: 'found', edge: 'only', at: { value: '4000' } });
    expect(answer({ find: 'exercisePrice', figure: 'c1', goal: 'equals', target: '100' }, document)).toMatchObject({ status: 'many', runs: [{ from: '3950', to: '3950' }, { from: '4050', to: '4050' }] });
    expect(answer({ find: 'exercisePrice', figure: 'c1', goal: 'atMost', target: '10' }, document)).toMatchObject({ status: 'many', runs: [{ from: '3995', to: '4005' }] });
  });

  it.each<[Partial<SolveRequest>, object]>([
    [{ figure: 'stakeAfterExercise' }, { kind: 'missing', names: ['treasuryShares'] }],
    [{ figure: 'c9' }, { kind: 'unknownFigure', figure: 'c9' }],
    [{ scenario: 's9' }, { kind: 'unknownScenario' }],
    [{ find: 'sharePrice' }, { kind: 'notNeeded' }],
    [{ range: { from: '10', to: '5' } }, { kind: 'emptyRange' }],
  ])('says why it cannot: %o', (change, problem) => {
    const request: SolveRequest = { find: 'rights', figure: 'dilutionOfIssued', goal: 'atMost', target: '0.03', scenario: 's1', ...change };
    expect(solve(at3951(), request)).toEqual({ ok: false, problem: expect.objectContaining(problem) as object });
  });

  it('keeps to the rights that the allottees exercise, and to a range', () => {
    const { grant, ...reference } = referenceDocument();
    const allottees = ['3', '4'].map((rights, index) => ({ id: `a${index}`, ...NOBODY, employeeNumber: '', name: '', company: '', category: '', grade: '', rights, note: '' }));
    const document: GrantDocument = { ...reference, allottees, grant: { ...grant, exercisePrice: { status: 'decided', amount: '3951', decisionDate: null }, statedCapital: { ...grant.statedCapital, basis: 'perExercise' } } };
    const request: SolveRequest = { find: 'rights', figure: 'statedCapitalTotal', goal: 'atLeast', target: '1', scenario: null };
    expect(solve(document, request)).toMatchObject({ ok: true, result: { status: 'found', edge: 'only', at: { value: '7' } } });
    expect(solve(document, { ...request, range: { from: '5' } })).toMatchObject({ ok: true, result: { at: { value: '7' } } });
    expect(solve(document, { ...request, range: { to: '6' } })).toEqual({ ok: false, problem: { kind: 'emptyRange' } });
  });

  it('does not look for an input that formulas of the scenario follow', () => {
    const document = { ...referenceDocument(), scenarios: [{ id: 's1', name: '', exercisePrice: '=rights + 1', rights: null, sharesPerRight: null }] };
    expect(solve(document, { find: 'rights', figure: 'aggregateExerciseAmount', goal: 'atMost', target: '5', scenario: 's1' })).toEqual({ ok: false, problem: { kind: 'formulaFollows', input: 'exercisePrice' } });
  });
});
