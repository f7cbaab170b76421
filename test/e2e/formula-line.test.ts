import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generatedPersons, listCsv } from '#test/golden/allottee-list.ts';
import { columnsText } from '#shared/text/columns.ts';
import { customColumnText } from '#shared/text/custom-column.ts';
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


/** Goes to a cell and types into the line instead of what is there. */
const typeInLine = async (rowId: string, columnId: string, text: string): Promise<void> => {
  await sheet.cell(rowId, columnId).click();
  await line.field().click();
  await app.press('Control+a');
  await app.type(text);
};

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

describe('typing into the line', () => {
  it('shows in the cell, with the figures following; Enter puts it in as one step and goes down in the sheet', async () => {
    await app.ladderOf(2);
    await typeInLine('s1', 'exercisePrice', '3951');
    await eventually(() => sheet.text('s1', 'statedCapitalTotal')).toBe('2,871,128,000');
    expect(await sheet.typed()).toBe('3951');
    expect(await sheet.text('s1', 'exercisePrice')).toBe('3,500');
    await app.press('Enter');
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('3,951');
    expect(await sheet.active()).toBe('s2 exercisePrice');
    expect(await line.hasFocus()).toBe(false);
    expect(await line.text()).toBe('3600');
    await app.press('Control+z');
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('3,500');
  });

  it('with Shift+Enter goes up, with Tab to the right; where nothing was typed Tab goes on through the window', async () => {
    await app.ladderOf(2);
    await typeInLine('s2', 'exercisePrice', '4000');
    await app.press('Shift+Enter');
    expect(await sheet.active()).toBe('s1 exercisePrice');
    await typeInLine('s1', 'name', 'Low');
    await app.press('Tab');
    expect(await sheet.active()).toBe('s1 exercisePrice');
    await eventually(() => sheet.text('s1', 'name')).toBe('Low');
    await line.field().click();
    await app.press('Tab');
    expect(await line.button('precedents').evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await sheet.typed()).toBe('');
  });

  it('is given up with Escape or the cross, and put in with the tick, which stays at the cell', async () => {
    await app.ladderOf(2);
    await typeInLine('s1', 'exercisePrice', '9');
    await app.press('Escape');
    expect([await line.text(), await sheet.typed(), await sheet.text('s1', 'exercisePrice')]).toEqual(['3500', '', '3,500']);
    await typeInLine('s1', 'exercisePrice', '9');
    await line.button('giveUp').click();
    await eventually(() => line.text()).toBe('3500');
    expect(await line.button('giveUp').count()).toBe(0);
    await typeInLine('s1', 'exercisePrice', '4100');
    await line.button('putIn').click();
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('4,100');
    expect(await sheet.active()).toBe('s1 exercisePrice');
    await app.press('ArrowDown');
    expect(await sheet.active()).toBe('s2 exercisePrice');
  });

  it('is put in when the focus goes elsewhere: to another cell, to a tool, to a term', async () => {
    await app.ladderOf(2);
    await typeInLine('s1', 'exercisePrice', '4100');
    await sheet.cell('s2', 'rights').click();
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('4,100');
    expect(await sheet.active()).toBe('s2 rights');
    await typeInLine('s2', 'rights', '100');
    await app.tool('addScenario').click();
    await eventually(() => sheet.rows()).toEqual(['s1', 's2', 's3']);
    expect(await sheet.text('s2', 'rights')).toBe('100');
    await typeInLine('grant', 'rights', '3000');
    await app.terms.term(3).locator('.term-value').click();
    await eventually(() => app.terms.value(2)).toContain('3,000');
  });

  it('is put in before the document is saved, and work goes on in the sheet', async () => {
    await app.ladderOf(1);
    await typeInLine('s1', 'exercisePrice', '4100');
    await running.saveNextAs('grant.grant');
    await app.press('Control+s');
    await eventually(async () => new TextDecoder().decode((await running.savedBytes('grant.grant')) ?? new Uint8Array())).toContain('"exercisePrice": "4100"');
    await app.press('ArrowDown');
    await eventually(() => sheet.active()).toBe('new exercisePrice');
  });

  it('that is refused stays in the line with its sentence, until it is mended', async () => {
    await app.ladderOf(1);
    await typeInLine('s1', 'rights', '12 34');
    await app.press('Enter');
    await eventually(() => sheet.refusal().textContent()).toContain('two different numbers');
    expect([await line.text(), await sheet.typed(), await line.field().getAttribute('aria-invalid')]).toEqual(['12 34', '12 34', 'true']);
    expect(await line.hasFocus()).toBe(true);
    await sheet.cell('s1', 'name').click();
    expect(await line.text()).toBe('12 34');
    await line.field().click();
    await app.press('End', 'Backspace', 'Backspace', 'Backspace');
    expect(await sheet.refusal().count()).toBe(0);
    await app.press('Enter');
    await eventually(() => sheet.text('s1', 'rights')).toBe('12');
  });

  it('in Japanese is whole: the Enter of a composition puts nothing in', async () => {
    await app.ladderOf(1);
    const unnamed = await sheet.text('s1', 'name');
    await sheet.cell('s1', 'name').click();
    await line.field().click();
    const session = await running.page.context().newCDPSession(running.page);
    for (const text of ['k', 'き', 'きh', 'きほ', 'きほん']) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    expect([await line.text(), await sheet.typed()]).toEqual(['きほん', 'きほん']);
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 });
    expect(await sheet.text('s1', 'name')).toBe(unnamed);
    await session.send('Input.insertText', { text: '基本' });
    expect([await line.text(), await sheet.typed(), await sheet.text('s1', 'name')]).toEqual(['基本', '基本', unnamed]);
    await app.press('Enter');
    await eventually(() => sheet.text('s1', 'name')).toBe('基本');
  });

  it('of several lines is one line, as it is in the cell', async () => {
    await app.ladderOf(1);
    await sheet.cell('s1', 'name').click();
    await line.field().click();
    await running.page.keyboard.insertText('Low\n and lower');
    expect([await line.text(), await sheet.typed()]).toEqual(['Low and lower', 'Low and lower']);
  });

  it('into the empty row makes a scenario', async () => {
    await typeInLine('new', 'exercisePrice', '3951');
    await app.press('Enter');
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('3,951');
    expect(await sheet.active()).toBe('new exercisePrice');
  });

  it('works in the list of allottees too, where the total takes nothing', async () => {
    await running.pickNext('list.csv', new TextEncoder().encode(listCsv(generatedPersons())));
    await app.tool('importAllottees').click();
    await app.acceptList();
    const cell = (rowIndex: number, columnId: string) => running.page.locator(`.allottees-grid .ag-grid-scrolling-container [row-index="${rowIndex}"] [col-id="${columnId}"]`);
    await cell(1, 'name').click();
    await line.field().click();
    await app.press('Control+a');
    await app.type('Somebody');
    await app.press('Enter');
    await eventually(() => cell(1, 'name').textContent()).toBe('Somebody');
    await cell(1, 'rights').click();
    expect(await line.cell()).toBe('Somebody · Rights');
    await running.page.locator('.allottees-grid [row-id="total"] [col-id="rights"]').click();
    expect([await line.field().count(), await line.beside().textContent()]).toEqual([0, '2,906']);
    await app.openSheet('scenarios');
    expect(await line.cell()).toBe('');
  });
});

