import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIGURES } from '#shared/metrics/registry.ts';
import { columnsText } from '#shared/text/columns.ts';
import { filesText } from '#shared/text/files.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow } from './pages/mounted-window.ts';
import { ColumnHeadings } from './pages/column-headings.ts';
import type { RunningWindow } from './pages/running-window.ts';
import type { ScenarioGridPage } from './pages/scenario-grid-page.ts';

const text = columnsText.en;
const HIDDEN = FIGURES.filter(({ isShown }) => !isShown);
const FIRST = ['name', 'exercisePrice', 'rights', 'sharesPerRight', 'shares'];

let running: RunningWindow;
let app: AppPage;
let sheet: ScenarioGridPage;
let headings: ColumnHeadings;
const firstColumns = async (): Promise<readonly string[]> => (await headings.order()).slice(0, 5);
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

describe('the numbers of a column', () => {
  /** Where the whole part of a price ends on the screen. */
  const pointOf = (rowId: string): Promise<number> =>
    sheet.cell(rowId, 'exercisePrice').evaluate((cell) => {
      const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
      const whole = document.createRange();
      if (text === null) throw new Error('An empty cell');
      whole.setStart(text, 0);
      whole.setEnd(text, (text.textContent ?? '').split('.')[0]?.length ?? 0);
      return Math.round(whole.getBoundingClientRect().right);
    });

  it('stand with their points below each other, as long as one of them has decimals', async () => {
    await app.ladderOf(3);
    const before = await pointOf('s2');
    await sheet.type('s1', 'exercisePrice', '3950.25');
    await eventually(() => pointOf('s2')).toBeLessThan(before);
    expect([await pointOf('s1'), await pointOf('s3')]).toEqual([await pointOf('s2'), await pointOf('s2')]);
    await app.press('Control+z');
    await eventually(() => pointOf('s2')).toBe(before);
  });
});

describe('the width of a column', () => {
  it('follows the edge that is dragged, is undone and redone, and never cuts a figure off', async () => {
    await app.ladderOf(2);
    const before = await headings.width('exercisePrice');
    await headings.dragEdge('exercisePrice', 80);
    await eventually(() => headings.width('exercisePrice')).toBe(before + 80);
    await app.press('Control+z');
    await eventually(() => headings.width('exercisePrice')).toBe(before);
    await app.press('Control+y');
    await eventually(() => headings.width('exercisePrice')).toBe(before + 80);
    await headings.dragEdge('exercisePrice', -150);
    await eventually(() => headings.width('exercisePrice')).toBeLessThan(before + 80);
    expect(await headings.isCut('exercisePrice')).toBe(false);
    expect(await headings.width('exercisePrice')).toBeGreaterThan(before + 80 - 150);
  });

  it('is the same for all that are chosen as a whole', async () => {
    await app.ladderOf(1);
    await headings.choose('rights', 'shares');
    await headings.dragEdge('sharesPerRight', 60);
    const width = await headings.width('sharesPerRight');
    await eventually(async () => [await headings.width('rights'), await headings.width('shares')]).toEqual([width, width]);
    await app.press('Control+z');
    await eventually(() => headings.width('rights')).toBeLessThan(width);
  });

  it('fits the widest cell after a double press of its edge, also where that is far below', async () => {
    await app.ladderOf(120);
    await sheet.cell('s1', 'name').click();
    await app.press('Control+ArrowDown', 'Control+End', 'Home');
    await app.type('A case with quite a long name, which nobody would want to see cut off');
    await app.press('Enter', 'Control+Home');
    const before = await headings.width('name');
    await headings.doublePressEdge('name');
    await eventually(() => headings.width('name')).toBeGreaterThan(before + 200);
    await app.press('Control+End', 'Home');
    await eventually(() => sheet.cell('s120', 'name').evaluate((cell) => cell.scrollWidth > cell.clientWidth)).toBe(false);
  });

  it('can be typed, by keys alone', async () => {
    await app.ladderOf(1);
    await sheet.cell('s1', 'rights').click();
    await app.press('Control+ ', 'Alt+ArrowDown');
    await running.page.getByRole('menuitem', { name: text.width, exact: true }).press('Enter');
    await app.type('30');
    await eventually(() => app.dialog().textContent()).toContain(text.needsWidth);
    await app.press('Control+a');
    await app.type('190');
    await app.press('Enter');
    await eventually(() => headings.width('rights')).toBe(190);
    await app.press('ArrowLeft');
    expect(await sheet.active()).toContain('exercisePrice');
  });
});

