import { describe, expect, it } from 'vitest';
import { reduce } from '#shared/commands/reduce.ts';
import type { GrantDocument, CustomColumn } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { solve, type SolveRequest } from '#shared/scenarios/solve/solve.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { answerOf, copiedAnswer, scenarioCommand, type Answer } from '#renderer/features/solve/answer.ts';
import { searchDocument } from '#renderer/features/solve/search-document.ts';
import { readClipboardTable } from '#renderer/grid/clipboard/clipboard-table.ts';

const document: GrantDocument = {
  ...referenceDocument(),
  scenarios: [
    { id: 's1', name: 'At 3,951', exercisePrice: '3951', rights: null, sharesPerRight: '=100 * 5' },
    { id: 's2', name: 'Last', exercisePrice: null, rights: null, sharesPerRight: null },
  ],
};
const MOST_RIGHTS: SolveRequest = { find: 'rights', figure: 'dilutionOfIssued', goal: 'atMost', target: '0.03', scenario: 's1' };
const LOWEST_PRICE: SolveRequest = { find: 'exercisePrice', figure: 'statedCapitalTotal', goal: 'atLeast', target: '3000000000', scenario: 's1' };
const TEN_BILLION: SolveRequest = { find: 'exercisePrice', figure: 'aggregateExerciseAmount', goal: 'equals', target: '10000000000', scenario: 's1' };

function answer(request: SolveRequest, language: 'en' | 'ja' = 'en', from: GrantDocument = document): Answer {
  const reading = solve(from, request);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return answerOf(from, request, reading.result, language);
}

const proof = ({ rows }: Answer) => rows.map(({ place, shownValue, shownFigure, holds }) => [place, shownValue, shownFigure, holds]);

describe('the answer', () => {
  it('most rights with dilution of issued shares at most 3 %', () => {
    const most = answer(MOST_RIGHTS);
    expect(most.sentence).toBe('Up to 8,045 rights keep dilution of issued shares at or below 3%.');
    expect(proof(most)).toEqual([['below', '8,044', '2.9995%', true], ['answer', '8,045', '2.9998%', true], ['above', '8,046', '3.0002%', false]]);
    expect(answer(MOST_RIGHTS, 'ja').sentence).toBe('新株予約権の数が8,045以下のとき、発行済株式に対する希薄化率が3%以下になります。');
  });

  it('lowest price with stated capital of at least 3 billion', () => {
    const lowest = answer(LOWEST_PRICE);
    expect(lowest.sentence).toBe('Values of exercise price from ¥4,129 up keep stated capital, total at or above ¥3,000,000,000.');
    expect(proof(lowest)).toEqual([['below', '¥4,128', '¥2,998,992,000', false], ['answer', '¥4,129', '¥3,000,445,000', true], ['above', '¥4,130', '¥3,000,445,000', true]]);
    expect(answer(LOWEST_PRICE, 'ja').sentence).toBe('行使価額が4,129円以上のとき、増加する資本金の額が3,000,000,000円以上になります。');
  });

  it('no price at which the holders pay in 10 billion, but the nearest on both sides', () => {
    const none = answer(TEN_BILLION);
    expect(none.sentence).toBe('There is no exercise price at which aggregate exercise amount is exactly ¥10,000,000,000.');
    expect(proof(none)).toEqual([['below', '¥6,882', '¥9,999,546,000', false], ['above', '¥6,883', '¥10,000,999,000', false]]);
    expect(none.value).toBeNull();
  });

  it('all values that reach it where there are many', () => {
    const many = answer({ ...LOWEST_PRICE, figure: 'statedCapitalPerShare', goal: 'equals', target: '1976' });
    expect(many).toMatchObject({ status: 'many', runs: [{ from: '¥3,951', to: '¥3,952' }], complete: true, value: '3951' });
    expect(many.sentence).toBe('There is more than one exercise price at which stated capital per share is exactly ¥1,976: ¥3,951 – ¥3,952.');
  });

  it('shows so many decimals that no neighbour looks like the target', () => {
    const column: CustomColumn = { id: 'c1', name: 'Share', formula: 'rights / sharesIssued', unit: 'ratio', decimals: 0 };
    const small = answer({ ...MOST_RIGHTS, figure: 'c1', target: '0.00001' }, 'en', { ...document, columns: [column], market: { ...document.market, sharesIssued: '134000000' } });
    expect(small.rows.map(({ shownFigure }) => shownFigure)).toEqual(['0.000999%', '0.001000%', '0.001001%']);
  });

  it('calls a condition by its words', () => {
    const column: CustomColumn = { id: 'c1', name: 'Limit kept', formula: 'dilutionOfIssued <= 0.03', unit: 'condition', decimals: null };
    const kept = answer({ ...MOST_RIGHTS, figure: 'c1', goal: 'atLeast', target: '1' }, 'en', { ...document, columns: [column] });
    expect(kept.sentence).toBe('Up to 8,045 rights make Limit kept “yes”.');
    expect(kept.rows.map(({ shownFigure }) => shownFigure)).toEqual(['yes', 'yes', 'no']);
  });
});

