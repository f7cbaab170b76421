import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generatedPersons, listCsv } from '#test/golden/allottee-list.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { CapitalPage } from './pages/capital-page.ts';
import { allowClipboard } from './pages/clipboard.ts';
import { FindBarPage } from './pages/find-bar.ts';
import { mountWindow } from './pages/mounted-window.ts';
import type { RunningWindow } from './pages/running-window.ts';
import type { ScenarioGridPage } from './pages/scenario-grid-page.ts';

let running: RunningWindow;
let app: AppPage;
let sheet: ScenarioGridPage;

beforeEach(async () => {
  running = await mountWindow();
  app = new AppPage(running.page);
  sheet = app.scenarios;
  await app.ready();
});
afterEach(async () => {
  await running.close();
});

const prices = async (count: number): Promise<readonly string[]> => await sheet.column('exercisePrice', count);
const heading = (columnId: string) => running.page.locator(`.scenarios .ag-header-cell[col-id="${columnId}"]`);
const inSheet = async (): Promise<boolean> => await running.page.evaluate(() => document.activeElement?.matches('.cell-editor') === true);
const shownSheet = async (): Promise<string | null> => await running.page.locator('[role="tab"][aria-selected="true"]').getAttribute('data-sheet');
/** Choosing an item of a menu by the key that stands beside it: the words may be others. */
const itemWith = (keys: string) => running.page.getByRole('menuitem').filter({ has: running.page.locator('kbd', { hasText: new RegExp(`^${keys.replaceAll(/[+[\]]/gu, String.raw`\$&`)}$`, 'u') }) });

describe('a formula that is not finished', () => {
  it('stays beside its cell with a sentence, wherever a person turns to, and Escape gives the old value back', async () => {
    await app.ladderOf(2);
    await sheet.startTyping('s1', 'exercisePrice', '=3000+');
    const turns: Readonly<Record<string, () => Promise<void>>> = {
      'a name': async () => await sheet.cell('s2', 'name').click(),
      'the heading of names': async () => await heading('name').click({ position: { x: 20, y: 24 } }),
      'a row number': async () => await sheet.cell('s2', 'rowNumber').click(),
      'another sheet': async () => await app.openSheet('charts'),
      'another sheet by keys': async () => await app.press('Alt+PageDown'),
      'a term': async () => await app.terms.term(3).locator('.term-value').click(),
      'the checks': async () => await running.page.locator('.status-checks').click(),
      'a tool': async () => await app.tool('addScenario').click(),
      'the list of commands': async () => await app.press('Control+k'),
      undo: async () => await app.tool('undo').click(),
      Tab: async () => await app.press('Tab'),
      F6: async () => await app.press('F6'),
      'a cell’s menu': async () => await sheet.cell('s2', 'name').click({ button: 'right' }),
    };
    for (const [name, turn] of Object.entries(turns)) {
      await turn();
      await eventually(async () => [name, await sheet.refusal().count(), await inSheet()]).toEqual([name, 1, true]);
      expect([name, await sheet.typed(), await shownSheet(), await app.dialog().count()]).toEqual([name, '=3000+', 'scenarios', 0]);
    }
    // What a formula can refer to goes on with it all the same.
    await heading('rights').click({ position: { x: 20, y: 24 } });
    expect(await sheet.typed()).toBe('=3000+rights');
    expect(await sheet.refusal().count()).toBe(0);
    await app.press('Escape');
    await eventually(() => prices(2)).toEqual(['3,500', '3,600']);
    await app.openSheet('charts');
    await eventually(shownSheet).toBe('charts');
  });

  it('is pointed at by arrows past what it cannot refer to; F4 holds the row of a reference, and lets it go', async () => {
    await app.ladderOf(3);
    await sheet.startTyping('s2', 'exercisePrice', '=');
    await app.press('ArrowLeft');
    expect(await sheet.typed()).toBe('=');
    await app.press('ArrowUp', 'F4');
    expect(await sheet.typed()).toBe('=B$1');
    await app.press('F4', 'F4');
    await app.type('+50');
    expect(await sheet.typed()).toBe('=B$1+50');
    await app.press('Enter');
    await sheet.drag(sheet.cell('s2', 'exercisePrice'), sheet.cell('s3', 'exercisePrice'));
    await app.press('Control+d');
    await eventually(() => prices(3)).toEqual(['3,500', '3,550', '3,550']);
  });
});

