import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow } from './pages/mounted-window.ts';
import { ColumnDialogPage } from './pages/column-dialog.ts';
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
  await app.fillLadder({ start: '3951', step: '1', count: '3' });
  await sheet.cell('s3', 'exercisePrice').waitFor();
});
afterEach(async () => {
  await running.close();
});

/** Writes a column of its own through the dialog. */
async function addColumn(name: string, formula: string): Promise<void> {
  await app.tool('addColumn').click();
  const dialog = new ColumnDialogPage(running.page);
  await dialog.name.fill(name);
  await dialog.formula.fill(formula);
  await dialog.add.click();
}

describe('a formula typed into a cell', () => {
  it('is worked out exactly while it is typed, kept, and shown again by F2', async () => {
    await sheet.startTyping('s1', 'exercisePrice', '=3950*1.05');
    await eventually(() => sheet.text('s1', 'aggregateExerciseAmount')).toBe('6,026,317,500');
    await app.press('Enter');
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('4,147.5');
    await sheet.cell('s1', 'exercisePrice').click();
    await app.press('F2');
    expect(await sheet.typed()).toBe('=3950*1.05');
    await app.press('Escape', 'Control+z');
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('3,951');
  });

  it('follows the terms it names; full-width signs and Japanese names mean the same', async () => {
    await sheet.cell('s1', 'exercisePrice').click();
    await running.page.keyboard.insertText('＝新株予約権の数＋１');
    await app.press('Enter');
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('2,907');
    await sheet.type('grant', 'rights', '3000');
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('3,001');
    await app.chooseLanguage('ja');
    await sheet.cell('s1', 'exercisePrice').click();
    await app.press('F2');
    expect(await sheet.typed()).toBe('=新株予約権の数＋１');
  });

  it('that cannot be read stays open and says where and why; a circle is named', async () => {
    await sheet.type('s1', 'exercisePrice', '=rights*');
    await eventually(() => sheet.refusal().textContent()).toContain('ends after “*”');
    await app.press('Control+a');
    await app.type('=exercisePrice+1');
    await app.press('Enter');
    await eventually(() => sheet.refusal().textContent()).toContain('exercise price → exercise price');
    await app.press('Escape');
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('3,951');
  });

  it('that comes to what the input cannot be is kept and marked, its figures absent', async () => {
    await sheet.type('s1', 'rights', '=2906/3');
    await eventually(() => sheet.cell('s1', 'rights').getAttribute('class')).toContain('cell-problem');
    await eventually(() => sheet.text('s1', 'aggregateExerciseAmount')).toBe('');
    await app.openSheet('checks');
    await eventually(() => running.page.locator('.screen').textContent()).toContain('968.6666666667');
  });

  it('in the grant’s own row is worked out once and becomes the term', async () => {
    await sheet.type('grant', 'rights', '=rights*2');
    await eventually(() => sheet.text('grant', 'rights')).toBe('5,812');
  });

  it('is filled down and copied as a formula', async () => {
    await sheet.type('s1', 'exercisePrice', '=rights+1000');
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('3,906');
    await sheet.type('s2', 'rights', '10');
    await sheet.drag(sheet.cell('s1', 'exercisePrice'), sheet.cell('s2', 'exercisePrice'));
    await app.press('Control+d');
    await eventually(() => sheet.text('s2', 'exercisePrice')).toBe('1,010');
  });

  it('takes names by pointing at cells of its row and at headings, and pointing again replaces the last', async () => {
    await sheet.startTyping('s1', 'exercisePrice', '=');
    await sheet.cell('s1', 'shares').click();
    expect(await sheet.typed()).toBe('=shares');
    await sheet.cell('s1', 'rights').click();
    expect(await sheet.typed()).toBe('=rights');
    await app.type('*');
    await running.page.locator('.scenarios .ag-header-cell[col-id="sharesPerRight"]').click();
    expect(await sheet.typed()).toBe('=rights*sharesPerRight');
    await app.type('/');
    await sheet.cell('s2', 'rights').click();
    expect(await sheet.typed()).toBe('=rights*sharesPerRight/C2');
    await sheet.cell('s2', 'name').click();
    await eventually(() => app.status().textContent()).toContain('cells with numbers');
    expect(await sheet.typed()).toBe('=rights*sharesPerRight/C2');
    await app.press('Backspace', 'Backspace');
    await app.type('1000');
    await app.press('Enter');
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('1,453');
  });

  it('refers to the same cells as before where it is cut and pasted', async () => {
    await sheet.type('s2', 'exercisePrice', '=B1+50');
    await eventually(() => sheet.text('s2', 'exercisePrice')).toBe('4,001');
    await sheet.cell('s2', 'exercisePrice').click();
    await app.press('Control+x');
    await sheet.cell('s3', 'exercisePrice').click();
    await app.press('Control+v');
    await eventually(() => sheet.text('s3', 'exercisePrice')).toBe('4,001');
  });

  it('refers to cells of other rows, pointed at by arrows too, is filled down as in Excel, and follows its rows wherever they go', async () => {
    await sheet.startTyping('s2', 'exercisePrice', '=');
    await app.press('ArrowUp');
    expect(await sheet.typed()).toBe('=B1');
    await app.press('ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowRight');
    expect(await sheet.typed()).toBe('=rights');
    await app.press('ArrowUp', 'ArrowLeft');
    expect(await sheet.typed()).toBe('=B1');
    await app.type('+50');
    await eventually(() => sheet.text('s2', 'exercisePaymentPerRight')).toBe('2,000,500');
    await app.press('Enter');
    await eventually(() => sheet.column('exercisePrice', 3)).toEqual(['3,951', '4,001', '3,953']);
    await sheet.drag(sheet.cell('s2', 'exercisePrice'), sheet.cell('s3', 'exercisePrice'));
    await app.press('Control+d');
    await eventually(() => sheet.column('exercisePrice', 3)).toEqual(['3,951', '4,001', '4,051']);
    await sheet.cell('s3', 'exercisePrice').click();
    await app.press('Control+c');
    await sheet.cell('new', 'exercisePrice').click();
    await app.press('Control+v');
    await eventually(() => sheet.text('s4', 'exercisePrice')).toBe('4,101');
    await sheet.type('s1', 'exercisePrice', '4000');
    await eventually(() => sheet.text('s4', 'exercisePrice')).toBe('4,150');
    await sheet.chooseRows('s1');
    await app.press('Alt+Shift+ArrowDown');
    await eventually(() => sheet.rows()).toEqual(['s2', 's1', 's3', 's4']);
    await sheet.cell('s2', 'exercisePrice').click();
    await app.press('F2');
    expect(await sheet.typed()).toBe('=B2+50');
    await app.press('Escape');
    await sheet.type('s1', 'exercisePrice', '=B4');
    await eventually(() => sheet.refusal().textContent()).toContain('exercise price of row 2 → ');
    await app.press('Escape');
    await sheet.chooseRows('s1');
    await app.press('Control+Minus');
    await eventually(() => sheet.cell('s2', 'exercisePrice').getAttribute('class')).toContain('cell-problem');
    await sheet.cell('s2', 'exercisePrice').click();
    await eventually(() => running.page.locator('.formula-line').textContent()).toContain('was deleted');
    await app.press('Control+z');
    await eventually(() => sheet.text('s4', 'exercisePrice')).toBe('4,150');
  });

  it('offers names that go on from what is typed', async () => {
    const list = running.page.locator('.formula-suggestions li');
    await sheet.startTyping('s1', 'exercisePrice', '=2*rig');
    await eventually(() => list.first().textContent()).toBe('rights');
    await app.press('Tab');
    expect(await sheet.typed()).toBe('=2*rights');
    await app.type('+shares');
    await eventually(() => list.count()).toBe(0);
    await app.type('Pe');
    await app.press('ArrowDown', 'ArrowUp', 'Enter');
    expect(await sheet.typed()).toBe('=2*rights+sharesPerRight');
    await app.press('Enter');
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('6,312');
  });
});

