import { launchBrowser } from '../e2e/shared-browser.ts';
import { buildBenchPages, memoryInUse, openBenchPage } from './bench-pages.ts';
import { toKnow, under, type Bench, type Comparison } from './bench.ts';
import { quantile } from './measure.ts';
import { matrixToPaint } from './pages/in-page.ts';

const ROUNDS = 7;
/** The very first opening is told by itself: a page that has just come is still compiling itself. */
const TO_WARM_UP = 1;
const MEGABYTE = 1_000_000;
const MOST_MEMORY = 200;

async function run(): Promise<readonly Comparison[]> {
  await buildBenchPages();
  const browser = await launchBrowser();
  try {
    const page = await openBenchPage(browser, 'program', '?document=sensitivity');
    const before = await memoryInUse(page);
    const firsts = { open: [] as number[], change: [] as number[] };
    const longest = { open: 0, change: 0 };
    let veryFirst = { first: 0, longestTask: 0 };
    for (let round = -TO_WARM_UP; round < ROUNDS; round += 1) {
      await page.locator('[data-sheet="scenarios"]').click();
      for (const ask of ['open', 'change'] as const) {
        const time = await page.evaluate(matrixToPaint, ask);
        if (round < 0) {
          if (ask === 'open') veryFirst = time;
          continue;
        }
        firsts[ask].push(time.first);
        longest[ask] = Math.max(longest[ask], time.longestTask);
      }
    }
    const added = ((await memoryInUse(page)) - before) / MEGABYTE;
    return [
      under(100, 'Matrix of 1,000 × 1,000, a term changes → first new cells painted; median', quantile(firsts.change, 0.5)),
      under(50, '  the longest the page was blocked until all were there', longest.change),
      under(100, '  its sheet is opened, with a grid for it → first cells painted; median', quantile(firsts.open, 0.5)),
      under(50, '  the longest the page was blocked until all were there', longest.open),
      toKnow(under(100, '  opened for the very first time → first cells painted', veryFirst.first)),
      under(50, '  the longest the page was blocked until all were there', veryFirst.longestTask),
      { what: '  memory of the page with all of it', ours: added, against: '', theirs: null, unit: 'MB', toHold: `under ${MOST_MEMORY} MB`, holds: added < MOST_MEMORY },
    ];
  } finally {
    await browser.close();
  }
}

export const sensitivityBench: Bench = { name: 'Sensitivity in Chromium', run };
