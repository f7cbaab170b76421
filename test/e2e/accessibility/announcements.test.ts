import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { pasteFrom } from '../pages/clipboard.ts';
import { mountFresh, type FreshWindow } from './fresh-window.ts';

let window: FreshWindow;

/** Keeps every sentence that live regions are given from now on, as a screen reader would say them; what the last gesture has still to say is waited for. */
async function listen(): Promise<void> {
  await window.app.page.evaluate(async () => {
    // A sheet speaks in a task behind its gesture, and the window shows the sentence in a later one.
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve)));
    const said: string[] = [];
    const regions = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';
    new MutationObserver((changes) => {
      const changed = new Set(changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(regions)));
      const begun = changes.flatMap(({ addedNodes }) => [...addedNodes].filter((node) => node instanceof Element && node.matches('[role=alert]')));
      for (const region of [...changed, ...begun]) {
        const text = region?.textContent?.trim() ?? '';
        if (text !== '') said.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { said });
  });
}

/** What was said since the last question. */
const said = async (): Promise<readonly string[]> =>
  // `listen` has put it there.
  await window.app.page.evaluate(() => (globalThis as unknown as { said: string[] }).said.splice(0));

/** Everything said until a sentence comes that fits. */
async function saidUntil(last: RegExp): Promise<readonly string[]> {
  const all: string[] = [];
  await eventually(async () => {
    all.push(...(await said()));
    return all.some((sentence) => last.test(sentence));
  }).toBe(true);
  return all;
}

const field = () => window.app.page.locator('.cell-editor');

beforeAll(async () => {
  window = await mountFresh({ language: 'en', theme: 'light' });
});
beforeEach(async () => {
  await window.renew();
});
afterAll(async () => {
  await window.running.close();
});

describe('the sheet says, once each,', () => {
  it('the cell one comes to: column, row, what it shows, whether it can be typed into', async () => {
    await window.app.ladderOf(2);
    await window.app.scenarios.cell('s1', 'exercisePrice').click();
    await listen();
    await window.app.press('ArrowDown');
    expect(await saidUntil(/row 2/)).toEqual(['Exercise price, row 2: 3,600; editable']);
    await window.app.press('ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(await saidUntil(/^Shares, row 2/)).toContain('Shares, row 2: 1,453,000; read only');
    await window.app.press('ArrowUp', 'ArrowUp');
    expect(await saidUntil(/top row/)).toContain('Shares, top row: 1,453,000; read only');
  });

  it('why a figure is not there, and what is wrong with a cell', async () => {
    await window.app.scenarios.type('new', 'rights', '-5');
    await eventually(() => window.app.scenarios.cell('s1', 'rights').getAttribute('class')).toContain('cell-problem');
    await listen();
    await window.app.press('ArrowUp');
    expect((await saidUntil(/row 1/)).at(-1)).toMatch(/^Rights, row 1: .*; editable; problem: .+/);
    await window.app.press('ArrowLeft');
    expect((await saidUntil(/^Exercise price, row 1/)).at(-1)).toMatch(/^Exercise price, row 1: pending; editable; .+8 November 2006/);
  });

  it('how much is chosen', async () => {
    await window.app.ladderOf(3);
    await window.app.scenarios.cell('s1', 'exercisePrice').click();
    await listen();
    await window.app.press('Shift+ArrowDown');
    expect(await saidUntil(/selected/)).toEqual(['2 × 1 cells selected; Exercise price, row 1: 3,500; editable']);
  });

  it('why a typed text was refused, every time it is', async () => {
    await window.app.ladderOf(1);
    await window.app.scenarios.startTyping('s1', 'rights', '12 34');
    await listen();
    await window.app.press('Enter');
    expect(await saidUntil(/two different numbers/)).toHaveLength(1);
    expect(await field().getAttribute('aria-invalid')).toBe('true');
    await window.app.press('Enter');
    expect(await saidUntil(/two different numbers/)).toHaveLength(1);
    await window.app.press('Escape');
    expect(await field().getAttribute('aria-invalid')).toBe('false');
  });

  it('what a paste came to, and the cells as they are then', async () => {
    await window.app.ladderOf(2);
    await window.app.scenarios.cell('s1', 'exercisePrice').click();
    await listen();
    await pasteFrom(window.app.page, { text: '4200\tabc\n4300\t5\n', html: '' });
    const sentences = await saidUntil(/2 × 2 cells selected/);
    expect(sentences).toHaveLength(2);
    expect(sentences).toContain('2 × 2 cells selected; Exercise price, row 1: 4,200; editable');
    expect(sentences.join()).toMatch(/¥3,500 case · rights “abc”/);
    await window.app.press('ArrowRight');
    expect((await saidUntil(/^Rights, row 1/)).at(-1)).toMatch(/; editable; problem: .+/);
  });

  it('what undo and redo did, and the cell where that changed it', async () => {
    await window.app.ladderOf(2);
    await window.app.scenarios.type('s1', 'exercisePrice', '9000');
    await window.app.press('ArrowUp');
    await eventually(() => window.app.scenarios.announced()).toContain('row 1: 9,000');
    await listen();
    await window.app.press('Control+z');
    expect((await saidUntil(/^Exercise price/)).toSorted()).toEqual(['Exercise price, row 1: 3,500; editable', 'Undone: change a cell of the scenarios']);
    await window.app.press('Control+y');
    expect((await saidUntil(/^Exercise price/)).toSorted()).toEqual(['Exercise price, row 1: 9,000; editable', 'Redone: change a cell of the scenarios']);
    expect(await window.app.status().textContent()).toContain('Redone: change a cell of the scenarios');
  });

  it('what Delete left in the cell', async () => {
    await window.app.ladderOf(1);
    await window.app.scenarios.cell('s1', 'exercisePrice').click();
    await listen();
    await window.app.press('Delete');
    expect(await saidUntil(/pending/)).toEqual([expect.stringMatching(/^Exercise price, row 1: pending; editable/)]);
  });
});

describe('the field of the sheet', () => {
  it('is called by the cell when the focus comes to it from elsewhere, in the language of the window', async () => {
    await window.app.ladderOf(2);
    await window.app.scenarios.cell('s2', 'exercisePrice').click();
    await window.app.press('F6');
    expect(await field().getAttribute('aria-label')).toBe('Exercise price, row 2: 3,600; editable');
    await listen();
    await window.app.press('Shift+F6');
    await window.app.page.locator('.cell-editor:focus').waitFor();
    expect(await said()).toEqual([]);
    await window.app.chooseLanguage('ja');
    await eventually(() => field().getAttribute('aria-label')).toBe('行使価額、2行目：3,600; 入力可');
    await window.app.chooseLanguage('en');
  });

  it('is never called by another cell than the one it stands on', async () => {
    await window.app.ladderOf(2);
    await window.app.scenarios.cell('s2', 'rights').click();
    await window.app.scenarios.cell('s1', 'rights').click();
    await window.app.press('ArrowDown');
    await eventually(() => field().getAttribute('aria-label')).toBe('Cell');
  });
});

it('a notice is said once', async () => {
  await listen();
  await window.running.pickNext('list.xlsx', new TextEncoder().encode('<html>not a workbook</html>'));
  await window.app.tool('importAllottees').click();
  expect((await saidUntil(/list\.xlsx/)).filter((sentence) => sentence.includes('workbook') || sentence.includes('list.xlsx'))).toHaveLength(1);
});
