import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actionText } from '#shared/text/actions.ts';
import { compareText } from '#shared/text/compare.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow } from './pages/mounted-window.ts';
import { allowClipboard, clipboardHas } from './pages/clipboard.ts';
import { ComparePage } from './pages/compare-page.ts';
import { FindBarPage } from './pages/find-bar.ts';
import { FormulaLinePage } from './pages/formula-line-page.ts';
import type { RunningWindow } from './pages/running-window.ts';

let running: RunningWindow;
let app: AppPage;
let compare: ComparePage;
let line: FormulaLinePage;

beforeEach(async () => {
  running = await mountWindow();
  app = new AppPage(running.page);
  compare = new ComparePage(running.page);
  line = new FormulaLinePage(running.page);
  await app.ready();
});
afterEach(async () => {
  await running.close();
});

/** Rows of the scenario sheet go side by side by their menu. */
const compareRows = async (...rows: readonly string[]): Promise<void> => {
  await app.scenarios.chooseRows(...rows);
  const menu = await app.scenarios.openRowMenu(rows.at(-1) ?? '');
  await menu.getByRole('menuitem', { name: actionText.en.compareRows, exact: true }).click();
  await compare.cell('exercisePrice', `${rows[0]}:value`).waitFor();
};

describe('cases side by side', () => {
  it('without scenarios say what is needed, and lead there', async () => {
    await app.openSheet('compare');
    await compare.empty().waitFor();
    await compare.empty().locator('.button-primary').click();
    await app.dialog().waitFor();
    await app.press('Escape');
    await compare.empty().locator('.button-outlined').click();
    await app.scenarios.cell('s1', 'exercisePrice').waitFor();
    await app.openSheet('compare');
    await eventually(() => compare.cases()).toEqual(['grant', 's1']);
  });

  it('come from the chosen rows, with the figures of the scenario sheet and exact differences', async () => {
    await app.ladderOf(4);
    await app.scenarios.type('s3', 'rights', '3000');
    const figures = [await app.scenarios.text('s1', 'statedCapitalTotal'), await app.scenarios.text('s3', 'statedCapitalTotal')];
    await compareRows('s1', 's3');
    expect(await compare.cases()).toEqual(['s1', 's3']);
    expect(await compare.base()).toBe('s1');
    expect([await compare.text('statedCapitalTotal', 's1:value'), await compare.text('statedCapitalTotal', 's3:value')]).toEqual(figures);
    expect(figures).toEqual(['2,542,750,000', '2,775,000,000']);
    expect(await compare.text('statedCapitalTotal', 's3:units')).toBe('+232,250,000');
    expect(await compare.text('statedCapitalTotal', 's3:share')).toBe('+9.13%');
  });

  it('are the first six of more rows, and a notice says so', async () => {
    await app.ladderOf(8);
    await compareRows('s1', 's2', 's3', 's4', 's5', 's6', 's7');
    expect(await compare.cases()).toEqual(['s1', 's2', 's3', 's4', 's5', 's6']);
    await eventually(() => app.notices().textContent()).toContain(compareText.en.firstOfChosen('6', '7'));
  });

  it('are reached and arranged by keys alone', async () => {
    await app.ladderOf(2);
    await app.scenarios.cell('s2', 'exercisePrice').click();
    await app.press('Shift+Space', 'Shift+F10', 'End', 'ArrowUp', 'Enter');
    await eventually(() => line.cell()).toBe('As in the grant · exercise price');
    await app.press('ArrowDown', 'ArrowRight');
    await eventually(() => line.cell()).toBe('¥3,600 case · rights');
    await app.press('Shift+F10', 'Escape');
    await running.page.locator('[data-case="grant"]').focus();
    await app.press('ArrowRight', 'Enter', 'Enter');
    await eventually(() => compare.base()).toBe('s2');
    await app.press('Enter', 'End', 'Enter');
    await compare.empty().waitFor();
    await app.press('Enter');
    await running.page.locator('dialog.popover').waitFor();
    await app.type('3,500');
    await app.press('Enter', 'Enter');
    await eventually(() => compare.cases()).toEqual(['grant', 's1']);
  });

  it('change base, places and what is shown of them; at most six stand there, and the choice stays while one looks elsewhere', async () => {
    await app.ladderOf(8);
    await compareRows('s1', 's2', 's3');
    await compare.change('s2', 'takeAsBase');
    await eventually(() => compare.text('exercisePrice', 's1:units')).toBe('−100');
    await compare.change('s3', 'moveLeft');
    expect(await compare.cases()).toEqual(['s1', 's3', 's2']);
    expect(await compare.base()).toBe('s2');
    await compare.change('s1', 'remove');
    expect(await compare.cases()).toEqual(['s3', 's2']);
    await compare.show('share');
    await compare.cell('exercisePrice', 's3:units').waitFor({ state: 'detached' });
    expect(await compare.text('exercisePrice', 's3:share')).toBe('+2.78%');
    const picker = await compare.openPicker();
    for (const name of ['As in the grant', '¥3,800 case', '¥3,900 case', '¥4,000 case', '¥4,100 case']) await picker.getByRole('button', { name, exact: true }).click();
    await eventually(() => picker.locator('.case-note').textContent()).toBe(compareText.en.atMost('6'));
    await picker.locator('.button-primary').click();
    await eventually(() => compare.cases()).toEqual(['s3', 's2', 'grant', 's4', 's5', 's6']);
    await app.openSheet('allottees');
    await app.openSheet('compare');
    expect(await compare.cases()).toEqual(['s3', 's2', 'grant', 's4', 's5', 's6']);
    expect(await compare.base()).toBe('s2');
  });

  it('drop out when they are deleted, and there is an empty state when fewer than two are left', async () => {
    await app.ladderOf(2);
    await compareRows('s1', 's2');
    await app.openSheet('scenarios');
    await app.scenarios.chooseRows('s2');
    await app.press('Control+-');
    await app.scenarios.cell('s2', 'exercisePrice').waitFor({ state: 'detached' });
    await app.openSheet('compare');
    await compare.empty().waitFor();
    await compare.empty().getByRole('button', { name: compareText.en.choose, exact: true }).click();
    await running.page.locator('dialog.popover').getByRole('button', { name: 'As in the grant', exact: true }).click();
    await running.page.locator('dialog.popover .button-primary').click();
    await eventually(() => compare.cases()).toEqual(['s1', 'grant']);
    expect(await compare.text('statedCapitalTotal', 'grant:value')).toBe('pending');
    expect(await compare.text('statedCapitalTotal', 'grant:units')).toBe('');
    expect(await compare.drivers().textContent()).toContain(scenarioText.en.needsPrice('to be decided on 8 November 2006'));
  });

  it('follow a term that changes', async () => {
    await app.ladderOf(2);
    await compareRows('s1', 's2');
    expect(await compare.text('shares', 's1:value')).toBe('1,453,000');
    await app.openSheet('scenarios');
    await app.scenarios.type('grant', 'rights', '3000');
    await app.openSheet('compare');
    await eventually(() => compare.text('shares', 's1:value')).toBe('1,500,000');
    await app.press('Control+z');
    await eventually(() => compare.text('shares', 's1:value')).toBe('1,453,000');
  });
});

