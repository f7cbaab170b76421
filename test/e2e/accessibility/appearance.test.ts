import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFresh, type FreshWindow } from './fresh-window.ts';
import { WINDOW_STATES } from './window-states.ts';

let window: FreshWindow;

beforeAll(async () => {
  window = await openFresh({ language: 'en', theme: 'light' });
});
afterAll(async () => {
  await window.running.close();
});
beforeEach(async () => {
  await window.app.page.setViewportSize({ width: 1440, height: 860 });
  await window.app.page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
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

/**
 * A window of 1440 × 860 at 200 % has 720 × 430 points. Everything that can be pressed must be in the window once it
 * has the focus, and nothing may lie over it.
 */
describe('at 200 %', () => {
  it.each(WINDOW_STATES)('everything can be reached: $name', async (state) => {
    await state.enter(window);
    await window.app.page.setViewportSize({ width: 720, height: 430 });
    const hidden = await window.app.page.evaluate(async () => {
      const around = document.querySelector('dialog[open]') ?? document.body;
      const stops = [...around.querySelectorAll<HTMLElement>('button, input, select, textarea:not(.cell-editor)')].filter((stop) => stop.checkVisibility() && stop.closest('.ag-header, .menu') === null);
      const lost: string[] = [];
      for (const stop of stops) {
        stop.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        await new Promise((done) => requestAnimationFrame(done));
        const { left, top, width, height } = stop.getBoundingClientRect();
        const at = document.elementFromPoint(left + width / 2, top + height / 2);
        const isThere = at !== null && (stop.contains(at) || at.contains(stop) || at.closest('label')?.contains(stop) === true);
        if (!isThere && at?.closest('.notice, .find-bar, .menu') == null) lost.push(`${stop.textContent || stop.getAttribute('aria-label') || stop.tagName} (under ${at?.className ?? 'nothing'})`);
      }
      return lost;
    });
    expect(hidden).toEqual([]);
  });
});
