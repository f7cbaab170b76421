import { afterEach, beforeEach, describe, it } from 'vitest';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow } from './pages/mounted-window.ts';
import { allowClipboard, clipboardHas } from './pages/clipboard.ts';
import type { RunningWindow } from './pages/running-window.ts';
import { SensitivityPage } from './pages/sensitivity-page.ts';

let running: RunningWindow;
let app: AppPage;
let sheet: SensitivityPage;

/** Prices by 100 from 3,500 and rights of the grant and 10 more. */
async function settle(): Promise<void> {
  await sheet.action('settings').click();
  await sheet.steps('rows', '3500', '3700', '100');
  await sheet.steps('columns', '2906', '2916', '10');
  await sheet.ok();
  await sheet.cell('3500', '2916').waitFor();
}

beforeEach(async () => {
  running = await mountWindow();
  app = new AppPage(running.page);
  sheet = new SensitivityPage(running.page);
  await app.ready();
  await app.ladderOf(3);
});

afterEach(async () => await running.close());

describe('a sensitivity', () => {
  it('is made in one step, shows what the scenario sheet shows, and follows the terms', async () => {
    const wanted = await app.scenarios.text('s2', 'statedCapitalTotal');
    await app.openSheet('sensitivity');
    await sheet.action('create').focus();
    await app.press('Enter');
    // Keys go on in its first figure: the button that made it is gone.
    await eventually(() => running.page.evaluate(() => document.activeElement?.classList.contains('cell-editor'))).toBe(true);
    await settle();
    await eventually(() => sheet.cell('3600', '2906').textContent()).toBe(wanted);
    await sheet.choice('figure').selectOption('aggregateExerciseAmount');
    await eventually(() => sheet.cell('3600', '2916').textContent()).toBe('5,248,800,000');
    await app.terms.set(2, 'Shares per right', '1000');
    await eventually(() => sheet.cell('3600', '2916').textContent()).toBe('10,497,600,000');
  });

  it('is deleted, and undone step by step', async () => {
    await app.openSheet('sensitivity');
    await sheet.action('create').click();
    await sheet.action('settings').waitFor();
    await sheet.action('duplicate').click();
    await eventually(() => sheet.root.locator('.sensitivity-bar option').count()).toBe(2);
    await sheet.action('remove').click();
    await sheet.action('remove').click();
    await sheet.root.locator('.empty-sheet').waitFor();
    await app.tool('undo').click();
    await sheet.action('settings').waitFor();
  });

  it('refuses an axis without values at its field, and keeps the document', async () => {
    await app.openSheet('sensitivity');
    await sheet.action('create').click();
    await sheet.action('settings').click();
    await sheet.steps('rows', '3700', '3500', '100');
    await sheet.ok();
    await eventually(() => app.dialog().locator('.field-problem').textContent()).toBe(
      'Rows, exercise price: the end, 3,500, lies before the start. Swap them, or give a negative step.');
    await sheet.axisField('rows', 'step').fill('-100');
    await sheet.ok();
    await sheet.root.locator('[row-id="3600"]').first().waitFor();
  });

  it('copies numbers as they are shown, and has a third input as pages', async () => {
    await app.openSheet('sensitivity');
    await sheet.action('create').click();
    await settle();
    await allowClipboard(running.page);
    await sheet.cell('3500', '2906').click();
    await app.press('Shift+ArrowRight', 'Control+c');
    await eventually(async () => (await clipboardHas(running.page)).text.trim()).toBe('2,542,750,000\t2,551,500,000');
    await sheet.action('settings').click();
    await sheet.axisChoice('pages', 'input').selectOption('sharesPerRight');
    await sheet.steps('pages', '1000', '2000', '1000');
    await sheet.ok();
    await sheet.choice('page').selectOption('2000');
    await eventually(() => sheet.cell('3500', '2906').textContent()).toBe('10,171,000,000');
  });

  it('shows differences from a cell that is taken as base, in colours, and explains a cell', async () => {
    await app.openSheet('sensitivity');
    await sheet.action('create').click();
    await settle();
    await sheet.cell('3600', '2906').click();
    await sheet.action('base').click();
    await sheet.root.getByRole('radio', { name: 'Difference', exact: true }).click();
    await eventually(() => sheet.cell('3700', '2906').textContent()).toBe('+72,650,000');
    await sheet.root.getByRole('radio', { name: 'Values', exact: true }).click();
    await sheet.action('heat').click();
    await eventually(() => sheet.root.locator('.heat-legend').count()).toBe(2);
    await eventually(() => sheet.cell('3600', '2906').getAttribute('class')).toMatch(/heat-3.*matrix-base/);
    await eventually(() => app.formula().textContent()).toMatch(/^stated capital, total .*1,800 × shares 1,453,000 = ¥2,615,400,000/);
    await sheet.action('settings').click();
    await app.dialog().locator('[data-action="addLimit"]').click();
    await app.dialog().locator('[name="limit"]').fill('26億1540万');
    await sheet.ok();
    await eventually(() => sheet.root.locator('.limit-count').textContent()).toBe('stated capital, total > 2,615,400,000: 3 cells');
    await eventually(() => sheet.root.locator('.ag-cell.matrix-beyond').count()).toBe(3);
    await sheet.cell('3700', '2906').click();
    await app.press('Control+f');
    await app.type('2,542,750,000');
    await eventually(() => sheet.root.locator('.find-mark').count()).toBe(1);
  });

  it('has its figures side by side, each under its name, and a range over both is copied', async () => {
    await app.openSheet('sensitivity');
    await sheet.action('create').click();
    await settle();
    const headings = sheet.root.locator('.ag-header-group-text');
    await eventually(() => headings.allTextContents()).toEqual(['Stated capital, total (¥)', 'Aggregate exercise amount (¥ on exercise)']);
    await eventually(() => sheet.cell('3500', '2906', 'aggregateExerciseAmount').textContent()).toBe('5,085,500,000');
    await allowClipboard(running.page);
    await sheet.cell('3500', '2916').click();
    await app.press('Shift+ArrowRight', 'Control+c');
    await eventually(async () => (await clipboardHas(running.page)).text.trim()).toBe('2,551,500,000\t5,085,500,000');
    await eventually(() => app.formula().textContent()).toMatch(/^stated capital, total /);
    await sheet.cell('3500', '2916', 'aggregateExerciseAmount').click();
    await eventually(() => app.formula().textContent()).toMatch(/^aggregate exercise amount .*5,103,000,000/);
    await sheet.choice('figure').selectOption('statedCapitalTotal');
    await eventually(() => headings.count()).toBe(0);
    await sheet.choice('figure').selectOption('*');
    await eventually(() => headings.count()).toBe(2);
  });

  it('goes by one input alone: a column for each figure', async () => {
    await app.openSheet('sensitivity');
    await sheet.action('create').click();
    await sheet.action('settings').click();
    await sheet.steps('rows', '3500', '3700', '100');
    await sheet.axisChoice('columns', 'values').selectOption('one');
    await sheet.ok();
    await eventually(() => sheet.cell('3600', '2906', 'aggregateExerciseAmount').textContent()).toBe('5,230,800,000');
    await eventually(() => sheet.root.locator('[row-id="3600"] [role="gridcell"]').allTextContents()).toEqual(['2', '3,600', '2,615,400,000', '5,230,800,000']);
    await app.terms.set(2, 'Rights', '3000');
    await eventually(() => sheet.cell('3600', '3000').textContent()).toBe('2,700,000,000');
  });

  it('explains a difference, shares by their rights, the first page, and a value of the axis', async () => {
    await app.openSheet('sensitivity');
    await eventually(() => app.formula().textContent()).toBe(sensitivitySheetText.en.emptyLine);
    await sheet.action('create').click();
    await sheet.action('settings').click();
    await sheet.steps('rows', '3500', '3700', '100');
    await sheet.axisChoice('columns', 'input').selectOption('shares');
    await sheet.steps('columns', '1453000', '1453500', '500');
    await sheet.axisChoice('pages', 'input').selectOption('sharesIssued');
    await sheet.steps('pages', '200000000', '300000000', '100000000');
    await sheet.ok();
    await sheet.cell('3500', '1453500').click();
    await eventually(() => app.formula().textContent()).toMatch(/shares 1,453,500 = ¥2,543,625,000.*1,453,500 shares = 2,907 rights × 500 shares per right\.$/);
    await sheet.cell('3600', '1453000').click();
    await app.press('Control+Shift+B');
    await sheet.root.getByRole('radio', { name: '%', exact: true }).click();
    await sheet.cell('3500', '1453000').click();
    await eventually(() => app.formula().textContent()).toMatch(/here 2,542,750,000 − at the base \(3,600 × 1,453,000 × 200,000,000\) 2,615,400,000 = −72,650,000 ÷ 2,615,400,000 = −2\.7777777777777777\d+%/);
    await app.press('ArrowLeft');
    await eventually(() => app.formula().textContent()).toBe('Rows: exercise price 3,500 (¥ per share) ');
  });

  it('has a menu on its cells: copy, base, a scenario; what cannot be says why', async () => {
    await app.openSheet('sensitivity');
    await sheet.action('create').click();
    await settle();
    await allowClipboard(running.page);
    await sheet.cell('3600', '2916').click({ button: 'right' });
    await sheet.menuItem(1).click();
    await eventually(async () => (await clipboardHas(running.page)).text.trim()).toBe('2,624,400,000');
    await app.press('Shift+F10');
    await sheet.menuItem(0).click();
    await eventually(() => sheet.cell('3600', '2916').getAttribute('class')).toMatch(/matrix-base/);
    await sheet.cell('3500', '2916').click({ button: 'right' });
    await sheet.menuItem(2).click();
    await eventually(() => app.status().textContent()).toMatch(/Scenario “3,500 × 2,916” was added\./);
    await eventually(() => sheet.cell('3500', '2916').getAttribute('class')).toMatch(/matrix-scenario/);
    await sheet.root.locator('[row-id="3500"] [col-id="axis"]').click({ button: 'right' });
    await eventually(() => sheet.menuItem(2).textContent()).toBe(sensitivitySheetText.en.makeScenario + sensitivitySheetText.en.noCell);
    await eventually(() => sheet.menuItem(2).isDisabled()).toBe(true);
  });

  it('marks the scenarios that stand on its cells, all of them or chosen ones', async () => {
    await app.openSheet('sensitivity');
    await sheet.action('create').click();
    await settle();
    const markedPrices = () => sheet.root.locator('[col-id="at-2906:statedCapitalTotal"].matrix-scenario, [col-id="at-2906"].matrix-scenario').evaluateAll((cells) => cells.map((cell) => cell.closest('[row-id]')?.getAttribute('row-id')));
    await eventually(markedPrices).toEqual(['3500', '3600', '3700']);
    await sheet.action('settings').click();
    const marks = app.dialog().locator('[data-axis="marks"]');
    await marks.locator('select').selectOption('chosen');
    await marks.locator('input[type="checkbox"]').nth(2).check();
    await sheet.ok();
    await eventually(markedPrices).toEqual(['3600']);
    await app.openSheet('scenarios');
    await app.openSheet('sensitivity');
    await eventually(markedPrices).toEqual(['3600']);
    await app.press('Control+z');
    await eventually(markedPrices).toEqual(['3500', '3600', '3700']);
  });

  it('shows a limit on a ratio as a per cent again', async () => {
    await app.openSheet('sensitivity');
    await sheet.action('create').click();
    await sheet.action('settings').click();
    await app.dialog().locator('input[value="dilutionOfIssued"]').check();
    await app.dialog().locator('[data-action="addLimit"]').click();
    await app.dialog().locator('[data-axis="limits"] select').first().selectOption('dilutionOfIssued');
    await app.dialog().locator('[name="limit"]').fill('3');
    await eventually(() => app.dialog().locator('.field-note').allTextContents()).toContain('3 is 300%. Type 3% for 3 per cent.');
    await app.dialog().locator('[name="limit"]').fill('3%');
    await eventually(() => app.dialog().locator('.field-note').allTextContents()).toEqual(['', '']);
    await sheet.ok();
    await eventually(() => sheet.root.locator('.limit-count').textContent()).toMatch(/> 3\.00%/);
    await sheet.action('settings').click();
    await eventually(() => app.dialog().locator('[name="limit"]').inputValue()).toBe('3%');
  });
});
