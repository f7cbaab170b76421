import ExcelJS from 'exceljs';
import { SCENARIO_COLUMNS } from '#shared/workbook/names.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generatedPersons, listCsv, listWorkbook, shiftJis } from '#test/golden/allottee-list.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import type { LaunchWindow, RunningWindow } from './pages/running-window.ts';

/** Figures of the reference grant at 3,951 yen, as the grid writes them. */
const AT_3951 = {
  shares: '1,453,000',
  aggregateExerciseAmount: '5,740,803,000',
  statedCapitalPerShare: '1,976',
  statedCapitalTotal: '2,871,128,000',
  additionalPaidInCapitalTotal: '2,869,675,000',
  roundUpEffect: '726,500',
} as const;

/** What a new user does, in one window from start to workbook; the same steps over every shell. */
export function newUserPath(shell: string, launch: LaunchWindow): void {
  describe(`a new user's path in ${shell}`, () => {
    let running: RunningWindow;
    let app: AppPage;

    beforeAll(async () => {
      running = await launch();
      app = new AppPage(running.page);
      await app.ready();
    });
    beforeEach(async () => await app.beginAnew());
    afterAll(async () => await running.close());

    it('begins with the reference grant, its price pending', async () => {
      await eventually(() => app.terms.value(5)).toBe('to be decided on 8 November 2006');
      expect(await app.terms.value(2)).toBe('2,906 × 500 = 1,453,000 shares');
      expect(await app.terms.value(6)).toBe('follows the price');
      expect(await app.scenarios.text('grant', 'statedCapitalTotal')).toBe('pending');
      expect(await app.editedMark().count()).toBe(0);
    });

    it('shows every figure of a price while it is typed, and puts it in with Enter', async () => {
      await app.scenarios.startTyping('new', 'exercisePrice', '3951');
      await expectFigures(app, 'new');
      await running.page.keyboard.press('Enter');
      await eventually(() => app.scenarios.text('s1', 'exercisePrice')).toBe('3,951');
      await expectFigures(app, 's1');
      await app.scenarios.cell('s1', 'statedCapitalTotal').click();
      await eventually(() => app.formula().textContent()).toMatch(/1,976.*1,453,000.*¥2,871,128,000/);
    });

    it('takes a column of prices typed one after the other, each into the next empty row', async () => {
      await app.scenarios.cell('new', 'exercisePrice').click();
      for (const price of ['3951', '4000', '4100']) {
        await running.page.keyboard.type(price);
        await running.page.keyboard.press('Enter');
      }
      await eventually(() => app.scenarios.text('s3', 'exercisePrice')).toBe('4,100');
      expect(await app.scenarios.text('s1', 'exercisePrice')).toBe('3,951');
      expect(await app.scenarios.rows()).toEqual(['s1', 's2', 's3']);
    });

    it('takes a price typed as a person writes it, and refuses what could mean two things', async () => {
      await app.scenarios.edit('new', 'exercisePrice', '¥３，９５１');
      await eventually(() => app.scenarios.text('s1', 'exercisePrice')).toBe('3,951');
      await app.scenarios.type('s1', 'rights', '12 34');
      await eventually(() => app.scenarios.refusal().textContent()).toContain('two different numbers');
      expect(await app.scenarios.text('s1', 'rights')).toBe('2,906');
      expect(await app.status().textContent()).toContain('¥3,951 case · rights “12 34”');
    });

    it('fills a ladder in one step, and takes it back in one', async () => {
      await app.fillLadder({ start: '3500', step: '100', count: '11' });
      await eventually(() => app.scenarios.rows()).toHaveLength(11);
      expect(await app.scenarios.text('s11', 'exercisePrice')).toBe('4,500');
      await running.page.keyboard.press('Control+z');
      await eventually(() => app.scenarios.rows()).toHaveLength(0);
      await running.page.keyboard.press('Control+Shift+Z');
      await eventually(() => app.scenarios.rows()).toHaveLength(11);
    });

    it('moves, copies and deletes scenarios by keys and menu', async () => {
      await app.fillLadder({ start: '3500', step: '100', count: '4' });
      await app.scenarios.cell('s2', 'exercisePrice').click();
      await running.page.keyboard.press('Alt+Shift+ArrowDown');
      await eventually(() => app.scenarios.rows()).toEqual(['s1', 's3', 's2', 's4']);
      await app.scenarios.chooseRows('s1', 's4');
      await running.page.keyboard.press('Control+-');
      await eventually(() => app.scenarios.rows()).toEqual(['s3', 's2']);
      await (await app.scenarios.openRowMenu('s3')).getByRole('menuitem').first().click();
      await eventually(() => app.scenarios.rows()).toHaveLength(3);
    });

    it('speaks Japanese and goes dark without losing anything', async () => {
      await app.scenarios.type('new', 'exercisePrice', '3951');
      await app.chooseLanguage('ja');
      await eventually(() => app.terms.value(5)).toBe('2006年11月8日に決定予定');
      expect(await running.page.locator('html').getAttribute('lang')).toBe('ja');
      await app.chooseTheme('ダーク');
      expect(await running.page.locator('body').getAttribute('data-ag-theme-mode')).toBe('dark');
      await expectFigures(app, 's1');
    });

    it('decides the price in the terms, and every row follows', async () => {
      await app.terms.set(5, 'Amount per share', '3951');
      await eventually(() => app.terms.value(6)).toContain('¥5,740,803,000');
      await expectFigures(app, 'grant');
    });

    it('marks a broken rule at its cell, and leads to it from the checks', async () => {
      await app.scenarios.type('new', 'rights', '-5');
      await eventually(() => app.scenarios.cell('s1', 'rights').getAttribute('class')).toContain('cell-problem');
      expect(await app.scenarios.text('s1', 'shares')).toBe('');
      await app.openSheet('checks');
      await running.page.locator('.check-issue').first().click();
      await eventually(() => app.scenarios.active()).toBe('s1 rights');
    });

    it.each([
      ['an Excel workbook', 'list.xlsx', async () => await listWorkbook(generatedPersons())],
      ['a Shift_JIS text file', 'list.csv', async () => await Promise.resolve(shiftJis(listCsv(generatedPersons())))],
    ])('imports the list of allottees from %s, which ties out', async (_, name, list) => {
      await running.pickNext(name, await list());
      await app.tool('importAllottees').click();
      await app.acceptList();
      await eventually(() => app.terms.term(9).textContent()).toContain('✓ matches the list (1,173 persons, 2,906 rights)');
    });

    it('says what is missing where the list lacks a row', async () => {
      await running.pickNext('list.csv', shiftJis(listCsv(generatedPersons().filter((_, index) => index !== 700))));
      await app.tool('importAllottees').click();
      await app.acceptList();
      await eventually(() => app.terms.term(9).textContent()).toContain('1,172 persons (1,173 in term 9), 2,904 rights (2,906 in term 2)');
    });

    it('says in one sentence why a file cannot be a list, and leaves the document as it was', async () => {
      await running.pickNext('list.xlsx', new TextEncoder().encode('<html>not a workbook</html>'));
      await app.tool('importAllottees').click();
      await eventually(() => app.notices().textContent()).toContain('list.xlsx');
      expect(await app.editedMark().count()).toBe(0);
    });

    it('takes over what was changed in an exported workbook', async () => {
      await app.scenarios.type('new', 'exercisePrice', '3951');
      await running.saveNextAs('pack.xlsx');
      await app.exportPack();
      await eventually(() => running.savedBytes('pack.xlsx')).not.toBeNull();
      await running.pickNext('pack.xlsx', await withPrice(await running.savedBytes('pack.xlsx'), 4000));
      await app.tool('open').click();
      await app.dialog().getByRole('button', { name: 'Don’t save' }).click();
      await eventually(() => app.scenarios.text('s1', 'exercisePrice')).toBe('4,000');
      expect(await app.notices().textContent()).toContain('3,951 → 4,000');
    });

    it('saves the document and a workbook for the board pack', async () => {
      await app.scenarios.type('new', 'exercisePrice', '3951');
      await running.saveNextAs('plan.grant');
      await running.page.keyboard.press('Control+s');
      await eventually(() => running.savedBytes('plan.grant')).not.toBeNull();
      await eventually(() => app.editedMark().count()).toBe(0);
      await running.saveNextAs('board-pack.xlsx');
      await app.exportPack();
      await eventually(async () => (await running.savedBytes('board-pack.xlsx'))?.slice(0, 2) ?? null).toEqual(new TextEncoder().encode('PK'));
    });
  });
}

/** The exported workbook as a colleague sends it back: with another price in its first scenario. */
async function withPrice(pack: Uint8Array | null, price: number): Promise<Uint8Array> {
  if (pack === null) throw new Error('No workbook was saved.');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(pack).buffer);
  const sheet = workbook.getWorksheet('Scenarios');
  sheet?.eachRow((row) => {
    if (row.getCell(SCENARIO_COLUMNS.id).value === 's1') row.getCell(SCENARIO_COLUMNS.exercisePrice).value = price;
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function expectFigures(app: AppPage, rowId: string): Promise<void> {
  for (const [columnId, text] of Object.entries(AT_3951)) await eventually(() => app.scenarios.text(rowId, columnId)).toBe(text);
}
