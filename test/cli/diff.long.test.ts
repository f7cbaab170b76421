import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { namedCell } from '../workbook/cells.ts';
import { open, save } from '../workbook/exported.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { answerOf, builtGrantsheet, grantsheet, writeGrant } from './grantsheet.ts';

const folder = temporaryFolder();

const scenario = (id: string, change: Partial<Scenario> = {}): Scenario => ({ id, name: '', exercisePrice: '3951', rights: null, sharesPerRight: null, ...change });
const withScenarios = (...scenarios: readonly Scenario[]) => (document: GrantDocument): GrantDocument => ({ ...document, scenarios });
const withPeople = (document: GrantDocument): GrantDocument => ({ ...document, allottees: [{ ...NOBODY, id: 'a1', employeeNumber: '0001', name: '社員0001', rights: '2906' }] });

test('a document and itself differ in nothing', async () => {
  writeGrant(folder(), 'a.grant', withScenarios(scenario('s1')));
  expect(await grantsheet(folder(), 'diff', 'a.grant', 'a.grant', '--layouts', '--figures', 'all')).toEqual({ code: 0, out: 'No differences.\n\nNo figure moved.\n', err: '0 changes, 0 figures moved.\n' });
  expect(answerOf(await grantsheet(folder(), 'diff', 'a.grant', 'a.grant', '--json'))).toEqual({ changes: [], figures: [], peopleNotIn: null, unread: [], cells: [] });
});

test('two documents differ by what is typed, and by the figures that moved', async () => {
  writeGrant(folder(), 'a.grant', withScenarios(scenario('s1'), scenario('s2', { name: 'High', exercisePrice: '5000' })));
  writeGrant(folder(), 'b.grant', withScenarios(scenario('s1', { exercisePrice: '3950' }), scenario('s3', { name: 'Low' })));
  const run = await grantsheet(folder(), 'diff', 'a.grant', 'b.grant', '--json');
  expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: '' });
  const answer = answerOf(run) as { readonly changes: readonly unknown[]; readonly figures: readonly { readonly path: string }[] };
  expect(answer.changes).toEqual([
    { path: 'scenarios[s1].exercisePrice', kind: 'changed', before: '3951', after: '3950', label: 'Scenario 1 “¥3,950 case”, exercise price', shown: { before: '3,951', after: '3,950' } },
    { path: 'scenarios[s3]', kind: 'added', before: null, after: scenario('s3', { name: 'Low' }), label: 'Scenario 2 “Low”', shown: { before: 'not there', after: 'exercise price 3,951' } },
    { path: 'scenarios[s2]', kind: 'removed', before: scenario('s2', { name: 'High', exercisePrice: '5000' }), after: null, label: 'Scenario 2 “High”', shown: { before: 'exercise price 5,000', after: 'not there' } },
  ]);
  expect(answer.figures).toContainEqual({
    path: 'scenarios[s1].statedCapitalTotal', scenario: 's1', figure: 'statedCapitalTotal', before: '2871128000', after: '2869675000', label: '¥3,950 case: stated capital, total',
    shown: { before: '2,871,128,000', after: '2,869,675,000', difference: '−1,453,000' },
  });
  expect(answer.figures.every(({ path }) => path.startsWith('scenarios[s1].'))).toBe(true);
  const japanese = await grantsheet(folder(), 'diff', 'a.grant', 'b.grant', '--lang', 'ja');
  expect(japanese.out).toMatch(/^変更 +シナリオ1「3,950円の場合」の行使価額 +3,951 +3,950$/mu);
  expect(japanese.out).toMatch(/^削除 +シナリオ2「High」 /mu);
  expect(japanese.err).toMatch(/^変更3件、値が変わった項目\d件。$/mu);
});

test('a workbook counts with what was changed in its cells, and its people are not removed', async () => {
  writeGrant(folder(), 'a.grant', (document) => withPeople(withScenarios(scenario('s1'))(document)));
  await grantsheet(folder(), 'export', 'a.grant', '--out', 'pack.xlsx');
  expect(answerOf(await grantsheet(folder(), 'diff', 'a.grant', 'pack.xlsx', '--json'))).toEqual({ changes: [], figures: [], peopleNotIn: 'B', unread: [], cells: [{ file: 'pack.xlsx', differences: [], notCompared: null, rowsNotCompared: expect.any(Array) as unknown[] }] });

  const workbook = await open(readFileSync(join(folder(), 'pack.xlsx')));
  namedCell(workbook, 'rights').value = 2907;
  writeFileSync(join(folder(), 'changed.xlsx'), await save(workbook));
  const run = await grantsheet(folder(), 'diff', 'a.grant', 'changed.xlsx');
  expect(run.out).toMatch(/^Changed +Term 2, number of rights +2,906 +2,907$/mu);
  expect(run.out).not.toContain('社員');
  expect(run.err).toContain('People are not in “changed.xlsx” (1 person with 2,906 rights when it was exported), so they are not compared.');
  expect(run.code).toBe(0);
});

test('what cannot be read is refused, or named with exit code 1', async () => {
  writeGrant(folder(), 'a.grant');
  expect(await grantsheet(folder(), 'diff', 'a.grant', 'none.grant')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('none.grant') as string });
  await grantsheet(folder(), 'export', 'a.grant', '--out', 'pack.xlsx');
  const workbook = await open(readFileSync(join(folder(), 'pack.xlsx')));
  namedCell(workbook, 'rights').value = 'many';
  writeFileSync(join(folder(), 'changed.xlsx'), await save(workbook));
  const run = await grantsheet(folder(), 'diff', 'a.grant', 'changed.xlsx');
  expect(run).toMatchObject({ code: 1, err: expect.stringMatching(/^changed\.xlsx: .*"many" could not be read; the value inside the workbook is compared\.$/mu) as string });
});

test('the program answers as it does in the process of the test', async () => {
  writeGrant(folder(), 'a.grant', withScenarios(scenario('s1')));
  writeGrant(folder(), 'b.grant', withScenarios(scenario('s1', { rights: '3000' })));
  const words = ['diff', 'a.grant', 'b.grant', '--json'] as const;
  expect(builtGrantsheet(folder(), ...words)).toEqual(await grantsheet(folder(), ...words));
});
