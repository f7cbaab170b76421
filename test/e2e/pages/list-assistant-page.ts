import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually.ts';
import { AppPage } from './app-page.ts';

/** The lists before they are imported: steps, questions, preview, log and differences. */
export class ListAssistantPage {
  readonly page: Page;
  readonly screen: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.locator('.list-assistant');
  }

  /** Requests lists with the tool; the files are given in advance. */
  async pick(): Promise<void> {
    await new AppPage(this.page).tool('importAllottees').click();
    await this.shown();
  }

  /** Waits until the lists are shown and nothing is being read any more. */
  async shown(): Promise<void> {
    await this.screen.waitFor();
    await this.settled();
  }

  async settled(): Promise<void> {
    // The indicator appears as soon as a reading is requested.
    await eventually(async () => (await this.screen.locator('.list-checking').allTextContents()).join('')).toBe('');
  }

  step(id: string): Locator {
    return this.screen.locator(`[data-step="${id}"]`);
  }

  /** A question by its code, and one of its answers. */
  question(code: string): Locator {
    return this.screen.locator(`[data-question="${code}"]`);
  }

  answer(code: string, choice: string): Locator {
    return this.question(code).locator(`[data-choice="${choice}"]`);
  }

  action(id: string): Locator {
    return this.screen.locator(`[data-action="${id}"]`);
  }

  accept(): Locator {
    return this.screen.locator('.allottees-bar .button-primary');
  }

  /** The choice of shown rows: all, problems, changed or log, by index. */
  filter(index: number): Locator {
    return this.screen.locator('.list-tools [role=radio]').nth(index);
  }

  cell(rowIndex: number, columnId: string): Locator {
    return this.screen.locator(`.ag-grid-scrolling-container [row-index="${rowIndex}"] [col-id="${columnId}"]`);
  }

  /** The texts of a column, from the top: rows that come into view later stand behind the others in the page. */
  async column(columnId: string): Promise<readonly string[]> {
    return await this.screen.locator(`.ag-grid-scrolling-container [col-id="${columnId}"][role=gridcell]`).evaluateAll((cells) => cells
      .map((cell) => ({ row: Number.parseInt(cell.closest('[row-index]')?.getAttribute('row-index') ?? '', 10), text: cell.textContent ?? '' }))
      .toSorted((one, other) => one.row - other.row)
      .map(({ text }) => text));
  }

  differences(): Locator {
    return this.screen.locator('.list-differences tbody tr');
  }

  /** Whether the cells of a sheet have the focus. */
  async inCells(): Promise<boolean> {
    return await this.page.evaluate(() => document.activeElement?.matches('.cell-editor') === true);
  }

  /** The name of the active cell in the formula line. */
  activeName(): Locator {
    return this.page.locator('.formula-place strong');
  }
}
