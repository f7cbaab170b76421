import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COPIED_CELLS, payloadOf, PROGRAMS } from '#test/renderer/grid/clipboard/payloads.ts';
import { filesText } from '#shared/text/files.ts';
import { sheetText } from '#shared/text/sheet.ts';
import { windowText } from '#shared/text/window.ts';
import { eventually } from './eventually.ts';
import { generatedPersons, listCsv } from '#test/golden/allottee-list.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow } from './pages/mounted-window.ts';
import { allowClipboard, clipboardHas, pasteFrom } from './pages/clipboard.ts';
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

describe('typing', () => {
  it('a column of prices into the empty row makes a scenario of each', async () => {
    await sheet.cell('new', 'exercisePrice').click();
    for (const price of ['3500', '3600', '3700']) {
      await app.type(price);
      await app.press('Enter');
    }
    await eventually(() => sheet.column('exercisePrice', 3)).toEqual(['3,500', '3,600', '3,700']);
    expect(await sheet.active()).toBe('new exercisePrice');
  });

  it('with Tab goes along the row, and Enter back to where the tabbing began, one row down', async () => {
    await sheet.cell('new', 'name').click();
    await app.type('Base');
    await app.press('Tab');
    await app.type('3500');
    await app.press('Tab');
    await app.type('100');
    await app.press('Enter');
    await eventually(() => sheet.rows()).toEqual(['s1']);
    expect([await sheet.text('s1', 'name'), await sheet.text('s1', 'exercisePrice'), await sheet.text('s1', 'rights')]).toEqual(['Base', '3,500', '100']);
    await eventually(() => sheet.active()).toBe('new name');
    await app.press('Shift+Enter');
    expect(await sheet.active()).toBe('s1 name');
    await app.press('Tab', 'Tab', 'Shift+Tab');
    expect(await sheet.active()).toBe('s1 exercisePrice');
  });

  it('replaces; F2 and a double click open what is there; Escape gives it back', async () => {
    await app.ladderOf(2);
    await sheet.cell('s1', 'exercisePrice').click();
    await app.press('F2');
    expect(await sheet.typed()).toBe('3500');
    await app.press('Backspace', 'Backspace');
    await app.type('51');
    await app.press('Enter');
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('3,551');
    await sheet.cell('s2', 'exercisePrice').dblclick();
    expect(await sheet.typed()).toBe('3600');
    await app.type('9');
    await app.press('Escape');
    expect(await sheet.typed()).toBe('');
    expect(await sheet.text('s2', 'exercisePrice')).toBe('3,600');
    await app.type('4000');
    await app.press('ArrowUp');
    await eventually(() => sheet.text('s2', 'exercisePrice')).toBe('4,000');
    expect(await sheet.active()).toBe('s1 exercisePrice');
  });

  it('a text that is refused stays in its editor with the reason beside it, in the language of the window', async () => {
    await app.ladderOf(1);
    await sheet.type('s1', 'rights', '12 34');
    await eventually(() => sheet.refusal().textContent()).toContain('two different numbers');
    expect(await sheet.typed()).toBe('12 34');
    await sheet.cell('new', 'name').click();
    expect(await sheet.typed()).toBe('12 34');
    await app.chooseLanguage('ja');
    await eventually(() => sheet.refusal().textContent()).toContain('二通り');
    expect(await app.status().textContent()).toContain('二通り');
    await sheet.cell('s1', 'rights').click({ force: true });
    await app.press('Escape');
    expect(await sheet.refusal().count()).toBe(0);
    expect(await sheet.text('s1', 'rights')).toBe('2,906');
    await app.press('ArrowUp');
    await eventually(() => app.status().textContent()).not.toContain('二通り');
  });

  it.each([['3,500', '3,500'], ['３５００', '3,500'], ['¥3,500', '3,500'], ['3500円', '3,500'], ['350万', '3,500,000'], ['1.2億', '120,000,000']])('%s means what a person means', async (typed, shown) => {
    await app.ladderOf(1);
    await sheet.type('s1', 'exercisePrice', typed);
    await eventually(() => sheet.text('s1', 'exercisePrice')).toBe(shown);
  });

  it('in Japanese keeps the first character of a composition, and its Enter puts nothing in', async () => {
    await app.ladderOf(1);
    await sheet.cell('s1', 'name').click();
    const session = await running.page.context().newCDPSession(running.page);
    for (const text of ['k', 'き', 'きh', 'きほ', 'きほん']) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    expect(await sheet.typed()).toBe('きほん');
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 });
    expect(await sheet.typed()).toBe('きほん');
    await session.send('Input.insertText', { text: '基本' });
    expect(await sheet.text('s1', 'name')).toBe('¥3,500 case');
    await app.press('Enter');
    await eventually(() => sheet.text('s1', 'name')).toBe('基本');
  });

  it('into a figure does nothing, and the status line says so', async () => {
    await app.ladderOf(1);
    await sheet.cell('s1', 'shares').click();
    await app.type('5');
    expect(await sheet.typed()).toBe('');
    expect(await sheet.text('s1', 'shares')).toBe('1,453,000');
    await eventually(() => app.status().textContent()).toContain(sheetText.en.readOnlyCell);
    await app.press('ArrowUp');
    await eventually(() => app.status().textContent()).not.toContain(sheetText.en.readOnlyCell);
    await eventually(() => sheet.announced()).toBe('Shares, top row: 1,453,000; read only');
  });
});

