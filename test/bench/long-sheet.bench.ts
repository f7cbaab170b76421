import type { Page } from 'playwright-core';
import { launchBrowser } from '../e2e/shared-browser.ts';
import { buildBenchPages, openBenchPage } from './bench-pages.ts';
import { atMost, toKnow, under, type Bench, type Comparison } from './bench.ts';
import { quantile } from './measure.ts';
import { bareSortToPaint, gestureToPaint, type GestureTime, type TimedGesture } from './pages/in-page.ts';

const ROUNDS = 3;
const PASTED_ROWS = 1_000;
const FIRST_NAME = '.allottees [row-index="0"] [col-id="name"]';
const SEARCH = '.allottees-search';
const TITLE = '.title-name';

/** Something that a person does in the sheet: how to come there, the gesture, and how to take it back. */
interface Task {
  readonly what: string;
  readonly limit: number;
  readonly timed: TimedGesture;
  readonly before: (page: Page, round: number) => Promise<void>;
  readonly act: (page: Page, round: number) => Promise<void>;
  readonly after: (page: Page) => Promise<void>;
}

const cell = (page: Page, row: number, column: string) => page.locator(`.allottees [row-index="${row}"] [col-id="${column}"]`).first();
const nothing = (): Promise<void> => Promise.resolve();
/** The first Escape in a search only empties it. */
async function escape(page: Page): Promise<void> {
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('Escape');
  await page.locator('.check-list').waitFor({ state: 'detached' });
}

async function openFilter(page: Page): Promise<void> {
  await cell(page, 0, 'name').click();
  await page.keyboard.press('Alt+ArrowDown');
}

/** A digit that the first row does not have: what is seen there changes. */
async function digitThatLeavesOut(page: Page): Promise<string> {
  const row = await page.evaluate(() => [...document.querySelectorAll('.allottees [row-index="0"]:not(.ag-row-pinned) [col-id]:not([col-id="rowNumber"])')].map(({ textContent }) => textContent).join(' '));
  return Array.from({ length: 10 }, (_, digit) => String(9 - digit)).find((digit) => !row.includes(digit)) ?? '0';
}

/** What a filter of nine values leaves out is chosen, but for the press that applies it. */
async function chooseValues(page: Page): Promise<void> {
  await cell(page, 1, 'grade').click();
  await page.keyboard.press('Alt+ArrowDown');
  await page.locator('.check-list input').first().click();
}

const TASKS: readonly Task[] = [
  { what: 'the panel of a filter opens', limit: 200, timed: { event: 'keydown', seen: '.check-list' }, before: (page) => cell(page, 0, 'name').click(), act: (page) => page.keyboard.press('Alt+ArrowDown'), after: escape },
  {
    what: 'a key in the search of the panel', limit: 100, timed: { event: 'keydown', seen: '.check-all' },
    before: async (page) => {
      await openFilter(page);
      await page.locator('.check-list').waitFor();
      await page.locator('dialog input[type=search], [role=dialog] input[type=search]').first().focus();
    },
    act: (page, round) => page.keyboard.press(String(round + 1)), after: escape,
  },
  {
    what: 'a key in the search field', limit: 100, timed: { event: 'keydown', seen: FIRST_NAME }, before: (page) => page.locator(SEARCH).click(), act: async (page) => page.keyboard.press(await digitThatLeavesOut(page)),
    after: (page) => page.locator(SEARCH).fill(''),
  },
  {
    what: 'an edit', limit: 30, timed: { event: 'keydown', seen: '.allottees [row-index="1"] [col-id="note"]' },
    before: async (page, round) => {
      await cell(page, 1, 'note').click();
      await page.keyboard.type(`note ${round}`);
    },
    act: (page) => page.keyboard.press('Enter'), after: nothing,
  },
  {
    what: `a paste of ${PASTED_ROWS.toLocaleString('en')} rows`, limit: 100, timed: { event: 'keydown', seen: '.allottees [row-index="2"] [col-id="note"]' },
    before: async (page, round) => {
      await page.evaluate((text) => navigator.clipboard.writeText(text), Array.from({ length: PASTED_ROWS }, (_, row) => `${round} ${row}`).join('\n'));
      await cell(page, 2, 'note').click();
    },
    act: (page) => page.keyboard.press('Control+v'), after: nothing,
  },
  {
    what: 'a filter is applied', limit: 200, timed: { event: 'keydown', seen: '.filtered-count' }, before: chooseValues, act: (page) => page.keyboard.press('Enter'),
    async after(page) {
      await page.locator('.filtered-count button').first().click();
      await page.locator('.filtered-count').first().waitFor({ state: 'detached' });
    },
  },
  {
    what: 'a row is inserted', limit: 100, timed: { event: 'keydown', seen: '.allottees [row-index="3"] [col-id="name"]' }, before: (page) => cell(page, 3, 'name').click(),
    act: (page) => page.keyboard.press('Control+Shift+Equal'), after: (page) => page.keyboard.press('Control+z'),
  },
  { what: 'another language', limit: 100, timed: { event: 'click', seen: '.ag-header-cell[col-id="name"]' }, before: nothing, act: (page, round) => page.getByText(round % 2 === 0 ? '日本語' : 'English', { exact: true }).first().click(), after: nothing },
  {
    what: 'the sheet opens again', limit: 100, timed: { event: 'click', seen: FIRST_NAME },
    before: async (page) => {
      await page.locator('[data-sheet="scenarios"]').click();
      await page.locator('.allottees').waitFor({ state: 'detached' });
    },
    act: (page) => page.locator('[data-sheet="allottees"]').click(), after: nothing,
  },
  {
    what: 'it is saved', limit: 1_000, timed: { event: 'keydown', seen: '.notices' },
    before: async (page, round) => {
      await cell(page, 0, 'note').click();
      await page.keyboard.type(`saved ${round}`);
      await page.keyboard.press('Enter');
    },
    act: (page) => page.keyboard.press('Control+s'), after: nothing,
  },
];

