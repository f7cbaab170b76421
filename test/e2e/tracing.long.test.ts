import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { columnsText } from '#shared/text/columns.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow } from './pages/mounted-window.ts';
import { ColumnHeadings } from './pages/column-headings.ts';
import { FormulaLinePage } from './pages/formula-line-page.ts';
import type { RunningWindow } from './pages/running-window.ts';
import type { ScenarioGridPage } from './pages/scenario-grid-page.ts';

let running: RunningWindow;
let app: AppPage;
let sheet: ScenarioGridPage;
let line: FormulaLinePage;

beforeEach(async () => {
  running = await mountWindow();
  app = new AppPage(running.page);
  sheet = app.scenarios;
  line = new FormulaLinePage(running.page);
  await app.ready();
});
afterEach(async () => {
  await running.close();
});

describe('arrows', () => {
  it('frames what the active cell depends on and draws arrows, which follow it until Escape', async () => {
    await app.ladderOf(3);
    await sheet.cell('s2', 'statedCapitalTotal').click();
    await app.press('Control+Alt+p');
    await eventually(() => line.framed('precedent')).toEqual(['s2 shares', 's2 statedCapitalPerShare']);
    expect([await line.drawn('origin'), await line.drawn('head')]).toEqual([2, 2]);
    await eventually(() => sheet.announced()).toBe('Depends on: stated capital per share, shares.');
    await app.press('ArrowDown', 'ArrowLeft');
    await eventually(() => line.framed('precedent')).toEqual(['s3 exercisePrice']);
    expect(await line.drawn('outside')).toBe(1);
    await eventually(() => sheet.announced()).toContain('Depends on: exercise price, ratio, rounding unit.');
    await app.press('Escape');
    await eventually(() => line.framed('precedent')).toEqual([]);
    expect(await line.button('precedents').getAttribute('aria-pressed')).toBe('false');
  });

  it('leads from an input that is as in the grant to the grant, and from the grant to all that take it over', async () => {
    await app.showAllColumns();
    await app.ladderOf(3);
    await sheet.type('s2', 'rights', '100');
    await sheet.cell('s1', 'rights').click();
    await line.button('precedents').click();
    await line.button('dependents').click();
    await eventually(() => line.framed('precedent')).toEqual(['grant rights']);
    expect(await line.framed('dependent')).toEqual(['s1 shares']);
    expect(await line.drawn('beyond')).toBeGreaterThan(0);
    await app.press('ArrowUp');
    expect(await sheet.active()).toBe('grant rights');
    await eventually(() => line.framed('dependent')).toEqual(['grant shares', 's1 rights', 's3 rights']);
    await sheet.type('s3', 'rights', '5');
    await sheet.cell('grant', 'rights').click();
    await eventually(() => line.framed('dependent')).toEqual(['grant shares', 's1 rights']);
  });

  it('keeps to its cells when the sheet scrolls, and an arrow that leads out of view ends at the edge', async () => {
    await app.ladderOf(60);
    await sheet.cell('grant', 'sharesPerRight').click();
    await app.press('Control+Alt+d');
    await eventually(() => line.framed('dependent')).toContain('s1 sharesPerRight');
    const viewport = running.page.locator('.scenarios .ag-grid-viewport').first();
    await viewport.evaluate((element) => element.scrollBy(0, 280));
    await eventually(() => line.framed('dependent')).not.toContain('s1 sharesPerRight');
    await eventually(() => line.framed('dependent')).toContain('s15 sharesPerRight');
    await viewport.evaluate((element) => element.scrollBy(2000, 0));
    await eventually(() => line.framed('dependent')).toEqual(['grant exercisePaymentPerRight']);
    expect(await line.drawn('head')).toBe(1);
    expect(await line.drawn('beyond')).toBeGreaterThan(0);
  });

  it('follows columns that are moved, kept in view or hidden', async () => {
    await app.ladderOf(1);
    const headings = new ColumnHeadings(running.page, running.page.locator('.scenarios'));
    await sheet.cell('s1', 'shares').click();
    await app.press('Control+Alt+p');
    await eventually(() => line.framed('precedent')).toEqual(['s1 rights', 's1 sharesPerRight']);
    await headings.chooseItem('rights', columnsText.en.pin);
    await eventually(() => headings.staysInView('rights')).toBe(true);
    await sheet.cell('s1', 'shares').click();
    await eventually(() => line.framed('precedent')).toEqual(['s1 rights', 's1 sharesPerRight']);
    await headings.choose('sharesPerRight');
    await headings.drag('sharesPerRight', 'aggregateExerciseAmount', 'after');
    await eventually(async () => (await headings.order()).slice(0, 6)).toEqual(['name', 'rights', 'exercisePrice', 'shares', 'aggregateExerciseAmount', 'sharesPerRight']);
    await sheet.cell('s1', 'shares').click();
    await eventually(() => line.framed('precedent')).toEqual(['s1 rights', 's1 sharesPerRight']);
    expect(await line.drawn('outside')).toBe(0);
    await headings.chooseItem('rights', columnsText.en.hide(1));
    await sheet.cell('s1', 'shares').click();
    await eventually(() => line.framed('precedent')).toEqual(['s1 sharesPerRight']);
    expect(await line.drawn('outside')).toBe(1);
  });
});

describe('the keys of tracing', () => {
  it('Ctrl+[ chooses all that a cell depends on, and Ctrl+] all that depends on it, the first of them active', async () => {
    await app.showAllColumns();
    await app.ladderOf(2);
    await sheet.cell('s1', 'statedCapitalTotal').click();
    await app.press('Control+[');
    expect(await sheet.active()).toBe('s1 statedCapitalPerShare');
    await eventually(() => sheet.drawnRanges()).toBe(2);
    await eventually(() => app.status().textContent()).toContain('Sum (shares) 1,453,000');
    await app.press('Enter');
    expect(await sheet.active()).toBe('s1 shares');
    await app.press('Enter');
    expect(await sheet.active()).toBe('s1 statedCapitalPerShare');
    await app.press('Control+[');
    expect(await sheet.active()).toBe('s1 exercisePrice');
    await app.press('Control+[');
    await eventually(() => app.status().textContent()).toContain('This cell depends on no other.');
    await sheet.cell('grant', 'rights').click();
    await app.press('Control+]');
    expect(await sheet.active()).toBe('grant shares');
    await eventually(() => app.status().textContent()).toContain('Count 4');
  });

  it('of a cell that depends on terms alone, Ctrl+[ goes to the term', async () => {
    await app.ladderOf(1);
    await sheet.type('s1', 'exercisePrice', '=sharePrice * 2');
    await sheet.cell('s1', 'exercisePrice').click();
    await app.press('Control+[');
    await eventually(() => running.page.getByLabel('Share price', { exact: true }).count()).toBe(1);
  });
});
