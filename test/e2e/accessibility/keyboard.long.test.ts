import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actionText } from '#shared/text/actions.ts';
import { eventually } from '../eventually.ts';
import { mountFresh, type FreshWindow } from './fresh-window.ts';

let window: FreshWindow;
/** Where the focus is: the part of the window, and what has it in a word. */
const focused = async (): Promise<string> => await window.app.page.evaluate((parts) => {
  const { activeElement } = document;
  const part = parts.find((selector) => activeElement?.closest(selector) !== null) ?? 'nowhere';
  const name = activeElement?.getAttribute('data-tool') ?? activeElement?.getAttribute('data-sheet') ?? activeElement?.getAttribute('role') ?? activeElement?.tagName.toLowerCase() ?? '';
  return `${part} ${name}`;
}, ['dialog', '.menu', '.title-line', '.tool-row', '.formula-line', '.terms', '.screen', '.terms-fold', '.sheet-tabs', '.status-line', '.notices']);
/** Whether what has the focus shows that it has: by an outline, or by the frame of the active cell. */
const focusIsSeen = async (): Promise<boolean> => await window.app.page.evaluate(() => {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return false;
  const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
  const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  return isOutlined || (activeElement.classList.contains('cell-editor') && document.querySelector('.sheet-active') !== null);
});
/** The stops of the Tab key from here on, each part of the window once, until the focus leaves the page or comes round. */
async function walk(key: 'Tab' | 'Shift+Tab', most = 60): Promise<readonly string[]> {
  const parts: string[] = [];
  for (let step = 0; step < most; step += 1) {
    await window.app.press(key);
    const [part = ''] = (await focused()).split(' ');
    if (part === 'nowhere' || parts.slice(0, -1).includes(part)) break;
    expect(await focusIsSeen(), `the focus is seen at ${await focused()}`).toBe(true);
    if (parts.at(-1) !== part) parts.push(part);
  }
  return parts;
}

beforeAll(async () => {
  window = await mountFresh({ language: 'en', theme: 'light' });
});
beforeEach(async () => {
  await window.renew();
});
afterAll(async () => {
  await window.running.close();
});

describe('Tab', () => {
  it('goes through the whole window and back, and nobody is caught in the sheet', async () => {
    expect(await walk('Tab')).toEqual(['.title-line', '.tool-row', '.formula-line', '.terms', '.terms-fold', '.screen', '.sheet-tabs', '.status-line']);
    expect(await walk('Shift+Tab')).toEqual(['.status-line', '.sheet-tabs', '.screen', '.terms-fold', '.terms', '.formula-line', '.tool-row', '.title-line']);
  });

  it('stops once at the tools; arrows, Home and End go along them, and it comes back to the same one', async () => {
    // Behind the way to the start screen, the title, the file, the help, the language and the theme.
    await window.app.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
    await eventually(focused).toBe('.tool-row new');
    await window.app.press('ArrowRight', 'ArrowRight');
    await eventually(focused).toBe('.tool-row save');
    await window.app.press('ArrowLeft');
    await eventually(focused).toBe('.tool-row open');
    await window.app.press('Home', 'ArrowLeft');
    await eventually(focused).toBe('.tool-row exportWorkbook');
    await window.app.press('ArrowLeft', 'Tab');
    await eventually(focused).toBe('.formula-line button');
    await window.app.press('Shift+Tab');
    await eventually(focused).toBe('.tool-row notice');
  });

  it('leaves a sheet at its last cell', async () => {
    await window.app.ladderOf(2);
    await window.app.scenarios.cell('new', 'exercisePrice').click();
    await window.app.press('Control+ArrowRight', 'Control+End', 'End');
    for (let step = 0; step < 40 && (await focused()).startsWith('.screen'); step += 1) await window.app.press('Tab');
    await eventually(focused).toBe('.sheet-tabs scenarios');
  });
});

describe('F6', () => {
  it('goes from part to part of the window, Shift+F6 back, and each part knows where one was', async () => {
    await window.app.press('F6');
    await eventually(focused).toBe('.title-line button');
    const parts: string[] = [];
    for (let step = 0; step < 7; step += 1) {
      await window.app.press('F6');
      expect(await focusIsSeen()).toBe(true);
      parts.push(await focused());
    }
    expect(parts).toEqual(['.tool-row new', '.terms button', '.formula-line button', '.screen textarea', '.sheet-tabs scenarios', '.status-line button', '.title-line button']);
    await window.app.press('Shift+F6', 'Shift+F6', 'Shift+F6', 'Shift+F6', 'Shift+F6', 'Shift+F6');
    await eventually(focused).toBe('.tool-row new');
    await window.app.press('ArrowRight', 'ArrowRight', 'F6', 'Shift+F6');
    await eventually(focused).toBe('.tool-row save');
  });

  it('puts in what is being typed, and the sheet goes on where it was', async () => {
    await window.app.ladderOf(3);
    await window.app.scenarios.cell('s2', 'rights').click();
    await window.app.page.keyboard.type('12');
    await window.app.press('F6');
    await eventually(focused).toBe('.sheet-tabs scenarios');
    await eventually(() => window.app.scenarios.text('s2', 'rights')).toBe('12');
    await window.app.press('Shift+F6');
    expect(await window.app.scenarios.active()).toBe('s2 rights');
    await window.app.press('ArrowDown');
    expect(await window.app.scenarios.active()).toBe('s3 rights');
  });

  it('reaches a notice; closing it goes back to the sheet', async () => {
    await window.running.pickNext('list.xlsx', new TextEncoder().encode('<html>not a workbook</html>'));
    await window.app.tool('importAllottees').click();
    await window.app.page.locator('.notice').waitFor();
    await eventually(focused).toBe('.tool-row importAllottees');
    await window.app.press('Shift+F6', 'Shift+F6');
    await eventually(focused).toBe('.notices button');
    await window.app.press('Enter');
    await eventually(() => window.app.page.locator('.notice').count()).toBe(0);
    await eventually(focused).toBe('.screen textarea');
  });
});

