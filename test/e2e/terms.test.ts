import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { TERM_NUMBERS, type TermNumber } from '#shared/grant/notice-terms.ts';
import { termsText } from '#shared/text/terms.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow } from './pages/mounted-window.ts';
import type { RunningWindow } from './pages/running-window.ts';

const text = termsText.en;

/** One field of each term that has some, and what is typed there. */
const TYPED: Readonly<Partial<Record<TermNumber, readonly [field: string, typed: string]>>> = {
  1: [text.resolutionDate, '2006-10-30'], 2: [text.rights, '1000000'], 3: [text.labels[3], 'Class A'], 4: [text.labels[4], '1500'], 5: [text.amountPerShare, '3951'],
  7: [text.to, '2012-11-07'], 8: [text.unit, '10'], 9: [text.persons, '1174'],
};
const TERMS = TERM_NUMBERS.filter((number) => TYPED[number] !== undefined);

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

const fieldOf = (number: TermNumber): Locator => app.terms.term(number).getByLabel(TYPED[number]?.[0] ?? '', { exact: true });

/** Opens a term by one press of the mouse, as a hand does: what moves in between is not waited for. */
async function press(at: Locator): Promise<void> {
  await at.scrollIntoViewIfNeeded();
  const box = await at.boundingBox();
  if (box === null) throw new Error('nothing to press');
  await running.page.mouse.move(box.x + box.width / 2, box.y + Math.min(12, box.height / 2));
  await running.page.mouse.down();
  await running.page.mouse.up();
}

async function valuesShown(): Promise<readonly (readonly [TermNumber, string])[]> {
  const shown: (readonly [TermNumber, string])[] = [];
  for (const number of TERMS) shown.push([number, await app.terms.value(number)]);
  return shown;
}

describe('terms typed by mouse', () => {
  it.each([['downwards', TERMS], ['upwards', TERMS.toReversed()], ['to and fro', [5, 9, 1, 7, 2, 8, 3, 4] as const]])('%s: no press and no value is lost', async (_, order) => {
    for (const number of order) {
      await press(app.terms.term(number).locator('.term-value'));
      await fieldOf(number).waitFor({ timeout: 5_000 });
      expect(await running.page.locator('.term-editor').count()).toBe(1);
      await fieldOf(number).fill(TYPED[number]?.[1] ?? '');
    }
    await press(app.terms.term(order.at(-1) ?? 1).locator('.term-done button'));
    await eventually(() => running.page.locator('.term-editor').count()).toBe(0);
    const shown = new Map(await valuesShown());
    expect([shown.get(2), shown.get(3), shown.get(4), shown.get(5), shown.get(7), shown.get(8), shown.get(9)].map((value) => /1,000,000|Class A|¥1,500|¥3,951|7 November 2012|¥10|1,174/.exec(value ?? '')?.[0]))
      .toEqual(['1,000,000', 'Class A', '¥1,500', '¥3,951', '7 November 2012', '¥10', '1,174']);
    await press(app.terms.term(1).locator('.term-value'));
    expect(await fieldOf(1).inputValue()).toBe('30 October 2006');
  });

  it('a text that was refused stays beside the next term, and its sentence goes with it', async () => {
    await press(app.terms.term(2).locator('.term-value'));
    await fieldOf(2).fill('many');
    await press(app.terms.term(5).locator('.term-value'));
    await fieldOf(5).waitFor({ timeout: 5_000 });
    expect(await fieldOf(2).inputValue()).toBe('many');
    await app.terms.term(2).locator('.field-problem').waitFor();
    // The first keystroke makes it another text.
    await press(fieldOf(2));
    await fieldOf(2).press('End');
    await fieldOf(2).press('Backspace');
    expect(await app.terms.term(2).locator('.field-problem').count()).toBe(0);
    await fieldOf(2).fill('2,906');
    await press(app.terms.term(9).locator('.term-value'));
    await eventually(() => app.terms.term(2).locator('.term-editor').count()).toBe(0);
    expect(await app.terms.value(2)).toContain('2,906');
    expect(await running.page.locator('.term-editor .field-problem').count()).toBe(0);
  });

  it('a text that is the old one again leaves no sentence behind', async () => {
    await press(app.terms.term(2).locator('.term-value'));
    await fieldOf(2).fill('many');
    await fieldOf(2).press('Enter');
    await app.terms.term(2).locator('.field-problem').waitFor();
    await fieldOf(2).fill('2906');
    await fieldOf(2).press('Enter');
    expect(await app.terms.term(2).locator('.field-problem').count()).toBe(0);
    await press(app.terms.term(3).locator('.term-value'));
    await eventually(() => app.terms.term(2).locator('.term-editor').count()).toBe(0);
  });
});

it('fields show separators while they are not edited, and plain digits while they are', async () => {
  await press(app.terms.term(2).locator('.term-value'));
  await fieldOf(2).fill('1000000');
  await fieldOf(2).press('Tab');
  expect(await fieldOf(2).inputValue()).toBe('1,000,000');
  await fieldOf(2).focus();
  expect(await fieldOf(2).inputValue()).toBe('1000000');
});

