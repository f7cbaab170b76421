import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generatedPersons, listCsv } from '#test/golden/allottee-list.ts';
import { findText } from '#shared/text/find.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { launchDesktop } from './electron-stand-in/launch-desktop.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow } from './pages/mounted-window.ts';
import { FindBarPage } from './pages/find-bar.ts';
import type { RunningWindow } from './pages/running-window.ts';
import type { ScenarioGridPage } from './pages/scenario-grid-page.ts';

const text = findText.en;

let running: RunningWindow;
let app: AppPage;
let sheet: ScenarioGridPage;
let find: FindBarPage;
const ladderOf = async (count: number): Promise<void> => {
  await app.ladderOf(count);
  await sheet.cell('s1', 'exercisePrice').click();
};
/** The bar takes a line above the sheet: which cell stands where is known once the page has laid itself out without it, or with it. */
const active = async (): Promise<string> => {
  await running.page.evaluate(() => new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut))));
  return await sheet.active();
};
const importList = async (): Promise<void> => {
  await running.pickNext('list.csv', new TextEncoder().encode(listCsv(generatedPersons())));
  await app.tool('importAllottees').click();
  await running.page.locator('.allottees-bar .button-primary').waitFor();
};
const announced = async (): Promise<string> =>
  (await running.page.locator('.sheet [role=status]').allTextContents()).filter(Boolean).join(' | ');

beforeEach(async () => {
  running = await mountWindow();
  app = new AppPage(running.page);
  sheet = app.scenarios;
  find = new FindBarPage(running.page);
  await app.ready();
});
afterEach(async () => {
  await running.close();
});

describe('the keys', () => {
  it('open the bar, go to the next match and the one before around the sheet, and give the focus back where the last match is', async () => {
    await ladderOf(4);
    await find.find('1453000');
    expect([await active(), await find.result()]).toEqual(['s1 shares', '2 of 5']);
    await app.press('F3', 'Enter');
    expect([await active(), await find.result()]).toEqual(['s3 shares', '4 of 5']);
    await app.press('Shift+F3', 'Shift+Enter', 'Shift+Enter');
    expect([await active(), await find.result()]).toEqual(['grant shares', '1 of 5']);
    await app.press('Shift+Enter');
    expect([await active(), await find.result()]).toEqual(['s4 shares', '5 of 5']);
    expect(await find.chosenText()).not.toBeNull();
    await app.press('Escape');
    expect(await find.isOpen()).toBe(false);
    await app.press('ArrowLeft');
    expect(await active()).toBe('s4 sharesPerRight');
  });

  it('with the bar closed F3 repeats the last search, also in another sheet; with nothing to repeat it opens the bar', async () => {
    await ladderOf(4);
    await app.press('F3');
    expect(await find.chosenText()).toBe('');
    await running.page.keyboard.insertText('2906');
    expect(await active()).toBe('s1 rights');
    await app.press('Escape', 'F3', 'F3');
    expect([await active(), await find.isOpen()]).toEqual(['s3 rights', false]);
    await app.press('Shift+F3');
    expect(await active()).toBe('s2 rights');
    await find.find('社員0003');
    await app.press('Escape');
    await importList();
    await app.acceptList();
    const cell = running.page.locator('.allottees-grid [row-index="0"] [col-id="rights"]').last();
    await cell.click();
    await app.press('F3');
    await eventually(announced).toContain('社員0003');
    expect(await find.isOpen()).toBe(false);
  });

  it('open it again with its text chosen, to be typed over; and say so where F3 finds nothing', async () => {
    await ladderOf(2);
    await find.find('no such thing');
    await eventually(() => find.result()).toBe(text.nothing);
    await sheet.cell('s2', 'rights').click();
    await app.press('Control+f');
    expect(await find.chosenText()).toBe('no such thing');
    await app.press('Escape', 'Control+f');
    expect(await find.chosenText()).toBe('no such thing');
    await app.press('Escape', 'F3');
    await eventually(() => find.isOpen()).toBe(true);
    expect([await find.result(), await announced()]).toEqual([text.nothing, text.nothing]);
    expect(await active()).toBe('s2 rights');
  });

  it('reach every control of the bar, and Escape leaves it from each', async () => {
    await ladderOf(3);
    await find.find('3500');
    await app.press('Tab', 'Space');
    await eventually(() => find.result()).toBe('1 of 1');
    for (const name of [text.previous, text.next, text.close]) {
      await app.press('Tab');
      expect(await find.button(name).evaluate((button) => button.matches(':focus-visible'))).toBe(true);
    }
    await app.press('Shift+Tab', 'Escape');
    expect(await find.isOpen()).toBe(false);
    await app.press('ArrowDown');
    expect(await active()).toBe('s2 exercisePrice');
  });

  it('of an input method are about its candidates, not about matches', async () => {
    await ladderOf(2);
    await find.find('2906');
    const session = await running.page.context().newCDPSession(running.page);
    await session.send('Input.imeSetComposition', { text: 'き', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 });
    expect([await active(), await find.isOpen()]).toEqual(['s1 rights', true]);
  });
});