describe('a scenario of the answer', () => {
  it('stands below its scenario with the other inputs of it, named after the question', () => {
    const command = scenarioCommand(document, MOST_RIGHTS, '8045', 'en');
    expect(command).toEqual({
      type: 'addScenarios', at: 1,
      scenarios: [{ id: 's3', name: 'Dilution of issued shares at or below 3%', exercisePrice: '3951', rights: '8045', sharesPerRight: '=100 * 5', solved: { name: 'Dilution of issued shares at or below 3%', figure: 'dilutionOfIssued', goal: 'atMost', target: '0.03' } }],
    });
    if (command !== null) expect(reduce(document, command).scenarios.map(({ id }) => id)).toEqual(['s1', 's3', 's2']);
    expect(scenarioCommand(document, LOWEST_PRICE, '4129', 'ja')?.scenarios[0]).toMatchObject({ name: '増加する資本金の額 3,000,000,000円以上', exercisePrice: '4129', rights: null });
  });

  it('stands last where the other inputs are the grant’s', () => {
    expect(scenarioCommand(document, { ...MOST_RIGHTS, scenario: null }, '8045', 'en')).toMatchObject({ at: 2, scenarios: [{ exercisePrice: null, rights: '8045', sharesPerRight: null }] });
  });

  it('is none where scenarios do not hold the input', () => {
    expect(scenarioCommand(document, { ...MOST_RIGHTS, find: 'sharesIssued' }, '5', 'en')).toBeNull();
  });
});

it('is copied as a table, exactly for a sheet of this program', () => {
  const copied = copiedAnswer(answer(LOWEST_PRICE), 'en');
  expect(copied.text.split('\r\n').length > 1 ? copied.text.split('\r\n') : copied.text.split('\n')).toEqual(expect.arrayContaining([
    'Value\tExercise price\tStated capital, total\tTarget', 'Just below\t4,128\t2,998,992,000\tnot reached', 'Answer\t4,129\t3,000,445,000\tmet',
  ]));
  expect(readClipboardTable(copied)[3]).toEqual(['Answer', '4129', '3000445000', 'met']);
  expect(readClipboardTable(copiedAnswer(answer(MOST_RIGHTS), 'en'))[3]).toEqual(['Answer', '8045', '0.029998397947583070281', 'met']);
});

describe('what goes to the search’s thread', () => {
  const allottees = Array.from({ length: 2_906 }, (_, index) => ({ id: `a${index}`, ...NOBODY, employeeNumber: String(index), name: `社員${index}`, company: '', category: '', grade: '', rights: '1', note: '' }));
  const long: GrantDocument = { ...document, allottees };

  it('is enough for the same answer', () => {
    const exercise: GrantDocument = { ...long, grant: { ...long.grant, statedCapital: { ...long.grant.statedCapital, basis: 'perExercise' } } };
    for (const request of [MOST_RIGHTS, LOWEST_PRICE, TEN_BILLION, { ...LOWEST_PRICE, scenario: null }]) {
      for (const from of [long, exercise]) expect(solve(structuredClone(searchDocument(from, request)), request)).toEqual(solve(from, request));
    }
  });

  it('holds no allottees where the figure needs none, and few where it does', () => {
    expect(searchDocument(long, LOWEST_PRICE)).toMatchObject({ allottees: [], scenarios: [{ id: 's1' }] });
    const exercise: GrantDocument = { ...long, grant: { ...long.grant, statedCapital: { ...long.grant.statedCapital, basis: 'perExercise' } } };
    expect(new Set(searchDocument(exercise, LOWEST_PRICE).allottees).size).toBe(1);
  });
});
