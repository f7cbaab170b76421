import type { Page } from 'playwright-core';
import { launchBrowser } from '../e2e/shared-browser.ts';
import { buildBenchPages, openBenchPage } from './bench-pages.ts';
import { atMost, toKnow, type Bench, type Comparison } from './bench.ts';
import { CHARTED_EDITS } from './charted-document.ts';
import { quantile } from './measure.ts';
import { chartToDrawn } from './pages/in-page.ts';

const TO_WARM_UP = 8;

async function run(): Promise<readonly Comparison[]> {
  await buildBenchPages();
  const browser = await launchBrowser();
  try {
    const program = await openBenchPage(browser, 'program', '?document=chart');
    await program.locator('[data-sheet="charts"]').click();
    await program.locator('.chart canvas').first().waitFor();
    const box = await program.locator('.chart-canvas').boundingBox();
    if (box === null) throw new Error('The chart of the program is not in view');
    const bare = await openBenchPage(browser, 'bare-chart', `?width=${box.width}&height=${box.height}`, 'canvas');
    const times = { program: [] as number[], bare: [] as number[] };
    // The first edit is the chart that stands there already.
    for (let edit = 1; edit < CHARTED_EDITS; edit += 1) {
      for (const [name, page] of [['program', program], ['bare', bare]] as const) {
        const time = await drawn(page, edit);
        if (edit > TO_WARM_UP) times[name].push(time);
      }
    }
    return [toKnow(atMost(1.5, 'Edit → chart drawn: command, figures, picture, canvas; median', quantile(times.program, 0.5), 'bare ag-charts update', quantile(times.bare, 0.5)))];
  } finally {
    await browser.close();
  }
}

async function drawn(page: Page, edit: number): Promise<number> {
  await page.bringToFront();
  return await page.evaluate(chartToDrawn, edit);
}

export const chartBench: Bench = { name: 'Charts in Chromium', run };