it('while the text is typed the sheet goes to the first match from where it was; a longer text is found from there too', async () => {
  await ladderOf(12);
  await sheet.cell('s2', 'exercisePrice').click();
  await app.press('Control+f');
  const typed = async (text: string): Promise<string> => {
    await running.page.keyboard.type(text);
    return await active();
  };
  expect(await typed('3')).toBe('s2 exercisePrice');
  expect(await typed(',')).toBe('s2 exercisePrice');
  expect(await typed('8')).toBe('s4 exercisePrice');
  await app.press('Backspace');
  expect(await typed('5')).toBe('s1 exercisePrice');
  await app.press('Escape');
  await running.page.keyboard.type('7');
  await app.press('Enter');
  await eventually(() => sheet.text('s1', 'exercisePrice')).toBe('7');
});

describe('what is found', () => {
  it('is what cells show, numbers with or without separators, whole cells where that is asked for', async () => {
    await ladderOf(6);
    await find.find('5740');
    await eventually(() => find.result()).toBe(text.nothing);
    await find.field.fill('5,085,500,000');
    await eventually(() => find.result()).toBe('1 of 1');
    await sheet.cell('s6', 'exercisePrice').click();
    await find.find('5085500000');
    expect([await active(), await find.result()]).toEqual(['s1 aggregateExerciseAmount', '1 of 1']);
    await find.field.fill('500');
    await eventually(() => find.result()).not.toContain('of 7');
    await find.wholeCell.check();
    await eventually(() => find.result()).toContain('of 7');
    expect(await find.marked()).toEqual(['grant', 's1', 's2', 's3', 's4', 's5', 's6'].map((row) => `${row} sharesPerRight`));
    await app.chooseLanguage('ja');
    await find.field.fill('発行要項のﾄｵﾘ');
    await eventually(() => find.result()).toBe(findText.ja.nothing);
    await find.field.fill('発行要項のとおり');
    expect([await active(), await find.result()]).toEqual(['grant name', '1件中 1件目']);
  });

  it('is marked in frozen and moving columns, pinned and other rows, wherever the sheet is scrolled, until the bar is closed', async () => {
    await ladderOf(60);
    await sheet.type('s1', 'name', 'Case 500');
    await sheet.cell('s2', 'name').click();
    await find.find('500');
    await eventually(() => find.marked()).toContain('s1 name');
    expect(await find.marked()).toEqual(expect.arrayContaining(['grant sharesPerRight', 's1 name', 's1 exercisePrice', 's1 sharesPerRight', 's2 sharesPerRight']));
    expect(await find.marked()).not.toContain('s2 exercisePrice');
    await sheet.cell('s3', 'shares').hover();
    await running.page.mouse.wheel(60, 900);
    await eventually(() => sheet.scrolled()).toMatchObject({ left: 60, top: 900 });
    await eventually(() => find.marked()).toContain('s40 sharesPerRight');
    expect(await find.marked()).toContain('grant sharesPerRight');
    expect(await find.marked()).not.toContain('s1 sharesPerRight');
    await app.press('Escape');
    expect(await find.marked()).toEqual([]);
  });

  it('stays right when a cell is edited, rows come and go, and nothing of it is a step of undo', async () => {
    await ladderOf(4);
    await find.find('2906');
    await eventually(() => find.result()).toBe('2 of 5');
    await app.press('Enter', 'Enter', 'Shift+Enter');
    expect(await app.tool('redo').isDisabled()).toBe(true);
    await sheet.type('s2', 'rights', '7');
    await eventually(() => find.result()).toBe('3 of 4');
    expect(await active()).toBe('s3 rights');
    expect(await find.marked()).toEqual(['grant rights', 's1 rights', 's3 rights', 's4 rights']);
    await sheet.type('new', 'exercisePrice', '9000');
    await eventually(() => find.result()).toBe('5 found');
    await app.press('Control+f', 'Enter', 'Escape');
    await app.press('Control+z', 'Control+z', 'Control+f');
    await eventually(() => find.result()).toMatch(/of 5$/);
    expect(await sheet.text('s2', 'rights')).toBe('2,906');
    await app.press('Escape', 'Control+z');
    await eventually(() => sheet.rows()).toHaveLength(0);
    expect(await app.tool('undo').isDisabled()).toBe(true);
  });

  it('is told to screen readers: the count when the keys rest, and each match with its place', async () => {
    await ladderOf(4);
    await find.find('2906');
    await eventually(() => sheet.announced()).toBe('2 of 5; Rights, row 1: 2,906; editable');
    await app.press('Enter');
    await eventually(() => sheet.announced()).toBe('3 of 5; Rights, row 2: 2,906; editable');
    await sheet.cell('s1', 'name').click();
    await app.press('Control+f');
    expect(await find.result()).toBe('5 found');
    await find.field.fill('no such thing');
    await eventually(() => sheet.announced()).toBe(text.nothing);
  });
});

