import type { Page } from 'playwright-core';
import { buildBenchPages, heapInUse, launchBrowser, openBenchPage } from './bench-pages.ts';
import { atMost, under, type Bench, type Comparison } from './bench.ts';
import { quantile } from './measure.ts';
import { enterToPaint, scrollFrame, workOfEdits } from './pages/in-page.ts';

const EDITS = 200;
const ENTERS = 40;
const ENTERS_TO_WARM_UP = 5;
const SCROLLS = 9;
const FRAMES = 60;
const ROWS_IN_VIEW = 15;
const MEGABYTE = 1_000_000;
const BARE = 'bare AG Grid';

/** The two grids that are compared; everything is done to one and the other in turn. */
interface Pages {
  readonly program: Page;
  readonly bare: Page;
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

async function openPages(browser: Awaited<ReturnType<typeof launchBrowser>>): Promise<Pages> {
  const program = await openBenchPage(browser, 'program');
  const box = await program.locator('.sheet-grid').boundingBox();
  if (box === null) throw new Error('The grid of the program is not in view');
  return { program, bare: await openBenchPage(browser, 'bare', `?width=${box.width}&height=${box.height}`) };
}

/** Types a price over a cell, as a person does, and times the Enter. */
async function timeOfEnter(page: Page, edit: number, shown: (price: number) => string): Promise<number> {
  const cell = `[row-index="${edit % ROWS_IN_VIEW}"] [col-id="exercisePrice"]`;
  const price = 5001 + edit;
  await page.bringToFront();
  await page.locator(cell).click();
  await page.keyboard.type(String(price));
  const time = page.evaluate(enterToPaint, { cell, text: shown(price) });
  // Answered after the listener is there: the page takes what it is sent in order.
  await page.evaluate(() => null);
  await page.keyboard.press('Enter');
  return await time;
}

async function edits({ program, bare }: Pages): Promise<Comparison> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let edit = 0; edit < ENTERS_TO_WARM_UP + ENTERS; edit += 1) {
    ours.push(await timeOfEnter(program, edit, (price) => price.toLocaleString('en')));
    theirs.push(await timeOfEnter(bare, edit, String));
  }
  return atMost(1.2, 'Enter → painted, 10,000 × 20; median', median(ours.slice(ENTERS_TO_WARM_UP)), BARE, median(theirs.slice(ENTERS_TO_WARM_UP)));
}

async function scrolling({ program, bare }: Pages): Promise<Comparison> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let scroll = -1; scroll < SCROLLS; scroll += 1) {
    for (const [page, times] of [[program, ours], [bare, theirs]] as const) {
      await page.bringToFront();
      const time = await page.evaluate(scrollFrame, FRAMES);
      if (scroll >= 0) times.push(time);
    }
  }
  return atMost(1.2, 'A frame while scrolling, 10,000 × 20; median', median(ours), BARE, median(theirs));
}

async function ownWork(program: Page): Promise<Comparison> {
  await program.bringToFront();
  const times = await program.evaluate(workOfEdits, Array.from({ length: EDITS }, (_, edit) => String(6001 + edit)));
  return under(4, 'Edit a scenario of 10,000 in the window: command, figures, grid; p95', quantile(times.slice(EDITS / 4), 0.95));
}

async function heap({ program, bare }: Pages): Promise<Comparison> {
  const ours = (await heapInUse(program)) / MEGABYTE;
  const theirs = (await heapInUse(bare)) / MEGABYTE;
  return { what: 'Heap of the page, 10,000 × 20', ours, against: BARE, theirs, unit: 'MB', toHold: null, holds: true };
}

async function run(): Promise<readonly Comparison[]> {
  await buildBenchPages();
  const browser = await launchBrowser();
  try {
    const pages = await openPages(browser);
    return [await heap(pages), await ownWork(pages.program), await edits(pages), await scrolling(pages)];
  } finally {
    await browser.close();
  }
}

export const gridBench: Bench = { name: 'Grid in Chromium', run };
