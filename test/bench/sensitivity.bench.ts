import { buildBenchPages, launchBrowser, memoryInUse, openBenchPage } from './bench-pages.ts';
import { under, type Bench, type Comparison } from './bench.ts';
import { quantile } from './measure.ts';
import { openMatrix } from './pages/in-page.ts';

const ROUNDS = 5;
const MEGABYTE = 1_000_000;
const MOST_MEMORY = 200;

async function run(): Promise<readonly Comparison[]> {
  await buildBenchPages();
  const browser = await launchBrowser();
  try {
    const page = await openBenchPage(browser, 'program', '?document=sensitivity');
    const before = await memoryInUse(page);
    const firsts: number[] = [];
    let longest = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.locator('[data-sheet="scenarios"]').click();
      const { first, longestTask } = await page.evaluate(openMatrix);
      firsts.push(first);
      longest = Math.max(longest, longestTask);
    }
    const added = ((await memoryInUse(page)) - before) / MEGABYTE;
    return [
      under(100, 'Matrix of 1,000 × 1,000 opened → first cells painted; median', quantile(firsts, 0.5)),
      under(50, '  the longest the page was blocked until all were there', longest),
      { what: '  memory of the page with all of it', ours: added, against: '', theirs: null, unit: 'MB', toHold: `under ${MOST_MEMORY} MB`, holds: added < MOST_MEMORY },
    ];
  } finally {
    await browser.close();
  }
}

export const sensitivityBench: Bench = { name: 'Sensitivity in Chromium', run };