describe('the order of columns', () => {
  it('changes by dragging chosen ones to a mark; one undo puts them back; what is chosen stays with them', async () => {
    await app.ladderOf(1);
    await headings.choose('rights', 'sharesPerRight');
    await headings.drag('rights', 'aggregateExerciseAmount', 'after', false);
    expect(await headings.insertionMark().count()).toBe(1);
    await running.page.mouse.up();
    await eventually(() => headings.order().then((ids) => ids.slice(0, 6))).toEqual(['name', 'exercisePrice', 'shares', 'aggregateExerciseAmount', 'rights', 'sharesPerRight']);
    expect(await headings.insertionMark().count()).toBe(0);
    expect(await sheet.headingsShown('column')).toEqual([{ from: await sheet.edge('s1', 'rights', 'left'), to: await sheet.edge('s1', 'sharesPerRight', 'right') }]);
    expect(await sheet.text('s1', 'rights')).toBe('2,906');
    await app.press('Control+z');
    await eventually(firstColumns).toEqual(FIRST);
    await eventually(() => sheet.headingsShown('column')).toEqual([{ from: await sheet.edge('s1', 'rights', 'left'), to: await sheet.edge('s1', 'sharesPerRight', 'right') }]);
  });

  it('stays while columns are only being chosen, and where a drag is given up', async () => {
    await app.ladderOf(1);
    await headings.drag('rights', 'shares', 'after');
    expect(await firstColumns()).toEqual(FIRST);
    expect(await sheet.headingsShown('column')).toEqual([{ from: await sheet.edge('s1', 'rights', 'left'), to: await sheet.edge('s1', 'shares', 'right') }]);
    await headings.drag('rights', 'aggregateExerciseAmount', 'after', false);
    await app.press('Escape');
    expect(await headings.insertionMark().count()).toBe(0);
    await running.page.mouse.up();
    expect(await firstColumns()).toEqual(FIRST);
    await headings.choose('sharesPerRight');
    expect(await sheet.headingsShown('column')).toEqual([{ from: await sheet.edge('s1', 'sharesPerRight', 'left'), to: await sheet.edge('s1', 'sharesPerRight', 'right') }]);
  });

  it('changes by keys, past hidden columns, up to those that stay in view', async () => {
    await app.ladderOf(1);
    await headings.chooseItem('rights', text.hide(1));
    await eventually(firstColumns).not.toContain('rights');
    await headings.choose('exercisePrice');
    await app.press('Alt+Shift+ArrowRight');
    await eventually(firstColumns).toEqual(['name', 'sharesPerRight', 'exercisePrice', 'shares', 'aggregateExerciseAmount']);
    await eventually(() => sheet.announced()).toContain(text.moved('Exercise price', '3', '12'));
    await app.press('Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowLeft');
    await eventually(firstColumns).toEqual(['name', 'exercisePrice', 'sharesPerRight', 'shares', 'aggregateExerciseAmount']);
    await app.press('Control+z', 'Control+z', 'Control+z');
    await eventually(firstColumns).toEqual(FIRST);
  });
});

describe('columns in view', () => {
  it('are hidden from the menu, and shown again from a list of all', async () => {
    await app.ladderOf(1);
    await headings.choose('exercisePrice', 'sharesPerRight');
    await headings.chooseItem('rights', text.hide(3));
    await eventually(firstColumns).toEqual(['name', 'shares', 'aggregateExerciseAmount', 'statedCapitalPerShare', 'statedCapitalTotal']);
    await eventually(() => sheet.announced()).toContain(text.hidden(3));
    expect(await sheet.active()).toBe('s1 shares');
    await headings.chooseItem('name', text.chooseColumns);
    await running.page.getByRole('checkbox', { name: /Rights/ }).check();
    await button(text.apply).click();
    await eventually(firstColumns).toEqual(['name', 'rights', 'shares', 'aggregateExerciseAmount', 'statedCapitalPerShare']);
    await app.press('Control+z', 'Control+z');
    await eventually(firstColumns).toEqual(FIRST);
  });

  it('are never none, and come back from the corner of the sheet', async () => {
    await headings.chooseItem('name', text.chooseColumns);
    const boxes = running.page.getByRole('checkbox');
    for (const box of await boxes.all()) await box.uncheck();
    expect(await button(text.apply).isDisabled()).toBe(true);
    expect(await app.dialog().textContent()).toContain(text.needsColumn);
    await boxes.nth(1).check();
    await button(text.apply).click();
    await eventually(() => headings.order()).toEqual(['name']);
    expect(await (await headings.openMenu('name')).getByRole('menuitem', { name: text.hide(1) }).isDisabled()).toBe(true);
    await app.press('Escape');
    await headings.heading('rowNumber').click({ button: 'right' });
    await running.page.getByRole('menuitem', { name: text.reset }).click();
    await eventually(firstColumns).toEqual(FIRST);
  });

  it('are few until others are chosen, found by their group or name, and the choice is one step of undo', async () => {
    const more = (count: number) => running.page.getByRole('button', { name: text.notShown(count) });
    expect(await headings.order()).not.toContain('intrinsicValue');
    await more(HIDDEN.length).click();
    await running.page.getByRole('searchbox', { name: text.searchColumns }).fill('dilution');
    // A box for the group, and one for each of its figures.
    await eventually(() => running.page.getByRole('checkbox').count()).toBe(1 + FIGURES.filter(({ group }) => group === 'dilution').length);
    await running.page.getByRole('checkbox').first().check();
    await button(text.apply).click();
    await more(HIDDEN.filter(({ group }) => group !== 'dilution').length).waitFor();
    await sheet.scrollTo('treasuryStockMethodShares');
    await eventually(() => headings.order()).toEqual(expect.arrayContaining(['stakeAfterExercise', 'fullyDiluted', 'treasuryStockMethodShares']));
    await app.press('Control+z');
    await more(HIDDEN.length).waitFor();
    await eventually(() => headings.order()).not.toContain('stakeAfterExercise');
  });

  it('stay in view when they are told to, and scroll again', async () => {
    await app.ladderOf(1);
    await headings.chooseItem('shares', text.pin);
    await eventually(firstColumns).toEqual(['name', 'shares', 'exercisePrice', 'rights', 'sharesPerRight']);
    const left = await headings.left('shares');
    await running.page.setViewportSize({ width: 1024, height: 700 });
    await sheet.scrollBy(300);
    await eventually(() => sheet.scrolled().then((at) => at.left)).toBeGreaterThan(200);
    expect(await headings.left('shares')).toBe(left);
    await headings.chooseItem('shares', text.unpin);
    await eventually(() => headings.staysInView('shares')).toBe(false);
    await app.press('Control+z');
    await eventually(() => headings.staysInView('shares')).toBe(true);
    await app.press('Control+z');
    await eventually(() => headings.staysInView('shares')).toBe(false);
  });
});

