import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { columnsText } from '#shared/text/columns.ts';
import { generatedPersons, listCsv } from '#test/golden/allottee-list.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow } from './pages/mounted-window.ts';
import { pasteFrom } from './pages/clipboard.ts';
import { ColumnHeadings } from './pages/column-headings.ts';
import type { RunningWindow } from './pages/running-window.ts';
import type { ScenarioGridPage } from './pages/scenario-grid-page.ts';

const text = columnsText.en;

let running: RunningWindow;
let app: AppPage;
let sheet: ScenarioGridPage;
let headings: ColumnHeadings;
const button = (name: string) => running.page.getByRole('button', { name, exact: true });

beforeEach(async () => {
  running = await mountWindow();
  app = new AppPage(running.page);
  sheet = app.scenarios;
  headings = new ColumnHeadings(running.page, running.page.locator('.scenarios'));
  await app.ready();
});
afterEach(async () => {
  await running.close();
});

describe('a filter', () => {
  it('by values shows the rows that have them, with the numbers of their places, and says how many', async () => {
    await app.ladderOf(5);
    const panel = await headings.openFilter('exercisePrice');
    await panel.getByRole('checkbox', { name: '3,600' }).uncheck();
    await panel.getByRole('checkbox', { name: '3,800' }).uncheck();
    await button(text.apply).click();
    await eventually(() => sheet.rows()).toEqual(['s1', 's3', 's5']);
    expect(await sheet.cell('s3', 'rowNumber').textContent()).toBe('3');
    expect(await sheet.cell('new', 'rowNumber').textContent()).toBe('6');
    expect(await sheet.cell('grant', 'exercisePrice').count()).toBe(1);
    expect(await headings.isFiltered('exercisePrice')).toBe(true);
    await eventually(() => app.status().textContent()).toContain('3 of 5 rows shown');
    await eventually(() => sheet.announced()).toContain('3 of 5 rows shown');
    await app.press('Control+z');
    await eventually(() => sheet.rows()).toHaveLength(5);
    await app.press('Control+y');
    await eventually(() => sheet.rows()).toHaveLength(3);
    await button(text.clearFilters).click();
    await eventually(() => sheet.rows()).toHaveLength(5);
    expect(await headings.isFiltered('exercisePrice')).toBe(false);
  });

  it('reaches the last of many values by a key, though few are made when its panel opens', async () => {
    await app.ladderOf(150);
    const boxes = (await headings.openFilter('exercisePrice')).locator('.check-list input');
    expect(await boxes.count()).toBe(100);
    await boxes.first().focus();
    await app.press('End', 'Space');
    await eventually(() => boxes.count()).toBe(150);
    expect(await boxes.last().isChecked()).toBe(false);
    await app.press('Enter');
    await eventually(() => app.status().textContent()).toContain('149 of 150 rows shown');
  });

  it('by a search shows what was found, by keys alone; of several columns all count', async () => {
    await app.ladderOf(12);
    await sheet.cell('s1', 'exercisePrice').click();
    await app.press('Control+ ', 'Alt+ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await app.type('4');
    await app.press('Enter');
    await eventually(() => sheet.rows()).toEqual(['s6', 's7', 's8', 's9', 's10', 's11', 's12']);
    const panel = await headings.openFilter('statedCapitalPerShare');
    await panel.getByRole('radio', { name: text.byCondition }).click();
    await panel.getByLabel(text.condition).selectOption('between');
    await panel.getByLabel(text.from).fill('2,100');
    await panel.getByLabel(text.to).fill('many');
    await app.press('Enter');
    expect(await panel.textContent()).toContain('This is not a number');
    await panel.getByLabel(text.to).fill('2.2千');
    await app.press('Enter');
    await eventually(() => sheet.rows()).toEqual(['s8', 's9', 's10']);
    await eventually(() => app.status().textContent()).toContain('3 of 12 rows shown');
    await headings.chooseItem('exercisePrice', text.clearFilter);
    await eventually(() => sheet.rows()).toEqual(['s8', 's9', 's10']);
    await headings.chooseItem('statedCapitalPerShare', text.clearFilter);
    await eventually(() => sheet.rows()).toHaveLength(12);
  });

  it('leaves a row in view that is edited, until it is applied again; rows that are added are shown', async () => {
    await app.ladderOf(3);
    const panel = await headings.openFilter('exercisePrice');
    await panel.getByRole('radio', { name: text.byCondition }).click();
    await panel.getByLabel(text.number).fill('3,600');
    await app.press('Enter');
    await eventually(() => sheet.rows()).toEqual(['s2', 's3']);
    await app.type('100');
    await app.press('Enter');
    await eventually(() => sheet.text('s2', 'exercisePrice')).toBe('100');
    expect(await sheet.rows()).toEqual(['s2', 's3']);
    await sheet.type('new', 'exercisePrice', '200');
    await eventually(() => sheet.rows()).toEqual(['s2', 's3', 's4']);
    await headings.chooseItem('exercisePrice', text.applyAgain);
    await eventually(() => sheet.rows()).toEqual(['s3']);
    await app.press('Control+z', 'Control+z');
    await eventually(() => app.status().textContent()).toContain('1 of 3 rows shown');
    await headings.chooseItem('exercisePrice', text.applyAgain);
    await eventually(() => sheet.rows()).toEqual(['s2', 's3']);
  });

  it('is what paste, delete, sums and moves keep to', async () => {
    await app.ladderOf(5);
    const panel = await headings.openFilter('exercisePrice');
    await panel.getByRole('checkbox', { name: '3,600' }).uncheck();
    await panel.getByRole('checkbox', { name: '3,700' }).uncheck();
    await button(text.apply).click();
    await eventually(() => sheet.rows()).toEqual(['s1', 's4', 's5']);
    await sheet.drag(sheet.cell('s1', 'exercisePrice'), sheet.cell('s4', 'exercisePrice'));
    await eventually(() => app.status().textContent()).toContain('Sum 7,300');
    await sheet.cell('s1', 'rights').click();
    await pasteFrom(running.page, { text: '11\n12\n13\n', html: '' });
    await eventually(() => sheet.text('s5', 'rights')).toBe('13');
    await sheet.drag(sheet.cell('s1', 'sharesPerRight'), sheet.cell('s5', 'sharesPerRight'));
    await app.type('7');
    await app.press('Enter');
    await sheet.cell('s1', 'rowNumber').click();
    await app.press('Alt+Shift+ArrowDown');
    await eventually(() => sheet.rows()).toEqual(['s4', 's1', 's5']);
    await sheet.chooseRows('s4', 's5');
    await app.press('Control+-');
    await eventually(() => sheet.rows()).toEqual(['s1']);
    await button(text.clearFilters).click();
    await eventually(() => sheet.rows()).toEqual(['s2', 's3', 's1']);
    expect(await sheet.column('rights', 3)).toEqual(['11', '2,906', '2,906']);
    expect(await sheet.column('sharesPerRight', 3)).toEqual(['7', '500', '500']);
  });

  it('steps aside for a row that the checks point at, and a hidden column comes back', async () => {
    await app.ladderOf(3);
    await sheet.type('s2', 'rights', '-5');
    await eventually(() => app.status().textContent()).toContain('1 problem');
    await headings.chooseItem('rights', text.hide(1));
    const panel = await headings.openFilter('exercisePrice');
    await panel.getByRole('checkbox', { name: '3,600' }).uncheck();
    await button(text.apply).click();
    await eventually(() => sheet.rows()).toEqual(['s1', 's3']);
    await app.openSheet('checks');
    await running.page.locator('.check-issue').first().click();
    await eventually(() => sheet.rows()).toEqual(['s1', 's2', 's3']);
    await eventually(() => sheet.active()).toBe('s2 rights');
  });
});

describe('the list of allottees', () => {
  const list = () => new ColumnHeadings(running.page, running.page.locator('.allottees-grid'));
  const shown = async (columnId: string): Promise<readonly string[]> => await running.page.locator(`.allottees-grid .ag-grid-scrolling-container [col-id="${columnId}"][role=gridcell]`).allTextContents();

  it('is arranged in the same ways, and its filters go together with the search; another list is filtered anew', async () => {
    await running.pickNext('list.csv', new TextEncoder().encode(listCsv(generatedPersons())));
    await app.tool('importAllottees').click();
    const review = list();
    await review.chooseItem('rights', text.sortDescending);
    await review.chooseItem('name', text.hide(1));
    await eventually(() => review.order()).not.toContain('name');
    await app.acceptList();
    const headingsOfList = list();
    await eventually(() => headingsOfList.order()).toContain('name');
    const panel = await headingsOfList.openFilter('category');
    await panel.getByLabel(text.search).fill('director');
    await app.press('Enter');
    const count = () => running.page.locator('.filtered-count > span').textContent();
    await eventually(count).toMatch(/^\d+ of 1,173 rows shown$/);
    const filtered = await count();
    await eventually(async () => [...new Set(await shown('category'))].filter((category) => category !== '')).toEqual(['Directors']);
    const [first = ''] = await shown('name');
    await running.page.locator('.allottees-search').fill(first);
    await eventually(() => shown('name')).toEqual([first]);
    await running.page.locator('.allottees-search').fill('');
    await eventually(() => shown('name').then((names) => names.length)).toBeGreaterThan(2);
    await headingsOfList.chooseItem('rights', text.sortDescending);
    await app.openSheet('scenarios');
    await app.openSheet('allottees');
    await eventually(count).toBe(filtered);
    await running.pickNext('list.csv', new TextEncoder().encode(listCsv(generatedPersons().toReversed())));
    await app.tool('importAllottees').click();
    await app.acceptList();
    await eventually(count).toBe(filtered);
    await eventually(async () => [...new Set(await shown('category'))].filter((category) => category !== '')).toEqual(['Directors']);
  });
});

it('in Japanese everything at the headings has its name', async () => {
  await app.ladderOf(2);
  await app.chooseLanguage('ja');
  const ja = columnsText.ja;
  await headings.choose('exercisePrice');
  await app.press('ContextMenu');
  const menu = running.page.getByRole('menu', { name: ja.menu('行使価額') });
  await eventually(() => menu.count()).toBe(1);
  await menu.getByRole('menuitem', { name: ja.filter }).click();
  const panel = running.page.getByRole('dialog', { name: ja.filterOf('行使価額') });
  await panel.getByRole('checkbox', { name: '3,500' }).uncheck();
  await panel.getByRole('button', { name: ja.apply, exact: true }).click();
  await eventually(() => app.status().textContent()).toContain('2行中1行を表示');
  expect(await headings.heading('exercisePrice').getByRole('button').getAttribute('aria-label')).toBe(ja.menuButton('行使価額', true));
});
