import type { Locator, Page } from 'playwright-core';
import { chartsText, type ChartKind } from '#shared/text/charts.ts';

/** The sheet of charts, by the names in the English window. */
export class ChartsPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.locator('[data-sheet="charts"]').click();
    await this.page.locator('.charts').waitFor();
  }

  async choose(kind: ChartKind): Promise<void> {
    await this.page.getByRole('radio', { name: chartsText.en.kinds[kind], exact: true }).click();
  }

  field(label: string): Locator {
    return this.page.locator('.chart-controls').getByLabel(label, { exact: true });
  }

  problem(): Locator {
    return this.page.locator('.chart-problem');
  }

  notes(): Locator {
    return this.page.locator('.chart-notes');
  }

  empty(): Locator {
    return this.page.locator('.no-chart');
  }

  action(name: 'table' | 'copy' | 'png' | 'svg'): Locator {
    return this.page.locator(`[data-action="${name}"]`);
  }

  /** The chart by its accessible name. */
  chart(): Locator {
    return this.page.locator('figure.chart');
  }

  canvas(): Locator {
    return this.page.locator('.chart canvas').first();
  }

  /** The pixels of the canvas, to distinguish drawings; '' while there is none. */
  async drawing(): Promise<string> {
    return await this.page.evaluate(() => document.querySelector<HTMLCanvasElement>('.chart canvas')?.toDataURL() ?? '');
  }

  tooltip(): Locator {
    return this.page.locator('.ag-charts-tooltip:not([hidden])');
  }

  /** The cells of the table, headings first. */
  async table(): Promise<readonly (readonly string[])[]> {
    return await this.page.locator('.chart-table').evaluate((table) => [...table.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  }
}
