import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findText } from '#shared/text/find.ts';
import { generatedPersons, listCsv } from '#test/golden/allottee-list.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { launchBrowserShell } from './pages/browser-shell-window.ts';
import type { RunningWindow } from './pages/running-window.ts';
import type { ScenarioGridPage } from './pages/scenario-grid-page.ts';

let running: RunningWindow;
let app: AppPage;
let sheet: ScenarioGridPage;
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await running.page.keyboard.press(key);
};
const type = async (text: string): Promise<void> => await running.page.keyboard.type(text);
const bar = () => running.page.locator('.find-bar');
const count = async (): Promise<string> => (await bar().locator('.find-count').textContent()) ?? '';

beforeEach(async () => {
  running = await launchBrowserShell();
  app = new AppPage(running.page);
  sheet = app.scenarios;
  await app.ready();
  await app.fillLadder({ start: '3500', step: '100', count: '12' });
  await sheet.cell('s12', 'exercisePrice').waitFor();
});
afterEach(async () => {
  await running.close();
});

describe('Ctrl+F', () => {
  it('finds what cells show and what they hold, counts it, and goes on and back around the sheet', async () => {
    await sheet.cell('s2', 'exercisePrice').click();
    await press('Control+f');
    await type('4,100');
    await eventually(count).toBe('1 of 1');
    expect(await sheet.active()).toBe('s7 exercisePrice');
    await press('Control+a');
    await type('5230800000');
    await eventually(count).toBe('1 of 1');
    expect(await sheet.active()).toBe('s2 aggregateExerciseAmount');
    await press('Control+a');
    await type('1,453,000');
    await eventually(count).toBe('3 of 13');
    await press('Enter');
    await eventually(count).toBe('4 of 13');
    await press('Shift+Enter', 'Shift+F3', 'Shift+F3', 'Shift+F3');
    await eventually(count).toBe('13 of 13');
    expect(await running.page.locator('.cell-found').count()).toBe(13);
  });

  it('says that nothing is found; Escape gives the sheet back where the last match was, and F3 goes on from there', async () => {
    await sheet.cell('s1', 'name').click();
    await press('Control+f');
    await type('nowhere');
    await eventually(count).toBe(findText.en.none);
    await press('Control+a');
    await type('3,6');
    await eventually(count).toContain('of');
    expect(await sheet.active()).toBe('s2 exercisePrice');
    await press('Escape');
    expect(await bar().count()).toBe(0);
    expect(await running.page.locator('.cell-found').count()).toBe(0);
    await type('7');
    await press('Escape');
    await sheet.cell('grant', 'shares').click();
    await press('F3');
    await eventually(() => sheet.active()).toBe('s2 exercisePrice');
  });

  it('keeps the count right while cells change, and leaves the history alone', async () => {
    await press('Control+f');
    await type('3,600');
    await eventually(count).toBe('1 of 1');
    await sheet.type('s3', 'exercisePrice', '3600');
    await eventually(count).toBe('2 found');
    await press('Control+z');
    await eventually(count).toBe('1 found');
    await eventually(() => sheet.text('s3', 'exercisePrice')).toBe('3,700');
  });

  it('finds the whole cell where that is asked for', async () => {
    await press('Control+f');
    await type('500');
    await bar().getByLabel(findText.en.whole).check();
    await eventually(count).toContain('13');
  });

  it('works in the list of allottees', async () => {
    await running.pickNext('list.csv', new TextEncoder().encode(listCsv(generatedPersons())));
    await app.tool('importAllottees').click();
    await app.acceptList();
    await running.page.locator('.allottees-grid [row-index="0"] [col-id="rights"]').click();
    await press('Control+f');
    await type('社員117');
    await eventually(count).toBe('1 of 4');
    await eventually(() => running.page.locator('.allottees-grid .cell-found').count()).toBe(4);
  });
});
