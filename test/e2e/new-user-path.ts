import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from './eventually.ts';
import { ANNOUNCED, generatedList } from './generated-list.ts';
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

    beforeEach(async () => {
      running = await launch();
      app = new AppPage(running.page);
      await app.ready();
    });
    afterEach(async () => {
      await running.close();
    });

    it('begins with the reference grant, its price pending', async () => {
      await eventually(() => app.terms.value(5)).toBe('to be decided on 8 November 2006');
      expect(await app.terms.value(2)).toBe('2,906 · 500 = 1,453,000 shares');
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

    it('takes a price typed as a person writes it, and refuses what could mean two things', async () => {
      await app.scenarios.edit('new', 'exercisePrice', '¥３，９５１');
      await eventually(() => app.scenarios.text('s1', 'exercisePrice')).toBe('3,951');
      await app.scenarios.type('s1', 'rights', '12 34');
      await eventually(() => app.scenarios.refusal().textContent()).toContain('two different numbers');
      expect(await app.scenarios.text('s1', 'rights')).toBe('2,906');
      expect(await app.status().textContent()).toContain('Scenario 1 · Rights “12 34”');
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
      await running.page.keyboard.press('Alt+ArrowDown');
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
      await eventually(() => app.terms.value(5)).toBe('2006年11月8日に決定');
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

    it('imports the list of allottees, which ties out', async () => {
      await running.pickNext('list.csv', new TextEncoder().encode(generatedList()));
      await app.tool('importAllottees').click();
      await app.acceptList();
      await eventually(() => app.terms.term(9).textContent()).toContain('✓ 2,906 of 2,906 rights');
    });

    it('says what is missing where the list lacks a row', async () => {
      await running.pickNext('list.csv', new TextEncoder().encode(generatedList({ without: 700 })));
      await app.tool('importAllottees').click();
      await app.acceptList();
      await eventually(() => app.terms.term(9).textContent()).toContain(`1,172 persons, ${(ANNOUNCED.rights - 2).toLocaleString('en')} of 2,906 rights`);
    });

    it('saves the document and a workbook for the board pack', async () => {
      await app.scenarios.type('new', 'exercisePrice', '3951');
      await running.saveNextAs('plan.grant');
      await running.page.keyboard.press('Control+s');
      await eventually(() => running.savedBytes('plan.grant')).not.toBeNull();
      await eventually(() => app.editedMark().count()).toBe(0);
      await running.saveNextAs('pack.xlsx');
      await app.tool('exportWorkbook').click();
      await eventually(async () => (await running.savedBytes('pack.xlsx'))?.slice(0, 2) ?? null).toEqual(new TextEncoder().encode('PK'));
    });
  });
}

async function expectFigures(app: AppPage, rowId: string): Promise<void> {
  for (const [columnId, text] of Object.entries(AT_3951)) await eventually(() => app.scenarios.text(rowId, columnId)).toBe(text);
}
