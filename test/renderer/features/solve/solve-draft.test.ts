import { describe, expect, it } from 'vitest';
import type { GrantDocument, CustomColumn } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { solve } from '#shared/scenarios/solve/solve.ts';
import { solveFieldOf, readSolveDraft, startSolveDraft, withFind, type SolveDraft } from '#renderer/features/solve/solve-draft.ts';
import { scenariosToChoose } from '#renderer/cases/scenarios-to-choose.ts';

const columns: readonly CustomColumn[] = [
  { id: 'c1', name: 'Kept', formula: 'dilutionOfIssued <= 0.03', unit: 'condition', decimals: null },
  { id: 'c2', name: 'Broken', formula: 'nothing + 1', unit: 'number', decimals: null },
];
const document: GrantDocument = { ...referenceDocument(), columns, scenarios: [{ id: 's1', name: 'At 3,951', exercisePrice: '3951', rights: null, sharesPerRight: null }] };
const draft: SolveDraft = { figure: 'statedCapitalTotal', goal: 'atLeast', target: '30億', find: 'exercisePrice', scenario: 's1', from: '', to: '' };
const read = (change: Partial<SolveDraft> = {}, language: 'en' | 'ja' = 'en') => readSolveDraft(document, { ...draft, ...change }, language);

describe('the question a person asks', () => {
  it.each([
    ['statedCapitalTotal', '30億', '3000000000'],
    ['statedCapitalTotal', '¥3,000,000,000', '3000000000'],
    ['statedCapitalTotal', '３０億円', '3000000000'],
    ['dilutionOfIssued', '3%', '0.03'],
    ['dilutionOfIssued', '０．０３', '0.03'],
    ['roundUpEffect', '▲5', '-5'],
  ])('reads the target of %s as numbers are written: %s', (figure, target, value) => {
    expect(read({ figure, target }).request).toMatchObject({ figure, target: value, goal: 'atLeast', scenario: 's1' });
    expect(read({ figure, target }).request).not.toHaveProperty('range');
  });

  it('reads a range, either end of which may be open', () => {
    expect(read({ from: '3,000', to: '1万' }).request?.range).toEqual({ from: '3000', to: '10000' });
    expect(read({ to: '5000' }).request?.range).toEqual({ to: '5000' });
  });

  it('waits for a target, and says nothing of it while the field is empty', () => {
    expect(read({ target: ' ' })).toMatchObject({ request: null, problems: {} });
  });

  it.each([
    ['target', { target: 'much' }, 'This is not a number. Type digits, such as 3500 or 1,234.5.'],
    ['target', { target: '1,23' }, 'The separators could mean two different numbers. Type 1,234 or 1.5.'],
    ['target', { target: '$5' }, 'This is not a number. Type digits, such as 3500 or 1,234.5.'],
    ['from', { from: 'low' }, 'This is not a number. Type digits, such as 3500 or 1,234.5.'],
    ['to', { from: '500', to: '499' }, 'The upper end is below the lower end.'],
  ])('says at the field %s what is wrong with it: %o', (field, change, sentence) => {
    expect(read(change)).toMatchObject({ request: null, problems: { [field]: sentence } });
    expect(Object.keys(read(change).problems)).toEqual([field]);
    expect(read(change, 'ja').problems).not.toEqual(read(change).problems);
  });

  it('says what a share of more than the whole means, where no per cent sign was typed', () => {
    expect(read({ figure: 'dilutionOfIssued', target: '3' })).toMatchObject({ request: { target: '3' }, note: '3 is 300%. Type 3% for 3 per cent.' });
    expect(read({ figure: 'dilutionOfIssued', target: '2.5' }, 'ja').note).toContain('250%');
    expect(read({ figure: 'dilutionOfIssued', target: '300%' }).note).toBeNull();
    expect(read({ figure: 'dilutionOfIssued', target: '1' }).note).toBeNull();
    expect(read({ target: '3' }).note).toBeNull();
  });

  it('asks whether a condition holds or not, whatever was typed', () => {
    expect(read({ figure: 'c1', target: '' }).request).toMatchObject({ goal: 'atLeast', target: '1' });
    expect(read({ figure: 'c1', target: '0' }).request).toMatchObject({ goal: 'atMost', target: '0' });
  });
});