describe('keys', () => {
  it('Ctrl+Enter puts what is typed into all chosen cells, formulas from where each stands, as one step; what is refused stays', async () => {
    await app.ladderOf(4);
    await sheet.drag(sheet.cell('s2', 'exercisePrice'), sheet.cell('s4', 'exercisePrice'));
    await app.type('=B1+50');
    await app.press('Control+Enter');
    await eventually(() => prices(4)).toEqual(['3,500', '3,550', '3,600', '3,650']);
    await app.press('Control+z');
    await eventually(() => prices(4)).toEqual(['3,500', '3,600', '3,700', '3,800']);
    await app.type('abc');
    await app.press('Control+Enter');
    await eventually(() => sheet.refusal().count()).toBe(1);
    expect([await sheet.typed(), ...(await prices(4))]).toEqual(['abc', '3,500', '3,600', '3,700', '3,800']);
    await app.press('Escape');
    // F4 does the last change again, where one is now.
    await sheet.type('s1', 'exercisePrice', '4000');
    await sheet.cell('s4', 'exercisePrice').click();
    await app.press('F4');
    await eventually(() => prices(4)).toEqual(['4,000', '3,600', '3,700', '4,000']);
    await app.press('ArrowUp', "Control+'");
    expect(await sheet.typed()).toBe('3600');
    await app.press('Enter');
    await eventually(() => prices(4)).toEqual(['4,000', '3,600', '3,600', '4,000']);
  });

  it('insert and delete as many rows as have chosen cells, once that was said', async () => {
    await app.ladderOf(4);
    await sheet.cell('s2', 'exercisePrice').click();
    await app.press('Control++');
    await eventually(() => sheet.rows()).toEqual(['s1', 's5', 's2', 's3', 's4']);
    await eventually(() => sheet.active()).toBe('s5 exercisePrice');
    await app.type('3550');
    await app.press('Enter');
    await eventually(() => sheet.text('s5', 'exercisePrice')).toBe('3,550');
    await sheet.drag(sheet.cell('s2', 'exercisePrice'), sheet.cell('s3', 'rights'));
    await app.press('Control+-');
    await app.dialog().waitFor();
    await app.press('Escape');
    await app.dialog().waitFor({ state: 'detached' });
    expect(await sheet.rows()).toEqual(['s1', 's5', 's2', 's3', 's4']);
    await app.press('Control+-', 'Enter');
    await eventually(() => sheet.rows()).toEqual(['s1', 's5', 's4']);
    await app.press('Control+z');
    await eventually(() => sheet.rows()).toEqual(['s1', 's5', 's2', 's3', 's4']);
    await sheet.chooseRows('s2', 's3');
    await app.press('Control++');
    await eventually(() => sheet.rows()).toEqual(['s1', 's5', 's6', 's7', 's2', 's3', 's4']);
  });

  it('Alt+Down opens the filter of a column and moves no row; Ctrl+Shift+L takes filters away; sheets are changed by keys', async () => {
    await app.ladderOf(3);
    const panel = running.page.locator('.popover, .filter-panel').first();
    await sheet.cell('s1', 'exercisePrice').click();
    await app.press('Alt+ArrowDown');
    await panel.waitFor();
    expect(await sheet.rows()).toEqual(['s1', 's2', 's3']);
    await app.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await app.press('Control+Shift+L');
    await panel.waitFor();
    await app.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await app.press('Alt+PageDown');
    await eventually(shownSheet).toBe('sensitivity');
    await app.press('Control+PageUp');
    await eventually(shownSheet).toBe('scenarios');
    await eventually(inSheet).toBe(true);
  });

  it('Alt+Down offers the categories of allottees', async () => {
    await running.pickNext('list.csv', new TextEncoder().encode(listCsv(generatedPersons())));
    await app.tool('importAllottees').click();
    await app.acceptList();
    const cell = running.page.locator('.allottees-grid .ag-grid-scrolling-container [row-index="0"] [col-id="category"]');
    await cell.click();
    const before = await cell.textContent();
    await app.press('Alt+ArrowDown', 'ArrowDown', 'Enter');
    await eventually(() => cell.textContent()).not.toBe(before);
    await app.press('Control+z');
    await eventually(() => cell.textContent()).toBe(before);
  });
});