describe('a dialog', () => {
  it.each(['new', 'priceLadder', 'addColumn', 'solve'] as const)('of the tool %s keeps the focus, closes on Escape and gives the focus back', async (tool) => {
    await window.app.tool(tool).focus();
    await window.app.press('Enter');
    await window.app.dialog().waitFor();
    // Between the last stop and the first the browser has the focus itself.
    for (let step = 0; step < 30; step += 1) {
      await window.app.press(step < 15 ? 'Tab' : 'Shift+Tab');
      await eventually(focused).toMatch(/^(dialog|nowhere) /);
    }
    await window.app.press('F6');
    await eventually(focused).toMatch(/^(dialog|nowhere) /);
    await window.app.press('Escape');
    await eventually(() => window.app.dialog().count()).toBe(0);
    await eventually(focused).toBe(`.tool-row ${tool}`);
  });

  it('called from the sheet gives the focus back to it, and typing goes on', async () => {
    await window.app.ladderOf(2);
    await window.app.scenarios.cell('s2', 'rights').click();
    await window.app.press('Control+n');
    await window.app.dialog().waitFor();
    await window.app.press('Escape');
    await eventually(focused).toBe('.screen textarea');
    await window.app.page.keyboard.type('77');
    await window.app.press('Enter');
    await eventually(() => window.app.scenarios.text('s2', 'rights')).toBe('77');
  });
});

describe('the row menu', () => {
  it.each(['Shift+F10', 'ContextMenu'])('opens with %s on the row, goes by arrows, Home and End, and Escape closes it', async (key) => {
    await window.app.ladderOf(3);
    await window.app.scenarios.cell('s2', 'rights').click();
    await window.app.press('Shift+Space', key);
    const item = (): Promise<string | null> => window.app.page.evaluate(() => document.activeElement?.closest('.menu')?.querySelector(':focus span')?.textContent ?? null);
    await eventually(item).toBe(actionText.en.duplicateRows);
    await window.app.press('End');
    expect(await item()).toBe(actionText.en.removeRows);
    await window.app.press('ArrowDown');
    expect(await item()).toBe(actionText.en.duplicateRows);
    await window.app.press('Escape');
    await eventually(focused).toBe('.screen textarea');
    expect(await window.app.page.locator('.menu').count()).toBe(0);
  });

  it('is that of cells where cells are chosen, which stay so', async () => {
    await window.app.ladderOf(3);
    await window.app.scenarios.cell('s1', 'exercisePrice').click();
    await window.app.press('Shift+ArrowDown', 'Shift+F10');
    await window.app.page.locator('.menu').waitFor();
    await window.app.press('Escape');
    await eventually(focused).toBe('.screen textarea');
    await window.app.press('Delete');
    await eventually(() => window.app.scenarios.column('exercisePrice', 3)).toEqual(['pending', 'pending', '3,700']);
  });

  it('works on all the rows that are chosen', async () => {
    await window.app.ladderOf(4);
    await window.app.scenarios.cell('s2', 'rights').click();
    await window.app.press('Shift+ArrowDown', 'Shift+Space', 'Shift+F10');
    await window.app.page.locator('.menu').waitFor();
    await window.app.press('End', 'Enter');
    await eventually(() => window.app.scenarios.rows()).toHaveLength(3);
    await eventually(focused).toBe('.screen textarea');
  });
});

it('the tabs go by arrows, Home and End, and the sheet in view is their panel', async () => {
  await window.app.press('F6', 'F6', 'F6', 'F6', 'F6', 'F6', 'ArrowRight');
  await eventually(focused).toBe(`.sheet-tabs ${(await window.app.sheets())[1]}`);
  await window.app.press('End');
  await eventually(focused).toBe('.sheet-tabs checks');
  const panel = window.app.page.getByRole('tabpanel', { name: 'Checks' });
  expect(await panel.getByRole('heading', { name: 'Checks' }).isVisible()).toBe(true);
  expect(await window.app.page.getByRole('tab', { selected: true }).getAttribute('aria-controls')).toBe(await panel.getAttribute('id'));
  await window.app.press('Home');
  await eventually(focused).toBe('.sheet-tabs scenarios');
});

it('a tool that has nothing more to do keeps the focus', async () => {
  await window.app.ladderOf(2);
  await window.app.tool('undo').focus();
  await window.app.press('Enter');
  await eventually(() => window.app.scenarios.rows()).toHaveLength(0);
  await eventually(focused).toBe('.tool-row undo');
  expect(await window.app.tool('undo').getAttribute('aria-disabled')).toBe('true');
  await window.app.press('Enter', 'ArrowRight');
  await eventually(focused).toBe('.tool-row redo');
  await window.app.press('Enter');
  await eventually(() => window.app.scenarios.rows()).toHaveLength(2);
});

it('a term opens, is changed and closed by keys alone', async () => {
  await window.app.press('F6', 'F6', 'F6', 'Enter');
  await eventually(focused).toBe('.terms input');
  await window.app.press('Escape');
  await eventually(focused).toBe('.terms button');
  expect(await window.app.page.locator('.term-open').count()).toBe(0);
});