describe('where the question begins', () => {
  it('is the figure and the row of the active cell', () => {
    expect(startSolveDraft(document, { rowId: 's1', columnId: 'statedCapitalTotal' }, null)).toMatchObject({ figure: 'statedCapitalTotal', scenario: 's1', find: 'rights', target: '' });
    expect(startSolveDraft(document, { rowId: 'grant', columnId: 'statedCapitalPerShare' }, null)).toMatchObject({ figure: 'statedCapitalPerShare', scenario: null, find: 'exercisePrice' });
    expect(startSolveDraft(document, { rowId: 's1', columnId: 'exercisePrice' }, draft)).toMatchObject({ figure: 'statedCapitalTotal', find: 'exercisePrice', target: '30億' });
  });

  it('is the last question where the cell says nothing, and its target where the figure is the same', () => {
    expect(startSolveDraft(document, null, draft)).toEqual(draft);
    expect(startSolveDraft(document, { rowId: 's1', columnId: 'name' }, draft)).toEqual(draft);
    expect(startSolveDraft(document, { rowId: 's1', columnId: 'statedCapitalTotal' }, draft)).toEqual(draft);
    expect(startSolveDraft(document, { rowId: 's1', columnId: 'dilutionOfIssued' }, draft)).toMatchObject({ figure: 'dilutionOfIssued', target: '', goal: 'atLeast', find: 'rights' });
  });

  it('leaves out what is gone: a scenario, a column, a column that cannot be read', () => {
    expect(startSolveDraft(document, null, { ...draft, scenario: 's9' }).scenario).toBeNull();
    expect(startSolveDraft(document, null, { ...draft, figure: 'c9' }).figure).toBe('dilutionOfIssued');
    expect(startSolveDraft(document, { rowId: 's1', columnId: 'c2' }, draft)).toEqual(draft);
  });

  it('drops a range that was of another input', () => {
    expect(withFind({ ...draft, from: '1', to: '2' }, 'rights')).toMatchObject({ find: 'rights', from: '', to: '' });
    expect(withFind({ ...draft, from: '1' }, 'exercisePrice').from).toBe('1');
  });
});

it('offers all scenarios, and of thousands those around the chosen one', () => {
  const many = { ...document, scenarios: Array.from({ length: 10_000 }, (_, index) => ({ id: `s${index}`, name: '', exercisePrice: null, rights: null, sharesPerRight: null })) };
  const offered = (chosen: string | null) => {
    const { scenarios, isWhole } = scenariosToChoose(many, chosen);
    return [scenarios.length, scenarios[0]?.id, scenarios.at(-1)?.id, isWhole];
  };
  expect(scenariosToChoose(document, null)).toEqual({ scenarios: document.scenarios, isWhole: true });
  expect(offered(null)).toEqual([400, 's0', 's399', false]);
  expect(offered('s5000')).toEqual([400, 's4800', 's5199', false]);
  expect(offered('s9999')).toEqual([400, 's9600', 's9999', false]);
});

it.each([
  ['figure', { figure: 'stakeAfterExercise', target: '0.1', find: 'rights' }],
  ['find', { find: 'sharePrice' }],
  ['from', { from: '3951.2', to: '3951.8' }],
] as const)('what the search refuses is said at the field %s', (field, change) => {
  const { request } = read(change);
  const reading = request === null ? null : solve(document, request);
  expect(reading).toMatchObject({ ok: false });
  if (reading?.ok === false) expect(solveFieldOf(reading.problem)).toBe(field);
});