describe('sorting', () => {
  it('puts all rows in order by exact value, as one step that is undone and redone', async () => {
    await app.ladderOf(3);
    await sheet.type('s2', 'exercisePrice', '900');
    await eventually(() => sheet.text('s2', 'exercisePrice')).toBe('900');
    await sheet.type('new', 'name', 'Open');
    await eventually(() => sheet.rows()).toHaveLength(4);
    await headings.chooseItem('exercisePrice', text.sortDescending);
    await eventually(() => sheet.rows()).toEqual(['s3', 's1', 's2', 's4']);
    await eventually(() => sheet.announced()).toContain(text.sorted('Exercise price', 'descending'));
    await headings.chooseItem('exercisePrice', text.sortAscending);
    await eventually(() => sheet.rows()).toEqual(['s2', 's1', 's3', 's4']);
    await app.press('Control+z', 'Control+z');
    await eventually(() => sheet.rows()).toEqual(['s1', 's2', 's3', 's4']);
    await app.press('Control+y');
    await eventually(() => sheet.rows()).toEqual(['s3', 's1', 's2', 's4']);
    await app.press('Control+z', 'Control+z', 'Control+z');
    await eventually(() => sheet.text('s2', 'exercisePrice')).toBe('3,600');
  });

  it('goes by figures, too, and by keys alone', async () => {
    await app.ladderOf(3);
    await sheet.cell('s1', 'statedCapitalTotal').click();
    await app.press('Control+ ', 'Alt+ArrowDown', 'ArrowDown', 'Enter');
    await eventually(() => sheet.rows()).toEqual(['s3', 's2', 's1']);
    await app.press('Shift+F10', 'Enter');
    await eventually(() => sheet.rows()).toEqual(['s1', 's2', 's3']);
  });
});

it('what was arranged is in the file: widths, order, hidden and pinned columns, filters', async () => {
  await app.ladderOf(4);
  await headings.dragEdge('exercisePrice', 70);
  const width = await headings.width('exercisePrice');
  await headings.chooseItem('rights', text.hide(1));
  await headings.chooseItem('shares', text.pin);
  await headings.chooseItem('exercisePrice', text.sortDescending);
  const panel = await headings.openFilter('exercisePrice');
  await panel.getByRole('checkbox', { name: '3,600' }).uncheck();
  await button(text.apply).click();
  await eventually(() => sheet.rows()).toEqual(['s4', 's3', 's1']);
  await running.saveNextAs('plan.grant');
  await app.press('Control+s');
  await eventually(() => running.savedBytes('plan.grant')).not.toBeNull();
  const saved = await running.savedBytes('plan.grant');
  await button(text.clearFilters).click();
  await headings.chooseItem('name', text.reset);
  await eventually(firstColumns).toEqual(FIRST);
  await running.pickNext('again.grant', saved ?? new Uint8Array());
  await app.press('Control+o');
  await button(filesText.en.openOther).click();
  await app.dialog().getByRole('button', { name: filesText.en.discard }).click();
  await eventually(() => sheet.rows()).toEqual(['s4', 's3', 's1']);
  await eventually(firstColumns).toEqual(['name', 'shares', 'exercisePrice', 'sharesPerRight', 'aggregateExerciseAmount']);
  expect(await headings.width('exercisePrice')).toBe(width);
  expect(await headings.isFiltered('exercisePrice')).toBe(true);
  expect(await app.editedMark().count()).toBe(0);
});