describe('ranges', () => {
  it('are drawn over pinned rows and frozen columns, by drag, Shift and Ctrl, and summed up exactly', async () => {
    await app.ladderOf(4);
    await sheet.drag(sheet.cell('s1', 'exercisePrice'), sheet.cell('s3', 'rights'));
    await eventually(() => app.status().textContent()).toContain('Count 6');
    expect(await sheet.drawnRanges()).toBe(1);
    await eventually(() => sheet.announced()).toContain(sheetText.en.chosen('3', '2'));
    await sheet.drag(sheet.cell('s2', 'rights'), sheet.cell('grant', 'name'));
    expect(await sheet.drawnRanges()).toBe(4);
    await sheet.cell('s1', 'exercisePrice').click();
    await app.press('Control+Shift+ArrowDown');
    await eventually(() => app.status().textContent()).toContain('Sum 14,600');
    expect(await app.status().textContent()).toContain('Average 3,650');
    await sheet.cell('s2', 'rights').click({ modifiers: ['Control'] });
    expect(await sheet.drawnRanges()).toBe(2);
  });

  it('show at the headings of their rows and columns, each once, wherever the sheet is scrolled', async () => {
    await app.ladderOf(4);
    await sheet.drag(sheet.cell('s1', 'exercisePrice'), sheet.cell('s3', 'rights'));
    await sheet.cell('s2', 'rights').click({ modifiers: ['Control'] });
    expect(await sheet.headingsShown('row')).toEqual([{ from: await sheet.edge('s1', 'rowNumber', 'top'), to: await sheet.edge('s3', 'rowNumber', 'bottom') }]);
    expect(await sheet.headingsShown('column')).toEqual([{ from: await sheet.edge('s1', 'exercisePrice', 'left'), to: await sheet.edge('s1', 'rights', 'right') }]);
    await sheet.cell('grant', 'shares').click();
    await running.page.mouse.wheel(60, 0);
    await eventually(() => sheet.scrolled()).toMatchObject({ left: 60 });
    expect(await sheet.headingsShown('row')).toEqual([{ from: await sheet.edge('grant', 'rowNumber', 'top'), to: await sheet.edge('grant', 'rowNumber', 'bottom') }]);
    expect(await sheet.headingsShown('column')).toEqual([{ from: await sheet.edge('grant', 'shares', 'left'), to: await sheet.edge('grant', 'shares', 'right') }]);
  });

  it('are whole columns and rows at their headings, and everything with Ctrl+A; Delete is one step', async () => {
    await app.ladderOf(3);
    await running.page.locator('.scenarios .ag-header-cell[col-id="exercisePrice"]').click({ position: { x: 20, y: 20 } });
    await app.press('Delete');
    await eventually(() => sheet.column('exercisePrice', 3)).toEqual(['pending', 'pending', 'pending']);
    await app.press('Control+z');
    await eventually(() => sheet.column('exercisePrice', 3)).toEqual(['3,500', '3,600', '3,700']);
    await sheet.drag(sheet.cell('s2', 'rowNumber'), sheet.cell('s3', 'rowNumber'));
    await eventually(() => app.status().textContent()).toContain(windowText.en.rowsChosen('2'));
    await app.press('Control+-');
    await eventually(() => sheet.rows()).toEqual(['s1']);
    await app.press('Control+z');
    await sheet.cell('s1', 'name').click();
    await app.press('Control+a', 'Backspace');
    await eventually(() => sheet.column('exercisePrice', 3)).toEqual(['pending', 'pending', 'pending']);
    expect(await sheet.text('grant', 'rights')).toBe('2,906');
  });

  it('grow while the drag stands at the edge of the sheet, and the active cell is reached by keys', async () => {
    await app.ladderOf(60);
    const [start, end] = [await sheet.cell('s1', 'exercisePrice').boundingBox(), await running.page.locator('.scenarios').boundingBox()];
    if (start === null || end === null) throw new Error('The sheet is not in view');
    await running.page.mouse.move(start.x + 20, start.y + 10);
    await running.page.mouse.down();
    await running.page.mouse.move(start.x + 20, end.y + end.height - 4, { steps: 6 });
    await eventually(() => sheet.announced()).toContain('61 × 1');
    await running.page.mouse.up();
    await app.press('Control+Home');
    await eventually(() => sheet.active()).toBe('s1 exercisePrice');
    expect(await sheet.scrolled()).toEqual({ left: 0, top: 0 });
    await app.press('Control+End');
    await eventually(() => sheet.active()).toBe('s60 additionalPaidInCapitalPerShare');
    await app.press('Home', 'PageUp');
    await eventually(async () => Number.parseInt((await sheet.active()).slice(1), 10)).toBeLessThan(50);
  });
});

