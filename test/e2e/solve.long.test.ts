import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { solveDialogText } from '#shared/text/solve-dialog.ts';
import { windowText } from '#shared/text/window.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow } from './pages/mounted-window.ts';
import { allowClipboard, clipboardHas } from './pages/clipboard.ts';
import { launchDesktopWindow } from './pages/desktop-window.ts';
import type { LaunchWindow, RunningWindow } from './pages/running-window.ts';
import { SolveDialogPage } from './pages/solve-dialog.ts';

const text = solveDialogText.en;
const MOST_RIGHTS = { figure: 'dilutionOfIssued', goal: 'atMost', target: '3%', find: 'rights' };
const LOWEST_PRICE = { figure: 'statedCapitalTotal', goal: 'atLeast', target: '30億', find: 'exercisePrice', scenario: 's1' };
const TEN_BILLION = { figure: 'aggregateExerciseAmount', goal: 'equals', target: '10,000,000,000', find: 'exercisePrice', scenario: 's1' };

let running: RunningWindow;
let app: AppPage;
let dialog: SolveDialogPage;
const sentence = () => dialog.sentence.textContent();

async function launch(start: LaunchWindow = mountWindow): Promise<void> {
  running = await start();
  app = new AppPage(running.page);
  dialog = new SolveDialogPage(running.page);
  await app.ready();
}

async function open(document: GrantDocument): Promise<void> {
  await running.pickNext('case.grant', new TextEncoder().encode(writeDocument(document)));
  await app.press('Control+o');
  await app.scenarios.cell(document.scenarios[0]?.id ?? 'new', 'exercisePrice').waitFor();
}

afterEach(async () => {
  await running.close();
});

