import type { Page } from 'playwright-core';
import { arrowsToPaint, enterToPaint, frameTime, type Marker } from './pages/in-page.ts';

const ROWS_IN_VIEW = 15;
const PRESSES = 40;
const FIRST_PRICE = 5001;
/** Steps of the mouse across the grid and back while a range is dragged. */
const STEPS = 40;

/** What moves with the active cell. */
const MARKERS: Readonly<Record<'program' | 'bare', Marker>> = {
  program: { element: '.ag-grid-scrolling-container .sheet-active', attribute: 'style' },
  bare: { element: '[row-index]:has(> * > .ag-cell-focus)', attribute: 'row-index' },
};

const priceCell = (row: number): string => `[row-index="${row}"] [col-id="exercisePrice"]`;

/** Types a price over a cell, as a person does, and times the Enter. */
export async function timeOfEnter(page: Page, edit: number, shown: (price: number) => string): Promise<number> {
  const cell = priceCell(edit % ROWS_IN_VIEW);
  const price = FIRST_PRICE + edit;
  await page.locator(cell).click();
  await page.keyboard.type(String(price));
  const time = page.evaluate(enterToPaint, { cell, text: shown(price) });
  await listening(page);
  await page.keyboard.press('Enter');
  return await time;
}

/** Holds the arrow down from the first row until the grid has scrolled by some. */
export async function timeOfArrows(page: Page, grid: 'program' | 'bare'): Promise<readonly number[]> {
  await page.keyboard.press('Control+Home');
  await page.locator(priceCell(0)).click();
  const times = page.evaluate(arrowsToPaint, { presses: PRESSES, marker: MARKERS[grid] });
  await listening(page);
  for (let press = 0; press < PRESSES; press += 1) {
    await page.keyboard.down('ArrowDown');
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.keyboard.up('ArrowDown');
  return await times;
}

/** Presses at a cell and moves far across the grid and back; the bare grid, which has no ranges, gets the same moves. */
export async function timeOfDrag(page: Page, frames: number): Promise<number> {
  const box = await page.locator('.ag-grid-viewport').boundingBox();
  if (box === null) throw new Error('There is no grid in the page');
  const at = (step: number): readonly [number, number] => {
    const part = Math.abs((step % STEPS) - STEPS / 2) / (STEPS / 2);
    return [box.x + box.width * (0.9 - 0.6 * part), box.y + box.height * (0.9 - 0.6 * part)];
  };
  await page.mouse.move(...at(0));
  await page.mouse.down();
  let over = false;
  const time = page.evaluate(frameTime, frames).finally(() => {
    over = true;
  });
  for (let step = 1; !over; step += 1) await page.mouse.move(...at(step));
  await page.mouse.up();
  return await time;
}

/** Answered once the page listens: it takes what it is sent in order. */
const listening = (page: Page): Promise<unknown> => page.evaluate(() => null);
