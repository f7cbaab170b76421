import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { scenarioCell } from '../workbook/cells.ts';
import { open, save } from '../workbook/exported.ts';
import { answerOf, grantsheet, writeGrant } from './grantsheet.ts';

const folder = temporaryFolder();
const MINUTES = 60_000;

const write = (): void => writeGrant(folder(), 'a.grant', (document) => ({ ...document, scenarios: [{ id: 's1', name: 'At 3,951', exercisePrice: '3951', rights: null, sharesPerRight: null }] }));

/** Edits a file of the folder as a colleague does. */
async function edit(from: string, to: string, change: (workbook: Awaited<ReturnType<typeof open>>) => void): Promise<void> {
  const workbook = await open(readFileSync(join(folder(), from)));
  change(workbook);
  writeFileSync(join(folder(), to), await save(workbook));
}

test('a workbook that was just written is verified, and says in a line what was checked', { timeout: 5 * MINUTES }, async () => {
  write();
  const run = await grantsheet(folder(), 'export', 'a.grant', '--out', 'pack.xlsx', '--verify');
  expect(run).toMatchObject({ code: 0, err: expect.stringMatching(/^Checked: [\d,]+ cells as they were exported, [\d,]+ results /mu) as string });
  expect(run.err).toContain('0 deviations, 0 changed inputs.');
  const json = answerOf(await grantsheet(folder(), 'export', 'a.grant', '--out', 'pack.xlsx', '--verify', '--json'));
  expect(json).toMatchObject({ file: 'pack.xlsx', verified: { deviations: [], changes: [] } });
});

test('a workbook that came back is checked: a changed input is listed, a figure that was typed over is a problem', { timeout: 5 * MINUTES }, async () => {
  write();
  await grantsheet(folder(), 'export', 'a.grant', '--out', 'pack.xlsx', '--lang', 'en');
  expect(await grantsheet(folder(), 'check', 'pack.xlsx')).toMatchObject({ code: 0, out: 'Everything is as it was exported.\n' });
  await edit('pack.xlsx', 'priced.xlsx', (workbook) => {
    scenarioCell(workbook, 1, 'exercisePrice').value = 3953;
  });
  expect(answerOf(await grantsheet(folder(), 'check', 'priced.xlsx', '--json'))).toMatchObject({ changes: [{ cell: 'Scenarios!C8', before: '3951', after: '3953' }] });
  await edit('pack.xlsx', 'typed.xlsx', (workbook) => {
    scenarioCell(workbook, 1, 'roundUpEffect').value = 0;
  });
  const typed = await grantsheet(folder(), 'check', 'typed.xlsx');
  expect(typed.code).toBe(1);
  expect(typed.out).toMatch(/^Value over a formula +Scenarios!/mu);
});

test('a workbook without a document, or no workbook of ours, could not be checked', { timeout: 5 * MINUTES }, async () => {
  write();
  await grantsheet(folder(), 'export', 'a.grant', '--out', 'closed.xlsx', '--carry', 'none');
  expect(await grantsheet(folder(), 'check', 'closed.xlsx')).toMatchObject({ code: 2, out: '' });
});