describe('a column of one’s own', () => {
  it('is written with names from the list, shows what it comes to, and stands in the sheet', async () => {
    await app.tool('addColumn').click();
    const dialog = new ColumnDialogPage(running.page);
    await dialog.name.fill('Capital share');
    await dialog.put('statedCapitalTotal');
    await running.page.keyboard.type(' / ');
    await dialog.put('aggregate');
    expect(await dialog.formula.inputValue()).toBe('statedCapitalTotal / aggregateExerciseAmount');
    await eventually(() => dialog.preview.textContent()).toContain('50.01%');
    expect(await dialog.unit.inputValue()).toBe('ratio');
    await dialog.add.click();
    await sheet.scrollTo('c1');
    expect(await sheet.text('s1', 'c1')).toBe('50.01%');
    expect(await sheet.text('grant', 'c1')).toBe('pending');
  });

  it('takes the key pressed right after a name of the list into the formula', async () => {
    await app.tool('addColumn').click();
    const dialog = new ColumnDialogPage(running.page);
    await dialog.search.fill('statedCapitalTotal');
    const typed = await running.page.locator('dialog[open] .name-list-groups button').first().evaluate(async (button: HTMLButtonElement) => {
      button.focus();
      button.click();
      // No other key or frame comes before the microtasks of a press.
      await Promise.resolve();
      return document.activeElement?.tagName;
    });
    expect(typed).toBe('TEXTAREA');
    await running.page.keyboard.type(' / 2');
    expect(await dialog.formula.inputValue()).toBe('statedCapitalTotal / 2');
  });

  it('says what is wrong with its formula, and cannot be added', async () => {
    await app.tool('addColumn').click();
    const dialog = new ColumnDialogPage(running.page);
    await dialog.name.fill('shares');
    await dialog.formula.fill('statedCapitalTotl + 1');
    expect(await dialog.problem.allTextContents()).toEqual([expect.stringContaining('the name of another'), expect.stringContaining('“statedCapitalTotl” (character 1)')]);
    expect(await dialog.add.isDisabled()).toBe(true);
  });

  it('over another column: yes or no by a condition, undone and redone', async () => {
    await addColumn('Double', 'shares * 2');
    await addColumn('Large', 'AND([Double] >= 2906000, exercisePrice > 3951)');
    await sheet.scrollTo('c2');
    await eventually(() => sheet.column('c2', 3)).toEqual(['no', 'yes', 'yes']);
    await app.press('Control+z');
    await eventually(() => sheet.cell('s1', 'c2').count()).toBe(0);
    await app.press('Control+y');
    await eventually(() => sheet.text('s2', 'c2')).toBe('yes');
  });
});

describe('fields beside the sheet', () => {
  it('work a formula out once: the term is the number', async () => {
    await app.terms.open(2);
    const rights = running.page.getByLabel('Rights', { exact: true });
    await rights.fill('=2,906*2');
    await rights.press('Enter');
    await eventually(() => running.page.locator('.terms .field-problem').textContent()).toContain('without separators');
    await rights.fill('=2906*2');
    await rights.press('Enter');
    await eventually(() => sheet.text('grant', 'rights')).toBe('5,812');
  });

  it('take today’s date by Ctrl+;', async () => {
    await app.terms.open(1);
    const date = running.page.getByLabel('Issue date', { exact: true });
    await date.press('Control+;');
    await date.press('Enter');
    const today = await running.page.evaluate(() => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date()));
    await app.terms.close(1);
    await eventually(() => app.terms.value(1)).toBe(today);
  });
});