describe('one edit in two places', () => {
  it('what is typed in the cell is seen in the line, goes on there with a click, and with F2 in the cell where the caret was', async () => {
    await app.ladderOf(1);
    await sheet.cell('s1', 'exercisePrice').click();
    await app.type('39');
    expect(await line.text()).toBe('39');
    await line.field().click();
    await app.press('End');
    await app.type('5');
    expect([await line.text(), await sheet.typed(), await sheet.text('s1', 'exercisePrice')]).toEqual(['395', '395', '3,500']);
    await app.press('ArrowLeft', 'Backspace');
    await app.type('8');
    await app.press('F2');
    expect(await line.hasFocus()).toBe(false);
    await app.type('1');
    expect([await line.text(), await sheet.typed()]).toEqual(['3815', '3815']);
    await app.press('Enter');
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('3,815');
    await app.press('Control+z');
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('3,500');
  });

  it('F2 opens the cell, with the text and its buttons in the line', async () => {
    await app.ladderOf(1);
    await sheet.cell('s1', 'exercisePrice').click();
    expect(await line.button('putIn').count()).toBe(0);
    await app.press('F2');
    expect([await line.text(), await line.hasFocus(), await line.button('putIn').count()]).toEqual(['3500', false, 1]);
    await app.press('Escape');
    expect(await line.button('putIn').count()).toBe(0);
  });
});

