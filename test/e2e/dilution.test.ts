import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeDocument } from '#shared/grant/write-document.ts';
import { companyDocument } from '#test/scenarios/dilution/company-document.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow } from './pages/mounted-window.ts';
import type { RunningWindow } from './pages/running-window.ts';

let running: RunningWindow;
let app: AppPage;

beforeEach(async () => {
  running = await mountWindow();
  app = new AppPage(running.page);
  await app.ready();
});
afterEach(async () => {
  await running.close();
});

const view = async (id: number): Promise<void> => await running.page.locator('.dilution-bar [role="radio"]').nth(id).click();
const cell = (row: string, column: string) => running.page.locator(`.dilution [row-id="${row}"] [col-id="${column}"]`);

it('is calm with the reference grant: what can be calculated, and what else would be needed behind a fold', async () => {
  await app.openSheet('dilution');
  await eventually(() => cell('figure:dilutionOfIssued', 'value').textContent()).toBe('1.08%');
  expect(await running.page.locator('.figure-needs').count()).toBe(0);
  await running.page.locator('.dilution .fold-title').click();
  await running.page.locator('.figure-needs button').first().waitFor();
  await view(3);
  await running.page.locator('.dilution-empty button').waitFor();
});

it('shows a whole company: types, pastes with headings, switches a security off, and undoes each in one step', async () => {
  const { page } = running;
  await running.pickNext('company.grant', new TextEncoder().encode(writeDocument(companyDocument)));
  await app.tool('open').click();
  await app.openSheet('dilution');
  await view(2);
  await eventually(() => cell('h1', 'stakeAfter').textContent()).toBe('31.48%');
  expect(await cell('h1', 'crossed').textContent()).toContain('1/3');
  await cell('h1', 'stakeAfter').click();
  await eventually(() => page.locator('.formula-line').textContent()).toContain('÷');

  await cell('newHolder', 'name').click();
  await page.keyboard.type('Trust');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10,000');
  await page.keyboard.press('Enter');
  await eventually(() => cell('h3', 'shares').textContent()).toBe('10,000');

  await page.locator('[data-action="paste-rows"]').click();
  await page.locator('dialog textarea').fill('Holder\tShares\tSince\nStaff\t5,000\t2001\nOther fund\tmany\t2002\nTotal\t5,000\t');
  await page.locator('dialog [type="submit"]').click();
  await eventually(() => page.locator('dialog .dilution-named li').count()).toBe(2);
  await page.locator('dialog [type="submit"]').click();
  await eventually(() => cell('h4', 'shares').textContent()).toBe('5,000');
  await app.press('Control+z');
  await cell('h4', 'shares').waitFor({ state: 'detached' });

  await view(3);
  await eventually(() => cell('step:b1', 'running').textContent()).toBe('48.31');
  await view(1);
  await cell('b1', 'included').click();
  await page.keyboard.type('no');
  await page.keyboard.press('Enter');
  await view(3);
  await cell('step:b1', 'running').waitFor({ state: 'detached' });
});
