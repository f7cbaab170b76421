import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mountFresh, type FreshWindow } from './fresh-window.ts';
import { WINDOW_STATES } from './window-states.ts';

let window: FreshWindow;

beforeAll(async () => {
  window = await mountFresh({ language: 'en', theme: 'light' });
});
afterAll(async () => {
  await window.running.close();
});
beforeEach(async () => {
  await window.renew();
});

const enter = async (name: string): Promise<void> => {
  const state = WINDOW_STATES.find((known) => known.name === name);
  if (state === undefined) throw new Error(`There is no state "${name}"`);
  await state.enter(window);
};
/** The lines drawn around the first element of a kind: width and style of its border and of its outline. */
const linesOf = async (selector: string, pseudo?: string) => await window.app.page.locator(selector).first().evaluate((element, part) => {
  const { borderTopWidth, borderTopStyle, borderTopColor, outlineWidth, outlineStyle, outlineColor } = getComputedStyle(element, part);
  return { border: `${borderTopWidth} ${borderTopStyle}`, borderColor: borderTopColor, outline: `${outlineWidth} ${outlineStyle}`, outlineColor };
}, pseudo);

describe('in a contrast theme of the system, by lines alone,', () => {
  it('ranges, the active cell and cells with a problem can be seen', async () => {
    await window.app.page.emulateMedia({ forcedColors: 'active' });
    await enter('cells that were not taken, and an open price');
    const [range, active, problem] = [await linesOf('.sheet-range'), await linesOf('.sheet-active'), await linesOf('.scenarios .cell-problem')];
    expect(range.border).toBe('3px solid');
    expect(active.outline).toBe('3px solid');
    expect(problem.outline).toBe('2px solid');
    expect(active.outlineColor).not.toBe(problem.outlineColor);
  });

  it('what has the focus can be seen, in the menu too', async () => {
    await window.app.page.emulateMedia({ forcedColors: 'active' });
    await window.app.tool('open').focus();
    await window.app.page.keyboard.press('ArrowRight');
    expect((await linesOf('.tool-row :focus')).outline).toBe('3px solid');
    await enter('the row menu');
    expect((await linesOf('.menu :focus')).outline).toBe('3px solid');
  });
});

it('nothing moves where the system asks for less motion', async () => {
  await window.app.page.emulateMedia({ reducedMotion: 'reduce' });
  const longest = await window.app.page.evaluate(() => Math.max(...[...document.querySelectorAll('*')].flatMap((element) => {
    const { animationDuration, transitionDuration } = getComputedStyle(element);
    return `${animationDuration}, ${transitionDuration}`.split(', ').map((duration) => Number.parseFloat(duration) * (duration.endsWith('ms') ? 1 : 1_000));
  })));
  expect(longest).toBeLessThan(1);
});