describe('a formula typed into the line', () => {
  it('takes the names of cells that are pointed at, where its caret is, and goes on there', async () => {
    await app.ladderOf(1);
    await typeInLine('s1', 'exercisePrice', '=(1+)*2');
    await app.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await sheet.cell('s1', 'rights').click();
    expect([await line.text(), await sheet.typed(), await line.hasFocus()]).toEqual(['=(1+rights)*2', '=(1+rights)*2', true]);
    await sheet.cell('s1', 'sharesPerRight').click();
    expect(await line.text()).toBe('=(1+sharesPerRight)*2');
    await app.type('+');
    await sheet.cell('s1', 'rights').click();
    expect(await line.text()).toBe('=(1+sharesPerRight+rights)*2');
    await app.press('Enter');
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('6,814');
  });

  it('is helped with names, under the line, which arrows and Tab choose from', async () => {
    await app.ladderOf(1);
    await typeInLine('s1', 'exercisePrice', '=2*shareP');
    await eventually(() => line.suggestions().allTextContents()).toEqual(['share pricesharePrice', 'average share priceaverageSharePrice']);
    const [list, field] = [await line.suggestions().first().boundingBox(), await line.field().boundingBox()];
    expect(Math.abs((list?.y ?? 0) - (field?.y ?? 0) - (field?.height ?? 0))).toBeLessThan(12);
    expect(await line.field().getAttribute('aria-activedescendant')).toBe(await line.suggestions().first().getAttribute('id'));
    await app.press('Tab');
    expect([await line.text(), await line.hasFocus(), await line.suggestions().count()]).toEqual(['=2*sharePrice', true, 0]);
    await app.type('+sh');
    await app.press('Escape');
    expect([await line.text(), await line.suggestions().count()]).toEqual(['=2*sharePrice+sh', 0]);
    await app.press('Escape');
    expect(await line.text()).toBe('3500');
  });
});