describe('cells that are cut', () => {
  it('stay until they are pasted, and move as one step; Escape takes the mark back; what is refused stays where it is', async () => {
    await allowClipboard(running.page);
    await app.ladderOf(4);
    const mark = running.page.locator('.sheet-cut');
    await sheet.drag(sheet.cell('s1', 'exercisePrice'), sheet.cell('s2', 'exercisePrice'));
    await app.press('Control+x');
    await mark.first().waitFor();
    expect(await prices(4)).toEqual(['3,500', '3,600', '3,700', '3,800']);
    await app.press('Escape');
    await mark.first().waitFor({ state: 'detached' });
    await app.press('Control+x');
    await sheet.cell('s2', 'exercisePrice').click();
    await app.press('Control+v');
    await eventually(() => prices(4)).toEqual(['pending', '3,500', '3,600', '3,800']);
    expect(await mark.count()).toBe(0);
    await app.press('Control+z');
    await eventually(() => prices(4)).toEqual(['3,500', '3,600', '3,700', '3,800']);
    await sheet.type('s1', 'name', 'Base');
    await sheet.cell('s1', 'name').click();
    await app.press('Control+x');
    await sheet.cell('s3', 'exercisePrice').click();
    await app.press('Control+v');
    await eventually(() => sheet.cell('s3', 'exercisePrice').getAttribute('class')).toContain('cell-problem');
    expect([await sheet.text('s1', 'name'), await sheet.text('s3', 'exercisePrice')]).toEqual(['Base', '3,700']);
  });

  it('are pasted by the menu of a cell, which keeps what is chosen and has rows and tracing, too', async () => {
    await app.ladderOf(3);
    await sheet.drag(sheet.cell('s1', 'exercisePrice'), sheet.cell('s2', 'exercisePrice'));
    await sheet.openCellMenu('s2', 'exercisePrice');
    expect(await running.page.getByRole('menuitem').count()).toBeGreaterThan(10);
    await itemWith('Ctrl+C').click();
    await sheet.openCellMenu('new', 'exercisePrice');
    await itemWith('Ctrl+V').click();
    await eventually(() => prices(5)).toEqual(['3,500', '3,600', '3,700', '3,500', '3,600']);
    await sheet.openCellMenu('s1', 'shares');
    await itemWith('Ctrl+[').click();
    await eventually(() => sheet.active()).toBe('s1 rights');
    await sheet.openCellMenu('s5', 'exercisePrice');
    await itemWith('Ctrl+−').click();
    await eventually(() => sheet.rows()).toEqual(['s1', 's2', 's3', 's4']);
  });
});

it('figures of a sheet that nothing can be typed into are copied by the menu of a cell', async () => {
  await app.ladderOf(1);
  await app.openSheet('capital');
  const capital = new CapitalPage(running.page);
  await capital.look('3950', '1', '3953');
  await capital.cell('3951', 'cost').click({ button: 'right' });
  expect(await running.page.getByRole('menuitem').count()).toBe(1);
  await itemWith('Ctrl+C').click();
  await running.page.locator('.sheet-copied').first().waitFor();
});

describe('dragging', () => {
  it('the border of what is chosen moves it, with Ctrl copies it; the handle with Ctrl counts; a row number moves rows', async () => {
    await app.ladderOf(4);
    const dragBorder = async (from: string, to: string, control = false): Promise<void> => {
      await sheet.cell(from, 'exercisePrice').click();
      const [start, end] = [await sheet.cell(from, 'exercisePrice').boundingBox(), await sheet.cell(to, 'exercisePrice').boundingBox()];
      if (start === null || end === null) throw new Error('What is dragged is not in view');
      await running.page.mouse.move(start.x + start.width / 2, start.y + 1);
      await running.page.mouse.down();
      if (control) await running.page.keyboard.down('Control');
      await running.page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 });
      await running.page.mouse.up();
      if (control) await running.page.keyboard.up('Control');
    };
    await dragBorder('s1', 's3');
    await eventually(() => prices(4)).toEqual(['pending', '3,600', '3,500', '3,800']);
    expect(await sheet.active()).toBe('s3 exercisePrice');
    await app.press('Control+z');
    await dragBorder('s1', 's3', true);
    await eventually(() => prices(4)).toEqual(['3,500', '3,600', '3,500', '3,800']);
    await app.press('Control+z');
    await eventually(() => prices(4)).toEqual(['3,500', '3,600', '3,700', '3,800']);
    await sheet.cell('s1', 'exercisePrice').click();
    await running.page.keyboard.down('Control');
    await sheet.drag(sheet.fillHandle(), sheet.cell('s3', 'exercisePrice'));
    await running.page.keyboard.up('Control');
    await eventually(() => prices(4)).toEqual(['3,500', '3,501', '3,502', '3,800']);
    await sheet.chooseRows('s1');
    await sheet.drag(sheet.cell('s1', 'rowNumber'), sheet.cell('s3', 'rowNumber'));
    await eventually(() => sheet.rows()).toEqual(['s2', 's3', 's1', 's4']);
    await app.press('Control+z');
    await eventually(() => sheet.rows()).toEqual(['s1', 's2', 's3', 's4']);
    // A press that drags nothing chooses its row alone.
    await sheet.chooseRows('s1', 's2');
    await sheet.cell('s2', 'rowNumber').click();
    await eventually(() => sheet.drawnRanges()).toBeLessThanOrEqual(2);
    await app.press('Control+-');
    await eventually(() => sheet.rows()).toEqual(['s1', 's3', 's4']);
  });
});