it('nine terms by Tab and Enter alone', async () => {
  await app.terms.term(1).locator('.term-value').focus();
  for (const number of TERMS) {
    await app.terms.term(number).locator('.term-value').focus();
    await app.press('Enter');
    await fieldOf(number).fill(TYPED[number]?.[1] ?? '');
    for (let tabs = 0; tabs < 9 && (await app.terms.term(number).locator(':focus').count()) > 0; tabs += 1) await app.press('Tab');
  }
  await eventually(() => running.page.locator('.term-editor').count()).toBe(0);
  expect(new Map(await valuesShown()).get(5)).toContain('¥3,951');
  expect(new Map(await valuesShown()).get(2)).toContain('1,000,000');
});

it('the title is changed in the head of the window in one step; the file beside it is saved under another name', async () => {
  const title = running.page.locator('.title-line h1');
  const before = await title.textContent();
  await running.page.locator('[data-action=title]').click();
  await running.page.locator('.title-field').fill('  Board 2006 ');
  await app.press('Enter');
  await eventually(() => title.textContent()).toBe('Board 2006');
  await app.press('Control+z');
  await eventually(() => title.textContent()).toBe(before);
  await running.page.locator('[data-action=title]').click();
  await running.page.locator('.title-field').fill('not this');
  await app.press('Escape');
  await eventually(() => title.textContent()).toBe(before);
  const file = running.page.locator('[data-action=fileName]');
  expect(await file.textContent()).not.toContain('.grant');
  await running.saveNextAs('board.grant');
  await file.click();
  await eventually(() => file.textContent()).toBe('board.grant');
});

it('chosen numbers of several kinds are not added up; of one kind they are shown as their column shows them', async () => {
  await app.fillLadder({ start: '3951', step: '1', count: '3' });
  const sheet = app.scenarios;
  const summary = running.page.locator('.status-summary');
  await sheet.cell('s1', 'dilutionOfIssued').click();
  await app.press('Shift+ArrowDown', 'Shift+ArrowDown');
  await eventually(() => summary.textContent()).toContain('3.25%');
  expect(await summary.textContent()).not.toMatch(/\d\.\d{3}/);
  await sheet.cell('s1', 'exercisePrice').click();
  await app.press('Shift+ArrowRight');
  await eventually(() => summary.textContent()).toContain('(');
  expect(await summary.textContent()).not.toContain('6,857');
});

it('a warning is marked at its cell, and a new document has neither red nor ticks for what is not given', async () => {
  await app.fillLadder({ start: '3951', step: '1', count: '2' });
  await app.scenarios.type('s1', 'exercisePrice', '3951.5');
  await eventually(() => app.scenarios.cell('s1', 'exercisePrice').getAttribute('class')).toContain('cell-remark');
  await app.press('Control+z');
  await app.tool('new').click();
  await running.page.locator('dialog[open] [data-answer=discard], dialog[open] button').filter({ hasText: 'Don’t save' }).first().click();
  await running.page.locator('dialog[open] button').filter({ hasText: 'Empty terms' }).click();
  await eventually(() => running.page.locator('.status-open').count()).toBe(1);
  await app.openSheet('checks');
  const states = await running.page.locator('[data-check]').evaluateAll((lines) => lines.flatMap((line) => (line.getAttribute('data-state') === 'notGiven' ? [] : [line.getAttribute('data-check')])));
  expect(states).toEqual(['shareClass', 'statedCapitalRatio', 'statedCapitalUnit', 'currency']);
  expect(await running.page.locator('.term-issue').count()).toBe(0);
});

it('what is typed takes the place of a number that is there, however its field was reached', async () => {
  await app.terms.open(2);
  const rights = app.terms.term(2).getByLabel(text.rights, { exact: true });
  await rights.focus();
  await app.press('Tab', 'Shift+Tab');
  await app.type('4100');
  await app.press('Enter');
  await eventually(() => app.terms.value(2)).toContain('4,100 × ');
  await app.press('Tab');
  await rights.fill('4200');
  await app.press('Enter');
  await eventually(() => app.terms.value(2)).toContain('4,200 × ');
});

it('a date that could be two is asked about, and the answer is taken', async () => {
  await app.terms.open(1);
  const field = app.terms.term(1).getByLabel(text.resolutionDate, { exact: true });
  await field.fill('7/1/2026');
  await app.press('Enter');
  const meanings = app.terms.term(1).locator('.field-meanings button');
  await eventually(() => meanings.allTextContents()).toEqual(['1 July 2026', '7 January 2026']);
  await meanings.nth(1).click();
  await eventually(() => meanings.count()).toBe(0);
  expect(await field.inputValue()).toBe('7 January 2026');
  await field.fill('令和8年7月1日');
  await app.press('Enter');
  await eventually(() => field.inputValue()).toBe('1 July 2026');
});