describe('as in any sheet', () => {
  it('cells are chosen, added up, found, and copied as they are shown, with every digit for the program itself', async () => {
    await app.ladderOf(2);
    await compareRows('s1', 's2');
    await allowClipboard(running.page);
    await app.scenarios.drag(compare.cell('dilutionOfIssued', 's1:value'), compare.cell('dilutionOfIssued', 's2:units'));
    await app.press('Control+c');
    const copied = await clipboardHas(running.page);
    expect(copied.text.trim()).toBe('1.08%\t1.08%\t0.00 pt');
    expect(copied.html).toContain('0.010835965747131933156');
    await app.scenarios.drag(compare.cell('statedCapitalTotal', 's1:value'), compare.cell('statedCapitalTotal', 's2:value'));
    await eventually(() => app.status().textContent()).toContain('Sum 5,158,150,000');
    const find = new FindBarPage(running.page);
    await find.find('Aggregate');
    await running.page.locator('.find-mark').first().waitFor();
    await app.press('Escape');
    await app.type('5');
    await eventually(() => compare.text('statedCapitalTotal', 's1:value')).toBe('2,542,750,000');
  });

  it('the formula line explains a figure with the numbers of its case, and a difference with every digit', async () => {
    await app.ladderOf(2);
    await compareRows('s1', 's2');
    await compare.cell('aggregateExerciseAmount', 's2:value').click();
    await eventually(() => line.cell()).toBe('¥3,600 case · aggregate exercise amount');
    await eventually(() => line.beside().textContent()).toContain('¥5,230,800,000');
    await line.link('shares').click();
    await eventually(() => line.cell()).toBe('¥3,600 case · shares');
    await compare.cell('aggregateExerciseAmount', 's2:units').click();
    await eventually(() => line.beside().textContent()).toBe('¥3,600 case 5,230,800,000 − ¥3,500 case 5,085,500,000= 145,300,000');
    await compare.cell('aggregateExerciseAmount', 's2:share').click();
    await eventually(() => line.beside().textContent()).toBe('145,300,000 ÷ ¥3,500 case 5,085,500,000= 2.8571428571428571429%');
    await compare.cell('dilutionOfIssued', 's2:value').click();
    await eventually(() => line.beside().textContent()).toContain('exactly 0.010835965747131933156');
  });
});

describe('what drives a difference', () => {
  it('is the difference one goes to, or another that is chosen; the effects add up to it', async () => {
    await app.ladderOf(3);
    await app.scenarios.type('s2', 'rights', '3000');
    await app.scenarios.type('s2', 'sharesPerRight', '400');
    await compareRows('s1', 's2', 's3');
    await compare.cell('aggregateExerciseAmount', 's2:units').click();
    await eventually(() => compare.driverLines()).toEqual([
      ['Exercise price', '3,500', '3,600', '+145,300,000'],
      ['Rights', '2,906', '3,000', '+169,200,000'],
      ['Per right', '500', '400', '−1,080,000,000'],
      ['aggregate exercise amount', '¥5,085,500,000', '¥4,320,000,000', '−765,500,000 −15.05%'],
    ]);
    await compare.drivers().locator('select').nth(1).selectOption('s3');
    await compare.drivers().locator('select').nth(0).selectOption('shares');
    await eventually(() => compare.driverLines()).toEqual([
      ['Exercise price', '3,500', '3,700', '0'],
      ['shares', '1,453,000', '1,453,000', '0 0.00%'],
    ]);
  });
});
