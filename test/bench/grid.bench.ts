import type { Page } from 'playwright-core';
import { HISTORY_STEPS } from '#shared/commands/history.ts';
import { launchBrowser } from '../e2e/shared-browser.ts';
import { buildBenchPages, heapInUse, openBenchPage } from './bench-pages.ts';
import { atMost, toKnow, under, type Bench, type Comparison } from './bench.ts';
import { timeOfArrows, timeOfDrag, timeOfEnter } from './grid-gestures.ts';
import { quantile } from './measure.ts';
import { scrollFrame, workOfEdits } from './pages/in-page.ts';

const EDITS = 500;
/** The first edits are left out: a page that has just opened is still compiling itself. */
const EDITS_TO_WARM_UP = 50;
const ENTERS = 40;
const ARROW_RUNS = 5;
const SCROLLS = 9;
const DRAGS = 5;
const TO_WARM_UP = 2;
const FRAMES = 60;
const MEGABYTE = 1_000_000;
const BARE = 'bare AG Grid';

/** The grids that are compared; everything is done to one and the others in turn. */
interface Pages {
  readonly program: Page;
  readonly bare: Page;
  readonly react: Page;
}

type Times = Readonly<Record<keyof Pages, number>>;

const PAGES = ['program', 'bare', 'react'] as const;

async function openPages(browser: Awaited<ReturnType<typeof launchBrowser>>): Promise<Pages> {
  const program = await openBenchPage(browser, 'program');
  const box = await program.locator('.sheet-grid').boundingBox();
  if (box === null) throw new Error('The grid of the program is not in view');
  const size = `?width=${box.width}&height=${box.height}`;
  return { program, bare: await openBenchPage(browser, 'bare', size), react: await openBenchPage(browser, 'bare-react', size) };
}

/** The median of what is measured in each page, one page after the other in every round. */
async function inTurn(pages: Pages, rounds: number, measure: (page: Page, round: number, name: keyof Pages) => Promise<readonly number[]>): Promise<Times> {
  const times: Record<keyof Pages, number[]> = { program: [], bare: [], react: [] };
  for (let round = -TO_WARM_UP; round < rounds; round += 1) {
    for (const name of PAGES) {
      await pages[name].bringToFront();
      const measured = await measure(pages[name], round + TO_WARM_UP, name);
      if (round >= 0) times[name].push(...measured);
    }
  }
  return { program: quantile(times.program, 0.5), bare: quantile(times.bare, 0.5), react: quantile(times.react, 0.5) };
}

/** The program beside the bare grid, which is to hold, and what hosting that grid in React alone comes to. */
const beside = (what: string, { program, bare, react }: Times): readonly Comparison[] => [
  atMost(1.2, `${what}; median`, program, BARE, bare),
  toKnow({ ...atMost(1.2, '  the same in a bare AgGridReact', react, BARE, bare) }),
];

async function ownWork(program: Page): Promise<Comparison> {
  await program.bringToFront();
  const times = await program.evaluate(workOfEdits, Array.from({ length: EDITS }, (_, edit) => String(6001 + edit)));
  return under(4, 'Edit a scenario of 10,000 in the window: command, figures, grid; p95', quantile(times.slice(EDITS_TO_WARM_UP), 0.95));
}

async function heap(what: string, { program, bare }: Pages): Promise<Comparison> {
  const ours = (await heapInUse(program)) / MEGABYTE;
  return { ...atMost(3, what, ours, BARE, (await heapInUse(bare)) / MEGABYTE), unit: 'MB' };
}

async function run(): Promise<readonly Comparison[]> {
  await buildBenchPages();
  const browser = await launchBrowser();
  try {
    const pages = await openPages(browser);
    const opened = await heap('Heap of the page, 10,000 × 20', pages);
    const own = await ownWork(pages.program);
    const enters = await inTurn(pages, ENTERS, async (page, round, name) => [await timeOfEnter(page, round, name === 'program' ? (price) => price.toLocaleString('en') : String)]);
    const arrows = await inTurn(pages, ARROW_RUNS, (page, _, name) => timeOfArrows(page, name === 'program' ? 'program' : 'bare'));
    const drags = await inTurn(pages, DRAGS, async (page) => [await timeOfDrag(page, FRAMES)]);
    const scrolls = await inTurn(pages, SCROLLS, async (page) => [await page.evaluate(scrollFrame, FRAMES)]);
    return [
      opened,
      await heap(`  the same after ${EDITS} edits, ${HISTORY_STEPS} to be undone, and all of the below`, pages),
      own,
      ...beside('Enter → painted, 10,000 × 20', enters),
      ...beside('Arrow key → painted while it repeats', arrows),
      ...beside('A frame while a range is dragged', drags),
      ...beside('A frame while scrolling', scrolls),
    ];
  } finally {
    await browser.close();
  }
}

export const gridBench: Bench = { name: 'Grid in Chromium', run };