it('the keys of a spreadsheet lead where they do there', async () => {
  await app.ladderOf(60);
  await sheet.cell('s3', 'rights').click();
  await app.press('Home');
  await eventually(() => sheet.active()).toBe('s3 name');
  await app.press('End');
  await eventually(() => sheet.active()).toBe('s3 additionalPaidInCapitalPerShare');
  await app.press('Control+ArrowUp');
  await eventually(() => sheet.active()).toBe('grant additionalPaidInCapitalPerShare');
  await app.press('Control+Home', 'ArrowDown', 'ArrowDown');
  await eventually(() => sheet.active()).toBe('s3 exercisePrice');
  await app.press('PageDown');
  await eventually(async () => Number.parseInt((await sheet.active()).slice(1), 10)).toBeGreaterThan(10);
  await app.press('PageUp');
  await eventually(() => sheet.active()).toBe('s3 exercisePrice');
  await app.press('Shift+ArrowDown', 'Shift+ArrowRight');
  await eventually(() => app.status().textContent()).toContain('Count 4');
  await sheet.cell('s5', 'sharesPerRight').click({ modifiers: ['Shift'] });
  await eventually(() => app.status().textContent()).toContain('Count 9');
  await app.press('Delete');
  await eventually(() => sheet.text('s3', 'exercisePrice')).toBe('pending');
  await app.press('Control+z');
  await eventually(() => sheet.text('s3', 'exercisePrice')).toBe('3,700');
  await app.press('Control+Shift+Z');
  await eventually(() => sheet.text('s3', 'exercisePrice')).toBe('pending');
});

it('what is chosen stays over its cells wherever the sheet is scrolled', async () => {
  await app.ladderOf(60);
  for (const columnId of ['name', 'shares']) {
    await app.press('Control+Home');
    await eventually(() => sheet.scrolled()).toMatchObject({ top: 0 });
    await sheet.cell('s10', columnId).click();
    await running.page.mouse.wheel(60, 150);
    await eventually(() => sheet.scrolled()).toMatchObject({ top: 150 });
    await eventually(() => sheet.distanceOfActive('s10', columnId)).toBeLessThan(1);
  }
});

