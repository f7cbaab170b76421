import { afterAll, beforeAll, expect, it } from 'vitest';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { parseDocumentBytes } from '#shared/grant/parse-document-bytes.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { columnsText } from '#shared/text/columns.ts';
import { customColumnText } from '#shared/text/custom-column.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { ColumnDialogPage } from './pages/column-dialog.ts';
import { ColumnHeadings } from './pages/column-headings.ts';
import { mountWindow, type MountedWindow } from './pages/mounted-window.ts';

const person = (index: number, change: Partial<Allottee>): Allottee => ({ ...NOBODY, id: `a${index}`, employeeNumber: `E${index}`, name: `社員000${index}`, category: 'employee', ...change });
const DOCUMENT: GrantDocument = {
  ...referenceDocument(),
  scenarios: [{ id: 's1', name: 'Low', exercisePrice: '3951', rights: null, sharesPerRight: null }],
  allottees: [
    person(1, { rights: '10', planned: '12', other: { Points: '2.5' } }), person(2, { rights: '4', planned: '4', other: { Points: 'B+' } }), person(3, { planned: '6' }),
  ],
};

let running: MountedWindow;
let app: AppPage;
let headings: ColumnHeadings;
const cell = (rowId: string, columnId: string) => running.page.locator(`.allottees-grid [row-id="${rowId}"] [col-id="${columnId}"]`);
const column = async (columnId: string): Promise<readonly string[]> => await Promise.all(['total', 'a1', 'a2', 'a3'].map(async (rowId) => (await cell(rowId, columnId).textContent()) ?? ''));
const dialog = (): ColumnDialogPage => new ColumnDialogPage(running.page);
const item = (name: string) => running.page.getByRole('menuitem', { name, exact: true });
const line = async (): Promise<string> => (await running.page.locator('.formula-text').textContent()) ?? '';

beforeAll(async () => {
  running = await mountWindow();
  app = new AppPage(running.page);
  headings = new ColumnHeadings(running.page, running.page.locator('.allottees-grid'));
  await app.ready();
  await running.pickNext('list.grant', new TextEncoder().encode(writeDocument(DOCUMENT)));
  await app.press('Control+o');
  await app.openSheet('allottees');
  await cell('a3', 'name').waitFor();
});

afterAll(async () => {
  await running.close();
});

async function add(name: string, formula: string): Promise<void> {
  await app.tool('addColumn').click();
  await dialog().name.fill(name);
  await dialog().formula.fill(formula);
  await dialog().add.click();
}

it('is written in the dialog of the sheet in view, which refuses what could mean two things and names that are taken', async () => {
  await app.tool('addColumn').click();
  await dialog().name.fill('Rights');
  await dialog().formula.fill('rights * 2');
  await dialog().name.focus();
  await eventually(() => dialog().problem.allTextContents()).toEqual([expect.stringContaining('the name of another'), expect.stringContaining('allotteeRights or scenarioRights')]);
  expect(await dialog().add.isDisabled()).toBe(true);
  await dialog().name.fill('Payment');
  await dialog().formula.fill('');
  await dialog().put('exercise amount');
  expect(await dialog().formula.inputValue()).toBe('allotteeExerciseAmount');
  await dialog().formula.press('End');
  await running.page.keyboard.type(' / 1000');
  // The price of the grant is still open.
  await eventually(() => dialog().preview.textContent()).toBe('社員0001: no value yet');
  await dialog().add.click();
  await eventually(() => column('p1')).toEqual(['', 'pending', 'pending', '']);
});

it('has its number at the scenario that is chosen, with its sum, its words and why it is absent', async () => {
  await running.page.locator('.allottees-bar .case-chip').click();
  await running.page.locator('dialog[open]').getByText('Low').click();
  await eventually(() => column('p1')).toEqual(['27,657', '19,755', '7,902', '']);
  await add('Weighted', 'Points × [rights of the allottee]');
  await eventually(() => column('p2')).toEqual(['25', '25', '', '']);
  await cell('a1', 'p1').click();
  await eventually(line).toContain('exercise amount of the allottee 19,755,000');
  await cell('a2', 'p2').click();
  await eventually(line).toContain('“B+” in “Points” is not a number.');
  await cell('a3', 'p2').click();
  await eventually(line).toContain('rights of the allottee');
  await headings.choose('p1');
  await eventually(() => app.status().textContent()).toContain('27,657');
});

it('follows an edit of the row, is filtered and sorted by', async () => {
  await cell('a2', 'other:Points').click();
  await app.type('3');
  await app.press('Enter');
  await eventually(() => column('p2')).toEqual(['37', '25', '12', '']);
  const panel = await headings.openFilter('p2');
  await panel.getByRole('checkbox', { name: '25' }).uncheck();
  await running.page.getByRole('button', { name: columnsText.en.apply, exact: true }).click();
  await cell('a1', 'p2').waitFor({ state: 'detached' });
  expect(await cell('a2', 'p2').textContent()).toBe('12');
  await app.press('Control+z');
  await cell('a1', 'p2').waitFor();
  await headings.chooseItem('p2', columnsText.en.sortAscending);
  await eventually(() => running.page.locator('.allottees-grid .ag-center-cols-container, .allottees-grid [role=rowgroup]').locator('[role=row]').evaluateAll((rows) => [...new Set(rows.toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top).map((row) => row.getAttribute('row-id')))].filter((id) => id?.startsWith('a')))).toEqual(['a2', 'a1', 'a3']);
  await app.press('Control+z');
});

it('is changed, refuses a circle, and goes once nothing uses it; undo brings it back', async () => {
  await headings.chooseItem('p1', customColumnText.en.menuEdit);
  await dialog().formula.fill('Weighted / [share of the grant]');
  await dialog().add.click();
  await eventually(() => column('p1')).toEqual(['15,983', '7,265', '8,718', '']);
  await headings.chooseItem('p2', customColumnText.en.menuEdit);
  await dialog().formula.fill('Payment * 2');
  await dialog().name.focus();
  await eventually(() => dialog().problem.textContent()).toContain('Weighted → Payment → Weighted');
  expect(await dialog().remove.isDisabled()).toBe(true);
  await app.press('Escape');
  await headings.openMenu('p2');
  expect(await item(customColumnText.en.remove).isDisabled()).toBe(true);
  await app.press('Escape');
  await headings.chooseItem('p1', customColumnText.en.remove);
  await eventually(() => cell('a1', 'p1').count()).toBe(0);
  await app.press('Control+z');
  await eventually(() => column('p1')).toEqual(['15,983', '7,265', '8,718', '']);
});

it('is saved by ids, and read in Japanese by names', async () => {
  await running.saveNextAs('saved.grant');
  await app.press('Control+Shift+s');
  await eventually(async () => {
    const bytes = await running.savedBytes('saved.grant');
    const reading = bytes === null ? null : parseDocumentBytes(bytes);
    return reading?.ok === true ? reading.document.allotteeColumns.map(({ formula }) => formula) : null;
  }).toEqual(['p2 / allotteeShareOfGrant', '[other:Points] × allotteeRights']);
  await app.chooseLanguage('ja');
  await headings.openMenu('p1');
  await item(customColumnText.ja.menuEdit).click();
  await eventually(() => running.page.locator('dialog[open] textarea').inputValue()).toBe('Weighted / 新株予約権に占める割合');
});