describe('the other sheets', () => {
  it('a list under review and the accepted list are searched as far as their rows are shown', async () => {
    await importList();
    await app.press('Control+f');
    await eventually(() => find.isOpen()).toBe(true);
    await running.page.keyboard.insertText('ｅ０');
    await eventually(() => find.result()).toBe('1 of 1,173');
    await eventually(announced).toContain('E00001');
    await running.page.getByRole('radio', { name: listImportText.en.changed('0') }).click();
    await eventually(() => find.result()).toBe(text.nothing);
    await running.page.getByRole('radio', { name: listImportText.en.all('1,173') }).click();
    await eventually(() => find.result()).toBe('1 of 1,173');
    await app.press('Control+f', 'Shift+Enter');
    await eventually(() => find.result()).toBe('1,173 of 1,173');
    await app.press('Escape');
    // The import goes on in the first cell of the list.
    await app.acceptList();
    await app.press('Control+f');
    await eventually(() => find.result()).toBe('1 of 1,173');
    await running.page.getByRole('searchbox').fill('子会社A');
    await eventually(() => find.result()).toBe('1 of 391');
  });
});

it('the menu of the desktop program opens the bar from wherever the focus is', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'find-menu-'));
  const desktop = await launchDesktop({ dataDir });
  try {
    const bar = new FindBarPage(desktop.page);
    await new AppPage(desktop.page).ready();
    desktop.menu.choose('Edit', 'Find…');
    await eventually(() => bar.chosenText().catch(() => null)).toBe('');
    await desktop.page.keyboard.press('Escape');
    expect(await bar.isOpen()).toBe(false);
    await desktop.page.keyboard.press('ControlOrMeta+F');
    await eventually(() => bar.isOpen()).toBe(true);
  } finally {
    await desktop.close();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
});