describe('the clipboard', () => {
  it('gives the shown text to people and every digit to ourselves, over the real clipboard', async () => {
    await allowClipboard(running.page);
    await app.ladderOf(2);
    await sheet.drag(sheet.cell('s1', 'exercisePrice'), sheet.cell('s2', 'rights'));
    await app.press('Control+c');
    await eventually(async () => (await clipboardHas(running.page)).text).toBe('3,500\t2,906\n3,600\t2,906');
    expect((await clipboardHas(running.page)).html).toContain('3500');
    await sheet.cell('new', 'exercisePrice').click();
    await app.press('Control+v');
    await eventually(() => sheet.column('exercisePrice', 4)).toEqual(['3,500', '3,600', '3,500', '3,600']);
    await app.press('Control+z');
    await eventually(() => sheet.rows()).toEqual(['s1', 's2']);
    await sheet.cell('s1', 'exercisePrice').click();
    await app.press('Control+x');
    expect(await sheet.text('s1', 'exercisePrice')).toBe('3,500');
    await sheet.cell('s2', 'exercisePrice').click();
    await app.press('Control+v');
    await eventually(() => sheet.column('exercisePrice', 2)).toEqual(['pending', '3,500']);
  });

  it('repeats a block where a multiple of it is chosen', async () => {
    await app.ladderOf(6);
    await sheet.drag(sheet.cell('s2', 'exercisePrice'), sheet.cell('s5', 'exercisePrice'));
    await pasteFrom(running.page, { text: '4100\n4200\n', html: '' });
    await eventually(() => sheet.column('exercisePrice', 6)).toEqual(['3,500', '4,100', '4,200', '4,100', '4,200', '4,000']);
    await app.press('Control+z');
    await eventually(() => sheet.column('exercisePrice', 6)).toEqual(['3,500', '3,600', '3,700', '3,800', '3,900', '4,000']);
  });

  it('takes what can be taken in one step, marks the rest with its reason, and says what is worked out', async () => {
    await app.ladderOf(2);
    await sheet.cell('s1', 'exercisePrice').click();
    await pasteFrom(running.page, { text: '4200\tabc\t500\t1\n12 34\t9\n', html: '' });
    await eventually(() => sheet.column('exercisePrice', 2)).toEqual(['4,200', '3,600']);
    expect(await sheet.text('s2', 'rights')).toBe('9');
    for (const [row, column] of [['s1', 'rights'], ['s2', 'exercisePrice']] as const) {
      await eventually(() => sheet.cell(row, column).getAttribute('class')).toContain('cell-problem');
    }
    expect(await app.status().textContent()).toMatch(/¥3,500 case · rights “abc”.*1 calculated cell/);
    await app.press('Control+z');
    await eventually(() => sheet.column('rights', 2)).toEqual(['2,906', '2,906']);
    expect(await sheet.cell('s1', 'rights').getAttribute('class')).not.toContain('cell-problem');
  });

  it('leaves marks on the document they came from alone: mending one keeps the others, undo in the tools and a new document take them away', async () => {
    await app.ladderOf(2);
    const marked = async (): Promise<number> => await running.page.locator('.scenarios .cell-problem').count();
    await sheet.cell('s1', 'rights').click();
    await pasteFrom(running.page, { text: 'abc\t5\nabc\t6\n', html: '' });
    await eventually(marked).toBe(2);
    await sheet.type('s1', 'rights', '7');
    await eventually(() => sheet.text('s1', 'rights')).toBe('7');
    expect(await marked()).toBe(1);
    await app.tool('undo').click();
    await eventually(() => sheet.text('s1', 'rights')).toBe('2,906');
    await eventually(marked).toBe(0);
    for (const step of [1, 2]) {
      await app.tool('undo').click();
      await eventually(() => sheet.rows()).toHaveLength(step === 1 ? 2 : 0);
    }
    await sheet.cell('grant', 'sharesPerRight').click();
    await pasteFrom(running.page, { text: 'abc', html: '' });
    await eventually(marked).toBe(1);
    await app.tool('new').click();
    await running.page.getByRole('dialog').getByRole('button', { name: filesText.en.newReference }).click();
    await eventually(marked).toBe(0);
  });

  it.each(PROGRAMS)('takes a table of %s, rows added', async (program) => {
    await sheet.cell('new', 'name').click();
    await pasteFrom(running.page, payloadOf(program));
    await eventually(() => sheet.rows()).toHaveLength(COPIED_CELLS.length);
    expect((await sheet.column('name', 3)).map((name) => name.normalize())).toEqual(['Scenario', 'Base', '案「二」']);
    expect(await sheet.column('exercisePrice', 4)).toEqual(['pending', '3,500', '1,453,000', '12']);
    await app.press('Control+z');
    await eventually(() => sheet.rows()).toHaveLength(0);
  });
});

