import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { scenarioCell } from '../workbook/cells.ts';
import { open, save } from '../workbook/exported.ts';
import { answerOf, grantsheet, writeGrant } from './grantsheet.ts';

const folder = temporaryFolder();
const inputs = { exercisePrice: null, rights: null, sharesPerRight: null };
const PATH = /scenarios\[|\[\d+\]|grant\.|\bs[12]\b|exercisePrice/u;

const writeCases = (): void =>
  writeGrant(folder(), 'a.grant', (document) => ({
    ...document,
    scenarios: [{ ...inputs, id: 's1', name: 'Board', exercisePrice: '3951' }, { ...inputs, id: 's2', name: '', exercisePrice: '3000', rights: '-1' }],
  }));

test.each([
  ['en', /^Figure +Board +¥3,000 case, −1 rights$/mu, 'error: Scenario 2 “¥3,000 case, −1 rights”, rights: -1 is negative.', 'Scenario 2 “¥3,000 case, −1 rights”, rights'],
  ['ja', /^項目 +Board +3,000円・−1個の場合$/mu, 'エラー：シナリオ2「3,000円・−1個の場合」の新株予約権の数：-1は負の数です。', 'シナリオ2「3,000円・−1個の場合」の新株予約権の数'],
] as const)('calc, check and import say in words what is meant, in %s', async (language, heading, issue, place) => {
  writeCases();
  const calc = await grantsheet(folder(), 'calc', 'a.grant', '--lang', language);
  expect(calc.out).toMatch(heading);
  expect(calc.err).toContain(issue);
  expect(calc.err).not.toMatch(PATH);
  const json = answerOf(await grantsheet(folder(), 'calc', 'a.grant', '--lang', language, '--json')) as { scenarios: unknown[]; issues: unknown[] };
  expect(json.scenarios[1]).toMatchObject({ id: 's2', name: '' });
  expect(json.issues).toContainEqual(expect.objectContaining({ code: 'negativeNumber', path: 'scenarios[1].rights', place }));
  const check = await grantsheet(folder(), 'check', 'a.grant', '--lang', language);
  expect(check.out).toContain(place);
  expect(check.out).not.toMatch(PATH);
});

test('import tells changes by their places in words, and programs by their paths, too', async () => {
  writeGrant(folder(), 'a.grant', (document) => ({ ...document, scenarios: [{ ...inputs, id: 's1', name: 'Board', exercisePrice: '3951' }, { ...inputs, id: 's2', name: 'High', exercisePrice: '4500' }] }));
  await grantsheet(folder(), 'export', 'a.grant', '--out', 'pack.xlsx');
  const pack = join(folder(), 'pack.xlsx');
  const workbook = await open(readFileSync(pack));
  scenarioCell(workbook, 2, 'exercisePrice').value = 4600;
  writeFileSync(pack, await save(workbook));
  const { out } = await grantsheet(folder(), 'import', 'pack.xlsx', '--out', 'b.grant', '--lang', 'ja');
  expect(out).toMatch(/^Scenarios!C9 +シナリオ2「High」の行使価額 +4,500 +4,600$/mu);
  expect(out).not.toMatch(PATH);
  const json = answerOf(await grantsheet(folder(), 'import', 'pack.xlsx', '--out', 'b.grant', '--json')) as { changes: unknown[] };
  expect(json.changes).toEqual([{ path: 'scenarios[1].exercisePrice', row: 'High', cell: 'Scenarios!C9', before: '4500', after: '4600', place: 'Scenario 2 “High”, exercise price' }]);
});

test('--scenario takes the name that answers call a scenario by', async () => {
  writeGrant(folder(), 'a.grant', (document) => ({ ...document, scenarios: [{ ...inputs, id: 's1', name: '', exercisePrice: '3000' }] }));
  const solve = async (scenario: string): Promise<unknown> =>
    answerOf(await grantsheet(folder(), 'solve', 'a.grant', '--find', 'rights', '--metric', 'aggregateExerciseAmount', '--at-most', '3000000000', '--scenario', scenario, '--json'));
  expect(await solve('¥3,000 case')).toEqual(await solve('s1'));
  expect(await solve('¥3,000 case')).toMatchObject({ value: '2000' });
});