/** What is done with a document of a long list that nobody has looked at yet, in this order. */
const FIRST_TASKS: readonly Task[] = [
  { what: 'its sheet is shown first', limit: 200, timed: { event: 'click', seen: FIRST_NAME }, before: nothing, act: (page) => page.locator('[data-sheet="allottees"]').click(), after: nothing },
  { what: 'a saved document is opened', limit: 5_000, timed: { event: 'keydown', seen: TITLE }, before: nothing, act: (page) => page.keyboard.press('Control+o'), after: nothing },
];

async function timed(page: Page, { timed: gesture, before, act, after }: Task, round: number): Promise<GestureTime> {
  await before(page, round);
  const time = page.evaluate(gestureToPaint, gesture);
  // Answered once the page listens: it takes what it is sent in order.
  await page.evaluate(() => null);
  await act(page, round);
  const measured = await time;
  await after(page);
  return measured;
}

const directionOf = (round: number): 'asc' | 'desc' => (round % 2 === 0 ? 'asc' : 'desc');

const sorting: Task = {
  what: 'sorted by name', limit: 0, timed: { event: 'click', seen: FIRST_NAME },
  async before(page) {
    await page.locator('.allottees .ag-header-cell[col-id="name"]').hover();
    await page.locator('.allottees .ag-header-cell[col-id="name"] button').first().click();
    await page.locator('[role=menuitem]').first().waitFor();
  },
  act: (page, round) => page.locator('[role=menuitem]').nth(round % 2).click(),
  after: nothing,
};

async function sortBeside(program: Page, bare: Page): Promise<readonly Comparison[]> {
  const times = { program: [] as number[], bare: [] as number[], longest: [] as number[] };
  for (let round = 0; round < 2 * ROUNDS; round += 1) {
    await bare.bringToFront();
    times.bare.push(await bare.evaluate(bareSortToPaint, directionOf(round)));
    await program.bringToFront();
    const { time, longestTask } = await timed(program, sorting, round);
    times.program.push(time);
    times.longest.push(longestTask);
  }
  return [
    atMost(1, '100,000 allottees are sorted by name → painted; median', quantile(times.program, 0.5), 'bare AG Grid, the same collation', quantile(times.bare, 0.5)),
    longest(times.longest),
  ];
}

/** A figure that is there to be known: what else the machine does lengthens it. */
const longest = (tasks: readonly number[]): Comparison => toKnow(under(50, '  the longest task of the page', quantile(tasks, 0.5)));

async function firstTime(page: Page, task: Task): Promise<readonly Comparison[]> {
  const { time, longestTask } = await timed(page, task, 0);
  return [toKnow(under(task.limit, `100,000 allottees, ${task.what} → painted; once`, time)), longest([longestTask])];
}

async function run(): Promise<readonly Comparison[]> {
  await buildBenchPages();
  const browser = await launchBrowser();
  try {
    const program = await openBenchPage(browser, 'program', '?sheet=allottees&rows=100000');
    await program.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const box = await program.locator('.sheet-grid').boundingBox();
    if (box === null) throw new Error('The grid of the program is not in view');
    const bare = await openBenchPage(browser, 'bare', `?long=1&width=${box.width}&height=${box.height}`);
    const comparisons = [...await sortBeside(program, bare)];
    await bare.close();
    for (const task of TASKS) {
      const times: GestureTime[] = [];
      for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(program, task, round));
      comparisons.push(toKnow(under(task.limit, `100,000 allottees, ${task.what} → painted; median`, quantile(times.map(({ time }) => time), 0.5))), longest(times.map(({ longestTask }) => longestTask)));
    }
    await program.close();
    const fresh = await openBenchPage(browser, 'program', '?document=long');
    for (const task of FIRST_TASKS) comparisons.push(...await firstTime(fresh, task));
    return comparisons;
  } finally {
    await browser.close();
  }
}

export const longSheetBench: Bench = { name: 'Long sheet in Chromium', run };
