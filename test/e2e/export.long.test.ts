import { afterAll, beforeEach, expect, it } from 'vitest';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { termCellOf } from '../workbook/cells.ts';
import { open, save } from '../workbook/exported.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { closeFreePages, mountWindow, type MountedWindow } from './pages/mounted-window.ts';

let running: MountedWindow;
let app: AppPage;

afterAll(closeFreePages);

/** The reference grant with two persons, as a file. */
const withPeople = (): GrantDocument => ({
  ...referenceDocument(),
  allottees: [{ id: 'a1', ...NOBODY, name: '佐藤 太郎', rights: '2000' }, { id: 'a2', ...NOBODY, name: 'Jane Doe', rights: '906' }],
});

beforeEach(async () => {
  running = await mountWindow({ settings: { language: 'en' } });
  app = new AppPage(running.page);
  await app.ready();
  await running.pickNext('plan.grant', new TextEncoder().encode(writeDocument(withPeople())));
  await app.tool('open').click();
  await eventually(() => app.terms.term(9).textContent()).toContain('2,906 rights');
  return async () => await running.close();
});

const documentIn = async (name: string): Promise<GrantDocument> => {
  await eventually(() => running.savedBytes(name).then((bytes) => bytes?.length ?? 0)).toBeGreaterThan(0);
  const read = await importWorkbook((await running.savedBytes(name)) ?? new Uint8Array());
  if (!read.ok) throw new Error(read.error.code);
  return read.value.document;
};

/** Opens the file that is picked next: the question for one of the recent files comes first. */
async function openOther(): Promise<void> {
  await app.tool('open').click();
  await app.dialog().locator('[type=submit]').click();
}

it('an export asks what of the people travels, by keys alone, and says it afterwards; names are asked for anew', async () => {
  await running.saveNextAs('plain.xlsx');
  await app.tool('exportWorkbook').click();
  await app.dialog().waitFor();
  const checked = (): Promise<readonly string[]> => app.dialog().locator('input:checked').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  expect(await checked()).toEqual(['none', 'terms']);
  expect(await running.page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('none');
  expect(await app.exportChoice('carry', 'all').isDisabled()).toBe(true);
  await running.page.keyboard.press('Enter');
  expect((await documentIn('plain.xlsx')).allottees).toEqual([]);
  await eventually(() => app.notices().textContent()).toContain('Allottees: categories and counts, no persons. Inside: terms, scenarios and notes, without people.');

  await running.saveNextAs('whole.xlsx');
  await app.exportPack({ people: 'names', carry: 'all' });
  expect((await documentIn('whole.xlsx')).allottees).toEqual(withPeople().allottees);
  await eventually(() => app.notices().textContent()).toContain('Inside: the whole document with 2 persons.');

  await running.saveNextAs('numbered.xlsx');
  await app.tool('exportWorkbook').click();
  expect(await checked()).toEqual(['none', 'terms']);
  await app.exportChoice('people', 'names').check();
  await app.exportChoice('carry', 'all').check();
  await app.exportChoice('people', 'numbers').check();
  expect(await checked()).toEqual(['numbers', 'terms']);
  await app.dialog().locator('[type=submit]').click();
  await documentIn('numbered.xlsx');
  await app.tool('exportWorkbook').click();
  expect(await checked()).toEqual(['numbers', 'terms']);
  await running.page.keyboard.press('Escape');
  await eventually(() => app.dialog().count()).toBe(0);
});

it('a workbook without people comes back into the open document, which keeps its own, in one step; or as one of its own', async () => {
  await running.saveNextAs('pack.xlsx');
  await app.exportPack();
  await documentIn('pack.xlsx');
  const workbook = await open((await running.savedBytes('pack.xlsx')) ?? new Uint8Array());
  termCellOf(workbook, 'sharesPerRight').value = 100;
  const back = await save(workbook);
  await running.pickNext('pack.xlsx', back);
  await openOther();
  await app.dialog().locator('[data-choice="new"]').waitFor();
  await app.dialog().locator('[type=submit]').click();
  await eventually(() => app.notices().textContent()).toContain('The people were not in the workbook (2 persons with 2,906 rights when it was exported). Those of the document were left untouched.');
  expect(await app.notices().textContent()).toContain('500 → 100');
  expect(await app.terms.term(9).textContent()).toContain('2,906 rights');
  expect(await app.editedMark().count()).toBe(1);
  await running.page.keyboard.press('Control+z');
  await eventually(() => app.editedMark().count()).toBe(0);

  await running.pickNext('pack.xlsx', back);
  await openOther();
  await app.dialog().locator('[data-choice="new"]').click();
  await eventually(() => app.notices().textContent()).toContain('This document has no list of allottees.');
  expect(await app.terms.term(9).textContent()).not.toContain('2,906 rights');
});