describe('a question', () => {
  beforeEach(async () => {
    await launch();
    await app.ladderOf(3);
  });

  it('most rights with dilution of issued shares of at most 3 %, proved by the values next to it', async () => {
    await app.tool('solve').click();
    await dialog.fill(MOST_RIGHTS);
    expect(await dialog.question.textContent()).toBe('Dilution of issued shares is at or below 3%: which rights?');
    await app.press('Enter');
    await eventually(sentence).toBe('Up to 8,045 rights keep dilution of issued shares at or below 3%.');
    expect(await dialog.proof()).toEqual([
      ['Just below', '8,044', '2.9995%', '✓ met'], ['Answer', '8,045', '2.9998%', '✓ met'], ['Just above', '8,046', '3.0002%', '✗ exceeded'],
    ]);
  });

  it('lowest price with stated capital of at least 3 billion, however that is written', async () => {
    await app.tool('solve').click();
    for (const target of ['30億', '3,000,000,000', '¥3000000000']) {
      await dialog.ask({ ...LOWEST_PRICE, target });
      await eventually(sentence).toBe('Values of exercise price from ¥4,129 up keep stated capital, total at or above ¥3,000,000,000.');
      expect(await dialog.proof()).toEqual([
        ['Just below', '¥4,128', '¥2,998,992,000', '✗ not reached'], ['Answer', '¥4,129', '¥3,000,445,000', '✓ met'], ['Just above', '¥4,130', '¥3,000,445,000', '✓ met'],
      ]);
      await dialog.target.fill('');
      expect(await sentence()).toBe('');
      expect(await dialog.submit.isDisabled()).toBe(true);
    }
  });

  it('no price at which the holders pay in 10 billion: the nearest on both sides, and no scenario of it', async () => {
    await app.tool('solve').click();
    await dialog.ask(TEN_BILLION);
    await eventually(sentence).toBe('There is no exercise price at which aggregate exercise amount is exactly ¥10,000,000,000.');
    expect(await dialog.proof()).toEqual([['Just below', '¥6,882', '¥9,999,546,000', '✗ not met'], ['Just above', '¥6,883', '¥10,000,999,000', '✗ not met']]);
    expect(await dialog.button(text.makeScenario).count()).toBe(0);
  });

  it('that many values answer tells them, and how to see the rest', async () => {
    await app.tool('solve').click();
    await dialog.ask({ ...TEN_BILLION, figure: 'statedCapitalPerShare', target: '1976' });
    await eventually(() => dialog.runs()).toEqual([['¥3,951', '¥3,952']]);
    expect((await dialog.proof())[1]).toEqual([text.firstValue, '¥3,951', '¥1,976', '✓ met']);
    await dialog.ask({ figure: 'roundUpEffect', target: '0' });
    await eventually(() => dialog.runs().then((runs) => runs.map(([from]) => from))).toEqual(['¥2', '¥4', '¥6', '¥8', '¥10']);
    expect(await app.dialog().textContent()).toContain(text.moreRuns);
    await dialog.ask({ from: '3950', to: '3953' });
    await eventually(() => dialog.runs()).toEqual([['¥3,950', '¥3,950'], ['¥3,952', '¥3,952']]);
    expect(await app.dialog().textContent()).not.toContain(text.moreRuns);
  });

  it('says at its fields what is wrong, and asks nothing until it is mended', async () => {
    await app.tool('solve').click();
    await dialog.ask({ ...LOWEST_PRICE, target: 'a lot', from: '9', to: '3' });
    await eventually(() => dialog.problems.allTextContents()).toEqual(['This is not a number. Type digits, such as 3500 or 1,234.5.', text.rangeBackwards]);
    expect(await dialog.submit.isDisabled()).toBe(true);
    expect(await dialog.target.getAttribute('aria-invalid')).toBe('true');
    expect(await sentence()).toBe('');
    await dialog.ask({ target: '30億', from: '3951.2', to: '3951.8' });
    await eventually(() => dialog.problems.allTextContents()).toEqual(['No value lies in the range. Widen it.']);
    expect(await dialog.from.getAttribute('aria-invalid')).toBe('true');
    await dialog.ask({ figure: 'dilutionOfIssued', find: 'sharePrice', from: '', to: '' });
    await eventually(() => dialog.problems.allTextContents()).toEqual(['The figure does not depend on the share price. Choose another input.']);
    expect(await dialog.find.getAttribute('aria-invalid')).toBe('true');
    await dialog.ask({ figure: 'stakeAfterExercise', find: 'rights' });
    await eventually(() => dialog.problems.allTextContents()).toEqual(['Missing: treasury shares. Enter that first.']);
    await dialog.ask({ ...MOST_RIGHTS, target: '3' });
    expect(await dialog.question.textContent()).toBe('3 is 300%. Type 3% for 3 per cent.');
    await dialog.ask(MOST_RIGHTS);
    await eventually(sentence).toContain('8,045');
    expect(await dialog.problems.count()).toBe(0);
  });

  it('becomes a scenario in one step of undo, named after the question', async () => {
    await app.tool('solve').click();
    await dialog.ask({ ...LOWEST_PRICE, scenario: 's2' });
    await eventually(sentence).toContain('¥4,129');
    await dialog.button(text.makeScenario).click();
    await eventually(() => app.scenarios.rows()).toEqual(['s1', 's2', 's4', 's3']);
    expect(await app.dialog().count()).toBe(0);
    expect(await app.scenarios.text('s4', 'name')).toBe('Stated capital, total at or above ¥3,000,000,000');
    expect(await app.scenarios.text('s4', 'exercisePrice')).toBe('4,129');
    await eventually(() => app.scenarios.text('s4', 'statedCapitalTotal')).toBe('3,000,445,000');
    await eventually(() => app.scenarios.active()).toBe('s4 name');
    await app.press('Control+z');
    await eventually(() => app.scenarios.rows()).toEqual(['s1', 's2', 's3']);
    await app.press('Control+y');
    await eventually(() => app.scenarios.text('s4', 'exercisePrice')).toBe('4,129');
  });

  it('of an input that scenarios do not hold says where its value goes', async () => {
    await app.tool('solve').click();
    await dialog.ask({ ...MOST_RIGHTS, target: '1%', find: 'sharesIssued' });
    await eventually(sentence).toBe('Values of shares issued from 145,300,000 up keep dilution of issued shares at or below 1%.');
    expect(await dialog.button(text.makeScenario).count()).toBe(0);
    expect(await app.dialog().textContent()).toContain(text.noScenario('shares issued'));
  });

  it('is copied with its proof, as shown and exactly', async () => {
    await allowClipboard(running.page);
    await app.tool('solve').click();
    await dialog.ask({ ...MOST_RIGHTS, target: '３％' });
    await eventually(sentence).toContain('8,045');
    await dialog.button(text.copy).click();
    await eventually(() => dialog.actions.textContent()).toContain(text.copied);
    const { text: plain, html } = await clipboardHas(running.page);
    expect(plain.split(/\r?\n/).slice(0, 4)).toEqual([
      'Up to 8,045 rights keep dilution of issued shares at or below 3%.', 'Value\tRights\tDilution of issued shares\tTarget', 'Just below\t8,044\t2.9995%\tmet', 'Answer\t8,045\t2.9998%\tmet',
    ]);
    expect(html).toContain('0.029998397947583070281');
  });

  it('begins at the active cell, and is remembered', async () => {
    await app.scenarios.cell('s2', 'statedCapitalTotal').click();
    await app.press('Control+Shift+G');
    await eventually(() => dialog.figure.inputValue()).toBe('statedCapitalTotal');
    expect(await dialog.scenario.inputValue()).toBe('s2');
    expect(await dialog.target.inputValue()).toBe('');
    await dialog.ask({ goal: 'atLeast', target: '30億', find: 'exercisePrice' });
    await eventually(sentence).toContain('¥4,129');
    await app.press('Escape');
    await eventually(() => app.dialog().count()).toBe(0);
    await app.scenarios.cell('s3', 'statedCapitalTotal').click();
    await app.press('Control+Shift+G');
    await eventually(() => dialog.target.inputValue()).toBe('30億');
    expect(await dialog.find.inputValue()).toBe('exercisePrice');
    expect(await dialog.scenario.inputValue()).toBe('s3');
    await app.press('Escape');
    await app.openSheet('checks');
    await app.tool('solve').click();
    await eventually(() => dialog.target.inputValue()).toBe('30億');
    expect(await dialog.scenario.inputValue()).toBe('s2');
  });
});

