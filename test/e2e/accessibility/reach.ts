import type { Page } from 'playwright-core';

/**
 * What cannot be reached at 200 %, where a window of 1440 × 860 has 720 × 430 points. Everything that can be pressed must
 * be in the window once it has the focus, and nothing may lie over it but what a person puts away by its own button or Escape.
 */
export async function outOfReach(page: Page): Promise<readonly string[]> {
  await page.setViewportSize({ width: 720, height: 430 });
  return await page.evaluate(async () => {
    // What is placed in the window finds its new place in the frame after.
    for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
    const around = document.querySelector('dialog[open]') ?? document.body;
    const stops = [...around.querySelectorAll<HTMLElement>('button, input, select, textarea:not(.cell-editor)')].filter((stop) => stop.checkVisibility() && stop.closest('.ag-header, .menu') === null);
    const lost: string[] = [];
    for (const stop of stops) {
      const before = stop.getBoundingClientRect();
      stop.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const after = stop.getBoundingClientRect();
      // What follows a scroll, as rows of a grid do, follows it in the next frame.
      if (after.left !== before.left || after.top !== before.top) await new Promise((done) => requestAnimationFrame(done));
      const { left, top, width, height } = stop.getBoundingClientRect();
      const at = document.elementFromPoint(left + width / 2, top + height / 2);
      const isThere = at !== null && (stop.contains(at) || at.contains(stop) || at.closest('label')?.contains(stop) === true);
      if (!isThere && at?.closest('.notice, .find-bar, .menu, .tour') == null) lost.push(`${stop.textContent || stop.getAttribute('aria-label') || stop.tagName} (under ${at?.className ?? 'nothing'})`);
    }
    return lost;
  });
}
