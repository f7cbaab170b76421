import { afterEach, beforeEach, describe, it } from 'vitest';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { launchBrowserShell } from './pages/browser-shell-window.ts';
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
  running = await launchBrowserShell();
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
    await sheet.action('create').click();
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
    await sheet.root.locator('.heat-legend').waitFor();
    await eventually(() => sheet.cell('3600', '2906').getAttribute('class')).toMatch(/heat-3.*matrix-base/);
    await eventually(() => app.formula().textContent()).toMatch(/^stated capital, total .*1,800 × shares 1,453,000 = ¥2,615,400,000/);
    await sheet.action('settings').click();
    await app.dialog().locator('[data-action="addLimit"]').click();
    await app.dialog().locator('[name="limit"]').fill('26億1540万');
    await sheet.ok();
    await eventually(() => sheet.root.locator('.limit-count').textContent()).toBe('> 2,615,400,000: 3 cells');
    await eventually(() => sheet.root.locator('.ag-cell.matrix-beyond').count()).toBe(3);
    await sheet.cell('3700', '2906').click();
    await app.press('Control+f');
    await app.type('2,542,750,000');
    await eventually(() => sheet.root.locator('.find-mark').count()).toBe(1);
  });
});