/** The allottees of the notice, with quotients that go up and down: a search that takes many seconds and finds nothing. */
function slowDocument(): GrantDocument {
  const { grant, ...reference } = referenceDocument();
  const allottees = Array.from({ length: 1_173 }, (_, index) => ({
    id: `a${index + 1}`, ...NOBODY, employeeNumber: `E${index + 1}`, name: `社員${String(index + 1).padStart(4, '0')}`, company: '本社', category: '従業員', grade: '―', rights: String(1 + (index % 97)), note: '',
  }));
  const rights = allottees.reduce((sum, allottee) => sum + Number(allottee.rights), 0);
  const formula = Array.from({ length: 40 }, (_, index) => `statedCapitalTotal / (exercisePrice + ${index})`).map((part, index) => `${index === 0 ? '' : index % 2 === 0 ? ' + ' : ' - '}${part}`).join('');
  return {
    ...reference,
    allottees,
    grant: { ...grant, rights: String(rights), statedCapital: { ...grant.statedCapital, basis: 'perExercise' } },
    columns: [{ id: 'c1', name: 'Quotients', formula, unit: 'number', decimals: null }],
    scenarios: [{ id: 's1', name: 'Slow', exercisePrice: '3951', rights: null, sharesPerRight: null }],
  };
}

describe('a search that takes long', () => {
  const SLOW = { figure: 'c1', goal: 'equals', target: '123.456', find: 'exercisePrice', scenario: 's1' };

  beforeEach(async () => {
    await launch();
    await open(slowDocument());
    await app.tool('solve').click();
  });

  it('is stopped by its button, and another question is answered after it', async () => {
    await dialog.ask(SLOW);
    await eventually(sentence).toBe(text.searching);
    await dialog.button(windowText.en.stop).focus();
    await app.press('Enter');
    await eventually(sentence).toBe(text.stopped);
    await eventually(() => dialog.submit.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
    await dialog.ask(MOST_RIGHTS);
    await eventually(sentence).toContain('at or below 3%');
  });

  it('is stopped by Escape, which closes the dialog when it is pressed again', async () => {
    await dialog.ask(SLOW);
    await eventually(sentence).toBe(text.searching);
    await app.press('Escape');
    await eventually(sentence).toBe(text.stopped);
    await app.press('Escape');
    await eventually(() => app.dialog().count()).toBe(0);
  });

  it('ends with the question it was of', async () => {
    await dialog.ask(SLOW);
    await eventually(sentence).toBe(text.searching);
    await dialog.target.fill('5');
    await eventually(sentence).toBe('');
    expect(await dialog.target.inputValue()).toBe('5');
  });
});

it('is answered in the desktop program, too, whose page may start the thread and copy the answer', async () => {
  await launch(launchDesktopWindow);
  await app.ladderOf(1);
  await app.press('ControlOrMeta+Shift+G');
  await dialog.ask(LOWEST_PRICE);
  await eventually(sentence).toContain('¥4,129');
  await dialog.button(text.copy).click();
  await eventually(() => dialog.actions.textContent()).toContain(text.copied);
});
