import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { pasteFrom } from './pages/clipboard.ts';
import { FindBarPage } from './pages/find-bar.ts';
import { ListAssistantPage } from './pages/list-assistant-page.ts';
import { mountWindow } from './pages/mounted-window.ts';
import type { RunningWindow } from './pages/running-window.ts';

let running: RunningWindow;
let app: AppPage;
let list: ListAssistantPage;

beforeEach(async () => {
  running = await mountWindow();
  app = new AppPage(running.page);
  list = new ListAssistantPage(running.page);
  await app.ready();
});
afterEach(async () => {
  await running.close();
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const golden = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(join(import.meta.dirname, '../golden/lists', name)));
const allottees = async (columnId: string): Promise<readonly string[]> =>
  await running.page.locator(`.allottees-grid .ag-grid-scrolling-container [col-id="${columnId}"][role=gridcell]`).allTextContents();

/** Two columns that may be the rights; one that is no whole number, and a category that no notice has. */
const RIVALS = '社員番号,氏名,区分,付与個数,割当個数\nE001,社員0001,従業員,7,3\nE002,社員0002,従業員,8,1.5\nE003,社員0003,派遣,9,2\n';
const FIRST = '社員番号,氏名,割当個数\nE001,社員0001,3\nE002,社員0002,5\nE003,社員0003,7\n';

it('by keyboard: what is unclear is asked, a problem mended, another ignored, and work goes on in the list', async () => {
  await running.pickNext('list.csv', bytes(RIVALS));
  await app.tool('importAllottees').focus();
  await app.press('Enter');
  await list.shown();
  await eventually(() => list.inCells()).toBe(true);
  expect(await list.accept().getAttribute('aria-disabled')).toBe('true');
  await list.answer('rightsColumn', '割当個数').focus();
  await app.press('Enter');
  await eventually(() => list.question('rightsColumn').count()).toBe(0);
  await list.settled();
  await eventually(() => list.column('rights')).toEqual(['1.5', '2']);

  // The question is gone with its buttons: the first problem has the focus.
  await eventually(() => list.inCells()).toBe(true);
  await app.press('2');
  await app.press('Enter');
  await eventually(() => list.column('rights')).toEqual(['2', '2']);
  await list.settled();
  await eventually(async () => await list.cell(0, 'rights').getAttribute('class')).not.toContain('cell-problem');
  await app.press('Control+z');
  await eventually(() => list.column('rights')).toEqual(['1.5', '2']);
  await list.settled();
  await app.press('Control+y');
  await eventually(() => list.column('rights')).toEqual(['2', '2']);
  await list.settled();

  await list.action('next-problem').focus();
  await app.press('Enter');
  await eventually(() => list.inCells()).toBe(true);
  await app.press('Shift+F10');
  await running.page.locator('[role=menuitem]').nth(3).focus();
  await app.press('Enter');
  await app.dialog().waitFor();
  await running.page.keyboard.type('agreed with HR');
  await app.press('Enter');
  await app.dialog().waitFor({ state: 'detached' });
  await list.settled();
  await eventually(async () => await list.cell(1, 'reason').textContent()).toContain('agreed with HR');
  expect(await list.accept().getAttribute('aria-disabled')).toBeNull();

  await list.accept().focus();
  await app.press('Enter');
  await list.screen.waitFor({ state: 'detached' });
  await eventually(() => allottees('rights')).toEqual(['3', '2', '2', '']);
  await eventually(() => list.inCells()).toBe(true);
  await eventually(async () => await list.activeName().textContent()).toContain('社員0001');
});

it('by mouse: every step can be gone back to, nothing typed is lost, and rows with problems come along or stay out as is said', async () => {
  await running.pickNext('list.csv', bytes(`割当対象者\n${RIVALS}`));
  await list.pick();
  await list.answer('rightsColumn', '割当個数').click();
  await eventually(() => list.question('rightsColumn').count()).toBe(0);
  await list.filter(0).click();
  await eventually(() => list.column('rights')).toEqual(['3', '1.5', '2']);
  await list.cell(0, 'name').dblclick();
  await running.page.keyboard.type('X');
  await app.press('Enter');
  await list.settled();

  await list.step('headings').click();
  await eventually(() => list.cell(1, 'rowNumber').textContent()).toBe('2');
  await list.cell(0, 'rowNumber').click();
  await list.settled();
  await eventually(() => list.screen.locator('.allottees-banner').count()).toBeGreaterThan(0);
  await list.screen.locator('.list-stepper .button').last().click();
  await list.settled();
  await list.step('columns').click();
  const grade = list.screen.locator('.column-choices select').nth(5);
  await grade.selectOption('付与個数');
  await list.settled();
  await eventually(() => list.column('grade')).toEqual(['7', '8', '9']);
  await eventually(() => list.column('name')).toEqual(['社員0001X', '社員0002', '社員0003']);

  expect(await list.accept().textContent()).toContain('3');
  await list.step('rows').click();
  await list.screen.locator('[role=switch]').check();
  await eventually(() => list.accept().textContent()).toMatch(/2.*1/u);
  await list.screen.locator('[role=switch]').uncheck();
  await list.accept().click();
  await eventually(() => allottees('rights')).toEqual(['3', '', '2', '']);
  expect((await allottees('note'))[1]).toContain('1.5');

  // A list of the same shape has its columns as last time, until somebody wants those that are found.
  await running.pickNext('again.csv', bytes(RIVALS));
  await list.pick();
  expect(await list.question('rightsColumn').count()).toBe(0);
  await list.action('columns-found').click();
  await list.question('rightsColumn').waitFor();
});

it('what is wrong in many rows is replaced in the preview: one step of undo, which no other step of the assistant loses', async () => {
  const SPELT = '社員番号,氏名,会社名,割当個数\nE001,社員0001,ABC㈱,3個\nE002,社員0002,ABC㈱,5q\nE003,ABC太郎,XYZ,7q\n';
  await running.pickNext('list.csv', bytes(SPELT));
  await list.pick();
  await list.filter(0).click();
  await eventually(() => list.column('company')).toEqual(['ABC㈱', 'ABC㈱', 'XYZ']);
  const [find, all] = [new FindBarPage(running.page), running.page.locator('.find-bar [data-replace="all"]')];
  const replaceBy = async (text: string): Promise<void> => {
    await running.page.locator('.replace-field').fill(text);
    await all.click();
  };

  // Of a column that is selected, its cells alone: the name with the same letters stays.
  await list.cell(0, 'company').click();
  await app.press('Control+Space', 'Control+h');
  await find.field.fill('ABC');
  await eventually(() => find.result()).toMatch(/3/u);
  await replaceBy('Grant');
  await eventually(() => list.column('company')).toEqual(['Grant㈱', 'Grant㈱', 'XYZ']);
  expect(await list.column('name')).toEqual(['社員0001', '社員0002', 'ABC太郎']);
  expect(await running.page.locator('.replace-result').textContent()).toContain('2');
  await list.settled();

  // The list is read again with what was put in; a cell that is calculated is not asked.
  await find.field.fill('q');
  await running.page.locator('.replace-row input[type=checkbox]').uncheck();
  await replaceBy('');
  await eventually(() => list.column('rights')).toEqual(['3個', '5', '7']);
  await list.settled();
  await app.press('Escape');
  await eventually(() => find.isOpen()).toBe(false);
  expect(await list.accept().getAttribute('aria-disabled')).toBeNull();

  await list.step('columns').click();
  await list.settled();
  await list.step('file').click();
  await list.step('preview').click();
  await eventually(() => list.column('company')).toEqual(['Grant㈱', 'Grant㈱', 'XYZ']);
  await eventually(() => list.column('rights')).toEqual(['3個', '5', '7']);
  await list.cell(0, 'name').click();
  await app.press('Control+z');
  await eventually(() => list.column('rights')).toEqual(['3個', '5q', '7q']);
  await app.press('Control+z');
  await eventually(() => list.column('company')).toEqual(['ABC㈱', 'ABC㈱', 'XYZ']);
  await app.press('Control+y', 'Control+y');
  await eventually(() => list.column('rights')).toEqual(['3個', '5', '7']);
  await list.settled();
  await list.accept().click();
  await eventually(() => allottees('company')).toEqual(['Grant㈱', 'Grant㈱', 'XYZ', '']);
  await eventually(() => allottees('rights')).toEqual(['3', '5', '7', '']);
});

it('several sheets and several files become one list, and its log is saved as CSV', async () => {
  const [sheets, text] = [await golden('x08_two_sheets.xlsx'), bytes('社員番号,氏名,割当個数\nZ1,社員0009,1\n,合計,1\n')];
  await running.page.evaluate((files) => mounted.host().pickNext(...files), [{ name: 'sheets.xlsx', bytes: sheets }, { name: 'one.csv', bytes: text }]);
  await list.pick();
  await list.answer('sheets', 'all').click();
  await eventually(() => list.question('sheets').count()).toBe(0);
  await eventually(async () => (await list.column('sheet')).length).toBe(5);
  await list.step('sheets').click();
  const boxes = list.screen.locator('.list-step-panel input[type=checkbox]');
  await boxes.nth(1).uncheck();
  await eventually(async () => (await list.column('name')).length).toBe(3);
  await boxes.nth(1).check();
  await eventually(async () => (await list.column('name')).length).toBe(5);

  await list.step('file').click();
  await list.screen.locator('input[name=list-file]').nth(1).click();
  await eventually(() => list.column('name')).toEqual(['社員0009']);
  await list.filter(3).click();
  await eventually(() => list.column('reason')).toHaveLength(3);
  await running.saveNextAs('log.csv');
  await list.action('save-log').click();
  await eventually(async () => (await running.savedBytes('log.csv'))?.length ?? 0).toBeGreaterThan(0);
  const log = new TextDecoder().decode((await running.savedBytes('log.csv')) ?? new Uint8Array());
  expect(log.split('\r\n').slice(1, -1).filter((line) => line.startsWith('"one.csv"'))).toHaveLength(3);

  await list.accept().click();
  await eventually(() => allottees('name')).toHaveLength(7);
});

it('a list that is pasted is one, and a corrected list is taken in parts', async () => {
  await app.openSheet('allottees');
  await running.page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
  await pasteFrom(running.page, { text: FIRST.replaceAll(',', '\t'), html: '' });
  await list.shown();
  await eventually(() => list.column('rights')).toEqual(['3', '5', '7']);
  await list.accept().click();
  await eventually(() => allottees('rights')).toEqual(['3', '5', '7', '']);

  await running.pickNext('corrected.csv', bytes(FIRST.replace('E001,社員0001,3', 'E001,社員0001,4').replace('E002,社員0002,5\n', '').concat('E004,社員0004,1\n')));
  await list.pick();
  await list.screen.locator('.allottees-bar [role=radio]').nth(1).click();
  await eventually(() => list.differences().count()).toBe(3);
  await list.screen.locator('[data-kind=removed] input').uncheck();
  await list.accept().click();
  await eventually(() => allottees('rights')).toEqual(['4', '5', '7', '1', '']);
  await app.press('Control+z');
  await eventually(() => allottees('rights')).toEqual(['3', '5', '7', '']);
});

it('what is wrong with a list goes back to whoever made it as a workbook', async () => {
  await running.pickNext('list.csv', bytes(RIVALS));
  await list.pick();
  await running.saveNextAs('back.xlsx');
  await list.action('save-problems').click();
  await eventually(async () => (await running.savedBytes('back.xlsx'))?.slice(0, 2)).toEqual(bytes('PK'));
});
