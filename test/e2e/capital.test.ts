import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { capitalText } from '#shared/text/capital.ts';
import { eventually } from './eventually.ts';
import { AppPage } from './pages/app-page.ts';
import { mountWindow } from './pages/mounted-window.ts';
import { CapitalPage } from './pages/capital-page.ts';
import { allowClipboard, clipboardHas, pasteFrom } from './pages/clipboard.ts';
import { FormulaLinePage } from './pages/formula-line-page.ts';
import type { RunningWindow } from './pages/running-window.ts';

let running: RunningWindow;
let app: AppPage;
let capital: CapitalPage;
let line: FormulaLinePage;

beforeEach(async () => {
  running = await mountWindow();
  app = new AppPage(running.page);
  capital = new CapitalPage(running.page);
  line = new FormulaLinePage(running.page);
  await app.ready();
});
afterEach(async () => {
  await running.close();
});

describe('the map of prices', () => {
  it('asks for prices while the price is open, and shows them as soon as they are typed', async () => {
    await app.openSheet('capital');
    await capital.empty().waitFor();
    await capital.look('3,950', '1', '3953');
    await eventually(() => capital.text('3951', 'cost')).toBe('726,500');
    expect([await capital.text('3950', 'mark'), await capital.text('3951', 'mark')]).toEqual(['', '▲']);
    expect(await capital.text('3951', 'capital:perShare')).toBe('2,871,128,000');
    expect(await capital.text('3951', 'capital:perExercise')).toBe('');
    expect(await capital.summary()).toBe('At 2 of 4 prices rounding up per share costs more capital than rounding up in total: at most ¥726,500, first at ¥3,951.');
  });

  it('lies around the price of the case, and follows it', async () => {
    await app.ladderOf(2);
    await app.openSheet('capital');
    await capital.chooseCase('¥3,600 case');
    await eventually(() => capital.field('start').inputValue()).toBe('3,550');
    expect(await capital.field('end').inputValue()).toBe('3,650');
    await app.openSheet('scenarios');
    await app.scenarios.type('s2', 'exercisePrice', '30');
    await app.scenarios.type('s2', 'rights', '1000');
    await app.openSheet('capital');
    await eventually(() => capital.field('start').inputValue()).toBe('1');
    await eventually(() => capital.text('3', 'cost')).toBe('250,000');
    await app.openSheet('scenarios');
    await app.scenarios.chooseRows('s2');
    await app.press('Control+-');
    await app.scenarios.cell('s2', 'exercisePrice').waitFor({ state: 'detached' });
    await app.openSheet('capital');
    await eventually(() => running.page.locator('.capital-case button').textContent()).toContain('As in the grant');
  });

  it('says at the field what cannot be taken, and keeps the last good prices and what was typed', async () => {
    await app.openSheet('capital');
    await capital.look('3950', '1', '3953');
    await capital.cell('3951', 'cost').waitFor();
    await capital.field('end').fill('3000');
    await eventually(() => capital.problem().textContent()).toBe(capitalText.en.problems.backwards);
    await capital.field('end').fill('99999');
    await eventually(() => capital.problem().textContent()).toBe(capitalText.en.problems.tooMany('2,000'));
    await capital.field('start').fill('soon');
    await eventually(() => capital.problem().textContent()).toContain('This is not a number.');
    expect(await capital.text('3951', 'cost')).toBe('726,500');
    await app.openSheet('allottees');
    await app.openSheet('capital');
    expect(await capital.field('start').inputValue()).toBe('soon');
    await eventually(() => capital.text('3951', 'cost')).toBe('726,500');
  });

  it('leads from a mark to its row, and the line above says how its figures are worked out', async () => {
    await app.openSheet('capital');
    await capital.look('3000', '1', '4999');
    await eventually(() => capital.summary()).toContain('At 1,000 of 2,000 prices');
    const box = await capital.strip().boundingBox();
    if (box === null) throw new Error('The map of marks is not in view');
    // Of so many prices four stand for each mark: it leads to the costliest of 3,948 to 3,951.
    await capital.strip().click({ position: { x: (box.width * 950) / 2000, y: box.height / 2 } });
    await capital.cell('3949', 'cost').waitFor();
    await eventually(() => line.cell()).toBe(`¥3,949 · ${capitalText.en.cost}`);
    await eventually(() => line.beside().textContent()).toBe('Stated capital per share 2,869,675,000 − Stated capital in total 2,868,948,500= 726,500');
    await capital.cell('3951', 'capital:perRight').click();
    await eventually(() => line.beside().textContent()).toContain('= ¥2,870,401,500');
    await line.link('ratio').click();
    await eventually(() => app.terms.term(8).locator('input').count()).toBeGreaterThan(0);
  });

  it('copies figures as they are shown, with every digit for the program itself, and adds up what is chosen', async () => {
    await app.openSheet('capital');
    await capital.look('3950.5', '0.5', '3951.5');
    await capital.cell('3951.5', 'cost').waitFor();
    await allowClipboard(running.page);
    await app.scenarios.drag(capital.cell('3950.5', 'cost'), capital.cell('3951.5', 'adds:perShare'));
    await app.press('Control+c');
    const copied = await clipboardHas(running.page);
    expect(copied.text.trim().split(/\r?\n/)).toEqual(['1,089,750\t1,089,750', '726,500\t726,500', '363,250\t363,250']);
    expect(copied.html).toContain('1089750');
    await eventually(() => app.status().textContent()).toContain('Sum 4,359,000');
  });
});