describe('the fill handle', () => {
  it('goes on with the step of the prices; Ctrl+D repeats; both are one step', async () => {
    await app.ladderOf(2);
    await sheet.cell('new', 'name').click();
    await pasteFrom(running.page, { text: 'Case 3\nCase 4\nCase 5\n', html: '' });
    await eventually(() => sheet.rows()).toHaveLength(5);
    await sheet.drag(sheet.cell('s1', 'exercisePrice'), sheet.cell('s2', 'exercisePrice'));
    await sheet.drag(sheet.fillHandle(), sheet.cell('s4', 'exercisePrice'));
    await eventually(() => sheet.column('exercisePrice', 5)).toEqual(['3,500', '3,600', '3,700', '3,800', 'pending']);
    await app.press('Control+z');
    await eventually(() => sheet.text('s3', 'exercisePrice')).toBe('pending');
    await sheet.drag(sheet.cell('s1', 'exercisePrice'), sheet.cell('s2', 'exercisePrice'));
    await sheet.fillHandle().dblclick();
    await eventually(() => sheet.column('exercisePrice', 5)).toEqual(['3,500', '3,600', '3,700', '3,800', '3,900']);
    await sheet.drag(sheet.cell('s1', 'exercisePrice'), sheet.cell('s3', 'exercisePrice'));
    await app.press('Control+d');
    await eventually(() => sheet.column('exercisePrice', 4)).toEqual(['3,500', '3,500', '3,500', '3,800']);
    await sheet.type('s1', 'rights', '9');
    await eventually(() => sheet.text('s1', 'rights')).toBe('9');
    await sheet.drag(sheet.cell('s1', 'rights'), sheet.cell('s1', 'sharesPerRight'));
    await app.press('Control+r');
    await eventually(() => sheet.text('s1', 'sharesPerRight')).toBe('9');
  });
});

it('the list of allottees has the same layer: ranges, paste that adds persons, undo', async () => {
  await running.pickNext('list.csv', new TextEncoder().encode(listCsv(generatedPersons())));
  await app.tool('importAllottees').click();
  await app.acceptList();
  const cell = (rowIndex: number, columnId: string) => running.page.locator(`.allottees-grid .ag-grid-scrolling-container [row-index="${rowIndex}"] [col-id="${columnId}"]`);
  await cell(0, 'rights').click();
  await app.press('Control+Shift+ArrowDown');
  await eventually(() => app.status().textContent()).toContain('Sum 2,906');
  await app.press('Control+Home', 'Home', 'Control+ArrowDown', 'ArrowDown');
  await pasteFrom(running.page, { text: 'E9001\t社員9001\t本社\t従業員\t\t2\nE9002\t社員9002\t本社\t従業員\t\tmany\n', html: '' });
  await eventually(() => app.tieOut().textContent()).toContain('1,175');
  await eventually(() => app.status().textContent()).toContain('Rights “many”');
  await app.press('Control+z');
  await eventually(() => app.tieOut().textContent()).not.toContain('1,175');
});
