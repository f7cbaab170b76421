import { afterAll, beforeAll, expect, it } from 'vitest';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow, type MountedWindow } from './pages/mounted-window.ts';

const GRADES = ['部長', '課長', '課長', '', ''];
const person = (index: number): Allottee => ({
  ...NOBODY, id: `a${index + 1}`, employeeNumber: `E${index + 1}`, name: `社員000${index + 1}`, category: index === 0 ? 'director' : 'employee', grade: GRADES[index] ?? '',
  rights: String(index + 1), other: { Score: String(5 - index) },
});
const DOCUMENT: GrantDocument = { ...referenceDocument(), allottees: GRADES.map((_, index) => person(index)) };

let running: MountedWindow;
let app: AppPage;
const cell = (rowId: string, columnId: string) => running.page.locator(`.allottees-grid [row-id="${rowId}"] [col-id="${columnId}"]`);
const rights = async (): Promise<readonly string[]> => await Promise.all(DOCUMENT.allottees.map(async ({ id }) => (await cell(id, 'rights').textContent()) ?? ''));
const field = (name: string) => app.dialog().locator(`input[name="${name}"]`);
const preview = async () => await app.dialog().locator('.allocation-changes tbody tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].slice(1).map((each) => each.textContent)));
const choose = async (rule: number) => await app.dialog().getByRole('radio').nth(rule).click();
const apply = () => app.dialog().locator('[type="submit"]');

beforeAll(async () => {
  running = await mountWindow();
  app = new AppPage(running.page);
  await app.ready();
  await running.pickNext('list.grant', new TextEncoder().encode(writeDocument(DOCUMENT)));
  await app.press('Control+o');
  await app.openSheet('allottees');
  await cell('a5', 'name').waitFor();
});

afterAll(async () => {
  await running.close();
});

it('allocates a pool by points: refused at the field, previewed, set in one step, and differences shown the next time', async () => {
  await running.page.locator('[data-allocate]').click();
  expect(await field('pool').inputValue()).toBe('2,906');
  expect(await apply().isDisabled()).toBe(true);
  await field('pool').fill('30');
  await field('grade 部長').fill('10');
  await eventually(async () => await field('grade *').getAttribute('aria-invalid')).toBe('true');
  expect(await app.dialog().getByRole('alert').textContent()).toContain('no *');
  await field('grade 課長').fill('5');
  await field('grade *').fill('2');
  // 30 × 10/24, 5/24, 2/24: the largest remainders get what is left.
  await eventually(preview).toEqual([['12.5', '1', '13'], ['6.25', '2', '6'], ['6.25', '3', '6'], ['2.5', '4', '3'], ['2.5', '5', '2']]);
  await app.press('Enter');
  await app.dialog().waitFor({ state: 'detached' });
  await eventually(rights).toEqual(['13', '6', '6', '3', '2']);
  await app.press('Control+z');
  await eventually(rights).toEqual(['1', '2', '3', '4', '5']);
  await app.press('Control+y');
  await eventually(rights).toEqual(['13', '6', '6', '3', '2']);

  // The same plan once more: nothing differs until somebody changes the list.
  await running.page.locator('[data-allocate]').click();
  await eventually(async () => await app.dialog().getByRole('status').textContent()).toContain('no row changes');
  await app.press('Escape');
  await cell('a2', 'rights').click();
  await app.type('9');
  await app.press('Enter');
  await running.page.locator('[data-allocate]').click();
  await eventually(preview).toEqual([['6.25', '9', '6']]);
  await app.press('Escape');
  await app.dialog().waitFor({ state: 'detached' });
});

it('leaves locked rows, and allocates in proportion to a column of the list', async () => {
  await cell('a5', 'name').click({ button: 'right' });
  await running.page.getByRole('menuitem', { name: allotteesScreenText.en.lockRows.lock, exact: true }).click();
  await cell('a5', 'locked').waitFor();
  expect(await cell('a5', 'locked').textContent()).toBe('yes');
  await running.page.locator('[data-allocate]').click();
  await field('pool').fill('30');
  await choose(2);
  await app.dialog().locator('select').first().selectOption('other:Score');
  await eventually(preview).toEqual([['10', '13', '10'], ['8', '9', '8'], ['4', '3', '4']]);
  await apply().click();
  await eventually(rights).toEqual(['10', '8', '6', '4', '2']);
});

it('sets the planned rights to those allotted, and shows both with their difference', async () => {
  await app.press('Control+k');
  await app.type('planned rights');
  await app.press('Enter');
  await cell('a1', 'planned').waitFor();
  expect(await cell('total', 'planned').textContent()).toBe('30');
  await cell('a1', 'rights').click();
  await app.type('7');
  await app.press('Enter');
  await eventually(async () => [await cell('a1', 'difference').textContent(), await cell('total', 'difference').textContent()]).toEqual(['−3', '−3']);
  await eventually(() => running.page.locator('.allottees-summary [data-group="director"] td').allTextContents()).toEqual(['1', '10', '7', '−3', '25.93%']);
});

it('updates the terms from the list in one step, asked with before and after', async () => {
  await app.press('Control+k');
  await app.type('terms from the list');
  await app.press('Enter');
  expect(await app.dialog().locator('tbody td').allTextContents()).toEqual(['2,906', '27', '1,173', '5']);
  await app.press('Enter');
  await eventually(async () => await app.terms.value(9)).toBe('5 persons');
  expect(await app.terms.value(2)).toContain('27 × 500');
  await app.press('Control+z');
  await eventually(async () => await app.terms.value(9)).toBe('1,173 persons');
});

it('takes a category table that is pasted from Excel, checks it against the list, and shows it in the totals', async () => {
  await app.terms.open(9);
  const term = app.terms.term(9);
  await term.locator('.fold-title').click();
  await term.locator('[data-line="0"][data-column="category"]').evaluate((input, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, '区分\t人数\t個数\n取締役\t1名\t1,000\n従業員\t5名\t20\n合計\t6名\t1,020\n');
  await eventually(async () => await term.locator('[data-line="1"][data-column="rights"]').inputValue()).toBe('20');
  expect(await term.getByRole('status').textContent()).toContain('合計');
  await eventually(async () => await running.page.locator('.allottees-summary [data-group="employee"] .tie-out-differs').allTextContents()).toEqual(['≠ 5']);
  // Typed, left by the key that goes down, and refused where it is no number.
  await term.locator('[data-line="0"][data-column="rights"]').fill('7');
  await app.press('ArrowDown');
  await eventually(async () => await running.page.locator('.allottees-summary [data-group="director"] .tie-out-agrees').allTextContents()).toEqual(['✓ 1', '✓ 7']);
  await term.locator('[data-line="1"][data-column="persons"]').fill('four');
  await app.press('Enter');
  await eventually(async () => await term.locator('[data-line="1"][data-column="persons"]').getAttribute('aria-invalid')).toBe('true');
  await term.locator('[data-line="1"][data-column="persons"]').fill('4');
  await app.press('Enter');
  await eventually(async () => await term.getByRole('alert').count()).toBe(0);
  await term.getByRole('button', { name: 'Delete line 1', exact: true }).click();
  await eventually(async () => await term.locator('[data-line="0"][data-column="rights"]').inputValue()).toBe('20');
});

it('has every choice and field at its full height in a window at 200 %', async () => {
  const { page } = running;
  await page.locator('[data-allocate]').click();
  await choose(0);
  await field('grade *').fill('2');
  await app.dialog().locator('.allocation-changes tbody tr').first().waitFor();
  const full = await app.dialog().locator('[role=radiogroup]').first().evaluate(({ clientHeight }) => clientHeight);
  try {
    for (const [width, height] of [[1024, 700], [720, 450]] as const) {
      await page.setViewportSize({ width, height });
      await eventually(() => app.dialog().locator('[role=radiogroup]').first().evaluate(({ clientHeight }) => clientHeight)).toBe(full);
      // The fields scroll where there are many; some of them are there to be seen.
      await eventually(() => app.dialog().locator('.allocation-grades').evaluate(({ clientHeight }) => clientHeight)).toBeGreaterThan(48);
      await field('grade *').scrollIntoViewIfNeeded();
      expect((await field('grade *').boundingBox())?.height).toBeGreaterThan(24);
    }
  } finally {
    await page.setViewportSize({ width: 1440, height: 860 });
    await app.press('Escape');
  }
});