describe('the exercise plan', () => {
  it('is typed, pasted, deleted and undone, and says how it stands to the rights of the case', async () => {
    await app.openSheet('capital');
    await capital.show('plan');
    await capital.type('new', 'rights', '1000');
    await eventually(() => capital.text('x1', 'count')).toBe('1');
    await capital.type('x1', 'count', '2');
    await eventually(() => capital.summary()).toBe('2,000 of 2,906 rights are planned; 906 are not.');
    await capital.cell('new', 'date').click();
    await pasteFrom(running.page, { text: '2007/11/8\t400\t2\n2008/11/8\t106\t1\n', html: '' });
    await eventually(() => capital.summary()).toBe('All 2,906 rights are planned.');
    expect([await capital.text('x2', 'date'), await capital.text('x3', 'planned'), await capital.text('total', 'planned')]).toEqual(['8 Nov 2007', '106', '2,906']);
    await capital.cell('x2', 'rights').click();
    await app.press('Control+-');
    await capital.cell('x2', 'rights').waitFor({ state: 'detached' });
    await app.press('Control+z');
    await eventually(() => capital.summary()).toBe('All 2,906 rights are planned.');
  });

  it('is where its check leads to, whichever view was chosen', async () => {
    await app.openSheet('capital');
    await capital.show('plan');
    await capital.type('new', 'rights', '1.5');
    await capital.show('prices');
    await app.openSheet('checks');
    await running.page.locator('.check-issue', { hasText: 'line 1' }).first().click();
    await eventually(() => capital.view().getAttribute('data-view')).toBe('plan');
    await eventually(() => line.cell()).toBe('Line 1 · Rights per exercise');
  });
});

it('lists the steps of an exercise that can be worked out, and folds away what the others need', async () => {
  await app.openSheet('capital');
  await capital.show('exercise');
  await eventually(() => capital.text('shares', 'value')).toBe('1,453,000');
  expect(await capital.blankSteps()).toBe(0);
  expect(await capital.needs().count()).toBe(0);
  await capital.unfoldNeeds();
  await capital.needs().first().waitFor();
});

describe('an exercise and its bases', () => {
  /** Half of the price and a book value of 1,000 a right; 400,000 of the shares are treasury shares at 4,200. */
  const delivering = (): GrantDocument => {
    const reference = referenceDocument();
    return {
      ...reference,
      grant: {
        ...reference.grant, exercisePrice: { status: 'decided', amount: '3951', decisionDate: null }, bookValue: { source: 'amount', perRight: '1000' },
        statedCapital: { ...reference.grant.statedCapital, base: 'exercisePriceAndBookValue' }, delivery: { treasuryShares: '400000', order: 'newFirst', bookValuePerShare: '4200' },
      },
    };
  };

  beforeEach(async () => {
    await running.pickNext('delivering.grant', new TextEncoder().encode(writeDocument(delivering())));
    await app.press('Control+o');
    await eventually(() => app.page.locator('.title-line').textContent()).toContain('delivering');
    await app.openSheet('capital');
  });

  it('comes first where it can be worked out, for all rights or some, with its entry to copy', async () => {
    await eventually(() => capital.text('paidInTotal', 'value')).toBe('5,743,709,000');
    await capital.cell('statedCapitalOnExercise', 'value').click();
    await eventually(() => line.cell()).toBe('Stated capital on exercise · Amount');
    await eventually(() => line.beside().textContent()).toContain('maximum increase of capital');
    expect(await capital.entry()).toEqual([
      ['Cash and deposits', '5,740,803,000', 'Stated capital', '2,031,854,500'], ['Stock acquisition rights', '2,906,000', 'Legal capital surplus', '2,031,854,500'], ['', '', 'Treasury shares', '1,680,000,000'],
    ]);
    await capital.exercise('1000');
    await eventually(() => capital.text('issueRatio', 'value')).toBe('100.00%');
    await capital.exercise('2907');
    await eventually(() => capital.problem().textContent()).toContain('2,906');
    await eventually(() => capital.text('statedCapitalOnExercise', 'value')).toBe('2,031,854,500');
    await capital.exercise('');
    await allowClipboard(running.page);
    await capital.copyEntry();
    expect((await clipboardHas(running.page)).text.split('\n')[1]).toBe('Cash and deposits\t5,740,803,000\tStated capital\t2,031,854,500');
    await capital.chooseEntry(3);
    await capital.entryMessage().waitFor();
  });

  it('stand side by side with their differences, and the practices of annual reports below them', async () => {
    await capital.show('bases');
    await eventually(() => capital.text('perShare', 'inTerms')).toContain('✓');
    expect(await capital.text('perRight', 'difference')).toBe('−726,500');
    expect(await capital.cell('perExercise', 'capitalOn').count()).toBe(0);
    expect(await capital.practices()).toEqual(['withBookValue', 'priceAlone', 'mixed']);
  });
});