describe('the explanation of a cell', () => {
  it('names what a figure is worked out from; a name leads to its cell in the row, by mouse and by keys', async () => {
    await app.ladderOf(3);
    await sheet.cell('s2', 'statedCapitalTotal').click();
    await eventually(() => line.beside().textContent()).toMatch(/1,800.*1,453,000.*¥2,615,400,000/);
    await line.link('stated capital per share').click();
    expect(await sheet.active()).toBe('s2 statedCapitalPerShare');
    await line.link('exercise price').click();
    expect(await sheet.active()).toBe('s2 exercisePrice');
    await app.type('3700');
    await app.press('Enter');
    await eventually(() => sheet.text('s2', 'exercisePrice')).toBe('3,700');
    await sheet.cell('s2', 'statedCapitalTotal').click();
    await app.press('Shift+F6', 'ArrowRight', 'Enter');
    expect(await sheet.active()).toBe('s2 shares');
    await app.press('Shift+F6');
    expect(await line.hasFocus()).toBe(true);
    await app.press('F6');
    expect([await line.hasFocus(), await sheet.active()]).toEqual([false, 's2 shares']);
  });

  it('leads to a term or market figure that has no column, with its fields open', async () => {
    await app.ladderOf(1);
    await sheet.cell('s1', 'statedCapitalPerShare').click();
    await line.link('ratio').click();
    await eventually(() => app.terms.term(8).locator('.term-editor').count()).toBe(1);
    await sheet.scrollTo('dilutionOfIssued');
    await sheet.cell('s1', 'dilutionOfIssued').click();
    await line.link('shares issued').click();
    await eventually(() => running.page.getByLabel('Shares issued', { exact: true }).count()).toBe(1);
  });

  it('leads to a column that is hidden, and shows it', async () => {
    await app.ladderOf(1);
    const headings = new ColumnHeadings(running.page, running.page.locator('.scenarios'));
    await headings.choose('rights', 'sharesPerRight');
    await headings.chooseItem('rights', columnsText.en.hide(2));
    await eventually(() => headings.order()).not.toContain('rights');
    await sheet.cell('s1', 'shares').click();
    await line.link('rights').click();
    await eventually(() => headings.order()).toContain('rights');
    await eventually(() => sheet.active()).toBe('s1 rights');
    await app.press('Control+z');
    await eventually(() => headings.order()).not.toContain('rights');
    await sheet.cell('s1', 'shares').click();
    await app.press('Control+[');
    await eventually(() => sheet.active()).toBe('s1 rights');
  });

  it('of a formula stands beside the formula, and follows while one is typed', async () => {
    await app.ladderOf(1);
    await typeInLine('s1', 'exercisePrice', '=sharesPerRight * 8');
    await eventually(() => line.beside().textContent()).toContain('shares per right 500 × 8 = ¥4,000');
    await eventually(() => sheet.text('s1', 'statedCapitalPerShare')).toBe('2,000');
    await app.type(' +');
    await eventually(() => line.beside().textContent()).toBe('');
    await app.type(' 55.5');
    await app.press('Enter', 'ArrowUp');
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('4,055.5');
    expect(await line.text()).toBe('=sharesPerRight * 8 + 55.5');
    await line.link('shares per right').click();
    expect(await sheet.active()).toBe('s1 sharesPerRight');
    await eventually(() => line.beside().textContent()).toContain('as in the grant');
    await app.chooseLanguage('ja');
    await sheet.cell('s1', 'exercisePrice').click();
    await eventually(() => line.text()).toBe('=[1個当たり株式数] * 8 + 55.5');
  });

  it('a formula longer than the line scrolls in it, and its end is in sight while it is typed in the cell', async () => {
    await app.ladderOf(1);
    await sheet.cell('s1', 'exercisePrice').click();
    await app.type('=');
    await running.page.keyboard.insertText(`${'sharesPerRight + '.repeat(40)}1`);
    const end = await line.field().evaluate((field) => ({ hidden: field.scrollWidth - field.clientWidth, scrolled: field.scrollLeft }));
    expect(end.hidden).toBeGreaterThan(500);
    expect(end.hidden - end.scrolled).toBeLessThan(2);
    await app.press('Enter', 'ArrowUp');
    await eventually(() => line.field().evaluate((field) => field.scrollLeft)).toBe(0);
  });

  it('of a column of one’s own leads to the dialog of its formula', async () => {
    await app.ladderOf(1);
    const text = customColumnText.en;
    await app.tool('addColumn').click();
    await running.page.getByLabel(text.name, { exact: true }).fill('Thousands');
    await running.page.getByLabel(text.formula, { exact: true }).fill('shares / 1000');
    await app.dialog().getByRole('button', { name: text.add, exact: true }).click();
    await sheet.scrollTo('c1');
    await sheet.cell('s1', 'c1').click();
    await eventually(() => line.beside().textContent()).toContain('shares 1,453,000 ÷ 1,000 = 1,453');
    await line.button('editFormula').click();
    await eventually(() => running.page.getByLabel(text.formula, { exact: true }).inputValue()).toBe('shares / 1000');
  });
});