describe('all commands and all keys', () => {
  it('are listed, found by typing in either language, done, and left with the focus where it was', async () => {
    await app.ladderOf(2);
    await sheet.cell('s2', 'rights').click();
    await app.press('Control+k');
    await app.dialog().waitFor();
    const options = app.dialog().getByRole('option');
    const all = await options.count();
    expect(all).toBeGreaterThan(50);
    await running.page.keyboard.insertText('昇順');
    await eventually(() => options.count()).toBe(1);
    await app.press('Escape');
    await app.dialog().waitFor({ state: 'detached' });
    expect([await inSheet(), await sheet.active()]).toEqual([true, 's2 rights']);
    await app.press('Control+k');
    await running.page.keyboard.insertText('delete rows');
    await app.press('Enter');
    await eventually(() => sheet.rows()).toEqual(['s1']);
    await app.press('Control+k');
    await running.page.keyboard.insertText('go charts');
    await app.press('Enter');
    await eventually(shownSheet).toBe('charts');
    await app.press('Control+k');
    await app.dialog().locator('[data-command="find"][aria-disabled="true"]').waitFor();
    await app.press('Escape');
    await app.openSheet('scenarios');
    await sheet.cell('s1', 'rights').click();
    await app.press('F1');
    await app.dialog().locator('[data-shortcut="fillChosen"]').waitFor();
    await app.dialog().getByRole('searchbox').fill('ctrl+k');
    await eventually(() => app.dialog().locator('[data-shortcut]').count()).toBe(1);
    await app.press('Escape');
    await app.dialog().waitFor({ state: 'detached' });
    await eventually(inSheet).toBe(true);
    await app.press('Control+/');
    await app.dialog().locator('[data-shortcut]').first().waitFor();
  });
});

describe('replacing', () => {
  it('goes from match to match or all at once, in one step; what is refused is counted and marked', async () => {
    await app.ladderOf(4);
    const bar = new FindBarPage(running.page);
    await sheet.cell('s1', 'exercisePrice').click();
    await app.press('Control+h');
    await running.page.keyboard.insertText('3,6');
    // What was searched for last in this page may have been whole cells.
    await bar.bar.locator('.find-row').getByRole('checkbox').setChecked(false);
    const by = bar.bar.locator('.replace-field');
    await by.fill('4');
    await bar.bar.locator('[data-replace="all"]').click();
    await eventually(() => prices(4)).toEqual(['3,500', '400', '3,700', '3,800']);
    await by.fill('x');
    await bar.field.fill('7');
    await bar.bar.locator('[data-replace="all"]').click();
    await eventually(() => sheet.cell('s3', 'exercisePrice').getAttribute('class')).toContain('cell-problem');
    await eventually(() => bar.bar.locator('.replace-result').textContent()).toContain('1');
    await app.press('Escape');
    await app.press('Control+z');
    await eventually(() => prices(4)).toEqual(['3,500', '3,600', '3,700', '3,800']);
    await sheet.drag(sheet.cell('s1', 'exercisePrice'), sheet.cell('s2', 'exercisePrice'));
    await app.press('Control+h');
    await bar.field.fill('3');
    await by.fill('5');
    await bar.bar.locator('[data-replace="all"]').click();
    await eventually(() => prices(4)).toEqual(['5,500', '5,600', '3,700', '3,800']);
    await bar.bar.getByRole('checkbox').last().uncheck();
    await bar.field.fill('37');
    await sheet.cell('s3', 'exercisePrice').click();
    await bar.bar.locator('[data-replace="one"]').click();
    await eventually(() => prices(4)).toEqual(['5,500', '5,600', '500', '3,800']);
  });
});

it('a ladder and a new scenario are gone on with in their first cell; columns give room back that nothing needs any more', async () => {
  await app.ladderOf(3);
  await eventually(() => sheet.active()).toBe('s1 name');
  expect(await inSheet()).toBe(true);
  await app.tool('addScenario').click();
  await eventually(() => sheet.active()).toBe('s4 name');
  const width = async (): Promise<number> => (await heading('exercisePrice').boundingBox())?.width ?? 0;
  const before = await width();
  await sheet.type('s1', 'exercisePrice', '350012345678901234');
  await eventually(async () => (await width()) > before).toBe(true);
  await sheet.type('s1', 'exercisePrice', '3500');
  await eventually(width).toBe(before);
});
